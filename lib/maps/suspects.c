/* suspects - rows that are kept but may be none */
#include "voc/suspects.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/swallow.h"
#include "voc/talk.h"
#include "voc/text.h"

enum { EXAMPLE = 60 };

struct suspects {
    struct arena *arena;
    const struct rows *rows;
    const struct footer *footer;
    size_t width;
    long long totals, swallowing;
    size_t swallowed;                /* lines, in all */
    size_t total_line, swallow_line; /* of the first */
    const char *column, *values;     /* that marks it, as a map would have it */
};

struct suspects *suspects_new(struct arena *arena, const struct rows *rows, const struct footer *footer)
{
    struct suspects *const suspects = arena_alloc(arena, sizeof *suspects);

    *suspects = (struct suspects){.arena = arena, .rows = rows, .footer = footer};
    rows_header(rows, &suspects->width);
    return suspects;
}

/* `North Total` is `*Total`, `Average North` is `Average*`. */
static const char *values_of(struct arena *arena, struct slice cell, bool last)
{
    size_t start = cell.length, end = 0;

    while (start > 0 && cell.at[start - 1] != ' ')
        start--;
    while (end < cell.length && cell.at[end] != ' ')
        end++;
    if (end == cell.length)
        return slice_copy(arena, cell);
    return last ? arena_printf(arena, "*%.*s", (int)(cell.length - start), cell.at + start)
                : arena_printf(arena, "%.*s*", (int)end, cell.at);
}

static void see_total(struct suspects *suspects, struct slice raw)
{
    struct footer_total total;

    if (!footer_may_be(suspects->footer, raw, &total) || suspects->totals++ > 0)
        return;
    size_t width;
    const struct slice *const header = rows_header(suspects->rows, &width);
    const struct slice name = total.column < width ? header[total.column] : slice_of("");
    suspects->total_line = rows_line(suspects->rows);
    suspects->column = name.length ? slice_copy(suspects->arena, name)
                                   : arena_printf(suspects->arena, "#%zu", total.column + 1);
    suspects->values = values_of(suspects->arena, total.cell, total.at_end);
}

void suspects_see_lines(struct suspects *suspects, struct slice raw, size_t line)
{
    const size_t lines = swallow_count(raw, suspects->footer->delimiter, suspects->width);

    if (lines == 0)
        return;
    suspects->swallow_line = suspects->swallowing++ ? suspects->swallow_line : line;
    suspects->swallowed += lines;
}

void suspects_see(struct suspects *suspects, bool plain)
{
    const struct slice raw = rows_raw(suspects->rows);

    if (suspects->footer->delimiter == '\0')
        return;
    if (!plain)
        see_total(suspects, raw);
    if (!rows_is_one_line(suspects->rows))
        suspects_see_lines(suspects, raw, rows_line(suspects->rows));
}

void suspects_say(const struct suspects *suspects, const struct talk *talk)
{
    char count[NUMBER_SIZE], lines[NUMBER_SIZE];

    number_count(suspects->totals, count);
    if (suspects->totals)
        talk_say(talk, TALK_WARNING,
                 "%s: %s row%s within the table without an id or a time look%s like %s, %sline %zu: kept as "
                 "feedback; left out by @without,%s,%s in a map",
                 rows_name(suspects->rows), count, suspects->totals > 1 ? "s" : "",
                 suspects->totals > 1 ? "" : "s", suspects->totals > 1 ? "totals" : "a total",
                 suspects->totals > 1 ? "from " : "", suspects->total_line, suspects->column,
                 suspects->values);
    number_count(suspects->swallowing, count);
    number_count((long long)suspects->swallowed, lines);
    if (suspects->swallowing)
        talk_say(talk, TALK_WARNING,
                 "%s:%zu: a quoted cell that goes on for lines, of which %s have as many cells as rows "
                 "have%s%s%s: a quote that was never closed may have swallowed them; look at that line",
                 rows_name(suspects->rows), suspects->swallow_line, lines,
                 suspects->swallowing > 1 ? " (" : "", suspects->swallowing > 1 ? count : "",
                 suspects->swallowing > 1 ? " such cells)" : "");
}
