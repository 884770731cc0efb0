/* coherence - whether the clauses of a map's line go together, and with the name of its field */
#pragma once
#include "voc/err.h"
#include "voc/meaning.h"

struct arena;

/* Completes what the clauses said by what the field's name says. False and err, without a place, where they
   contradict each other. */
bool coherence_settle(struct arena *arena, struct slice name, struct meaning *meaning, struct err *err);
