/* members - a JSON object as cells: its members' names and values, flat */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct members;

struct members *members_new(struct arena *arena);
/* Takes an object apart. A member of an object inside has both names, joined by a dot. Strings are decoded,
   numbers, true and false are as they are written, null is empty; an array of them is their values joined by
   `|`, any other array (of objects, arrays, or with a `|` in a value) is its JSON. False where the text is no
   such object: *why is half a sentence for the user, *fault the offset. Nothing is allocated but to hold a
   larger object than any before. */
bool members_read(struct members *members, struct slice text, const char **why, size_t *fault);
size_t members_count(const struct members *members);
/* Borrowed until the next members_read. */
struct slice members_name(const struct members *members, size_t i);
struct slice members_value(const struct members *members, size_t i);
