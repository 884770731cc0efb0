/* misfit - why a target fits no row */
#pragma once
#include "voc/goals.h"

/* What of the goal the measures don't have, with the likely word, as the end of a sentence. */
const char *misfit_why(struct arena *arena, const struct goal *goal, const struct measures *measures);
