/* echoes - the same comment under many ids: canned answers, bots, an export that was doubled */
#pragma once
#include "voc/spot.h"
#include "voc/whiffs.h"

struct arena;
struct echoes;

/* 490 KB, whatever comes: of more comments than it has room for, those that come again stay (Misra and Gries,
   1982, in sets of four), so that counts are never too high. */
struct echoes *echoes_new(struct arena *arena);
/* A row's comment and id; an empty id: the row is its own. */
void echoes_see(struct echoes *echoes, struct slice text, struct slice id, const struct spot_row *row);
/* Adds a whiff where a comment of at least 40 characters stands under at least 5 ids, or one of 20 to 39
   under at least 5 and one in 200 of all comments: short ones ("Nothing comes to my mind.") are said by many
   people. */
void echoes_tell(const struct echoes *echoes, struct slice column, struct whiffs *whiffs);
