/* forgotten - whom a store may not take back: customers and rows, known by keyed hashes alone */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct forgotten;
struct store;

/* Reads the store's key; NULL and err where it has none. */
struct forgotten *forgotten_open(struct arena *arena, struct store *store, struct err *err);
/* Whether they name the same customer: blanks at the ends, and in what has an @ the
   case of letters, don't count. */
bool forgotten_is_same(struct forgotten *forgotten, struct slice customer, struct slice other);
/* The batch in which the customer was forgotten, or 0. */
bool forgotten_since(struct forgotten *forgotten, struct slice customer, long long *batch, struct err *err);
/* Whether this row, or any of this customer (empty: unknown), is to be forgotten. */
bool forgotten_has(struct forgotten *forgotten, struct slice source, struct slice id, struct slice customer,
                   bool *has, struct err *err);
/* Remembers a customer, or a row, to be forgotten since that batch. */
bool forgotten_add_customer(struct forgotten *forgotten, struct slice customer, long long batch,
                            struct err *err);
bool forgotten_add_row(struct forgotten *forgotten, struct slice source, struct slice id, long long batch,
                       struct err *err);
