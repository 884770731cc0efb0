/* settings - what a map says of the files that it is for: its rows that begin with `@` */
#pragma once
#include "voc/err.h"
#include "voc/rows.h"
#include "voc/slice.h"

struct arena;

struct settings {
    struct rows_shape shape; /* how they are laid out */
    bool skip_told;          /* where the header stands needn't be found */
    struct slice file;       /* a glob for their names; empty: any */
    bool decimal_comma;
};

/* Takes the setting of that name (`@header`) and value. False and err, without a place but with what was
   expected, where there is none or it can't be that. */
bool settings_take(struct arena *arena, struct settings *settings, struct slice name, struct slice value,
                   struct err *err);
