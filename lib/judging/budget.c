/* budget - an error budget */
#include "voc/budget.h"

#include <math.h>

enum { LONG_DAYS = 91, VOLUME_PERIODS = 13 };

static const struct budget unknown = {NAN, NAN, NAN, NAN, false};

/* Answers and failures among them. */
struct count {
    double answers, failures;
};

/* The share of failures that the target allows. */
static double allowance_of(const struct position *it)
{
    return it->aim > 0 ? 1 - it->target / 100 : it->target / 100;
}

static void add(struct count *count, const struct position *it, const struct measure *row)
{
    const double failing = it->aim > 0 ? 1 - row->value / 100 : row->value / 100;

    if (!pool_counts(row))
        return;
    count->answers += pool_worth(row);
    count->failures += pool_worth(row) * failing;
}

/* Of the periods from `first` to the row's, by their index. */
static struct count count_from(const struct position *it, int64_t first)
{
    struct count count = {0};

    for (size_t i = it->place + 1; i-- > 0 && it->series->rows[i]->period.index >= first;)
        add(&count, it, it->series->rows[i]);
    return count;
}

/* First and last period of the window: the way begins after its start. */
static void window_of(const struct position *it, int64_t *first, int64_t *last)
{
    const enum period_kind kind = it->row->period.kind;
    const struct period year = period_of(PERIOD_YEAR, it->due.today * CIVIL_DAY);
    const bool has_way = it->due.has_day && it->due.has_start;

    *first = period_of(kind, has_way ? (it->due.start + 1) * CIVIL_DAY : period_start(year)).index;
    *last = period_of(kind, it->due.has_day ? it->due.day * CIVIL_DAY : period_end(year) - 1).index;
}

static struct interval failing(const struct position *it, const struct count *count)
{
    return interval_share(count->failures / count->answers, count->answers / (it->allowance * it->allowance),
                          it->row->level);
}

static double rate_of(const struct count *count, double allowed)
{
    return count->answers > 0 ? count->failures / count->answers / allowed : NAN;
}

/* What is to come, if it comes as it did. */
static double coming(const struct position *it, int64_t last)
{
    const struct count recent = count_from(it, it->row->period.index - VOLUME_PERIODS + 1);
    const int64_t oldest = it->series->rows[0]->period.index, now = it->row->period.index;
    const double periods = fmin(VOLUME_PERIODS, (double)(now - oldest + 1));

    return recent.answers / periods * fmax(0, (double)(last - now));
}

struct budget budget_of(const struct position *it)
{
    const bool is_share = it->row->kind == METRIC_SHARE || it->row->kind == METRIC_WITHIN;
    const double allowed = allowance_of(it);
    const int64_t now = it->row->period.index;
    struct budget budget = unknown;
    int64_t first, last;

    if (!is_share || isnan(it->target) || it->row->period.kind == PERIOD_ALL)
        return budget;
    window_of(it, &first, &last);
    if (now < first || now > last || !(allowed > 0))
        return budget;
    const struct count spent = count_from(it, first), brief = count_from(it, now - (int64_t)it->over + 1),
                       lasting = count_from(
                           it,
                           now - (int64_t)fmax(1, round(LONG_DAYS / period_days(it->row->period.kind))) + 1);
    const double answers = spent.answers + coming(it, last);
    if (!(answers > 0))
        return budget;
    budget.allowed = allowed * answers;
    budget.burnt = 100 * spent.failures / budget.allowed;
    budget.short_rate = rate_of(&brief, allowed);
    budget.long_rate = rate_of(&lasting, allowed);
    budget.is_burning = failing(it, &brief).low > allowed && failing(it, &lasting).low > allowed;
    return budget;
}
