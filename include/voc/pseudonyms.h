/* pseudonyms - columns whose values are replaced by keyed hashes, so that people can be followed unnamed */
#pragma once
#include "voc/columns.h"
#include "voc/err.h"
#include "voc/seal.h"
#include "voc/stretch.h"

struct arena;
struct pseudonyms;

/* For the columns of those names; NULL and err where there is no such column. The key is borrowed. */
struct pseudonyms *pseudonyms_new(struct arena *arena, const struct seal_key *key, const char *const names[],
                                  size_t count, struct columns *columns, struct err *err);
/* What stands for a value of that column: the hash of it, trimmed, and what looks like an e-mail address
   without the case of its letters. Empty for an empty one. */
struct slice pseudonyms_hash(const struct seal_key *key, struct slice column, struct slice value,
                             char text[SEAL_KEYED_SIZE]);
/* Replaces the cells of a row in place; an empty cell stays empty. Valid until STRETCH_MOST
   rows later. NULL pseudonyms leave it as it is. */
void pseudonyms_apply(struct pseudonyms *pseudonyms, struct slice *cells);
/* The same for one cell, as if it stood in that column; what replaces it is in `text`. */
struct slice pseudonyms_cell(const struct pseudonyms *pseudonyms, size_t column, struct slice cell,
                             char text[SEAL_KEYED_SIZE]);
/* An id from the content, which without the key would tell who knows the row. */
void pseudonyms_id(const struct pseudonyms *pseudonyms, struct slice content, char text[SEAL_KEYED_SIZE]);
