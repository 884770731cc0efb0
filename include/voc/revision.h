/* revision - what known rows say another way now, of what hardly changes: who spoke, when and what, and
   scores */
#pragma once
#include "voc/slice.h"

struct arena;
struct revision;
struct talk;

struct revision *revision_new(struct arena *arena, const struct slice *columns, size_t count);
/* A row came whose source and id are known. */
void revision_meet(struct revision *revision);
/* One of its cells is another now, of a row whose words are the same, as it wasn't edited. One that was or is
   empty doesn't count: answers come late. */
void revision_change(struct revision *revision, size_t column, struct slice source, struct slice id,
                     struct slice was, struct slice is);
/* Warns of each such column in which a fifth of the rows in `place`, and five of them, are other ones. */
void revision_say(const struct revision *revision, const char *place, const struct talk *talk);
