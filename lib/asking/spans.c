/* spans - the steps of a query that say how long each delay is and what became of it */
#include "voc/spans.h"

#include "voc/arena.h"

bool spans_any(const struct inquiry *inquiry)
{
    for (size_t i = 0; i < inquiry->metrics->count; i++)
        if (metric_is_delay(&inquiry->metrics->items[i]))
            return true;
    return false;
}

/* A row counts by the first part whose beginning it has. */
static const char *begun(const struct inquiry *inquiry, const struct metric *metric, size_t part)
{
    const char *text =
        arena_printf(inquiry->arena, "%s_text <> ''", inlet_time(inquiry->inlet, metric->parts[part].column));

    for (size_t i = 0; i < part; i++)
        text = arena_printf(inquiry->arena, "%s AND %s_text = ''", text,
                            inlet_time(inquiry->inlet, metric->parts[i].column));
    return text;
}

/* A time of the row under another name. */
static void put_time(struct script *script, const char *name, const char *as)
{
    if (name)
        script_put(script, ",\n      %s_text AS %s_text, %s_day AS %s_day, %s_second AS %s_second", name, as,
                   name, as, name, as);
    else
        script_put(script, ",\n      '' AS %s_text, WHOLE(NULL) AS %s_day, WHOLE(NULL) AS %s_second", as, as,
                   as);
}

static void put_part(const struct inquiry *inquiry, struct script *script, const struct metric *metric,
                     size_t part)
{
    struct inlet *const inlet = inquiry->inlet;
    const struct metric_part *const ends = &metric->parts[part];
    const char *const from = inlet_period(inlet, ends->column),
                      *const closed =
                          strcmp(ends->column, "closed_at") == 0 ? NULL : inlet_time(inlet, "closed_at"),
                      *const source = inlet_source(inlet), *among = "1";

    if (metric->among == METRIC_UNHAPPY)
        among = arena_printf(inquiry->arena, "CASE WHEN %s THEN 1 ELSE 0 END", inquiry_unhappy(inquiry));
    script_put(script,
               "\n    SELECT %s AS metric, %s%s AS source,\n      %s AS is_among, %s_period AS period",
               inquiry_name(inquiry, metric), inquiry->groups, source ? "source_text" : "''", among, from);
    put_time(script, from, "from");
    put_time(script, inlet_time(inlet, ends->until), "end");
    put_time(script, closed, "closed");
    script_put(script, "%s\n    FROM pieces\n    WHERE %s", inquiry_weight(inquiry, true),
               begun(inquiry, metric, part));
}

static bool put_delay(const struct inquiry *inquiry, struct script *script, const struct metric *metric,
                      const char **union_all, struct err *err)
{
    for (size_t i = 0; i < metric->part_count; i++, *union_all = "\n    UNION ALL") {
        const struct metric_part *const ends = &metric->parts[i];
        if (feed_find(inquiry->feed, ends->column) == FEED_NONE ||
            feed_find(inquiry->feed, ends->until) == FEED_NONE)
            return err_set(err, ERR_USAGE, "--sql: %s pools delays, and the table has no column '%s'",
                           metric->name,
                           feed_find(inquiry->feed, ends->column) == FEED_NONE ? ends->column : ends->until);
        script_put(script, "%s", *union_all);
        put_part(inquiry, script, metric, i);
    }
    return true;
}

/* When what waits is looked at: `what` is day or second. */
static long long now(const struct inquiry *inquiry, const char *what)
{
    const struct reckoning *const clock = inquiry->clock;

    if (strcmp(what, "day") == 0)
        return civil_floor(period_civil(clock->as_of, clock->zone), CIVIL_DAY) * CIVIL_DAY;
    return clock->as_of.precision == MOMENT_DAY ? reckoning_end(clock->as_of, clock->zone) + 1
                                                : clock->as_of.seconds;
}

static void put_fates(const struct inquiry *inquiry, struct script *script)
{
    script_put(script,
               "\n  ),\n"
               "  -- what became of it\n"
               "  fates AS (\n"
               "    SELECT delays.*,\n"
               "      CASE WHEN %s THEN 'answered' WHEN %s THEN 'closed' ELSE 'waiting' END AS fate\n"
               "    FROM delays\n"
               "  ),\n"
               "  ends AS (\n"
               "    SELECT fates.*,\n"
               "      CASE fate WHEN 'answered' THEN end_text WHEN 'closed' THEN closed_text ELSE '' END AS "
               "until_text,\n"
               "      CASE fate WHEN 'answered' THEN end_day WHEN 'closed' THEN closed_day ELSE %lld END AS "
               "until_day,\n"
               "      CASE fate WHEN 'answered' THEN end_second WHEN 'closed' THEN closed_second ELSE %lld "
               "END AS until_second\n"
               "    FROM fates\n"
               "  ),\n",
               inquiry_happened(inquiry, "end"), inquiry_happened(inquiry, "closed"), now(inquiry, "day"),
               now(inquiry, "second"));
}

bool spans_write(const struct inquiry *inquiry, struct script *script, struct err *err)
{
    const char *union_all = "";

    if (!spans_any(inquiry))
        return true;
    script_put(script, ",\n  -- from when each delay runs, and what may end it\n  delays AS (");
    for (size_t i = 0; i < inquiry->quantities.count; i++) {
        const struct metric *const metric = inquiry_metric(inquiry, i);
        if (metric_is_delay(metric) && !put_delay(inquiry, script, metric, &union_all, err))
            return false;
    }
    put_fates(inquiry, script);
    script_put(script,
               "  -- how long it took: in whole days where either end is known only as a day\n"
               "  spans AS (\n"
               "    SELECT ends.*,\n"
               "      CASE WHEN 10 IN (length(from_text), length(until_text)) THEN ' by day' ELSE '' END AS "
               "exactness,\n"
               "      CASE WHEN 10 IN (length(from_text), length(until_text)) THEN until_day - from_day\n"
               "        ELSE until_second - from_second END AS seconds\n"
               "    FROM ends\n"
               "  )");
    return true;
}

void spans_count(const struct inquiry *inquiry, struct script *script)
{
    script_put(script,
               "\n    SELECT metric, %speriod, fate || exactness AS state,\n"
               "      CASE WHEN fate = 'waiting' THEN source ELSE '' END AS origin,\n"
               "      CASE WHEN seconds < 0 THEN 0 ELSE seconds END AS value%s\n"
               "    FROM spans\n"
               "    WHERE %s AND is_among = 1 AND (seconds >= 0 OR fate = 'waiting')%s",
               inquiry->groups, inquiry_weight(inquiry, true), inquiry_placed(inquiry, "from"),
               inquiry_weighs(inquiry));
}

void spans_evidence(const struct inquiry *inquiry, struct script *script)
{
    const char *empty = "";

    for (size_t i = 0; i < inquiry->group_count; i++)
        empty = arena_printf(inquiry->arena, "%s'', ", empty);
    script_put(script,
               "\n    UNION ALL\n"
               "    SELECT metric, %s'', 'answers' || exactness, source, '', '', TEXT(count(*))%s\n"
               "    FROM spans\n"
               "    WHERE fate <> 'waiting'\n"
               "    GROUP BY metric, exactness, source",
               empty, inquiry->has_weight ? ", '', ''" : "");
}
