/* lint - what is doubtful about targets */
#include "voc/lint.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/prose.h"
#include "voc/qualm.h"
#include "voc/sink.h"
#include "voc/writer.h"

#include <math.h>
#include <stdlib.h>

enum { LINE_WIDTH = 80 };

/* One doubt about one target; without a row the target fits none. */
struct finding {
    const struct measure *row;
    const struct aim *aim;
    const char *word, *sentence;
    size_t place; /* among all, as they were found */
};

static int by_line(const void *left, const void *right)
{
    const struct finding *const a = left, *const b = right;
    const size_t line_a = a->aim->goal->line, line_b = b->aim->goal->line;

    if (!a->row != !b->row)
        return a->row ? 1 : -1;
    if (line_a != line_b)
        return line_a < line_b ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

struct findings {
    struct finding *items;
    size_t count;
};

static void add(struct findings *found, const struct measure *row, const struct aim *aim, const char *word,
                const char *sentence)
{
    found->items[found->count] = (struct finding){row, aim, word, sentence, found->count};
    found->count++;
}

/* Lines that a used one stands before are told once, at the first of them. */
static const char *why_unused(const struct aims *aims, const struct goal *goal)
{
    const struct goal *first;
    const size_t spares = goals_spares(aims->goals, &first);

    if (!goals_is_spare(aims->goals, goal))
        return aims_why_unused(aims, goal);
    return goal != first ? NULL
           : spares == 1
               ? "an earlier line is for the same metric and group, and wins"
               : arena_printf(aims->arena,
                              "%zu lines, of which this is the first, are left aside, as an earlier "
                              "one is for the same metric and group, and wins; keep one line of each",
                              spares);
}

static void find_unused(const struct aims *aims, struct findings *found)
{
    for (size_t i = 0; i < aims->goals->count; i++) {
        struct aim *const aim = arena_alloc(aims->arena, sizeof *aim);
        *aim = (struct aim){.goal = &aims->goals->items[i], .target = NAN, .baseline = NAN};
        const char *const why = aim->goal->is_used ? NULL : why_unused(aims, aim->goal);
        if (why)
            add(found, NULL, aim, doubt_words[DOUBT_UNUSED], why);
    }
}

static bool find_doubts(const struct aims *aims, size_t series, struct peers_memory *memory,
                        struct findings *found, struct err *err)
{
    const struct aim *const aim = &aims->of_series[series];
    struct doubts doubts;

    if (!aim->goal)
        return true;
    if (!doubts_of(aims->arena, aims->measures, series, aim, memory, &doubts, err))
        return false;
    for (enum doubt doubt = 0; doubt < DOUBT_COUNT; doubt++)
        if (doubts.has[doubt])
            add(found, doubts.bearing.row, aim, doubt_words[doubt],
                qualm_words(aims->arena, &doubts, aim, doubt));
    return true;
}

/* The targets that fit no row first, then in the order of the file. */
static struct findings *find_all(const struct aims *aims, struct err *err)
{
    const size_t most = aims->goals->count + aims->measures->series_count * DOUBT_COUNT;
    struct findings *const found = arena_alloc(aims->arena, sizeof *found);
    struct peers_memory memory = {.row = NULL};

    *found = (struct findings){arena_array(aims->arena, most, sizeof(struct finding)), 0};
    find_unused(aims, found);
    for (size_t i = 0; i < aims->measures->series_count; i++)
        if (!find_doubts(aims, i, &memory, found, err))
            return NULL;
    if (found->count)
        qsort(found->items, found->count, sizeof *found->items, by_line);
    return found;
}

static bool write_finding(const struct aims *aims, struct writer *writer, const struct finding *it,
                          struct err *err)
{
    writer_count(writer, (long long)it->aim->goal->line);
    writer_cell(writer, it->row ? slice_of(it->row->metric) : it->aim->goal->metric);
    writer_text(writer, it->row ? measures_group_words(aims->arena, aims->measures, it->row) : "");
    writer_number(writer, it->aim->target);
    writer_number(writer, it->aim->baseline);
    writer_text(writer, it->word);
    writer_text(writer, ink_without_ties(arena_printf(aims->arena, "%s", it->sentence)));
    return writer_row(writer, err);
}

bool lint_write(const struct aims *aims, struct writer *writer, struct err *err)
{
    static const char *const header[] = {"line", "metric", "group", "target", "baseline", "doubt", "why"};
    const struct findings *const found = find_all(aims, err);

    for (size_t i = 0; found && i < sizeof header / sizeof *header; i++)
        writer_text(writer, header[i]);
    if (!found || !writer_row(writer, err))
        return false;
    for (size_t i = 0; i < found->count; i++)
        if (!write_finding(aims, writer, &found->items[i], err))
            return false;
    return true;
}

/* As it was written, unless that has more digits than anyone writes. */
static const char *target_words(const struct aims *aims, const struct finding *it)
{
    enum { FEW_DIGITS = 6 };
    char text[NUMBER_SIZE];
    const bool is_short = number_format(it->aim->target, text) <= FEW_DIGITS;
    const char *const unit = strcmp(it->row->unit, "hours") == 0 ? "h" : it->row->unit;

    if (!is_short)
        return qualm_value(aims->arena, it->row, it->aim->target, NAN);
    return *unit ? arena_printf(aims->arena, "%s\u00A0%s", text, unit)
                 : arena_printf(aims->arena, "%s", text);
}

/* `targets.csv:2: nps of dana, 60 points`. */
static const char *title_of(const struct aims *aims, const struct finding *it)
{
    const char *const title =
        arena_printf(aims->arena, "%s:%zu: %.*s", aims->goals->name, it->aim->goal->line,
                     (int)it->aim->goal->metric.length, it->aim->goal->metric.at);

    if (!it->row)
        return title;
    const char *const group = measures_group_words(aims->arena, aims->measures, it->row);
    if (isnan(it->aim->target))
        return arena_printf(aims->arena, "%s of %s", title, group);
    return arena_printf(aims->arena, "%s of %s, %s", title, group, target_words(aims, it));
}

static bool print_line(struct arena *arena, struct sink *sink, const char *words, const char *first,
                       const char *rest, struct err *err)
{
    struct prose *const prose = prose_new(arena);

    prose_say(prose, INK_PLAIN, "%s", words);
    return sink_write(sink, slice_of(prose_print(arena, prose, INK_TEXT, first, rest, LINE_WIDTH)), err);
}

/* What a sentence that may be a question still lacks. */
static const char *full_stop(const char *sentence)
{
    const size_t length = strlen(sentence);

    return length && sentence[length - 1] == '?' ? "" : ".";
}

bool lint_print(const struct aims *aims, struct sink *sink, struct err *err)
{
    const struct findings *const found = find_all(aims, err);

    if (!found)
        return false;
    if (found->count == 0)
        return sink_write(sink, slice_of("nothing is doubtful about these targets\n"), err);
    for (size_t i = 0; i < found->count; i++) {
        const struct finding *const it = &found->items[i];
        const bool is_new = i == 0 || it[-1].row != it->row || it[-1].aim != it->aim;
        if ((is_new && !print_line(aims->arena, sink, title_of(aims, it), "", "    ", err)) ||
            !print_line(
                aims->arena, sink,
                arena_printf(aims->arena, "%s: %s%s", it->word, it->sentence, full_stop(it->sentence)), "  ",
                "    ", err))
            return false;
    }
    return true;
}
