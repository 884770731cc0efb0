/* written - the days of one column as people and spreadsheets write them: 2026-10-31, 2026-Q4, 31.10.2026,
   10/31/2026; whichever number is the day, all cells of the column say together */
#pragma once
#include "voc/period.h"

struct arena;
struct written;

/* `name` is the column's, for messages, which begin with `place`: a file, or empty. */
struct written *written_new(struct arena *arena, const char *place, const char *name);
/* Looks at a cell, trimmed. */
void written_see(struct written *column, struct slice cell);
/* Once all are seen; false and err where 5/10/2026 could be either day. `kin` is another column of the same
   file, or NULL. */
bool written_settle(struct written *column, const struct written *kin, struct err *err);
/* The first and the last day of what a cell names, days since 1970; false where it names none. */
bool written_read(const struct written *column, struct slice cell, int64_t days[2]);
