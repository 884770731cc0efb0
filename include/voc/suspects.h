/* suspects - rows that are kept but may be none: totals within the table, and several rows in one cell */
#pragma once
#include "voc/footer.h"
#include "voc/rows.h"

struct arena;
struct suspects;
struct talk;

/* Of an export whose footer is known, which is borrowed. */
struct suspects *suspects_new(struct arena *arena, const struct rows *rows, const struct footer *footer);
/* The row that was read; `plain`: it is feedback at a glance. */
void suspects_see(struct suspects *suspects, bool plain);
/* Another one that is, which stands on several lines from this one on. */
void suspects_see_lines(struct suspects *suspects, struct slice raw, size_t line);
/* Warns of them, and says what leaves them out. */
void suspects_say(const struct suspects *suspects, const struct talk *talk);
