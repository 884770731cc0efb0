/* rows - whatever a file holds: its rows are the same whichever columns are wanted, and none of it is lost */
#include "voc/rows.h"
#include "trial.h"
#include "voc/bytes.h"
#include "voc/digest.h"

#include <string.h>

/* What reading the table comes to. */
struct outcome {
    bool opened;
    enum rows_got end;
    long long good, bad;
    uint64_t first; /* all first cells together */
    char delimiter;
};

/* All that bytes_open gives, in the arena. */
static struct slice whole(struct arena *arena, const char *path, struct err *err)
{
    struct bytes *const bytes = bytes_open(arena, path, NULL, err);
    struct slice block, all = {"", 0};
    size_t capacity = 0;
    char *text = NULL;

    while (bytes && bytes_peek(bytes, 4096, &block, err) && block.length) {
        if (all.length + block.length > capacity)
            text = arena_grow(arena, text, all.length, capacity = 2 * (all.length + block.length));
        memcpy(text + all.length, block.at, block.length);
        all = (struct slice){text, all.length + block.length};
        bytes_skip(bytes, block.length);
        bytes_keep(bytes);
    }
    return all;
}

/* Without the line ends at its end. */
static struct slice cut(struct slice text)
{
    while (text.length && (text.at[text.length - 1] == '\n' || text.at[text.length - 1] == '\r'))
        text.length--;
    return text;
}

/* The records as they stood, from the last one on. */
struct raw {
    struct raw *before;
    struct slice text;
};

/* They lie one behind the other up to the end, with nothing but line ends between them. */
static void check_nothing_is_lost(const struct raw *raw, struct slice text)
{
    for (; raw; raw = raw->before) {
        const struct slice record = cut(raw->text);
        text = cut(text);
        trial_holds(text.length >= record.length);
        text.length -= record.length;
        trial_holds(memcmp(text.at + text.length, record.at, record.length) == 0);
    }
}

static struct raw *copy_raw(struct arena *arena, struct raw *before, struct slice text)
{
    struct raw *const raw = arena_alloc(arena, sizeof *raw);

    *raw = (struct raw){before, {arena_copy(arena, text.at, text.length), text.length}};
    return raw;
}

static struct outcome read_rows(struct arena *arena, const char *path, bool all, struct slice text)
{
    struct err err = {0};
    struct outcome outcome = {0};
    struct rows *const rows = rows_open(arena, path, &(struct rows_shape){0}, &err);
    struct raw *last = NULL;
    size_t width, line = 0;

    if (!rows) {
        trial_is_refusal(&err);
        return outcome;
    }
    rows_header(rows, &width);
    size_t *const slots = arena_array(arena, width, sizeof *slots);
    for (size_t i = 0; i < (all ? width : 1); i++)
        slots[i] = rows_want(rows, i);
    outcome.opened = true;
    outcome.delimiter = rows_delimiter(rows);
    while ((outcome.end = rows_next(rows, &err)) == ROWS_ROW || outcome.end == ROWS_BAD) {
        trial_holds(rows_line(rows) >= line);
        line = rows_line(rows);
        if (all && outcome.delimiter)
            last = copy_raw(arena, last, rows_raw(rows));
        outcome.good += outcome.end == ROWS_ROW;
        outcome.bad += outcome.end == ROWS_BAD;
        if (outcome.end == ROWS_BAD)
            trial_is_refusal(&err);
        for (size_t i = 0; outcome.end == ROWS_ROW && i < (all ? width : 1); i++) {
            const uint64_t key = digest_key(rows_cell(rows, slots[i])); /* touches each byte */
            outcome.first = i == 0 ? outcome.first * 31 + key : outcome.first;
        }
    }
    if (outcome.end == ROWS_LOST)
        trial_is_refusal(&err);
    if (outcome.end == ROWS_END)
        check_nothing_is_lost(last, text);
    return outcome;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *const arena = trial_arena();
    struct err err = {0};
    const char *const path = trial_file(0, (struct slice){(const char *)data, size});
    const struct slice text = whole(arena, path, &err);
    const struct outcome all = read_rows(arena, path, true, text), one = read_rows(arena, path, false, text);

    trial_holds(all.opened == one.opened && all.end == one.end && all.delimiter == one.delimiter);
    trial_holds(all.good == one.good && all.bad == one.bad && all.first == one.first);
    arena_free(arena);
    return 0;
}
