/* remedy - what would raise an owner's score most */
#include "voc/remedy.h"

#include "voc/arena.h"
#include "voc/attain.h"
#include "voc/coverage.h"
#include "voc/phrase.h"
#include "voc/text.h"

#include <math.h>

enum { MOST_GAPS = 3 };
static const double least_gain = 0.5; /* of the total's points; less isn't worth a word */

struct telling {
    struct arena *arena;
    const struct roster *roster;
    const struct judge_plan *judge;
    size_t owner;
    const struct card_column *column;
    const struct part *part;
};

/* A level that falls short: which row's, what it is, and what it should be. */
struct shortfall {
    const struct measure *row;
    struct level now;
    double aim;
};

static const struct part *total_of(const struct card *card, size_t owner)
{
    for (size_t i = card->count; i-- > 0;)
        if (card->columns[i].part == CARD_TOTAL)
            return &card->columns[i].parts[owner];
    return NULL;
}

static double missing(const struct card_column *column, const struct part *part)
{
    return fmax(0, (column->part == CARD_IMPROVEMENT ? part->held : 100) - part->value);
}

/* Where a row stands, and what it falls short of: the baseline, or else its way or target; NAN where that
   can't be. */
static struct shortfall shortfall_of(const struct telling *telling, const struct series *series,
                                     bool of_baseline)
{
    struct shortfall it = {.row = series_newest(series), .aim = NAN};
    struct judge_standing standing;
    struct err unused = {0};

    if (!judge_stand(telling->roster->measures, series, series->count - 1, telling->judge, 0.95, &standing,
                     &unused))
        return it;
    it.now = standing.now;
    it.aim = of_baseline ? standing.baseline : standing.wanted;
    return it;
}

/* The target of the metric of which least is attained; of several, that which is farthest off. */
static struct shortfall worst_target(const struct telling *telling)
{
    const struct roster *const roster = telling->roster;
    struct shortfall worst = {.aim = NAN};
    double least = INFINITY, farthest = 0;
    size_t count;
    const struct series *const *const series = roster_series(roster, telling->owner, &count);

    for (size_t i = 0; i < count; i++) {
        struct attainment got;
        struct err unused = {0};
        if (strcmp(series_newest(series[i])->metric, telling->column->metric) != 0 ||
            !attain_of(roster->measures, series[i], telling->judge, 0.95, 0, &got, &unused) ||
            isnan(got.value))
            continue;
        const struct shortfall it = shortfall_of(telling, series[i], false);
        const double off = fabs(it.aim - it.now.value);
        if (got.value > least || (got.value == least && off <= farthest))
            continue;
        least = got.value;
        farthest = off;
        worst = it;
    }
    return worst;
}

static struct shortfall baseline_of(const struct telling *telling)
{
    size_t count;
    const struct series *const *const series = roster_series(telling->roster, telling->owner, &count);

    for (size_t i = 0; i < count; i++)
        if (strcmp(series_newest(series[i])->metric, telling->column->metric) == 0 &&
            roster_is_alone(telling->roster, series_newest(series[i])))
            return shortfall_of(telling, series[i], true);
    return (struct shortfall){.aim = NAN};
}

/* `csat of Leeds`. */
static const char *name_of(const struct telling *telling, const struct measure *row)
{
    const char *place = "";

    for (size_t i = 0; i < telling->roster->measures->group_count; i++)
        if (i != telling->roster->group && !measures_is_total(row->group[i]))
            place =
                arena_printf(telling->arena, "%s%s%s", place, *place ? ", " : "",
                             row->group[i].length ? slice_copy(telling->arena, row->group[i]) : "unknown");
    return *place ? arena_printf(telling->arena, "%s of %s", row->metric, place) : row->metric;
}

/* Of shares and net scores, how many of the answers it is: each moves them by one in n. */
static double answers_of(const struct shortfall *it)
{
    if (it->row->kind != METRIC_SHARE && it->row->kind != METRIC_WITHIN && it->row->kind != METRIC_NET)
        return NAN;
    return ceil(fabs(it->aim - it->now.value) / 100 * it->now.n - 1e-9);
}

