/* newest - the newest moment of all rows, and how far it is from the others */
#pragma once
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
/* How many seconds it is newer than all other rows. */
int64_t newest_gap(const struct newest *newest);
