/* dates - how the times in a column are written, learnt from all its cells */
#pragma once
#include "voc/manner.h"

struct arena;
struct dates;

struct dates *dates_new(struct arena *arena);
/* Looks at a cell, trimmed and not empty. */
void dates_see(struct dates *dates, struct slice cell);

/* All zero where no cell leaves the question open. */
struct manner_order dates_order(const struct dates *dates);

enum dates_verdict {
    DATES_SETTLED,
    DATES_OPEN,      /* day or month could come first */
    DATES_OPEN_YEAR, /* 21-11-26: so could the year */
    DATES_MIXED      /* both orders occur: no one pattern reads them */
};
/* One order for all cells that write the day alike, or where these don't tell, for the column; `kin` are the
   other columns of the same export, evidence where they write the day in the same way. *order has the counts
   that it was settled by. */
enum dates_verdict dates_settle(struct dates *dates, const struct dates *const kin[], size_t kin_count,
                                struct manner_order *order);

/* The ways in which they are written. */
const struct manner *dates_manners(const struct dates *dates, size_t *count);
/* How many cells were seen, and how many of them look like no time at all. */
long long dates_count(const struct dates *dates);
long long dates_strange(const struct dates *dates);
/* The first cell that is a number in scientific notation, a spreadsheet's count of days, or names a zone
   that several places use; NULL where there is none. */
const char *dates_ruined(const struct dates *dates);
const char *dates_serial(const struct dates *dates);
const char *dates_zone(const struct dates *dates);

/* The clause of a map that reads the column: empty where all is ISO 8601, NULL where nothing
   looks like a time. As it was settled, */
const char *dates_clause(const struct dates *dates, struct arena *arena);
/* or with this number first wherever that is open. */
const char *dates_clause_as(const struct dates *dates, struct arena *arena, bool day_first);
const char *dates_clause_year_first(const struct dates *dates, struct arena *arena);
