/* slot - what a group and period have of one quantity */
#include "voc/slot.h"

#include "voc/arena.h"

#include <math.h>

static const double millionths = 1e6;

static const enum tally_state states[] = {
    [OUTCOME_ANSWERED] = TALLY_ANSWERED, [OUTCOME_CLOSED] = TALLY_CLOSED, [OUTCOME_WAITING] = TALLY_WAITING};

struct slot_stay {
    struct slot_stay *next;
    uint16_t source;
    bool by_day;
    uint8_t state;
    struct bag bag;
};

struct slot_form slot_form_of(const struct quantities *quantities, const struct metrics *metrics,
                              size_t quantity)
{
    const struct quantity *const own = &quantities->items[quantity];
    const struct metric *const metric = &metrics->items[own->metric];

    return (struct slot_form){
        metric->kind, metric_is_delay(metric), {own->limits, quantities->items[own->part].limits}};
}

struct slot_room slot_room_new(struct arena *arena)
{
    return (struct slot_room){arena, tally_pool_new(arena), bag_room_new(arena)};
}

void slot_see(const struct slot_room *room, int64_t newest)
{
    tally_pool_see(room->pool, newest);
    bag_room_see(room->bags, newest);
}

static struct tally *find_tally(struct arena *arena, struct tally **first, size_t source)
{
    struct tally *tally = *first;

    while (tally && tally->source != source)
        tally = tally->next;
    if (tally)
        return tally;
    tally = arena_alloc(arena, sizeof *tally);
    tally->source = source;
    tally->next = *first;
    return *first = tally;
}

static struct slot_stay *find_stay(struct arena *arena, struct slot *slot, size_t source, bool by_day,
                                   enum tally_state state)
{
    struct slot_stay *stay = slot->stays;

    while (stay && (stay->source != source || stay->by_day != by_day || stay->state != state))
        stay = stay->next;
    if (stay)
        return stay;
    stay = arena_alloc(arena, sizeof *stay);
    *stay = (struct slot_stay){slot->stays, (uint16_t)source, by_day, (uint8_t)state, {0}};
    return slot->stays = stay;
}

static struct bag_bins bins_of(const struct slot_form *form, enum tally_state state)
{
    return (struct bag_bins){state == TALLY_WAITING, {&form->limits[0], &form->limits[1]}};
}

static void tally_stay(const struct slot_room *room, struct arena *arena, const struct slot_stay *stay,
                       bool part, struct tally **first)
{
    long long n;
    const struct tally_list list = bag_list(room->bags, arena, &stay->bag, part, &n);

    if (n == 0)
        return;
    struct tally *const tally = find_tally(arena, first, stay->source);
    if (!tally->delays)
        tally->delays = arena_alloc(arena, sizeof *tally->delays);
    struct tally_sum *const sum = &tally->delays->sums[stay->by_day];
    tally->delays->lists[stay->by_day][stay->state] = list;
    *sum = (struct tally_sum){sum->n + n, sum->weight + (double)n, sum->squares + (double)n};
    if (stay->state == TALLY_WAITING)
        tally->delays->waiting[stay->by_day] += n;
}

static struct tally *tally_classes(struct arena *arena, const struct slot *slot)
{
    struct tally *const tally = slot->n ? arena_alloc(arena, sizeof *tally) : NULL;

    if (tally)
        *tally = (struct tally){.sum = {slot->n, slot->n, slot->n}, .good = slot->good, .bad = slot->bad};
    return tally;
}

struct tally *slot_tallies(const struct slot_room *room, struct arena *arena, const struct slot_form *form,
                           const struct slot *slot, bool part)
{
    struct tally *first = NULL;

    if (slot->has_tallies)
        return slot->tallies[part];
    if (!form->are_delays)
        return tally_classes(arena, slot);
    for (const struct slot_stay *stay = slot->stays; stay; stay = stay->next)
        tally_stay(room, arena, stay, part, &first);
    return first;
}

