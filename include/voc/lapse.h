/* lapse - a time that an export tells as how long after another it was */
#pragma once
#include "voc/meaning.h"

/* The time that is `number` units of the meaning after `since`, as the feedback table has it, in `room`; to
   the precision of `since`. Empty where either is. False and err, without a place, where `since` is only a
   day and the units are shorter. */
bool lapse_read(const struct meaning *meaning, struct slice number, struct slice since,
                char room[MEANING_SIZE], struct slice *read, struct err *err);
