/* judge - what one row of measures says about its target */
#include "voc/judge.h"

#include "voc/level.h"
#include "voc/stats.h"
#include "voc/trend.h"

#include <math.h>

const char *const judge_verdict_words[] = {"", "met", "on-track", "off-track", "missed", "unproven", NULL};
const char *const judge_outlook_words[] = {"", "likely", "open", "unlikely", NULL};
enum { USUAL_DAYS = 28, RECENT_PERIODS = 26, MOST_NEEDED = 1000000 };
static const double likely_from = 0.8, unlikely_below = 0.2;
static const double false_alarms_a_year = 0.05;

/* One row and what stands beside it. */
struct case_ {
    const struct series *series;
    const struct measure *row;
    size_t place, over;
    double spread, baseline, base_periods, target, required, lcl, ucl;
    bool has_due;
    int64_t due; /* the last day */
    struct level now, before;
};

static bool read_spread(const struct measures *measures, struct case_ *it, struct err *err)
{
    if (!measures_number(measures, it->row, "spread", &it->spread, err) ||
        !measures_number(measures, it->row, "base_periods", &it->base_periods, err))
        return false;
    it->spread = isnan(it->spread) ? 1 : fmax(1, it->spread);
    return true;
}

static bool read_case(const struct measures *measures, struct case_ *it, struct err *err)
{
    struct moment due;
    const struct slice cell = measures_cell(it->row, measures_find(measures, "due"));

    if (!read_spread(measures, it, err) ||
        !measures_number(measures, it->row, "baseline", &it->baseline, err) ||
        !measures_number(measures, it->row, "target", &it->target, err) ||
        !measures_number(measures, it->row, "required", &it->required, err) ||
        !measures_number(measures, it->row, "lcl", &it->lcl, err) ||
        !measures_number(measures, it->row, "ucl", &it->ucl, err))
        return false;
    it->required = isnan(it->required) ? it->target : it->required;
    it->has_due = cell.length > 0;
    if (it->has_due && !moment_parse(cell, &due))
        return err_set(err, ERR_DATA, "%s:%zu: due: '%.*s' is no date", it->row->table, it->row->line,
                       (int)cell.length, cell.at);
    it->due = it->has_due ? civil_floor(due.seconds, CIVIL_DAY) : 0;
    return true;
}

size_t judge_over(const struct judge_plan *plan, enum period_kind kind)
{
    if (plan->over > 0)
        return (size_t)plan->over;
    if (kind == PERIOD_ALL)
        return 1;
    const double periods = USUAL_DAYS / period_days(kind);
    return periods < 1 ? 1 : (size_t)lround(periods);
}

/* What the standard error is multiplied by in an interval at `level`. The spread is itself estimated, from
   few periods: it is pulled to 1 as if PRIOR_FREEDOM more had shown no more than chance, and the normal
   multiplier of its part beyond chance becomes Student's. The mean moving range tells as much as 0.62 of the
   degrees of freedom of a standard deviation (Montgomery 2009, 6.4). */
static double spread_at(const struct case_ *it, double level)
{
    enum { PRIOR_FREEDOM = 2 };
    const double freedom = 0.62 * (it->base_periods - 1);

    if (!(freedom > 0))
        return it->spread;
    const double beyond = (it->spread * it->spread - 1) * freedom / (PRIOR_FREEDOM + freedom);
    const double factor = stats_t_critical(level, PRIOR_FREEDOM + freedom) / stats_normal_critical(level);
    return sqrt(1 + beyond * factor * factor);
}

/* Rows of the `over` periods that end with the one `back` periods before this row; by the calendar, so that a
   missing row isn't replaced by an older one. */
static struct level pooled(const struct case_ *it, size_t back, double level)
{
    const int64_t last = it->row->period.index - (int64_t)back, first = last - (int64_t)it->over + 1;
    size_t begin = it->place + 1, end = it->place + 1;

