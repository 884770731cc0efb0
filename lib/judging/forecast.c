/* forecast - what will be measured when a target is due */
#include "voc/forecast.h"

#include "voc/mixture.h"

#include <math.h>

enum { BEYONDS = 5, STEPS = 3, SLOPES = 2, VOLUME_PERIODS = 13 };
static const double damping = 0.95;
/* Variances beyond chance for chance's own; deviations of one answer in a year; and how much each is
   believed. */
static const double beyonds[BEYONDS] = {0, 0.56, 1.25, 3, 8},
                    beyond_prior[BEYONDS] = {0.4, 0.2, 0.2, 0.12, 0.08};
static const double steps[STEPS] = {0, 0.1, 0.3}, step_prior[STEPS] = {0.4, 0.35, 0.25};
static const double slopes[SLOPES] = {0, 0.25}, slope_prior[SLOPES] = {0.5, 0.5};

/* What the models are fed with. */
struct past {
    double value[POSITION_RECENT], error[POSITION_RECENT]; /* by the calendar, NAN where there is none */
    double factor[POSITION_RECENT];                        /* of a value's variance */
    double usual_error;                                    /* mean square */
    double unit;                                           /* of what models call a deviation */
    double volume; /* effective answers of a coming period; of a count 1 */
};

/* What a period in that season has beside the level, on the scale: nothing without seasons. */
static double season_at(const struct position *it, struct scale scale, struct period period)
{
    if (!it->seasons.season)
        return 0;
    const double baseline = it->seasons.baseline[season_of(it->seasons.season, period)];
    return scale_to(scale, baseline) + adjustment_trend(&it->seasons, period);
}

/* The square of a row's error by chance, around where its season has it. */
static double error_square(const struct position *it, const struct level *level, const struct measure *row)
{
    const double error = level_error(level, row);

    if (!it->seasons.season)
        return error * error;
    const double own = it->seasons.baseline[season_of(it->seasons.season, row->period)];
    return pow(error * level_sd_at(level, own) / level->sd, 2);
}

/* What its season adds to the variance of a row, in parts of it: less where the season was learnt from the
   row itself (stray.h). */
static double season_factor(const struct position *it, const struct measure *row)
{
    if (!it->seasons.season)
        return 1;
    return row->period.index <= it->seasons.last ? 1 - 1 / fmax(2, it->seasons.periods)
                                                 : 1 + 1 / it->seasons.periods;
}

static struct level level_of_past(const struct position *it, struct measure *const rows[], size_t count)
{
    struct level level = level_bare(rows, count);

    if (it->seasons.season && level.is_individual)
        level.sd = adjustment_sigma(&it->seasons, level.scale, rows, count);
    return level;
}

static bool read_past(const struct position *it, struct past *past)
{
    size_t count, known = 0, recent = 0;
    struct measure *const *const rows = position_recent(it, &count);
    const struct level level = level_of_past(it, rows, count);

    *past = (struct past){.unit = it->row->kind == METRIC_COUNT ? level.value : level.sd};
    for (int i = 0; i < POSITION_RECENT; i++)
        past->value[i] = NAN;
    for (size_t i = 0; i < count; i++) {
        const int64_t age = it->row->period.index - rows[i]->period.index;
        const double square = error_square(it, &level, rows[i]),
                     season = season_at(it, level.scale, rows[i]->period);
        if (age < VOLUME_PERIODS && pool_counts(rows[i]))
            past->volume += it->row->kind == METRIC_COUNT ? 1 : pool_worth(rows[i]);
        recent += age < VOLUME_PERIODS;
        if (age >= POSITION_RECENT || !pool_counts(rows[i]) || !(square > 0) || isnan(season))
            continue;
        past->value[POSITION_RECENT - 1 - age] = scale_to(level.scale, rows[i]->value) - season;
        past->error[POSITION_RECENT - 1 - age] = square;
        past->factor[POSITION_RECENT - 1 - age] = season_factor(it, rows[i]);
        past->usual_error += square;
        known++;
    }
    if (known == 0 || !(past->volume > 0) || !(past->unit > 0) || level.scale.is_log != it->now.scale.is_log)
        return false;
    past->usual_error /= (double)known;
    past->volume = it->row->kind == METRIC_COUNT ? 1 : past->volume / (double)recent;
    return true;
}

static struct kalman follow(const struct past *past, const struct kalman_models *models)
{
    struct kalman kalman = kalman_begin(models);

    for (int i = 0; i < POSITION_RECENT; i++) {
        kalman_go_on(&kalman, models);
        if (!isnan(past->value[i]))
            kalman_see(&kalman, models, past->value[i], past->error[i], past->factor[i]);
    }
    return kalman;
}

/* The periods that will be judged when it is due: those that come, and those that are over. */
struct window {
    double ahead, coming; /* periods up to the due one, and how many of these are judged */
    double known,
        known_share; /* the level of the judged ones that are over, and their share of all answers */
    double season, season_variance; /* of the judged ones that come, and how badly it is known */
};

static struct window window_of(const struct position *it, const struct past *past)
{
    const int64_t due = period_of(it->row->period.kind, it->due.day * CIVIL_DAY).index;
    const double ahead = (double)(due - it->row->period.index), over = (double)it->over;
    struct window window = {.ahead = ahead, .coming = fmin(ahead, over)};

