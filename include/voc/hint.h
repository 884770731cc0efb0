/* hint - what would explain a cell that can't be read, and the clause of a map that would read it */
#pragma once
#include "voc/slice.h"

enum { HINT_SIZE = 160 };

/* How the column's numbers are read as yet. */
struct hint_number {
    double low, high; /* where they should lie; infinite: anywhere */
    bool has_decimal_comma, has_thousands, is_worded;
};

/* The end of a sentence, empty where nothing would; it may lie in `room`. */
const char *hint_number(const struct hint_number *number, struct slice cell, char room[HINT_SIZE]);
/* `is_iso`: no format is given, so that times are read as ISO 8601. */
const char *hint_time(struct slice cell, bool is_iso);
