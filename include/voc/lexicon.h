/* lexicon - the names of a JSON file's members in the order in which they were met, each found at once */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>

struct arena;

/* What is known of a name. */
struct lexicon_name {
    struct slice name;
    size_t latest; /* the number of the last object that had it, from 1 */
    size_t member; /* of that object */
    bool filled;   /* in some object it has a value */
};

struct lexicon {
    struct arena *arena; /* owns the names */
    struct lexicon_name *names;
    size_t count, capacity;
    size_t *index; /* a hash table of names + 1, twice the capacity */
};

struct lexicon lexicon_new(struct arena *arena);
/* The place of a name, which is added where it wasn't met yet. `likely` is looked at first. Pointers into
   names hold until the next one. */
size_t lexicon_add(struct lexicon *lexicon, struct slice name, size_t likely);
/* An object that is null in some rows is no column beside its members' (`rating` where there is
   `rating.score`): such names go to the end. How many stay in front. */
size_t lexicon_part(struct lexicon *lexicon);
/* The places of all names in the order of their bytes. In the arena. */
size_t *lexicon_sorted(const struct lexicon *lexicon);
