/* slot - what a group and period have of one quantity. As long as every row weighs 1 that takes little room:
   counts of classes, or bags of delays; else tallies. What is part of a quantity lies in the same bags,
   marked */
#pragma once
#include "voc/bag.h"
#include "voc/clusters.h"
#include "voc/outcome.h"
#include "voc/quantity.h"

struct arena;
struct slot_stay;

struct slot {
    bool has_tallies;
    uint32_t n; /* of classes, with how many are good and bad */
    union {
        struct {
            uint32_t good, bad;
        };
        struct slot_stay *stays; /* delays: a bag for each source, state and fineness */
        struct tally **tallies;  /* of the quantity and of its part, linked */
    };
};

/* What is in all slots of a quantity; limits of the quantity and of its part. */
struct slot_form {
    enum metric_kind kind;
    bool are_delays;
    struct tally_limits limits[2];
};

/* Where slots keep it. */
struct slot_room {
    struct arena *arena;
    struct tally_pool *pool;
    struct bag_room *bags;
};

/* One row that counts. */
struct slot_entry {
    const struct outcome *outcome;
    long long row; /* the so manieth */
    double weight;
    size_t source;
    bool is_marked; /* it counts for the part, too */
};

struct slot_form slot_form_of(const struct quantities *quantities, const struct metrics *metrics,
                              size_t quantity);
struct slot_room slot_room_new(struct arena *arena);
/* The newest moment so far, which only grows: how long something has waited at least. */
void slot_see(const struct slot_room *room, int64_t newest);

void slot_add(const struct slot_room *room, const struct slot_form *form, struct slot *slot,
              const struct slot_entry *entry);
/* The same to what each customer, the `member`, adds to it. */
void slot_cluster(const struct slot_room *room, const struct slot_form *form, struct clusters *clusters,
                  const struct slot_entry *entry, uint32_t member);
/* Readies it to be read; waiting is seen from the newest moment. */
void slot_settle(const struct slot_room *room, const struct slot_form *form, struct slot *slot);
/* The tallies of a settled slot, linked, NULL if it has nothing; those of its part where that is asked for.
   What isn't a tally yet is made one in `arena`. */
struct tally *slot_tallies(const struct slot_room *room, struct arena *arena, const struct slot_form *form,
                           const struct slot *slot, bool part);
