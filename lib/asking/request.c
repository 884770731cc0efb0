/* request - the one query that makes a tally inside a database */
#include "voc/request.h"

#include "voc/arena.h"
#include "voc/inquiry.h"
#include "voc/lists.h"
#include "voc/pieces.h"
#include "voc/placing.h"
#include "voc/shares.h"
#include "voc/spans.h"

static bool write_counted(const struct inquiry *inquiry, struct script *script, struct err *err)
{
    bool any;

    script_put(script, ",\n  -- what each piece of feedback is to each metric\n"
                       "  counted AS (");
    if (!shares_write(inquiry, script, &any, err))
        return false;
    if (spans_any(inquiry)) {
        script_put(script, "%s", any ? "\n    UNION ALL" : "");
        spans_count(inquiry, script);
    }
    script_put(script, "\n  )");
    return true;
}

/* The columns that say when something happened. */
static const char *const moments[] = {"at", "asked_at", "answered_at", "resolved_at", "closed_at"};

/* Has all of them read. */
static bool ask_moments(const struct inquiry *inquiry)
{
    bool any = false;

    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++)
        any = inlet_time(inquiry->inlet, moments[i]) || any;
    return any;
}

/* A moment, and the last second that it may mean. */
static void write_moments(const struct inquiry *inquiry)
{
    const char *union_all = "";

    script_put(inquiry->script, ",\n  -- when anything happened\n  moments AS (");
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        const char *const name = inlet_time(inquiry->inlet, moments[i]);
        if (!name)
            continue;
        script_put(inquiry->script,
                   "%s\n    SELECT %s_text AS moment,\n"
                   "      %s_second + CASE length(%s_text) WHEN 10 THEN 86399 WHEN 17 THEN 59 ELSE 0 END AS "
                   "last_second\n"
                   "    FROM pieces WHERE %s_text <> ''",
                   union_all, name, name, name, name);
        union_all = "\n    UNION ALL";
    }
    script_put(inquiry->script,
               "\n  ),\n"
               "  newest AS (\n"
               "    SELECT moment FROM moments ORDER BY last_second DESC, length(moment) DESC LIMIT 1\n"
               "  )");
}

/* has_newest: how new the rows are is theirs to say. */
static void write_tally(const struct inquiry *inquiry, bool has_newest, const struct conditions *conditions)
{
    struct script *const script = inquiry->script;
    const char *empty = "",
               *const unweighted =
                   "CASE WHEN texts.weight = row_text AND texts.weight_squares = row_text THEN ''";

    for (size_t i = 0; i < inquiry->group_count; i++)
        empty = arena_printf(inquiry->arena, "%s'', ", empty);
    script_put(script,
               ",\n  -- with how it was counted%s\n"
               "  tally AS (\n"
               "    SELECT metric, %speriod, state, origin, value, bins, row_text",
               spans_any(inquiry) ? ", and how much was ever answered in each source" : "", inquiry->groups);
    if (inquiry->has_weight)
        script_put(script,
                   ",\n      %s ELSE texts.weight END AS weight,\n"
                   "      %s ELSE texts.weight_squares END AS weight_squares",
                   unweighted, unweighted);
    script_put(script, "\n    FROM texts");
    if (spans_any(inquiry))
        spans_evidence(inquiry, script);
    for (size_t i = 0; i < conditions->count; i++)
        script_put(script, "\n    UNION ALL SELECT '', %s'', %s, '', %s, '', ''%s", empty,
                   script_text(script, slice_of(conditions->items[i].key)),
                   has_newest && strcmp(conditions->items[i].key, "newest") == 0
                       ? "coalesce((SELECT moment FROM newest), '')"
                       : script_text(script, slice_of(conditions->items[i].value)),
                   inquiry->has_weight ? ", '', ''" : "");
    script_put(script, "\n  )\n");
}

/* Unknown cells are NULL where clients write that as nothing. */
static void write_columns(const struct inquiry *inquiry)
{
    struct script *const script = inquiry->script;
    size_t count, width;
    const size_t *const columns = grouping_columns(inquiry->groupings, &count);
    const struct slice *const names = feed_columns(inquiry->feed, &width);

    script_put(script, "SELECT CELL(metric) AS metric");
    for (size_t i = 0; i < count; i++)
        script_put(script, ", CELL(group_%zu) AS %s", i + 1, script_name(script, names[columns[i]]));
    script_put(script,
               ", CELL(period) AS period,\n"
               "  state, CELL(origin) AS origin, CELL(value) AS value, CELL(bins) AS bins,\n"
               "  CELL(row_text) AS %s, %s\n"
               "FROM tally\n",
               script_name(script, slice_of("count")),
               inquiry->has_weight ? "CELL(weight) AS weight, CELL(weight_squares) AS weight_squares"
                                   : "NOTHING() AS weight, NOTHING() AS weight_squares");
    script_put(script, "ORDER BY BYTES(tally.metric)");
    for (size_t i = 0; i < count; i++)
        script_put(script, ", BYTES(tally.group_%zu)", i + 1);
    script_put(script, ", BYTES(tally.period), BYTES(tally.state),\n"
                       "  BYTES(tally.origin), length(tally.value), BYTES(tally.value)SETTINGS();\n");
}

static bool write_query(struct inquiry *inquiry, const struct conditions *conditions, const char *table,
                        struct err *err)
{
    struct script *const steps = script_like(inquiry->script);
    const bool has_newest = !inquiry->clock->is_set && ask_moments(inquiry);

    if (!spans_write(inquiry, steps, err) || !write_counted(inquiry, steps, err))
        return false;
    script_put(inquiry->script, "WITH\n");
    pieces_write(inquiry->inlet, inquiry->every, inquiry->script, table);
    script_add(inquiry->script, script_all(steps));
    lists_write(inquiry, inquiry->script);
    if (has_newest)
        write_moments(inquiry);
    write_tally(inquiry, has_newest, conditions);
    write_columns(inquiry);
    return true;
}

bool request_write(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                   const struct conditions *conditions, const char *table, struct script *script,
                   struct err *err)
{
    const char *const zone = conditions_find(conditions, "zone");
    const struct groupings *const groupings =
        grouping_read(arena, feed, plan->groupings, plan->grouping_count, err);

    if (!groupings)
        return false;
    if (plan->clock.work)
        return err_set(err, ERR_USAGE,
                       "--sql counts round the clock; --hours and --holidays need voc tally itself");
    if (strcmp(zone, "UTC") != 0)
        return err_set(err, ERR_USAGE, "--sql counts in UTC; --tz %s needs voc tally itself", zone);
    if (!placing_open(arena, feed, feedback_open(arena, feed, &plan->clock), &plan->clock, &plan->metrics,
                      plan->every, err))
        return false;
    struct inquiry inquiry =
        inquiry_of(arena, feed, &plan->metrics, groupings, &plan->clock, plan->every, script);
    return write_query(&inquiry, conditions, table, err);
}
