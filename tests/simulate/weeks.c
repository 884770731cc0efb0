/* weeks - made-up weeks of a metric whose truth is known */
#include "weeks.h"

#include "voc/civil.h"
#include "voc/interval.h"
#include "voc/survival.h"

#include <stdlib.h>

const char *const weeks_names[] = {"nps", "csat", "answered_24h", "rating", "first_response", "volume"};
enum { MOST = 4096 };
static const double median_hours = 8;
static const double sd_of_log_median = 1.4426950408889634; /* of one exponential delay: 1 / ln 2 */

/* One week's numbers, as measure would write them. */
struct row {
    double n, value, se;
    struct interval interval;
};

double weeks_truth(const struct weeks *weeks)
{
    const double truths[] = {30, 80, 95, 4.15, median_hours, weeks->n};

    return truths[weeks->kind];
}

static double variance_of_one(enum weeks_kind kind)
{
    const double variances[] = {0.61, 0.16, 0.0475, 1.2275, sd_of_log_median * sd_of_log_median, 1};

    return variances[kind];
}

/* How far the week is from the usual, in units of one answer's standard deviation; carries memory on. */
static double drift(const struct weeks *weeks, double *memory, struct random *random)
{
    const double fresh = random_normal(random) * sqrt(1 - weeks->memory * weeks->memory);

    *memory = weeks->memory * *memory + fresh;
    return sqrt((weeks->spread * weeks->spread - 1) / weeks->n) * *memory;
}

/* The week's own shares around the usual ones: Dirichlet, so that they vary `spread` times chance; never so
   alike within a week that it holds less than three independent answers. */
static void stir(double shares[], int count, const struct weeks *weeks, struct random *random)
{
    const double wanted = (weeks->spread * weeks->spread - 1) / (weeks->n - 1),
                 alike = fmin(0.3, fmax(0, wanted));
    double sum = 0;

    if (!(alike > 0))
        return;
    for (int i = 0; i < count; i++)
        sum += shares[i] = random_gamma(random, shares[i] * (1 / alike - 1));
    for (int i = 0; i < count; i++)
        shares[i] /= sum;
}

static struct row of_net(const struct weeks *weeks, int n, double step, double away, struct random *random)
{
    double shares[] = {0.5 + step / 200, 0.2 - step / 200, 0.3}, promoters = 0, detractors = 0;

    if (weeks->memory > 0) {
        shares[0] = fmin(1, fmax(0, shares[0] + away / 2));
        shares[1] = fmin(1 - shares[0], fmax(0, shares[1] - away / 2));
    } else
        stir(shares, 3, weeks, random);
    for (int i = 0; i < n; i++) {
        const double u = random_share(random);
        promoters += u < shares[0];
        detractors += u >= shares[0] && u < shares[0] + shares[1];
    }
    const double p = promoters / n, q = detractors / n;
    const struct interval interval = interval_net(p, q, n, 0.95);
    return (struct row){n, 100 * (p - q), 100 * net_se(p, q, n), {100 * interval.low, 100 * interval.high}};
}

static struct row of_share(const struct weeks *weeks, int n, double step, double away, struct random *random)
{
    double shares[] = {weeks_truth(weeks) / 100 + step / 100, 1 - weeks_truth(weeks) / 100 - step / 100},
           good = 0;

    if (weeks->memory > 0)
        shares[0] = fmin(1, fmax(0, shares[0] + away));
    else
        stir(shares, 2, weeks, random);
    for (int i = 0; i < n; i++)
        good += random_share(random) < shares[0];
    const struct interval interval = interval_share(good / n, n, 0.95);
    return (struct row){
        n, 100 * good / n, 100 * share_se(good / n, n), {100 * interval.low, 100 * interval.high}};
}

static struct row of_mean(const struct weeks *weeks, int n, double step, double away, struct random *random)
{
    double shares[] = {0.05, 0.05, 0.1, 0.3, 0.5}, sum = 0, squares = 0;

    if (!(weeks->memory > 0))
        stir(shares, 5, weeks, random);
    for (int i = 0; i < n; i++) {
        double u = random_share(random);
        int score = 0;
        while (score < 4 && u >= shares[score])
            u -= shares[score++];
        sum += score + 1;
        squares += (score + 1) * (score + 1);
    }
    const double mean = sum / n, sd = n > 1 ? sqrt(fmax(0, squares - sum * mean) / (n - 1)) : NAN;
    const struct interval interval = interval_mean(mean, sd, n, 0.95);
    const double moved = step + (weeks->memory > 0 ? away : 0);
    return (struct row){
        n, mean + moved, sd > 0 ? sd / sqrt(n) : NAN, {interval.low + moved, interval.high + moved}};
}

