/* usual - rows as most are, many of them read in one go */
#include "voc/usual.h"

#include "voc/arena.h"
#include "voc/sources.h"
#include "voc/stretch.h"

enum what { CLASS, VALUE, DELAY, VOLUME, UNHAPPY };
/* How many stands are kept, and how far from each other in time; later ones push out earlier ones. */
enum { STANDS = 512, STAND_APART = 1 << 16 };

/* How rows are read for one quantity. */
struct usual_step {
    enum what what;
    size_t quantity;
    size_t until; /* the time that ends a delay */
    size_t
        *columns; /* of a class or value, or of all scores that tell who is unhappy; column_count of them */
    struct classes *classes;
    size_t column_count;
    int32_t *ticks;
};

struct opening {
    struct arena *arena;
    const struct metrics *metrics;
    const struct quantities *quantities;
    const struct reckoning *clock;
};

static size_t metric_of(const struct opening *opening, size_t quantity)
{
    return opening->quantities->items[quantity].metric;
}

/* Whether all of it can be told from one column or delay of each row. */
static bool is_simple(const struct usual *usual, const struct opening *opening, size_t quantity)
{
    const size_t number = metric_of(opening, quantity);
    const struct metric *const metric = &opening->metrics->items[number];
    const bool is_all = metric->among == METRIC_EVERYONE || opening->quantities->items[quantity].is_part;

    if (!is_all || metric->part_count != 1 || placing_parts(usual->places, number)->from != FEEDBACK_AT)
        return false;
    return !metric_is_delay(metric) || !opening->clock->work;
}

static enum what what_of(const struct metric *metric)
{
    if (metric_is_delay(metric))
        return metric->among == METRIC_UNHAPPY ? UNHAPPY : DELAY;
    if (metric->kind == METRIC_COUNT)
        return VOLUME;
    return metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE ? VALUE : CLASS;
}

static void add_column(struct usual_step *step, size_t column, struct classes classes)
{
    step->columns[step->column_count] = column;
    step->classes[step->column_count++] = classes;
}

static void add_columns(const struct usual *usual, const struct metric *metric, size_t column,
                        struct usual_step *step)
{
    size_t width;

    if (step->what == CLASS)
        add_column(step, column, classes_of(metric, 0, feed_columns(usual->feed, &width)[column]));
    if (step->what == VALUE)
        add_column(step, column, classes_values(metric, 0, feed_columns(usual->feed, &width)[column]));
    for (size_t i = 0; step->what == UNHAPPY && i < ANSWERS_SCORES; i++) {
        const size_t score = feed_find(usual->feed, metric_scores[i]);
        if (score != FEED_NONE)
            add_column(step, score, classes_unhappy(i));
    }
}

static void add_step(struct usual *usual, const struct opening *opening, size_t quantity)
{
    const size_t number = metric_of(opening, quantity);
    const struct metric *const metric = &opening->metrics->items[number];
    const struct place *const place = placing_parts(usual->places, number);
    struct usual_step *const step = &usual->steps[usual->step_count++];

    *step = (struct usual_step){.what = what_of(metric),
                                .quantity = quantity,
                                .until = place->until,
                                .columns = arena_array(opening->arena, ANSWERS_SCORES, sizeof *step->columns),
                                .classes = arena_array(opening->arena, ANSWERS_SCORES, sizeof *step->classes),
                                .ticks = arena_array(opening->arena, STRETCH_MOST, sizeof *step->ticks)};
    add_columns(usual, metric, place->column, step);
    usual->ticks[quantity] = step->ticks;
    if (metric_is_delay(metric)) /* what is a part comes behind its whole */
        usual->delays[quantity] = usual->ticks[opening->quantities->items[quantity].whole];
    usual->has_delays |= metric_is_delay(metric);
    usual->all_count |= step->what == DELAY || step->what == VOLUME;
}

