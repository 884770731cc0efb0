/* assay - what many cells come to, worked out by two hands */
#include "voc/assay.h"

#include "voc/arena.h"
#include "voc/hands.h"

struct hand {
    const struct assay *assay;
    struct board_reader *reader;
    struct arena *scratch;
};

struct assay {
    struct arena *arena, *meanwhile;
    const struct count *count;
    const struct count_plan *plan;
    double level;
    struct hand hands[HANDS];
    size_t metric; /* what is asked for, and of which cells */
    const struct cell *cells;
    struct assayed *assayed;
    size_t room;
};

struct assay *assay_new(struct arena *arena, const struct count *count, const struct count_plan *plan,
                        double level)
{
    struct assay *const assay = arena_alloc(arena, sizeof *assay);

    *assay = (struct assay){
        .arena = arena, .meanwhile = arena_child(arena), .count = count, .plan = plan, .level = level};
    for (size_t i = 0; i < HANDS; i++)
        assay->hands[i] = (struct hand){assay, count_reader(arena, count), arena_child(arena)};
    return assay;
}

/* Of a cell, or (NULL) of nothing. */
static struct estimate estimate(const struct hand *hand, size_t metric, const struct tally *tally,
                                const struct clusters *clusters)
{
    const struct assay *const assay = hand->assay;
    const struct points_clock clock = count_clock(assay->count);
    const struct estimate got = estimate_of(hand->scratch, &assay->plan->metrics.items[metric], tally,
                                            clusters, &clock, assay->level);

    arena_clear(hand->scratch);
    return got;
}

static void estimate_some(void *self, size_t first, size_t end)
{
    const struct hand *const hand = self;
    const struct assay *const assay = hand->assay;
    const struct window window = count_window(assay->count);

    for (size_t i = first; i < end; i++) {
        const struct cell *const cell = &assay->cells[i];
        const struct tally *const tally = count_tally_by(hand->reader, assay->count, cell, assay->metric);
        assay->assayed[i].has = tally != NULL;
        if (tally && cell->period >= window.first && cell->period <= window.last)
            assay->assayed[i].estimate =
                estimate(hand, assay->metric, tally, count_clusters(assay->count, cell, assay->metric));
    }
}

/* The calendar of working time learns days as it is asked for them, so only one hand can ask. */
const struct assayed *assay_cells(struct assay *assay, size_t metric, const struct cell *cells, size_t count)
{
    enum { STRETCH = 32 };
    void *const hands[] = {&assay->hands[0], &assay->hands[1]};

    if (count > assay->room) {
        arena_give(assay->arena, assay->assayed);
        assay->assayed = arena_array(assay->arena, count, sizeof *assay->assayed);
        assay->room = count;
    }
    assay->metric = metric;
    assay->cells = cells;
    hands_share(assay->meanwhile, count, assay->plan->clock.work ? count : STRETCH, estimate_some, hands);
    arena_clear(assay->meanwhile);
    return assay->assayed;
}

struct estimate assay_nothing(const struct assay *assay, size_t metric)
{
    return estimate(&assay->hands[0], metric, NULL, NULL);
}
