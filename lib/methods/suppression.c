/* suppression - which sums to leave out so that none that is too small can be had by subtraction */
#include "voc/suppression.h"

#include <stdint.h>
#include <string.h>

#include "voc/arena.h"

/* Equations are solved modulo a prime, so that nothing is rounded. */
static const uint64_t prime = 2147483647;

struct term {
    size_t at;
    uint64_t factor;
};

/* An equation whose first part is its pivot; behind the parts stand the shown cells that it was made from. */
struct equation {
    struct term *terms;
    size_t count;
};

/* What is known, as equations by their pivots, and room for one more. */
struct knowledge {
    struct arena *arena; /* of one round */
    const struct suppression *table;
    struct equation *by_pivot;
    uint64_t *row; /* the parts, then the cells */
    uint32_t *met; /* who was met in a union, up to as many as are enough */
    struct cell {
        size_t division, size;
        double n;
    } * cells;
};

static uint64_t power(uint64_t base, uint64_t exponent)
{
    uint64_t result = 1;
    for (; exponent; exponent /= 2, base = base * base % prime)
        if (exponent % 2)
            result = result * base % prime;
    return result;
}

/* Takes from the row what is known already; gives its first part that is left, or the number of parts. */
static size_t reduce(const struct knowledge *known)
{
    const size_t parts = known->table->parts;
    size_t first = parts;
    for (size_t part = 0; part < parts; part++) {
        const uint64_t factor = known->row[part];
        const struct equation *const equation = &known->by_pivot[part];
        if (factor == 0)
            continue;
        if (equation->count == 0) {
            first = first == parts ? part : first;
            continue;
        }
        for (size_t i = 0; i < equation->count; i++) {
            uint64_t *const to = &known->row[equation->terms[i].at];
            *to = (*to + (prime - factor) * equation->terms[i].factor) % prime;
        }
    }
    return first;
}

static void keep(struct knowledge *known, size_t pivot)
{
    const size_t width = known->table->parts + known->table->cells;
    const uint64_t inverse = power(known->row[pivot], prime - 2);
    struct equation *const equation = &known->by_pivot[pivot];
    size_t count = 0;
    for (size_t i = pivot; i < width; i++)
        count += known->row[i] != 0;
    equation->terms = arena_array(known->arena, count, sizeof *equation->terms);
    for (size_t i = pivot; i < width; i++)
        if (known->row[i] != 0)
            equation->terms[equation->count++] = (struct term){i, known->row[i] * inverse % prime};
}

static void clear(struct knowledge *known)
{
    memset(known->row, 0, (known->table->parts + known->table->cells) * sizeof *known->row);
}

static void set_cell(struct knowledge *known, size_t cell)
{
    const struct suppression *const table = known->table;
    const size_t *const cells = table->cell + known->cells[cell].division * table->parts;
    clear(known);
    for (size_t part = 0; part < table->parts; part++)
        known->row[part] = cells[part] == cell;
}

static void learn(struct knowledge *known, size_t cell)
{
    set_cell(known, cell);
    known->row[known->table->parts + cell] = 1;
    const size_t pivot = reduce(known);
    if (pivot < known->table->parts)
        keep(known, pivot);
}

/* Small cells first: the equations stay short. */
static void learn_all(struct knowledge *known)
{
    const struct suppression *const table = known->table;
    arena_clear(known->arena);
    known->by_pivot = arena_array(known->arena, table->parts, sizeof *known->by_pivot);
    for (size_t size = 1, next; size != SIZE_MAX; size = next) {
        next = SIZE_MAX;
        for (size_t cell = 0; cell < table->cells; cell++) {
            if (known->cells[cell].size == size && !table->is_hidden[cell])
                learn(known, cell);
            if (known->cells[cell].size > size && known->cells[cell].size < next)
                next = known->cells[cell].size;
        }
    }
}

/* The row holds a sum that should not be known: where it is, hides the smallest cell that its
   solution needs. */
static bool protect(struct knowledge *known)
{
    const struct suppression *const table = known->table;
    size_t smallest = SIZE_MAX;
    if (reduce(known) < table->parts)
        return false;
    for (size_t cell = 0; cell < table->cells; cell++) {
        if (known->row[table->parts + cell] == 0)
            continue;
        if (table->is_hidden[cell]) /* since this was learnt */
            return true;
        if (smallest == SIZE_MAX || known->cells[cell].n < known->cells[smallest].n)
            smallest = cell;
    }
    table->is_hidden[smallest] = true;
    return true;
}

