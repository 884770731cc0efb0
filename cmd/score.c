/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/holidayfile.h"
#include "voc/tool.h"
#include "voc/veiled.h"

struct ask {
    struct score_plan plan;
    struct option_list feedback;
    const char *zone, *hours, *holidays;
};

static bool open_feedback(struct tool_run *run, struct ask *ask, struct err *err)
{
    struct score_plan *const plan = &ask->plan;

    if (ask->feedback.count == 0)
        return !plan->mix ||
               err_set(err, ERR_USAGE, "--mix adjusts by what feedback says; it needs --feedback FILE");
    plan->zone = zone_open(run->arena, ask->zone, err);
    if (!plan->zone || !holidayfile_work(run->arena, plan->zone, ask->hours, ask->holidays, &plan->work, err))
        return false;
    plan->feedback = tool_feed_named(run, "feedback", &ask->feedback, err);
    return plan->feedback != NULL;
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    struct ask *const ask = asked;

    if (!(ask->plan.level > 0 && ask->plan.level < 1))
        return err_set(err, ERR_USAGE, "--level: expected a share between 0 and 1, like 0.95");
    if (ask->plan.judge.over < 0 || ask->plan.judge.over > 1000)
        return err_set(err, ERR_USAGE, "--over: %lld is no number of periods from 1 to 1000",
                       ask->plan.judge.over);
    if (ask->plan.min_n < 1)
        return err_set(err, ERR_USAGE, "--min-n: expected 1 or more");
    if (!open_feedback(run, ask, err))
        return false;
    struct feed *const feed = tool_feed(run, err);
    struct measures *const measures = feed ? measures_read(run->arena, feed, err) : NULL;
    if (!measures)
        return false;
    veiled_tell(measures->rows, measures->count, run->talk);
    return score_write(run->arena, measures, &ask->plan, run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.plan = {.owner = "owner", .min_n = 5, .level = 0.95}, .zone = "UTC"};
    struct score_plan *const plan = &ask.plan;
    const struct option options[] = {
        {"weights", 'f', OPTION_TEXT, "FILE", &plan->weights,
         "part,metric,weight: how the total is made (all parts alike)"},
        {"owner", 0, OPTION_TEXT, "COLUMN", &plan->owner, "the group that names who answers (owner)"},
        {"feedback", 0, OPTION_LIST, "FILE", &ask.feedback, "the feedback behind the measures, with owners"},
        {"mix", 0, OPTION_TEXT, "COLUMNS", &plan->mix,
         "adjust for what kind of case, by these columns of it"},
        {"cluster", 0, OPTION_TEXT, "COLUMN", &plan->cluster,
         "who answered there (customer), as measure has it"},
        {"tz", 0, OPTION_TEXT, "ZONE", &ask.zone, "the calendar of its periods (UTC)"},
        {"hours", 0, OPTION_TEXT, "HOURS", &ask.hours, "its delays count work only, as measure has it"},
        {"holidays", 0, OPTION_TEXT, "FILE", &ask.holidays, "days without work, as measure has it"},
        {"over", 0, OPTION_WHOLE, "N", &plan->judge.over, "score the N newest periods together (28 days)"},
        {"min-n", 0, OPTION_WHOLE, "N", &plan->min_n, "fewer answers get a note, not a number (5)"},
        {"level", 0, OPTION_NUMBER, "SHARE", &plan->level, "of the intervals (0.95)"},
        {0}};
    const struct tool tool = {
        .name = "score",
        .summary = "how is each owner doing, fairly compared?",
        .example = "voc score checked.csv > scores.csv\n"
                   "voc score --feedback feedback.db --mix channel,topic checked.csv",
        .reads = "[CHECKED]...",
        .about = "Reads checked measures and writes a row for each owner and part:\n"
                 "  level        a metric over the newest periods, from rows whose other groups are *\n"
                 "  attainment   100 where the way to the target should be by now, or past it; half a\n"
                 "               point less for each hundredth of the whole way that is missing, or of a\n"
                 "               tenth of the scale where the way is shorter; where more than all of it is\n"
                 "               missing, 50 divided by how many; the mean over the owner's targets for\n"
                 "               that metric\n"
                 "  answering    share answered within a limit, and the median time; silence counts\n"
                 "  loop         the share among the unhappy\n"
                 "  steadiness   the percentage of the variance between neighbouring periods that chance\n"
                 "               explains, over the newest 26\n"
                 "  improvement  from the baseline: 50 is none, 100 a tenth of the scale better, or half as\n"
                 "               long, 25 as much worse; where the target or the best is nearer, 100 is\n"
                 "               there, and for who was past it, to hold what it had\n"
                 "  coverage     the percentage of the owner's rows that have a baseline or a target\n"
                 "  integrity    with --feedback, what looks as if a score had been helped along: heaping\n"
                 "               above the promoters' line, fading response, choosing whom to ask,\n"
                 "               scores and answers at quarters' ends, bursts; odd is a question, no proof\n"
                 "  total        the weighted mean of the owner's parts: all but level, and times, which\n"
                 "               are no percentage; parts count alike, their metrics alike inside them\n"
                 "  next         what would change the total most, in words, and how many answers it takes\n"
                 "\n"
                 "What the measures don't have of answering and loop is had from --feedback, in the\n"
                 "periods that are scored. --mix adjusts by kinds of cases: the level of everybody,\n"
                 "and what the owner has more or less than everybody would with the same cases.\n"
                 "\n"
                 "fair, fair_low, fair_high: the value shrunk to what its answers can carry, since with\n"
                 "few answers both the best and the worst are mostly luck. rank_low to rank_high: the\n"
                 "ranks that can't be ruled out; owners who can't be told apart share a rank. funnel:\n"
                 "above or below where 99.8 % of owners would be, by chance and by how all others\n"
                 "differ, above-95 and below-95 where 95 %. note: few (less than --min-n answers, or\n"
                 "eight periods), none, no-target, not-reached (half of the messages wait), hidden (by\n"
                 "measure), no-scale (a mean without ends, around 0), pooled (nobody differs beyond\n"
                 "chance), few-owners (under five: nothing is shrunk), mix (adjusted), alone (nobody else\n"
                 "has such cases), incomplete (others have a part that this total lacks).",
        .options = options,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
