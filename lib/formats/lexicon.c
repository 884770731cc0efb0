/* lexicon - the names of a JSON file's members in the order in which they were met, each found at once */
#include "voc/lexicon.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/text.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_NAMES = 64 };

struct lexicon lexicon_new(struct arena *arena)
{
    return (struct lexicon){.arena = arena};
}

static size_t *find(const struct lexicon *lexicon, struct slice name)
{
    const size_t mask = lexicon->capacity * 2 - 1;
    size_t at = digest_key(name) & mask;

    while (lexicon->index[at] && !slice_is(lexicon->names[lexicon->index[at] - 1].name, name))
        at = (at + 1) & mask;
    return &lexicon->index[at];
}

static void index_all(struct lexicon *lexicon)
{
    memset(lexicon->index, 0, lexicon->capacity * 2 * sizeof *lexicon->index);
    for (size_t i = 0; i < lexicon->count; i++)
        *find(lexicon, lexicon->names[i].name) = i + 1;
}

static void widen(struct lexicon *lexicon)
{
    const size_t capacity = lexicon->capacity ? lexicon->capacity * 2 : FIRST_NAMES;

    lexicon->names = arena_grow(lexicon->arena, lexicon->names, lexicon->count * sizeof *lexicon->names,
                                capacity * sizeof *lexicon->names);
    lexicon->index = arena_array(lexicon->arena, capacity * 2, sizeof *lexicon->index);
    lexicon->capacity = capacity;
    index_all(lexicon);
}

size_t lexicon_add(struct lexicon *lexicon, struct slice name, size_t likely)
{
    if (likely < lexicon->count && slice_is(lexicon->names[likely].name, name))
        return likely;
    if (lexicon->count == lexicon->capacity)
        widen(lexicon);
    size_t *const found = find(lexicon, name);
    if (*found == 0) {
        lexicon->names[lexicon->count] =
            (struct lexicon_name){.name = slice_of(slice_copy(lexicon->arena, name))};
        *found = ++lexicon->count;
    }
    return *found - 1;
}

/* Which names others begin with, up to a dot. */
static bool *outer_names(const struct lexicon *lexicon)
{
    bool *const outer = arena_array(lexicon->arena, lexicon->count, sizeof *outer);

    for (size_t i = 0; i < lexicon->count; i++) {
        const struct slice name = lexicon->names[i].name;
        for (size_t at = 0; at < name.length; at++) {
            const size_t found = name.at[at] == '.' ? *find(lexicon, (struct slice){name.at, at}) : 0;
            if (found)
                outer[found - 1] = true;
        }
    }
    return outer;
}

size_t lexicon_part(struct lexicon *lexicon)
{
    if (lexicon->count == 0)
        return 0;
    bool *const hidden = outer_names(lexicon);
    struct lexicon_name *const names = arena_array(lexicon->arena, lexicon->capacity, sizeof *names);
    size_t shown = 0, last = lexicon->count, first = 0;

    for (size_t i = 0; i < lexicon->count; i++)
        last -= hidden[i] = hidden[i] && !lexicon->names[i].filled;
    shown = last;
    for (size_t i = 0; i < lexicon->count; i++)
        names[hidden[i] ? last++ : first++] = lexicon->names[i];
    lexicon->names = names;
    index_all(lexicon);
    return shown;
}

/* A name as it is being sorted. */
struct named {
    struct slice name;
    size_t place;
};

static int by_name(const void *left, const void *right)
{
    return slice_compare(((const struct named *)left)->name, ((const struct named *)right)->name);
}

size_t *lexicon_sorted(const struct lexicon *lexicon)
{
    struct named *const named = arena_array(lexicon->arena, lexicon->count, sizeof *named);
    size_t *const sorted = arena_array(lexicon->arena, lexicon->count, sizeof *sorted);

    for (size_t i = 0; i < lexicon->count; i++)
        named[i] = (struct named){lexicon->names[i].name, i};
    if (lexicon->count)
        qsort(named, lexicon->count, sizeof *named, by_name);
    for (size_t i = 0; i < lexicon->count; i++)
        sorted[i] = named[i].place;
    return sorted;
}
