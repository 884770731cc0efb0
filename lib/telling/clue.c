/* clue - the command that shows what stands behind a number */
#include "voc/clue.h"

#include "voc/arena.h"

#include <ctype.h>

static bool is_plain(const char *word)
{
    for (const char *at = word; *at; at++)
        if (!isalnum((unsigned char)*at) && !strchr("_,.-+/:@%", *at))
            return false;
    return *word != '\0';
}

/* What a shell takes as one word. */
static const char *quote(struct arena *arena, const char *word)
{
    const char *text = "'";

    if (is_plain(word))
        return word;
    for (const char *at = word; *at; at++)
        text = arena_printf(arena, *at == '\'' ? "%s'\\'%c" : "%s%c", text, *at);
    return arena_printf(arena, "%s'", text);
}

/* The columns that name the group. */
static const char *grouping(struct arena *arena, const struct footing *footing)
{
    const struct measures *const measures = footing->measures;
    const char *columns = "";

    for (size_t i = 0; i < measures->group_count; i++) {
        const struct slice column = measures->columns[measures->group_first + i];
        if (!measures_is_total(footing->row->group[i]))
            columns =
                arena_printf(arena, "%s%s%.*s", columns, *columns ? "," : "", (int)column.length, column.at);
    }
    return columns;
}

const char *clue_of(struct arena *arena, const struct footing *footing)
{
    const char *const by = grouping(arena, footing), *const every = footing_period_word(footing);
    const char *command = arena_printf(arena, "voc measure -m %s", quote(arena, footing->row->metric));

    if (*by)
        command = arena_printf(arena, "%s --by %s", command, quote(arena, by));
    if (*every)
        command = arena_printf(arena, "%s --every %s --last %zu", command, every, footing->pooled);
    /* Which hours those were, only whoever measured them knows. */
    return arena_printf(arena, "%s%s --rows FEEDBACK", command,
                        slice_starts(slice_of(footing->row->unit), "working ") ? " --hours HOURS" : "");
}
