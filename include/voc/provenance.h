/* provenance - what was read, as receipts tell it, for a report's end */
#pragma once
#include "voc/feed.h"
#include "voc/page.h"

struct arena;

/* A table that a program read; what isn't known is NULL. */
struct provenance_input {
    const char *program, *input;
    const char *read, *kept, *merged, *folded, *rejected, *first, *last;
};

struct provenance {
    struct provenance_input *inputs;
    size_t count;
};

/* Whether the table is a receipt: program, input, item and value. */
bool provenance_is(const struct feed *feed);
/* Adds a receipt. */
bool provenance_add(struct arena *arena, struct provenance *provenance, struct feed *feed, struct err *err);
/* A short chapter; none where there is nothing to tell. */
void provenance_write(struct arena *arena, struct page *page, const struct provenance *provenance);
