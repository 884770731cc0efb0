/* pages - how a JSON file holds its objects: one in each line, one after the other, in an array, or in the
   array of each page that an API answered with */
#pragma once
#include "voc/err.h"

struct arena;
struct bytes;

struct pages {
    bool by_line;       /* an object a line: what is wrong with one ends with its line */
    const char *within; /* in each page the names on the way to the array, joined by dots; NULL: no pages */
};

/* Looks as far as the first object reaches, in bounded memory. A page is an object with exactly one array of
   objects, where all else is named as paging is (next_page, count, meta). Err where it has several such
   arrays. */
bool pages_look(struct arena *arena, struct bytes *bytes, const char *within, struct pages *pages,
                struct err *err);
