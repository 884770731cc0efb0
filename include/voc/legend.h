/* legend - the last lines of a report: how to read it, and what was left out */
#pragma once
#include "voc/overview.h"
#include "voc/page.h"

void legend_write(struct arena *arena, struct page *page, const struct overview *overview,
                  const struct overview_left *left, bool has_scores);
