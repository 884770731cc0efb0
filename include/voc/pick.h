/* pick - a column that a guess takes for a field, and what its cells say of that */
#pragma once
#include "voc/accord.h"
#include "voc/beside.h"
#include "voc/dated.h"
#include "voc/grouped.h"
#include "voc/hung.h"
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
    struct dated dated; /* once it is settled */
    size_t clock_slot;  /* of the column that may have their clock, where the match has one, */
    struct beside beside;
    bool is_joined; /* and has it: dates are those of both */
    struct scores *scores;
    size_t rival_slot; /* of the column that fits as well, where the match has one, */
    struct scores *rival;
    struct grouped_count *grouped; /* of the weight */
    struct accord *accords;        /* of a score, with each score */
    double number;                 /* in this row, of a score that has one */
    bool has_number;
    unsigned silent; /* which of the silent words occur */
    const char *format;
    const char *how; /* it is taken, for the user */
};

/* What a column is settled with. */
struct pick_plan {
    struct arena *arena;
    struct refusal refusal; /* says where it stands */
    struct dated_kin kin;
    const struct pick *picks; /* all, for how they agree */
    size_t count;
    struct slice question; /* the header, or what it asks */
    const char *zone;      /* where the export says that its clock hangs, or NULL: */
    struct hung hung;      /* what its header says of that */
    const char *zones;     /* a column that nothing takes and that may say it of each row, or NULL */
    const struct talk *talk;
};

enum pick_fate {
    PICK_TAKEN,
    PICK_LEFT,    /* it is something else: that was said */
    PICK_DOUBTFUL /* err has the evidence */
};

/* The column of a match, before any cell is seen; its cells are rows' `slot`. */
struct pick pick_new(struct arena *arena, const struct match *match, size_t slot);
/* Looks at its cell of the next row, and where that stands. */
void pick_see(struct pick *pick, struct slice cell, size_t line);
/* Looks at the row's clock, too. */
void pick_see_clock(struct pick *pick, struct slice cell, struct slice clock);
/* Takes the clock beside the dates, where it is one. All rows were seen. */
void pick_join(struct pick *pick);
/* Holds what the row says in one score against what it says in the others; all picks have seen it. */
void pick_compare(struct arena *arena, struct pick picks[], size_t count);
/* Whether the export writes decimals with a comma, as far as its scores show. */
bool pick_decimal_comma(const struct pick picks[], size_t count);
/* Whether its cells are what the field wants, and how they are written. */
enum pick_fate pick_settle(struct pick *pick, const struct pick_plan *plan, struct err *err);
/* The clauses of a map that read it. */
const char *pick_clauses(const struct pick *pick, struct arena *arena);
