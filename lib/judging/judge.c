/* judge - what one row of measures says about its target */
#include "voc/judge.h"

#include <math.h>

bool judge_level(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct level *level, struct err *err)
{
    struct position it;

    if (!position_read(measures, series, place, plan, &it, err))
        return false;
    *level = position_pool(&it, 0, at, allowance_at(&it.shown, at, false));
    return true;
}

static void look_at(const struct position *it, struct judgement *judgement)
{
    const struct interval shown =
        interval_inside((struct interval){it->now.low, it->now.high}, pool_range(it->row, it->now.value));

    judgement->now = it->now.value;
    judgement->now_low = shown.low;
    judgement->now_high = shown.high;
    judgement->n = it->now.n;
    judgement->change_level = change_chance_of_error(it);
    judgement->change = change_of(it, judgement->change_level);
    judgement->changed = change_claim(&judgement->change, judgement->change.p, judgement->change_level);
    judgement->assurance = verdict_assurance(it);
    judgement->verdict = verdict_of(it);
    judgement->is_ahead = it->is_ahead;
    judgement->needed = NAN;
    judgement->outlook = (struct outlook){NAN, NAN, NAN, NAN, NAN, JUDGE_OUTLOOK_NONE};
    if (isnan(it->now.value))
        return;
    judgement->outlook = outlook_of(it);
    if (judgement->verdict == JUDGE_UNPROVEN)
        judgement->needed = verdict_needed(it);
}

bool judge_row(const struct measures *measures, const struct series *series, size_t place,
               const struct judge_plan *plan, struct judgement *judgement, struct err *err)
{
    struct position it;

    if (!position_read(measures, series, place, plan, &it, err))
        return false;
    look_at(&it, judgement);
    return budget_of(measures, &it, &judgement->budget, err);
}
