/* ticks - what usual rows are to a quantity, counted into the slots of their groups and periods */
#include "voc/ticks.h"

static struct outcome outcome_of(const struct ticks *ticks, int32_t tick)
{
    enum { MILLION = 1000000 };

    if (slot_has_values(ticks->form))
        return (struct outcome){.state = OUTCOME_VALUE, .value = tick, .millionths = (int64_t)tick * MILLION};
    return (struct outcome){.state = ticks->form->are_delays ? OUTCOME_ANSWERED : OUTCOME_CLASS,
                            .class = ticks->form->are_delays ? 0 : tick};
}

/* Where it is the first, or one of too many, or a value. */
static void add_tick(const struct ticks *ticks, struct slot *slot, int32_t tick, bool is_marked)
{
    const struct outcome outcome = outcome_of(ticks, tick);
    const struct slot_entry entry = {
        .outcome = &outcome, .delay = tick, .weight = MASS_ONE, .is_marked = is_marked};

    slot_add(ticks->room, ticks->form, slot, &entry);
}

static void add_waiting(const struct ticks *ticks, struct slot *slot, const struct usual *usual,
                        size_t number, bool is_marked)
{
    const struct outcome outcome = {.state = OUTCOME_WAITING, .delay = usual->since[number]};
    const struct slot_entry entry = {.outcome = &outcome,
                                     .delay = outcome_length(&outcome, ticks->clock),
                                     .weight = MASS_ONE,
                                     .source = usual->sources[number],
                                     .is_marked = is_marked};

    slot_add(ticks->room, ticks->form, slot, &entry);
}

static void count_classes(const struct ticks *ticks, const int32_t classes[], struct block *const blocks[],
                          size_t first, size_t end)
{
    const size_t place = ticks->place;

    for (size_t i = first; i < end; i++) {
        struct slot *const slot = &blocks[i]->slots[place];
        if (!slot_count(slot, classes[i]) && classes[i] != USUAL_NOT)
            add_tick(ticks, slot, classes[i], false);
    }
}

static void count_values(const struct ticks *ticks, const int32_t values[], struct block *const blocks[],
                         size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (values[i] != USUAL_NOT)
            add_tick(ticks, &blocks[i]->slots[ticks->place], values[i], false);
}

/* Where all were answered, and none counts for a part. */
static void count_answers(const struct ticks *ticks, const int32_t delays[], struct block *const blocks[],
                          size_t first, size_t end)
{
    const struct slot_room room = *ticks->room;
    const size_t place = ticks->place;

    for (size_t i = first; i < end; i++) {
        struct slot *const slot = &blocks[i]->slots[place];
        if (!slot_answer(&room, slot, delays[i], false))
            add_tick(ticks, slot, delays[i], false);
    }
}

static void count_delays(const struct ticks *ticks, const struct usual *usual, struct block *const blocks[],
                         size_t first, size_t end)
{
    const int32_t *const delays = usual->ticks[ticks->quantity], *const marks =
                                                                     ticks->part ? usual->ticks[ticks->part]
                                                                                 : NULL;

    for (size_t i = first; i < end; i++) {
        struct slot *const slot = &blocks[i]->slots[ticks->place];
        const bool is_marked = marks && marks[i] != USUAL_NOT;
        if (delays[i] == USUAL_WAITING)
            add_waiting(ticks, slot, usual, i, is_marked);
        else if (!slot_answer(ticks->room, slot, delays[i], is_marked))
            add_tick(ticks, slot, delays[i], is_marked);
    }
}

void ticks_count(const struct ticks *ticks, const struct usual *usual, struct block *const blocks[],
                 size_t first, size_t end)
{
    const int32_t *const own = usual->ticks[ticks->quantity];

    if (ticks->form->are_delays && (ticks->part || usual->are_waiting))
        count_delays(ticks, usual, blocks, first, end);
    else if (ticks->form->are_delays)
        count_answers(ticks, own, blocks, first, end);
    else if (slot_has_values(ticks->form))
        count_values(ticks, own, blocks, first, end);
    else
        count_classes(ticks, own, blocks, first, end);
}