    if (window.coming >= over)
        return window;
    struct position part = *it;
    part.over = (size_t)(over - window.coming);
    const struct level known = position_pool(&part, 0, it->row->level, it->allowance);
    if (isnan(known.value) || known.scale.is_log != it->now.scale.is_log)
        return window;
    window.known = scale_to(known.scale, known.value);
    window.known_share = known.n / (known.n + window.coming * past->volume);
    return window;
}

/* What a slope adds on average to the levels of the judged periods that come. */
static double gain_of(const struct window *window)
{
    double sum = 0, gain = 0, power = 1;

    for (double period = 1; period <= window->ahead; period++) {
        power *= damping;
        gain += power;
        if (period > window->ahead - window->coming)
            sum += gain;
    }
    return sum / window->coming;
}

static void look_ahead(const struct kalman *kalman, const struct kalman_models *models,
                       const struct window *window, double chance_variance, struct forecast *forecast)
{
    const double gain = gain_of(window), share = 1 - window->known_share;

    for (int i = 0; i < FORECAST_MODELS; i++) {
        const double level = kalman->level[i] + gain * kalman->slope[i] + window->season,
                     walked = models->step[i] * (window->ahead - window->coming * 2 / 3);
        const double variance = kalman->level_variance[i] + 2 * gain * kalman->covariance[i] +
                                gain * gain * kalman->slope_variance[i] + walked +
                                (models->beyond[i] + chance_variance) / window->coming +
                                window->season_variance;
        forecast->mean[i] = share * level + window->known_share * window->known;
        forecast->sd[i] = share * sqrt(variance);
    }
}

/* The seasons of the judged periods that come, and the sd of one answer then. False where one isn't known. */
static bool read_season(const struct position *it, const struct past *past, struct window *window, double *sd)
{
    const struct adjustment *const seasons = &it->seasons;
    const struct period due = period_of(it->row->period.kind, it->due.day * CIVIL_DAY);
    const struct scale scale = it->now.scale;

    *sd = it->now.sd;
    if (!seasons->season)
        return true;
    const struct adjustment_mix coming = adjustment_of_periods(seasons, due, (size_t)window->coming),
                                cycle = adjustment_of_cycle(seasons);
    window->season = adjustment_level(seasons, scale, &coming);
    const double then = adjustment_move(seasons, scale, it->row, it->now.value, &it->now_mix, &coming);
    *sd = isnan(then) ? it->now.sd : level_sd_at(&it->now, then);
    window->season_variance =
        pow(it->claims.spread * *sd, 2) / past->volume * adjustment_doubt(seasons, &coming, &cycle);
    return !isnan(window->season);
}

static int beyond_of(int model)
{
    return model % BEYONDS;
}

static int step_of(int model)
{
    return model / BEYONDS % STEPS;
}

static int slope_of(int model)
{
    return model / BEYONDS / STEPS;
}

static void make_models(const struct past *past, double looks, struct kalman_models *models)
{
    const double a_year = past->unit / sqrt(looks);

    for (int i = 0; i < FORECAST_MODELS; i++) {
        models->beyond[i] = beyonds[beyond_of(i)] * past->usual_error;
        models->step[i] = pow(steps[step_of(i)] * a_year, 2);
        models->slope[i] = pow(slopes[slope_of(i)] * past->unit / looks, 2);
    }
}

/* By the prior and the likelihood. */
static void weigh(const struct kalman *kalman, struct forecast *forecast)
{
    double best = -INFINITY, sum = 0;

    for (int i = 0; i < FORECAST_MODELS; i++) {
        const double prior = beyond_prior[beyond_of(i)] * step_prior[step_of(i)] * slope_prior[slope_of(i)];
        forecast->weight[i] = log(prior) + kalman_log_likelihood(kalman, i);
        best = fmax(best, forecast->weight[i]);
    }
    for (int i = 0; i < FORECAST_MODELS; i++)
        sum += forecast->weight[i] = exp(forecast->weight[i] - best);
    for (int i = 0; i < FORECAST_MODELS; i++)
        forecast->weight[i] /= sum;
}

bool forecast_of(const struct position *it, struct forecast *forecast)
{
    struct past past;
    struct kalman_models models;

    if (!it->due.has_day || it->due.has_come || it->is_blurred || it->row->period.kind == PERIOD_ALL ||
        !read_past(it, &past))
        return false;
    struct window window = window_of(it, &past);
    double sd;
    if (!(window.ahead > 0) || !read_season(it, &past, &window, &sd))
        return false;
    const double chance =
        it->row->kind == METRIC_COUNT && !it->seasons.season ? past.usual_error : sd * sd / past.volume;
    *forecast = (struct forecast){.periods = window.ahead, .scale = it->now.scale};
    make_models(&past, position_looks(it), &models);
    const struct kalman kalman = follow(&past, &models);
    weigh(&kalman, forecast);
    look_ahead(&kalman, &models, &window, chance, forecast);
    return true;
}

static struct mixture mixture_of(const struct forecast *it)
{
    return (struct mixture){it->weight, it->mean, it->sd, FORECAST_MODELS};
}

double forecast_chance(const struct forecast *it, double target)
{
    const struct mixture mixture = mixture_of(it);

    return mixture_above(&mixture, scale_to(it->scale, target));
}

double forecast_mean(const struct forecast *it)
{
    const struct mixture mixture = mixture_of(it);

    return scale_from(it->scale, mixture_mean(&mixture));
}

double forecast_quantile(const struct forecast *it, double p)
{
    const struct mixture mixture = mixture_of(it);

    return scale_from(it->scale, mixture_quantile(&mixture, p));
}
