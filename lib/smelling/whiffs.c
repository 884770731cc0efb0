/* whiffs - what smells in an import, gathered */
#include "voc/whiffs.h"

#include "voc/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

struct whiff {
    enum smell smell;
    struct slice column;
    long long rows;
    size_t order;
    const char *sentence;
};

struct whiffs {
    struct arena *arena;
    uint32_t accepted;
    struct whiff *items;
    size_t count;
};

struct whiffs *whiffs_new(struct arena *arena)
{
    struct whiffs *whiffs = arena_alloc(arena, sizeof *whiffs);

    whiffs->arena = arena;
    return whiffs;
}

void whiffs_accept(struct whiffs *whiffs, uint32_t smells)
{
    whiffs->accepted |= smells;
}

void whiffs_add(struct whiffs *whiffs, enum smell smell, struct slice column, long long rows,
                const char *format, ...)
{
    const size_t size = whiffs->count * sizeof *whiffs->items;
    char sentence[1800];
    va_list arguments;

    if (whiffs->accepted >> smell & 1)
        return;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    whiffs->items = arena_grow(whiffs->arena, whiffs->items, size, size + sizeof *whiffs->items);
    whiffs->items[whiffs->count] = (struct whiff){smell, column, rows, whiffs->count,
                                                  arena_copy(whiffs->arena, sentence, strlen(sentence))};
    whiffs->count++;
}

static int more_serious(const void *left, const void *right)
{
    const struct whiff *const a = left, *const b = right;

    if (a->smell != b->smell)
        return a->smell < b->smell ? -1 : 1;
    if (a->rows != b->rows)
        return a->rows > b->rows ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

/* Those that don't fit the screen, by column and name. */
static void say_rest(const struct whiffs *whiffs, const struct talk *talk)
{
    char names[600] = "";
    size_t used = 0;

    for (size_t i = WHIFFS_SAID; i < whiffs->count && used < sizeof names - 120; i++) {
        const struct whiff *const whiff = &whiffs->items[i];
        used +=
            (size_t)snprintf(names + used, sizeof names - used, "%s%.*s%s[%s]", i > WHIFFS_SAID ? ", " : "",
                             (int)(whiff->column.length < 60 ? whiff->column.length : 60),
                             whiff->column.length ? whiff->column.at : "", whiff->column.length ? " " : "",
                             smell_name(whiff->smell));
    }
    talk_say(talk, TALK_WARNING, "%zu more that may be wrong: %s; they are told once those above are settled",
             whiffs->count - WHIFFS_SAID, names);
}

void whiffs_say(struct whiffs *whiffs, const struct talk *talk)
{
    if (whiffs->count == 0)
        return;
    qsort(whiffs->items, whiffs->count, sizeof *whiffs->items, more_serious);
    for (size_t i = 0; i < whiffs->count && i < WHIFFS_SAID; i++) {
        const struct whiff *const whiff = &whiffs->items[i];
        talk_say(talk, TALK_WARNING, "%.*s%s%s [%s]", (int)whiff->column.length,
                 whiff->column.length ? whiff->column.at : "", whiff->column.length ? ": " : "",
                 whiff->sentence, smell_name(whiff->smell));
    }
    if (whiffs->count > WHIFFS_SAID)
        say_rest(whiffs, talk);
    talk_say(talk, TALK_NOTE, "what is meant so is accepted for good by a line in the map: @accept,,%s",
             smell_name(whiffs->items[0].smell));
}
