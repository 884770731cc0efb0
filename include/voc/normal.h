/* normal - learns what is normal from a window of periods */
#pragma once
#include "voc/base.h"

struct arena;

/* The baseline of rows[0, count) of one series: its level (level.h) with a 95 % interval widened by the
   spread between the periods; texts in the arena. is_known is false where none of them has a value. */
struct base normal_learn(struct arena *arena, struct measure *const rows[], size_t count);
