/* board - what was counted in all groups and periods */
#include "voc/board.h"

#include "voc/arena.h"
#include "voc/memo.h"
#include "voc/stretch.h"
#include "voc/ticks.h"

/* What is only there where it is asked for: what members add to each quantity, whether each metric
   is hidden. */
struct extra {
    struct clusters *clusters;
    bool *is_hidden;
};

/* How a grouping names its groups: by the value of a column, FEED_NONE: by nothing; or by more than that. */
struct naming {
    size_t column;
    bool has_value;
    struct block *blocks[STRETCH_MOST]; /* of rows that were read in one go */
};

struct board_reader {
    const struct board *board;
    struct arena *scratch; /* for tallies that are asked for */
    struct slot_room room;
};

struct board {
    struct arena *arena;
    struct board_plan plan;
    struct cells *cells;
    struct slot_room room;
    struct board_reader reader;
    struct slot_form *forms; /* of each quantity */
    size_t *places;          /* of its slot, or its whole's */
    struct ticks *added;     /* added_count of them: without members, parts lie in their wholes */
    size_t added_count;
    struct naming *namings; /* by grouping */
    struct feed *feed;
    struct memo *memo;     /* of blocks by values */
    struct block *nowhere; /* for rows that count for nothing */
};

/* Gives how many slots there are. */
static size_t place_slots(struct board *board)
{
    const struct quantities *const quantities = board->plan.quantities;
    size_t count = 0;

    board->forms = arena_array(board->arena, quantities->count, sizeof *board->forms);
    board->places = arena_array(board->arena, quantities->count, sizeof *board->places);
    board->added = arena_array(board->arena, quantities->count, sizeof *board->added);
    for (size_t i = 0; i < quantities->count; i++) {
        const struct quantity *const quantity = &quantities->items[i];
        board->forms[i] = slot_form_of(quantities, board->plan.metrics, i, board->plan.keeps_values);
        board->places[i] = quantity->is_part ? board->places[quantity->whole] : count++;
        if (!quantity->is_part || board->plan.is_clustered)
            board->added[board->added_count++] = (struct ticks){.quantity = i,
                                                                .place = board->places[i],
                                                                .part = quantity->part,
                                                                .form = &board->forms[i],
                                                                .room = &board->room,
                                                                .clock = board->plan.clock};
    }
    return count;
}

struct board *board_new(struct arena *arena, const struct board_plan *plan)
{
    struct board *const board = arena_alloc(arena, sizeof *board);

    *board = (struct board){.arena = arena, .plan = *plan};
    const size_t size = sizeof(struct block) + place_slots(board) * sizeof(struct slot);
    board->cells = cells_new(arena, size);
    board->nowhere = arena_alloc(arena, size);
    board->room = slot_room_new(arena, plan->clock->is_set);
    board->reader = (struct board_reader){board, arena_child(arena), board->room};
    board->memo = memo_new(arena);
    board->feed = grouping_feed(plan->groupings);
    board->namings = arena_array(arena, grouping_count(plan->groupings), sizeof *board->namings);
    for (size_t i = 0; i < grouping_count(plan->groupings); i++) {
        struct naming *const naming = &board->namings[i];
        naming->column = grouping_value(plan->groupings, i);
        naming->has_value = naming->column != FEED_NONE || grouping_is_total(plan->groupings, i);
    }
    return board;
}

static struct block *find_block(struct board *board, size_t grouping, int64_t period, size_t *group,
                                struct err *err)
{
    return grouping_of(board->plan.groupings, grouping, board->cells, group, err)
               ? cells_at(board->cells, *group, period)
               : NULL;
}

static struct block *learn_block(struct board *board, size_t grouping, struct slice value, int64_t period,
                                 struct memo *place, struct err *err)
{
    size_t group;

    place->found = find_block(board, grouping, period, &group, err);
    if (place->found)
        place->text = (struct slice){cells_key(board->cells, group).at, value.length};
    return place->found;
}

/* The block of the row at hand; NULL and err on a cell that can't name a group. */
static struct block *block_of(struct board *board, size_t grouping, int64_t period, struct err *err)
{
    const struct naming *const naming = &board->namings[grouping];
    size_t group;

    if (!naming->has_value)
        return find_block(board, grouping, period, &group, err);
    const struct slice value = feed_cell(board->feed, naming->column);
    struct memo *const place = memo_of(board->memo, grouping, value, period);
    return place->found ? place->found : learn_block(board, grouping, value, period, place, err);
}

static struct extra *extra_of(const struct board *board, struct block *block)
{
    if (!block->extra) {
        block->extra = arena_alloc(board->arena, sizeof *block->extra);
        block->extra->clusters =
            arena_array(board->arena, board->plan.quantities->count, sizeof *block->extra->clusters);
        block->extra->is_hidden =
            arena_array(board->arena, board->plan.metrics->count, sizeof *block->extra->is_hidden);
    }
    return block->extra;
}

static void add(struct board *board, struct block *block, size_t index, const struct board_row *row)
{
    const struct quantity *const quantity = &board->plan.quantities->items[index];
    const struct slot_entry entry = {.outcome = &row->outcomes[index],
                                     .row = row->number,
                                     .delay = outcome_length(&row->outcomes[index], board->plan.clock),
                                     .weight = row->weight,
                                     .source = row->source,
                                     .is_marked = quantity->part &&
                                                  row->outcomes[quantity->part].state != OUTCOME_NOT};

    if (!quantity->is_part)
        slot_add(&board->room, &board->forms[index], &block->slots[board->places[index]], &entry);
    if (board->plan.is_clustered)
        slot_cluster(&board->room, &board->forms[index], &extra_of(board, block)->clusters[index], &entry,
                     row->member);
}

