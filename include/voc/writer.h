/* writer - a table out: CSV or TSV for programs, aligned text for a terminal */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct sink;
struct stretch;
struct writer;

enum writer_format { WRITER_CSV, WRITER_TSV, WRITER_TEXT };

struct writer *writer_open(struct arena *arena, struct sink *sink, enum writer_format format);

/* One more cell of this row; the header is the first row. The cell is copied. */
void writer_cell(struct writer *writer, struct slice cell);
void writer_cells(struct writer *writer, const struct slice *cells, size_t count);
/* So many cells that lie in one piece, a NUL between each two; false where that isn't enough for it: one has
   to be quoted or holds a NUL, or it is no table for programs. */
bool writer_joined(struct writer *writer, struct slice cells, size_t count);
void writer_text(struct writer *writer, const char *cell);
/* number_format's form; an unknown number is an empty cell. */
void writer_number(struct writer *writer, double value);
void writer_count(struct writer *writer, long long value);
/* Ends the row. False when it couldn't be written. */
bool writer_row(struct writer *writer, struct err *err);
/* Many whole rows, one after the other. */
bool writer_stretch(struct writer *writer, const struct stretch *rows, struct err *err);
/* Whether a whole row can be given as a line of a CSV; only then may writer_line be called. */
bool writer_takes_lines(const struct writer *writer);
/* A row as quoting_put writes it with a comma, and its line end. False when it couldn't be written. */
bool writer_line(struct writer *writer, struct slice line, struct err *err);
/* How many rows were ended, the header among them. */
long long writer_rows(const struct writer *writer);
/* Writes what alignment held back; the sink stays open. */
bool writer_close(struct writer *writer, struct err *err);
/* Ends a table that was begun so that it can't pass for a whole one: an open quote and the message. */
void writer_fail(struct writer *writer, const char *program, const char *message);
