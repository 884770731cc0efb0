/* sure - the records of a CSV whose bounds every reader agrees on, found many at a time */
#pragma once
#include "voc/stretch.h"

#include <stdint.h>

struct arena;
struct bytes;
struct shelf;
struct sure;

/* The bytes are borrowed, and the shelf, for cells that don't stand in the file as they are read. */
struct sure *sure_open(struct arena *arena, struct bytes *bytes, struct shelf *shelf);
void sure_split_at(struct sure *sure, char delimiter);
/* As record_want. */
void sure_want(struct sure *sure, const size_t slots[], size_t width);

/* What comes is looked at ahead, by another thread; before anybody else has a look at the bytes, that has to
   end. */
void sure_halt(struct sure *sure);
/* The record that begins where the bytes stand, in line *next; blank lines are stepped over. It began in
   *line, and the next one begins in *next. False, and nothing is taken but blank lines, where the next one
   isn't sure, or where none is there. */
bool sure_next(struct sure *sure, size_t *line, size_t *next);
/* How many cells it had; those that are wanted, by slot, borrowed until the next one is asked for, or the
   bytes are looked at further, which sure_moved follows: their kept piece was `before` that. */
size_t sure_width(const struct sure *sure);
struct slice *sure_pieces(struct sure *sure);
void sure_moved(struct sure *sure, struct slice before);

/* Up to `most` records of `width` cells each, from line *next on, until one isn't sure or has another width,
   and none where some of them couldn't be decoded; borrowed until more is asked for. Behind it sure_next is
   asked before anybody else reads on. */
void sure_stretch(struct sure *sure, size_t width, size_t most, size_t *next, struct stretch *stretch);
/* Gives back the records of a stretch, the last that was read, from this one on: *next is its line. */
void sure_return(struct sure *sure, const struct stretch *stretch, size_t number, size_t *next);
