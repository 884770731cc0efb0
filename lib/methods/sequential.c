/* sequential - claims that are looked at again and again */
#include "voc/sequential.h"

#include "voc/stats.h"

#include <math.h>

enum { STEPS = 32, HALVINGS = 12 };
static const double farthest = 4.5; /* beyond the critical value there is nothing left to add up */

static double above(double z)
{
    return erfc(z / sqrt(2)) / 2;
}

/* P(X > z and Y > z) of two standard normals with this correlation: Simpson's rule over X. */
static double both_above(double z, double correlation)
{
    const double step = farthest / STEPS, rest = sqrt(1 - correlation * correlation);
    double sum = 0;

    for (int i = 0; i <= STEPS; i++) {
        const double x = z + i * step, weight = i == 0 || i == STEPS ? 1 : i % 2 ? 4 : 2;
        sum += weight * exp(-x * x / 2) * above((z - correlation * x) / rest);
    }
    return sum * step / 3 / sqrt(2 * acos(-1));
}

static double any_above(double z, double correlation, double looks)
{
    const double one = above(z);

    return looks * one - (looks - 1) * both_above(z, correlation);
}

double sequential_level(double looks, double correlation, double mistakes, int sides)
{
    const double on_a_side = mistakes / sides;

    if (!(looks > 1))
        return 1 - 2 * on_a_side;
    double low = stats_normal_critical(1 - 2 * on_a_side),
           high = stats_normal_critical(1 - 2 * on_a_side / looks);
    for (int i = 0; i < HALVINGS; i++) {
        const double middle = (low + high) / 2;
        if (any_above(middle, correlation, looks) > on_a_side)
            low = middle;
        else
            high = middle;
    }
    return 1 - 2 * above(high);
}

double sequential_recall(struct sequential_memory *memory, double looks, double correlation, double mistakes,
                         int sides)
{
    const size_t count = memory ? memory->count : 0;

    for (size_t i = 0; i < count; i++)
        if (memory->kept[i].looks == looks && memory->kept[i].correlation == correlation &&
            memory->kept[i].mistakes == mistakes && memory->kept[i].sides == sides)
            return memory->kept[i].level;
    const double level = sequential_level(looks, correlation, mistakes, sides);
    if (memory && count < SEQUENTIAL_KEPT) {
        memory->kept[count].looks = looks;
        memory->kept[count].correlation = correlation;
        memory->kept[count].mistakes = mistakes;
        memory->kept[count].sides = sides;
        memory->kept[count].level = level;
        memory->count++;
    }
    return level;
}

double sequential_correlation_of_means(double over)
{
    return (over - 1) / over;
}

double sequential_correlation_of_changes(double over)
{
    return (2 * over - 3) / (2 * over);
}
