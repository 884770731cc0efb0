/* position - where a series stood at one of its rows */
#include "voc/position.h"

#include <math.h>

static const double days_a_year = 365.25;

size_t position_over(const struct judge_plan *plan, enum period_kind kind)
{
    return plan->over > 0 ? (size_t)plan->over : period_usual(kind);
}

static int direction_of(const struct measure *row)
{
    return strcmp(row->better, "high") == 0 ? 1 : strcmp(row->better, "low") == 0 ? -1 : 0;
}

/* Where no direction is given, the way from the baseline to the target tells. */
static int aim_of(const struct position *it)
{
    const double from = isnan(it->baseline) ? it->required : it->baseline;

    return it->direction ? it->direction : it->target >= from ? 1 : -1;
}

static bool read_cells(const struct measures *measures, struct position *it, struct err *err)
{
    const struct {
        const char *column;
        double *into;
    } numbers[] = {{"baseline", &it->baseline},
                   {"target", &it->target},
                   {"required", &it->required},
                   {"lcl", &it->lcl},
                   {"ucl", &it->ucl}};

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!measures_number(measures, it->row, numbers[i].column, numbers[i].into, err))
            return false;
    it->is_on_way = !isnan(it->required);
    it->required = it->is_on_way ? it->required : it->target;
    it->direction = direction_of(it->row);
    it->aim = aim_of(it);
    return due_read(measures, it->row, &it->due, err);
}

struct measure *const *position_recent(const struct position *it, size_t *count)
{
    const size_t oldest = it->place + 1 > POSITION_RECENT ? it->place + 1 - POSITION_RECENT : 0;

    *count = it->place + 1 - oldest;
    return it->series->rows + oldest;
}

static bool is_unfinished(const struct measure *row)
{
    return row->period.kind != PERIOD_ALL && row->is_partial;
}

struct measure *const *position_rows(const struct position *it, size_t back, size_t *count)
{
    const int64_t last = it->row->period.index - (int64_t)back - is_unfinished(it->row),
                  first = last - (int64_t)it->over + 1;
    struct measure *const *const rows = it->series->rows;
    size_t begin, end = it->place + 1;

    while (end > 0 && rows[end - 1]->period.index > last)
        end--;
    for (begin = end; begin > 0 && rows[begin - 1]->period.index >= first;)
        begin--;
    *count = end - begin;
    return rows + begin;
}

struct level position_pool(const struct position *it, size_t back, double level, double allowance)
{
    size_t count, recent_count;
    struct measure *const *const rows = position_rows(it, back, &count);
    struct measure *const *recent = position_recent(it, &recent_count);

    if (count && rows < recent) {
        recent_count += (size_t)(recent - rows);
        recent = rows;
    }
    struct level pooled = level_among(rows, count, recent, recent_count, level, allowance);
    if (it->seasons.season && pooled.is_individual) {
        pooled.sd = adjustment_sigma(&it->seasons, pooled.scale, recent, recent_count);
        const struct interval interval = level_with(&pooled, pooled.n, level, allowance);
        pooled.low = interval.low;
        pooled.high = interval.high;
    }
    return pooled;
}

double position_widening(const struct position *it, double n, double doubt)
{
    return doubt > 0 ? sqrt(1 + doubt * n / (it->now.is_individual ? 1 : it->seasons.usual)) : 1;
}

bool position_is_thin(const struct position *it)
{
    return it->row->kind != METRIC_COUNT && !it->now.is_individual && it->now.n < 2;
}

double position_looks(const struct position *it)
{
    const double days = period_days(it->row->period.kind);

    return days > 0 ? fmax(1, days_a_year / days) : 1;
}

double position_season_doubt(const struct position *it)
{
    if (!it->seasons.season)
        return 0;
    const struct adjustment_mix cycle = adjustment_of_cycle(&it->seasons);
    return adjustment_doubt(&it->seasons, &it->now_mix, &cycle);
}

double position_in_season(const struct position *it, double value)
{
    if (!it->seasons.season || isnan(it->now.value))
        return value;
    const struct adjustment_mix row = adjustment_of_periods(&it->seasons, it->row->period, 1);
    const struct interval range = pool_range(it->row, value);
    const struct scale scale = it->now.scale;
    const double by =
        adjustment_level(&it->seasons, scale, &it->now_mix) - adjustment_level(&it->seasons, scale, &row);
    return by == 0 ? value
                   : fmin(range.high, fmax(range.low, scale_from(scale, scale_to(scale, value) + by)));
}

bool position_has_season(const struct position *it)
{
    return it->seasons.season && it->due.has_day;
}

