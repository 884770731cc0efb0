/* receipt - what a program read and what became of it: a table of program,input,item,value */
#pragma once
#include "voc/slice.h"

struct arena;
struct receipt;

/* The header, with its line end. */
extern const char *const receipt_header;

struct receipt *receipt_new(struct arena *arena, const char *program);
/* One more row; the input is NULL for what holds for the run as a whole. A NULL receipt takes nothing. */
void receipt_cell(struct receipt *receipt, const char *input, const char *item, struct slice value);
void receipt_text(struct receipt *receipt, const char *input, const char *item, const char *value);
void receipt_count(struct receipt *receipt, const char *input, const char *item, long long value);
/* All its rows as CSV; valid until the next one. */
struct slice receipt_rows(const struct receipt *receipt);