static bool add_to_grouping(struct board *board, size_t grouping, const struct board_row *row,
                            struct err *err)
{
    for (size_t i = 0; i < board->added_count; i++) {
        const size_t quantity = board->added[i].quantity;
        const struct outcome *const outcome = &row->outcomes[quantity];
        if (outcome->state == OUTCOME_NOT)
            continue;
        struct block *const block = block_of(board, grouping, outcome->period, err);
        if (!block)
            return false;
        add(board, block, quantity, row);
    }
    return true;
}

bool board_add(struct board *board, const struct board_row *row, struct err *err)
{
    const size_t groupings = grouping_count(board->plan.groupings);

    for (size_t i = 0; i < groupings; i++)
        if (!add_to_grouping(board, i, row, err))
            return false;
    return true;
}

/* The blocks of those rows that are known, NULL of the others; whether all are. */
static bool recall_blocks(const struct board *board, size_t grouping, const int64_t periods[], size_t first,
                          size_t end)
{
    struct naming *const naming = &board->namings[grouping];
    const struct feed_column values = feed_column(board->feed, naming->column);
    struct block **const blocks = naming->blocks;
    struct memo *const memo = board->memo;
    bool are_known = true;

    _Static_assert((size_t)STRETCH_REACH >= MEMO_REACH, "words can be read within a stretch");
    if (!naming->has_value) {
        for (size_t i = first; i < end; i++)
            blocks[i] = NULL;
        return false;
    }
    for (size_t i = first; i < end; i++) {
        const struct slice value = feed_column_cell(values, i);
        const struct memo_words words =
            stretch_is_within(values.text, value) ? memo_words_within(value) : memo_words(value);
        const struct memo_key key = memo_key(words, grouping, value.length, periods[i]);
        blocks[i] = memo_at(memo, &key, value)->found;
        are_known &= blocks[i] != NULL;
    }
    return are_known;
}

/* In the order of the rows, so that the first that can't be placed is the one that is told. What doesn't
   count falls where nobody looks. */
static bool find_blocks(struct board *board, const struct usual *usual, size_t first, size_t end,
                        struct err *err)
{
    const size_t groupings = grouping_count(board->plan.groupings);

    for (size_t i = first; i < end; i++)
        for (size_t j = 0; j < groupings; j++) {
            struct block **const block = &board->namings[j].blocks[i];
            if (!usual->is_counted[i])
                *block = board->nowhere;
            if (*block)
                continue;
            feed_at(board->feed, i);
            if (!(*block = block_of(board, j, usual->periods[i], err)))
                return false;
        }
    return true;
}

bool board_count(struct board *board, const struct usual *usual, size_t first, size_t end, struct err *err)
{
    bool are_known = true;

    for (size_t i = 0; i < grouping_count(board->plan.groupings); i++)
        are_known &= recall_blocks(board, i, usual->periods, first, end);
    if (!are_known && !find_blocks(board, usual, first, end, err))
        return false;
    for (size_t i = 0; i < board->added_count; i++)
        if (usual->ticks[board->added[i].quantity])
            for (size_t j = 0; j < grouping_count(board->plan.groupings); j++)
                ticks_count(&board->added[i], usual, board->namings[j].blocks, first, end);
    return true;
}

void board_see(struct board *board, int64_t newest)
{
    slot_see(&board->room, newest);
}

static void settle_block(struct board *board, struct block *block)
{
    for (size_t i = 0; i < board->plan.quantities->count; i++) {
        if (!board->plan.quantities->items[i].is_part)
            slot_settle(&board->room, &board->forms[i], &block->slots[board->places[i]]);
        if (block->extra)
            clusters_settle(&block->extra->clusters[i], &board->forms[i].limits[0]);
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

    return slot_open(&board->room, &board->forms[own->whole], &block->slots[board->places[quantity]],
                     own->is_part);
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

struct board_reader *board_reader_new(struct arena *arena, const struct board *board)
{
    struct board_reader *const reader = arena_alloc(arena, sizeof *reader);

    *reader = (struct board_reader){board, arena_child(arena), slot_room_beside(arena, &board->room)};
    return reader;
}

struct tally *board_tally_by(const struct board_reader *reader, const struct cell *cell, size_t quantity)
{
    const struct board *const board = reader->board;
    const struct quantity *const own = &board->plan.quantities->items[quantity];
    const struct block *const block = cell->block;

    arena_clear(reader->scratch);
    return slot_tally(&reader->room, reader->scratch, &board->forms[own->whole],
                      &block->slots[board->places[quantity]], own->is_part);
}

struct tally *board_tally(const struct board *board, const struct cell *cell, size_t quantity)
{
    return board_tally_by(&board->reader, cell, quantity);
}

const struct clusters *board_clusters(const struct cell *cell, size_t quantity)
{
    const struct extra *const extra = ((const struct block *)cell->block)->extra;

    return extra && extra->clusters[quantity].count ? &extra->clusters[quantity] : NULL;
}

void board_hide(const struct board *board, const struct cell *cell, size_t metric)
{
    extra_of(board, cell->block)->is_hidden[metric] = true;
}

bool board_is_hidden(const struct cell *cell, size_t metric)
{
    const struct extra *const extra = ((const struct block *)cell->block)->extra;

    return extra && extra->is_hidden[metric];
}
