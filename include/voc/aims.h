/* aims - the targets of a targets file held against measures: what each series aims at, and the way there */
#pragma once
#include "voc/adjustment.h"
#include "voc/goals.h"
#include "voc/talk.h"

/* What holds for a whole series. */
struct aim {
    const struct goal *goal; /* NULL: none */
    /* NAN: unknown. The baseline is one level, whatever the season (tide.h); of a target with a due day,
       where the baseline has seasons, that of what is judged on that day (aims_due_mix), and so is the
       target. */
    double target, baseline;
    struct adjustment seasons;
    bool has_start;
    int64_t start;    /* days since 1970 */
    const char *flaw; /* why it can't be meant, as a sentence; NULL: it can */
};

struct aims {
    struct arena *arena;
    const struct measures *measures;
    struct goals *goals;
    struct aim *of_series; /* in the order of the measures' series */
};

/* Reads the file and settles what each series aims at; NULL and err where it can't be read. What is doubtful
   about a target is told. */
struct aims *aims_read(struct arena *arena, const struct measures *measures, const char *path,
                       const struct talk *talk, struct err *err);
/* Whether its target is about the seasons of its due day; these, of the usual periods that end then. */
bool aims_has_season(const struct aim *aim);
struct adjustment_mix aims_due_mix(const struct aim *aim, const struct measure *row);
/* Refuses the first target that can't be meant. */
bool aims_hold(const struct aims *aims, struct err *err);
/* Whether a goal is a change from the baseline. */
bool aims_is_relative(const struct goal *goal);
/* Whether it is a change that makes the row's metric worse. */
bool aims_is_worse(const struct aim *aim, const struct measure *row);
/* Why a goal fits no row, as a sentence. */
const char *aims_why_unused(const struct aims *aims, const struct goal *goal);
