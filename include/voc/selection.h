/* selection - which metrics are measured: those that are named, or all whose columns are there */
#pragma once
#include "voc/feed.h"
#include "voc/metric.h"
#include "voc/talk.h"
#include "voc/worktime.h"

/* What is asked for. */
struct selection {
    const char *const *names; /* of -m, each split by commas; none: every metric whose columns are there */
    size_t name_count;
    const char *const *files; /* of --define */
    size_t file_count;
    const struct worktime *work; /* delays count work; NULL: round the clock */
};

/* Adds the metrics. Tells which defined ones have no columns. False and err on a name that is none, with the
   likely one, and where a definition can't be. */
bool selection_read(struct arena *arena, const struct selection *selection, const struct feed *feed,
                    struct metrics *metrics, const struct talk *talk, struct err *err);
