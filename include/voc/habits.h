/* habits - how the feedback of each owner comes in: on which days, how often of those who were asked, with
   which scores, after what kind of case, how close together; counted beside whatever else is */
#pragma once
#include "voc/cells.h"
#include "voc/feedback.h"

#include <stdint.h>

struct arena;
struct habits;

enum { HABITS_SCORES = 11 };  /* 0 to 10 */
enum { HABITS_LENGTHS = 64 }; /* how long cases took: two for each doubling of the minutes */
enum { HABITS_MINUTES = 10 }; /* answers are close together within so many */

struct habits_plan {
    const char *owner;       /* the column that names who answers */
    const struct zone *zone; /* of its calendar */
    struct period_span span; /* rows whose time is outside aren't seen */
};

/* Scores of one kind, an index of metric_scores: how many, how many at its line or past it, their sum and
   that of their squares. */
struct habits_scores {
    uint32_t n, top;
    double sum, squares;
};

/* One day of one owner, in days since 1970: who was asked then and how many of them have answered; what was
   answered then. */
struct habits_day {
    int64_t day;
    uint32_t asked, answered;
    struct habits_scores scores[ANSWERS_SCORES];
};

struct habits_owner {
    struct slice name;
    uint32_t scores[ANSWERS_SCORES][HABITS_SCORES]; /* whole ones */
    uint32_t asked[HABITS_LENGTHS],
        passed[HABITS_LENGTHS]; /* settled cases that were asked, or passed over */
    struct habits_day *days;    /* in order */
    size_t day_count;
    uint32_t *answers, *replies; /* how many came in each ten minutes that have any; at most 255 */
    size_t answers_count, replies_count;
};

/* Where the top of each kind of scores begins: 9 4 5 4. */
extern const double habits_lines[ANSWERS_SCORES];

/* Sees all rows of a count (feedback.h). */
struct habits_visit {
    struct arena *arena;
    struct habits_plan plan;
    struct habits *habits; /* once the count has begun */
};
struct feedback_guest habits_guest(struct habits_visit *visit);

/* Asks for its columns before the first row; NULL where the feed has no such owner. */
struct habits *habits_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                           const struct habits_plan *plan);
/* Adds the row at hand. A row without an owner, or outside the span, isn't anyone's. */
bool habits_see(struct habits *habits, struct err *err);
/* Everybody, by name; *count of them. */
struct habits_owner *habits_owners(struct habits *habits, size_t *count);
