/* verdict - what the newest answers prove of a target */
#include "voc/verdict.h"

#include "voc/claim.h"
#include "voc/sequential.h"

#include <math.h>

const char *const judge_verdict_words[] = {"", "met", "on-track", "off-track", "missed", "unproven", NULL};
enum { MOST_NEEDED = 1000000 };
/* By the normal theory; what that leaves out (spreads learnt from few periods, lopsided answers) brings it to
   5 % at worst (docs/simulations.md). */
static const double mistakes_a_year = 0.03;

/* The interval's ends turned so that more is better. */
static double worst_of(const struct position *it, struct interval interval)
{
    return it->aim > 0 ? interval.low : -interval.high;
}

static double best_of(const struct position *it, struct interval interval)
{
    return it->aim > 0 ? interval.high : -interval.low;
}

/* That of a claim that stands a year of looks. */
static struct interval final_interval(const struct position *it, struct interval look)
{
    if (it->is_one_look)
        return look;
    const double level =
        sequential_recall(it->levels, position_looks(it), sequential_correlation_of_means((double)it->over),
                          mistakes_a_year, 1);
    const struct level claim = claim_level(it, level);
    return (struct interval){claim.low, claim.high};
}

/* Whether the shown interval alone is on neither side: the look's can't be, either. */
static bool is_astride(const struct position *it, double least, double required)
{
    const struct interval shown = claim_shown(it, it->now.n);

    return worst_of(it, shown) < least && best_of(it, shown) >= required;
}

/* Before it is due, what is short of the way is off-track whatever the level: nothing is final yet. */
enum judge_verdict verdict_of(const struct position *it)
{
    const double target = it->aim * it->aimed, required = it->aim * it->wanted;

    if (isnan(it->target))
        return JUDGE_NONE;
    if (it->due.is_ahead || position_is_thin(it) || is_astride(it, fmin(target, required), required))
        return JUDGE_UNPROVEN;
    const struct interval look = claim_look(it, it->now.n);
    const bool is_past = worst_of(it, look) >= required, is_short = best_of(it, look) < required;
    const bool is_at_target = worst_of(it, look) >= target;
    if (!is_at_target && !(is_past && !it->due.has_come) && !is_short)
        return JUDGE_UNPROVEN;
    const struct interval final = final_interval(it, look);
    if (is_at_target && worst_of(it, final) >= target)
        return JUDGE_MET;
    if (!is_short)
        return JUDGE_ON_TRACK;
    return it->due.has_come && best_of(it, final) < required ? JUDGE_MISSED : JUDGE_OFF_TRACK;
}

/* Whether so many answers with the same estimate would take the interval off `required`. */
static bool would_tell(const struct position *it, double n)
{
    return claim_look_clears(it, n, it->wanted > it->now.value ? 1 : -1, it->wanted);
}

double verdict_needed(const struct position *it)
{
    double few = it->now.n, enough = fmax(1, 2 * it->now.n);

    if (it->due.is_ahead || it->row->kind == METRIC_COUNT || it->now.is_individual || isnan(it->now.low))
        return NAN;
    while (enough < MOST_NEEDED && !would_tell(it, enough))
        enough *= 2;
    if (!would_tell(it, enough))
        return NAN;
    while (enough - few > 0.5) {
        const double middle = (few + enough) / 2;
        if (would_tell(it, middle))
            enough = middle;
        else
            few = middle;
    }
    return fmax(1, ceil(enough - it->now.n));
}

/* The target in the season of the row, whose limits are those of its period. */
static double own_target(const struct position *it)
{
    if (!position_has_season(it))
        return it->target;
    const struct adjustment_mix row = adjustment_of_periods(&it->seasons, it->row->period, 1);
    return adjustment_move(&it->seasons, it->now.scale, it->row, it->target, &it->due_mix, &row);
}

const char *verdict_assurance(const struct position *it)
{
    const double target = it->aim * own_target(it);

    if (isnan(target) || isnan(it->lcl) || isnan(it->ucl))
        return "";
    const double worst = it->aim > 0 ? it->lcl : -it->ucl, best = it->aim > 0 ? it->ucl : -it->lcl;
    return worst >= target ? "will-pass" : best < target ? "will-fail" : "may-pass";
}
