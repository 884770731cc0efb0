/* check - are we going to make it? */
#pragma once
#include "voc/judge.h"

struct writer;

/* Writes the measures with the columns now .. verdict. */
bool check_write(const struct measures *measures, const struct judge_plan *plan, struct writer *writer,
                 struct err *err);
