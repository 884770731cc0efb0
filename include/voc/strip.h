/* strip - an export's rows without those that are no feedback: the header again, tests, totals at the end */
#pragma once
#include "voc/rows.h"
#include "voc/slice.h"

struct arena;
struct strip;
struct talk;

/* A column of which some values mark rows that no customer made. */
struct strip_test {
    size_t place;
    struct slice values; /* globs joined by `|` */
};

/* What is known of the columns. */
struct strip_plan {
    const struct strip_test *tests;
    size_t test_count;
    const size_t *telling; /* of the id and of times, which a row of totals doesn't have */
    size_t telling_count;
    size_t text; /* what customers say, or ROWS_NONE */
};

/* Whether a field of the feedback table is one of those. */
bool strip_is_telling(struct slice field);
/* Before the first row; the plan's arrays are borrowed. */
struct strip *strip_new(struct arena *arena, struct rows *rows, const struct strip_plan *plan);
/* The next row that is left; as rows_next. */
enum rows_got strip_next(struct strip *strip, struct err *err);
/* How many were not for the reason of that number, which it names; negative behind the last. */
long long strip_count(const struct strip *strip, size_t number, const char **reason);
/* Says which, and where the first of them stands. */
void strip_say(const struct strip *strip, const struct talk *talk);
