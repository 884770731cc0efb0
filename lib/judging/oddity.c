/* oddity - one owner's habit against that of all others */
#include "voc/oddity.h"

#include "voc/arena.h"
#include "voc/stats.h"
#include "voc/unlike.h"

#include <math.h>
#include <stdbool.h>

static const double shown = 0.998;

static double larger(double a, double b)
{
    return isnan(a) || isnan(b) ? NAN : fmax(a, b);
}

static struct oddity unknown(double n, double fewest)
{
    return (struct oddity){n, NAN, NAN, NAN, NAN, n > 0 ? (n < fewest ? "few" : "") : "none"};
}

/* As far as a percentage, or a difference of two, can be. */
static double inside(double percent, double least)
{
    return isnan(percent) ? NAN : fmin(100, fmax(least, percent));
}

double oddity_reach(const struct unlike *unlike)
{
    return unlike->error * stats_t_critical(shown, unlike->freedom);
}

/* All others together, as far as they have enough. */
static struct oddity_share sum_others(const struct oddity_share shares[], size_t length, double fewest,
                                      size_t which)
{
    struct oddity_share sum = {0, 0};

    for (size_t i = 0; i < length; i++)
        if (i != which && shares[i].n >= fewest) {
            sum.success += shares[i].success;
            sum.n += shares[i].n;
        }
    return sum;
}

void oddity_shares(struct arena *arena, const struct oddity_share shares[], const struct oddity_share own[],
                   size_t length, double fewest, struct oddity oddities[])
{
    double *const share = arena_array(arena, length + 1, sizeof *share), *const variance =
                                                                             arena_array(arena, length + 1,
                                                                                         sizeof *variance);

    for (size_t i = 0; i < length; i++) {
        oddities[i] = unknown(shares[i].n, fewest);
        share[i] = shares[i].n >= fewest ? shares[i].success / shares[i].n : NAN;
    }
    for (size_t i = 0; i < length; i++) {
        const struct oddity_share others = sum_others(shares, length, fewest, i);
        const double usual = (others.success + 0.5) / (others.n + 1), single = usual * (1 - usual);
        struct oddity *const odd = &oddities[i];
        if (isnan(share[i]))
            continue;
        for (size_t j = 0; j < length; j++)
            variance[j] = single / shares[j].n;
        const struct unlike unlike = unlike_others(share, variance, length, i),
                            tested = unlike_one(own[i].success / own[i].n, single / own[i].n, share, variance,
                                                length, i);
        odd->value = 100 * share[i];
        odd->p = larger(tested.p, unlike_fisher(own[i].success, own[i].n, others.success, others.n));
        odd->low = inside(100 * (unlike.expected - oddity_reach(&unlike)), 0);
        odd->high = inside(100 * (unlike.expected + oddity_reach(&unlike)), 0);
        odd->note = isnan(odd->p) ? "few-owners" : "";
    }
}

static double log_odds(double success, double n)
{
    return log((success + 0.5) / (n - success + 0.5));
}

static double logistic(double x)
{
    return 1 / (1 + exp(-x));
}

/* Where the share in the one case would be, with that in the other and this log odds ratio. */
static double shifted(const struct oddity_table *table, double ratio)
{
    return inside(100 * (logistic(log_odds(table->b, table->m) + ratio) - table->b / table->m), -100);
}

static double ratio_of(const struct oddity_table *table)
{
    return log_odds(table->a, table->n) - log_odds(table->b, table->m);
}

static double ratio_variance(const struct oddity_table *table)
{
    return 1 / (table->a + 0.5) + 1 / (table->n - table->a + 0.5) + 1 / (table->b + 0.5) +
           1 / (table->m - table->b + 0.5);
}

void oddity_tables(struct arena *arena, const struct oddity_table tables[], const struct oddity_table own[],
                   size_t length, double fewest, struct oddity oddities[])
{
    double *const ratio = arena_array(arena, length + 1, sizeof *ratio), *const variance =
                                                                             arena_array(arena, length + 1,
                                                                                         sizeof *variance);

    for (size_t i = 0; i < length; i++) {
        const struct oddity_table *const it = &tables[i];
        const bool is_few = fmin(it->n, it->m) < fewest;
        oddities[i] = unknown(it->n + it->m, is_few ? INFINITY : 0);
        ratio[i] = is_few ? NAN : ratio_of(it);
        variance[i] = ratio_variance(it);
    }
    for (size_t i = 0; i < length; i++) {
        const struct oddity_table *const it = &tables[i];
        struct oddity *const odd = &oddities[i];
        if (isnan(ratio[i]))
            continue;
        const struct unlike unlike = unlike_others(ratio, variance, length, i),
                            tested = unlike_one(ratio_of(&own[i]), ratio_variance(&own[i]), ratio, variance,
                                                length, i);
        odd->value = 100 * (it->a / it->n - it->b / it->m);
        odd->p = larger(tested.p, unlike_fisher(own[i].a, own[i].n, own[i].b, own[i].m));
        odd->low = shifted(it, unlike.expected - oddity_reach(&unlike));
        odd->high = shifted(it, unlike.expected + oddity_reach(&unlike));
        odd->note = isnan(odd->p) ? "few-owners" : "";
    }
}

void oddity_slopes(struct arena *arena, const struct unlike_slope slopes[], size_t length, double p[])
{
    double *const fall = arena_array(arena, length + 1, sizeof *fall), *const variance =
                                                                           arena_array(arena, length + 1,
                                                                                       sizeof *variance);

    for (size_t i = 0; i < length; i++) {
        fall[i] = -slopes[i].slope;
        variance[i] = slopes[i].error * slopes[i].error;
    }
    for (size_t i = 0; i < length; i++)
        p[i] = larger(unlike_others(fall, variance, length, i).p,
                      stats_t_above(fall[i] / slopes[i].error, slopes[i].freedom));
}
