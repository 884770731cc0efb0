/* check - are we going to make it? */
#pragma once
#include "voc/judge.h"

struct arena;
struct writer;

/* Writes the measures with the columns now .. verdict; with error budgets budget .. burn_long. */
bool check_write(struct arena *arena, const struct measures *measures, const struct judge_plan *plan,
                 bool has_budget, struct writer *writer, struct err *err);
