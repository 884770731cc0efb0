/* nudges - signs in what owners' scores and cases are */
#include "voc/nudges.h"

#include "voc/arena.h"

#include <math.h>

enum { FEWEST = 10, FEWEST_TOGETHER = 3, HOURS = 8 };
static const double surprise = 0.001;

size_t nudges_kind(const struct habits_owner owners[], size_t count)
{
    uint64_t rows[ANSWERS_SCORES] = {0};
    size_t most = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t kind = 0; kind < ANSWERS_SCORES; kind++)
            for (size_t score = 0; score < HABITS_SCORES; score++)
                rows[kind] += owners[i].scores[kind][score];
    for (size_t kind = 1; kind < ANSWERS_SCORES; kind++)
        if (rows[kind] > rows[most])
            most = kind;
    return most;
}

void nudges_heaping(struct arena *arena, const struct habits_owner owners[], size_t count, size_t kind,
                    struct oddity oddities[])
{
    struct oddity_share *const shares = arena_array(arena, count + 1, sizeof *shares);
    const bool has_line = kind + 1 < ANSWERS_SCORES;
    const size_t line = (size_t)habits_lines[kind];

    for (size_t i = 0; i < count && has_line; i++) {
        const uint32_t *const scores = owners[i].scores[kind];
        shares[i].success = scores[line];
        shares[i].n = (double)scores[line - 1] + scores[line] + scores[line + 1];
    }
    oddity_shares(arena, shares, shares, count, FEWEST, oddities);
}

/* The first length that is longer than half of all cases. */
static size_t median_of(const struct habits_owner owners[], size_t count)
{
    uint64_t all[HABITS_LENGTHS] = {0}, sum = 0, reached = 0;
    size_t length = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < HABITS_LENGTHS; j++)
            all[j] += (uint64_t)owners[i].asked[j] + owners[i].passed[j];
    for (size_t j = 0; j < HABITS_LENGTHS; j++)
        sum += all[j];
    while (length < HABITS_LENGTHS && 2 * reached < sum)
        reached += all[length++];
    return length;
}

static struct oddity_table table_of(const struct habits_owner *owner, size_t median)
{
    struct oddity_table table = {0};

    for (size_t i = 0; i < HABITS_LENGTHS; i++) {
        double *const asked = i < median ? &table.a : &table.b, *const all = i < median ? &table.n : &table.m;
        *asked += owner->asked[i];
        *all += (double)owner->asked[i] + owner->passed[i];
    }
    return table;
}

void nudges_choosing(struct arena *arena, const struct habits_owner owners[], size_t count,
                     struct oddity oddities[])
{
    struct oddity_table *const tables = arena_array(arena, count + 1, sizeof *tables);
    const size_t median = median_of(owners, count);

    for (size_t i = 0; i < count; i++) {
        const struct oddity_table table = table_of(&owners[i], median);
        const double asked = table.a + table.b;
        /* Who asks everybody, or nobody, doesn't choose. */
        if (asked > 0 && asked < table.n + table.m)
            tables[i] = table;
    }
    oddity_tables(arena, tables, tables, count, FEWEST, oddities);
}

/* P(X >= k), X Poisson. */
static double poisson_above(double mean, uint32_t k)
{
    double term = exp(-mean), sum = 0;

    for (uint32_t i = 1; i <= k; i++)
        term *= mean / i;
    for (uint32_t i = k; term > 0 && sum + term != sum; i++) {
        sum += term;
        term *= mean / (i + 1);
    }
    return sum;
}

/* So many within ten minutes chance doesn't bring together, in all the time there was. */
static uint32_t bunch_of(double all, double days)
{
    const double stretches = days * HOURS * 60 / HABITS_MINUTES;
    uint32_t k = FEWEST_TOGETHER;

    while (poisson_above(all / stretches, k) * stretches > surprise)
        k++;
    return k;
}

void nudges_bursts(struct arena *arena, const struct habits_owner owners[], size_t count, bool replies,
                   struct oddity oddities[])
{
    struct oddity_share *const shares = arena_array(arena, count + 1, sizeof *shares);

    for (size_t i = 0; i < count; i++) {
        const uint32_t *const stretches = replies ? owners[i].replies : owners[i].answers;
        const size_t length = replies ? owners[i].replies_count : owners[i].answers_count;
        for (size_t j = 0; j < length; j++)
            shares[i].n += stretches[j];
        const uint32_t bunch = shares[i].n > 0 ? bunch_of(shares[i].n, (double)owners[i].day_count) : 0;
        for (size_t j = 0; j < length; j++)
            shares[i].success += stretches[j] >= bunch ? stretches[j] : 0;
    }
    oddity_shares(arena, shares, shares, count, FEWEST, oddities);
}
