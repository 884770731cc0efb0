/* footing - where each metric and group stands today: what the newest row of its series says, and what the
   rows before it tell about silence and waiting */
#pragma once
#include "voc/judge.h"
#include "voc/silence.h"

struct arena;

enum footing_change {
    FOOTING_CHANGE_UNKNOWN,
    FOOTING_UNCHANGED,
    FOOTING_BETTER,
    FOOTING_WORSE,
    FOOTING_UP,
    FOOTING_DOWN
};

/* Numbers that aren't known are NAN, words that aren't there empty. */
struct footing {
    const struct measures *measures;
    const struct series *series;
    const struct measure *row; /* the newest */
    const char *owner;         /* of the group's column `owner`: "*" all, "" unknown; NULL: no such column */
    const char *place;         /* the words of the group's other columns; "" where it is all of them */

    double now, now_low, now_high; /* pooled where the table says so, else of the newest row */
    double answers;                /* behind them */
    double baseline, base_low, base_high, lcl, ucl;
    double change, change_low, change_high;
    enum footing_change changed;
    double target, chance, needed;
    double required; /* of the newest row: before it is due the way to the target, then the target in its
                        season */
    double forecast, forecast_low, forecast_high; /* when it is due */
    double pace;                                  /* what each coming period must gain to be there then */
    double budget, burnt, burn_short, burn_long;  /* an error budget, as check --budget has it */
    bool is_trial;                                /* the baseline rests on few periods */
    bool has_season;                              /* the baseline has seasons (adjustment.h) */
    bool lacks_season;                            /* but not that in which the target is due */
    const char *due, *signal;
    const char *start; /* of a standing target that is still to begin; else empty */
    enum judge_verdict verdict;
    enum judge_outlook outlook;

    size_t pooled; /* how many of the newest periods are behind `now` */
    struct silence silence;
    double waiting;     /* all that wait */
    double waiting_old; /* those of them that came before the pooled periods */

    bool is_blank; /* never had an answer, and nobody waits */

    /* What only the others tell; see overview.h. */
    bool is_repeat;      /* says the same as another one, which has as many answers and stands for it */
    bool is_over;        /* silent, since others have the same group under another owner */
    bool is_alone;       /* silent, while others have answers to its metric in the newest period */
    bool is_twin;        /* says the same as its only part, and both have a target */
    bool is_whole;       /* holds others of this table, of smaller groups */
    size_t order, table; /* where its metric was met first; of which table it is */
};

/* Reads the newest row of a series. False where a cell can't be what it should be. */
bool footing_read(struct arena *arena, const struct measures *measures, const struct series *series,
                  struct footing *footing, struct err *err);
/* Whether two are about the same metric of the same table, but not one and the same. */
bool footing_is_same_metric(const struct footing *a, const struct footing *b);
/* Whether `part` is a smaller group inside `whole`, of whatever metric; the same of one metric. */
bool footing_is_inside(const struct footing *part, const struct footing *whole);
bool footing_holds(const struct footing *whole, const struct footing *part);
/* Whether both are about the same group, of whatever metric. */
bool footing_is_same_group(const struct footing *a, const struct footing *b);
/* For a reader, with a no-break space before the owner: `Leeds (dana)`, `dana`, `Trade fair
   (no owner)`, `all together`. */
const char *footing_name(struct arena *arena, const struct footing *footing);
/* `week`, `month` ...; "" for `all`. */
const char *footing_period_word(const struct footing *footing);
