/* inlet - which columns of a table a query reads, and under which names its steps find what they say */
#include "voc/inlet.h"

#include "voc/arena.h"

/* Names of our own, as those of a table may be anything. */
static const struct {
    const char *column, *name;
} known[] = {{"at", "at"},
             {"asked_at", "asked"},
             {"answered_at", "answered"},
             {"resolved_at", "resolved"},
             {"closed_at", "closed"},
             {"nps", "nps"},
             {"csat", "csat"},
             {"ces", "ces"},
             {"rating", "rating"},
             {"weight", "weight"}};

struct inlet *inlet_new(struct arena *arena, const struct feed *feed)
{
    struct inlet *const inlet = arena_alloc(arena, sizeof *inlet);
    size_t width;

    feed_columns(feed, &width);
    *inlet = (struct inlet){.arena = arena, .feed = feed};
    inlet->columns = arena_array(arena, width + 1, sizeof *inlet->columns); /* the source in two ways */
    inlet->groups = arena_array(arena, width, sizeof *inlet->groups);
    return inlet;
}

static const char *name_of(struct inlet *inlet, const char *column)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].column, column) == 0)
            return known[i].name;
    return arena_printf(inlet->arena, "cell_%zu", ++inlet->strange);
}

static struct inlet_column *take_as(struct inlet *inlet, const char *name, bool is_raw)
{
    if (feed_find(inlet->feed, name) == FEED_NONE)
        return NULL;
    for (size_t i = 0; i < inlet->column_count; i++)
        if (strcmp(inlet->columns[i].column, name) == 0 && inlet->columns[i].is_raw == is_raw)
            return &inlet->columns[i];
    struct inlet_column *const column = &inlet->columns[inlet->column_count++];
    *column =
        (struct inlet_column){.column = name, .name = is_raw ? name : name_of(inlet, name), .is_raw = is_raw};
    return column;
}

static struct inlet_column *take(struct inlet *inlet, const char *name)
{
    return take_as(inlet, name, false);
}

static const char *name_in(const struct inlet_column *column)
{
    return column ? column->name : NULL;
}

const char *inlet_text(struct inlet *inlet, const char *name)
{
    return name_in(take(inlet, name));
}

const char *inlet_source(struct inlet *inlet)
{
    return name_in(take_as(inlet, "source", true));
}

const char *inlet_time(struct inlet *inlet, const char *name)
{
    struct inlet_column *const column = take(inlet, name);

    if (!column)
        return NULL;
    column->is_time = true;
    return column->name;
}

const char *inlet_period(struct inlet *inlet, const char *name)
{
    const char *const time = inlet_time(inlet, name);

    if (time)
        take(inlet, name)->has_period = true;
    return time;
}

const char *inlet_number(struct inlet *inlet, const char *name, enum inlet_kind kind, double low, double high)
{
    static const char *const words[] = {"value", "score", "maybe"};
    const struct inlet_column *const column = take(inlet, name);
    const size_t size = sizeof *inlet->numbers;
    const char *other = "";

    if (!column)
        return NULL;
    for (size_t i = 0; i < inlet->number_count; i++) {
        const struct inlet_number *const number = &inlet->numbers[i];
        if (number->of != column || number->kind != kind)
            continue;
        if (number->low == low && number->high == high)
            return number->name;
        other = arena_printf(inlet->arena, "_%zu", i + 2);
    }
    inlet->numbers = arena_grow(inlet->arena, inlet->numbers, inlet->number_count * size,
                                (inlet->number_count + 1) * size);
    struct inlet_number *const number = &inlet->numbers[inlet->number_count++];
    *number = (struct inlet_number){column, NULL, kind, low, high};
    return number->name = arena_printf(inlet->arena, "%s_%s%s", column->name, words[kind], other);
}

bool inlet_weight(struct inlet *inlet)
{
    return inlet->has_weight = take(inlet, "weight") != NULL;
}

void inlet_group(struct inlet *inlet, struct slice column)
{
    inlet->groups[inlet->group_count++] = column;
}
