/* spending - the chapter on error budgets */
#pragma once
#include "voc/overview.h"
#include "voc/page.h"

struct arena;

/* A line for each error budget (check --budget), the most burnt first; nothing where there is none. */
void spending_write(struct arena *arena, struct page *page, const struct overview *overview);
