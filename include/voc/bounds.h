/* bounds - where the records of a CSV end, and their cells: found 64 bytes at a time, only as far as every
   reader of CSV would agree

       bounds_find(bounds, text, ',');
       while (bounds_next(bounds, &record))
           for (size_t i = 0; i < record.width; i++)
               use(bounds_cell(&record, start, i)); */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct bounds;

/* How much text is looked at in one go; a longer record is none of its business. */
enum { BOUNDS_REACH = 64 * 1024 };

/* One record. */
struct bounds_record {
    size_t length;         /* with its line end */
    size_t lines;          /* with those inside of quotes */
    size_t width;          /* cells */
    uint32_t begin;        /* where it begins in the text */
    const uint32_t *marks; /* where each of its cells ends in the text; borrowed until the next bounds_find */
};

struct bounds *bounds_new(struct arena *arena);
/* Looks at the first BOUNDS_REACH bytes of `text`, which begins with a record. Records are known until the
   first that is cut off by the end of what was looked at, or that holds a zero byte, or a quote elsewhere
   than around a whole cell or doubled inside of one: someone else has to say what that means. */
void bounds_find(struct bounds *bounds, struct slice text, char delimiter);
/* The next record, a blank line too, which has one empty cell; false where no more is known. */
bool bounds_next(struct bounds *bounds, struct bounds_record *record);
/* The place of the next record; and gives back those from a place on, since the last bounds_find. */
size_t bounds_place(const struct bounds *bounds);
void bounds_return(struct bounds *bounds, size_t place);
/* A cell as it stands in the record that `start` points to: with its quotes, without its line end. */
static inline struct slice bounds_cell(const struct bounds_record *record, const char *start, size_t column)
{
    const size_t from = column ? record->marks[column - 1] + 1 - record->begin : 0,
                 until = record->marks[column] - record->begin;
    const bool has_carriage =
        column + 1 == record->width && until > from && start[until] == '\n' && start[until - 1] == '\r';

    return (struct slice){start + from, until - from - has_carriage};
}
