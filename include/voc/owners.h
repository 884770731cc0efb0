/* owners - the chapter about who answers for what: fair scores where there are some, else verdicts counted;
   of one owner only, where one is given */
#pragma once
#include "voc/overview.h"
#include "voc/page.h"
#include "voc/ranking.h"

void owners_write(struct arena *arena, struct page *page, const struct overview *overview,
                  const struct ranking *ranking, const char *owner);
