/* together - many groups judged at once */
#include "voc/together.h"

#include "voc/arena.h"
#include "voc/multiple.h"

#include <stdlib.h>

struct member {
    const struct measures *measures;
    const struct measure *row;
    struct judgement *judgement;
};

static int by_grouping(const struct member *a, const struct member *b)
{
    for (size_t i = 0; i < a->measures->group_count; i++) {
        const int order = measures_is_total(a->row->group[i]) - measures_is_total(b->row->group[i]);
        if (order)
            return order;
    }
    return 0;
}

/* Equal for those that are looked at together. */
static int by_look(const struct member *a, const struct member *b)
{
    const struct period left = a->row->period, right = b->row->period;
    const int metric = strcmp(a->row->metric, b->row->metric);

    if (metric)
        return metric;
    if (left.kind != right.kind)
        return left.kind < right.kind ? -1 : 1;
    if (left.index != right.index)
        return left.index < right.index ? -1 : 1;
    return by_grouping(a, b);
}

static int by_look_then_place(const void *left, const void *right)
{
    const struct member *const a = left, *const b = right;
    const int order = by_look(a, b);

    return order ? order : (a->judgement > b->judgement) - (a->judgement < b->judgement);
}

static void claim(struct arena *arena, struct member members[], size_t count)
{
    double *const p = arena_array(arena, count, sizeof *p);

    for (size_t i = 0; i < count; i++)
        p[i] = members[i].judgement->change.p;
    multiple_adjust(p, count, arena, p);
    for (size_t i = 0; i < count; i++) {
        struct judgement *const judgement = members[i].judgement;
        judgement->changed = change_claim(&judgement->change, p[i], judgement->change_level);
    }
}

struct judgement *together_judge(struct arena *arena, const struct measures *measures,
                                 const struct judge_plan *plan, struct err *err)
{
    struct judgement *const judgements = arena_array(arena, measures->count + 1, sizeof *judgements);
    struct sequential_memory memory = {0};
    const struct judge_plan own = {plan->over, &memory};
    struct member *const members = arena_array(arena, measures->count + 1, sizeof *members);

    for (size_t i = 0; i < measures->count; i++) {
        const struct measure *const row = measures->rows[i];
        if (!judge_row(measures, &measures->series[row->series], row->place, &own, &judgements[i], err))
            return NULL;
        members[i] = (struct member){measures, row, &judgements[i]};
    }
    if (measures->count)
        qsort(members, measures->count, sizeof *members, by_look_then_place);
    for (size_t first = 0, next; first < measures->count; first = next) {
        for (next = first + 1; next < measures->count && by_look(&members[first], &members[next]) == 0;)
            next++;
        if (next - first > 1)
            claim(arena, members + first, next - first);
    }
    return judgements;
}
