/* assay - what many cells come to, worked out by two hands where the machine has two processors */
#pragma once
#include "voc/count.h"
#include "voc/estimate.h"

struct assay;

/* A cell's estimate for a metric; `has`: there is anything to estimate from. */
struct assayed {
    bool has;
    struct estimate estimate;
};

/* Of what was counted, with intervals of that level. */
struct assay *assay_new(struct arena *arena, const struct count *count, const struct count_plan *plan,
                        double level);
/* Of these cells one by one; of a period that isn't asked for only whether it has any. Good until this is
   asked again. */
const struct assayed *assay_cells(struct assay *assay, size_t metric, const struct cell *cells, size_t count);
/* Of nothing. */
struct estimate assay_nothing(const struct assay *assay, size_t metric);
