/* rules - a small table that a person keeps: cells to match and cells to set; the first rule that fits a row
   wins

       source,place,from,until,owner
       ,Leeds*,,,dana
       helpdesk,~^(Returns|Repairs)$,2026-07-01,,omar */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct rules;
struct zone;

#define RULES_NONE ((size_t)-1)

/* Reads a rules file whole, as people save them: cells trimmed, rows without any cell left out. `from` and
   `until` are dates, moments or periods on the clocks of the zone, both inclusive. NULL and err where it
   can't be read. */
struct rules *rules_read(struct arena *arena, const char *path, const struct zone *zone, struct err *err);
const char *rules_name(const struct rules *rules);
/* The names of its columns, without `from` and `until`; *count of them. */
const struct slice *rules_columns(const struct rules *rules, size_t *count);
/* Whether any rule has a `from` or an `until`. */
bool rules_are_dated(const struct rules *rules);

/* Has a column matched: its cells are patterns for cell `place` of a row. Every other column is set. */
bool rules_match(struct rules *rules, size_t column, size_t place, struct err *err);
/* Checks that a column's cells can be set. */
bool rules_check(const struct rules *rules, size_t column, struct err *err);

/* The first rule that fits a row, RULES_NONE if none does. `at` is the civil second of the row, NULL where it
   has none: then a dated rule doesn't fit. */
size_t rules_first(struct rules *rules, const struct slice cells[], const int64_t *at);
/* What a rule says in a column; valid as long as the arena. */
struct slice rules_cell(const struct rules *rules, size_t rule, size_t column);
size_t rules_count(const struct rules *rules);
/* The line on which a rule stands. */
size_t rules_line(const struct rules *rules, size_t rule);
