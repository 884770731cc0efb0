/* remote - times that lie far from all others, or in the future */
#include "voc/remote.h"

#include "voc/number.h"

#include <stdio.h>

enum { GAP_DAYS = 731, FEWEST = 20, RARE = 100, LAST_DAY = DAYS_FIRST + DAYS_COUNT - 1 };

/* Rows beyond a gap at one end of the column. */
struct edge {
    long long rows;
    int32_t gap;
};

/* From the end that `step` leads away from, up to the last gap with few rows outside it. */
static struct edge edge_of(const struct days *days, int step)
{
    struct edge edge = {0};
    long long rows = 0;
    int32_t day = days_next(days, step > 0 ? DAYS_FIRST : LAST_DAY, step);

    while (day != INT32_MIN) {
        const int32_t next = days_next(days, day + step, step);
        rows += days_rows(days, day);
        if ((rows > 1 && rows * RARE > days->count) || next == INT32_MIN)
            break;
        if ((next - day) * step >= GAP_DAYS)
            edge = (struct edge){rows, (next - day) * step};
        day = next;
    }
    return edge;
}

static void tell_edge(const struct edge *edge, const struct spot *spot, const char *side,
                      const struct days *days, struct slice column, struct whiffs *whiffs)
{
    char text[SPOT_SIZE], rows[NUMBER_SIZE], count[NUMBER_SIZE];

    number_count(edge->rows, rows);
    number_count(days->count, count);
    whiffs_add(
        whiffs, SMELL_FAR_DATE, column, edge->rows,
        "%s of %s times %s %.1f years or more %s all others, such as %s; a slip in a year? Mend them in the "
        "export, or leave them out later by --from and --to",
        rows, count, edge->rows == 1 ? "is" : "are", edge->gap / 365.25, side, spot_text(spot, text));
}

static void tell_outside(const struct days *days, struct slice column, struct whiffs *whiffs)
{
    char text[SPOT_SIZE], number[NUMBER_SIZE], count[NUMBER_SIZE];

    number_count(days->outside, number);
    number_count(days->count, count);
    whiffs_add(
        whiffs, SMELL_FAR_DATE, column, days->outside,
        "%s of %s times %s before 1900 or after 2099, the first at %s; a year of two digits, or a slip? Read "
        "them by %%y in the map, or mend them in the export",
        number, count, days->outside == 1 ? "is" : "are", spot_text(&days->outer, text));
}

void remote_tell(const struct days *days, struct slice column, struct whiffs *whiffs)
{
    const struct edge early = edge_of(days, 1), late = edge_of(days, -1);

    if (days->outside)
        tell_outside(days, column, whiffs);
    if (days->count < FEWEST)
        return;
    if (early.rows)
        tell_edge(&early, &days->first, "before", days, column, whiffs);
    if (late.rows)
        tell_edge(&late, &days->last, "after", days, column, whiffs);
}

void remote_tell_future(const struct days *days, struct moment as_of, struct slice column,
                        struct whiffs *whiffs)
{
    const int32_t today = (int32_t)civil_floor(as_of.seconds, CIVIL_DAY);
    char text[SPOT_SIZE], number[NUMBER_SIZE], count[NUMBER_SIZE], until[MOMENT_SIZE];
    long long rows = 0;

    for (int32_t day = days_next(days, today + 1, 1); day != INT32_MIN; day = days_next(days, day + 1, 1))
        rows += days_rows(days, day);
    if (rows == 0)
        return;
    number_count(rows, number);
    number_count(days->count, count);
    moment_write(as_of, until);
    whiffs_add(
        whiffs, SMELL_FUTURE, column, rows,
        "%s of %s times lie after %s, the last at %s; have days and months changed places, or is it what was "
        "planned rather than what happened? Then take it under a name of its own",
        number, count, until, spot_text(&days->last, text));
}
