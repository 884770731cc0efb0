/* lists - the steps of a query that count rows: lists of values, exact while few are different,
   else binned */
#include "voc/lists.h"

#include "voc/arena.h"

/* Sums of weights in units and billionths, of their squares also in billionths of billionths, as not every
   engine has more than 64 bits. */
#define SUMS ", units, billionths, square_units, square_billionths, square_rest"
#define TOTALS                                                                                               \
    ",\n      SUM(units) AS units, SUM(billionths) AS billionths, SUM(square_units) AS square_units,\n"      \
    "      SUM(square_billionths) AS square_billionths, SUM(square_rest) AS square_rest"

/* Each row once for each grouping. */
static void write_groupings(const struct inquiry *inquiry, struct script *script)
{
    const struct groupings *const groupings = inquiry->groupings;

    script_put(script, ",\n  -- once for each grouping, with * in the columns that it doesn't use\n"
                       "  grouped AS (");
    for (size_t i = 0; i < grouping_count(groupings); i++) {
        script_put(script, "%s\n    SELECT metric, ", i ? "\n    UNION ALL" : "");
        for (size_t j = 0; j < inquiry->group_count; j++)
            script_put(script, grouping_uses(groupings, i, j) ? "group_%zu, " : "'*' AS group_%zu, ", j + 1);
        script_put(script, "period, state, origin, value%s FROM counted",
                   inquiry->has_weight ? ", weight_units, weight_billionths" : "");
    }
    script_put(script, "\n  )");
}

static void write_exact(const struct inquiry *inquiry, struct script *script, const char *from)
{
    script_put(
        script,
        ",\n  -- how many rows have each value%s\n"
        "  exact AS (\n"
        "    SELECT metric, %speriod, state, origin, value, count(*) AS row_count",
        inquiry->has_weight ? "; sums of weights in billionths, of their squares in billionths of these" : "",
        inquiry->groups);
    if (inquiry->has_weight)
        script_put(
            script,
            ",\n      SUM(weight_units) AS units, SUM(weight_billionths) AS billionths,\n"
            "      SUM(weight_units * weight_units\n"
            "        + DIV((2 * weight_units * weight_billionths), 1000000000)) AS square_units,\n"
            "      SUM(MOD((2 * weight_units * weight_billionths), 1000000000)\n"
            "        + DIV((weight_billionths * weight_billionths), 1000000000)) AS square_billionths,\n"
            "      SUM(MOD((weight_billionths * weight_billionths), 1000000000)) AS square_rest");
    script_put(script, "\n    FROM %s\n    GROUP BY metric, %speriod, state, origin, value\n  )", from,
               inquiry->groups);
}

/* The largest of a quantity's limits below another; INT64_MIN where there is none. */
static int64_t limit_below(const struct quantity *quantity, int64_t limit)
{
    int64_t below = INT64_MIN;

    for (size_t i = 0; i < quantity->limits.count; i++)
        if (quantity->limits.items[i] < limit && quantity->limits.items[i] > below)
            below = quantity->limits.items[i];
    return below;
}

/* A limit that lies between a delay and the lower edge of its bin moves the edge behind it. */
static const char *edges(const struct inquiry *inquiry)
{
    const char *text = "";

    for (size_t i = 0; i < inquiry->quantities.count; i++) {
        const struct quantity *const quantity = &inquiry->quantities.items[i];
        const char *const name = inquiry_name(inquiry, inquiry_metric(inquiry, i));
        for (int64_t limit = INT64_MAX; (limit = limit_below(quantity, limit)) != INT64_MIN;)
            text = arena_printf(inquiry->arena,
                                "%s\n        WHEN metric = %s AND edge <= %lld AND value > %lld THEN %lld",
                                text, name, (long long)limit, (long long)limit, (long long)limit + 1);
    }
    return *text ? arena_printf(inquiry->arena, "CASE%s\n        ELSE edge END", text) : "edge";
}

