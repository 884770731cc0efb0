/* check - are we going to make it? */
#include "voc/check.h"

#include "voc/gauges.h"
#include "voc/monitor.h"
#include "voc/number.h"
#include "voc/tool.h"
#include "voc/veiled.h"

struct ask {
    const char *over, *max_age;
    bool budget, status, nagios, prometheus;
};

/* 36h, 8d, 2w. */
static bool read_age(const char *text, int64_t *seconds)
{
    static const struct {
        char letter;
        int64_t seconds;
    } units[] = {{'h', 3600}, {'d', CIVIL_DAY}, {'w', 7 * CIVIL_DAY}};
    const size_t length = strlen(text);
    long long number;

    for (size_t i = 0; i < sizeof units / sizeof *units && length > 1; i++)
        if (text[length - 1] == units[i].letter &&
            number_parse_whole((struct slice){text, length - 1}, &number) && number < 100000) {
            *seconds = number * units[i].seconds;
            return true;
        }
    return false;
}

/* Each of them writes lines of its own; --prometheus may have the exit status of --status beside it. */
static bool is_one_output(const struct tool_run *run, const struct ask *ask, struct err *err)
{
    const char *const lines = ask->nagios       ? "--nagios"
                              : ask->prometheus ? "--prometheus"
                              : ask->status     ? "--status"
                                                : NULL;

    if (ask->nagios && (ask->status || ask->prometheus))
        return err_set(err, ERR_USAGE, "--nagios and %s are two outputs; expected one of them",
                       ask->status ? "--status" : "--prometheus");
    if (lines && run->has_to)
        return err_set(err, ERR_USAGE,
                       "%s writes lines, and no table that --to could be for; expected one "
                       "of them",
                       lines);
    return true;
}

static bool read_plan(const struct tool_run *run, const struct ask *ask, struct judge_plan *plan,
                      int64_t *oldest, struct err *err)
{
    int64_t age;

    if (ask->over &&
        (!number_parse_whole(slice_of(ask->over), &plan->over) || plan->over < 1 || plan->over > 1000))
        return err_set(err, ERR_USAGE, "--over: '%s' is no number of periods from 1 to 1000", ask->over);
    if (!is_one_output(run, ask, err))
        return false;
    if (ask->max_age && !ask->status && !ask->nagios && !ask->prometheus)
        return err_set(err, ERR_USAGE, "--max-age goes with --status, --nagios or --prometheus");
    *oldest = INT64_MIN;
    if (!ask->max_age)
        return true;
    if (!read_age(ask->max_age, &age))
        return err_set(err, ERR_USAGE, "--max-age: '%s' is no age; expected one like 36h, 8d or 2w",
                       ask->max_age);
    *oldest = tool_now() - age;
    return true;
}

static bool tell_standing(struct tool_run *run, const struct ask *ask, const struct measures *measures,
                          const struct judge_plan *plan, int64_t oldest, struct err *err)
{
    struct watch *const watch = watch_of(run->arena, measures, plan, oldest, err);

    if (!watch)
        return false;
    if (ask->budget)
        watch_tell_budgets(watch);
    if (ask->status || ask->nagios)
        run->status = watch_status(watch);
    if (ask->prometheus)
        return gauges_print(run->arena, watch, run->sink, err);
    if (ask->nagios)
        return monitor_print_nagios(run->arena, watch, run->sink, err);
    return run->quiet || monitor_print_status(run->arena, watch, run->sink, err);
}

static bool check(struct tool_run *run, const struct ask *ask, const struct judge_plan *plan, int64_t oldest,
                  struct err *err)
{
    struct feed *feed = tool_feed(run, err);
    struct measures *measures = feed ? measures_read(run->arena, feed, err) : NULL;
    if (!measures)
        return false;
    veiled_tell(measures->rows, measures->count, run->talk);
    if (ask->status || ask->nagios || ask->prometheus)
        return tell_standing(run, ask, measures, plan, oldest, err);
    return check_write(run->arena, measures, plan, ask->budget, run->out, err);
}

