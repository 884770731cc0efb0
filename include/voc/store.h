/* store - the SQLite door: one file, its statements and transactions, and sentences for what can go wrong

       struct store *store = store_open(arena, "feedback.db", STORE_READ, talk, err);
       struct query *query = store && store_prepare(store, "SELECT id FROM feedback", err) ...;
       while (store_step(query, err) == STORE_ROW)
           use(store_cell(query, 0)); */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct talk;
struct store;
struct query;

enum store_use {
    STORE_READ,  /* what is there, as it was before any change that is being made; changes nothing */
    STORE_WRITE, /* what is there */
    STORE_CREATE /* the same; made where there is none, for its owner alone */
};
enum store_got { STORE_ROW, STORE_END, STORE_FAILED };

/* Opens a file; the arena closes it, and what was begun and not committed never happened. Others that have it
   are waited for, ten minutes at most, and `talk` (may be NULL) says so. */
struct store *store_open(struct arena *arena, const char *path, enum store_use use, const struct talk *talk,
                         struct err *err);
/* A database without a name, for what doesn't fit into memory; it goes with the arena. */
struct store *store_scratch(struct arena *arena, struct err *err);
const char *store_name(const struct store *store);
/* Runs statements that give no rows. */
bool store_run(struct store *store, const char *sql, struct err *err);
/* Waits until nobody else writes. */
bool store_begin(struct store *store, struct err *err);
bool store_commit(struct store *store, struct err *err);
/* How many columns a table may have. */
size_t store_most_columns(const struct store *store);
/* How many rows the last statement changed. */
long long store_changes(const struct store *store);
/* The one number that a statement without parameters gives; 0 where it gives no row. */
bool store_number(struct store *store, const char *sql, long long *number, struct err *err);

/* A statement, used as often as one likes; the store owns it. */
struct query *store_prepare(struct store *store, const char *sql, struct err *err);
/* Sets a parameter, from 1; text is borrowed until the statement has run. An empty cell is NULL. */
void store_set(struct query *query, int place, struct slice cell);
/* The same, but a number where that brings back the same bytes. */
void store_set_typed(struct query *query, int place, struct slice cell);
/* The same, but an empty text is one. */
void store_set_text(struct query *query, int place, struct slice text);
void store_set_null(struct query *query, int place);
void store_set_count(struct query *query, int place, long long value);
/* The next row. At the end, and where it fails, the statement is ready to be run again. */
enum store_got store_step(struct query *query, struct err *err);
/* Runs it to its end. */
bool store_do(struct query *query, struct err *err);
/* Ends a statement whose rows weren't all read. */
void store_reset(struct query *query);
/* A column of the row, from 0, as it was written; empty for NULL. Borrowed until the next step. */
struct slice store_cell(const struct query *query, int column);
long long store_count(const struct query *query, int column);
bool store_is_null(const struct query *query, int column);