/* A change of the season is none of the level. */
static void step_seasons(struct position *it)
{
    size_t count;
    struct measure *const *const rows = position_rows(it, it->over, &count);
    const struct adjustment_mix before =
        adjustment_of_rows(&it->seasons, rows, count, it->before.is_individual);

    it->season_step = adjustment_level(&it->seasons, it->now.scale, &it->now_mix) -
                      adjustment_level(&it->seasons, it->now.scale, &before);
    it->season_doubt = adjustment_doubt(&it->seasons, &it->now_mix, &before);
}

/* A target is told of the usual number of periods up to the due day; what more of them make together in other
   seasons isn't held against it. */
static bool reaches_into_other_seasons(const struct position *it, struct period due)
{
    const size_t usual = period_usual(due.kind);

    if (it->over <= usual)
        return false;
    const struct adjustment_mix told = adjustment_of_periods(&it->seasons, due, usual),
                                judged = adjustment_of_periods(&it->seasons, due, it->over);
    return adjustment_level(&it->seasons, it->now.scale, &told) !=
           adjustment_level(&it->seasons, it->now.scale, &judged);
}

/* Where `required` stands is told of the usual number of periods up to the row's. */
static void move_target(struct position *it, struct period due)
{
    const size_t usual = period_usual(due.kind);
    const struct adjustment_mix row = adjustment_of_periods(&it->seasons, it->row->period, usual),
                                then = adjustment_of_periods(&it->seasons, due, usual);
    const struct scale scale = it->now.scale;

    it->is_blurred = reaches_into_other_seasons(it, due);
    if (it->is_blurred) {
        it->due_mix = then;
        it->aimed = it->wanted = NAN;
        return;
    }
    it->wanted =
        it->is_on_way ? adjustment_move(&it->seasons, scale, it->row, it->required, &row, &then) : it->target;
    if (due.index == it->row->period.index) {
        it->due_mix = it->now_mix;
        return;
    }
    it->due_mix = adjustment_of_periods(&it->seasons, due, it->over);
    it->doubt = adjustment_doubt(&it->seasons, &it->now_mix, &it->due_mix);
    it->wanted = adjustment_move(&it->seasons, scale, it->row, it->wanted, &it->due_mix, &it->now_mix);
    it->aimed = adjustment_move(&it->seasons, scale, it->row, it->target, &it->due_mix, &it->now_mix);
    if (!it->direction && !isnan(it->aimed) && !isnan(it->baseline))
        it->aim = it->aimed >= it->baseline ? 1 : -1;
}

static void hold_against(struct position *it)
{
    size_t count;
    struct measure *const *const rows = position_rows(it, 0, &count);

    it->aimed = it->target;
    it->wanted = it->required;
    if (!it->seasons.season)
        return;
    it->now_mix = adjustment_of_rows(&it->seasons, rows, count, it->now.is_individual);
    step_seasons(it);
    if (it->due.has_day && !isnan(it->target))
        move_target(it, period_of(it->row->period.kind, it->due.day * CIVIL_DAY));
}

/* A series has the same ones at all of its rows. */
static bool read_seasons(const struct measures *measures, struct judge_memory *memory, struct position *it,
                         struct err *err)
{
    if (memory && memory->series == it->series) {
        it->seasons = memory->seasons;
        return true;
    }
    if (!adjustment_read(measures, it->series, &it->seasons, err))
        return false;
    if (memory) {
        memory->series = it->series;
        memory->seasons = it->seasons;
    }
    return true;
}

bool position_read(const struct measures *measures, const struct series *series, size_t place,
                   const struct judge_plan *plan, struct position *it, struct err *err)
{
    *it = (struct position){.series = series,
                            .row = series->rows[place],
                            .place = place,
                            .levels = plan->memory ? &plan->memory->levels : NULL};
    it->over = position_over(plan, it->row->period.kind);
    it->is_plain_rule = plan->over == 1;
    it->is_one_look = it->is_plain_rule || series->count == 1 || it->row->period.kind == PERIOD_ALL;
    if (!read_seasons(measures, plan->memory, it, err) ||
        !allowance_read(measures, series, place, it->over, &it->seasons, &it->claims, err) ||
        !read_cells(measures, it, err))
        return false;
    it->shown = it->claims;
    if (it->is_one_look && !allowance_given(measures, it->row, &it->shown, err))
        return false;
    it->allowance = allowance_at(&it->shown, it->row->level, false);
    it->now = position_pool(it, 0, it->row->level, it->allowance);
    it->before = position_pool(it, it->over, it->row->level, it->allowance);
    hold_against(it);
    return true;
}
