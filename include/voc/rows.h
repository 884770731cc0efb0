/* rows - one table's rows, whatever holds it; only the wanted columns are kept, nothing is
   allocated per row, and every trouble knows its file, line and column

       struct rows *rows = rows_open(arena, "survey.csv", &(struct rows_shape){0}, err);
       size_t nps = rows_want(rows, rows_find(rows, slice_of("nps")));
       while (rows_next(rows, err) == ROWS_ROW)
           use(rows_cell(rows, nps)); */
#pragma once
#include "voc/err.h"
#include "voc/outline.h"
#include "voc/slice.h"

struct arena;
struct evidence;
struct rows;
struct skim;

#define ROWS_NONE ((size_t)-1)

enum rows_got {
    ROWS_ROW,
    ROWS_END,
    ROWS_BAD, /* err says why; rows_raw has it whole, and rows_next goes on behind it */
    ROWS_LOST /* nothing can come after this: a read error, an open quote at the end */
};

/* Opens a table ("-" is standard input) and reads its header; an input without a header is an error. */
struct rows *rows_open(struct arena *arena, const char *path, const struct rows_shape *shape,
                       struct err *err);
/* The same of a CSV that is there already, borrowed, under a name for messages. */
struct rows *rows_text(struct arena *arena, struct slice text, const char *name, struct err *err);
/* The same file in the same layout, before its first row again; NULL where it can't be read twice. */
struct rows *rows_again(struct arena *arena, const struct rows *rows);
/* The file's name for messages. */
const char *rows_name(const struct rows *rows);
/* The header's cells, trimmed; *count of them. Valid as long as the rows. */
const struct slice *rows_header(const struct rows *rows, size_t *count);
/* The cells of the header's second row, as many, trimmed; NULL where the header has one row. */
const struct slice *rows_second(const struct rows *rows);
/* What it is read as, and why; as long as the rows. */
const struct evidence *rows_evidence(const struct rows *rows);
/* Of a CSV that was to be vetted: reads what is left of it, and says whether all was UTF-8. */
bool rows_are_vetted(struct rows *rows);
/* The lines before the header. */
size_t rows_before(const struct rows *rows);
/* Whether the header was found below others, and neither stands first nor was told to stand there. */
bool rows_are_found(const struct rows *rows);
/* Whether all rows, as far as was looked ahead, have one empty cell more than the header, or the header than
   they: it is read over. */
bool rows_have_spare(const struct rows *rows);
/* What splits its cells; 0 where it is no CSV. */
char rows_delimiter(const struct rows *rows);
/* The column of that name, ROWS_NONE if there is none; the first of several. */
size_t rows_find(const struct rows *rows, struct slice name);
/* To look at a column of what follows before it is read; NULL where that can't be, or where it would be told
   from JSON, a store, or what isn't a plain file. */
struct skim *rows_skim(const struct rows *rows);
/* Asks for a column before the first rows_next; gives the slot to read it by. ROWS_NONE gives ROWS_NONE. */
size_t rows_want(struct rows *rows, size_t column);

enum rows_got rows_next(struct rows *rows, struct err *err);
/* Up to `most` rows in one go, as record_stretch has them: then no row is at hand. NULL where this
   can't be. */
struct stretch *rows_stretch(struct rows *rows, size_t most);
/* Gives back those from number `number` on, which are to be read row by row. */
void rows_return(struct rows *rows, size_t number);
/* How many of its records, from the first on, can't be the header again at a glance. */
size_t rows_count_others(const struct rows *rows, const struct stretch *stretch);
/* The wanted cell of this row, empty for ROWS_NONE; borrowed until the next rows_next. */
struct slice rows_cell(const struct rows *rows, size_t slot);
/* All cells that are wanted, by slot; borrowed until the next rows_next or rows_want. */
const struct slice *rows_cells(struct rows *rows);
/* The record as it stood in the file, with its line end; borrowed until the next rows_next. */
struct slice rows_raw(const struct rows *rows);
/* Whether the row is known to stand on one line alone, as most do. */
bool rows_is_one_line(const struct rows *rows);
/* What the record says, to be known again by: of an object of JSON its names and values, in whatever order
   and layout they stand there; else rows_raw. Borrowed until the next call, or rows_next. */
struct slice rows_content(const struct rows *rows);
/* Says what is wrong with a cell of this row, as its reader took it: FILE:LINE: COLUMN: 'CELL' COMPLAINT;
   returns false. */
bool rows_complain(const struct rows *rows, const char *column, struct slice cell, const char *complaint,
                   struct err *err);
/* Whether the row holds nothing but delimiters. */
bool rows_is_blank(const struct rows *rows);
/* Whether the record is the header again, or one of the header's further rows behind that; to be asked once
   for each record. */
bool rows_repeats_header(struct rows *rows);
/* What follows this row, to the end of the file, if that is less than `most` bytes.
   Valid until the next rows_next. */
bool rows_rest(struct rows *rows, size_t most, struct slice *rest);
/* Whether this is the last row and has no line end: a table that ends so may have been cut off. */
bool rows_is_cut(const struct rows *rows);
/* Whether they come from a store, whose rows are known by source and id, and have no lines. */
bool rows_are_stored(const struct rows *rows);
/* The line where this row began, from 1. */
size_t rows_line(const struct rows *rows);