/* From the first row on that bags and counts can't have. */
static void use_tallies(const struct slot_room *room, const struct slot_form *form, struct slot *slot)
{
    struct tally **const tallies = arena_array(room->arena, 2, sizeof *tallies);

    slot_settle(room, form, slot);
    for (int part = 0; part < 2; part++)
        tallies[part] = slot_tallies(room, room->arena, form, slot, part);
    slot->has_tallies = true;
    slot->tallies = tallies;
}

static bool is_light(const struct slot *slot, const struct slot_entry *entry)
{
    return !slot->has_tallies && entry->weight == 1 && entry->row <= UINT32_MAX;
}

static void add_delay(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                      const struct slot_entry *entry)
{
    const struct outcome *const outcome = entry->outcome;
    const enum tally_state state = states[outcome->state];

    if (is_light(slot, entry) && bag_takes(outcome->delay)) {
        const struct bag_bins bins = bins_of(form, state);
        struct slot_stay *const stay = find_stay(room->arena, slot, entry->source, outcome->by_day, state);
        bag_add(room->bags, &stay->bag, &bins, outcome->delay, entry->is_marked);
        return;
    }
    if (!slot->has_tallies)
        use_tallies(room, form, slot);
    for (int part = 0; part <= entry->is_marked; part++)
        tally_delay(room->pool, find_tally(room->arena, &slot->tallies[part], entry->source),
                    &form->limits[part], state, outcome->by_day, outcome->delay, entry->weight);
}

/* Plain values are tallied as answered delays, in millionths. */
static int64_t value_of(const struct slot_form *form, const struct outcome *outcome)
{
    if (form->are_delays)
        return outcome->delay;
    return form->kind == METRIC_QUANTILE ? llround(outcome->value * millionths) : 0;
}

static void add_other(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                      const struct slot_entry *entry)
{
    const struct outcome *const outcome = entry->outcome;

    if (is_light(slot, entry) && outcome->state == OUTCOME_CLASS) {
        slot->n++;
        slot->good += outcome->class > 0;
        slot->bad += outcome->class < 0;
        return;
    }
    if (!slot->has_tallies)
        use_tallies(room, form, slot);
    struct tally *const tally = find_tally(room->arena, slot->tallies, 0);
    if (outcome->state == OUTCOME_CLASS)
        tally_class(tally, outcome->class, entry->weight);
    else if (form->kind == METRIC_MEAN)
        tally_value(tally, outcome->value, entry->weight);
    else
        tally_delay(room->pool, tally, &form->limits[0], TALLY_ANSWERED, false, value_of(form, outcome),
                    entry->weight);
}

void slot_add(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
              const struct slot_entry *entry)
{
    if (form->are_delays)
        add_delay(room, form, slot, entry);
    else
        add_other(room, form, slot, entry);
}

void slot_cluster(const struct slot_room *room, const struct slot_form *form, struct clusters *clusters,
                  const struct slot_entry *entry, uint32_t member)
{
    const struct outcome *const outcome = entry->outcome;
    const double weight = form->kind == METRIC_COUNT ? 1 : entry->weight;
    const struct clusters_item item = {
        .cluster = member,
        .source = form->are_delays ? (uint16_t)entry->source : 0,
        .by_day = form->are_delays && outcome->by_day,
        .state = form->are_delays ? (uint8_t)states[outcome->state] : TALLY_ANSWERED,
        .value = value_of(form, outcome),
        .weight = weight,
        .total = weight * (outcome->state == OUTCOME_CLASS ? outcome->class : outcome->value),
    };

    clusters_add(room->arena, clusters, &form->limits[0], item);
}

void slot_settle(const struct slot_room *room, const struct slot_form *form, struct slot *slot)
{
    for (int part = 0; slot->has_tallies && part < 2; part++)
        for (struct tally *tally = slot->tallies[part]; tally; tally = tally->next)
            tally_settle(room->pool, tally, &form->limits[part]);
    if (slot->has_tallies || !form->are_delays)
        return;
    for (struct slot_stay *stay = slot->stays; stay; stay = stay->next) {
        const struct bag_bins bins = bins_of(form, stay->state);
        bag_settle(room->bags, &stay->bag, &bins);
    }
}
