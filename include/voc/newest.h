/* newest - the newest moment of all rows, and how far it is from the others */
#pragma once
#include "voc/civil.h"
#include "voc/feed.h"
#include "voc/moment.h"

/* A moment and the last second of it; INT64_MIN: none. */
struct newest_event {
    struct moment moment;
    int64_t end;
};

struct newest {
    struct newest_event event;
    int64_t second_end; /* of the newest of all rows but that one */
    const char *name;   /* where the newest stands, if it is more than a day newer than those before it */
    size_t line;
};

struct newest newest_none(void);
/* Whether an event ends later than another, or, where they end alike, is told more exactly. */
bool newest_is_newer(const struct newest_event *event, const struct newest_event *than);
/* This row's newest event, or none. */
void newest_note(struct newest *newest, const struct newest_event *event, const struct feed *feed);
/* For how long something that is known to the minute may last, and a day, whatever its zone. */
enum { NEWEST_MINUTE = 59, NEWEST_DAY = 3 * CIVIL_DAY };
/* Whether a moment may end last of all rows, or but for one. */
static inline bool newest_may_be(const struct newest *newest, struct moment moment)
{
    return moment.seconds + (moment.precision == MOMENT_DAY ? NEWEST_DAY : NEWEST_MINUTE) >=
           newest->second_end;
}
/* The second from which on that may be, of minutes and seconds alone or of days, too; INT64_MIN: from any. */
int64_t newest_since(const struct newest *newest, bool have_days);
/* How many seconds it is newer than all other rows. */
int64_t newest_gap(const struct newest *newest);
