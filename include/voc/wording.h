/* wording - a column of customers' words or names: what in it isn't theirs, or not all of it */
#pragma once
#include "voc/spot.h"
#include "voc/variety.h"
#include "voc/whiffs.h"

struct arena;
struct wording;

struct wording *wording_new(struct arena *arena);
void wording_see(struct wording *wording, struct slice cell, const struct spot_row *row);
/* Adds a whiff where
   - a cell is an error's word;
   - at least 3 cells, or one in 100, are a tester's, have HTML entities or were decoded wrongly: one in a
   thousand is a customer who writes about it;
   - at least 3 cells, and one in 20, have a question mark inside a word, and no cell has a letter beyond
   ASCII;
   - at least 20 cells and half of all are numbers, where the column `has_words`;
   - the longest cells, at least 3, have just as many characters or bytes as tools cut at (255, 256, 500, 512,
   1000 … 32,767, 65,535): of an uncut column the longest is one of a kind. */
void wording_tell(const struct wording *wording, struct slice column, bool has_words, struct whiffs *whiffs);
/* Adds a whiff where labels are an error's words, and one where they were decoded wrongly. */
void wording_tell_labels(const struct variety *labels, struct slice column, struct whiffs *whiffs);
