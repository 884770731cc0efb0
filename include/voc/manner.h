/* manner - one way in which the times of a column are written, and what its cells tell of it */
#pragma once
#include "voc/glance.h"

#include <stdint.h>

struct arena;

enum { MANNER_FIRST_YEAR = 1950, MANNER_MONTHS = 150 * 12, MANNER_PLACES = 3 };

/* How many cells lie in each month. */
struct manner_months {
    unsigned sure[MANNER_MONTHS];   /* a number above 12 is the day */
    unsigned first[MANNER_MONTHS];  /* either could be the month: if it is the first */
    unsigned second[MANNER_MONTHS]; /* the same cells, if it is the second */
};

/* What tells 3/4 from 4/3. */
struct manner_order {
    long long day_first;   /* cells whose first number is above 12, or whose weekday says so */
    long long month_first; /* cells whose second number is above 12, or whose weekday says so */
    long long open;        /* cells that could be either */
    const char *example;   /* one of the open ones, or NULL */
};

/* What one cell of STYLE_PAIR or STYLE_TRIPLE says of that. */
enum manner_told { MANNER_EITHER, MANNER_DAY_FIRST, MANNER_MONTH_FIRST };
enum manner_told manner_told(const struct glance *seen);

struct manner {
    char key[STYLE_SIZE]; /* of its style */
    enum style_form form;
    enum style_order order; /* once it is settled */
    long long count;
    long long midnights; /* cells whose clock is 00:00:00 */
    struct manner_order tells;
    uint64_t values[MANNER_PLACES][2]; /* of STYLE_TRIPLE: which numbers stood in each place */
    bool large[MANNER_PLACES];         /* some of them no day */
    struct manner_months *months;      /* of STYLE_PAIR and STYLE_LATE */
    const char *example;
};

/* Of a style's key, with a cell as its example, which is not yet counted. */
struct manner manner_new(struct arena *arena, const char *key, struct slice cell);
/* Counts a cell of this style. */
void manner_see(struct manner *manner, struct arena *arena, const struct glance *seen, struct slice cell);
/* Whether it has two numbers of which one is the day, and a year of four digits. */
bool manner_is_pair(const struct manner *manner);

enum manner_year { MANNER_YEAR_LAST, MANNER_YEAR_FIRST, MANNER_YEAR_OPEN };
/* Where the year stands among three short numbers: where one is that no day can be, or where far fewer
   different numbers are. Strokes and full stops have it last unless the last numbers are the more different
   ones; hyphens have no such habit. */
enum manner_year manner_year(const struct manner *manner);