struct usual *usual_open(struct arena *arena, const struct feed *feed, const struct reckoning *clock,
                         struct places *places, const struct metrics *metrics,
                         const struct quantities *quantities)
{
    struct usual *const usual = arena_alloc(arena, sizeof *usual);
    const struct opening opening = {arena, metrics, quantities, clock};

    *usual = (struct usual){.feed = feed,
                            .places = places,
                            .stands = arena_array(arena, STANDS, sizeof *usual->stands),
                            .steps = arena_array(arena, quantities->count, sizeof *usual->steps),
                            .ticks = arena_array(arena, quantities->count, sizeof *usual->ticks),
                            .delays = arena_array(arena, quantities->count, sizeof *usual->delays),
                            .periods = arena_array(arena, STRETCH_MOST, sizeof *usual->periods),
                            .since = arena_array(arena, STRETCH_MOST, sizeof *usual->since),
                            .sources = arena_array(arena, STRETCH_MOST, sizeof *usual->sources),
                            .is_usual = arena_array(arena, STRETCH_MOST, sizeof *usual->is_usual),
                            .is_waiting = arena_array(arena, STRETCH_MOST, sizeof *usual->is_waiting),
                            .is_counted = arena_array(arena, STRETCH_MOST, sizeof *usual->is_counted)};
    usual->stand = usual->stands;
    for (size_t i = 0; i < quantities->count; i++)
        if (is_simple(usual, &opening, i))
            add_step(usual, &opening, i);
    return usual;
}

/* Whether rows may stand there; a day is no evidence on when in it something was asked. */
static inline bool is_moment(struct moment from, bool has_delays)
{
    return from.precision > (has_delays ? MOMENT_DAY : MOMENT_NONE);
}

/* Whether all stand where the last one of those before them stood, as most do. */
static bool stand_together(const struct stand *stand, const struct times *from, size_t count)
{
    return from->are_exact && !stand->is_day && !stand->outside &&
           times_lie(from, count, stand->from, stand->end);
}

static const struct stand *stand_of(const struct usual *usual, struct moment moment)
{
    struct stand *const stand = &usual->stands[(uint64_t)moment.seconds / STAND_APART % STANDS];

    if (!placing_is(stand, moment))
        placing_find(usual->places, moment, stand);
    return stand;
}

static void read_periods(struct usual *usual, const struct times *from, size_t count)
{
    const bool has_delays = usual->has_delays;

    for (size_t i = 0; i < count; i++) {
        const struct moment moment = times_at(from, i);
        usual->is_usual[i] &= is_moment(moment, has_delays);
        if (!usual->is_usual[i])
            continue;
        usual->stand = stand_of(usual, moment);
        usual->is_usual[i] = !usual->stand->outside;
        usual->periods[i] = usual->stand->period;
    }
}

static void fill(int64_t periods[], size_t count, int64_t period)
{
    for (size_t i = 0; i < count; i++)
        periods[i] = period;
}

static void stand(struct usual *usual, const struct feedback_some *some)
{
    const struct times *const from = some->times[FEEDBACK_AT];
    const bool fits = from && some->before <= UINT32_MAX - STRETCH_MOST; /* they are counted in 32 bits */

    usual->are_together = fits && stand_together(usual->stand, from, some->count);
    if (!fits) {
        memset(usual->is_usual, false, some->count);
        return;
    }
    memcpy(usual->is_usual, some->is_plain, some->count);
    if (usual->are_together)
        fill(usual->periods, some->count, usual->stand->period);
    else
        read_periods(usual, from, some->count);
}

/* Those cells that have to be looked at. */
static void leave_odd(struct usual *usual, const int32_t ticks[], size_t count)
{
    uint32_t are_odd = 0;

    for (size_t i = 0; i < count; i++)
        are_odd |= ticks[i] == CLASSES_ODD;
    for (size_t i = 0; i < count && are_odd; i++)
        usual->is_usual[i] &= ticks[i] != CLASSES_ODD;
}

static void read_classes(struct usual *usual, const struct usual_step *step, size_t count)
{
    const struct feed_column cells = feed_column(usual->feed, step->columns[0]);
    const struct classes *const classes = step->classes;
    int32_t *const ticks = step->ticks;

    for (size_t i = 0; i < count; i++)
        ticks[i] = classes_glance(classes, feed_column_cell(cells, i));
    leave_odd(usual, ticks, count);
}

