/* slot - what a group and period have of one quantity */
#include "voc/slot.h"

#include "voc/arena.h"

#include <math.h>

static const double millionths = 1e6;

static const enum tally_state states[] = {
    [OUTCOME_ANSWERED] = TALLY_ANSWERED, [OUTCOME_CLOSED] = TALLY_CLOSED, [OUTCOME_WAITING] = TALLY_WAITING};

static bool is_delay(const struct slot_entry *entry)
{
    return entry->outcome->state >= OUTCOME_ANSWERED;
}

static struct tally *find_tally(struct arena *arena, struct slot *slot, size_t source)
{
    struct tally *tally = slot->first;

    while (tally && tally->source != source)
        tally = tally->next;
    if (tally)
        return tally;
    tally = arena_alloc(arena, sizeof *tally);
    tally->source = source;
    tally->next = slot->first;
    return slot->first = tally;
}

/* Plain values are tallied as answered delays, in millionths. */
static int64_t value_of(const struct slot_entry *entry)
{
    if (is_delay(entry))
        return entry->outcome->delay;
    return entry->kind == METRIC_QUANTILE ? llround(entry->outcome->value * millionths) : 0;
}

static void add_to_tally(struct arena *arena, struct tally_pool *pool, struct slot *slot,
                         const struct slot_entry *entry)
{
    const struct outcome *const outcome = entry->outcome;
    struct tally *const tally = find_tally(arena, slot, is_delay(entry) ? entry->source : 0);

    if (is_delay(entry))
        tally_delay(pool, tally, &entry->quantity->limits, states[outcome->state], outcome->by_day,
                    outcome->delay, entry->weight);
    else if (outcome->state == OUTCOME_CLASS)
        tally_class(tally, outcome->class, entry->weight);
    else if (entry->kind == METRIC_MEAN)
        tally_value(tally, outcome->value, entry->weight);
    else
        tally_delay(pool, tally, &entry->quantity->limits, TALLY_ANSWERED, false, value_of(entry),
                    entry->weight);
}

static struct clusters_item item_of(const struct slot_entry *entry)
{
    const struct outcome *const outcome = entry->outcome;
    const double weight = entry->kind == METRIC_COUNT ? 1 : entry->weight;

    return (struct clusters_item){
        .cluster = entry->member,
        .source = is_delay(entry) ? (uint16_t)entry->source : 0,
        .by_day = is_delay(entry) && outcome->by_day,
        .state = is_delay(entry) ? (uint8_t)states[outcome->state] : TALLY_ANSWERED,
        .value = value_of(entry),
        .weight = weight,
        .total = weight * (outcome->state == OUTCOME_CLASS ? outcome->class : outcome->value),
    };
}

void slot_add(struct arena *arena, struct tally_pool *pool, struct slot *slot, const struct slot_entry *entry)
{
    add_to_tally(arena, pool, slot, entry);
    if (!entry->is_clustered)
        return;
    if (!slot->clusters)
        slot->clusters = arena_alloc(arena, sizeof *slot->clusters);
    clusters_add(arena, slot->clusters, &entry->quantity->limits, item_of(entry));
}

void slot_settle(struct tally_pool *pool, struct slot *slot, const struct quantity *quantity)
{
    for (struct tally *tally = slot->first; tally; tally = tally->next)
        tally_settle(pool, tally, &quantity->limits);
    if (slot->clusters)
        clusters_settle(slot->clusters, &quantity->limits);
}
