/* admission - the rows of exports on their way into the feedback table: each gets its id, is hidden and
   looked at for smells, and is written, or waits where a later one may hold in its place */
#pragma once
#include "voc/balance.h"
#include "voc/map.h"
#include "voc/stretch.h"
#include "voc/talk.h"
#include "voc/waiting.h"

struct admission;
struct arena;
struct seal_key;
struct smells;
struct writer;

struct admission_file {
    const char *name;
    const struct map *map;
    enum settings_same same;
    bool is_events; /* its rows are events of tickets */
};

/* What is borrowed lives as long as the admission. */
struct admission_plan {
    const struct admission_file *files;
    size_t count;
    bool are_distinct;         /* all rows have ids, and all ids differ: no row takes another's place */
    bool is_noted;             /* admission_note will be asked for */
    const char *const *hidden; /* columns of which keyed hashes are written, so many */
    size_t hidden_count;
    const struct seal_key *key; /* NULL: none are hidden */
    struct columns *columns;    /* of the table */
    struct balance *balance;    /* is told what became of every row */
    struct smells *smells;      /* see every row that is kept */
    struct writer *out;
};

/* NULL and err where a column that is to be hidden isn't there, or there is no room for temporary files. */
struct admission *admission_new(struct arena *arena, const struct admission_plan *plan, struct err *err);
/* Begins the table, before the first row. */
bool admission_begin(struct admission *admission, struct err *err);

/* The rows that follow are of this file; files come in their order. */
void admission_open(struct admission *admission, size_t file);
/* Rows of it, a cell for each of the columns, their raws what they are known by. Changes them: those remain
   that are no row of an earlier file. */
bool admission_rows(struct admission *admission, struct stretch *rows, struct err *err);
/* An event of it: the cells of its row, which are changed, and the line where it stands. */
bool admission_event(struct admission *admission, struct slice *cells, size_t line,
                     const struct waiting_event *event, struct err *err);

/* Once all rows are there: settles which of those that waited hold, and writes them. False and err where that
   can't be told or written. */
bool admission_close(struct admission *admission, struct err *err);
/* From when to when the rows of a file reach, as rows of a receipt. */
void admission_note(const struct admission *admission, size_t file, struct receipt *receipt);
/* Says how many rows were merged, and how many kept though another one has their content or id. */
void admission_say(const struct admission *admission, const struct talk *talk);
