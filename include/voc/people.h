/* people - a small file, owner,name: who stands behind the handles; names are joined only for a reader */
#pragma once
#include "voc/err.h"

#include <stddef.h>

struct arena;

struct people {
    const char *name; /* of the file */
    const char **owners, **names;
    size_t count;
};

/* Reads the file; other columns are for people. A name that several have goes with its handle: `Dana
   (dana2)`. False and err where a column is missing, or an owner stands there twice. */
bool people_read(struct arena *arena, const char *path, struct people *people, struct err *err);
/* The name of an owner, or the handle where there is none; NULL of NULL. */
const char *people_name(const struct people *people, const char *owner);
