/* tally - counts that add up, across files and machines */
#include "voc/arena.h"
#include "voc/request.h"
#include "voc/sink.h"
#include "voc/statement.h"
#include "voc/terms.h"
#include "voc/tool.h"

struct ask {
    struct terms terms;
    bool merge, settled;
    const char *sql;
};

/* What waits up to the newest moment of a part doesn't add up to what waits up to that of the whole. */
static bool is_dated(const struct count_plan *plan, struct err *err)
{
    for (size_t i = 0; !plan->clock.is_set && i < plan->metrics.count; i++)
        if (metric_is_delay(&plan->metrics.items[i]))
            return err_set(
                err, ERR_USAGE,
                "%s counts what waits: say up to when, as in --as-of 2026-11-21, the same for every part",
                plan->metrics.items[i].name);
    return true;
}

static bool has_nothing_said(const struct terms *terms)
{
    return !terms->metrics.count && !terms->define.count && !terms->by.count && !terms->total &&
           !terms->unweighted && !terms->every && !terms->as_of && !terms->zone && !terms->hours &&
           !terms->holidays && !terms->span.from && !terms->span.to;
}

static bool run_merge(struct tool_run *run, const struct ask *ask, struct feed *feed, bool are_tallies,
                      struct err *err)
{
    struct count_plan plan = {.for_tally = true};
    struct conditions *conditions;

    if (!are_tallies)
        return err_set(err, ERR_DATA, "%s is no tally; voc tally makes one of feedback", feed_name(feed));
    if (ask->settled || !has_nothing_said(&ask->terms))
        return err_set(err, ERR_USAGE,
                       "--merge adds tallies as they were counted; leave the other options out");
    struct count *const count =
        addition_read(run->arena, feed, &(struct addition_plan){0}, &plan, &conditions, run->talk, err);
    return count && statement_write(run->arena, count, conditions, run->out, err);
}

