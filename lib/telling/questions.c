/* questions - the chapter about what looks odd in how owners' feedback came in */
#include "voc/questions.h"

#include "voc/arena.h"
#include "voc/integrity.h"
#include "voc/phrase.h"

#include <math.h>

#define TIE "\u00A0"

/* The value, `between`, n, `rest`; and what that looks like. */
static const struct words {
    const char *between, *rest, *looks;
    bool is_difference;
} words[INTEGRITY_SIGNS] = {
    [INTEGRITY_HEAPING] = {" of the ", " scores next to where the best begin are just above it",
                           "some were nudged over it", false},
    [INTEGRITY_FADING] = {" fewer of the ", " asked answer in the end than at first, while scores rise",
                          "the unhappy were heard less", true},
    [INTEGRITY_CHOOSING] = {" more of the quick cases were asked than of the slow ones, of ", " in all",
                            "those who had to wait were passed over", true},
    [INTEGRITY_QUARTER_SCORES] = {" more top scores in the last two weeks of quarters than before them, of ",
                                  " answers in all", "scores were helped along for the deadline", true},
    [INTEGRITY_QUARTER_ANSWERS] = {" of the ", " answers came in the last two weeks of quarters",
                                   "they were gathered for the deadline", false},
    [INTEGRITY_BURSTS] = {" of the ", " answers came in bunches of minutes", "they were given by one hand",
                          false},
    [INTEGRITY_REPLY_BURSTS] = {" of the ", " replies were sent in bunches of minutes",
                                "they were sent to stop the clock", false}};

static bool is_sign(const struct ranking_row *row)
{
    return strcmp(row->part, "integrity") == 0;
}

/* The place of its sign, or INTEGRITY_SIGNS: of a newer table. */
static size_t sign_of(const struct ranking_row *row)
{
    size_t sign = 0;

    while (sign < INTEGRITY_SIGNS && strcmp(integrity_words[sign], row->metric) != 0)
        sign++;
    return sign;
}

static const char *amount(struct arena *arena, const struct words *it, double value)
{
    return arena_printf(arena, "%s" TIE "%s", phrase_number(arena, fabs(value), 0),
                        it->is_difference ? "points" : "%");
}

static void say(struct arena *arena, struct prose *prose, const struct ranking_row *row)
{
    const size_t sign = sign_of(row);

    prose_say(prose, INK_STRONG, "%s", *row->owner ? row->owner : "no owner");
    prose_say(prose, INK_PLAIN, ", %s", row->metric);
    if (sign < INTEGRITY_SIGNS) {
        const struct words *const it = &words[sign];
        prose_say(prose, INK_PLAIN, ": %s%s%s%s (with the others' habits %s to %s)",
                  amount(arena, it, row->value), it->between, phrase_count(arena, row->n), it->rest,
                  phrase_number(arena, row->low, 0), phrase_number(arena, row->high, 0));
        prose_say(prose, INK_PLAIN, "; it looks as if %s", it->looks);
    }
    prose_say(prose, INK_PLAIN, ".");
}

/* Which signs could be looked at, where it wasn't all. */
static const char *seen_words(struct arena *arena, const bool seen[])
{
    const char *text = "";
    size_t count = 0;

    for (size_t sign = 0; sign < INTEGRITY_SIGNS; sign++)
        if (seen[sign]) {
            text = arena_printf(arena, "%s%s%s", text, *text ? ", " : "", integrity_words[sign]);
            count++;
        }
    return count == INTEGRITY_SIGNS ? "" : arena_printf(arena, " (as far as can be told: %s)", text);
}

void questions_write(struct arena *arena, struct page *page, const struct ranking *ranking, const char *owner)
{
    struct prose *const nothing = prose_new(arena);
    bool seen[INTEGRITY_SIGNS + 1] = {false}, any = false;
    size_t odd = 0;

    for (size_t i = 0; i < ranking->count; i++) {
        const struct ranking_row *const row = &ranking->rows[i];
        if (!is_sign(row) || (owner && strcmp(row->owner, owner) != 0))
            continue;
        seen[sign_of(row)] |= !*row->note;
        any |= !*row->note;
        if (strcmp(row->note, "odd") != 0)
            continue;
        if (odd++ == 0)
            page_heading(page, 3, "Worth a question: odd beside the others, and no proof");
        struct prose *const prose = prose_new(arena);
        say(arena, prose, row);
        page_item(page, prose);
    }
    if (any && odd == 0)
        prose_say(nothing, INK_PLAIN, "Nothing in how the feedback came in looks odd beside %s%s.",
                  owner ? "the others'" : "each other's", seen_words(arena, seen));
    page_paragraph(page, nothing);
}
