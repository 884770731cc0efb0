/* contest - owners' parts held against each other */
#include "voc/contest.h"

#include "voc/arena.h"
#include "voc/attain.h"
#include "voc/flags.h"
#include "voc/moderated.h"
#include "voc/pool.h"
#include "voc/posterior.h"
#include "voc/stats.h"
#include "voc/verge.h"

#include <math.h>
#include <string.h>

/* Answers that are all alike have no standard error of their own: they get what the others' scatter gives. */
static void lend_errors(struct part *parts, size_t count)
{
    double squares = 0, n = 0;

    for (size_t i = 0; i < count; i++)
        if (parts[i].is_there && parts[i].sd > 0) {
            squares += parts[i].n * parts[i].sd * parts[i].sd;
            n += parts[i].n;
        }
    for (size_t i = 0; i < count; i++)
        if (parts[i].is_there && !(parts[i].se > 0) && parts[i].n > 0 && n > 0)
            parts[i].se = sqrt(squares / n / parts[i].n);
}

/* Of few answers the own sd says next to nothing, and Student's multiplier for it would make two answers
   count less than one: from five owners on all help to tell each one's. False with fewer. */
static bool moderate_errors(struct arena *arena, struct part *parts, size_t count, double level)
{
    double *const variance = arena_array(arena, count + 1, sizeof *variance), *const freedom = arena_array(
                                                                                  arena, count + 1,
                                                                                  sizeof *freedom);
    size_t telling = 0;

    for (size_t i = 0; i < count; i++)
        if (parts[i].is_there && parts[i].n > 0 && !isnan(parts[i].value)) {
            variance[i] = parts[i].sd * parts[i].sd;
            freedom[i] = parts[i].freedom;
            telling += variance[i] > 0 && freedom[i] >= 1;
        }
    if (telling < FAIR_FEWEST)
        return false;
    const struct moderated_prior prior = moderated_fit(variance, freedom, count);
    for (size_t i = 0; i < count; i++)
        if (parts[i].is_there && parts[i].n > 0 && !isnan(parts[i].value)) {
            const struct moderated got = moderated_of(&prior, variance[i], freedom[i]);
            parts[i].se = sqrt(got.variance / parts[i].n) * stats_t_critical(level, got.freedom) /
                          stats_normal_critical(level);
        }
    return true;
}

/* What counts goes to the comparison, on the scale on which it is made. */
static struct fair_score *comparable(struct arena *arena, const struct part *parts, size_t count,
                                     struct scale scale)
{
    struct fair_score *scores = arena_array(arena, count, sizeof *scores);

    for (size_t i = 0; i < count; i++) {
        const struct part *const part = &parts[i];
        scores[i] = (struct fair_score){
            .value = NAN, .se = NAN, .fair = NAN, .low = NAN, .high = NAN, .funnel = "", .note = ""};
        if (!part->is_there || *part->note || isnan(part->value))
            continue;
        scores[i].value = scale_to(scale, part->value);
        scores[i].se = part->se;
        scores[i].n = part->n_fair;
        scores[i].low = scale_to(scale, part->low);
        scores[i].high = scale_to(scale, part->high);
    }
    return scores;
}

static void take_back(struct part *parts, size_t count, const struct fair_score *scores, struct scale scale)
{
    for (size_t i = 0; i < count; i++) {
        struct part *const part = &parts[i];
        part->fair = scores[i];
        part->fair.fair = scale_from(scale, scores[i].fair);
        part->fair.low = scale_from(scale, scores[i].low);
        part->fair.high = scale_from(scale, scores[i].high);
        if (!isnan(scores[i].value))
            part->note = scores[i].note;
        else if (part->is_there && strcmp(part->note, "few") == 0)
            part->value = part->low = part->high = NAN;
    }
}

/* Where a mean's ends aren't known: where answers let it seem that they are. */
static struct interval verge_of_means(struct arena *arena, const struct part *parts, size_t count)
{
    double *const means = arena_array(arena, count + 1, sizeof *means),
                  *const variances = arena_array(arena, count + 1, sizeof *variances),
                  *const n = arena_array(arena, count + 1, sizeof *n);

    for (size_t i = 0; i < count; i++)
        if (parts[i].is_there && !*parts[i].note) {
            means[i] = parts[i].value;
            variances[i] = parts[i].sd * parts[i].sd;
            n[i] = parts[i].n;
        }
    return verge_of(means, variances, n, count);
}

/* What a metric can be, unless an owner's value isn't in it; nothing where logarithms are compared. */
static struct interval range_of(struct arena *arena, const struct part *parts, size_t count,
                                const struct measure *example, struct scale scale)
{
    struct interval range = {-INFINITY, INFINITY};

    for (size_t i = 0; i < count && !scale.is_log; i++)
        if (parts[i].is_there && !isnan(parts[i].value)) {
            range = pool_range(example, parts[i].value);
            if (!isfinite(range.high - range.low))
                return example->kind == METRIC_MEAN ? verge_of_means(arena, parts, count) : range;
        }
    return range;
}

