/* spark - a series as a line of blocks */
#include "voc/spark.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LEVELS = 8 };
static const char *const blocks[LEVELS] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
static const char *const letters[LEVELS] = {"_", ".", "-", "=", "+", "*", "%", "#"};

static int ascending(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

struct spark_scale spark_scale_of(struct arena *arena, const double values[], size_t count)
{
    double *const known = arena_array(arena, count + 1, sizeof *known);
    size_t length = 0;

    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i]))
            known[length++] = values[i];
    if (length == 0)
        return (struct spark_scale){NAN, NAN};
    qsort(known, length, sizeof *known, ascending);
    const size_t cut = length / 20;
    return (struct spark_scale){known[cut], known[length - 1 - cut]};
}

static int level_of(double value, struct spark_scale scale)
{
    if (!(scale.high > scale.low))
        return LEVELS / 2 - 1;
    const double share = (value - scale.low) / (scale.high - scale.low);
    return share <= 0 ? 0 : share >= 1 ? LEVELS - 1 : (int)(share * LEVELS);
}

char *spark_draw(struct arena *arena, const double values[], size_t count, struct spark_scale scale,
                 bool ascii)
{
    char *const line = arena_alloc(arena, count * 3 + 1), *end = line;

    for (size_t i = 0; i < count; i++) {
        const char *const gap = ascii ? " " : "·";
        const char *const mark =
            isnan(values[i]) ? gap : (ascii ? letters : blocks)[level_of(values[i], scale)];
        const size_t length = strlen(mark);
        memcpy(end, mark, length);
        end += length;
    }
    return line;
}
