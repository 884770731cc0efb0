/* take - which cells of an export a field is taken from: the clauses of a map that
   choose among columns and rows */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;

/* What several columns give together. */
enum take_columns {
    TAKE_JOINED, /* their cells, a blank between */
    TAKE_ONE,    /* `one`: the label of the one that is marked */
    TAKE_ALL     /* `all`: the labels of all that are marked, joined by `|` */
};

/* Which of the rows that become one (`@each`) gives the cell. */
enum take_row { TAKE_USUAL, TAKE_FIRST, TAKE_LAST, TAKE_EARLIEST, TAKE_LATEST, TAKE_COUNT };

struct take {
    enum take_columns columns;
    enum take_row row;
    bool optional;          /* an export without the column will do */
    struct slice condition; /* the column that decides whether a row is taken; empty: each is */
    struct slice values;    /* that it has then, globs joined by `|` */
};

/* Takes the clauses `one`, `all`, `optional`, `first`, `last`, `earliest`, `latest`, `count` and `if
   COLUMN=VALUE|GLOB*` out of those of a field; *rest is what remains, in the arena. False and err, without a
   place, where they contradict each other. */
bool take_read(struct arena *arena, struct slice clauses, struct take *take, struct slice *rest,
               struct err *err);
/* The same of a constant, which only a condition can follow: `web; if Source=EU*`. */
bool take_read_constant(struct arena *arena, struct slice format, struct take *take, struct slice *rest,
                        struct err *err);
/* Whether a cell of the condition's column fits. */
bool take_fits(const struct take *take, struct slice cell);
