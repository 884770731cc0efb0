/* suppression - which sums to leave out so that none that is too small can be had by subtraction */
#include "near.h"
#include "voc/arena.h"
#include "voc/suppression.h"

#include <stdlib.h>
#include <string.h>

enum { PARTS = 16, CELLS = 64 };

static void hide(const struct suppression *table, double least)
{
    struct arena *const arena = arena_new(abort);
    suppression_complete(arena, table, least);
    arena_free(arena);
}

static void assert_hidden(const bool hidden[], const char *want)
{
    for (size_t i = 0; want[i]; i++)
        if (hidden[i] != (want[i] == '-'))
            fail_msg("cell %zu is %s", i, hidden[i] ? "hidden" : "shown");
}

static void a_single_small_cell_takes_the_smallest_other_with_it(void **state)
{
    /* Four teams, and the total (cell 4). */
    static const double n[] = {20, 3, 9, 12};
    static const size_t cell[] = {0, 1, 2, 3, 4, 4, 4, 4};
    bool hidden[5] = {false};
    (void)state;
    hide(&(struct suppression){4, 2, 5, n, NULL, cell, hidden}, 5);
    assert_hidden(hidden, "+--++");
}

static void without_a_total_nothing_can_be_subtracted(void **state)
{
    static const double n[] = {20, 3, 9, 12};
    static const size_t cell[] = {0, 1, 2, 3};
    bool hidden[4] = {false};
    (void)state;
    hide(&(struct suppression){4, 1, 4, n, NULL, cell, hidden}, 5);
    assert_hidden(hidden, "+-++");
}

static void two_small_cells_that_are_still_small_together_take_a_third(void **state)
{
    /* Of 1 and 2 answers the three together would be told. */
    static const double n[] = {1, 2, 9, 12};
    static const size_t cell[] = {0, 1, 2, 3, 4, 4, 4, 4};
    bool hidden[5] = {false};
    (void)state;
    hide(&(struct suppression){4, 2, 5, n, NULL, cell, hidden}, 5);
    assert_hidden(hidden, "---++");
    static const double enough[] = {3, 2, 9, 12};
    memset(hidden, 0, sizeof hidden);
    hide(&(struct suppression){4, 2, 5, enough, NULL, cell, hidden}, 5);
    assert_hidden(hidden, "--+++");
}

static void two_divisions_without_their_total_still_subtract(void **state)
{
    /* Owners (0, 1) and channels (2, 3, 4): all owners less the other channels are the small one. */
    static const double n[] = {10, 8, 2, 10};
    static const size_t cell[] = {0, 0, 1, 1, 2, 3, 4, 2};
    bool hidden[5] = {false};
    (void)state;
    hide(&(struct suppression){4, 2, 5, n, NULL, cell, hidden}, 5);
    assert_hidden(hidden, "++"
                          "+--");
}

static void a_part_of_one_owner_is_hidden_through_all_levels(void **state)
{
    /* Teams of owners: owner 0 has teams of 2 and 30, owner 1 a single team of 4, owner 2 teams of 6 and 40;
       cells: five teams, three owners, the total. */
    static const double n[] = {2, 30, 4, 6, 40};
    static const size_t cell[] = {0, 1, 2, 3, 4, 5, 5, 6, 7, 7, 8, 8, 8, 8, 8};
    bool hidden[9] = {false};
    (void)state;
    hide(&(struct suppression){5, 3, 9, n, NULL, cell, hidden}, 5);
    /* Team 1 stands for team 0. Owner 1's small team is her all: another owner must go with her, the smaller
     * one. */
    assert_true(hidden[0] && hidden[1] && hidden[2] && hidden[6]);
    assert_true(hidden[5]);
    assert_false(hidden[8]);
    assert_false(hidden[7]);
}

static void what_is_large_enough_stays(void **state)
{
    static const double n[] = {20, 5, 9};
    static const size_t cell[] = {0, 1, 2, 3, 3, 3};
    bool hidden[4] = {false};
    (void)state;
    hide(&(struct suppression){3, 2, 4, n, NULL, cell, hidden}, 5);
    assert_hidden(hidden, "++++");
    hide(&(struct suppression){3, 2, 4, n, NULL, cell, hidden}, 50);
    assert_hidden(hidden, "----");
    hide(&(struct suppression){0, 2, 0, NULL, NULL, NULL, NULL}, 5);
}

/* The attacker's other way: least squares, in floating point. The distance of a wanted sum from what the
   shown sums span, by Gram and Schmidt, twice. */
struct attacker {
    double basis[CELLS][PARTS];
    size_t count;
};

static double rest_of(const struct attacker *attacker, double row[], size_t parts)
{
    double length = 0;
    for (int twice = 0; twice < 2; twice++)
        for (size_t i = 0; i < attacker->count; i++) {
            double along = 0;
            for (size_t j = 0; j < parts; j++)
                along += row[j] * attacker->basis[i][j];
            for (size_t j = 0; j < parts; j++)
                row[j] -= along * attacker->basis[i][j];
        }
    for (size_t j = 0; j < parts; j++)
        length += row[j] * row[j];
    return sqrt(length);
}

static void see(struct attacker *attacker, double row[], size_t parts)
{
    const double length = rest_of(attacker, row, parts);
    if (length < 1e-9)
        return;
    for (size_t j = 0; j < parts; j++)
        attacker->basis[attacker->count][j] = row[j] / length;
    attacker->count++;
}

