/* card - all parts of all owners' scores */
#include "voc/card.h"

#include "voc/arena.h"

const char *const card_words[] = {"level",       "attainment", "answering", "loop", "steadiness",
                                  "improvement", "coverage",   "total",     NULL};

struct card_column *card_add(struct card *card, enum card_part part, const char *metric)
{
    const size_t size = sizeof *card->columns;
    struct part *const parts = arena_array(card->arena, card->owners, sizeof *parts);

    for (size_t i = 0; i < card->owners; i++)
        parts[i].note = "";
    card->columns = arena_grow(card->arena, card->columns, card->count * size, (card->count + 1) * size);
    card->columns[card->count] =
        (struct card_column){.part = part, .metric = metric, .is_log = true, .parts = parts};
    return &card->columns[card->count++];
}

bool card_has_any(const struct card *card, const struct card_column *column)
{
    for (size_t i = 0; i < card->owners; i++)
        if (column->parts[i].is_there)
            return true;
    return false;
}

bool card_counts(const struct card_column *column)
{
    const bool is_percent =
        !column->shape || column->shape->kind == METRIC_SHARE || column->shape->kind == METRIC_WITHIN;

    return column->part != CARD_LEVEL && column->part != CARD_TOTAL && is_percent;
}
