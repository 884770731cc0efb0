/* fitting - columns side by side in a width */
#include "voc/fitting.h"

size_t fitting_width(const struct fitting columns[], size_t count, size_t gap)
{
    size_t total = 0;

    for (size_t i = 0; i < count; i++)
        if (columns[i].is_there)
            total += columns[i].width + (total ? gap : 0);
    return total;
}

/* How many columns it can give up. */
static size_t slack(const struct fitting *column)
{
    return column->is_there && column->width > column->least ? column->width - column->least : 0;
}

static size_t least_width(const struct fitting columns[], size_t count, size_t gap)
{
    size_t least = fitting_width(columns, count, gap);

    for (size_t i = 0; i < count; i++)
        least -= slack(&columns[i]);
    return least;
}

static bool take_away(struct fitting columns[], size_t count)
{
    for (size_t i = count; i > 0; i--)
        if (columns[i - 1].is_there && columns[i - 1].may_go) {
            columns[i - 1].is_there = false;
            return true;
        }
    return false;
}

static bool narrow(struct fitting columns[], size_t count)
{
    struct fitting *widest = NULL;

    for (size_t i = 0; i < count; i++)
        if (slack(&columns[i]) > (widest ? slack(widest) : 0))
            widest = &columns[i];
    if (widest)
        widest->width--;
    return widest != NULL;
}

void fitting_columns(struct fitting columns[], size_t count, size_t gap, size_t width)
{
    while (least_width(columns, count, gap) > width && take_away(columns, count))
        ;
    while (fitting_width(columns, count, gap) > width && narrow(columns, count))
        ;
}
