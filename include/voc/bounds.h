/* bounds - where the records of a CSV end, and their cells: found 64 bytes at a time, only as far as every
   reader of CSV would agree

       bounds_find(bounds, text, ',');
       while (bounds_next(bounds, &record))
           for (size_t i = 0; i < record.width; i++)
               use(bounds_cell(&record, text.at, i)); */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct bounds;

/* How much text is looked at in one go; a longer record is none of its business. */
enum { BOUNDS_REACH = 512 * 1024 };

/* One record. */
struct bounds_record {
    uint32_t begin;        /* where it begins in the text */
    uint32_t length;       /* with its line end */
    uint32_t lines;        /* with those inside of quotes */
    uint32_t width;        /* cells */
    const uint32_t *marks; /* where each of its cells ends in the text, and from -1 on the one before it:
                              borrowed until the next bounds_find */
};

struct bounds *bounds_new(struct arena *arena);
/* Looks at the first BOUNDS_REACH bytes of `text`, which begins with a record. Records are known until the
   first for which there is no more room, that is cut off by the end of what was looked at, or that holds a
   zero byte, or a quote elsewhere than around a whole cell or doubled inside of one: someone else has to say
   what that means. */
void bounds_find(struct bounds *bounds, struct slice text, char delimiter);
/* The next record, a blank line too, which has one empty cell; false where no more is known. */
bool bounds_next(struct bounds *bounds, struct bounds_record *record);
/* What ends a record: the number of its mark, and how many line ends there were up to it, and how many
   delimiters inside of quotes. */
struct bounds_end {
    uint32_t mark, lines, hidden;
};
/* Records that follow each other and have as many cells each: cell c of record i begins behind marks[i *
   width + c - 1] and ends at the mark after that; ends[i] is what ends the record, ends[-1] the one before
   the first. Borrowed as other records are. */
struct bounds_run {
    size_t count, width;
    const uint32_t *marks;
    const struct bounds_end *ends;
};
/* The next ones of so many cells, `most` at the most; none where no more is known, or the next one is not
   like that. */
struct bounds_run bounds_take_run(struct bounds *bounds, size_t width, size_t most);
/* Whether all that is known was taken. */
bool bounds_are_used(const struct bounds *bounds);
/* How much of the text all the records that are known take. */
size_t bounds_length(const struct bounds *bounds);
/* The place of the next record; and gives back those from a place on, since the last bounds_find. */
size_t bounds_place(const struct bounds *bounds);
void bounds_return(struct bounds *bounds, size_t place);
/* Whether the record that begins there is a blank line. */
static inline bool bounds_is_blank(const char *record)
{
    return *record == '\n' || *record == '\r';
}
/* A cell as it stands in the text: with its quotes, and as the last one with the carriage return of its line
   end. */
static inline struct slice bounds_piece(const struct bounds_record *record, const char *text, size_t column)
{
    const uint32_t from = record->marks[(ptrdiff_t)column - 1] + 1;

    return (struct slice){text + from, record->marks[column] - from};
}
/* The last cell without it. */
static inline struct slice bounds_last(struct slice piece)
{
    const bool has_carriage =
        piece.length && piece.at[piece.length] == '\n' && piece.at[piece.length - 1] == '\r';

    return (struct slice){piece.at, piece.length - has_carriage};
}
/* A cell as it stands in the record: with its quotes, without its line end. */
static inline struct slice bounds_cell(const struct bounds_record *record, const char *text, size_t column)
{
    const struct slice piece = bounds_piece(record, text, column);

    return column + 1 == record->width ? bounds_last(piece) : piece;
}
/* Takes the quotes off a cell that has some; false where others are doubled inside of them. */
static inline bool bounds_unquote(struct slice *cell)
{
    if (cell->length == 0 || cell->at[0] != '"')
        return true;
    *cell = (struct slice){cell->at + 1, cell->length - 2};
    return !memchr(cell->at, '"', cell->length);
}
