/* provenance - what was read, as receipts tell it */
#include "voc/provenance.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

static const char *const columns[] = {"program", "input", "item", "value"};

enum { COLUMNS = sizeof columns / sizeof *columns };

bool provenance_is(const struct feed *feed)
{
    for (size_t i = 0; i < COLUMNS; i++)
        if (feed_find(feed, columns[i]) == FEED_NONE)
            return false;
    return true;
}

/* The newest entry of a program's input; a version begins a new run. */
static struct provenance_input *entry(struct arena *arena, struct provenance *provenance, size_t start,
                                      struct slice program, struct slice input)
{
    for (size_t i = provenance->count; i-- > start;)
        if (slice_is(slice_of(provenance->inputs[i].program), program) &&
            slice_is(slice_of(provenance->inputs[i].input), input))
            return &provenance->inputs[i];
    const size_t size = provenance->count * sizeof *provenance->inputs;
    provenance->inputs = arena_grow(arena, provenance->inputs, size, size + sizeof *provenance->inputs);
    struct provenance_input *const new = &provenance->inputs[provenance->count++];
    *new =
        (struct provenance_input){.program = slice_copy(arena, program), .input = slice_copy(arena, input)};
    return new;
}

static const char **place_of(struct provenance_input *entry, struct slice item)
{
    const struct {
        const char *item;
        const char **place;
    } known[] = {
        {"rows read", &entry->read},     {"rows kept", &entry->kept},         {"rows merged", &entry->merged},
        {"rows folded", &entry->folded}, {"rows rejected", &entry->rejected}, {"at first", &entry->first},
        {"at last", &entry->last}};

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (slice_is(slice_of(known[i].item), item))
            return known[i].place;
    return NULL;
}

bool provenance_add(struct arena *arena, struct provenance *provenance, struct feed *feed, struct err *err)
{
    size_t at[COLUMNS], start = provenance->count;

    for (size_t i = 0; i < COLUMNS; i++)
        feed_want(feed, at[i] = feed_find(feed, columns[i]));
    while (feed_next(feed, err)) {
        const struct slice input = feed_cell(feed, at[1]), item = feed_cell(feed, at[2]);
        if (slice_is(item, slice_of("version")))
            start = provenance->count;
        if (input.length == 0)
            continue;
        struct provenance_input *const found = entry(arena, provenance, start, feed_cell(feed, at[0]), input);
        const char **const place = place_of(found, item);
        if (place)
            *place = slice_copy(arena, feed_cell(feed, at[3]));
    }
    return !err->status;
}

static void say_count(struct prose *prose, const char *count, const char *words)
{
    char number[NUMBER_SIZE];
    long long value;

    if (!count || !number_parse_whole(slice_of(count), &value) || value == 0)
        return;
    number_count(value, number);
    prose_say(prose, INK_PLAIN, ", %s %s", number, words);
}

static void write_input(struct arena *arena, struct page *page, const struct provenance_input *input)
{
    struct prose *const prose = prose_new(arena);
    char number[NUMBER_SIZE];
    long long rows = 0;

    number_parse_whole(slice_of(input->read), &rows);
    number_count(rows, number);
    prose_say(prose, INK_STRONG, "%s", input->input);
    prose_say(prose, INK_PLAIN, " by %s: %s row%s", input->program, number, rows == 1 ? "" : "s");
    say_count(prose, input->kept, "kept");
    say_count(prose, input->merged, "merged");
    say_count(prose, input->folded, "folded");
    say_count(prose, input->rejected, "rejected");
    if (input->first && *input->first)
        prose_say(prose, INK_PLAIN, "; from %s to %s", input->first, input->last ? input->last : "");
    prose_say(prose, INK_PLAIN, ".");
    page_item(page, prose);
}

void provenance_write(struct arena *arena, struct page *page, const struct provenance *provenance)
{
    bool any = false;

    for (size_t i = 0; i < provenance->count; i++) {
        if (!provenance->inputs[i].read)
            continue;
        if (!any)
            page_heading(page, 2, "What was read");
        any = true;
        write_input(arena, page, &provenance->inputs[i]);
    }
}
