/* ids - the ids of exports' rows, looked at by themselves before any row is read: whether all of them are
   different */
#pragma once
#include "voc/fields.h"

struct arena;
struct ids;

/* For one export: of ids that come in order, as its mostly do, nothing is kept. For several all are, 8 bytes
   each. */
struct ids *ids_new(struct arena *arena, bool for_several);

enum ids_added {
    IDS_ADDED,
    IDS_VETTED,   /* added, and the whole file is UTF-8 */
    IDS_FOREIGN,  /* the file isn't, and they aren't added */
    IDS_MISSING,  /* a row has none, or they don't stand in a column of theirs as they are meant */
    IDS_UNORDERED /* all have to be added once more, from the first row on, as none was kept */
};
/* Adds the ids of all rows that follow, which may be left unread. */
enum ids_added ids_add(struct ids *ids, const struct fields *fields, struct rows *rows);
/* Takes back what was added last, which will be added once more, or not at all. */
void ids_forget(struct ids *ids);
/* Whether all that were added are different; none may follow. */
bool ids_differ(struct ids *ids);
