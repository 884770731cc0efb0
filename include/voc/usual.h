/* usual - rows as most are, many of them read in one go, column by column: they weigh 1, stand in time, score
   one or two digits, and were answered after a while or wait. Whatever else a row is, is looked at more
   closely (reading.h) */
#pragma once
#include "voc/classes.h"
#include "voc/placing.h"
#include "voc/quantity.h"

struct arena;
struct sources;
struct usual_step;

/* What a usual row is to a quantity: its class, its value, or its delay in seconds; or that it waits, or
   nothing. */
enum { USUAL_NOT = CLASSES_NONE, USUAL_WAITING };

/* What rows are that were read in one go. */
struct usual {
    const struct feed *feed;
    const struct places *places;
    struct stand *stands;      /* by when rows are, as these come again and again, */
    const struct stand *stand; /* and of the row that was read last */
    struct usual_step *steps;
    size_t step_count;
    bool has_delays, all_count, are_waiting;
    bool are_together; /* all rows stand in one period */
    int32_t **ticks;   /* by quantity, row by row; NULL of a quantity that isn't read so */
    int32_t **delays; /* those of the delays that a quantity is, or is part of; NULL of one that is neither */
    int64_t *periods; /* of each row, */
    int64_t *since;   /* since when it would wait, */
    size_t *sources;  /* where it is from, as whoever counts them says, */
    bool *is_usual;   /* whether it is so for all of these, */
    bool *is_waiting; /* waits for any, */
    bool *is_counted; /* and counts for any */
};

/* Which quantities are read so, and how: those of one part that are placed by `at`, with their part. Asks for
   nothing that placing didn't ask for. */
struct usual *usual_open(struct arena *arena, const struct feed *feed, const struct reckoning *clock,
                         struct places *places, const struct metrics *metrics,
                         const struct quantities *quantities);
/* Reads them. */
void usual_read(struct usual *usual, const struct feedback_some *some);
/* Says that a source has so many rows which are answers to all quantities that ask for some. */
void usual_note_answers(const struct usual *usual, struct sources *sources, size_t source, long long rows);
