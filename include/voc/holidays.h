/* holidays - days on which nobody works */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Days since 1970, each once and in order after holidays_sort; and days of every year. */
struct holidays {
    int64_t *days;
    size_t count;
    bool yearly[12][31]; /* by month and day, from 0 */
};

/* From `first` to `last`, both included. */
void holidays_add(struct arena *arena, struct holidays *holidays, int64_t first, int64_t last);
void holidays_sort(struct holidays *holidays);
bool holidays_have(const struct holidays *holidays, int64_t day);
/* Whether any day of a year is one by name; those of every year don't tell. */
bool holidays_know(const struct holidays *holidays, int64_t year);
