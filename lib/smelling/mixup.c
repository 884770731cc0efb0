/* mixup - a column whose days and months something has swapped */
#include "voc/mixup.h"

#include "voc/number.h"

#include <math.h>
#include <stdio.h>

enum { FEWEST_DATES = 30, FEWEST_MONTHS = 10, FEWEST_DAYS = 3, FEWEST_OUTSIDE = 10 };

/* What the dates of a column have in common. */
struct look {
    long long dates, low, rows; /* dates; those with a day up to 12, and their rows */
    unsigned months, days;      /* which there are, a bit each */
    int64_t from, until;        /* months (12 * year + month) of the first and last date above the 12th */
};

static int64_t month_of(const struct civil *civil)
{
    return civil->year * 12 + civil->month - 1;
}

static struct look look_at(const struct days *days)
{
    struct look look = {.from = INT64_MAX, .until = INT64_MIN};
    struct civil civil = {0};

    for (int32_t day = days_next(days, DAYS_FIRST, 1); day != INT32_MIN; day = days_next(days, day + 1, 1)) {
        civil_from_days(day, &civil);
        look.dates++;
        look.months |= 1u << civil.month;
        look.days |= 1u << civil.day;
        if (civil.day <= 12) {
            look.low++;
            look.rows += days_rows(days, day);
            continue;
        }
        look.from = month_of(&civil) < look.from ? month_of(&civil) : look.from;
        look.until = month_of(&civil) > look.until ? month_of(&civil) : look.until;
    }
    return look;
}

static int bits(unsigned set)
{
    int count = 0;

    for (; set; set &= set - 1)
        count++;
    return count;
}

static void tell_all(const struct days *days, const struct look *look, struct slice column,
                     struct whiffs *whiffs)
{
    char spot[SPOT_SIZE], rows[NUMBER_SIZE];

    number_count(look->rows, rows);
    whiffs_add(
        whiffs, SMELL_SWAPPED_DAYS, column, look->rows,
        "all %lld dates (%s rows) fall on days 1 to 12, in %d months of the year, such as %s; honest dates "
        "do so with a chance of 1 in 10^%.0f: something, a spreadsheet as a rule, has taken days for "
        "months, and dates above the 12th may be missing; export it anew as text, or swap %%d and %%m in "
        "the map",
        look->dates, rows, bits(look->months), spot_text(&days->example, spot),
        floor((double)look->dates * -log10(12 / 30.4)));
}

/* The dates up to the 12th outside the months of the others, and how many fit into them when swapped. */
struct strays {
    long long dates, rows, fit;
    int32_t first;
};

static struct strays strays_of(const struct days *days, const struct look *look)
{
    struct strays strays = {.first = INT32_MIN};
    struct civil civil = {0};

    for (int32_t day = days_next(days, DAYS_FIRST, 1); day != INT32_MIN; day = days_next(days, day + 1, 1)) {
        civil_from_days(day, &civil);
        if (civil.day > 12 || (month_of(&civil) >= look->from && month_of(&civil) <= look->until))
            continue;
        const int64_t other = civil.year * 12 + civil.day - 1;
        const bool fits = other >= look->from && other <= look->until;
        strays.dates++;
        strays.rows += days_rows(days, day);
        strays.fit += fits;
        if (fits && strays.first == INT32_MIN)
            strays.first = day;
    }
    return strays;
}

static void tell_some(const struct look *look, const struct strays *strays, struct slice column,
                      struct whiffs *whiffs)
{
    char rows[NUMBER_SIZE];
    struct civil civil = {0};

    civil_from_days(strays->first, &civil);
    number_count(strays->rows, rows);
    whiffs_add(
        whiffs, SMELL_SWAPPED_DAYS, column, strays->rows,
        "dates above the 12th lie in %04d-%02d to %04d-%02d, %lld dates up to the 12th (%s rows) outside, "
        "such as %04d-%02d-%02d, and %lld of these would lie inside with day and month the other way "
        "round: a spreadsheet as a rule has swapped them where it could; export it anew as text",
        (int)(look->from / 12), (int)(look->from % 12 + 1), (int)(look->until / 12),
        (int)(look->until % 12 + 1), strays->dates, rows, (int)civil.year, civil.month, civil.day,
        strays->fit);
}

bool mixup_tell(const struct days *days, struct slice column, struct whiffs *whiffs)
{
    const struct look look = look_at(days);

    if (look.low == look.dates) {
        const bool tells = look.dates >= FEWEST_DATES && bits(look.months) >= FEWEST_MONTHS &&
                           bits(look.days) >= FEWEST_DAYS;
        if (tells)
            tell_all(days, &look, column, whiffs);
        return tells;
    }
    const struct strays strays = strays_of(days, &look);
    const bool tells = strays.dates >= FEWEST_OUTSIDE && strays.fit * 10 >= strays.dates * 9;
    if (tells)
        tell_some(&look, &strays, column, whiffs);
    return tells;
}