/* Only the table's columns are looked at. */
static bool run_sql(struct tool_run *run, const struct ask *ask, struct feed *feed,
                    const struct count_plan *plan, const struct conditions *conditions, struct err *err)
{
    struct script *const script = script_new(run->arena, dialect_find(ask->sql));

    return request_write(run->arena, feed, plan, conditions, "feedback", script, err) &&
           sink_write(run->sink, script_all(script), err);
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    struct count_plan plan = {.for_tally = true, .is_settled = ask->settled, .receipt = run->receipt};
    enum period_kind every;
    bool are_tallies;

    if (ask->terms.every && !period_kind_parse(ask->terms.every, &every))
        return tool_refuse("every", ask->terms.every, period_words, err);
    if (ask->settled && !ask->merge && !ask->terms.as_of)
        return err_set(err, ERR_USAGE, "--settled needs --as-of: up to when everything has come to an end");
    if (ask->sql && !dialect_find(ask->sql))
        return tool_refuse("sql", ask->sql, dialect_names, err);
    if (ask->sql && (ask->merge || ask->settled))
        return err_set(err, ERR_USAGE, "--sql asks for a tally of feedback; leave %s out",
                       ask->merge ? "--merge, which adds tallies,"
                                  : "--settled, which looks at what still waits,");
    if (!terms_clock(run->arena, &ask->terms, &plan, err))
        return false;
    struct feed *const feed = tool_feed(run, err);
    if (!feed || !addition_is(feed, &are_tallies, err))
        return false;
    if (ask->merge)
        return run_merge(run, ask, feed, are_tallies, err);
    if (are_tallies)
        return err_set(err, ERR_DATA, "%s is a tally already; --merge adds tallies", feed_name(feed));
    if (!terms_metrics(run->arena, &ask->terms, feed, &plan, run->talk, err) || !is_dated(&plan, err))
        return false;
    terms_groupings(run->arena, &ask->terms, &plan);
    const struct conditions *const conditions = terms_conditions(run->arena, &ask->terms, &plan, err);
    if (!conditions)
        return false;
    if (ask->sql)
        return run_sql(run, ask, feed, &plan, conditions, err);
    const struct count *const count = count_feed(run->arena, feed, &plan, run->talk, err);
    return count && statement_write(run->arena, count, conditions, run->out, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.terms = {.now = tool_now, .span = {.is_of_rows = true}}};
    const struct option options[] = {
        {"merge", 0, OPTION_FLAG, NULL, &ask.merge, "add tallies instead"},
        {"metrics", 'm', OPTION_LIST, "NAMES", &ask.terms.metrics, "these metrics only, split by commas"},
        {"define", 0, OPTION_LIST, "FILE", &ask.terms.define,
         "metrics of your own: metric,column,how,unit,better"},
        {"by", 'b', OPTION_LIST, "COLUMNS", &ask.terms.by, "group by these columns; may be repeated"},
        {"total", 0, OPTION_FLAG, NULL, &ask.terms.total, "all together, too"},
        {"every", 0, OPTION_TEXT, "PERIOD", &ask.terms.every, "day, week, month, quarter, half, year or all"},
        {"as-of", 0, OPTION_TEXT, "WHEN", &ask.terms.as_of,
         "what came later hasn't happened; now reads the clock"},
        {"settled", 0, OPTION_FLAG, NULL, &ask.settled,
         "nothing waits any more, or fail: it holds for any later --as-of"},
        {"tz", 0, OPTION_TEXT, "ZONE", &ask.terms.zone, "the calendar's time zone (UTC)"},
        {"hours", 0, OPTION_TEXT, "HOURS", &ask.terms.hours,
         "delays count work only: 'Mon-Fri 09:00-12:30 13:30-17:00'"},
        {"holidays", 0, OPTION_TEXT, "FILE", &ask.terms.holidays,
         "days without work: date,name or from,until,name"},
        {"sql", 0, OPTION_TEXT, "DIALECT", &ask.sql,
         "print the query that makes the tally in a database instead"},
        {"unweighted", 0, OPTION_FLAG, NULL, &ask.terms.unweighted, "leave the column `weight` aside"},
        {0}};
    const struct tool tool = {
        .name = "tally",
        .summary = "the countable heart of measure: counts that add up across files and machines",
        .example = "voc tally --by team --every week --as-of 2026-11-21 january.csv > january.tally\n"
                   "voc tally --merge january.tally february.tally | voc measure",
        .reads = "[FEEDBACK]... | --merge [TALLY]...",
        .about = "Reads feedback and counts it as voc measure does, but stops before the\n"
                 "statistics: a row for each metric, group, period and value with its count.\n"
                 "Tallies of any split of the rows, over files, processes or machines, add up\n"
                 "by --merge, in any order, to the bytes of the tally of all; voc measure\n"
                 "reads one or several.\n"
                 "\n"
                 "What the parts are counted by has to be the same and stands in each tally:\n"
                 "metrics, groups, periods, --as-of, zone, hours. Where delays are counted\n"
                 "--as-of must be said, as what waits up to the newest moment of a part isn't\n"
                 "what waits up to that of the whole. The unfinished period is counted; voc\n"
                 "measure leaves it out, unless --partial.\n"
                 "\n"
                 "--settled is for a tally that is kept, of a week say: it fails where\n"
                 "something still waits or lies behind --as-of. What is settled is added to\n"
                 "tallies of any later --as-of.\n"
                 "\n"
                 "Delays are exact, in seconds, while a group has at most 1,024 different ones\n"
                 "in a period; beyond that each is the lower edge of one of 128 bins for each\n"
                 "doubling, and none crosses a limit. Weights are taken to nine decimals, and\n"
                 "added exactly.\n"
                 "\n"
                 "--sql prints one query that makes the same tally of a table `feedback` whose\n"
                 "cells are text; of the input it reads the header. Dialects: sqlite,\n"
                 "postgresql, duckdb, clickhouse, spark, bigquery. It counts in UTC and round\n"
                 "the clock.",
        .options = options,
        .span = &ask.terms.span,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
