/* survival - delays of which some still run: how many are answered within a time, and how long it takes */
#include "voc/survival.h"

#include <math.h>
#include <stdbool.h>

#include "voc/stats.h"

/* A walk along the times: who is left, the share answered and the share left over, with their covariance. */
struct walk {
    double total, left;    /* items; those still followed */
    double burden;         /* of those whose fate is known: the squares of the shares that each stands for */
    double answered, open; /* shares */
    double answered_variance, open_variance, covariance;
};

static struct walk walk_begin(const struct survival_point points[], size_t length)
{
    struct walk walk = {.open = 1};
    for (size_t i = 0; i < length; i++)
        walk.total += points[i].answered + points[i].waiting + points[i].closed;
    walk.left = walk.total;
    return walk;
}

/* One time's events. Errors add up along the walk: what it had before, carried through this step's shares,
   and this step's own multinomial error among those still followed. */
static void walk_events(struct walk *walk, const struct survival_point *point)
{
    const double n = walk->left, events = point->answered + point->closed;
    if (!(n > 0) || !(events > 0))
        return;
    const double after = n - events > 1e-12 * walk->total ? n - events : 0; /* sums of weights are rounded */
    const double answers = point->answered / n, stay = after / n;
    const double cube = n * n * n, before = walk->open * walk->open;
    walk->answered_variance += answers * answers * walk->open_variance + 2 * answers * walk->covariance +
                               before * point->answered * (n - point->answered) / cube;
    walk->covariance =
        stay * (walk->covariance + answers * walk->open_variance) - before * point->answered * after / cube;
    walk->open_variance = stay * stay * walk->open_variance + before * events * after / cube;
    walk->burden += events * before / (n * n);
    walk->answered += walk->open * answers;
    walk->open *= stay;
    walk->left = after;
}

static void walk_waiting(struct walk *walk, const struct survival_point *point)
{
    walk->left -= point->waiting;
    if (walk->left < 1e-12 * walk->total)
        walk->left = 0;
}

/* A share of 0 or 1 is a rounded sum when the counts are weights. */
static bool is_extreme(double share)
{
    return share < 1e-12 || share > 1 - 1e-12;
}

/* Kish's number of the items whose fate is known, each of which stands for those no longer followed, too: all
   of them while nobody was lost, one where all hangs on the last. */
static double worth(const struct walk *walk)
{
    return 1 / (walk->burden + (walk->left > 0 ? walk->open * walk->open / walk->left : 0));
}

/* Wilson's limits for 0 or n of n. */
static void limit_by_count(const struct walk *walk, double z, struct survival_estimate *share)
{
    const double n = worth(walk), reach = z * z / (n + z * z);
    const bool is_all = share->value > 0.5;
    share->low = is_all ? 1 - reach : 0;
    share->high = is_all ? 1 : reach;
}

/* Of a share that isn't extreme, on the scale of which its error is told. */
struct log_log {
    double hazard, factor;
};

static double error_of(const struct walk *walk)
{
    const double se = sqrt(fmax(0, walk->answered_variance));

    return walk->left == 0 ? fmax(se, sqrt(walk->answered * (1 - walk->answered) / worth(walk))) : se;
}

static struct log_log log_log_of(const struct walk *walk, double z)
{
    const double hazard = -log1p(-walk->answered);

    return (struct log_log){hazard, exp(z * error_of(walk) / ((1 - walk->answered) * hazard))};
}

static double lower_limit(const struct log_log *scale)
{
    return -expm1(-scale->hazard / scale->factor);
}

static double upper_limit(const struct log_log *scale)
{
    return -expm1(-scale->hazard * scale->factor);
}

static struct survival_estimate walk_share(const struct walk *walk, double z)
{
    if (!is_extreme(walk->answered)) {
        const struct log_log scale = log_log_of(walk, z);
        return (struct survival_estimate){walk->answered, error_of(walk), lower_limit(&scale),
                                          upper_limit(&scale)};
    }
    const double share = round(walk->answered);
    return (struct survival_estimate){share, share > 0 ? NAN : sqrt(fmax(0, walk->answered_variance)), NAN,
                                      NAN};
}

struct survival_estimate survival_within(const struct survival_point points[], size_t length, double time,
                                         double level)
{
    const double z = stats_normal_critical(level);
    struct walk walk = walk_begin(points, length);
    size_t i = 0;
    for (; i < length && points[i].time <= time; i++) {
        walk_events(&walk, &points[i]);
        if (points[i].time < time)
            walk_waiting(&walk, &points[i]);
    }
    if (!(walk.total > 0) || isnan(time) || (walk.left == 0 && walk.open > 1e-12))
        return (struct survival_estimate){NAN, NAN, NAN, NAN};
    struct survival_estimate share = walk_share(&walk, z);
    if (is_extreme(walk.answered))
        limit_by_count(&walk, z, &share);
    return share;
}

