/* match - which columns of an export are which fields of the feedback table, as far as their headers tell */
#pragma once
#include "voc/slice.h"

struct arena;

enum match_role { MATCH_DIMENSION, MATCH_TIME, MATCH_SCORE, MATCH_PLAIN };

/* A well-known field, and what it asks of its column. */
struct match_wish {
    const char *field;
    enum match_role role;
    double worst, best; /* of a score */
    double telling;     /* an answer from here on tells the scale from a shorter one */
};

struct match {
    const struct match_wish *wish; /* NULL: no well-known field */
    const char *field;
    size_t place; /* of the column */
    bool has_rival;
    size_t rival; /* another column whose header fits a score as well */
    bool has_clock;
    size_t clock; /* the column that may have the clock of a time's dates */
};

/* What is known already: columns that are taken, fields that have theirs. */
struct match_given {
    const bool *columns; /* NULL: none */
    const struct slice *fields;
    size_t field_count;
};

/* The wish of that field, or NULL. */
const struct match_wish *match_wish_for(struct slice field);
/* Whether the column's header is its own; one that is empty or occurs twice can only be taken by place. */
bool match_is_unique(const struct slice *header, size_t width, size_t place);
/* Whether it looks like a feedback table: well-known names, and no other column that would be its time or its
   score, or where it has no time, its text. */
bool match_is_feedback(struct arena *arena, const struct slice *header, size_t width);
/* The columns of a feedback table: all, as they are called. *count of them, in the arena. */
struct match *match_all(struct arena *arena, const struct slice *header, size_t width, size_t *count);
/* The columns of an export whose headers are usual ones, each field once, but for what is `given` (or NULL).
   A field that no header names is looked for in the `texts`, the questions of the columns, where they are
   known; of several scores that fit equally none is taken. */
struct match *match_usual(struct arena *arena, const struct slice *header, const struct slice *texts,
                          size_t width, const struct match_given *given, size_t *count);
