/* quoting - a row's cells as one line of a CSV, there and back

       size_t room = quoting_room(cells, count);
       size_t length = quoting_put(line, cells, count, ',');
       quoting_split(line, ',', cells, count, spare);            */
#pragma once
#include "voc/lanes.h"

/* Not zero where a byte has to be quoted: of a block, or of a wide one, which no function can be given. */
#define QUOTING_MARKS(bytes, delimiter)                                                                      \
    (((bytes) == '"') | ((bytes) == '\n') | ((bytes) == '\r') | ((bytes) == (delimiter)))
static inline lanes_block quoting_marks(lanes_block bytes, char delimiter)
{
    return QUOTING_MARKS(bytes, delimiter);
}

/* What quoting_put may need for these cells: more than the line has. */
size_t quoting_room(const struct slice *cells, size_t count);
/* Writes the cells, divided and quoted where they have to be, without a line end; gives their length. NUL
   divides without quotes, and ends the last cell, too. */
size_t quoting_put(char *line, const struct slice *cells, size_t count, char delimiter);
/* One cell of LANES_BLOCK bytes or more, in one pass, where there is as much room as quoting_room asks for;
   gives where it ends. */
char *quoting_put_long(char *to, struct slice cell, char delimiter);
/* A row of so many cells that lie in one piece, a NUL between each two: the line is as long as that. False
   where one has to be quoted or holds a NUL, where they are longer than some 2,000 bytes, and where NUL
   divides. Fewer than LANES_BLOCK bytes more may be written behind it. */
bool quoting_join(char *line, struct slice cells, size_t count, char delimiter);
/* The `count` cells of a line that quoting_put wrote. They lie in it, or, where quotes were doubled, in
   `spare`, which has room for all of the line. */
void quoting_split(struct slice line, char delimiter, struct slice *cells, size_t count, char *spare);
/* The quote that closes a cell, whose text begins at `at`; there is one before `end`. *doubled: others stand
   for quotes of its own. */
const char *quoting_close(const char *at, const char *end, bool *doubled);
/* A cell with one quote for two of its own, at most as long; gives its length. */
size_t quoting_halve(char *to, struct slice cell);