    while (end > 0 && it->series->rows[end - 1]->period.index > last)
        end--;
    for (begin = end; begin > 0 && it->series->rows[begin - 1]->period.index >= first;)
        begin--;
    const size_t oldest = it->place + 1 > RECENT_PERIODS ? it->place + 1 - RECENT_PERIODS : 0;
    const size_t from = oldest < begin ? oldest : begin;
    return level_among(it->series->rows + begin, end - begin, it->series->rows + from, it->place + 1 - from,
                       level, spread_at(it, level));
}

bool judge_level(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct level *level, struct err *err)
{
    struct case_ it = {.series = series, .row = series->rows[place], .place = place};

    it.over = judge_over(plan, it.row->period.kind);
    if (!read_spread(measures, &it, err))
        return false;
    *level = pooled(&it, 0, at);
    return true;
}

static int direction(const struct measure *row)
{
    return strcmp(row->better, "high") == 0 ? 1 : strcmp(row->better, "low") == 0 ? -1 : 0;
}

/* Where no direction is given, the way from the baseline to the target tells. */
static int aim_of(const struct case_ *it)
{
    const int better = direction(it->row);
    const double from = isnan(it->baseline) ? it->required : it->baseline;

    return better ? better : it->target >= from ? 1 : -1;
}

/* The level at which a change is claimed: one false claim in twenty years of a
   look each period (Bonferroni). */
static double claim_level(const struct case_ *it)
{
    const double days = period_days(it->row->period.kind), looks = days > 0 ? fmax(1, 365.25 / days) : 1;

    return 1 - false_alarms_a_year / looks;
}

static void judge_change(const struct case_ *it, struct judgement *judgement)
{
    const double strict = claim_level(it);
    const struct interval now = {it->now.low, it->now.high}, before = {it->before.low, it->before.high};

    judgement->change = it->now.value - it->before.value;
    const struct interval usual = interval_difference(it->now.value, now, it->before.value, before);
    judgement->change_low = usual.low;
    judgement->change_high = usual.high;
    const struct level a = pooled(it, 0, strict), b = pooled(it, it->over, strict);
    const struct interval claim = interval_difference(a.value, (struct interval){a.low, a.high}, b.value,
                                                      (struct interval){b.low, b.high});
    if (isnan(claim.low) || isnan(claim.high))
        return;
    const int side = claim.low > 0 ? 1 : claim.high < 0 ? -1 : 0;
    if (side == 0)
        judgement->changed = "no";
    else if (direction(it->row) == 0)
        judgement->changed = side > 0 ? "up" : "down";
    else
        judgement->changed = side == direction(it->row) ? "better" : "worse";
}

/* The rule: the whole interval on one side, or not enough evidence. */
static enum judge_verdict verdict_of(const struct case_ *it)
{
    const int aim = aim_of(it);
    const double worse = aim > 0 ? it->now.low : -it->now.high,
                 better = aim > 0 ? it->now.high : -it->now.low;
    const double target = aim * it->target, required = aim * it->required;
    const int64_t today = civil_floor(period_end(it->row->period) - 1, CIVIL_DAY);
    const bool due = it->row->period.kind == PERIOD_ALL || !it->has_due || today >= it->due;

    if (isnan(it->target))
        return JUDGE_NONE;
    if (worse >= target)
        return JUDGE_MET;
    if (worse >= required && !due)
        return JUDGE_ON_TRACK;
    if (better < required)
        return due ? JUDGE_MISSED : JUDGE_OFF_TRACK;
    return JUDGE_UNPROVEN;
}

