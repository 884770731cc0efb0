/* slot - what a group and period have of one quantity. As long as every row weighs 1 that takes little room:
   counts of classes, or bags of delays; else tallies. What is part of a quantity lies in the same bags,
   marked */
#pragma once
#include "voc/bag.h"
#include "voc/classes.h"
#include "voc/clusters.h"
#include "voc/outcome.h"
#include "voc/quantity.h"

struct arena;

/* Delays of one state and fineness, and source that waits. */
struct slot_stay {
    struct slot_stay *next;
    uint16_t source;
    bool by_day;
    uint8_t state;
    struct bag bag;
};

struct slot {
    bool has_tallies;
    uint32_t n; /* of classes, with how many are good and bad */
    union {
        struct {
            uint32_t good, bad;
        };
        struct slot_stay *stays; /* delays */
        struct tally *tallies;   /* of the quantity and of its part */
    };
};

/* What a group and period have: a slot of each quantity that is no part, and what is kept beside them. */
struct block {
    struct extra *extra;
    struct slot slots[];
};

/* What is in all slots of a quantity; limits of the quantity and of its part. */
struct slot_form {
    enum metric_kind kind;
    bool are_delays, keeps_values; /* those of means, too */
    struct bins_limits limits[2];
};

/* Values of a mean or of a plain quantile. */
static inline bool slot_has_values(const struct slot_form *form)
{
    return !form->are_delays && (form->kind == METRIC_MEAN || form->kind == METRIC_QUANTILE);
}

/* Where slots keep it. */
struct slot_room {
    struct arena *arena;
    struct tally_pool pool;
    struct bag_room *bags;
};

/* One row that counts. */
struct slot_entry {
    const struct outcome *outcome;
    long long row;  /* the so manieth */
    int64_t delay;  /* of what is answered, closed or waits: waiting as the room has it */
    int64_t weight; /* in billionths */
    size_t source;
    bool is_marked; /* it counts for the part, too */
};

struct slot_form slot_form_of(const struct quantities *quantities, const struct metrics *metrics,
                              size_t quantity, bool keeps_values);
/* has_waits: what waits comes as a delay, not as the moment since when. */
struct slot_room slot_room_new(struct arena *arena, bool has_waits);
/* The same for somebody else who reads settled slots at the same time. */
struct slot_room slot_room_beside(struct arena *arena, const struct slot_room *room);
/* The newest moment so far, which only grows: how long something has waited at least. */
void slot_see(const struct slot_room *room, int64_t newest);

void slot_add(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
              const struct slot_entry *entry);
/* The same of a row that weighs 1, or (CLASSES_NONE) has no class; false where that isn't done at
   a glance. */
static inline bool slot_count(struct slot *slot, int32_t class)
{
    if (slot->has_tallies)
        return false;
    slot->n += class != CLASSES_NONE;
    slot->good += class == 1;
    slot->bad += class == -1;
    return true;
}
static inline bool slot_answer(const struct slot_room *room, struct slot *slot, int32_t delay, bool is_marked)
{
    struct slot_stay *stay = slot->has_tallies ? NULL : slot->stays;

    while (stay && (stay->state != TALLY_ANSWERED || stay->by_day))
        stay = stay->next;
    if (!stay || bag_is_full(&stay->bag))
        return false;
    bag_add(room->bags, &stay->bag, delay, is_marked);
    return true;
}
/* The same to what each customer, the `member`, adds to it. */
void slot_cluster(const struct slot_room *room, const struct slot_form *form, struct clusters *clusters,
                  const struct slot_entry *entry, uint32_t member);
/* Readies it to be read; moments of waiting are seen from the newest one. */
void slot_settle(const struct slot_room *room, const struct slot_form *form, struct slot *slot);
/* The tally of a settled slot, NULL if it has nothing; that of its part where that is asked for. What isn't a
   tally yet is made one in `arena`. */
struct tally *slot_tally(const struct slot_room *room, struct arena *arena, const struct slot_form *form,
                         const struct slot *slot, bool part);
/* The tally of a slot or of its part, to be added to. */
struct tally *slot_open(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
                        bool part);
