/* naming - the ids of rows that come without one, made from their content; which rows keep an id that others
   have */
#pragma once
#include "voc/columns.h"
#include "voc/digest.h"
#include "voc/identity.h"

struct arena;
struct naming;
struct pseudonyms;
struct talk;

enum { NAMING_SIZE = DIGEST_SIZE + 24 };

/* For rows of these files, one file after the other; `pseudonyms` (or NULL) hide what the ids are made of. */
struct naming *naming_new(struct arena *arena, struct columns *columns, const struct identity_file *files,
                          const struct pseudonyms *pseudonyms);
/* Gives a row its id, in `room`: the same for the same row in another import, another one for its twin in the
   same file. False where it is the row of an earlier file. */
bool naming_give(struct naming *naming, size_t file, struct slice content, struct slice *cells,
                 char room[NAMING_SIZE]);
/* That a row with an id of its own is kept, whoever has that id: it is told. */
void naming_keep(struct naming *naming, size_t file, const struct slice *cells);
/* Says how many rows were kept though another one has their content or id. */
void naming_say(const struct naming *naming, const struct talk *talk);
