/* doubts - what is doubtful about a series' target */
#pragma once
#include "voc/bearing.h"
#include "voc/peers.h"
#include "voc/silence.h"

enum doubt {
    DOUBT_IMPOSSIBLE,   /* the metric can't have it, or it can't be meant */
    DOUBT_NO_BASELINE,  /* nothing to start from */
    DOUBT_SILENT,       /* the series never had an answer, or has none any more, beyond chance */
    DOUBT_NO_OWNER,     /* nobody answers for it */
    DOUBT_NO_DUE,       /* it stands from now on */
    DOUBT_PAST_DUE,     /* due before the newest period ended */
    DOUBT_NO_WAY,       /* due before the way starts */
    DOUBT_NO_DIRECTION, /* the metric doesn't say which way is better */
    DOUBT_WORSE,        /* a change that makes the metric worse */
    DOUBT_MET,          /* the baseline is past it beyond doubt */
    DOUBT_HELD,         /* the baseline is past it */
    DOUBT_ALIKE,        /* the best peer can't be told from the series itself */
    DOUBT_LUCK,         /* inside the natural limits of a single period, and not rarely had: 5 % of them, or
                           20 % until it is due */
    DOUBT_TOO_SMALL,    /* a smaller change than the volume can show */
    DOUBT_BEYOND,       /* further than the process or its best peer has ever been */
    DOUBT_AGAINST,      /* the series is moving the other way */
    DOUBT_TRIAL,        /* the baseline rests on fewer than 12 periods */
    DOUBT_UNSTABLE,     /* the process wasn't stable, or isn't what it was */
    DOUBT_UNUSED,       /* the target fits no row */
    DOUBT_COUNT
};
/* impossible no-baseline silent ... */
extern const char *const doubt_words[DOUBT_COUNT];

/* What of them holds, and the numbers behind it; NAN: unknown. */
struct doubts {
    struct bearing bearing;
    bool has[DOUBT_COUNT];
    int side;       /* 1: up is better, -1: down; where the metric doesn't say, the way to the target */
    double periods; /* from the newest one to the due day; NAN: no due day */
    double luck, luck_ever;    /* the chance that a single period has it, and that any until the due day has;
                                  with    seasons that the due one has, for both */
    double answers;            /* that are judged together when it is due */
    double detectable, needed; /* the smallest change that they show, on the working scale; the answers that
                                  would show this one, NAN: no number */
    double best;      /* the best level of as many successive periods as are judged together; with seasons
                         as it would be when the target is due */
    double best_then; /* what it was */
    struct period best_in;  /* the last of them */
    struct peers_best peer; /* the best peer, shrunk to what its answers can carry; row NULL: no other */
    double slope;           /* for each period on the working scale, where it is beyond chance */
    size_t outside;         /* periods of the baseline outside their limits */
    struct silence silence;
    const struct measure *signal; /* the newest row with a signal; NULL: none */
};

/* Of a series and what it aims at, with the memory of peers_best_shrunk; false where a cell can't be read. */
bool doubts_of(struct arena *arena, const struct measures *measures, size_t series, const struct aim *aim,
               struct peers_memory *memory, struct doubts *doubts, struct err *err);
