/* judge - what one row of measures says about its target */
#include "voc/judge.h"

#include <math.h>
#include <string.h>

static struct level pooled(const struct position *it, double at, double doubt)
{
    const double allowance = allowance_at(&it->shown, at, false) * position_widening(it, it->now.n, doubt);

    return position_pool(it, 0, at, allowance);
}

static bool lacks_season(const struct position *it)
{
    return position_has_season(it) && !isnan(it->target) && isnan(it->aimed);
}

bool judge_stand(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct judge_standing *standing, struct err *err)
{
    struct position it;
    double low, high;

    if (!position_read(measures, series, place, plan, &it, err) ||
        !measures_number(measures, it.row, "base_low", &low, err) ||
        !measures_number(measures, it.row, "base_high", &high, err))
        return false;
    *standing = (struct judge_standing){.now = pooled(&it, at, 0),
                                        .on_target = pooled(&it, at, it.doubt),
                                        .on_baseline = pooled(&it, at, position_season_doubt(&it)),
                                        .aimed = it.aimed,
                                        .wanted = it.wanted,
                                        .baseline = position_in_season(&it, it.baseline),
                                        .base_low = position_in_season(&it, low),
                                        .base_high = position_in_season(&it, high),
                                        .lacks_season = lacks_season(&it)};
    return true;
}

bool judge_level(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct level *level, struct err *err)
{
    struct position it;

    if (!position_read(measures, series, place, plan, &it, err))
        return false;
    *level = pooled(&it, at, 0);
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
    judgement->is_ahead = it->due.is_ahead;
    judgement->lacks_season = lacks_season(it);
    judgement->needed = NAN;
    judgement->outlook = (struct outlook){NAN, NAN, NAN, NAN, NAN, JUDGE_OUTLOOK_NONE};
    if (isnan(it->now.value))
        return;
    judgement->outlook = outlook_of(it);
    if (judgement->verdict == JUDGE_UNPROVEN)
        judgement->needed = verdict_needed(it);
}

/* What has no answers that could be pooled yet tells nothing new. */
static bool is_empty(const struct measure *row)
{
    return row->n == 0 || row->is_partial;
}

static bool is_past_due(const struct position *it)
{
    return it->due.has_day && it->due.has_come && !it->is_plain_rule && it->row->kind != METRIC_COUNT;
}

/* A target missed at its due day stays so while no answers come: without them the pooled ones only
   get fewer. */
static bool keep_missed(const struct measures *measures, const struct position *it,
                        const struct judge_plan *plan, struct judgement *judgement, struct err *err)
{
    size_t last = it->place;
    struct position before;
    struct judgement then = {.verdict = JUDGE_NONE};

    while (last > 0 && is_empty(it->series->rows[last]))
        last--;
    if (last == it->place || judgement->verdict == JUDGE_MISSED || !is_past_due(it))
        return true;
    if (!position_read(measures, it->series, last, plan, &before, err))
        return false;
    if (!is_past_due(&before) || before.target != it->target || before.due.day != it->due.day)
        return true;
    look_at(&before, &then);
    if (then.verdict == JUDGE_MISSED)
        *judgement = then;
    return true;
}

bool judge_row(const struct measures *measures, const struct series *series, size_t place,
               const struct judge_plan *plan, struct judgement *judgement, struct err *err)
{
    struct position it;

    if (!position_read(measures, series, place, plan, &it, err))
        return false;
    look_at(&it, judgement);
    if (!keep_missed(measures, &it, plan, judgement, err))
        return false;
    judgement->budget = budget_of(&it);
    return true;
}
