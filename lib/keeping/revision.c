/* revision - what known rows say another way now */
#include "voc/revision.h"

#include "voc/arena.h"
#include "voc/metric.h"
#include "voc/number.h"
#include "voc/talk.h"
#include "voc/text.h"

enum { SHOWN = 40, FEWEST = 5, PART = 5 };

struct revised {
    struct slice name;
    bool is_steady; /* it hardly changes */
    long long count;
    const char *example;
};

struct revision {
    struct arena *arena;
    struct revised *columns;
    size_t count;
    long long met;
};

static bool is_steady(struct slice name)
{
    static const char *const steady[] = {"at", "asked_at", "customer"};

    for (size_t i = 0; i < sizeof steady / sizeof *steady; i++)
        if (slice_is(name, slice_of(steady[i])))
            return true;
    for (size_t i = 0; metric_scores[i]; i++)
        if (slice_is(name, slice_of(metric_scores[i])))
            return true;
    return false;
}

struct revision *revision_new(struct arena *arena, const struct slice *columns, size_t count)
{
    struct revision *const revision = arena_alloc(arena, sizeof *revision);

    *revision = (struct revision){arena, arena_array(arena, count, sizeof *revision->columns), count, 0};
    for (size_t i = 0; i < count; i++)
        revision->columns[i] = (struct revised){.name = columns[i], .is_steady = is_steady(columns[i])};
    return revision;
}

void revision_meet(struct revision *revision)
{
    revision->met++;
}

void revision_change(struct revision *revision, size_t column, struct slice source, struct slice id,
                     struct slice was, struct slice is)
{
    struct arena *const arena = revision->arena;
    struct revised *const revised = &revision->columns[column];

    if (!revised->is_steady || was.length == 0 || is.length == 0 || revised->count++ > 0)
        return;
    revised->example = arena_printf(arena, "%s%s%s: '%s', which was '%s'", text_excerpt(arena, source, SHOWN),
                                    source.length ? " " : "id ", text_excerpt(arena, id, SHOWN),
                                    text_excerpt(arena, is, SHOWN), text_excerpt(arena, was, SHOWN));
}

void revision_say(const struct revision *revision, const char *place, const struct talk *talk)
{
    char count[NUMBER_SIZE], met[NUMBER_SIZE];

    number_count(revision->met, met);
    for (size_t i = 0; i < revision->count; i++) {
        const struct revised *const revised = &revision->columns[i];
        if (revised->count < FEWEST || revised->count * PART < revision->met)
            continue;
        number_count(revised->count, count);
        talk_say(
            talk, TALK_WARNING,
            "%s of %s rows that are in %s already have another %.*s now, such as %s; was the map changed, "
            "or are these the ids of another export? voc store log --history shows what they held",
            count, met, place, (int)revised->name.length, revised->name.at, revised->example);
    }
}
