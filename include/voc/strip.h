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
    struct strip_test *tests;
    size_t test_count;
    size_t *telling; /* of the id and of times, which a row of totals doesn't have */
    size_t telling_count;
    size_t most;
    size_t id;   /* or ROWS_NONE */
    size_t text; /* what customers say, or ROWS_NONE */
};

/* An empty plan for an export of so many columns and at most so many tests, in the arena. */
struct strip_plan strip_plan_new(struct arena *arena, size_t columns, size_t tests);
/* That these columns are a field of the feedback table; which tests there are. */
void strip_plan_field(struct strip_plan *plan, struct slice field, const size_t *places, size_t count);
void strip_plan_test(struct strip_plan *plan, size_t place, struct slice values);
/* Before the first row; the plan's arrays are borrowed. */
struct strip *strip_new(struct arena *arena, struct rows *rows, const struct strip_plan *plan);
/* The next row that is left; as rows_next. */
enum rows_got strip_next(struct strip *strip, struct err *err);
/* Up to `most` rows in one go, all of which are left, as rows_stretch has them; NULL where this can't be. */
struct stretch *strip_stretch(struct strip *strip, size_t most);
/* Its first `count` rows are taken, the others come again. */
void strip_pass(struct strip *strip, const struct stretch *stretch, size_t count);
/* Whether the row that was read looks like a total, though it isn't at the end. */
bool strip_may_be_total(const struct strip *strip);
/* How many were not for the reason of that number, which it names; negative behind the last. */
long long strip_count(const struct strip *strip, size_t number, const char **reason);
/* Says which, and where the first of them stands. */
void strip_say(const struct strip *strip, const struct talk *talk);
