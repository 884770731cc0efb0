/* owners - the chapter about who answers for what: fair scores where there are some, else verdicts counted */
#pragma once
#include "voc/footing.h"
#include "voc/page.h"
#include "voc/ranking.h"

void owners_write(struct arena *arena, struct page *page, const struct footings *footings,
                  const struct ranking *ranking);
