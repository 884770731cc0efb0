/* normal - learns what is normal from a window of periods */
#include "voc/normal.h"

#include "voc/arena.h"

#include <math.h>

static const double baseline_level = 0.95;

static const char *period_text(struct arena *arena, struct period period)
{
    char text[PERIOD_SIZE];

    return arena_copy(arena, text, period_write(period, text));
}

static void name_window(struct arena *arena, struct measure *const rows[], size_t count, struct base *base)
{
    base->end = period_end(rows[count - 1]->period);
    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) {
            base->to = period_text(arena, rows[i]->period);
            base->from = base->from ? base->from : base->to;
        }
}

struct base normal_learn(struct arena *arena, struct measure *const rows[], size_t count)
{
    struct base base = {0};
    const struct level plain = level_of(rows, count, baseline_level, 1);

    if (count)
        name_window(arena, rows, count, &base);
    if (isnan(plain.value))
        return base;
    base.spread = level_spread(&plain, rows, count);
    const struct level level = level_of(rows, count, baseline_level, base.spread);
    const struct interval shown =
        interval_inside((struct interval){level.low, level.high}, pool_range(rows[0], level.value));
    base.is_known = true;
    base.value = level.value;
    base.low = shown.low;
    base.high = shown.high;
    base.sd = level.sd;
    base.scale = level.scale;
    base.is_individual = level.is_individual;
    base.periods = (long long)level.periods;
    return base;
}
