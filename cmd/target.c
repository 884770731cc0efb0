/* target - where should we be, and by when? */
#include "voc/target.h"

#include "voc/arena.h"
#include "voc/lint.h"
#include "voc/suggest.h"
#include "voc/tool.h"
#include "voc/written.h"

struct ask {
    const char *file, *due;
    bool lint, suggest;
};

/* What is doubtful is the table, or the text, and isn't told besides. */
static bool lint(struct tool_run *run, const struct measures *measures, const char *file, struct err *err)
{
    const struct aims *const aims = aims_read(run->arena, measures, file, NULL, err);

    if (!aims)
        return false;
    return run->format == 0 ? lint_print(aims, run->sink, err) : lint_write(aims, run->out, err);
}

static bool read_plan(struct tool_run *run, const struct ask *ask, struct suggest_plan *plan, struct err *err)
{
    struct written *const written = written_new(run->arena, "", "--due");
    const struct slice due = slice_of(ask->due ? ask->due : "");
    int64_t days[2] = {0, 0};

    written_see(written, due);
    if (!written_settle(written, NULL, err))
        return err_set(err, ERR_USAGE, "%s", arena_printf(run->arena, "%s", err->text));
    plan->has_due = ask->due != NULL;
    if (plan->has_due && !written_read(written, due, days))
        return err_set(err, ERR_USAGE,
                       "--due: '%s' is no date or period that ends; expected one like "
                       "2026-12-31 or 2026-Q4",
                       ask->due);
    plan->due = days[1];
    return true;
}

static bool check_ask(const struct ask *ask, struct err *err)
{
    if (ask->suggest && (ask->file || ask->lint))
        return err_set(err, ERR_USAGE, "--suggest makes a targets file; it goes with neither -f nor --lint");
    if (ask->due && !ask->suggest)
        return err_set(err, ERR_USAGE, "--due goes with --suggest; a targets file has a column due");
    return ask->file || ask->suggest ||
           err_set(err, ERR_USAGE, "expected -f FILE, the targets; see voc help target");
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    struct suggest_plan plan;

    if (!check_ask(ask, err) || !read_plan(run, ask, &plan, err))
        return false;
    struct feed *feed = tool_feed(run, err);
    struct measures *measures = feed ? measures_read(run->arena, feed, err) : NULL;
    if (!measures)
        return false;
    if (ask->suggest)
        return suggest_write(run->arena, measures, &plan, run->talk, run->out, err);
    if (ask->lint)
        return lint(run, measures, ask->file, err);
    const struct aims *aims = aims_read(run->arena, measures, ask->file, run->talk, err);
    if (!aims || !aims_hold(aims, err))
        return false;
    target_tell_unused(aims, run->talk);
    return target_write(run->arena, aims, run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {0};
    const struct option options[] = {
        {"file", 'f', OPTION_TEXT, "FILE", &ask.file,
         "the targets: group's columns, metric, target, due ..."},
        {"lint", 0, OPTION_FLAG, NULL, &ask.lint, "write what is doubtful about the targets instead"},
        {"suggest", 0, OPTION_FLAG, NULL, &ask.suggest,
         "write targets that could be set, with the chance of each"},
        {"due", 0, OPTION_TEXT, "DATE", &ask.due, "when those are due (13 weeks after the newest period)"},
        {0}};
    const struct tool tool = {
        .name = "target",
        .summary = "where should we be, and by when?",
        .example = "voc baseline measures.csv | voc target -f targets.csv\n"
                   "voc target -f targets.csv --lint measures.csv\n"
                   "voc target --suggest measures.csv > targets.csv",
        .reads = "[MEASURES]...",
        .about = "Reads measures (from voc baseline, where changes are meant) and adds target, start,\n"
                 "due and required: where the way from the baseline to the target stands at\n"
                 "the end of that row's period. A baseline that is past the target is to be held there.\n"
                 "Where the baseline has seasons, a target with a due day is about those of that day.\n"
                 "\n"
                 "The targets file is a CSV with the group's columns (a column that isn't there, or *:\n"
                 "the total; an empty cell: each value that has answers, neither the total nor the\n"
                 "unknown; a name, or a glob of names; the first line that fits wins),\n"
                 "metric, and exactly one of target (a value, or best: the best peer's baseline, where\n"
                 "luck is discounted), change (in the metric's unit) and change_percent (hours and\n"
                 "counts only); start (empty: the end of the baseline), due (a date or period; empty:\n"
                 "required from now on) and way (straight, or steps month: a step at the end of each;\n"
                 "week, quarter, half, year). A target that fits no row is reported.\n"
                 "\n"
                 "--lint writes, instead, what is doubtful: a target that luck hits, that the volume\n"
                 "can't show when it is due, that nobody has ever reached, or without owner or due\n"
                 "date, in a fixed word and a sentence each; text on a terminal.\n"
                 "\n"
                 "--suggest writes a targets file to edit: for each series with a baseline a cautious,\n"
                 "a fair and a bold target, which it reaches by the due date with a chance of about 40,\n"
                 "25 and 10 % if it goes on moving as such series have, without anything new being\n"
                 "done; note has the doubts of --lint. Keep one line of each.",
        .options = options,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
