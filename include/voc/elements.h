/* elements - the objects of a JSON file, one after the other as they stand there */
#pragma once
#include "voc/pages.h"
#include "voc/record.h"

struct elements;

/* Reads the bytes, which are borrowed, from their start; `name` is for messages. */
struct elements *elements_open(struct arena *arena, struct bytes *bytes, const char *name,
                               struct pages pages);
/* The next object's text, which may not be sound inside; RECORD_BAD for a line that isn't one. Borrowed until
   the next call. What follows what is no JSON can't be told, and a file that ends inside a bracket was cut
   off: both are RECORD_LOST. */
enum record_got elements_next(struct elements *elements, struct slice *text, struct err *err);
/* The line where the object began. */
size_t elements_line(const struct elements *elements);
/* Says what is wrong at an offset of the object, with line and column; what has become of it as elements_next
   says it. */
enum record_got elements_fault(const struct elements *elements, size_t offset, const char *why,
                               struct err *err);