/* Of what wasn't answered; USUAL_NOT where that isn't usual. */
static int32_t read_open(struct usual *usual, const struct feedback_some *some, enum moment_precision until,
                         size_t number)
{
    const struct times *const closed = some->times[FEEDBACK_CLOSED];

    if (until != MOMENT_NONE || (closed && closed->said.precision[number] != MOMENT_NONE))
        return USUAL_NOT;
    usual->are_waiting = usual->is_waiting[number] = true;
    usual->since[number] = some->times[FEEDBACK_AT]->said.seconds[number];
    return USUAL_WAITING;
}

static void read_delays(struct usual *usual, const struct usual_step *step, const struct feedback_some *some)
{
    const struct times *const from = some->times[FEEDBACK_AT], *const until = some->times[step->until];

    if (!from || !until) {
        memset(usual->is_usual, false, some->count);
        return;
    }
    if (times_apart(from, until, some->count, step->ticks) && until->are_exact)
        return; /* all were answered, after a while, as most are */
    for (size_t i = 0; i < some->count; i++) {
        const int64_t delay = until->said.seconds[i] - from->said.seconds[i];
        const bool is_answer = delay >= 0 && delay <= INT32_MAX && until->said.precision[i] > MOMENT_DAY;
        if (!is_answer)
            step->ticks[i] = read_open(usual, some, until->said.precision[i], i);
        usual->is_usual[i] &= step->ticks[i] != USUAL_NOT;
    }
}

static void read_volumes(const struct usual_step *step, size_t count)
{
    for (size_t i = 0; i < count; i++)
        step->ticks[i] = 1;
}

/* By the first score that a row has. */
static void read_unhappy(struct usual *usual, const struct usual_step *step, size_t count)
{
    int32_t *const ticks = step->ticks;

    for (size_t i = 0; i < count; i++)
        ticks[i] = CLASSES_NONE;
    for (size_t i = 0; i < step->column_count; i++) {
        const struct feed_column cells = feed_column(usual->feed, step->columns[i]);
        for (size_t j = 0; j < count; j++) {
            const int32_t class = classes_glance(&step->classes[i], feed_column_cell(cells, j));
            ticks[j] = ticks[j] == CLASSES_NONE ? class : ticks[j];
        }
    }
    leave_odd(usual, ticks, count);
    for (size_t i = 0; i < count; i++)
        ticks[i] = ticks[i] == 1 ? 1 : USUAL_NOT;
}

static void read_step(struct usual *usual, const struct usual_step *step, const struct feedback_some *some)
{
    switch (step->what) {
    case CLASS:
    case VALUE:
        read_classes(usual, step, some->count);
        break;
    case DELAY:
        read_delays(usual, step, some);
        break;
    case VOLUME:
        read_volumes(step, some->count);
        break;
    default:
        read_unhappy(usual, step, some->count);
    }
}

/* What was answered, or is there at all, counts for sure. */
static void find_counted(struct usual *usual, size_t count)
{
    memset(usual->is_counted, usual->all_count, count);
    for (size_t i = 0; i < usual->step_count && !usual->all_count; i++)
        for (size_t j = 0; j < count; j++)
            usual->is_counted[j] |= usual->steps[i].ticks[j] != USUAL_NOT;
}

void usual_read(struct usual *usual, const struct feedback_some *some)
{
    stand(usual, some);
    usual->are_waiting = false;
    memset(usual->is_waiting, false, some->count);
    for (size_t i = 0; i < usual->step_count; i++)
        read_step(usual, &usual->steps[i], some);
    find_counted(usual, some->count);
}

void usual_note_answers(const struct usual *usual, struct sources *sources, size_t source, long long rows)
{
    for (size_t i = 0; i < usual->step_count; i++)
        if (usual->steps[i].what == DELAY || usual->steps[i].what == UNHAPPY)
            sources_note_answers(sources, usual->steps[i].quantity, source, false, rows);
}
