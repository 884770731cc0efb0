/* families - the words in which scales are answered: `Strongly disagree` to `Strongly agree` */
#pragma once
#include "voc/slice.h"

struct arena;

/* What the words of a column say together. */
struct families_fit {
    size_t family;      /* its number, for families_step */
    size_t points;      /* of the family that has them all, each at a step of its own; 0: none has */
    size_t rival;       /* points of another one that has them, too, and numbers them differently; 0: none */
    const char *clause; /* `Agree=4|Neither=3`, as they were given, in the arena */
    const char *rivals; /* the same for the rival */
};

/* Of several families that have the words one that has no others is taken, else the one of `points`. */
struct families_fit families_find(struct arena *arena, const char *const words[], size_t count,
                                  size_t points);
/* The step of the word in that family, from 1, the bad end; 0 where it hasn't it. */
size_t families_step(size_t family, const char *word);
/* Whether it is a step of any scale, or one of its ends. */
bool families_know(struct slice word);
/* Whether it says that there is no answer (`Don't know`, `Blank`). */
bool families_is_silent(const char *word);
/* -1: it names the bad end of a scale (`Not at all likely`), 1: the good one, 0: neither. */
int families_end(const char *word);
