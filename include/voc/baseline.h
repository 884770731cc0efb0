/* baseline - what is normal, and is this week different? */
#pragma once
#include "voc/frozen.h"
#include "voc/normal.h"
#include "voc/signal.h"
#include "voc/talk.h"

struct arena;
struct writer;

/* Which periods are the baseline. Without a window: each series' first so many periods, never its newest. */
struct baseline_plan {
    bool has_window;
    struct period_span window; /* a period belongs to it if it lies wholly inside */
    struct normal_plan normal; /* what is taken into it */
    long long last;            /* the so many periods before the newest; 0: not asked */
    const char *use;           /* a frozen baselines file, or NULL */
};

enum { BASELINE_PERIODS = 13 };

/* The baseline of each series, in their order; NULL and err where the frozen file can't be read. */
struct base *baseline_find(struct arena *arena, const struct measures *measures,
                           const struct baseline_plan *plan, const struct talk *talk, struct err *err);
/* Writes the measures with the columns baseline .. signal, signals by these rules; rows whose baseline rests
   on fewer than BASE_FEW periods get `trial` in their note. Says how many of the newest periods have a
   signal, and how many chance alone would give, where there are several series. */
bool baseline_write(struct arena *arena, const struct measures *measures, const struct base *baselines,
                    enum signal_rules rules, struct writer *writer, const struct talk *talk, struct err *err);
