/* midnight - times of which only the day was logged */
#include "voc/midnight.h"

#include "voc/number.h"

#include <stdio.h>

enum { FEWEST = 5, LISTED = 4 };

/* How well the labels of a column tell which rows are at midnight. */
struct split {
    const struct midnight_labels *column;
    long long rows; /* at midnight with labels that always are */
    size_t count;   /* of such labels */
};

/* What the case of a row says of one column's clock. */
static enum dial_seen clock_of(unsigned which, size_t time)
{
    for (; time > 0; time--)
        which /= DIAL_KINDS;
    return (enum dial_seen)(which % DIAL_KINDS);
}

static bool is_always(const struct variety *labels, size_t label, size_t time, long long *midnight)
{
    long long rows[DIAL_KINDS] = {0};

    for (unsigned which = 0; which < TIMING_CASES; which++)
        rows[clock_of(which, time)] += variety_rows_of(labels, label, which);
    *midnight = rows[DIAL_MIDNIGHT];
    return *midnight >= FEWEST && *midnight >= 99 * rows[DIAL_CLOCK];
}

static struct split split_by(const struct midnight_labels *column, size_t time)
{
    struct split split = {.column = column};

    for (size_t i = 0; i < variety_count(column->labels); i++) {
        long long rows;
        if (!is_always(column->labels, i, time, &rows))
            continue;
        split.rows += rows;
        split.count++;
    }
    return split;
}

/* The column that does it with the fewest labels. */
static struct split best_split(const struct midnight_labels *columns, size_t count, size_t time,
                               long long midnight)
{
    struct split best = {0};

    for (size_t i = 0; i < count; i++) {
        const struct split split = split_by(&columns[i], time);
        if (split.rows * 10 >= midnight * 9 && split.count < variety_count(columns[i].labels) &&
            (!best.column || split.count < best.count))
            best = split;
    }
    return best;
}

/* ` where team is HPD or DOB (1,444 of them)`. */
static void write_split(const struct split *split, size_t time, char text[600])
{
    size_t used, listed = 0;
    char rows[NUMBER_SIZE];

    text[0] = '\0';
    if (!split->column)
        return;
    used = (size_t)snprintf(text, 600, " where %.*s is",
                            (int)(split->column->name.length < 60 ? split->column->name.length : 60),
                            split->column->name.at);
    for (size_t i = 0; i < variety_count(split->column->labels) && listed < LISTED; i++) {
        const struct slice label = variety_text(split->column->labels, i);
        long long midnight;
        if (is_always(split->column->labels, i, time, &midnight))
            used += (size_t)snprintf(text + used, 600 - used, "%s %.*s", listed++ ? " or" : "",
                                     (int)label.length, label.at);
    }
    number_count(split->rows, rows);
    snprintf(text + used, 600 - used, "%s (%s of them)", split->count > LISTED ? " or some others" : "",
             rows);
}

static void tell(const struct timing *timing, size_t time, const struct split *split, struct whiffs *whiffs)
{
    const struct dial *const dial = timing_dial(timing, time);
    const long long midnight = dial->rows[DIAL_MIDNIGHT], all = midnight + dial->rows[DIAL_CLOCK];
    char where[600], spot[SPOT_SIZE], rows[NUMBER_SIZE], count[NUMBER_SIZE];

    number_count(midnight, rows);
    number_count(all, count);
    write_split(split, time, where);
    whiffs_add(
        whiffs, SMELL_MIDNIGHT, timing_name(timing, time), midnight,
        "%s%s of %s times are midnight%s, such as %s: %s logged only the day, and a delay of hours means "
        "nothing there; an alternative in the map's format whose clock is spelt out, such as "
        "date %%Y-%%m-%%d 00:00:00|…, reads them as days",
        midnight == all ? "all " : "", rows, count, where, spot_text(&dial->spot, spot),
        split->column ? "these have" : "something has");
}

void midnight_tell(const struct timing *timing, const struct midnight_labels *columns, size_t count,
                   struct whiffs *whiffs)
{
    for (size_t i = 0; i < timing_count(timing) && i < TIMING_DIALS; i++) {
        const struct dial *const dial = timing_dial(timing, i);
        if (!dial_smell(dial))
            continue;
        const struct split split = best_split(columns, count, i, dial->rows[DIAL_MIDNIGHT]);
        tell(timing, i, &split, whiffs);
    }
}
