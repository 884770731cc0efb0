/* shares - the step of a query that says how each piece of feedback counts for shares, means and counts */
#include "voc/shares.h"

#include "voc/arena.h"

#include <math.h>

struct shares {
    const struct inquiry *inquiry;
    struct script *script;
    const struct metric *metric;
    struct err *err;
};

static const char *const no_value = "WHOLE(NULL)";

/* The metric's SELECT; time: the column that places its rows. */
static void put(const struct shares *shares, const char *time, const char *state, const char *value,
                const char *condition)
{
    const struct inquiry *const inquiry = shares->inquiry;
    const char *const name = inlet_period(inquiry->inlet, time);
    const bool is_weighed = shares->metric->kind != METRIC_COUNT;

    script_put(shares->script,
               "\n    SELECT %s AS metric, %s%s%s AS period,\n"
               "      %s AS state,\n"
               "      '' AS origin, %s AS value%s\n"
               "    FROM pieces\n"
               "    WHERE %s%s%s",
               inquiry_name(inquiry, shares->metric), inquiry->groups, name ? name : "'all'",
               name ? "_period" : "", state, value, inquiry_weight(inquiry, is_weighed),
               inquiry_placed(inquiry, name), condition, is_weighed ? inquiry_weighs(inquiry) : "");
}

static bool in_millionths(const struct shares *shares, double number, long long *millionths)
{
    *millionths = llround(number * INLET_MILLION);
    return (double)*millionths / INLET_MILLION == number ||
           err_set(shares->err, ERR_USAGE, "--sql: %s has a limit of more than six decimals",
                   shares->metric->name);
}

/* That a cell is one of the choices; NULL and err where SQL can't say it. */
static const char *chosen(const struct shares *shares, const struct metric_choices *choices, const char *cell,
                          const char *number)
{
    struct arena *const arena = shares->inquiry->arena;
    const char *text = "";

    for (size_t i = 0; i < choices->count; i++) {
        const struct metric_choice *const choice = &choices->items[i];
        const char *const either = *text ? " OR " : "";
        long long low, high;
        if (choice->word.at)
            text = arena_printf(arena, "%s%s%s_text = %s", text, either, cell,
                                script_text(shares->script, choice->word));
        else if (!in_millionths(shares, choice->low, &low) || !in_millionths(shares, choice->high, &high))
            return NULL;
        else
            text = arena_printf(arena, "%s%s%s BETWEEN %lld AND %lld", text, either, number, low, high);
    }
    return *text ? text : "1 = 0";
}

/* Which class a cell is in; a list of words takes any cell but one off a known scale. */
static const char *class_of(const struct shares *shares, const struct metric_part *part)
{
    struct inlet *const inlet = shares->inquiry->inlet;
    double low = -INFINITY, high = INFINITY;
    const bool has_scale = metric_score_range(slice_of(part->column), &low, &high),
               has_words = metric_has_words(&part->good) || metric_has_words(&part->bad);
    const enum inlet_kind kind = has_words && !has_scale ? INLET_MAYBE : INLET_SCORE;
    const char *const cell = inlet_text(inlet, part->column),
                      *const number = inlet_number(inlet, part->column, kind, low, high),
                      *const good = chosen(shares, &part->good, cell, number),
                      *const bad = good ? chosen(shares, &part->bad, cell, number) : NULL;

    if (!bad)
        return NULL;
    if (shares->metric->kind != METRIC_NET)
        return arena_printf(shares->inquiry->arena, "CASE WHEN %s THEN 'good' ELSE 'neutral' END", good);
    return arena_printf(shares->inquiry->arena,
                        "CASE WHEN %s THEN 'good' WHEN %s THEN 'bad' ELSE 'neutral' END", good, bad);
}

static const char *value_of(const struct shares *shares, const struct metric_part *part)
{
    double low = -INFINITY, high = INFINITY;

    metric_score_range(slice_of(part->column), &low, &high);
    if (part->range) {
        low = fmax(low, part->low);
        high = fmin(high, part->high);
    }
    return inlet_number(shares->inquiry->inlet, part->column, INLET_VALUE, low, high);
}

/* A row counts by the first of the parts that it has. */
static bool put_cells(const struct shares *shares)
{
    const struct metric *const metric = shares->metric;
    struct arena *const arena = shares->inquiry->arena;
    const bool is_value = metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE;
    const char *what = "CASE", *any = "", *only = NULL;

    for (size_t i = 0; i < metric->part_count; i++) {
        const struct metric_part *const part = &metric->parts[i];
        const char *const cell = inlet_text(shares->inquiry->inlet, part->column);
        if (!cell)
            continue;
        const char *const one = is_value ? value_of(shares, part) : class_of(shares, part);
        if (!one)
            return false;
        only = *any ? NULL : one;
        what = arena_printf(arena, "%s WHEN %s_text <> '' THEN %s", what, cell, one);
        any = arena_printf(arena, "%s%s%s_text <> ''", any, *any ? " OR " : "", cell);
    }
    what = only ? only : arena_printf(arena, "%s END", what);
    put(shares, "at", is_value ? "'counted'" : what, is_value ? what : no_value,
        arena_printf(arena, only ? " AND %s" : " AND (%s)", any));
    return true;
}

/* Someone who was asked and stayed silent has given no feedback. */
static void put_volume(const struct shares *shares)
{
    struct inlet *const inlet = shares->inquiry->inlet;
    const char *condition = "";

    if (inlet_text(inlet, "asked_at"))
        condition =
            arena_printf(shares->inquiry->arena, " AND (asked_text = '' OR %s%s)",
                         inlet_text(inlet, "at") ? "at_text <> '' OR " : "", inquiry_scored(shares->inquiry));
    put(shares, "at", "'counted'", no_value, condition);
}

static void put_asked(const struct shares *shares)
{
    const struct inquiry *const inquiry = shares->inquiry;
    const char *good = inquiry_scored(inquiry);

    if (inlet_time(inquiry->inlet, "at"))
        good = arena_printf(inquiry->arena, "%s AND (at_text = '' OR %s)", good,
                            inquiry_happened(inquiry, "at"));
    put(shares, "asked_at", arena_printf(inquiry->arena, "CASE WHEN %s THEN 'good' ELSE 'neutral' END", good),
        no_value, " AND asked_text <> ''");
}

bool shares_write(const struct inquiry *inquiry, struct script *script, bool *any, struct err *err)
{
    struct shares shares = {.inquiry = inquiry, .script = script, .err = err};

    *any = false;
    for (size_t i = 0; i < inquiry->quantities.count; i++) {
        shares.metric = inquiry_metric(inquiry, i);
        if (metric_is_delay(shares.metric))
            continue;
        script_put(script, "%s", *any ? "\n    UNION ALL" : "");
        *any = true;
        if (shares.metric->kind == METRIC_COUNT)
            put_volume(&shares);
        else if (shares.metric->among == METRIC_ASKED)
            put_asked(&shares);
        else if (!put_cells(&shares))
            return false;
    }
    return true;
}
