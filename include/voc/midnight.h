/* midnight - times of which only the day was logged, and whose they are */
#pragma once
#include "voc/timing.h"
#include "voc/variety.h"

/* A column of labels, by the cases of timing_see. */
struct midnight_labels {
    struct slice name;
    struct variety *labels;
};

/* Adds a whiff for each of the first TIMING_DIALS columns of times that dial_smell; with the labels of the
   column whose rows are at midnight where they have one of them, and hardly ever else, if there is one: at
   least 99 of 100 of their times are, and they have at least nine of ten of all at midnight. */
void midnight_tell(const struct timing *timing, const struct midnight_labels *columns, size_t count,
                   struct whiffs *whiffs);
