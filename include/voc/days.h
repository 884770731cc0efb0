/* days - on which days the times of a column fall, and which are the first and the last of them */
#pragma once
#include "voc/instant.h"
#include "voc/spot.h"

struct arena;

/* The days that are counted one by one: 1900 to 2099. */
enum { DAYS_FIRST = -25567, DAYS_COUNT = 73049 };

struct days {
    uint32_t *rows;           /* by day, from DAYS_FIRST */
    long long count;          /* all times */
    long long outside;        /* those before 1900 or after 2099 */
    int64_t earliest, latest; /* of the days within, in seconds */
    struct spot first, last;  /* where those two stand */
    struct spot example;      /* the first of all */
    struct spot outer;        /* the first outside */
};

/* 300 KB, whatever comes. */
struct days *days_new(struct arena *arena);
void days_see(struct days *days, const struct instant *instant, struct slice cell,
              const struct spot_row *row);
/* The next day from `day` on (back from it, where `step` is -1) that has a row, or INT32_MIN. */
int32_t days_next(const struct days *days, int32_t day, int step);
long long days_rows(const struct days *days, int32_t day);
