/* leftover - what is not taken of an export's columns: those that the map doesn't name, those that are others
   again, an empty one at the end of each row */
#pragma once
#include "voc/heading.h"

struct talk;

struct leftover {
    const char *names;   /* of the columns that are left out, the first of them; empty where there are none */
    size_t count;        /* of all */
    const char *renamed; /* `NPS as #4`: columns that are kept, but whose name is another's */
    const char *alike;   /* `#3 as #1`: columns that are others again */
    bool has_spare;
};

/* Takes the columns that have the name of one that is taken and are the same in every row. What it gives is
   in the arena. */
struct leftover leftover_alike(struct arena *arena, struct heading *heading);
/* Names the columns that aren't taken. */
void leftover_name(struct arena *arena, struct leftover *leftover, const struct heading *heading);
/* That a column is kept under this name, from which its title may differ. */
void leftover_keep(struct arena *arena, struct leftover *leftover, struct slice title, struct slice name);
/* Whether the same columns are left out; `other` may be NULL. */
bool leftover_is(const struct leftover *leftover, const struct leftover *other);
/* Says which columns are kept under another name, which are taken once, that there is a spare one; which are
   left out. */
void leftover_say_alike(const struct leftover *leftover, const char *file, const struct talk *talk);
void leftover_say(const struct leftover *leftover, const char *file, const struct talk *talk);
