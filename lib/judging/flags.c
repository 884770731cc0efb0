/* flags - who of many is called an outlier */
#include "voc/flags.h"

#include "voc/arena.h"
#include "voc/multiple.h"

#include <math.h>
#include <stdbool.h>

static const double rate = 0.05, near = 0.025, far = 0.001;

static const char *word_of(const struct funnel_tails *tails, bool stands_out)
{
    if (!stands_out || fmin(tails->low, tails->high) > near)
        return "inside";
    if (tails->low < tails->high)
        return tails->low <= far ? "below" : "below-95";
    return tails->high <= far ? "above" : "above-95";
}

void flags_of(struct arena *arena, const struct funnel_tails tails[], size_t count, const char *words[])
{
    double *const p = arena_array(arena, count, sizeof *p);

    for (size_t i = 0; i < count; i++)
        p[i] = isnan(tails[i].low) ? NAN : fmin(1, 2 * fmin(tails[i].low, tails[i].high));
    multiple_adjust(p, count, arena, p);
    for (size_t i = 0; i < count; i++)
        words[i] = isnan(tails[i].low) ? "" : word_of(&tails[i], p[i] <= rate);
}