/* The first time at which a curve reaches p, moved halfway to its next rise if it rests at p. */
struct crossing {
    double p, time;
    bool is_resting, is_done;
};

static void crossing_follow(struct crossing *crossing, double time, double share)
{
    static const double slack = 1.5e-8; /* R's: the square root of a double's precision */
    if (crossing->is_done || isnan(share) || share < crossing->p - slack)
        return;
    if (!crossing->is_resting) {
        crossing->time = time;
        crossing->is_resting = share <= crossing->p + slack;
        crossing->is_done = !crossing->is_resting;
    } else if (share > crossing->p + slack) {
        crossing->time = (crossing->time + time) / 2;
        crossing->is_done = true;
    }
}

/* Whether the limits of a share are surely below p. The upper one is 1 - (1 - share)^(e^u), u being z errors
   on the scale of its logarithms. What that is above the share grows with u by x e^-x, x = hazard e^u, which
   is 1/e at most, and the hazard is no less than the share. */
static bool is_far_below(double share, double variance, double z, double p)
{
    static const double margin = 1e-6; /* more than a crossing's slack, and than what is rounded */
    const double reach = p - margin - share;
    const double most = M_E * share * (1 - share) * reach;

    return reach > 0 && z * z * variance < most * most;
}

/* Where so many were answered and nobody is lost as yet the curve is their share, with the binomial error. */
static void walk_answers(struct walk *walk, double answered)
{
    const double share = answered / walk->total, variance = share * (1 - share) / walk->total;

    walk->left = walk->total - answered;
    walk->answered = share;
    walk->open = 1 - share;
    walk->answered_variance = walk->open_variance = variance;
    walk->covariance = -variance;
    walk->burden = share / walk->total;
}

/* Walks on, where nobody was lost as yet, as long as nobody is and no limit can have reached p; gives the
   first point that it didn't come to. */
static size_t walk_far_below(struct walk *walk, const struct survival_point points[], size_t first,
                             size_t length, double z, double p)
{
    double answered = walk->total - walk->left;
    size_t i = first;

    for (; i < length && !(points[i].waiting > 0) && !(points[i].closed > 0); i++) {
        const double share = (answered + points[i].answered) / walk->total;
        if (!is_far_below(share, share * (1 - share) / walk->total, z, p))
            break;
        answered += points[i].answered;
    }
    if (i > first)
        walk_answers(walk, answered);
    return i;
}

/* What a curve and its limits cross. */
struct crossings {
    struct crossing value, earliest, latest;
};

static bool are_done(const struct crossings *crossings)
{
    return crossings->value.is_done && crossings->earliest.is_done && crossings->latest.is_done;
}

/* Limits are worked out only where they may cross: the lower one is never above the share. */
static void follow_limits(struct crossings *crossings, const struct walk *walk, double z, double time)
{
    static const double margin = 1e-6; /* more than a crossing's slack, and than what is rounded */
    const bool may_begin = !crossings->earliest.is_done,
               may_end = !crossings->latest.is_done && walk->answered > crossings->latest.p - margin;

    if (is_extreme(walk->answered) || !(may_begin || may_end))
        return;
    const struct log_log scale = log_log_of(walk, z);
    if (may_begin)
        crossing_follow(&crossings->earliest, time, upper_limit(&scale));
    if (may_end)
        crossing_follow(&crossings->latest, time, lower_limit(&scale));
}

static void follow(struct crossings *crossings, const struct walk *walk, double z, double time)
{
    crossing_follow(&crossings->value, time,
                    is_extreme(walk->answered) ? round(walk->answered) : walk->answered);
    follow_limits(crossings, walk, z, time);
}

struct survival_estimate survival_quantile(const struct survival_point points[], size_t length, double p,
                                           double level)
{
    const double z = stats_normal_critical(level);
    const struct crossing nowhere = {p, NAN, false, false};
    struct crossings crossings = {nowhere, nowhere, nowhere};
    struct walk walk = walk_begin(points, length);
    bool is_whole = true; /* nobody was lost as yet */
    for (size_t i = 0; i < length && walk.left > 0; i++) {
        if (are_done(&crossings))
            break;
        walk_events(&walk, &points[i]);
        const bool is_far = walk.left > 0 && is_far_below(walk.answered, walk.answered_variance, z, p);
        if (points[i].answered > 0 && !is_far)
            follow(&crossings, &walk, z, points[i].time);
        walk_waiting(&walk, &points[i]);
        is_whole = is_whole && !(points[i].waiting > 0) && !(points[i].closed > 0);
        if (is_far && is_whole)
            i = walk_far_below(&walk, points, i + 1, length, z, p) - 1;
    }
    return (struct survival_estimate){crossings.value.time, NAN, crossings.earliest.time,
                                      crossings.latest.time};
}