static int by_time(const void *left, const void *right)
{
    const struct survival_point *const a = left, *const b = right;

    return (a->time > b->time) - (a->time < b->time);
}

static struct row of_delay(int n, double step, double away, struct random *random)
{
    struct survival_point points[MOST];

    for (int i = 0; i < n; i++)
        points[i] = (struct survival_point){
            .time = random_wait(random) / log(2) * median_hours * exp(step + away), .answered = 1};
    qsort(points, (size_t)n, sizeof *points, by_time);
    const struct survival_estimate median = survival_quantile(points, (size_t)n, 0.5, 0.95);
    return (struct row){n, median.value, median.se, {median.low, median.high}};
}

static struct row of_volume(int n)
{
    return (struct row){n, n, NAN, interval_count(n, 0.95)};
}

static struct row row_of(const struct weeks *weeks, int n, double step, double away, struct random *random)
{
    switch (weeks->kind) {
    case WEEKS_NPS:
        return of_net(weeks, n, step, away, random);
    case WEEKS_CSAT:
    case WEEKS_ANSWERED:
        return of_share(weeks, n, step, away, random);
    case WEEKS_RATING:
        return of_mean(weeks, n, step, away, random);
    case WEEKS_DELAY:
        return of_delay(n, step, away, random);
    default:
        return of_volume(n);
    }
}

static int volume_of(const struct weeks *weeks, double step, struct random *random)
{
    const double square = weeks->spread * weeks->spread;
    double mean = weeks->n;

    if (weeks->kind == WEEKS_VOLUME)
        mean *= exp(step);
    if (weeks->kind == WEEKS_VOLUME && square > 1)
        mean = random_gamma(random, mean / (square - 1)) * (square - 1);
    if (weeks->uneven > 0) {
        const double usual =
            mean * exp(weeks->uneven * random_normal(random) - weeks->uneven * weeks->uneven / 2);
        return random_count(random, fmin(300, fmax(2, usual)));
    }
    const int n = random_count(random, mean);
    return n < MOST ? n : MOST;
}

static struct period period_at(const struct weeks *weeks, int week)
{
    const struct period first =
        period_of(weeks->every ? weeks->every : PERIOD_WEEK, 1704067200); /* 2024-01-01 */

    return (struct period){first.kind, first.index + week};
}

const char *weeks_period(const struct weeks *weeks, int week, char text[16])
{
    char written[PERIOD_SIZE];

    written[period_write(period_at(weeks, week), written)] = '\0';
    snprintf(text, 16, "%.15s", written);
    return text;
}

double weeks_season(const struct weeks *weeks, int year, int week)
{
    const struct period period = period_at(weeks, year * weeks->count + week);
    const int64_t middle = (period_start(period) + period_end(period)) / 2;

    if (period.kind == PERIOD_DAY)
        return weeks->season * (civil_weekday(civil_floor(middle, CIVIL_DAY)) > 5 ? -1 : 0.4);
    const double days = (double)middle / CIVIL_DAY, top = 196; /* the middle of July */
    return weeks->season * cos(2 * 3.14159265358979324 * (days - top) / 365.2425);
}

static void write_number(FILE *file, double number)
{
    if (isfinite(number))
        fprintf(file, ",%.6f", number);
    else
        fputc(',', file);
}

void weeks_header(FILE *file)
{
    fputs("metric,year,period,as_of,kind,better,unit,n,value,se,low,high,level\n", file);
}

void weeks_write(FILE *file, const struct weeks *weeks, int year, struct random *random)
{
    static const char *const kinds[] = {"net,high,points", "share,high,%",       "share,high,%",
                                        "mean,high,stars", "quantile,low,hours", "count,high,messages"};
    double memory = random_normal(random);
    char period[16];

    for (int week = 0; week < weeks->count; week++) {
        const double stepped = weeks->steps_at && week >= weeks->steps_at ? weeks->step : 0,
                     step = stepped + weeks->slope * week + weeks_season(weeks, year, week),
                     away = sqrt(variance_of_one(weeks->kind)) * drift(weeks, &memory, random);
        const int n = volume_of(weeks, step, random);
        fprintf(file, "%s,y%d,%s,,%s,%d", weeks_names[weeks->kind], year,
                weeks_period(weeks, year * weeks->count + week, period), kinds[weeks->kind], n);
        if (n == 0 && weeks->kind != WEEKS_VOLUME) {
            fputs(",,,,,0.95\n", file);
            continue;
        }
        const struct row row = row_of(weeks, n, step, away, random);
        write_number(file, row.value);
        write_number(file, row.se);
        write_number(file, row.interval.low);
        write_number(file, row.interval.high);
        fputs(",0.95\n", file);
    }
}
