/* stood - what the tests of judging share: where the first series of a table stood */
#pragma once
#include "table.h"
#include "voc/position.h"

static inline struct position stood_in(const struct measures *measures, size_t place, long long over)
{
    struct err err = {0};
    struct position position;

    if (!position_read(measures, &measures->series[0], place, &(struct judge_plan){.over = over}, &position,
                       &err))
        fail_msg("%s", err.text);
    return position;
}

/* At one of its rows, `over` so many periods. */
static inline struct position stood_at(struct arena *arena, const char *table, size_t place, long long over)
{
    return stood_in(table_measures(arena, table), place, over);
}

/* At the newest one. */
static inline struct position stood_newest(struct arena *arena, const char *table, long long over)
{
    const struct measures *const measures = table_measures(arena, table);

    return stood_in(measures, measures->series[0].count - 1, over);
}
