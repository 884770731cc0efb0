/* marks - how often each mark of a scale was given */
#include "voc/marks.h"

#include "voc/number.h"

#include <math.h>

enum { FEWEST_ENDED = 30, FEWEST_TURNED = 50, ABOVE = 10 /* one in so many */ };

static const double unlikely = -9; /* decimal logarithm of a chance */
static const double far_apart = 0.35, near_by = 0.2;
static const double surer = 1e12; /* a scale that is turned round often lacks its worst marks, too */

int marks_look(struct slice cell)
{
    double value;

    if (cell.length == 0 || !number_parse(cell, &value) || value < 0)
        return -1;
    return value < MARKS - 1 ? (int)value : MARKS - 1;
}

void marks_add(struct marks *sum, const struct marks *marks)
{
    for (int i = 0; i < MARKS; i++)
        sum->rows[i] += marks->rows[i];
}

long long marks_count(const struct marks *marks)
{
    long long count = 0;

    for (int i = 0; i < MARKS; i++)
        count += marks->rows[i];
    return count;
}

int marks_lowest(const struct marks *marks)
{
    int i = 0;

    while (i < MARKS && !marks->rows[i])
        i++;
    return i < MARKS ? i : -1;
}

int marks_highest(const struct marks *marks)
{
    int i = MARKS - 1;

    while (i >= 0 && !marks->rows[i])
        i--;
    return i;
}

/* The logarithm of the chance that all of `ended` lie at or below their highest, were they as `others` are; 0
   where that isn't the end of a scale, or the others hardly go beyond. */
static double chance_of_end(const struct marks *ended, const struct marks *others)
{
    const int highest = marks_highest(ended);
    const long long count = marks_count(ended), all = marks_count(others);
    long long above = 0;

    if (count < FEWEST_ENDED || all < FEWEST_ENDED ||
        (highest != 4 && highest != 5 && highest != 7 && highest != 10))
        return 0;
    for (int i = highest + 1; i < MARKS; i++)
        above += others->rows[i];
    if (above * ABOVE < all)
        return 0;
    return above == all ? -(double)count : (double)count * log10(1 - (double)above / (double)all);
}

/* Half the sum of differences between shares, the second turned round within `low` to `high` if so wanted. */
static double apart(const struct marks *a, const struct marks *b, int low, int high, bool turned)
{
    const double all = (double)marks_count(a), others = (double)marks_count(b);
    double sum = 0;

    for (int i = low; i <= high; i++)
        sum += fabs((double)a->rows[i] / all - (double)b->rows[turned ? low + high - i : i] / others);
    return sum / 2;
}

static bool is_mirrored(const struct marks *a, const struct marks *b)
{
    struct marks both = *a;

    if (marks_count(a) < FEWEST_TURNED || marks_count(b) < FEWEST_TURNED)
        return false;
    marks_add(&both, b);
    const int low = marks_lowest(&both), high = marks_highest(&both);
    const double straight = apart(a, b, low, high, false), turned = apart(a, b, low, high, true);
    return straight >= far_apart && turned <= near_by && turned * 3 <= straight;
}

enum marks_change marks_compare(const struct marks *before, const struct marks *after)
{
    if (is_mirrored(before, after))
        return MARKS_MIRRORED;
    if (chance_of_end(before, after) < unlikely)
        return MARKS_WIDER;
    return chance_of_end(after, before) < unlikely ? MARKS_NARROWER : MARKS_SAME;
}

double marks_evidence(const struct marks *before, const struct marks *after)
{
    struct marks both = *before;

    if (!is_mirrored(before, after))
        return -fmin(chance_of_end(before, after), chance_of_end(after, before));
    marks_add(&both, after);
    return surer * apart(before, after, marks_lowest(&both), marks_highest(&both), false);
}