/* A monitoring system reads no more than a line of standard output and the exit status 3. */
static bool run(struct tool_run *run, void *asked, struct err *err)
{
    enum { PLUGIN_UNKNOWN = 3 };
    const struct ask *const ask = asked;
    struct judge_plan plan = {0};
    struct err trouble = {0};
    int64_t oldest;

    if (!read_plan(run, ask, &plan, &oldest, err))
        return false;
    if (!ask->nagios)
        return check(run, ask, &plan, oldest, err);
    if (check(run, ask, &plan, oldest, &trouble))
        return true;
    run->status = PLUGIN_UNKNOWN;
    return monitor_print_trouble(run->arena, trouble.text, run->sink, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {0};
    const struct option options[] = {
        {"over", 0, OPTION_TEXT, "N", &ask.over, "judge the N newest periods together (28 days)"},
        {"budget", 0, OPTION_FLAG, NULL, &ask.budget, "add how much of a share's error budget is burnt"},
        {"status", 0, OPTION_FLAG, NULL, &ask.status, "a line for each target, and the exit status"},
        {"nagios", 0, OPTION_FLAG, NULL, &ask.nagios,
         "one line for a monitoring system, and the exit status"},
        {"prometheus", 0, OPTION_FLAG, NULL, &ask.prometheus, "gauges for a text-file collector"},
        {"max-age", 0, OPTION_TEXT, "AGE", &ask.max_age,
         "stale: no answers in a period that ended since: 36h, 8d, 2w (reads the clock)"},
        {0}};
    const struct tool tool = {
        .name = "check",
        .summary = "are we going to make it?",
        .example = "voc baseline measures.csv | voc target -f targets.csv | voc check > checked.csv\n"
                   "voc check checked.csv --status -q || mail -s 'customer targets' team@example.org",
        .reads = "[MEASURES]...",
        .about = "Reads measures with targets and adds what can be said of them:\n"
                 "  now, now_low, now_high      the newest periods pooled, up to that row (--over)\n"
                 "  change ..., changed         against as many periods before; changed claims better\n"
                 "                              or worse only with evidence that holds for a year of\n"
                 "                              such looks, else no\n"
                 "  forecast ..., chance        of what is judged at the due date, with its interval, and\n"
                 "                              how likely that is at the target\n"
                 "  outlook                     likely from 80 %, unlikely below 20 %, else open\n"
                 "  needed                      answers still missing for a verdict\n"
                 "  pace                        what each period must gain until it is due\n"
                 "  assurance                   whether the process as it is will-pass, may-pass or\n"
                 "                              will-fail the target in a single period\n"
                 "  verdict                     met: the whole interval is at the target or past it;\n"
                 "                              on-track: past where the way to it stands; off-track:\n"
                 "                              short of that; missed: off-track when it is due;\n"
                 "                              unproven: the answers don't tell yet, see needed\n"
                 "\n"
                 "on-track and off-track are claims of one look at 95 %; changed, met and missed stand a\n"
                 "look each period for a year. Exact limits must agree with those of now; with --over 1\n"
                 "all are of one look, by now_low to now_high alone.\n"
                 "\n"
                 "Where the baseline has seasons, forecasts know which come, change leaves their turn\n"
                 "out, and what is due is held against those of its day.\n"
                 "\n"
                 "--budget adds, of shares with a target, the failures that it allows in its window\n"
                 "(start to due, or the calendar year), how many % are burnt, and how fast: burn_short\n"
                 "of the judged periods, burn_long of 91 days; 1 is just as fast as allowed.\n"
                 "\n"
                 "With --status and --nagios the exit status is 2 if a target is missed, else 1 if one\n"
                 "is off-track or unlikely, else 3 if there is no data, it is stale (--max-age) or\n"
                 "silent (answers have stopped coming beyond chance, of others too), else 0. With\n"
                 "--nagios it is 3 for trouble with the input too, which is told on standard output.",
        .options = options,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
