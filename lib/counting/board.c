/* board - what was counted in all groups and periods */
#include "voc/board.h"

#include "voc/arena.h"

/* What a group and period have. */
struct block {
    struct clusters *clusters; /* of each quantity */
    bool *is_hidden;           /* of each metric */
    struct slot slots[];
};

/* The block that was found last: a row's quantities mostly lie in one. */
struct spot {
    size_t group;
    int64_t period;
    struct block *block;
};

struct board {
    struct arena *arena;
    struct arena *scratch; /* for tallies that are asked for */
    struct board_plan plan;
    struct cells *cells;
    struct slot_room room;
    struct slot_form *forms; /* of each quantity */
    struct spot *spots;      /* by grouping */
};

struct board *board_new(struct arena *arena, const struct board_plan *plan)
{
    struct board *const board = arena_alloc(arena, sizeof *board);
    const size_t quantities = plan->quantities->count;

    *board = (struct board){.arena = arena, .scratch = arena_child(arena), .plan = *plan};
    board->cells = cells_new(arena, sizeof(struct block) + quantities * sizeof(struct slot));
    board->room = slot_room_new(arena, plan->clock->is_set);
    board->forms = arena_array(arena, quantities, sizeof *board->forms);
    for (size_t i = 0; i < quantities; i++)
        board->forms[i] = slot_form_of(plan->quantities, plan->metrics, i, plan->keeps_values);
    board->spots = arena_array(arena, grouping_count(plan->groupings), sizeof *board->spots);
    return board;
}

static struct block *block_at(struct board *board, struct spot *spot, size_t group, int64_t period)
{
    if (!spot->block || spot->group != group || spot->period != period)
        *spot = (struct spot){group, period, cells_at(board->cells, group, period)};
    return spot->block;
}

/* With as-of it is known from the start for how long something waits. */
static int64_t delay_of(const struct board *board, const struct outcome *outcome)
{
    const struct feedback_clock *const clock = board->plan.clock;

    if (outcome->state != OUTCOME_WAITING || !clock->is_set)
        return outcome->delay;
    const int64_t wait = feedback_wait(outcome->delay, outcome->by_day, clock->as_of, clock);
    return wait > 0 ? wait : 0;
}

static void add(struct board *board, struct block *block, size_t index, const struct board_row *row)
{
    const struct quantity *const quantity = &board->plan.quantities->items[index];
    const struct slot_entry entry = {.outcome = &row->outcomes[index],
                                     .row = row->number,
                                     .delay = delay_of(board, &row->outcomes[index]),
                                     .weight = row->weight,
                                     .source = row->source,
                                     .is_marked = quantity->part &&
                                                  row->outcomes[quantity->part].state != OUTCOME_NOT};

    if (!quantity->is_part)
        slot_add(&board->room, &board->forms[index], &block->slots[index], &entry);
    if (!board->plan.is_clustered)
        return;
    if (!block->clusters)
        block->clusters = arena_array(board->arena, board->plan.quantities->count, sizeof *block->clusters);
    slot_cluster(&board->room, &board->forms[index], &block->clusters[index], &entry, row->member);
}

/* A part is added with its whole. */
static bool counts(const struct board *board, size_t index, const struct board_row *row)
{
    return row->outcomes[index].state != OUTCOME_NOT &&
           (board->plan.is_clustered || !board->plan.quantities->items[index].is_part);
}

static bool add_to_grouping(struct board *board, size_t grouping, const struct board_row *row,
                            struct err *err)
{
    size_t group = SIZE_MAX;

    for (size_t i = 0; i < board->plan.quantities->count; i++) {
        if (!counts(board, i, row))
            continue;
        if (group == SIZE_MAX && !grouping_of(board->plan.groupings, grouping, board->cells, &group, err))
            return false;
        add(board, block_at(board, &board->spots[grouping], group, row->outcomes[i].period), i, row);
    }
    return true;
}

bool board_add(struct board *board, const struct board_row *row, struct err *err)
{
    for (size_t i = 0; i < grouping_count(board->plan.groupings); i++)
        if (!add_to_grouping(board, i, row, err))
            return false;
    return true;
}

void board_see(struct board *board, int64_t newest)
{
    slot_see(&board->room, newest);
}

static void settle_block(struct board *board, struct block *block)
{
    for (size_t i = 0; i < board->plan.quantities->count; i++) {
        slot_settle(&board->room, &board->forms[i], &block->slots[i]);
        if (block->clusters)
            clusters_settle(&block->clusters[i], &board->forms[i].limits[0]);
    }
}

void board_settle(struct board *board)
{
    size_t count;
    const struct cell *const cells = cells_all(board->cells, &count);

    for (size_t i = 0; i < count; i++)
        settle_block(board, cells[i].block);
}

struct tally *board_open(struct board *board, size_t group, int64_t period, size_t quantity)
{
    const struct quantity *const own = &board->plan.quantities->items[quantity];
    struct block *const block = cells_at(board->cells, group, period);

    return slot_open(&board->room, &board->forms[own->whole], &block->slots[own->whole], own->is_part);
}

void board_limit(struct board *board, size_t quantity, struct bins_limits limits)
{
    const struct quantity *const own = &board->plan.quantities->items[quantity];

    board->forms[own->whole].limits[own->is_part] = limits;
}

const struct tally_pool *board_pool(const struct board *board)
{
    return &board->room.pool;
}

struct cells *board_cells(const struct board *board)
{
    return board->cells;
}

struct tally *board_tally(const struct board *board, const struct cell *cell, size_t quantity)
{
    const struct quantity *const own = &board->plan.quantities->items[quantity];
    const struct block *const block = cell->block;

    arena_clear(board->scratch);
    return slot_tally(&board->room, board->scratch, &board->forms[own->whole], &block->slots[own->whole],
                      own->is_part);
}

const struct clusters *board_clusters(const struct cell *cell, size_t quantity)
{
    const struct clusters *const all = ((const struct block *)cell->block)->clusters;

    return all && all[quantity].count ? &all[quantity] : NULL;
}

void board_hide(const struct board *board, const struct cell *cell, size_t metric)
{
    struct block *const block = cell->block;

    if (!block->is_hidden)
        block->is_hidden = arena_array(board->arena, board->plan.metrics->count, sizeof *block->is_hidden);
    block->is_hidden[metric] = true;
}

bool board_is_hidden(const struct cell *cell, size_t metric)
{
    const struct block *const block = cell->block;

    return block->is_hidden && block->is_hidden[metric];
}
