/* trends - the chapter with a table for each metric: its course, where it stands, how sure */
#pragma once
#include "voc/overview.h"
#include "voc/page.h"

struct talk;

struct trends_plan {
    size_t last; /* how many periods the sparklines cover */
    bool ascii;
};

/* Says by `talk` which columns had no room. */
void trends_write(struct arena *arena, struct page *page, const struct overview *overview,
                  const struct trends_plan *plan, const struct talk *talk);
