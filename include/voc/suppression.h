/* suppression - which sums to leave out so that none that is too small can be had by subtraction */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Who answered in a part, each once. */
struct suppression_people {
    const uint32_t *ids;
    size_t count;
};

/* Several divisions (groupings) of the same parts, each into cells: a part is in one cell of
   every division. */
struct suppression {
    size_t parts, divisions, cells;
    const double *n;                         /* of each part: how many answers, or people, it has, above 0 */
    const struct suppression_people *people; /* of each part, where people count, who may be in several; NULL:
                                                what the parts have adds up */
    const size_t *cell; /* cell[division * parts + part]; cells are numbered through all divisions */
    bool *is_hidden;    /* of each cell; those that are so already stay so */
};

/* Hides the cells with fewer than `least` answers, and then further ones, until nobody who knows the shown
   cells' sums, and which parts there are, can solve these linear equations for a hidden cell, nor for hidden
   cells of one division that together have fewer than `least` (all of them, or all inside a cell of another
   division; of people, different ones). Cell suppression (Cox 1980, JASA 75:377); whether a cell can be
   solved for is decided exactly, by elimination. What is hidden besides is, of the cells that a solution
   needs, always the one of the fewest answers (of equal ones the first): no proof that nothing less would do,
   which is a hard problem (Fischetti & Salazar 2001, Manag. Sci. 47:1008). A division alone needs nothing.
   Bounds (a share of 100 % is all of every part) and what was published elsewhere it doesn't know. */
void suppression_complete(struct arena *arena, const struct suppression *table, double least);
