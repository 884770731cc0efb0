/* together - many groups judged at once, so that among those which are said to have changed few are false */
#pragma once
#include "voc/judge.h"

struct arena;

/* Judges all rows of the measures, in their order. Changes of the same metric, grouping (the groups that are
   `*`) and period are claimed together: Benjamini & Hochberg's step-up (multiple_adjust) at the level of one
   look, so that a group alone is judged as if by itself. NULL and err where a cell can't be. */
struct judgement *together_judge(struct arena *arena, const struct measures *measures,
                              const struct judge_plan *plan, struct err *err);
