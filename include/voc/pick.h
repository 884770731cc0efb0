/* pick - a column that a guess takes for a field, and what its cells say of that */
#pragma once
#include "voc/dates.h"
#include "voc/match.h"
#include "voc/refusal.h"
#include "voc/scores.h"

struct arena;
struct talk;

/* A column and what its cells look like. */
struct pick {
    struct match match;
    size_t slot;
    struct dates *dates;
    struct scores *scores;
    unsigned silent; /* which of the silent words occur */
    const char *format;
    const char *how; /* it is taken, for the user */
};

/* What a column is settled with. */
struct pick_plan {
    struct arena *arena;
    struct refusal refusal; /* says where it stands */
    const struct dates *const
        *kin; /* the export's columns of times: one that is open is settled by its kin */
    size_t kin_count;
    const char *zone; /* where the export says that its clock hangs, or NULL */
    const struct talk *talk;
};

enum pick_fate {
    PICK_TAKEN,
    PICK_LEFT,    /* it is something else: that was said */
    PICK_DOUBTFUL /* err has the evidence */
};

/* The column of a match, before any cell is seen; its cells are rows' `slot`. */
struct pick pick_new(struct arena *arena, const struct match *match, size_t slot);
void pick_see(struct pick *pick, struct slice cell);
/* Whether its cells are what the field wants, and how they are written. */
enum pick_fate pick_settle(struct pick *pick, const struct pick_plan *plan, struct err *err);
/* The clauses of a map that read it. */
const char *pick_clauses(const struct pick *pick, struct arena *arena);