static void set_row(const struct suppression *table, size_t cell, double row[])
{
    memset(row, 0, PARTS * sizeof *row);
    for (size_t i = 0; i < table->divisions * table->parts; i++)
        if (table->cell[i] == cell)
            row[i % table->parts] = 1;
}

static double n_of(const struct suppression *table, size_t cell)
{
    double n = 0;
    for (size_t i = 0; i < table->divisions * table->parts; i++)
        n += table->cell[i] == cell ? table->n[i % table->parts] : 0;
    return n;
}

static struct attacker look(const struct suppression *table)
{
    struct attacker attacker = {.count = 0};
    double row[PARTS];
    for (size_t cell = 0; cell < table->cells; cell++)
        if (!table->is_hidden[cell]) {
            set_row(table, cell, row);
            see(&attacker, row, table->parts);
        }
    return attacker;
}

static void assert_nothing_hidden_can_be_solved_for(const struct suppression *table, double least)
{
    const struct attacker attacker = look(table);
    double row[PARTS];
    for (size_t cell = 0; cell < table->cells; cell++) {
        if (!table->is_hidden[cell]) {
            assert_true(n_of(table, cell) >= least);
            continue;
        }
        set_row(table, cell, row);
        assert_true(rest_of(&attacker, row, table->parts) > 1e-9);
    }
    for (size_t division = 0; division < table->divisions; division++) { /* all hidden ones together */
        double n = 0;
        for (size_t part = 0; part < table->parts; part++) {
            row[part] = table->is_hidden[table->cell[division * table->parts + part]];
            n += row[part] * table->n[part];
        }
        if (n > 0 && n < least)
            assert_true(rest_of(&attacker, row, table->parts) > 1e-9);
    }
}

static uint64_t next_random(uint64_t *state) /* Steele, Lea & Flood 2014: splitmix64 */
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* Up to four divisions: each splits the parts anew, or is coarser than one before. */
static void make_table(struct suppression *table, double n[], size_t cell[], bool hidden[], uint64_t *random)
{
    table->parts = 1 + next_random(random) % PARTS;
    table->divisions = 1 + next_random(random) % 4;
    table->cells = 0;
    for (size_t i = 0; i < table->parts; i++)
        n[i] = (double)(1 + next_random(random) % 4 * (next_random(random) % 8));
    for (size_t division = 0; division < table->divisions; division++) {
        size_t *const own = cell + division * table->parts, most = 1 + next_random(random) % 6, seen[CELLS];
        const size_t *const below = division && next_random(random) % 2 ? own - table->parts : NULL;
        memset(seen, 0xff, sizeof seen);
        for (size_t i = 0; i < table->parts; i++) {
            const size_t pick = below ? below[i] * 7 % most : next_random(random) % most;
            if (seen[pick] == SIZE_MAX)
                seen[pick] = table->cells++;
            own[i] = seen[pick];
        }
    }
    memset(hidden, 0, CELLS * sizeof *hidden);
    table->n = n;
    table->cell = cell;
    table->is_hidden = hidden;
}

static void an_attacker_who_solves_the_equations_learns_nothing_hidden(void **state)
{
    uint64_t random = 20261122;
    double n[PARTS];
    size_t cell[4 * PARTS], some = 0;
    bool hidden[CELLS];
    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct suppression table = {0};
        make_table(&table, n, cell, hidden, &random);
        hide(&table, 5);
        assert_nothing_hidden_can_be_solved_for(&table, 5);
        for (size_t i = 0; i < table.cells; i++)
            some += !hidden[i];
    }
    assert_true(some > 20000); /* and it doesn't just hide all */
}

static void people_who_are_in_several_parts_count_once(void **state)
{
    /* Three teams of 2, 2 and 9 people; the first two share one, or both. */
    static const uint32_t first[] = {1, 2}, second[] = {2, 3}, third[] = {4, 5, 6, 7, 8, 9, 10, 11, 12};
    static const struct suppression_people one[] = {{first, 2}, {second, 2}, {third, 9}},
                                           both[] = {{first, 2}, {first, 2}, {third, 9}};
    static const double n[] = {2, 2, 9};
    static const size_t cell[] = {0, 1, 2, 3, 3, 3};
    bool hidden[4] = {false};
    (void)state;
    hide(&(struct suppression){3, 2, 4, n, one, cell, hidden}, 3);
    assert_hidden(hidden, "--++");
    memset(hidden, 0, sizeof hidden);
    hide(&(struct suppression){3, 2, 4, n, both, cell, hidden}, 3);
    assert_hidden(hidden, "---+");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_single_small_cell_takes_the_smallest_other_with_it),
        cmocka_unit_test(without_a_total_nothing_can_be_subtracted),
        cmocka_unit_test(two_small_cells_that_are_still_small_together_take_a_third),
        cmocka_unit_test(two_divisions_without_their_total_still_subtract),
        cmocka_unit_test(a_part_of_one_owner_is_hidden_through_all_levels),
        cmocka_unit_test(what_is_large_enough_stays),
        cmocka_unit_test(an_attacker_who_solves_the_equations_learns_nothing_hidden),
        cmocka_unit_test(people_who_are_in_several_parts_count_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
