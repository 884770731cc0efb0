/* measure - where do we stand, and how sure are we? */
#include "voc/measure.h"

#include "voc/arena.h"
#include "voc/path.h"
#include "voc/terms.h"
#include "voc/tool.h"
#include "voc/trace.h"

struct ask {
    struct terms terms;
    bool partial, rows;
    const char *cluster;
    double level;
    long long least;
};

/* The rows need a second reading, as one that waits may stand before the only one that was answered. */
static bool run_rows(struct tool_run *run, struct feed *feed, const struct count_plan *plan, struct err *err)
{
    struct feed *const again = feed_open(run->arena, run->operands, run->operand_count, err);

    return again && trace_write(run->arena, feed, again, plan, run->out, run->talk, err);
}

static bool repeat_inputs(const struct tool_run *run, struct err *err)
{
    for (size_t i = 0; i < run->operand_count; i++)
        if (!path_is_repeatable(run->operands[i]) && !path_repeat(run->arena, run->operands[i], err))
            return false;
    return true;
}

static bool has_all(const struct feed *feed, const char *const columns[])
{
    for (size_t i = 0; columns[i]; i++)
        if (feed_find(feed, columns[i]) == FEED_NONE)
            return false;
    return true;
}

/* Measures and scores have rows, too, but counting them says nothing. */
static bool is_feedback(const struct feed *feed, struct err *err)
{
    static const char *const measures[] = {"metric", "period", "kind", "value", NULL};
    static const char *const scores[] = {"owner", "part", "fair", "rank", NULL};

    if (has_all(feed, measures))
        return err_set(err, ERR_DATA,
                       "%s holds measures, not feedback; voc baseline, check and report read it",
                       feed_name(feed));
    return !has_all(feed, scores) ||
           err_set(err, ERR_DATA, "%s holds scores, not feedback; voc report reads it", feed_name(feed));
}

static bool is_asked_well(const struct ask *ask, struct err *err)
{
    enum period_kind every;

    if (ask->terms.every && !period_kind_parse(ask->terms.every, &every))
        return tool_refuse("every", ask->terms.every, period_words, err);
    if (!(ask->level > 0 && ask->level < 1))
        return err_set(err, ERR_USAGE, "--level: expected a share between 0 and 1, like 0.95");
    if (ask->least && ask->rows)
        return err_set(err, ERR_USAGE,
                       "--rows shows every answer, which --min-n is to hide; leave one of them out");
    return true;
}

static bool has_periods(const struct count_plan *plan, struct err *err)
{
    return !plan->last || plan->every != PERIOD_ALL ||
           err_set(err, ERR_USAGE, "--last %lld needs --every day, week, month, quarter, half or year",
                   plan->last);
}

/* What was counted is there already; who answered isn't. */
static bool run_tallies(struct tool_run *run, const struct ask *ask, struct feed *feed,
                        struct count_plan *plan, struct err *err)
{
    struct addition_plan asked;
    struct conditions *conditions;

    if (ask->cluster || ask->rows)
        return err_set(err, ERR_USAGE,
                       "--%s needs the feedback itself: %s is a tally, which has no single rows",
                       ask->cluster ? "cluster" : "rows", feed_name(feed));
    if (!terms_asked(run->arena, &ask->terms, plan, &asked, err))
        return false;
    struct count *const count = addition_read(run->arena, feed, &asked, plan, &conditions, run->talk, err);
    return count && has_periods(plan, err) &&
           measure_write(run->arena, feed, count, plan, ask->level, run->out, run->talk, err);
}

/* Hours of work are for what takes time. */
static void tell_idle_hours(struct tool_run *run, const struct ask *ask, const struct metrics *metrics)
{
    for (size_t i = 0; i < metrics->count; i++)
        if (metric_is_delay(&metrics->items[i]))
            return;
    if (ask->terms.hours)
        talk_say(run->talk, TALK_WARNING, "--hours changes nothing here: none of these metrics is a delay");
}

static bool run_feedback(struct tool_run *run, const struct ask *ask, struct feed *feed,
                         struct count_plan *plan, struct err *err)
{
    if (!has_periods(plan, err) || !is_feedback(feed, err) ||
        !terms_metrics(run->arena, &ask->terms, feed, plan, run->talk, err))
        return false;
    terms_groupings(run->arena, &ask->terms, plan);
    tell_idle_hours(run, ask, &plan->metrics);
    if (ask->rows)
        return run_rows(run, feed, plan, err);
    struct count *const count = count_feed(run->arena, feed, plan, run->talk, err);
    return count && measure_write(run->arena, feed, count, plan, ask->level, run->out, run->talk, err);
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    struct count_plan plan = {.cluster = ask->cluster,
                              .least = ask->least,
                              .partial = ask->partial,
                              .last = ask->terms.span.last,
                              .receipt = run->receipt};
    bool are_tallies;

