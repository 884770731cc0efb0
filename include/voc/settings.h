/* settings - what a map says of the files that it is for: its rows that begin with `@` */
#pragma once
#include "voc/err.h"
#include "voc/rows.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;

/* What becomes of rows that have the same source and id. */
enum settings_same {
    SETTINGS_SAME_UNSAID,
    SETTINGS_SAME_LAST,
    SETTINGS_SAME_FIRST,
    SETTINGS_SAME_COMPLETE,
    SETTINGS_SAME_ALL
};

/* Its words from SETTINGS_SAME_LAST on, and NULL. */
extern const char *const settings_same_words[];

struct settings {
    struct rows_shape shape; /* how they are laid out */
    bool skip_told;          /* where the header stands needn't be found */
    struct slice file;       /* a glob for their names; empty: any */
    bool decimal_comma;
    struct slice each; /* the column of which each value becomes one row; empty: each row is one */
    enum settings_same same;
    bool guess_rest;   /* columns that the map doesn't name are recognised as they are without a map */
    struct slice note; /* for who uses the map; empty: none */
    uint32_t accepted; /* what may smell in them, a bit for each enum smell */
};

/* Takes the setting of that name (`@header`) and value; `@each` has a column instead. False and err, without
   a place but with what was expected, where there is none or it can't be that. */
bool settings_take(struct arena *arena, struct settings *settings, struct slice name, struct slice column,
                   struct slice value, struct err *err);
