/* together - many groups judged at once */
#include "voc/together.h"

#include "voc/arena.h"
#include "voc/hands.h"
#include "voc/multiple.h"

#include <stdlib.h>

struct member {
    size_t look; /* the first series of those that are looked at together */
    int64_t period;
    struct judgement *judgement;
};

/* A series with what qsort needs to compare it: it passes no context. */
struct ordered {
    const struct measures *measures;
    size_t series;
};

static int by_grouping(const struct measures *measures, const struct measure *a, const struct measure *b)
{
    for (size_t i = 0; i < measures->group_count; i++) {
        const int order = measures_is_total(a->group[i]) - measures_is_total(b->group[i]);
        if (order)
            return order;
    }
    return 0;
}

/* Equal for those that are looked at together in each period. */
static int by_look(const void *left, const void *right)
{
    const struct ordered *const a = left, *const b = right;
    const struct measure *const first = a->measures->series[a->series].rows[0],
                                *const second = b->measures->series[b->series].rows[0];
    const int metric = strcmp(first->metric, second->metric);

    if (metric)
        return metric;
    if (first->period.kind != second->period.kind)
        return first->period.kind < second->period.kind ? -1 : 1;
    return by_grouping(a->measures, first, second);
}

/* Which look each series belongs to. */
static size_t *looks_of(struct arena *arena, const struct measures *measures)
{
    const size_t count = measures->series_count;
    struct ordered *const ordered = arena_array(arena, count, sizeof *ordered);
    size_t *const looks = arena_array(arena, count, sizeof *looks);

    for (size_t i = 0; i < count; i++)
        ordered[i] = (struct ordered){measures, i};
    if (count)
        qsort(ordered, count, sizeof *ordered, by_look);
    for (size_t i = 0; i < count; i++)
        looks[ordered[i].series] = i > 0 && by_look(&ordered[i - 1], &ordered[i]) == 0
                                       ? looks[ordered[i - 1].series]
                                       : ordered[i].series;
    return looks;
}

static int by_period(const struct member *a, const struct member *b)
{
    if (a->look != b->look)
        return a->look < b->look ? -1 : 1;
    return (a->period > b->period) - (a->period < b->period);
}

static int by_period_then_place(const void *left, const void *right)
{
    const struct member *const a = left, *const b = right;
    const int order = by_period(a, b);

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

/* Rows are judged by two hands. */
struct judging {
    const struct measures *measures;
    long long over;
    struct judge_memory memory;
    struct judgement *judgements;
    size_t failed; /* the first of its rows that can't be judged, as `err` says */
    struct err err;
};

static void judge_rows(void *hand, size_t first, size_t end)
{
    struct judging *const it = hand;
    const struct judge_plan plan = {it->over, &it->memory};

    for (size_t i = first; i < end && it->failed == SIZE_MAX; i++) {
        const struct measure *const row = it->measures->rows[i];
        if (!judge_row(it->measures, &it->measures->series[row->series], row->place, &plan,
                       &it->judgements[i], &it->err))
            it->failed = i;
    }
}

static bool judge_all(struct arena *arena, const struct measures *measures, long long over,
                      struct judgement judgements[], struct err *err)
{
    enum { STRETCH = 64 };
    struct judging one = {measures, over, {.series = NULL}, judgements, SIZE_MAX, {0}}, other = one;

    hands_share(arena, measures->count, STRETCH, judge_rows, (void *const[]){&one, &other});
    if (one.failed == SIZE_MAX && other.failed == SIZE_MAX)
        return true;
    *err = one.failed < other.failed ? one.err : other.err;
    return false;
}

struct judgement *together_judge(struct arena *arena, const struct measures *measures,
                                 const struct judge_plan *plan, struct err *err)
{
    struct judgement *const judgements = arena_array(arena, measures->count + 1, sizeof *judgements);
    const size_t *const looks = looks_of(arena, measures);
    struct member *const members = arena_array(arena, measures->count + 1, sizeof *members);

    if (!judge_all(arena, measures, plan->over, judgements, err))
        return NULL;
    for (size_t i = 0; i < measures->count; i++) {
        const struct measure *const row = measures->rows[i];
        members[i] = (struct member){looks[row->series], row->period.index, &judgements[i]};
    }
    if (measures->count)
        qsort(members, measures->count, sizeof *members, by_period_then_place);
    for (size_t first = 0, next; first < measures->count; first = next) {
        for (next = first + 1; next < measures->count && by_period(&members[first], &members[next]) == 0;)
            next++;
        if (next - first > 1)
            claim(arena, members + first, next - first);
    }
    return judgements;
}
