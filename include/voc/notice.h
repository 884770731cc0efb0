/* notice - what counting left out, told in a line for each trouble */
#pragma once
#include "voc/period.h"
#include "voc/quantity.h"
#include "voc/sources.h"
#include "voc/talk.h"
#include "voc/trouble.h"

/* The troubles of each quantity, and of all rows together. */
struct notice {
    const struct metrics *metrics;
    const struct quantities *quantities;
    const struct sources *sources;
    enum period_kind every;
    struct trouble *odd, *by_day, *closed; /* by quantity */
    struct trouble *unlisted;              /* answers that a list of words doesn't have */
    bool *is_listed;                       /* whether it has any */
    struct trouble unplaced;               /* `word`: the column that lacks a moment */
    long long unweighted, weightless;      /* rows without a weight, and with 0 */
    const char *cluster;                   /* who gave a row, which `nameless` rows don't say */
    long long nameless;
    bool is_part; /* of the whole, which alone can tell what is nowhere in it */
};

struct notice notice_new(struct arena *arena, const struct metrics *metrics,
                         const struct quantities *quantities, const struct sources *sources,
                         enum period_kind every);
void notice_tell(const struct notice *notice, const struct talk *talk);
