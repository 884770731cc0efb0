/* waiting - rows that wait until all are read: a later one may hold in their place, or be of the
   same ticket */
#pragma once
#include "voc/identity.h"
#include "voc/tickets.h"

struct arena;
struct pseudonyms;
struct waiting;

/* Of a row that is a ticket's event. */
struct waiting_event {
    struct slice ticket;
    struct slice when; /* an ISO 8601 time, or empty */
};

/* For rows with these columns; `tickets` is NULL where none is an event, `pseudonyms` where nothing is
   hidden. NULL and err where there is no room for temporary files. */
struct waiting *waiting_new(struct arena *arena, struct columns *columns, const struct identity_file *files,
                            struct tickets *tickets, struct pseudonyms *pseudonyms, struct err *err);
/* The marks of a row with an id that others can have; 0 are those of a row whose id was made for it. */
uint32_t waiting_mark(struct waiting *waiting, size_t file, struct slice id);
/* One more row; its cells are copied. `event` is NULL where it is none. */
bool waiting_add(struct waiting *waiting, struct spool_origin origin, const struct slice *cells,
                 const struct waiting_event *event, struct err *err);

/* Once all are there: which of them hold. False and err where that can't be told. */
bool waiting_settle(struct waiting *waiting, struct balance *balance, struct err *err);
/* The next row that holds, in the place of the first of its id or ticket, borrowed until the one after it;
   false at the end (err->status is 0) or on an error. What is folded into a ticket is accounted for. It has
   its line, or its cells and an empty one. */
bool waiting_next(struct waiting *waiting, struct balance *balance, struct spool_row *row, struct err *err);
/* Has the row's cells. */
void waiting_split(struct waiting *waiting, struct spool_row *row);
/* Whether it is a ticket. */
bool waiting_is_ticket(const struct spool_row *row);
/* Says how many were merged. */
void waiting_say(const struct waiting *waiting, const struct talk *talk);
