/* legend - the last lines of a report */
#include "voc/legend.h"

#include "voc/arena.h"
#include "voc/phrase.h"
#include "voc/veiled.h"

#include <math.h>

static void line(struct arena *arena, struct page *page, const char *word, const char *meaning)
{
    struct prose *const prose = prose_new(arena);

    prose_say(prose, INK_STRONG, "%s", word);
    prose_say(prose, INK_PLAIN, ": %s", meaning);
    page_item(page, prose);
}

static const char *level_words(struct arena *arena, const struct overview *overview)
{
    const double level = overview->items[0].row->level;

    return phrase_number(arena, level * 100, level * 100 == (double)(int)(level * 100) ? 0 : 1);
}

static const char *pooled_words(struct arena *arena, const struct overview *overview)
{
    const struct footing *const first = &overview->items[0];

    if (!*footing_period_word(first))
        return "over all periods";
    if (first->pooled == 1)
        return arena_printf(arena, "in the newest %s", footing_period_word(first));
    return arena_printf(arena, "of the newest %zu %ss together", first->pooled, footing_period_word(first));
}

static bool has_verdict(const struct overview *overview, enum judge_verdict one, enum judge_verdict other)
{
    for (size_t i = 0; i < overview->count; i++)
        if (overview->items[i].verdict == one || overview->items[i].verdict == other)
            return true;
    return false;
}

static bool has_unknown(const struct overview *overview)
{
    for (size_t i = 0; i < overview->count; i++)
        if (isnan(overview->items[i].now))
            return true;
    return false;
}

static bool has_veiled(const struct overview *overview)
{
    for (size_t i = 0; i < overview->count; i++)
        for (size_t j = 0; j < overview->items[i].series->count; j++)
            if (veiled_is(overview->items[i].series->rows[j]))
                return true;
    return false;
}

static bool has_trial(const struct overview *overview)
{
    for (size_t i = 0; i < overview->count; i++)
        if (overview->items[i].is_trial)
            return true;
    return false;
}

static bool has_season(const struct overview *overview)
{
    for (size_t i = 0; i < overview->count; i++)
        if (overview->items[i].has_season)
            return true;
    return false;
}

static void write_numbers(struct arena *arena, struct page *page, const struct overview *overview)
{
    line(arena, page, "now, low, high",
         arena_printf(
             arena,
             "the answers %s, and the interval that holds the truth in %s of 100 cases; n counts them.",
             pooled_words(arena, overview), level_words(arena, overview)));
    if (overview->newest.kind != PERIOD_ALL)
        line(arena, page, "course, in blocks",
             "the newest periods on the right, as many as there is room for; all of a table on one scale, "
             "times by "
             "factors; a dot is a period without answers.");
    if (has_veiled(overview))
        line(arena, page, "hidden",
             "values of too few answers to be shown are gaps, too: a dot in the course, - where there is no "
             "other.");
    if (has_unknown(overview))
        line(arena, page, "-",
             "not known: no answers, or of a time more than half of the customers still wait.");
    if (has_trial(overview))
        line(arena, page, "on trial", "a baseline of fewer than 12 periods, whose limits may still move.");
    if (has_season(overview))
        line(arena, page, "season",
             "what the time of the year, or the day of the week, usually differs by, as the baseline has it: "
             "targets with a due day are held against what is usual then, and it is taken out of changes.");
    if (overview->is_checked)
        line(arena, page, "change",
             "against as many periods before, only where it is more than chance; = is no such change.");
}

static void write_verdicts(struct arena *arena, struct page *page, const struct overview *overview)
{
    if (has_verdict(overview, JUDGE_MET, JUDGE_MISSED))
        line(arena, page, "met, missed",
             "the whole interval is on one side of the target, and it is due or standing.");
    if (has_verdict(overview, JUDGE_ON_TRACK, JUDGE_OFF_TRACK))
        line(arena, page, "on track, off track", "the same of the way to the target, which isn't due yet.");
    if (has_verdict(overview, JUDGE_UNPROVEN, JUDGE_UNPROVEN))
        line(arena, page, "unproven", "too few answers to say; no reproach.");
}

static void write_left(struct arena *arena, struct page *page, const struct overview_left *left)
{
    const char *text = "";

    if (left->repeated)
        text = arena_printf(arena, "%zu that repeat their only part", left->repeated);
    if (left->over)
        text =
            arena_printf(arena, "%s%s%zu that another owner took over", text, *text ? ", " : "", left->over);
    if (left->blank)
        text = arena_printf(arena, "%s%s%zu without any answer", text, *text ? ", " : "", left->blank);
    if (*text)
        line(arena, page, "left out", arena_printf(arena, "of the metrics' groups, %s.", text));
}

void legend_write(struct arena *arena, struct page *page, const struct overview *overview,
                  const struct overview_left *left, bool has_scores)
{
    page_heading(page, 2, "How to read this");
    if (overview->count)
        write_numbers(arena, page, overview);
    write_verdicts(arena, page, overview);
    if (has_scores)
        line(arena, page, "fair score",
             "the mean of what an owner's parts are in percent of what could be, drawn towards the others as "
             "far as the answers are few; own, and the parts below, are as counted, and with few answers "
             "mostly luck; rank shows all places that can't be ruled out.");
    write_left(arena, page, left);
}
