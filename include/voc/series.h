/* series - a metric and group over time: rows in the order of their periods */
#pragma once
#include "voc/err.h"
#include "voc/metric.h"
#include "voc/period.h"

#include <stdint.h>

struct arena;

/* One row. Numbers that aren't known are NAN; text lives as long as the table. */
struct measure {
    const char *metric, *as_of, *unit, *better, *note;
    enum metric_kind kind;
    bool is_partial;     /* its period isn't over, as the note says */
    struct slice *group; /* the group's cells: an empty one is unknown, `*` all together */
    struct period period;
    double n, n_eff, waiting, value, se, low, high, level;
    double least;     /* of a quantile that wasn't reached, 0: nothing is known (unreached.h) */
    uint32_t *starts; /* of all columns as they were read, in `text`: measures_cell */
    char *text;
    const char *table; /* that it was read from, for messages */
    size_t line;
    size_t series, place; /* its series and where it stands in it */
};

/* A metric and group over time: rows in the order of their periods, each period once. */
struct series {
    struct measure **rows;
    size_t count;
    size_t first; /* the place of its first row among all, as they were read */
};

/* The rows cut into series, in the order of their first rows; each row learns its own. The rows have
   `group_count` groups. NULL and err where a series has a period twice, or its periods differ
   in their unit. */
struct series *series_split(struct arena *arena, struct measure *const rows[], size_t length,
                            size_t group_count, size_t *count, struct err *err);
/* The row of its last period. */
const struct measure *series_newest(const struct series *series);
/* Says that two rows are the same metric, group and period; returns false. */
bool series_twice(const struct measure *a, const struct measure *b, struct err *err);
