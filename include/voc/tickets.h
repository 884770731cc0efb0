/* tickets - the rows of a ticket's events become one, each field by its own rule */
#pragma once
#include "voc/balance.h"
#include "voc/columns.h"
#include "voc/map.h"
#include "voc/spool.h"
#include "voc/twins.h"

struct arena;
struct tickets;

/* Behind the cells of the table a waiting row has its ticket and, as an ISO 8601 time or empty, when
   it was. */
enum { TICKETS_CELLS = 2 };

/* For exports with these maps, by their numbers. */
struct tickets *tickets_new(struct arena *arena, struct columns *columns, const struct map *const maps[],
                            size_t map_count);
/* The key that events of the same ticket share. */
uint64_t tickets_key(struct slice ticket);
/* That the next event of a file was at that time: so it shows whether the newest stand first. */
void tickets_see(struct tickets *tickets, size_t file, struct slice when);
/* The ticket whose first event is this row, from this one and those that follow: the first and the last
   are so by their times, else as they stand. *cells are the table's,
   valid until the next ticket. What is folded is accounted for. */
bool tickets_fold(struct tickets *tickets, struct spool *spool, const struct twins *twins, uint64_t first,
                  struct balance *balance, const struct slice **cells, struct err *err);
