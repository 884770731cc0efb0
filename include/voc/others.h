/* others - what all others say of one more of them: a common level, and how much they differ */
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct arena;

/* One of many: its estimate, whose variance is chance + extent * between; of shares times mean (1 - mean),
   `between` then being the correlation of two answers of one owner. */
struct others_one {
    double value, chance, extent;
    bool is_there;
};

/* At one variance between them: the common mean, that mean's own variance (of shares in the unit of
   `between`), and how probable this view is; the weights of all views sum to 1. */
struct others_view {
    double between, mean, doubt, weight;
};

enum { OTHERS_POINTS = 128 }; /* of the grid: there are no more views */

struct others;

/* Estimates are normal around true values that are normal around a common mean. Mean and variance between
   owners are integrated over, on a grid: the mean flat, the variance by the reference prior of this model
   (the root of its Fisher information; Bodnar, Link, Arendacka, Possolo & Elster 2017, Stat. Med. 36:378). Of
   shares half an answer of either kind is added to the mean, and how probable a correlation is goes by the
   normal likelihood (weighted as by Kleinman 1973, JASA 68:46). The ones are copied. */
struct others *others_new(struct arena *arena, const struct others_one ones[], size_t length, bool is_share);
/* How many are there. */
size_t others_count(const struct others *others);
/* The views of all but `which`, or of all where it is `length`; only those that have a weight, valid until
   the next call. None where nothing tells how they differ, as single answers don't. */
const struct others_view *others_look(struct others *others, size_t which, size_t *count);
