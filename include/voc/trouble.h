/* trouble - what happened to how many rows, and to which first: one line for the user instead of thousands */
#pragma once
#include "voc/feed.h"

struct trouble {
    long long rows;
    const char *word; /* of the first */
    const char *name; /* its file and line */
    size_t line;
};

enum { TROUBLE_SIZE = 256 };

/* It happened to this row, too. */
void trouble_note(struct trouble *trouble, const struct feed *feed, const char *word);
/* The first row's place: `tickets.csv:12`. */
const char *trouble_place(const struct trouble *trouble, char text[TROUBLE_SIZE]);
/* `1 row`, `1,234 rows`. */
const char *trouble_rows(long long rows, char text[TROUBLE_SIZE]);
