/* import - exports become one feedback table, each by its map */
#pragma once
#include "voc/err.h"
#include "voc/moment.h"
#include "voc/settings.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct map;
struct receipt;
struct seal_key;
struct sink;
struct talk;
struct writer;

struct import_file {
    const char *path;
    const struct map *map;
};

struct import_ask {
    const struct import_file *files;
    size_t count;
    bool keep;               /* also the columns that no map names, under their own headers */
    struct sink *rejects;    /* where bad rows are set aside; NULL: the first one ends the run */
    enum settings_same same; /* for all files; SETTINGS_SAME_UNSAID: as their maps say */
    struct moment as_of;     /* nothing has happened later; of precision MOMENT_NONE where that isn't known */
    const char *const *hidden; /* columns of which keyed hashes are written, so many */
    size_t hidden_count;
    const struct seal_key *key; /* of them and of ids from content; NULL: none are hidden */
    struct receipt *receipt;    /* of what was read; NULL: nobody asks */
};

/* Writes the table: the contract's well-known columns first, then what the maps name in the order in which
   they name it, and last what was kept. Says what was left out, odd, or rejected, and what smells. */
bool import_run(struct arena *arena, const struct import_ask *ask, struct writer *out,
                const struct talk *talk, struct err *err);