/* Whether every cell of a division is inside a cell of another one. */
static bool is_finer(const struct knowledge *known, size_t division, size_t other, size_t *outer)
{
    const struct suppression *const table = known->table;
    const size_t *const cell = table->cell + division * table->parts, *const around =
                                                                          table->cell + other * table->parts;
    for (size_t i = 0; i < table->cells; i++)
        outer[i] = SIZE_MAX;
    for (size_t part = 0; part < table->parts; part++) {
        if (outer[cell[part]] != SIZE_MAX && outer[cell[part]] != around[part])
            return false;
        outer[cell[part]] = around[part];
    }
    return true;
}

/* Adds those whom nobody has met yet, until there are enough. */
static size_t meet(struct knowledge *known, const struct suppression_people *people, size_t met, double least)
{
    for (size_t i = 0; i < people->count && (double)met < least; i++) {
        size_t at = 0;
        while (at < met && known->met[at] != people->ids[i])
            at++;
        known->met[at] = people->ids[i];
        met += at == met;
    }
    return met;
}

/* The hidden cells of a division that lie inside a cell of another one (SIZE_MAX: anywhere), as a row; gives
   how many answers they have, or people, as far as `least`. */
static double set_union(struct knowledge *known, size_t division, size_t other, size_t outer, double least)
{
    const struct suppression *const table = known->table;
    const size_t *const cell = table->cell + division * table->parts, *const around =
                                                                          table->cell + other * table->parts;
    double n = 0;
    size_t met = 0;
    clear(known);
    for (size_t part = 0; part < table->parts; part++)
        if (table->is_hidden[cell[part]] && (outer == SIZE_MAX || around[part] == outer)) {
            known->row[part] = 1;
            n += table->n[part];
            met = table->people ? meet(known, &table->people[part], met, least) : 0;
        }
    return table->people ? (double)met : n;
}

static bool protect_union(struct knowledge *known, size_t division, size_t other, size_t outer, double least)
{
    const double n = set_union(known, division, other, outer, least);
    return n > 0 && n < least && protect(known);
}

static bool protect_unions(struct knowledge *known, size_t division, double least)
{
    const struct suppression *const table = known->table;
    size_t *const outer = arena_array(known->arena, table->cells, sizeof *outer);
    bool any = protect_union(known, division, division, SIZE_MAX, least);
    for (size_t other = 0; other < table->divisions; other++) {
        if (other == division || !is_finer(known, division, other, outer))
            continue;
        for (size_t cell = 0; cell < table->cells; cell++)
            if (known->cells[cell].division == other && protect_union(known, division, other, cell, least))
                any = true;
    }
    return any;
}

static bool protect_all(struct knowledge *known, double least)
{
    const struct suppression *const table = known->table;
    bool any = false;
    learn_all(known);
    for (size_t cell = 0; cell < table->cells; cell++) {
        if (!table->is_hidden[cell])
            continue;
        set_cell(known, cell);
        any = protect(known) || any;
    }
    for (size_t division = 0; division < table->divisions; division++)
        any = protect_unions(known, division, least) || any;
    return any;
}

void suppression_complete(struct arena *arena, const struct suppression *table, double least)
{
    struct knowledge known = {.arena = arena_child(arena), .table = table};
    bool any = false;
    known.row = arena_array(arena, table->parts + table->cells, sizeof *known.row);
    known.met = arena_array(arena, (size_t)least + 2, sizeof *known.met);
    known.cells = arena_array(arena, table->cells, sizeof *known.cells);
    for (size_t i = 0; i < table->divisions * table->parts; i++) {
        struct cell *const cell = &known.cells[table->cell[i]];
        cell->division = i / table->parts;
        cell->size++;
        cell->n += table->n[i % table->parts];
    }
    for (size_t i = 0; i < table->cells; i++) {
        table->is_hidden[i] = table->is_hidden[i] || known.cells[i].n < least;
        any = any || table->is_hidden[i];
    }
    while (any && table->divisions > 1)
        any = protect_all(&known, least);
}
