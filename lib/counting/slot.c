/* slot - what a group and period have of one quantity */
#include "voc/slot.h"

#include "voc/arena.h"

static const enum tally_state states[] = {
    [OUTCOME_ANSWERED] = TALLY_ANSWERED, [OUTCOME_CLOSED] = TALLY_CLOSED, [OUTCOME_WAITING] = TALLY_WAITING};

struct slot_form slot_form_of(const struct quantities *quantities, const struct metrics *metrics,
                              size_t quantity, bool keeps_values)
{
    const struct quantity *const own = &quantities->items[quantity];
    const struct metric *const metric = &metrics->items[own->metric];

    return (struct slot_form){metric->kind,
                              metric_is_delay(metric),
                              keeps_values,
                              {own->limits, quantities->items[own->part].limits}};
}

struct slot_room slot_room_new(struct arena *arena, bool has_waits)
{
    return (struct slot_room){arena, tally_pool_of(arena, has_waits), bag_room_new(arena)};
}

struct slot_room slot_room_beside(struct arena *arena, const struct slot_room *room)
{
    return (struct slot_room){arena, room->pool, bag_room_beside(arena, room->bags)};
}

void slot_see(const struct slot_room *room, int64_t newest)
{
    bins_pool_see(room->pool.bins, newest);
    bag_room_see(room->bags, newest);
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

static struct bag_bins bins_of(const struct slot_room *room, const struct slot_form *form,
                               enum tally_state state)
{
    return (struct bag_bins){state == TALLY_WAITING && !room->pool.has_waits,
                             {&form->limits[0], &form->limits[1]}};
}

static struct tally_place place_of(const struct slot_stay *stay)
{
    return (struct tally_place){stay->state, stay->by_day, stay->source};
}

static struct tally *tally_stays(const struct slot_room *room, struct arena *arena, const struct slot *slot,
                                 bool part)
{
    const struct tally_pool pool = {arena, room->pool.bins, room->pool.has_waits};
    struct tally *const tally = arena_alloc(arena, sizeof *tally);

    for (struct slot_stay *stay = slot->stays; stay; stay = stay->next) {
        const struct bins bins = bag_list(room->bags, arena, &stay->bag, part);
        if (bins.count)
            *tally_bins(&pool, tally, place_of(stay)) = bins;
    }
    return tally->delays ? tally : NULL;
}

static struct tally *tally_classes(const struct slot_room *room, struct arena *arena, const struct slot *slot)
{
    struct tally *const tally = slot->n ? arena_alloc(arena, sizeof *tally) : NULL;

    if (tally)
        *tally = (struct tally){
            .masses = bins_pool_masses(room->pool.bins),
            .classes = {{slot->bad, 0}, {slot->n - slot->good - slot->bad, 0}, {slot->good, 0}}};
    return tally;
}

struct tally *slot_tally(const struct slot_room *room, struct arena *arena, const struct slot_form *form,
                         const struct slot *slot, bool part)
{
    if (slot->has_tallies)
        return slot->tallies[part].masses ? &slot->tallies[part] : NULL;
    return form->are_delays ? tally_stays(room, arena, slot, part) : tally_classes(room, arena, slot);
}

/* From the first row on that bags and counts can't have. */
static void use_tallies(const struct slot_room *room, const struct slot_form *form, struct slot *slot)
{
    struct tally *const tallies = arena_array(room->arena, 2, sizeof *tallies);

    slot_settle(room, form, slot);
    for (int part = 0; part <= form->are_delays; part++) {
        const struct tally *const tally = slot_tally(room, room->arena, form, slot, part);
        if (tally)
            tallies[part] = *tally;
    }
    slot->has_tallies = true;
    slot->tallies = tallies;
}

struct tally *slot_open(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                        bool part)
{
    if (!slot->has_tallies)
        use_tallies(room, form, slot);
    return &slot->tallies[part];
}

/* Messages are counted, not weighed. */
static int64_t weight_of(const struct slot_form *form, const struct slot_entry *entry)
{
    return form->kind == METRIC_COUNT ? MASS_ONE : entry->weight;
}

static bool is_light(const struct slot_form *form, const struct slot *slot, const struct slot_entry *entry)
{
    return !slot->has_tallies && weight_of(form, entry) == MASS_ONE && entry->row <= UINT32_MAX;
}

static void count_stay(const struct slot_room *room, const struct slot_form *form, struct slot_stay *stay)
{
    const struct bag_bins bins = bins_of(room, form, stay->state);

    bag_count(room->bags, &stay->bag, &bins);
}

static void add_delay(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                      const struct slot_entry *entry)
{
    const enum tally_state state = states[entry->outcome->state];
    const bool by_day = entry->outcome->by_day;
    const size_t source = state == TALLY_WAITING ? entry->source : 0;

    if (is_light(form, slot, entry) && bag_takes(entry->delay)) {
        struct slot_stay *const stay = find_stay(room->arena, slot, source, by_day, state);
        if (bag_is_full(&stay->bag))
            count_stay(room, form, stay);
        bag_add(room->bags, &stay->bag, entry->delay, entry->is_marked);
        return;
    }
    const struct mass mass = mass_of(entry->weight);
    for (int part = 0; part <= entry->is_marked; part++)
        tally_delay(&room->pool, slot_open(room, form, slot, part), &form->limits[part],
                    (struct tally_place){state, by_day, (uint32_t)source}, entry->delay, &mass);
}

static void add_value(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                      const struct slot_entry *entry)
{
    const struct mass mass = mass_of(entry->weight);

    struct tally *const tally = slot_open(room, form, slot, false);

    if (form->kind == METRIC_MEAN)
        tally_value(&room->pool, tally, entry->outcome->millionths, &mass);
    if (form->kind != METRIC_MEAN || form->keeps_values) /* plain values are tallied as answered delays */
        tally_delay(&room->pool, tally, &form->limits[0], (struct tally_place){TALLY_ANSWERED, false, 0},
                    entry->outcome->millionths, &mass);
}

static void add_class(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                      const struct slot_entry *entry)
{
    const int class = entry->outcome->class;

    if (is_light(form, slot, entry)) {
        slot->n++;
        slot->good += class > 0;
        slot->bad += class < 0;
        return;
    }
    const struct mass mass = mass_of(weight_of(form, entry));
    tally_class(&room->pool, slot_open(room, form, slot, false), class, &mass);
}

void slot_add(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
              const struct slot_entry *entry)
{
    if (form->are_delays)
        add_delay(room, form, slot, entry);
    else if (entry->outcome->state == OUTCOME_CLASS)
        add_class(room, form, slot, entry);
    else
        add_value(room, form, slot, entry);
}

void slot_cluster(const struct slot_room *room, const struct slot_form *form, struct clusters *clusters,
                  const struct slot_entry *entry, uint32_t member)
{
    const struct outcome *const outcome = entry->outcome;
    const double weight = (double)weight_of(form, entry) / MASS_ONE;
    const struct clusters_item item = {
        .cluster = member,
        .source = form->are_delays ? (uint16_t)entry->source : 0,
        .by_day = form->are_delays && outcome->by_day,
        .state = form->are_delays ? (uint8_t)states[outcome->state] : TALLY_ANSWERED,
        .value = form->are_delays                ? entry->delay
                 : form->kind == METRIC_QUANTILE ? outcome->millionths
                                                 : 0,
        .weight = weight,
        .total = weight * (outcome->state == OUTCOME_CLASS ? outcome->class : outcome->value),
    };

    clusters_add(room->arena, clusters, &form->limits[0], item);
}

void slot_settle(const struct slot_room *room, const struct slot_form *form, struct slot *slot)
{
    for (int part = 0; slot->has_tallies && part < 2; part++)
        tally_settle(&room->pool, &slot->tallies[part], &form->limits[part]);
    if (slot->has_tallies || !form->are_delays)
        return;
    for (struct slot_stay *stay = slot->stays; stay; stay = stay->next) {
        const struct bag_bins bins = bins_of(room, form, stay->state);
        bag_settle(room->bags, &stay->bag, &bins);
    }
}
