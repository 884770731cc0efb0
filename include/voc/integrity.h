/* integrity - what looks as if a score had been helped along: signs, each held against all other owners, and
   none of them a proof */
#pragma once
#include "voc/habits.h"
#include "voc/oddity.h"
#include "voc/roster.h"

struct writer;

/* What is looked for; their words: heaping, fading, choosing, quarter-scores, quarter-answers, bursts,
   reply-bursts; NULL-ended. */
enum integrity_sign {
    INTEGRITY_HEAPING,         /* of the scores around the line where the top begins, those just above it */
    INTEGRITY_FADING,          /* the share of the asked who answer falls while scores rise */
    INTEGRITY_CHOOSING,        /* who was settled fast is asked rather than who waited long */
    INTEGRITY_QUARTER_SCORES,  /* top scores in the last two weeks of quarters, against the rest of them */
    INTEGRITY_QUARTER_ANSWERS, /* answers there */
    INTEGRITY_BURSTS,          /* answers that came within minutes of each other */
    INTEGRITY_REPLY_BURSTS,    /* replies that were sent within minutes of each other */
    INTEGRITY_SIGNS
};
extern const char *const integrity_words[];

/* What every owner's habits show; note is `odd` where it stands out, so that of all that are odd in a table
   at most one in a hundred is so by chance in the long run (Benjamini & Hochberg 1995, over owners and
   signs). */
struct integrity {
    struct slice owner;
    struct oddity signs[INTEGRITY_SIGNS];
};

/* Of all owners in the feedback, in the order of habits_owners. All that an owner differs in from others
   counts, whatever the reason: a sign is a question, not an answer. What all owners do alike isn't seen. */
struct integrity *integrity_of(struct arena *arena, const struct habits_owner owners[], size_t count);
/* Rows of the scores table: for each owner of the roster and each sign, its word as the metric, n, value,
   low, high and note. */
bool integrity_write(const struct integrity all[], size_t count, const struct roster *roster,
                     struct writer *writer, struct err *err);
