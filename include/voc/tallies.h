/* tallies - the tally table: counts that add up, in a form that any engine can make */
#pragma once
#include "voc/err.h"
#include "voc/mass.h"
#include "voc/slice.h"

struct arena;
struct tallies;
struct writer;

/* The columns behind metric and the groups. */
enum tallies_column {
    TALLIES_PERIOD,
    TALLIES_STATE,
    TALLIES_ORIGIN,
    TALLIES_VALUE,
    TALLIES_BINS,
    TALLIES_COUNT,
    TALLIES_WEIGHT,
    TALLIES_SQUARES,
    TALLIES_COLUMNS
};
extern const char *const tallies_columns[TALLIES_COLUMNS];

/* What `state` says, in the order of its bytes. */
enum tallies_state {
    TALLIES_ANSWERED,
    TALLIES_ANSWERED_BY_DAY,
    TALLIES_ANSWERS, /* no count of a group, but what is known of a source */
    TALLIES_ANSWERS_BY_DAY,
    TALLIES_BAD,
    TALLIES_CLOSED,
    TALLIES_CLOSED_BY_DAY,
    TALLIES_COUNTED,
    TALLIES_GOOD,
    TALLIES_NEUTRAL,
    TALLIES_SILENT,
    TALLIES_SILENT_BY_DAY,
    TALLIES_WAITING,
    TALLIES_WAITING_BY_DAY,
    TALLIES_STATES
};
extern const char *const tallies_states[TALLIES_STATES];
/* What `bins` says of a list that is binned. */
extern const char tallies_binned[];

enum { TALLIES_WEIGHT_DECIMALS = 9, TALLIES_SQUARE_DECIMALS = 18, TALLIES_VALUE_DECIMALS = 6 };

/* Whether a table with that header is a tally. */
bool tallies_are(const struct slice *header, size_t count);
/* The order of values within a list: shorter ones first, then by their bytes. */
int tallies_compare_values(struct slice a, struct slice b);

/* A table that is written, its header with groups of these names. */
struct tallies *tallies_begin(struct arena *arena, const struct slice *groups, size_t group_count,
                              struct writer *writer, struct err *err);

/* NULL is an empty cell. */
struct tallies_row {
    const char *metric;
    const struct slice *groups; /* NULL: it is no group's */
    const char *period, *state;
    struct slice origin, value;
    bool is_binned;
    const struct mass *mass; /* weights are told where one isn't 1 */
};
/* One more row. False and err where it can't be written. */
bool tallies_row(const struct tallies *tallies, const struct tallies_row *row, struct err *err);
