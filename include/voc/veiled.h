/* veiled - rows whose values measure hid, as too few answered */
#pragma once
#include "voc/series.h"
#include "voc/talk.h"

bool veiled_is(const struct measure *row);
/* Warns of how many of the rows are, as they are gaps to whatever is computed from them. */
void veiled_tell(struct measure *const rows[], size_t count, const struct talk *talk);
