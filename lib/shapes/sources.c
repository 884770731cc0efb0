/* sources - which sources answer */
#include "voc/sources.h"

#include "voc/arena.h"
#include "voc/text.h"

struct evidence {
    long long answers[2]; /* apart where they are known only by the day */
    long long waiting;
    bool is_silent;
};

struct sources {
    struct arena *arena;
    struct slice names[SOURCES_MOST];
    size_t count, latest;
    bool is_lumped;
    struct evidence (*of)[SOURCES_MOST]; /* each kind's */
};

struct sources *sources_new(struct arena *arena, size_t kinds)
{
    struct sources *sources = arena_alloc(arena, sizeof *sources);

    sources->arena = arena;
    sources->of = arena_array(arena, kinds, sizeof *sources->of);
    return sources;
}

static size_t find(const struct sources *sources, struct slice name)
{
    size_t i = 0;

    while (i < sources->count && !slice_is(sources->names[i], name))
        i++;
    return i;
}

size_t sources_number(struct sources *sources, struct slice name)
{
    if (sources->count > 0 && slice_is(sources->names[sources->latest], name))
        return sources->latest;
    size_t source = find(sources, name);
    if (source == SOURCES_MOST) {
        source--;
        sources->is_lumped = true;
    } else if (source == sources->count) {
        sources->names[sources->count++] = slice_of(slice_copy(sources->arena, name));
    }
    return sources->latest = source;
}

size_t sources_count(const struct sources *sources)
{
    return sources->count;
}

struct slice sources_name(const struct sources *sources, size_t source)
{
    return sources->names[source];
}

bool sources_are_lumped(const struct sources *sources)
{
    return sources->is_lumped;
}

void sources_note_answers(struct sources *sources, size_t kind, size_t source, bool by_day, long long rows)
{
    sources->of[kind][source].answers[by_day] += rows;
}

long long sources_answers(const struct sources *sources, size_t kind, size_t source, bool by_day)
{
    return sources->of[kind][source].answers[by_day];
}

void sources_note_waiting(struct sources *sources, size_t kind, size_t source, long long rows)
{
    sources->of[kind][source].waiting += rows;
}

void sources_note_silence(struct sources *sources, size_t kind, size_t source)
{
    sources->of[kind][source].is_silent = true;
}

bool sources_are_silent(const struct sources *sources, size_t kind, size_t source)
{
    return sources->of[kind][source].is_silent;
}

long long sources_waiting(const struct sources *sources, size_t kind, size_t source)
{
    return sources->of[kind][source].waiting;
}

static bool answers(const struct evidence *evidence)
{
    return evidence->answers[0] || evidence->answers[1];
}

bool sources_wait(const struct sources *sources, size_t kind, size_t source, bool takes_days)
{
    const struct evidence *const evidence = &sources->of[kind][source];

    if (answers(evidence))
        return takes_days || evidence->answers[0];
    for (size_t i = 0; i < sources->count; i++)
        if (answers(&sources->of[kind][i]))
            return false;
    return true;
}