/* `csat of Leeds 80 % rather than 71 % (4 of 45 answers)`, `, as in the baseline`. */
static const char *level_words(const struct telling *telling, const struct shortfall *it, const char *why,
                               double *count)
{
    struct arena *const arena = telling->arena;

    if (!it->row || isnan(it->aim) || isnan(it->now.value))
        return NULL;
    *count = answers_of(it);
    const char *const answers = isnan(*count)
                                    ? ""
                                    : arena_printf(arena, " (%s of %s answers)", phrase_count(arena, *count),
                                                   phrase_count(arena, round(it->now.n)));
    return arena_printf(arena, "%s at %s%s rather than %s%s", name_of(telling, it->row),
                        phrase_value(arena, it->row->unit, it->aim, NAN, NAN), why,
                        phrase_value(arena, it->row->unit, it->now.value, it->now.low, it->now.high),
                        answers);
}

/* `6 more of 11 unhappy answered within 24h`: the limit is the end of the metric's name. */
static const char *answered_words(const struct telling *telling, double *count)
{
    const char *const limit = strrchr(telling->column->metric, '_');
    const bool is_loop = telling->column->part == CARD_LOOP;

    *count = ceil(telling->part->n * (100 - telling->part->value) / 100 - 1e-9);
    return arena_printf(telling->arena, "%s more of %s %s answered within %s",
                        phrase_count(telling->arena, *count),
                        phrase_count(telling->arena, round(telling->part->n)),
                        is_loop ? "unhappy" : "messages", limit ? limit + 1 : "the limit");
}

/* `csat as even as chance lets it be: it varies 12 % more than that`, or `2.4 times as much`. */
static const char *even_words(const struct telling *telling)
{
    struct arena *const arena = telling->arena;
    const double times = sqrt(100 / telling->part->value), percent = 100 * (times - 1);
    const char *const much =
        times >= 1.5   ? arena_printf(arena, "%s times as much", phrase_number(arena, times, 1))
        : percent >= 1 ? arena_printf(arena, "%s %% more than that", phrase_number(arena, percent, 0))
                       : "a little more than that";

    return arena_printf(arena, "%s as even as chance lets it be: it varies %s", telling->column->metric,
                        much);
}

static const char *words_of(const struct telling *telling, double *count)
{
    struct shortfall it;

    switch (telling->column->part) {
    case CARD_ANSWERING:
    case CARD_LOOP:
        return answered_words(telling, count);
    case CARD_ATTAINMENT:
        it = worst_target(telling);
        return level_words(telling, &it, "", count);
    case CARD_IMPROVEMENT:
        it = baseline_of(telling);
        return level_words(telling, &it, " as in the baseline", count);
    case CARD_STEADINESS:
        return even_words(telling);
    default:
        return arena_printf(telling->arena, "a baseline or target for %s",
                            coverage_gaps(telling->arena, telling->roster, telling->owner, MOST_GAPS));
    }
}

/* Ties between words are for paper; a cell is searched and mailed. */
static char *untied(struct arena *arena, const char *words)
{
    char *const text = arena_printf(arena, "%s", words);
    char *to = text;

    for (const char *from = text; *from; from++)
        if (from[0] == '\xC2' && from[1] == '\xA0') {
            *to++ = ' ';
            from++;
        } else
            *to++ = *from;
    *to = '\0';
    return text;
}

bool remedy_of(struct arena *arena, const struct card *card, const struct roster *roster, size_t owner,
               const struct judge_plan *judge, struct remedy *remedy)
{
    const struct part *const total = total_of(card, owner);
    double most = least_gain;

    if (!total || isnan(total->value))
        return false;
    *remedy = (struct remedy){.count = NAN};
    for (size_t i = 0; i < card->count; i++) {
        const struct card_column *const column = &card->columns[i];
        const struct part *const part = &column->parts[owner];
        const struct telling telling = {arena, roster, judge, owner, column, part};
        const double gain = part->weight * missing(column, part) / total->weight;
        double count = NAN;
        if (column->part == CARD_TOTAL || !(gain > most))
            continue;
        const char *const words = words_of(&telling, &count);
        if (!words)
            continue;
        most = gain;
        *remedy = (struct remedy){column, gain, count, words};
    }
    if (most > least_gain)
        remedy->words = untied(arena, arena_printf(arena, "%s: +%s points", remedy->words,
                                                   phrase_number(arena, most, most < 9.95)));
    return most > least_gain;
}
