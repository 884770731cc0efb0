/* variety - the different labels of a column, how many rows have each and where the first stands, and apart
   for what else was the case in the row; in bounded memory */
#pragma once
#include "voc/spot.h"

struct arena;
struct variety;

/* A column with more than so many different labels, or longer ones, isn't one of labels. */
enum { VARIETY_MOST = 512, VARIETY_LONGEST = 120 };

/* What else may be the case is a number below `cases`. */
struct variety *variety_new(struct arena *arena, unsigned cases);
/* The cells of a column; `cases` of each row. */
void variety_see(struct variety *labels, size_t place, const struct spot_rows *rows, const unsigned *cases);

/* How many labels there are; 0 where the column isn't one of labels. */
size_t variety_count(const struct variety *labels);
struct slice variety_text(const struct variety *labels, size_t label);
long long variety_rows(const struct variety *labels, size_t label);
/* Those of a case. */
long long variety_rows_of(const struct variety *labels, size_t label, unsigned which);
struct spot_row variety_first(const struct variety *labels, size_t label);
