/* answers - cells of a row as numbers within their scale, each read once for whoever asks */
#pragma once
#include "voc/feed.h"

struct arena;
struct answers;

enum { ANSWERS_SCORES = 4 }; /* as many as metric_scores */

/* Asks for the well-known scores. */
struct answers *answers_open(struct arena *arena, struct feed *feed);
/* A cell of a column in this row as a number within its scale, where that is known; false and err on any
   other cell. */
bool answers_number(struct answers *answers, size_t column, struct slice cell, double *value,
                    struct err *err);
/* The first well-known score that this row has: its place in metric_scores, or ANSWERS_SCORES. */
bool answers_score(struct answers *answers, size_t *score, double *value, struct err *err);
