/* gather - every owner's parts, from measures and from the feedback behind them */
#pragma once
#include "voc/card.h"
#include "voc/hearing.h"

struct gather {
    struct arena *arena;
    const struct roster *roster;
    const struct hearing *hearing; /* NULL: only measures */
    struct part_plan plan;
};

/* All parts but the total, not compared yet. False and err where a cell can't be. */
bool gather_parts(const struct gather *gather, struct card *card, struct err *err);
