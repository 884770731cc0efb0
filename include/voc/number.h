/* number - decimals in and out, the same in every locale */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

/* Room for any number that number_format writes. */
enum { NUMBER_SIZE = 352 };

/* A plain decimal (`-3`, `4.5`, `1e3`), the whole slice, correctly rounded; no blanks,
   hex, infinities or names. */
bool number_parse(struct slice slice, double *value);
/* The same in units of its so manieth decimal (0 to 18), halves away from 0, without rounding twice; false
   also where that doesn't fit. */
bool number_parse_fixed(struct slice slice, int decimals, int64_t *units);
/* Digits only, 0 to INT64_MAX. */
bool number_parse_whole(struct slice slice, long long *value);
/* At most six decimals, trailing zeros cut, never `-0`; an unknown number (NAN) or an infinity is the empty
   text. Returns the length. */
size_t number_format(double value, char text[NUMBER_SIZE]);
/* The same of a whole number. */
enum { NUMBER_WHOLE_SIZE = 24 };
size_t number_whole(int64_t value, char text[NUMBER_WHOLE_SIZE]);
/* With exactly `decimals` decimals (0 to 6), for a reader. */
size_t number_round(double value, int decimals, char text[NUMBER_SIZE]);
/* `1234567` as `1,234,567`, for a reader. */
size_t number_count(long long value, char text[NUMBER_SIZE]);

/* Commas and points change places: in `room`, as long as the cell; the cell itself where it is longer than
   `size`. */
struct slice number_swapped(struct slice cell, char *room, size_t size);
