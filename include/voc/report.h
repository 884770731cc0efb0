/* report - what should I look at? Puts the chapters together: the headline, what needs attention, a table for
   each metric, the owners, how to read it, what was read */
#pragma once
#include "voc/overview.h"
#include "voc/page.h"
#include "voc/people.h"
#include "voc/provenance.h"
#include "voc/ranking.h"
#include "voc/trends.h"

struct arena;

/* What the tables said. */
struct report {
    struct overview overview;
    struct ranking ranking;
    struct provenance provenance;
    struct people people; /* whose names are told instead of their handles; none: handles */
    const char **owners;  /* all that were met, each once */
    size_t owner_count;
};

/* Reads one table: scores, measures, checked or not, or a receipt. */
bool report_read(struct arena *arena, struct report *report, struct feed *feed, struct err *err);
/* Writes it, for one owner only (NULL: all), by the handle or the name in `people`. False where nobody has that one. */
bool report_write(struct arena *arena, struct report *report, const char *owner,
                  const struct trends_plan *plan, struct page *page, const struct talk *talk,
                  struct err *err);
