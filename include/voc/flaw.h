/* flaw - what the text of a record that can't be read says of why, and where reading can go on */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>

/* Whether it is the end of a table of a voc program that failed: an open quote and its message. */
bool flaw_is_half(struct slice raw, struct slice *message);
/* Whether a quote stands behind a backslash. */
bool flaw_has_backslash(struct slice raw);
/* Whether a cell is written as a spreadsheet's formula for a text: `="007"`. */
bool flaw_has_formula(struct slice raw, char delimiter);
/* What decoding lost of a line, between two marks; empty: nothing. */
struct slice flaw_lost(struct slice line);
/* A quote that isn't closed in its record takes the records behind it along: the first line behind the first
   that reads well alone, with so many cells, and as *lines its number from 0. Empty where there is none. */
struct slice flaw_resume(struct slice raw, char delimiter, size_t width, size_t *lines);
