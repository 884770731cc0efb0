/* board - what was counted in all groups and periods: a block for each, with a slot for each quantity */
#pragma once
#include "voc/grouping.h"
#include "voc/slot.h"
#include "voc/usual.h"

struct board;

/* One row: what it is to each quantity, how much it weighs, where it is from, who gave it. */
struct board_row {
    long long number; /* the so manieth */
    const struct outcome *outcomes;
    int64_t weight; /* in billionths */
    size_t source;
    uint32_t member;
};

/* What it is of; all of that must last as long as the board. */
struct board_plan {
    struct groupings *groupings;
    const struct metrics *metrics;
    const struct quantities *quantities;
    const struct reckoning *clock;
    bool is_clustered; /* what each member adds is kept, too */
    bool keeps_values; /* so are the values of means */
};

struct board *board_new(struct arena *arena, const struct board_plan *plan);
/* Adds a row to its block in each grouping; false and err on a cell that can't name a group. */
bool board_add(struct board *board, const struct board_row *row, struct err *err);
/* The same of usual rows, from number `first` up to `end` of those that were read in one go. */
bool board_count(struct board *board, const struct usual *usual, size_t first, size_t end, struct err *err);
/* The newest moment so far, which only grows: how long something has waited at least, where the clock doesn't
   say up to when. */
void board_see(struct board *board, int64_t newest);
/* Readies all to be read. */
void board_settle(struct board *board);

/* What a quantity has in a group and period, to be added to (by board_pool). */
struct tally *board_open(struct board *board, size_t group, int64_t period, size_t quantity);
/* A quantity's delays are binned by other limits than its own; before the first row. */
void board_limit(struct board *board, size_t quantity, struct bins_limits limits);
const struct tally_pool *board_pool(const struct board *board);

struct cells *board_cells(const struct board *board);
/* What a cell has of a quantity, NULL if nothing; good until this is asked again. */
struct tally *board_tally(const struct board *board, const struct cell *cell, size_t quantity);
/* The same for several who ask at the same time, each by a reader of their own, of whom no two ask for the
   same cell. */
struct board_reader;
struct board_reader *board_reader_new(struct arena *arena, const struct board *board);
struct tally *board_tally_by(const struct board_reader *reader, const struct cell *cell, size_t quantity);
/* What each member adds to that; NULL where that isn't kept. */
const struct clusters *board_clusters(const struct cell *cell, size_t quantity);
/* A mark of a cell's metric: its value is hidden. */
void board_hide(const struct board *board, const struct cell *cell, size_t metric);
bool board_is_hidden(const struct cell *cell, size_t metric);