void contest_levels(struct arena *arena, struct part *parts, size_t count, const struct measure *example,
                    bool is_log, double level)
{
    const struct scale scale = {example->kind, is_log && example->kind == METRIC_QUANTILE};
    const bool high = strcmp(example->better, "low") != 0;

    if (example->kind != METRIC_MEAN || !moderate_errors(arena, parts, count, level))
        lend_errors(parts, count);
    struct fair_score *const scores = comparable(arena, parts, count, scale);
    if (example->kind == METRIC_SHARE || example->kind == METRIC_WITHIN)
        fair_shares(arena, scores, count, level, high);
    else
        fair_values(arena, scores, count, level, high, range_of(arena, parts, count, example, scale));
    take_back(parts, count, scores, scale);
    for (size_t i = 0; i < count; i++) {
        struct fair_score *const fair = &parts[i].fair;
        const struct interval shown =
            interval_inside((struct interval){fair->low, fair->high}, pool_range(example, fair->fair));
        fair->low = shown.low;
        fair->high = shown.high;
    }
}

/* That how owners differ is learnt from a few of them is in the limits, too. */
static void widen(struct arena *arena, struct fair_score scores[], size_t count, double level)
{
    double *const values = arena_array(arena, count + 1, sizeof *values), *const errors =
                                                                              arena_array(arena, count + 1,
                                                                                          sizeof *errors);
    struct interval *const limits = arena_array(arena, count + 1, sizeof *limits);

    for (size_t i = 0; i < count; i++) {
        values[i] = scores[i].value;
        errors[i] = scores[i].se;
    }
    posterior_limits(arena, values, errors, count, level, limits);
    for (size_t i = 0; i < count; i++)
        if (!isnan(limits[i].low)) {
            scores[i].low = fmin(scores[i].low, limits[i].low);
            scores[i].high = fmax(scores[i].high, limits[i].high);
        }
}

void contest_attainments(struct arena *arena, struct part *parts, size_t count, double level)
{
    const struct scale percent = {METRIC_MEAN, false};
    struct fair_score *const scores = comparable(arena, parts, count, percent);

    fair_values(arena, scores, count, level, true, (struct interval){0, 100});
    widen(arena, scores, count, level);
    take_back(parts, count, scores, percent);
    for (size_t i = 0; i < count; i++) {
        parts[i].fair.fair = attain_inside(parts[i].fair.fair);
        parts[i].fair.low = attain_inside(parts[i].fair.low);
        parts[i].fair.high = attain_inside(parts[i].fair.high);
    }
}

/* Back to the percentage that chance explains; few-owners leaves what came in. */
static void take_steadiness(struct part *part, const struct fair_score *score)
{
    part->fair = *score;
    if (isnan(score->value)) {
        part->fair.fair = part->fair.low = part->fair.high = NAN;
        return;
    }
    part->fair.fair = 100 / fmax(1, exp(score->fair));
    part->fair.low = 100 / fmax(1, exp(score->high));
    part->fair.high = 100 / fmax(1, exp(score->low));
    part->note = score->note;
    if (strcmp(part->note, "few-owners") == 0)
        part->fair.fair = part->value, part->fair.low = part->low, part->fair.high = part->high;
}

/* Periods that differ by less than chance are no steadier than those that differ by it: 100 is shown for
   both, and neither the one's rank nor its flag may say otherwise. Above is more of what is shown. */
static void compare_shown(struct arena *arena, struct fair_score scores[], size_t count, double level)
{
    double *const values = arena_array(arena, count + 1, sizeof *values),
                  *const errors = arena_array(arena, count + 1, sizeof *errors),
                  *const n = arena_array(arena, count + 1, sizeof *n);
    struct multiple_rank *const ranks = arena_array(arena, count + 1, sizeof *ranks);

    for (size_t i = 0; i < count; i++) {
        values[i] = isnan(scores[i].value) ? NAN : -fmax(0, scores[i].value);
        errors[i] = scores[i].se;
        n[i] = scores[i].n;
    }
    multiple_ranks(values, errors, count, level, true, ranks);
    const char **const words =
        flags_of_values(arena, values, errors, n, count, (struct interval){-INFINITY, INFINITY});
    for (size_t i = 0; i < count; i++) {
        scores[i].rank = (struct multiple_rank){ranks[i].low, ranks[i].low, ranks[i].high};
        scores[i].funnel = *scores[i].funnel ? words[i] : "";
    }
}

void contest_steadiness(struct arena *arena, struct part *parts, size_t count, double level)
{
    struct fair_score *const scores = arena_array(arena, count, sizeof *scores);

    for (size_t i = 0; i < count; i++) {
        const struct part *const part = &parts[i];
        const bool is_known = part->is_there && !*part->note;
        scores[i] = (struct fair_score){.value = is_known ? part->log_phi : NAN,
                                        .se = is_known ? part->se : NAN,
                                        .n = part->n_fair,
                                        .fair = NAN,
                                        .low = NAN,
                                        .high = NAN,
                                        .funnel = "",
                                        .note = ""};
    }
    fair_values(arena, scores, count, level, false, (struct interval){-INFINITY, INFINITY});
    widen(arena, scores, count, level);
    compare_shown(arena, scores, count, level);
    for (size_t i = 0; i < count; i++)
        take_steadiness(&parts[i], &scores[i]);
}
