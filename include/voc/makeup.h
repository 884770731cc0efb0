/* makeup - what owners' totals are made of: their parts, and what these weigh */
#pragma once
#include "voc/page.h"
#include "voc/ranking.h"

/* `attainment 96 (csat 100, nps 92), loop 80. Most would change: ...`: the parts that count in the total of
   the owner whose row it is, as they are shrunk; all parts where the scores don't say what counts. */
struct prose *makeup_of(struct arena *arena, const struct ranking *ranking, const struct ranking_row *owner);
/* A paragraph: the weights of all parts, and which parts don't count; nothing where the scores don't say. */
void makeup_weights(struct arena *arena, struct page *page, const struct ranking *ranking);
