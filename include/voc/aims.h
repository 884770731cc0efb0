/* aims - the targets of a targets file held against measures: what each series aims at, and the way there */
#pragma once
#include "voc/goals.h"
#include "voc/talk.h"

/* What holds for a whole series. */
struct aim {
    const struct goal *goal; /* NULL: none */
    double target, baseline; /* NAN: unknown */
    bool has_start;
    int64_t start; /* days since 1970 */
};

struct aims {
    struct arena *arena;
    const struct measures *measures;
    struct goals *goals;
    struct aim *of_series; /* in the order of the measures' series */
};

/* Reads the file and settles what each series aims at; NULL and err where a target can't be meant. What is
   doubtful about one is told. */
struct aims *aims_read(struct arena *arena, const struct measures *measures, const char *path,
                       const struct talk *talk, struct err *err);
/* Where the straight way from the baseline at the start to the target at the due day stands on the last day
   of a row's period. A baseline that is past the target is to be held there; without a start or a due day it
   is the target. */
double aims_required(const struct aim *aim, const struct measure *row);
/* Whether `a` is better than `b` for the row's metric. */
bool aims_is_better(const struct measure *row, double a, double b);
/* Why a goal fits no row, as a sentence. */
const char *aims_why_unused(const struct aims *aims, const struct goal *goal);
