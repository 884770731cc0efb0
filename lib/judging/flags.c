/* flags - who of many is called an outlier */
#include "voc/flags.h"

#include "voc/arena.h"
#include "voc/lopsided.h"
#include "voc/multiple.h"
#include "voc/outlying.h"

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

/* What both leave possible. */
static struct funnel_tails larger(struct funnel_tails a, struct funnel_tails b)
{
    if (isnan(a.low) || isnan(b.low))
        return (struct funnel_tails){NAN, NAN};
    return (struct funnel_tails){fmax(a.low, b.low), fmax(a.high, b.high)};
}

const char **flags_of_shares(struct arena *arena, const double success[], const double n[], size_t count)
{
    struct funnel_tails *const tails = arena_array(arena, count, sizeof *tails);
    const char **const words = arena_array(arena, count, sizeof *words);
    double all = 0, of = 0;

    for (size_t i = 0; i < count; i++)
        if (n[i] > 0) {
            all += success[i];
            of += n[i];
        }
    outlying_shares(arena, success, n, count, tails);
    for (size_t i = 0; i < count; i++)
        tails[i] = larger(tails[i], funnel_tails(success[i] / n[i], n[i], all / of));
    lopsided_shares(arena, success, n, count, near, tails);
    flags_of(arena, tails, count, words);
    return words;
}

/* Of values that can't leave a range: where in it they are. */
static void widen_values(struct arena *arena, const double value[], const double se[], const double n[],
                         size_t count, struct interval range, struct funnel_tails tails[])
{
    double *const place = arena_array(arena, count + 1, sizeof *place), *const error = arena_array(
                                                                            arena, count + 1, sizeof *error);

    for (size_t i = 0; i < count; i++) {
        place[i] = (value[i] - range.low) / (range.high - range.low);
        error[i] = se[i] / (range.high - range.low);
    }
    lopsided_values(arena, place, error, n, count, near, tails);
}

const char **flags_of_values(struct arena *arena, const double value[], const double se[], const double n[],
                             size_t count, struct interval range)
{
    struct funnel_tails *const tails = arena_array(arena, count, sizeof *tails);
    const char **const words = arena_array(arena, count, sizeof *words);

    outlying_values(arena, value, se, count, tails);
    if (isfinite(range.high - range.low))
        widen_values(arena, value, se, n, count, range, tails);
    flags_of(arena, tails, count, words);
    return words;
}
