/* usual - rows as most are, read at a glance */
#include "voc/usual.h"

#include "voc/arena.h"
#include "voc/mass.h"

/* Whether all of it can be told from one column or delay of each row. */
static bool is_simple(const struct metric *metric, const struct place *place,
                      const struct feedback_clock *clock)
{
    if (metric->part_count != 1 || place->from != FEEDBACK_AT)
        return false;
    return metric_is_delay(metric) ? !clock->work
                                   : metric->kind != METRIC_MEAN && metric->kind != METRIC_QUANTILE;
}

static enum usual_what what_of(const struct metric *metric)
{
    if (metric_is_delay(metric))
        return metric->among == METRIC_UNHAPPY ? USUAL_UNHAPPY : USUAL_DELAY;
    return metric->kind == METRIC_COUNT ? USUAL_VOLUME : USUAL_CLASS;
}

static void find_scores(struct arena *arena, struct usual *usual)
{
    usual->scores = arena_array(arena, ANSWERS_SCORES, sizeof *usual->scores);
    for (size_t i = 0; i < ANSWERS_SCORES; i++) {
        const size_t column = feed_find(usual->feed, metric_scores[i]);
        if (column != FEED_NONE)
            usual->scores[usual->score_count++] = (struct usual_score){column, classes_unhappy(i)};
    }
}

struct opening {
    const struct metrics *metrics;
    const struct quantities *quantities;
    const struct feedback_clock *clock;
};

static const struct metric *metric_of(const struct opening *opening, size_t quantity)
{
    return &opening->metrics->items[opening->quantities->items[quantity].metric];
}

static bool is_read(const struct usual *usual, const struct opening *opening, size_t quantity)
{
    const size_t metric = opening->quantities->items[quantity].metric;

    return is_simple(&opening->metrics->items[metric], placing_parts(usual->places, metric), opening->clock);
}

static void add_step(struct usual *usual, const struct opening *opening, size_t quantity)
{
    const struct metric *const metric = metric_of(opening, quantity);
    const struct place *const place =
        placing_parts(usual->places, opening->quantities->items[quantity].metric);
    struct usual_step *const step = &usual->steps[usual->step_count++];
    size_t width;

    *step = (struct usual_step){what_of(metric), quantity, place->column, place->until, {{0}}};
    if (step->what == USUAL_CLASS)
        step->classes = classes_of(metric, 0, feed_columns(usual->feed, &width)[place->column]);
    usual->has_delays |= metric_is_delay(metric);
}

static void find_steps(struct arena *arena, struct usual *usual, const struct opening *opening)
{
    const size_t count = opening->quantities->count;

    usual->steps = arena_array(arena, count, sizeof *usual->steps);
    usual->ticks = arena_array(arena, count, sizeof *usual->ticks);
    for (size_t i = 0; i < count; i++) {
        const struct quantity *const quantity = &opening->quantities->items[i];
        usual->ticks[i] = USUAL_NOT;
        if (is_read(usual, opening, i) && (quantity->is_part || !metric_of(opening, i)->among))
            add_step(usual, opening, i);
    }
}

struct usual *usual_open(struct arena *arena, const struct feed *feed, const struct feedback *feedback,
                         const struct feedback_clock *clock, struct places *places,
                         const struct metrics *metrics, const struct quantities *quantities)
{
    struct usual *const usual = arena_alloc(arena, sizeof *usual);

    *usual = (struct usual){.feed = feed,
                            .row = feedback_row(feedback),
                            .places = places,
                            .stand = &placing_stands(places)[FEEDBACK_AT],
                            .from = FEEDBACK_AT};
    find_scores(arena, usual);
    find_steps(arena, usual, &(struct opening){metrics, quantities, clock});
    return usual;
}

bool usual_has(const struct usual *usual, size_t quantity)
{
    for (size_t i = 0; i < usual->step_count; i++)
        if (usual->steps[i].quantity == quantity)
            return true;
    return false;
}

/* No tick, but that the row isn't usual after all. */
enum { ODD = USUAL_NOT + 1 };

static inline int32_t read_class(const struct usual *usual, const struct usual_step *step)
{
    const struct slice cell = feed_cell(usual->feed, step->column);

    if (cell.length == 0)
        return USUAL_NOT;
    const int class = classes_glance(&step->classes, cell);
    return class == CLASSES_ODD ? ODD : class;
}

static inline int32_t read_delay(const struct usual *usual, const struct usual_step *step, struct moment from)
{
    const struct moment until = usual->row->moments[step->until];
    const int64_t delay = until.seconds - from.seconds;

    return feedback_is_past(usual->row, until) && delay >= 0 && delay <= INT32_MAX ? (int32_t)delay : ODD;
}

/* By the first score that the row has. */
static int32_t read_unhappy(const struct usual *usual)
{
    for (size_t i = 0; i < usual->score_count; i++) {
        const struct slice cell = feed_cell(usual->feed, usual->scores[i].column);
        if (cell.length == 0)
            continue;
        const int class = classes_glance(&usual->scores[i].classes, cell);
        return class == CLASSES_ODD ? ODD : class ? class : USUAL_NOT;
    }
    return USUAL_NOT;
}

static inline int32_t read_step(const struct usual *usual, const struct usual_step *step, struct moment from)
{
    switch (step->what) {
    case USUAL_CLASS:
        return read_class(usual, step);
    case USUAL_DELAY:
        return read_delay(usual, step, from);
    case USUAL_VOLUME:
        return 1;
    default:
        return read_unhappy(usual);
    }
}

/* A day is no evidence on when in it something was asked. */
static inline bool stands(const struct usual *usual, struct moment from)
{
    if (from.precision == MOMENT_NONE || (usual->has_delays && from.precision == MOMENT_DAY))
        return false;
    if (!placing_is(usual->stand, from))
        placing_find(usual->places, from, usual->stand);
    return !usual->stand->outside;
}

bool usual_read(const struct usual *usual)
{
    const struct feedback_row *const row = usual->row;
    const struct moment from = row->moments[usual->from];
    const struct usual_step *const end = usual->steps + usual->step_count;

    if (row->weight != MASS_ONE || row->number > UINT32_MAX || !stands(usual, from))
        return false;
    for (const struct usual_step *step = usual->steps; step < end; step++) {
        const int32_t tick = read_step(usual, step, from);
        if (tick == ODD)
            return false;
        usual->ticks[step->quantity] = tick;
    }
    return true;
}

bool usual_counts(const struct usual *usual)
{
    for (size_t i = 0; i < usual->step_count; i++)
        if (usual->ticks[usual->steps[i].quantity] != USUAL_NOT)
            return true;
    return false;
}
