/* weights - a small file, part,metric,weight: how much each part, and each metric of it, counts in a total */
#pragma once
#include "voc/err.h"

#include <stddef.h>

struct arena;

/* One line. An empty part stands for each, an empty metric for the part as a whole. */
struct weight {
    const char *part, *metric;
    double weight;
    size_t line;
};

struct weights {
    const char *name; /* of the file */
    struct weight *items;
    size_t count;
};

/* What a file may name. */
struct weights_known {
    const char *const *parts; /* NULL-ended */
    const char *const *metrics;
    size_t metric_count;
};

/* Reads the file, which may have no column `part`, or none `metric`. False and err where it names what isn't
   known, the same twice, or a weight that is no number from 0. A weight may have a decimal comma or be a
   percentage: `0,5`, `60 %`, which is 0.6. */
bool weights_read(struct arena *arena, const char *path, const struct weights_known *known,
                  struct weights *weights, struct err *err);
