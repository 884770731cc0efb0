/* record - one CSV record after the other from a file or pipe; libcsv says what a cell means, only
   wanted cells are kept */
#pragma once
#include "voc/stretch.h"
#include "voc/strict.h"

struct arena;
struct bytes;
struct record;

/* The records of a file from its start; steps over a byte order mark. The bytes are borrowed. */
struct record *record_open(struct arena *arena, struct bytes *bytes, struct err *err);
const char *record_name(const struct record *record);
/* The next `most` bytes, fewer at the end, without taking them. */
bool record_peek(struct record *record, size_t most, struct slice *next, struct err *err);
/* Where the next record, or a blank line before it, stands in its file; false where it has no place there. */
bool record_place(const struct record *record, uint64_t *place);
/* Takes lines that aren't to be parsed. */
bool record_skip(struct record *record, size_t lines, struct err *err);
/* What splits cells; to be said before the first record. */
void record_split_at(struct record *record, char delimiter);
/* Which cells to keep: slots[column] is the place to keep it at, or RECORD_UNWANTED; columns from `width` on
   aren't wanted. The array is borrowed. Without it all cells are kept, each at its column's place. */
void record_want(struct record *record, const size_t slots[], size_t width, size_t slot_count);

/* How many cells a good record has: behind a quote that is closed too late, or never,
   reading goes on at the first line that has as many. Without it, or with 1, behind the quote, or nowhere. */
void record_expect(struct record *record, size_t width);

/* Reads one record, however many lines it has; blank lines are stepped over. Nothing is allocated but to hold
   a longer record than any before. */
enum record_got record_next(struct record *record, struct err *err);
/* Reads up to `most` records in one go, each with as many cells as a good one has: as many as can be read at
   a glance, so none where the next one takes a look. No record is at hand then; the stretch is borrowed until
   more is read. */
void record_stretch(struct record *record, size_t most, struct stretch *stretch);
/* Gives back those of its records, the last that were read, from number `number` on. */
void record_return(struct record *record, const struct stretch *stretch, size_t number);
/* How many cells the record had. */
size_t record_width(const struct record *record);
/* A cell that was kept; borrowed until the next record_next. */
struct slice record_cell(const struct record *record, size_t slot);
/* All that were kept, by slot, where they lie together as most do; else NULL. */
const struct slice *record_pieces(const struct record *record);
/* The record as it stood in the file, with its line end; borrowed until the next record_next. */
struct slice record_raw(const struct record *record);
/* How many lines it stands on. */
size_t record_lines(const struct record *record);
/* Whether it was the last and had no line end: a table that ends so may have been cut off. */
bool record_is_cut(const struct record *record);
/* The line where it began, from 1. */
size_t record_line(const struct record *record);
/* Reads all that is left, for nothing. */
bool record_drain(struct record *record, struct err *err);
