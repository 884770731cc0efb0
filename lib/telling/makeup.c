/* makeup - what owners' totals are made of */
#include "voc/makeup.h"

#include "voc/arena.h"
#include "voc/draft.h"
#include "voc/number.h"
#include "voc/phrase.h"

#include <math.h>

#define TIE "\u00A0"

static const char *score(struct arena *arena, double value)
{
    return isnan(value) ? "" : phrase_number(arena, value, 0);
}

/* Whether the scores say how their totals are made. */
static bool has_weights(const struct ranking *ranking)
{
    for (size_t i = 0; i < ranking->count; i++)
        if (!isnan(ranking->rows[i].weight))
            return true;
    return false;
}

/* What the own total is the mean of; scores that don't tell it have what they are shrunk to. */
static double own(const struct ranking_row *row)
{
    return isnan(row->value) ? row->fair : row->value;
}

static bool is_of(const struct ranking_row *row, const struct ranking_row *owner)
{
    return row->person == owner->person;
}

/* A part as the total has it: the mean of its metrics by their weights, or of all where the scores don't say
   any; no metrics where nothing of it counts. */
static double part_score(const struct ranking *ranking, const struct ranking_row *owner, const char *part,
                         size_t *metrics)
{
    double sum = 0, weights = 0, plain = 0, count = 0;
    size_t length;
    const struct ranking_row *const rows = ranking_part(ranking, part, &length);

    for (const struct ranking_row *row = rows; row < rows + length; row++) {
        if (isnan(row->fair) || !is_of(row, owner))
            continue;
        plain += own(row);
        count++;
        sum += isnan(row->weight) ? 0 : row->weight * own(row);
        weights += isnan(row->weight) ? 0 : row->weight;
    }
    *metrics = has_weights(ranking) && !(weights > 0) ? 0 : (size_t)count;
    return weights > 0 ? sum / weights : plain / count;
}

enum { PARTS = 6 };
static const char *const parts[PARTS] = {"attainment", "answering",   "loop",
                                         "steadiness", "improvement", "coverage"};

/* What a part weighs in the total of an owner who has it; 0: it counts for nobody. A part of several metrics
   has its weight in shares of six decimals. */
static double weight_of(const struct ranking *ranking, const char *part)
{
    double most = 0;
    size_t count;
    const struct ranking_row *const rows = ranking_part(ranking, part, &count);

    for (size_t i = 0; i < count; i++) {
        double sum = 0;
        for (size_t j = i; j < count; j++)
            if (rows[j].weight > 0 && is_of(&rows[j], &rows[i]))
                sum += rows[j].weight;
        most = fmax(most, sum);
    }
    return most > 1e-4 ? round(most * 1e5) / 1e5 : most;
}

static bool is_anywhere(const struct ranking *ranking, const char *part)
{
    size_t count;
    const struct ranking_row *const rows = ranking_part(ranking, part, &count);

    for (size_t i = 0; i < count; i++)
        if (!isnan(rows[i].fair))
            return true;
    return false;
}

static const char *plain(double number, char text[NUMBER_SIZE])
{
    number_format(number, text);
    return text;
}

static void add_name(struct draft *draft, const char *name)
{
    draft_add(draft, draft->length ? ", " : "");
    draft_add(draft, name);
}

/* Which weights made the totals: `All parts count alike`, `attainment counts 3 and coverage 1; loop doesn't
   count`. */
void makeup_weights(struct arena *arena, struct page *page, const struct ranking *ranking)
{
    struct draft counted = draft_new(arena), left = draft_new(arena);
    struct prose *const prose = prose_new(arena);
    double least = INFINITY, most = 0;
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < PARTS; i++) {
        const double weight = weight_of(ranking, parts[i]);
        if (!(weight > 0)) {
            if (is_anywhere(ranking, parts[i]))
                add_name(&left, parts[i]);
            continue;
        }
        add_name(&counted, arena_printf(arena, "%s" TIE "%s", parts[i], plain(weight, text)));
        least = fmin(least, weight);
        most = fmax(most, weight);
    }
    if (!has_weights(ranking) || !counted.length)
        return;
    if (most - least <= 1e-9 * most && !left.length)
        prose_say(prose, INK_PLAIN, "In the score all parts count alike.");
    else
        prose_say(prose, INK_PLAIN, "Weights in the score: %s%s%s.", counted.text,
                  left.length ? "; not counted: " : "", left.length ? left.text : "");
    page_paragraph(page, prose);
}

/* Targets are told one by one. */
static void say_attainments(struct arena *arena, struct prose *prose, const struct ranking *ranking,
                            const struct ranking_row *owner)
{
    const char *gap = " (";
    size_t count;
    const struct ranking_row *const rows = ranking_part(ranking, "attainment", &count);

    for (const struct ranking_row *row = rows; row < rows + count; row++) {
        if (isnan(row->fair) || !is_of(row, owner) || (has_weights(ranking) && isnan(row->weight)))
            continue;
        prose_say(prose, INK_PLAIN, "%s%s" TIE "%s", gap, row->metric, score(arena, own(row)));
        gap = ", ";
    }
    prose_say(prose, INK_PLAIN, ")");
}

/* What the total is made of, and what would change it most. */
struct prose *makeup_of(struct arena *arena, const struct ranking *ranking, const struct ranking_row *owner)
{
    struct prose *const prose = prose_new(arena);
    size_t metrics, count;
    const struct ranking_row *const next = ranking_part(ranking, "next", &count);

    for (size_t i = 0; i < PARTS; i++) {
        const double mean = part_score(ranking, owner, parts[i], &metrics);
        if (metrics == 0)
            continue;
        prose_say(prose, INK_PLAIN, "%s%s" TIE "%s", prose_is_empty(prose) ? "" : ", ", parts[i],
                  score(arena, mean));
        if (i == 0)
            say_attainments(arena, prose, ranking, owner);
    }
    for (size_t i = 0; i < count; i++)
        if (is_of(&next[i], owner))
            prose_say(prose, INK_PLAIN, "%sMost would change: %s.", prose_is_empty(prose) ? "" : ". ",
                      next[i].note);
    return prose;
}
