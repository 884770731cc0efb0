/* guise - what the file of an export looks like: its encoding, delimiter and header, for the user and the
   receipt */
#pragma once
#include "voc/evidence.h"
#include "voc/heading.h"

struct map;
struct receipt;

struct guise {
    struct evidence evidence; /* of its encoding */
    char delimiter;           /* 0 where it is no CSV */
    size_t above;             /* lines before the header */
    bool is_found;            /* which was found below them */
    const char *header;       /* its titles, joined */
};

/* What it gives is in the arena. */
struct guise guise_of(struct arena *arena, const struct heading *heading);
/* Says what of it was found rather than told. */
void guise_say(const struct guise *guise, const char *file, const struct talk *talk);
/* Notes it, and the map by which the file is read. */
void guise_note(const struct guise *guise, const struct map *map, const char *file, struct receipt *receipt);