static void look_ahead(const struct case_ *it, struct judgement *judgement)
{
    const int aim = aim_of(it);
    const size_t first = it->place + 1 > RECENT_PERIODS ? it->place + 1 - RECENT_PERIODS : 0;
    const int64_t end = it->row->period.kind == PERIOD_ALL ? 0 : period_end(it->row->period);
    double ahead = 0;

    if (it->has_due && it->row->period.kind != PERIOD_ALL)
        ahead =
            fmax(0, (double)(it->due + 1 - civil_floor(end, CIVIL_DAY)) / period_days(it->row->period.kind));
    if (ahead > 0) /* from the middle of what `now` pools */
        ahead += (double)(it->over - 1) / 2;
    const struct trend trend =
        trend_of(it->series->rows + first, it->place + 1 - first, &it->now, it->spread);
    const double center = scale_to(it->now.scale, it->now.value) + trend.slope * ahead;
    const double error = hypot(level_se(&it->now, it->row->level), trend.se * ahead);
    const struct interval range = pool_range(it->row, it->now.value);
    judgement->forecast = fmin(range.high, fmax(range.low, scale_from(it->now.scale, center)));
    if (isnan(it->target) || !(error > 0) || (it->now.scale.is_log && it->target <= 0))
        return;
    judgement->chance = stats_normal(aim * (center - scale_to(it->now.scale, it->target)) / error);
    judgement->outlook = judgement->chance >= likely_from     ? JUDGE_OUTLOOK_LIKELY
                         : judgement->chance < unlikely_below ? JUDGE_OUTLOOK_UNLIKELY
                                                              : JUDGE_OUTLOOK_OPEN;
}

/* Whether so many answers with the same estimate would take the interval off `required`. */
static bool would_tell(const struct case_ *it, double n)
{
    const struct interval interval = level_with(&it->now, n, it->row->level, spread_at(it, it->row->level));

    return it->required > it->now.value ? interval.high < it->required : interval.low >= it->required;
}

/* Answers that the pooled periods still lack before the interval would leave `required`, if the estimate
   stays; NAN where more than MOST_NEEDED would be needed, or a count: its periods come by themselves. */
static double needed_of(const struct case_ *it)
{
    double few = it->now.n, enough = fmax(1, 2 * it->now.n);

    if (it->row->kind == METRIC_COUNT || it->now.is_individual || isnan(it->now.low))
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

/* What the process as it is does with the target: NHS England's variation and assurance icons. */
static const char *assurance_of(const struct case_ *it)
{
    const int aim = aim_of(it);

    if (isnan(it->target) || isnan(it->lcl) || isnan(it->ucl))
        return "";
    const double worst = aim > 0 ? it->lcl : -it->ucl, best = aim > 0 ? it->ucl : -it->lcl;
    return worst >= aim * it->target ? "will-pass" : best < aim * it->target ? "will-fail" : "may-pass";
}

bool judge_row(const struct measures *measures, const struct series *series, size_t place,
               const struct judge_plan *plan, struct judgement *judgement, struct err *err)
{
    struct case_ it = {.series = series, .row = series->rows[place], .place = place};

    *judgement = (struct judgement){NAN, NAN, NAN,        NAN, NAN, NAN, "", NAN, NAN, JUDGE_OUTLOOK_NONE,
                                    NAN, "",  JUDGE_NONE, 0};
    it.over = judge_over(plan, it.row->period.kind);
    if (!read_case(measures, &it, err))
        return false;
    it.now = pooled(&it, 0, it.row->level);
    it.before = pooled(&it, it.over, it.row->level);
    judgement->now = it.now.value;
    const struct interval shown =
        interval_inside((struct interval){it.now.low, it.now.high}, pool_range(it.row, it.now.value));
    judgement->now_low = shown.low;
    judgement->now_high = shown.high;
    judgement->assurance = assurance_of(&it);
    judgement->verdict = verdict_of(&it);
    judgement->n = it.now.n;
    if (isnan(it.now.value))
        return true;
    if (!isnan(it.before.value))
        judge_change(&it, judgement);
    look_ahead(&it, judgement);
    if (judgement->verdict == JUDGE_UNPROVEN)
        judgement->needed = needed_of(&it);
    return true;
}
