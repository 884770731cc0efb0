/* twice - tables that hold the same rows */
#include "voc/twice.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/number.h"

#include <stdio.h>
#include <stdlib.h>

struct table {
    const char *name;
    uint64_t content; /* of all its cells */
    long long rows;
    size_t place;
};

struct twice {
    struct arena *arena;
    struct table *tables;
    size_t count;
};

struct twice *twice_new(struct arena *arena)
{
    struct twice *const twice = arena_alloc(arena, sizeof *twice);

    twice->arena = arena;
    return twice;
}

void twice_begin(struct twice *twice, const char *table)
{
    twice->tables = arena_more(twice->arena, twice->tables, twice->count, sizeof *twice->tables);
    twice->tables[twice->count] = (struct table){.name = table, .place = twice->count};
    twice->count++;
}

void twice_cell(struct twice *twice, struct slice cell)
{
    struct table *const table = &twice->tables[twice->count - 1];

    table->content = table->content * UINT64_C(0x9E3779B97F4A7C15) + digest_key(cell);
}

void twice_end_row(struct twice *twice)
{
    twice->tables[twice->count - 1].rows++;
}

static bool are_alike(const struct table *a, const struct table *b)
{
    return a->content == b->content && a->rows == b->rows && a->rows >= TWICE_FEWEST;
}

/* Those that are alike follow each other in the order in which they came. */
static int by_content(const void *left, const void *right)
{
    const struct table *const a = left, *const b = right;

    if (a->content != b->content)
        return a->content < b->content ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

static void say(const struct table *copy, const struct table *original, size_t others,
                const struct talk *talk)
{
    char rows[NUMBER_SIZE], more[48] = "";

    number_count(copy->rows, rows);
    if (others)
        snprintf(more, sizeof more, " and %zu other%s", others, others == 1 ? "" : "s");
    if (strcmp(copy->name, original->name) == 0)
        talk_say(talk, TALK_WARNING, "%s has a table of %s rows twice: both are added; is one a copy?",
                 copy->name, rows);
    else
        talk_say(talk, TALK_WARNING, "%s%s ha%s the same %s rows as %s: all are added; is one a copy?",
                 copy->name, more, others ? "ve" : "s", rows, original->name);
}

void twice_say(const struct twice *twice, const struct talk *talk)
{
    struct table *const sorted = arena_array(twice->arena, twice->count + 1, sizeof *sorted);
    const struct table *copy = NULL, *original = NULL;
    size_t copies = 0, begin = 0;

    if (twice->count)
        memcpy(sorted, twice->tables, twice->count * sizeof *sorted);
    qsort(sorted, twice->count, sizeof *sorted, by_content);
    for (size_t i = 1; i < twice->count; i++) {
        if (!are_alike(&sorted[i - 1], &sorted[i])) {
            begin = i;
            continue;
        }
        copies++;
        if (!copy || sorted[i].place < copy->place) {
            copy = &sorted[i];
            original = &sorted[begin];
        }
    }
    if (copy)
        say(copy, original, copies - 1, talk);
}