static void write_bins(const struct inquiry *inquiry, struct script *script)
{
    const char *const sums = inquiry->has_weight ? SUMS : "",
                      *const totals = inquiry->has_weight ? TOTALS : "",
                      *const keys =
                          arena_printf(inquiry->arena, "metric, %speriod, state, origin", inquiry->groups);

    script_put(script,
               ",\n  -- a list has all values of the same state; those of more than 1,024 stand in bins,\n"
               "  -- 128 for each doubling, and no limit lies between a value and the edge of its bin\n"
               "  lists AS (\n"
               "    SELECT exact.*, count(*) OVER (PARTITION BY %s) AS different\n"
               "    FROM exact\n"
               "  ),\n"
               "  widths AS (\n"
               "    WIDTHS()\n"
               "  ),\n"
               "  edges AS (\n"
               "    SELECT lists.*, CASE WHEN value < 0 THEN -1 ELSE 1 END * DIV(abs(value), width) * width "
               "AS edge\n"
               "    FROM lists CROSS JOIN widths\n"
               "    WHERE different > 1024 AND DIV(abs(value), width) BETWEEN CASE width WHEN 1 THEN 0 ELSE "
               "128 END AND 255\n"
               "  ),\n"
               "  bins AS (\n"
               "    SELECT %s, %s AS value, row_count%s\n"
               "    FROM edges\n"
               "  ),\n",
               keys, keys, edges(inquiry), sums);
    script_put(script,
               "  counts AS (\n"
               "    SELECT %s, value, '' AS bins, row_count%s FROM lists WHERE different <= 1024\n"
               "    UNION ALL\n"
               "    SELECT %s, value, '128' AS bins, SUM(row_count) AS row_count%s\n"
               "    FROM bins\n"
               "    GROUP BY %s, value\n"
               "  )",
               keys, sums, keys, totals, keys);
}

/* A list of the metrics whose values are millionths; of all, or only means. */
static const char *decimals(const struct inquiry *inquiry, bool only_means)
{
    const char *list = "";

    for (size_t i = 0; i < inquiry->quantities.count; i++) {
        const struct metric *const metric = inquiry_metric(inquiry, i);
        if (metric->kind == METRIC_MEAN ||
            (!only_means && metric->kind == METRIC_QUANTILE && !metric_is_delay(metric)))
            list = arena_printf(inquiry->arena, "%s%s%s", list, *list ? ", " : "",
                                inquiry_name(inquiry, metric));
    }
    return list;
}

/* Means are never binned. */
static void put_value(const struct inquiry *inquiry, struct script *script)
{
    const char *const means = decimals(inquiry, true), *const all = decimals(inquiry, false);

    script_put(script, "CASE WHEN value IS NULL THEN ''");
    if (*means)
        script_put(script,
                   "\n        WHEN bins <> '' AND metric IN (%s)\n"
                   "          THEN TEXT(FAIL(metric || ' has more than 1,024 different values in a group and "
                   "period',\n            value IS NULL OR bins = '' OR metric NOT IN (%s)))",
                   means, means);
    if (*all)
        script_put(script,
                   "\n        WHEN metric IN (%s)\n"
                   "          THEN CASE WHEN value < 0 THEN '-' ELSE '' END || "
                   "TRIM_ZEROS(TEXT(DIV(abs(value), 1000000))\n"
                   "            || '.' || substr(TEXT((1000000 + MOD(abs(value), 1000000))), 2))",
                   all);
    script_put(script, "\n        ELSE TEXT(value) END AS value, bins");
}

static void write_texts(const struct inquiry *inquiry, struct script *script, bool has_values)
{
    script_put(script,
               ",\n  -- all as text\n"
               "  texts AS (\n"
               "    SELECT metric, %speriod, state, origin,\n      ",
               inquiry->groups);
    if (has_values)
        put_value(inquiry, script);
    else
        script_put(script, "'' AS value, '' AS bins");
    script_put(script, ",\n      TEXT(row_count) AS row_text");
    if (inquiry->has_weight)
        script_put(
            script,
            ",\n      TRIM_ZEROS(TEXT((units + DIV(billionths, 1000000000)))\n"
            "        || '.' || PAD(MOD(billionths, 1000000000))) AS weight,\n"
            "      TRIM_ZEROS(TEXT((square_units\n"
            "          + DIV((square_billionths + DIV(square_rest, 1000000000)), 1000000000)))\n"
            "        || '.' || PAD(MOD((square_billionths + DIV(square_rest, 1000000000)), 1000000000))\n"
            "        || PAD(MOD(square_rest, 1000000000))) AS weight_squares");
    script_put(script, "\n    FROM %s\n  )", has_values ? "counts" : "exact");
}

static bool is_value(const struct metric *metric)
{
    return metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE || metric->kind == METRIC_WITHIN;
}

void lists_write(const struct inquiry *inquiry, struct script *script)
{
    const bool is_grouped = grouping_count(inquiry->groupings) > 1;
    bool has_values = false;

    for (size_t i = 0; i < inquiry->metrics->count; i++)
        has_values = has_values || is_value(&inquiry->metrics->items[i]);
    if (is_grouped)
        write_groupings(inquiry, script);
    write_exact(inquiry, script, is_grouped ? "grouped" : "counted");
    if (has_values)
        write_bins(inquiry, script);
    write_texts(inquiry, script, has_values);
}
