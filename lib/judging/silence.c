/* silence - answers that have stopped coming */
#include "voc/silence.h"

#include <math.h>

enum { USUAL_PERIODS = 26, FEWEST_PERIODS = 3 };
static const double false_years = 0.05, days_of_year = 365.25;

/* Places [first, end) of a series: the usual periods, up to the last one with answers. */
struct stretch {
    struct measure *const *rows;
    size_t first, end;
};

static struct stretch usual_of(const struct series *series)
{
    struct stretch stretch = {series->rows, 0, series->count};

    while (stretch.end > 0 && series->rows[stretch.end - 1]->n <= 0)
        stretch.end--;
    if (stretch.end > USUAL_PERIODS)
        stretch.first = stretch.end - USUAL_PERIODS;
    /* Before its first answer a series hadn't begun. */
    while (stretch.first < stretch.end && series->rows[stretch.first]->n <= 0)
        stretch.first++;
    return stretch;
}

static double mean_of(struct stretch stretch)
{
    double sum = 0;

    for (size_t i = stretch.first; i < stretch.end; i++)
        sum += stretch.rows[i]->n;
    return sum / (double)(stretch.end - stretch.first);
}

/* How much more the counts vary than chance alone; at least 1. */
static double dispersion_of(struct stretch stretch, double mean)
{
    double squares = 0;

    for (size_t i = stretch.first; i < stretch.end; i++)
        squares += (stretch.rows[i]->n - mean) * (stretch.rows[i]->n - mean);
    return fmax(1, squares / (double)(stretch.end - stretch.first - 1) / mean);
}

/* The second longest of the gaps between answers: what happened once may have been a silence like this. */
static double usual_gap(struct stretch stretch)
{
    int64_t longest = 0, second = 0, last = stretch.rows[stretch.first]->period.index;

    for (size_t i = stretch.first; i < stretch.end; i++) {
        if (stretch.rows[i]->n <= 0)
            continue;
        const int64_t gap = stretch.rows[i]->period.index - last - 1;
        last = stretch.rows[i]->period.index;
        if (gap > longest) {
            second = longest;
            longest = gap;
        } else if (gap > second) {
            second = gap;
        }
    }
    return (double)second;
}

static double log_chance_of_none(double mean, double dispersion)
{
    return dispersion > 1 + 1e-9 ? -mean * log(dispersion) / (dispersion - 1) : -mean;
}

static double chance_of(struct stretch stretch, double mean, double periods)
{
    if (stretch.end - stretch.first < FEWEST_PERIODS)
        return 1;
    const double beyond = fmax(0, periods - usual_gap(stretch));

    return exp(beyond * log_chance_of_none(mean, dispersion_of(stretch, mean)));
}

struct silence silence_of(const struct series *series)
{
    const struct measure *const newest = series_newest(series);
    const struct stretch stretch = usual_of(series);
    struct silence silence = {.chance = 1};

    if (stretch.end == 0) {
        silence.periods = series->count;
        return silence;
    }
    const double days = period_days(newest->period.kind);
    const bool is_unfinished = newest->is_partial;
    silence.last = stretch.rows[stretch.end - 1];
    silence.periods = (size_t)(newest->period.index - silence.last->period.index);
    silence.usual = mean_of(stretch);
    if (silence.periods > (size_t)is_unfinished)
        silence.chance = chance_of(stretch, silence.usual, (double)(silence.periods - is_unfinished));
    silence.is_told = days > 0 && silence.chance < false_years * fmin(1, days / days_of_year);
    return silence;
}

double silence_years(const struct silence *silence, double answers)
{
    const double days = silence->last ? period_days(silence->last->period.kind) : 0;

    return silence->usual > 0 && days > 0 ? answers / silence->usual * days / days_of_year : NAN;
}

int64_t silence_since(const struct silence *silence)
{
    return silence->last && silence->last->period.kind != PERIOD_ALL ? period_end(silence->last->period)
                                                                     : INT64_MIN;
}
