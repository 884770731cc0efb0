/* goals - which row has which target */
#include "voc/goals.h"

bool goals_fit(const struct goal *goal, const struct measures *measures, const struct measure *row)
{
    if (!slice_is(goal->metric, slice_of(row->metric)))
        return false;
    for (size_t i = 0; i < measures->group_count; i++)
        if (!wish_grants(&goal->wishes[i], row->group[i]))
            return false;
    return true;
}

struct goal *goals_for(struct goals *goals, const struct measure *row)
{
    for (size_t i = 0; i < goals->count; i++)
        if (goals_fit(&goals->items[i], goals->measures, row)) {
            goals->items[i].is_used = true;
            return &goals->items[i];
        }
    return NULL;
}

static bool is_same(const struct goals *goals, const struct goal *a, const struct goal *b)
{
    for (size_t i = 0; i < goals->measures->group_count; i++)
        if (!wish_is_same(&a->wishes[i], &b->wishes[i]))
            return false;
    return slice_is(a->metric, b->metric);
}

const struct goal *goals_before(const struct goals *goals, const struct goal *goal)
{
    for (const struct goal *other = goals->items; other < goal; other++)
        if (is_same(goals, other, goal))
            return other;
    return NULL;
}

bool goals_is_spare(const struct goals *goals, const struct goal *goal)
{
    const struct goal *const before = goals_before(goals, goal);

    return !goal->is_used && before && before->is_used;
}

size_t goals_spares(const struct goals *goals, const struct goal **first)
{
    size_t count = 0;

    *first = NULL;
    for (size_t i = 0; i < goals->count; i++)
        if (goals_is_spare(goals, &goals->items[i])) {
            *first = *first ? *first : &goals->items[i];
            count++;
        }
    return count;
}