    if (!is_asked_well(ask, err) || !terms_clock(run->arena, &ask->terms, &plan, err) ||
        (ask->rows && !repeat_inputs(run, err)))
        return false;
    struct feed *const feed = tool_feed(run, err);
    if (!feed || !addition_is(feed, &are_tallies, err))
        return false;
    return are_tallies ? run_tallies(run, ask, feed, &plan, err) : run_feedback(run, ask, feed, &plan, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.terms = {.now = tool_now}, .level = 0.95};
    const struct option options[] = {
        {"metrics", 'm', OPTION_LIST, "NAMES", &ask.terms.metrics, "these metrics only, split by commas"},
        {"define", 0, OPTION_LIST, "FILE", &ask.terms.define,
         "metrics of your own: metric,column,how,unit,better"},
        {"by", 'b', OPTION_LIST, "COLUMNS", &ask.terms.by, "group by these columns; may be repeated"},
        {"total", 0, OPTION_FLAG, NULL, &ask.terms.total, "all together, too"},
        {"every", 0, OPTION_TEXT, "PERIOD", &ask.terms.every, "day, week, month, quarter, half, year or all"},
        {"as-of", 0, OPTION_TEXT, "WHEN", &ask.terms.as_of,
         "what came later hasn't happened; now reads the clock"},
        {"partial", 0, OPTION_FLAG, NULL, &ask.partial, "the period that isn't finished, too"},
        {"tz", 0, OPTION_TEXT, "ZONE", &ask.terms.zone, "the calendar's time zone (UTC)"},
        {"hours", 0, OPTION_TEXT, "HOURS", &ask.terms.hours,
         "delays count work only: 'Mon-Fri 09:00-12:30 13:30-17:00'"},
        {"holidays", 0, OPTION_TEXT, "FILE", &ask.terms.holidays,
         "days without work: date,name or from,until,name"},
        {"level", 0, OPTION_NUMBER, "SHARE", &ask.level, "of the intervals (0.95)"},
        {"cluster", 0, OPTION_TEXT, "COLUMN", &ask.cluster,
         "who answered (customer): answers of one aren't independent"},
        {"min-n", 0, OPTION_WHOLE, "K", &ask.least,
         "hide values from fewer than K answers, or --cluster's customers"},
        {"unweighted", 0, OPTION_FLAG, NULL, &ask.terms.unweighted, "leave the column `weight` aside"},
        {"rows", 0, OPTION_FLAG, NULL, &ask.rows, "write the feedback rows behind the numbers instead"},
        {0}};
    const struct tool tool = {
        .name = "measure",
        .summary = "where do we stand, and how sure are we?",
        .example = "voc measure --by team --every week feedback.csv\n"
                   "voc measure -m nps,answered_24h --by team --total --every month feedback.csv",
        .reads = "[FEEDBACK]...",
        .about = "Reads feedback and writes measures: a row for each metric, group and period, with\n"
                 "n, value, standard error and interval. Without options: every metric whose\n"
                 "columns are there, over everything, in total. Of tallies (voc tally) it writes what\n"
                 "it would write of all their feedback; they say by what it was counted.\n"
                 "\n"
                 "Metrics: nps, csat (% of 4 and 5), dsat (% of 1 and 2), ces (% of 5 to 7), rating\n"
                 "(mean), volume, response (% of the asked who answered), first_response and\n"
                 "resolution (median hours; what still waits is counted as waiting, what was closed\n"
                 "unanswered as closed), answered_24h, resolved_24h (% within a limit: 30m, 24h, 2d),\n"
                 "closed_loop_24h (% of the unhappy answered). A metrics file adds others; `how` is\n"
                 "mean, share LIST, net LIST - LIST, median, quantile 0.9 or within 24h.\n"
                 "\n"
                 "Waiting is counted up to --as-of, or else to the newest moment in the input. A terminal\n"
                 "and --receipt are told how many wait and how long the longest; --rows has each. With a\n"
                 "column `weight` numbers are weighted and n_eff says what that leaves of n.\n"
                 "--cluster customer is for people who answer again and again: errors come from the\n"
                 "differences between customers, intervals widen and n_eff falls. Rows without a\n"
                 "customer count as somebody else's each.\n"
                 "\n"
                 "--min-n 5 hides what fewer than 5 said: value, error, interval, n_eff and waiting are\n"
                 "empty and note says hidden, also where such a value could be had by subtraction\n"
                 "from the other rows of the table. n stays.\n"
                 "\n"
                 "With --hours delays count working time, in the zone of --tz, less --holidays: 1d is\n"
                 "then a working day, 24h are 24 hours of work. Days and their hours, split by ; or\n"
                 "blanks: 'Mon-Thu 9-17; Fri 9-15', 'Sat,Sun 22:00-06:00', 24h.\n"
                 "\n"
                 "note says why something isn't there or is weak: none (nobody), one, few (fewer than\n"
                 "10), constant (all alike), not-reached (most still wait), too-early (nobody has\n"
                 "waited that long), day-only (some are known only by the day), hidden (--min-n), partial\n"
                 "(the period isn't over).",
        .options = options,
        .span = &ask.terms.span,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
