/* waiting - rows that wait until all are read */
#include "voc/waiting.h"

#include "voc/arena.h"
#include "voc/distinct.h"
#include "voc/pseudonyms.h"

struct waiting {
    struct spool *spool;
    struct distinct *distinct; /* of rows that have an id, as a rule of their own */
    struct twins *twins;       /* of events, and of rows once some have the same id */
    bool has_twins;
    struct identity *identity;
    struct tickets *tickets;       /* NULL: no row is an event */
    struct pseudonyms *pseudonyms; /* NULL: nothing is hidden */
    size_t column_count, source;
    struct slice *cells; /* of a row with what is kept of its event; NULL where none is one */
    char ticket[SEAL_KEYED_SIZE];
    uint64_t number; /* of the row to be read next */
};

struct waiting *waiting_new(struct arena *arena, struct columns *columns, const struct identity_file *files,
                            struct tickets *tickets, struct pseudonyms *pseudonyms, struct err *err)
{
    struct waiting *const waiting = arena_alloc(arena, sizeof *waiting);

    *waiting = (struct waiting){.distinct = distinct_new(arena),
                                .twins = twins_new(arena),
                                .has_twins = tickets != NULL,
                                .identity = identity_new(arena, columns, files),
                                .tickets = tickets,
                                .pseudonyms = pseudonyms,
                                .source = columns_place(columns, slice_of("source"))};
    columns_all(columns, &waiting->column_count);
    const size_t cells = waiting->column_count + (tickets ? TICKETS_CELLS : 0);
    if (tickets)
        waiting->cells = arena_array(arena, cells, sizeof *waiting->cells);
    waiting->spool = spool_open(arena, cells, err);
    return waiting->spool ? waiting : NULL;
}

uint32_t waiting_mark(struct waiting *waiting, size_t file, struct slice id)
{
    return identity_mark(waiting->identity, file, id);
}

static uint64_t key_of(const struct waiting *waiting, const struct slice *cells)
{
    const struct slice source =
        waiting->source == COLUMNS_NONE ? (struct slice){"", 0} : cells[waiting->source];

    return identity_key(source, cells[0]);
}

/* The cells of a row, and the ticket as the id that it may become. */
static const struct slice *cells_with(struct waiting *waiting, const struct slice *cells,
                                      const struct waiting_event *event)
{
    memcpy(waiting->cells, cells, waiting->column_count * sizeof *cells);
    waiting->cells[waiting->column_count] =
        event ? pseudonyms_cell(waiting->pseudonyms, 0, event->ticket, waiting->ticket) : slice_of("");
    waiting->cells[waiting->column_count + 1] = event ? event->when : slice_of("");
    return waiting->cells;
}

bool waiting_add(struct waiting *waiting, struct spool_origin origin, const struct slice *cells,
                 const struct waiting_event *event, struct err *err)
{
    const uint64_t key = event ? tickets_key(event->ticket) : key_of(waiting, cells);
    uint64_t place;

    origin.marks |= event ? IDENTITY_EVENT : 0u;
    if (!spool_add(waiting->spool, origin, waiting->tickets ? cells_with(waiting, cells, event) : cells,
                   &place, err))
        return false;
    if (waiting->has_twins)
        twins_add(waiting->twins, key, place);
    else
        distinct_add(waiting->distinct, key);
    return true;
}

/* Notes all rows, as some have the same id. */
static bool find_twins(struct waiting *waiting, struct err *err)
{
    struct spool_row row;

    waiting->has_twins = true;
    while (spool_next(waiting->spool, &row, err)) {
        spool_split(waiting->spool, &row);
        twins_add(waiting->twins, key_of(waiting, row.cells), row.place);
    }
    return !err->status && spool_rewind(waiting->spool, err);
}

bool waiting_settle(struct waiting *waiting, struct balance *balance, struct err *err)
{
    if (!spool_rewind(waiting->spool, err) ||
        (!waiting->has_twins && !distinct_all(&waiting->distinct, 1) && !find_twins(waiting, err)))
        return false;
    twins_link(waiting->twins);
    return identity_settle(waiting->identity, waiting->spool, waiting->twins, balance, err);
}

static bool next_first(struct waiting *waiting, struct spool_row *row, struct err *err)
{
    while (spool_next(waiting->spool, row, err))
        if (twins_is_first(waiting->twins, waiting->number++))
            return true;
    return false;
}

/* The row that holds in the place of the first of its id. */
static bool take_holder(struct waiting *waiting, struct spool_row *row, struct err *err)
{
    const uint64_t number = waiting->number - 1, holder = twins_holder(waiting->twins, number);

    return holder == number || spool_at(waiting->spool, 0, twins_place(waiting->twins, holder), row, err);
}

/* Among tickets; with what is kept of events no row's line is as the table wants it. */
static bool take_ticket(struct waiting *waiting, struct balance *balance, struct spool_row *row,
                        struct err *err)
{
    const bool taken = waiting_is_ticket(row) ? tickets_fold(waiting->tickets, waiting->spool, waiting->twins,
                                                             waiting->number - 1, balance, &row->cells, err)
                                              : take_holder(waiting, row, err);

    waiting_split(waiting, row);
    row->line.length = 0;
    return taken;
}

bool waiting_next(struct waiting *waiting, struct balance *balance, struct spool_row *row, struct err *err)
{
    if (!waiting->has_twins)
        return spool_next(waiting->spool, row, err);
    return next_first(waiting, row, err) &&
           (waiting->tickets ? take_ticket(waiting, balance, row, err) : take_holder(waiting, row, err));
}

void waiting_split(struct waiting *waiting, struct spool_row *row)
{
    if (!row->cells)
        spool_split(waiting->spool, row);
}

bool waiting_is_ticket(const struct spool_row *row)
{
    return row->origin.marks & IDENTITY_EVENT;
}

void waiting_say(const struct waiting *waiting, const struct talk *talk)
{
    identity_say(waiting->identity, talk);
}
