/* baseline - what is normal, and is this week different? */
#include "voc/baseline.h"

#include "voc/arena.h"
#include "voc/sink.h"
#include "voc/tool.h"
#include "voc/veiled.h"
#include "voc/writer.h"
#include "voc/written.h"

#include <sys/stat.h>

struct ask {
    const char *use, *save, *reason, *by, *on, *rules, *season;
    bool trend;
    struct tool_span span;
};

/* A device or a pipe has nothing to keep. */
static bool holds_baselines(const char *path)
{
    struct stat status;

    return path && stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
}

static bool read_rules(const char *word, enum signal_rules *rules, struct err *err)
{
    for (int i = 0; signal_rules_words[i]; i++)
        if (strcmp(word, signal_rules_words[i]) == 0) {
            *rules = (enum signal_rules)i;
            return true;
        }
    return err_set(err, ERR_USAGE, "--rules: '%s' is neither anhoj nor nhs", word);
}

/* A moment or a period stays as it is written; a day in another order is written as ISO 8601 has it. */
static bool read_on(struct tool_run *run, const struct zone *zone, const char **on, struct err *err)
{
    struct written *const written = written_new(run->arena, "", "--on");
    const struct slice cell = slice_trim(slice_of(*on));
    struct period_span span;
    struct err unused;
    int64_t days[2];

    if (period_span_of("--on", *on, zone, &span, &unused))
        return true;
    written_see(written, cell);
    if (!written_settle(written, NULL, err))
        return err_set(err, ERR_USAGE, "%s", arena_printf(run->arena, "%s", err->text));
    if (!written_read(written, cell, days))
        return period_span_of("--on", *on, zone, &span, err);
    char text[MOMENT_SIZE];
    *on = arena_copy(run->arena, text, moment_write((struct moment){days[0] * CIVIL_DAY, MOMENT_DAY}, text));
    return true;
}

static bool read_plan(struct tool_run *run, struct ask *ask, struct baseline_plan *plan, struct err *err)
{
    const struct zone *zone = zone_open(run->arena, "UTC", err);

    if (!zone || !period_span_parse(ask->span.from, ask->span.to, zone, &plan->window, err))
        return false;
    plan->has_window = ask->span.from || ask->span.to;
    plan->last = ask->span.last;
    plan->use = ask->use;
    plan->normal.has_trend = ask->trend;
    if (ask->season && (!*ask->season || !season_parse(slice_of(ask->season), &plan->normal.season)))
        return err_set(err, ERR_USAGE, "--season: '%s' is none of weekday, month, quarter", ask->season);
    if (plan->use && (plan->has_window || plan->last || ask->trend || ask->season))
        return err_set(
            err, ERR_USAGE,
            "--use takes the baselines as they are frozen; it doesn't go with --from, --to, --last, "
            "--trend, --season");
    if (holds_baselines(ask->save) && (!ask->reason || !*ask->reason))
        return err_set(err, ERR_USAGE, "%s holds baselines already; say with --reason why they move",
                       ask->save);
    if (ask->on && !read_on(run, zone, &ask->on, err))
        return false;
    if (!ask->save && (ask->reason || ask->by || ask->on))
        return err_set(err, ERR_USAGE, "--reason, --by and --on are written by --save FILE");
    return true;
}

static bool save(struct tool_run *run, const struct ask *ask, const struct measures *measures,
                 const struct base *bases, struct err *err)
{
    const char *const before = holds_baselines(ask->save) ? ask->save : NULL;
    struct sink *sink = sink_open(run->arena, ask->save, err);

    return sink &&
           frozen_write(run->arena, before, measures, bases, ask->reason, ask->by, ask->on,
                        writer_open(run->arena, sink, WRITER_CSV), err) &&
           sink_close(sink, err);
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    struct ask *const ask = asked;
    struct baseline_plan plan = {0};
    enum signal_rules rules = SIGNAL_ANHOJ;

    if (!read_rules(ask->rules, &rules, err) || !read_plan(run, ask, &plan, err) ||
        (ask->save && !tool_is_apart(run, "save", ask->save, err)))
        return false;
    struct feed *feed = tool_feed(run, err);
    struct measures *measures = feed ? measures_read(run->arena, feed, err) : NULL;
    if (!measures)
        return false;
    veiled_tell(measures->rows, measures->count, run->talk);
    const struct base *bases = baseline_find(run->arena, measures, &plan, run->talk, err);
    return bases && (!ask->save || save(run, ask, measures, bases, err)) &&
           baseline_write(run->arena, measures, bases, rules, run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.rules = "anhoj"};
    const struct option options[] = {
        {"rules", 0, OPTION_TEXT, "WORD", &ask.rules, "signals by the rules anhoj (default) or nhs"},
        {"trend", 0, OPTION_FLAG, NULL, &ask.trend, "take a trend in the window into the baseline"},
        {"season", 0, OPTION_TEXT, "WORD", &ask.season, "take weekday, month or quarter into it"},
        {"save", 0, OPTION_TEXT, "FILE", &ask.save, "freeze the baselines in FILE, below older ones"},
        {"use", 0, OPTION_TEXT, "FILE", &ask.use, "take the baselines frozen in FILE"},
        {"reason", 0, OPTION_TEXT, "TEXT", &ask.reason, "why they are frozen, or moved"},
        {"by", 0, OPTION_TEXT, "NAME", &ask.by, "who decided it"},
        {"on", 0, OPTION_TEXT, "DATE", &ask.on, "when"},
        {0}};
    const struct tool tool = {
        .name = "baseline",
        .summary = "what is normal, and is this week different?",
        .example =
            "voc measure --by team --every week feedback.csv | voc baseline --from 2026-W02 --to 2026-W14\n"
            "voc baseline --save baseline.csv --reason 'first quarter' --by ann measures.csv\n"
            "voc baseline --use baseline.csv measures.csv",
        .reads = "[MEASURES]...",
        .about = "Reads measures and adds each series' baseline: its level in a window of periods\n"
                 "with the interval (baseline, base_low, base_high), what that window was (base_from,\n"
                 "base_to, base_periods), how much more periods vary than chance explains (spread, at\n"
                 "least 1), the natural limits of each row for its own n (lcl, ucl: level -+ 3 spread\n"
                 "standard errors; without n, level -+ 2.66 mean moving ranges) and signals: high or low\n"
                 "beyond the limits, and\n"
                 "  --rules anhoj   run-high, run-low: a run on one side longer than log2(n) + 3;\n"
                 "                  crossings-high, crossings-low: the baseline is hardly ever crossed\n"
                 "  --rules nhs     run-: 7 on one side; trend-: 7 rising or falling; near-: 2 of 3\n"
                 "                  near a limit\n"
                 "A signal is a hint, not proof: of processes that never changed, looked at every week\n"
                 "for a year, one in three has a false one by anhoj and one in two by nhs, more where\n"
                 "weeks differ more than by chance. Limits from fewer than 12 periods have the note\n"
                 "trial.\n"
                 "\n"
                 "--from, --to and --last choose the window (--last N: the N periods before the\n"
                 "newest). Without them it is each group's first 13 periods, but never its newest: what\n"
                 "is judged isn't part of what it is judged by. A window that wasn't stable, a trend and\n"
                 "seasons in it are pointed out; --trend and --season (two full cycles at least) take\n"
                 "them in: baseline, lcl and ucl are then those of each row's period. A trend ends with\n"
                 "the window, and is not carried on; seasons go on in target, check and score.",
        .options = options,
        .span = &ask.span,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
