/* course - whether the rows of an export go on in time as they stand, or would with day and month the other
   way round */
#pragma once
#include "voc/instant.h"
#include "voc/recent.h"
#include "voc/spot.h"
#include "voc/whiffs.h"

struct zone;

/* The steps from row to row that lead to another day, forward and back. */
struct course_steps {
    long long forward, back;
    long long against; /* of the files that are done: the rarer of the two in each */
};

/* Days that were turned, by their last bits, as rows of a few of them come in turn. */
enum { COURSE_TURNED = 8 };
struct course_turned {
    int32_t day, turned; /* turned is the same day where day and month can't change places */
};

struct course {
    struct course_turned
        known[COURSE_TURNED]; /* all zeros: none, as the first day of 1970 isn't turned either */
    const char *file;         /* that the last row was in; NULL: there was none */
    int32_t day, turned;      /* of the last row, as it stands and the other way round */
    long long count;          /* rows that day and month could have changed places in */
    struct spot first;        /* of these */
    struct course_steps as_is, other;
};

/* A row on another day than the one before it. */
void course_step(struct course *course, int32_t day, struct slice cell, const struct spot_row *row);
/* The day where the clock hangs. */
int32_t course_day(const struct instant *instant, const struct zone *zone);
/* A row in the order of reading; `zone` is where the clock hangs, NULL: UTC. */
static inline void course_see(struct course *course, const struct instant *instant, const struct zone *zone,
                              struct slice cell, const struct spot_row *row)
{
    const int32_t day = zone && instant_has_clock(instant) ? course_day(instant, zone) : instant->day;

    if (course->file == row->file && day == course->day) /* as it mostly is */
        course->count += course->turned != day;
    else
        course_step(course, day, cell, row);
}
/* Several at once, of the file that the last one was in, where the clock hangs in UTC. */
void course_see_recent(struct course *course, const struct recent *recent, const struct spot_rows *rows,
                       size_t place);
/* Adds a whiff where steps lead back that wouldn't if the days up to 12 of each row were its month: no honest
   order of rows is one only then. */
void course_tell(const struct course *course, struct slice column, struct whiffs *whiffs);
