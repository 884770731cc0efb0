/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/tool.h"

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct score_plan *const plan = asked;

    if (!(plan->level > 0 && plan->level < 1))
        return err_set(err, ERR_USAGE, "--level: expected a share between 0 and 1, like 0.95");
    struct feed *feed = tool_feed(run, err);
    struct measures *measures = feed ? measures_read(run->arena, feed, err) : NULL;
    return measures && score_write(run->arena, measures, plan, run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct score_plan plan = {.owner = "owner", .min_n = 5, .level = 0.95};
    const struct option options[] = {
        {"weights", 'f', OPTION_TEXT, "FILE", &plan.weights,
         "metric,weight: how the total is made (all alike)"},
        {"owner", 0, OPTION_TEXT, "COLUMN", &plan.owner, "the group that names who answers (owner)"},
        {"over", 0, OPTION_WHOLE, "N", &plan.judge.over, "score the N newest periods together (28 days)"},
        {"min-n", 0, OPTION_WHOLE, "N", &plan.min_n, "fewer answers get a note, not a number (5)"},
        {"level", 0, OPTION_NUMBER, "SHARE", &plan.level, "of the intervals (0.95)"},
        {0}};
    const struct tool tool = {
        .name = "score",
        .summary = "how is each owner doing, fairly compared?",
        .example = "voc score checked.csv > scores.csv",
        .reads = "[CHECKED]...",
        .about = "Reads checked measures and writes a row for each owner and part:\n"
                 "  level        a metric over the newest periods, from rows whose other groups are *\n"
                 "  attainment   100 where the way to the target should be by now, or past it; a point\n"
                 "               less for each hundredth of the whole way that is missing; the mean over\n"
                 "               the owner's targets for that metric\n"
                 "  total        the weighted mean of the owner's attainments\n"
                 "\n"
                 "fair, fair_low, fair_high: the value shrunk to what its answers can carry, since with\n"
                 "few answers both the best and the worst are mostly luck. rank_low to rank_high: the\n"
                 "ranks that can't be ruled out; owners who can't be told apart share a rank. funnel:\n"
                 "above or below what chance does to 99.8 % of owners with so many answers, above-95\n"
                 "and below-95 to 95 %. note: few (less than --min-n answers), none, no-target,\n"
                 "not-reached (half of the messages wait), pooled (nobody differs beyond chance),\n"
                 "few-owners (under five: nothing is shrunk).",
        .options = options,
        .run = run,
        .ask = &plan};
    return tool_main(&tool, argc, argv);
}
