/* usual - rows as most are, read at a glance: they weigh 1, stand in time, score one or two digits, and were
   answered after a while. Whatever else a row is, is looked at more closely (reading.h) */
#pragma once
#include "voc/classes.h"
#include "voc/placing.h"
#include "voc/quantity.h"

struct arena;

/* What a usual row is to a quantity: its class, or its delay in seconds; or nothing. */
enum { USUAL_NOT = INT32_MIN };

enum usual_what { USUAL_CLASS, USUAL_DELAY, USUAL_VOLUME, USUAL_UNHAPPY };

/* A well-known score that tells who is unhappy. */
struct usual_score {
    size_t column;
    struct classes classes;
};

/* How it is read for one quantity. */
struct usual_step {
    enum usual_what what;
    size_t quantity;
    size_t column, until; /* a class's column, the time that ends a delay */
    struct classes classes;
};

struct usual {
    const struct feed *feed;
    const struct feedback_row *row;
    const struct places *places;
    struct stand *stand;
    size_t from; /* the column of times that places its rows */
    bool has_delays;
    struct usual_score *scores;
    size_t score_count;
    struct usual_step *steps;
    size_t step_count;
    int32_t *ticks; /* what the row that was read last is to each quantity, or USUAL_NOT */
};

/* Which quantities are read at a glance, and how: those of one part that are placed by `at`, with their part.
   Asks for nothing that placing didn't ask for. */
struct usual *usual_open(struct arena *arena, const struct feed *feed, const struct feedback *feedback,
                         const struct feedback_clock *clock, struct places *places,
                         const struct metrics *metrics, const struct quantities *quantities);
bool usual_has(const struct usual *usual, size_t quantity);
/* Whether a usual row is an answer to it. */
static inline bool usual_is_answer(const struct usual_step *step)
{
    return step->what == USUAL_DELAY || step->what == USUAL_UNHAPPY;
}
/* Reads the row at hand; false where it isn't usual. */
bool usual_read(const struct usual *usual);
/* Whether the row that was read last counts for any quantity. */
bool usual_counts(const struct usual *usual);
