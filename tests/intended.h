/* intended - what the tests of goals share: a table, and the goals of a file for it */
#pragma once
#include "table.h"
#include "voc/goalfile.h"

#define MEASURES                                                                                             \
    "metric,owner,team,period,kind,n,value\nnps,dana,Leeds,2026-W20,net,9,20\n"                              \
    "nps,omar,*,2026-W20,net,9,20\nnps,,*,2026-W20,net,9,20\nnps,*,*,2026-W20,net,9,20\n"

/* The goals of a file; NULL where it is refused. */
static inline struct goals *goals(struct arena *arena, const char *content, struct err *err)
{
    *err = (struct err){0};
    return goalfile_read(arena, scratch_file(arena, content), table_measures(arena, MEASURES), err);
}
