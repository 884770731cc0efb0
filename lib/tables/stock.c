/* stock - the feedback of a store as records */
#include "voc/stock.h"

#include "voc/arena.h"
#include "voc/schema.h"
#include "voc/sql.h"
#include "voc/store.h"

struct stock {
    struct arena *arena;
    struct store *store;
    struct schema_columns columns;
    const size_t *slots; /* of each column; the first record has all, each at its own place */
    size_t slot_count;
    struct query *query; /* NULL: the header is at hand */
    int *places;         /* of each slot, in the statement */
    size_t line;
    char *raw;
    size_t raw_used, raw_capacity;
};

static bool is_ordered_by_time(const struct stock *stock)
{
    const struct slice *const at = schema_find(&stock->columns, slice_of("at"));

    return at && slice_is(*at, slice_of("at"));
}

/* Only the wanted columns; what was stored when makes no difference to the order. */
static bool start(struct stock *stock, struct err *err)
{
    const char **const wanted = arena_array(stock->arena, stock->columns.count + 1, sizeof *wanted);
    int count = 0;

    stock->places = arena_array(stock->arena, stock->slot_count, sizeof *stock->places);
    for (size_t i = 0; i < stock->columns.count; i++)
        if (stock->slots[i] != RECORD_UNWANTED) {
            stock->places[stock->slots[i]] = count;
            wanted[count++] = sql_quote(stock->arena, stock->columns.names[i]);
        }
    if (count == 0)
        wanted[count++] = "1";
    const char *const sql =
        arena_printf(stock->arena, "SELECT %s FROM feedback ORDER BY %ssource, id",
                     sql_join(stock->arena, wanted, (size_t)count), is_ordered_by_time(stock) ? "at, " : "");
    stock->query = store_prepare(stock->store, sql, err);
    return stock->query != NULL;
}

static enum record_got stock_next(void *self, struct err *err)
{
    struct stock *const stock = self;

    if (stock->line++ == 0)
        return RECORD_ROW;
    if (!stock->query && !start(stock, err))
        return RECORD_LOST;
    switch (store_step(stock->query, err)) {
    case STORE_ROW:
        return RECORD_ROW;
    case STORE_END:
        return RECORD_END;
    default:
        return RECORD_LOST;
    }
}

static size_t stock_width(const void *self)
{
    return ((const struct stock *)self)->columns.count;
}

static struct slice stock_cell(const void *self, size_t slot)
{
    const struct stock *const stock = self;

    return stock->query ? store_cell(stock->query, stock->places[slot]) : stock->columns.names[slot];
}

static void put(struct stock *stock, char c)
{
    const size_t old = stock->raw_capacity;

    if (stock->raw_used == old) {
        stock->raw_capacity = old ? old * 2 : 1024;
        stock->raw = arena_grow(stock->arena, stock->raw, old, stock->raw_capacity);
    }
    stock->raw[stock->raw_used++] = c;
}

static void put_quoted(struct stock *stock, struct slice cell)
{
    put(stock, '"');
    for (size_t i = 0; i < cell.length; i++) {
        if (cell.at[i] == '"')
            put(stock, '"');
        put(stock, cell.at[i]);
    }
    put(stock, '"');
}

/* The wanted cells, as a CSV may have them. */
static struct slice stock_raw(const void *self)
{
    struct stock *const stock = (struct stock *)self;
    const size_t count = stock->query ? stock->slot_count : stock->columns.count;

    stock->raw_used = 0;
    for (size_t i = 0; i < count; i++) {
        if (i)
            put(stock, ',');
        put_quoted(stock, stock_cell(stock, i));
    }
    put(stock, '\n');
    return (struct slice){stock->raw, stock->raw_used};
}

static size_t stock_line(const void *self)
{
    return ((const struct stock *)self)->line;
}

static bool stock_is_cut(const void *self)
{
    (void)self;
    return false;
}

static void stock_want(void *self, const size_t slots[], size_t width, size_t slot_count)
{
    struct stock *const stock = self;

    (void)width; /* all of them */
    stock->slots = slots;
    stock->slot_count = slot_count;
}

static const char *stock_name(const void *self)
{
    return store_name(((const struct stock *)self)->store);
}

bool stock_open(struct arena *arena, const char *path, struct origin *origin, struct err *err)
{
    static const struct origin_kind kind = {stock_next,   stock_width, stock_cell, stock_raw, stock_line,
                                            stock_is_cut, stock_want,  stock_name, NULL};
    struct stock *const stock = arena_alloc(arena, sizeof *stock);

    *origin = (struct origin){&kind, stock};
    stock->arena = arena;
    stock->store = store_open(arena, path, STORE_READ, NULL, err);
    return stock->store && schema_check(stock->store, false, err) &&
           schema_columns(arena, stock->store, &stock->columns, err);
}
