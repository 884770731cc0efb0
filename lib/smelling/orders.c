/* orders - a map's formats of a time that could both read a cell */
#include "voc/orders.h"

#include "voc/number.h"

enum { LONGEST = 80 };

/* The format with day and month made one, `d` where the day comes first, `m` where the month does, else 0. */
static char shape_of(struct slice format, char shape[LONGEST])
{
    char first = 0;

    for (size_t i = 0; i < format.length; i++) {
        shape[i] = format.at[i];
        if (i == 0 || format.at[i - 1] != '%' || !strchr("dem", format.at[i]))
            continue;
        shape[i] = 'N';
        first = first ? first : format.at[i] == 'm' ? 'm' : 'd';
    }
    return first;
}

static bool differ_in_order(struct slice a, struct slice b)
{
    char shape_a[LONGEST], shape_b[LONGEST];

    if (a.length != b.length || a.length > LONGEST)
        return false;
    return shape_of(a, shape_a) != shape_of(b, shape_b) && memcmp(shape_a, shape_b, a.length) == 0;
}

bool orders_are_open(const char *format)
{
    struct slice rest = slice_of(format), one, other;

    while (slice_split(&rest, '|', &one)) {
        struct slice others = rest;
        while (slice_split(&others, '|', &other))
            if (differ_in_order(one, other))
                return true;
    }
    return false;
}

void orders_tell(const struct days *days, struct slice column, const char *format, struct whiffs *whiffs)
{
    struct civil civil = {0};
    long long open = 0;
    char rows[NUMBER_SIZE], count[NUMBER_SIZE];

    for (int32_t day = days_next(days, DAYS_FIRST, 1); day != INT32_MIN; day = days_next(days, day + 1, 1)) {
        civil_from_days(day, &civil);
        open += civil.day <= 12 && civil.day != civil.month ? days_rows(days, day) : 0;
    }
    if (open == 0)
        return;
    number_count(open, rows);
    number_count(days->count, count);
    whiffs_add(
        whiffs, SMELL_TWO_ORDERS, column, open,
        "of %s times %s fit both orders of day and month in the map's date %.200s, and the first was taken, "
        "row "
        "by row; `date` alone learns one order from all rows, `date by COLUMN` one for each of its values",
        count, rows, format);
}
