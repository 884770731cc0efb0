/* veil - whether a store's customers are named, or hidden behind keyed hashes */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct store;
struct talk;

struct veil {
    long long named, hashed; /* rows that have a customer, and of these a keyed hash of one */
    long long veiled;        /* rows that came with a hash where all others have names */
};

/* Of a store that has the column `customer`. */
bool veil_read(struct store *store, struct veil *veil, struct err *err);
/* Whether a row with that customer may come to the others. False and err where theirs are all hashed and this
   one is a name: a name among hashes tells whose they are. */
bool veil_may(struct veil *veil, struct slice customer, const char *place, struct err *err);
/* Warns of hashes among names. */
void veil_say(const struct veil *veil, const char *place, const struct talk *talk);
