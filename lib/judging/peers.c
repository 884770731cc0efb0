/* peers - series of the same metric and grouping, and the best of them */
#include "voc/peers.h"

#include "voc/arena.h"
#include "voc/scale.h"
#include "voc/shrink.h"
#include "voc/stats.h"

#include <math.h>

enum { FEWEST = 5 };

bool peers_are(const struct measures *measures, const struct measure *a, const struct measure *b)
{
    if (strcmp(a->metric, b->metric) != 0)
        return false;
    for (size_t i = 0; i < measures->group_count; i++)
        if (measures_is_total(a->group[i]) != measures_is_total(b->group[i]))
            return false;
    return true;
}

bool peers_is_better(const struct measure *row, double a, double b)
{
    return strcmp(row->better, "low") == 0 ? a < b : a > b;
}

static bool read_base(const struct measures *measures, const struct measure *row, double *value,
                      struct interval *limits, struct err *err)
{
    return measures_number(measures, row, "baseline", value, err) &&
           measures_number(measures, row, "base_low", &limits->low, err) &&
           measures_number(measures, row, "base_high", &limits->high, err);
}

bool peers_best(const struct measures *measures, const struct measure *row, struct peers_best *best,
                struct err *err)
{
    const bool low = strcmp(row->better, "low") == 0;
    double best_limit = NAN;

    *best = (struct peers_best){NULL, NAN};
    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const peer = series_newest(&measures->series[i]);
        struct interval limits;
        double value;
        if (!peers_are(measures, row, peer))
            continue;
        if (!read_base(measures, peer, &value, &limits, err))
            return false;
        const double limit = low ? limits.high : limits.low;
        if (isnan(limit) || isnan(value) || (!isnan(best_limit) && !peers_is_better(row, limit, best_limit)))
            continue;
        best_limit = limit;
        *best = (struct peers_best){peer, value};
    }
    return true;
}

/* The peers' baselines on the working scale. */
struct bases {
    const struct measure **rows;
    double *values, *errors;
    size_t count;
    struct scale scale;
};

static bool find_bases(const struct measures *measures, const struct measure *row, struct bases *bases,
                       struct err *err)
{
    const double z = stats_normal_critical(0.95);

    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const peer = series_newest(&measures->series[i]);
        struct interval limits;
        double value;
        if (!peers_are(measures, row, peer))
            continue;
        if (!read_base(measures, peer, &value, &limits, err))
            return false;
        const double error =
            (scale_to(bases->scale, limits.high) - scale_to(bases->scale, limits.low)) / 2 / z;
        if (!(error > 0) || !isfinite(error) || isnan(value))
            continue;
        bases->rows[bases->count] = peer;
        bases->values[bases->count] = scale_to(bases->scale, value);
        bases->errors[bases->count++] = error;
    }
    return true;
}

static bool best_shrunk(struct arena *arena, const struct measures *measures, const struct measure *row,
                        struct peers_best *best, struct err *err)
{
    const size_t most = measures->series_count;
    struct bases bases = {arena_array(arena, most, sizeof(struct measure *)),
                          arena_array(arena, most, sizeof(double)),
                          arena_array(arena, most, sizeof(double)),
                          0,
                          {row->kind, row->kind == METRIC_QUANTILE}};

    if (!find_bases(measures, row, &bases, err))
        return false;
    if (bases.count < FEWEST)
        return peers_best(measures, row, best, err);
    const struct shrink_means prior = shrink_means_fit(bases.values, bases.errors, bases.count);
    *best = (struct peers_best){NULL, NAN};
    for (size_t i = 0; i < bases.count; i++) {
        const double value =
            scale_from(bases.scale, shrink_mean(&prior, bases.values[i], bases.errors[i], 0.95).value);
        if (isnan(value) || (best->row && !peers_is_better(row, value, best->value)))
            continue;
        *best = (struct peers_best){bases.rows[i], value};
    }
    return true;
}

static bool is_remembered(const struct measures *measures, const struct measure *row,
                          const struct peers_memory *memory)
{
    return memory && memory->row && peers_are(measures, memory->row, row) && memory->row->kind == row->kind &&
           strcmp(memory->row->better, row->better) == 0;
}

bool peers_best_shrunk(struct arena *arena, const struct measures *measures, const struct measure *row,
                       struct peers_memory *memory, struct peers_best *best, struct err *err)
{
    if (is_remembered(measures, row, memory)) {
        *best = memory->best;
        return true;
    }
    if (!best_shrunk(arena, measures, row, best, err))
        return false;
    if (memory)
        *memory = (struct peers_memory){row, *best};
    return true;
}
