/* waiting - rows that wait until all are read */
#include "voc/waiting.h"

#include "voc/arena.h"
#include "voc/pseudonyms.h"

struct waiting {
    struct spool *spool;
    struct twins *twins;
    struct identity *identity;
    struct tickets *tickets;       /* NULL: no row is an event */
    struct pseudonyms *pseudonyms; /* NULL: nothing is hidden */
    size_t column_count, source;
    uint64_t number; /* of the row to be read next */
};

struct waiting *waiting_new(struct arena *arena, struct columns *columns, const struct identity_file *files,
                            struct tickets *tickets, struct pseudonyms *pseudonyms, struct err *err)
{
    struct waiting *const waiting = arena_alloc(arena, sizeof *waiting);

    *waiting = (struct waiting){.twins = twins_new(arena),
                                .identity = identity_new(arena, columns, files),
                                .tickets = tickets,
                                .pseudonyms = pseudonyms,
                                .source = columns_place(columns, slice_of("source"))};
    columns_all(columns, &waiting->column_count);
    waiting->spool = spool_open(arena, waiting->column_count + (tickets ? TICKETS_CELLS : 0), err);
    return waiting->spool ? waiting : NULL;
}

uint32_t waiting_mark(struct waiting *waiting, size_t file, struct slice id)
{
    return identity_mark(waiting->identity, file, id);
}

static uint64_t key_of(const struct waiting *waiting, const struct slice *cells,
                       const struct waiting_event *event)
{
    const struct slice source =
        waiting->source == COLUMNS_NONE ? (struct slice){"", 0} : cells[waiting->source];

    return event ? tickets_key(event->ticket) : identity_key(source, cells[0]);
}

bool waiting_add(struct waiting *waiting, struct spool_origin origin, const struct slice *cells,
                 const struct waiting_event *event, struct err *err)
{
    uint64_t place;

    for (size_t i = 0; i < waiting->column_count; i++)
        spool_cell(waiting->spool, cells[i]);
    if (waiting->tickets) { /* the ticket as the id that it may become */
        spool_cell(waiting->spool,
                   event ? pseudonyms_cell(waiting->pseudonyms, 0, event->ticket) : slice_of(""));
        spool_cell(waiting->spool, event ? event->when : slice_of(""));
    }
    origin.marks |= event ? IDENTITY_EVENT : 0u;
    if (!spool_row(waiting->spool, origin, &place, err))
        return false;
    twins_add(waiting->twins, key_of(waiting, cells, event), place);
    return true;
}

bool waiting_settle(struct waiting *waiting, struct balance *balance, struct err *err)
{
    twins_link(waiting->twins);
    return spool_rewind(waiting->spool, err) &&
           identity_settle(waiting->identity, waiting->spool, waiting->twins, balance, err);
}

static bool next_first(struct waiting *waiting, struct spool_row *row, struct err *err)
{
    while (spool_next(waiting->spool, row, err))
        if (twins_is_first(waiting->twins, waiting->number++))
            return true;
    return false;
}

bool waiting_next(struct waiting *waiting, struct balance *balance, struct spool_row *row, struct err *err)
{
    if (!next_first(waiting, row, err))
        return false;
    const uint64_t number = waiting->number - 1, holder = twins_holder(waiting->twins, number);
    if (waiting_is_ticket(row))
        return tickets_fold(waiting->tickets, waiting->spool, waiting->twins, number, balance, &row->cells,
                            err);
    return holder == number || spool_at(waiting->spool, 0, twins_place(waiting->twins, holder), row, err);
}

bool waiting_is_ticket(const struct spool_row *row)
{
    return row->origin.marks & IDENTITY_EVENT;
}

void waiting_say(const struct waiting *waiting, const struct talk *talk)
{
    identity_say(waiting->identity, talk);
}
