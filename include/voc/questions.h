/* questions - the chapter about what looks odd in how owners' feedback came in: a question each, and
   no proof */
#pragma once
#include "voc/page.h"
#include "voc/ranking.h"

/* Of one owner only, where one is given. Nothing where nobody was held against the others. */
void questions_write(struct arena *arena, struct page *page, const struct ranking *ranking,
                     const char *owner);
