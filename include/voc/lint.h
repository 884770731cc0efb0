/* lint - what is doubtful about targets */
#pragma once
#include "voc/aims.h"

struct writer;

/* Writes line,metric,group,target,baseline,doubt: first the targets that fit no row, then a
   row for each doubt. */
bool lint_write(const struct aims *aims, struct writer *writer, struct err *err);
