/* twofold - reads the same text twice: by its bounds, and record by record as libcsv has it, which is what
   reading does where all cells are wanted */
#pragma once
#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/record.h"

#include <stdio.h>

enum { TWOFOLD_SLOTS = 512, TWOFOLD_WHY = 256 };

static inline bool twofold_differ(char why[TWOFOLD_WHY], const struct record *record, const char *what)
{
    snprintf(why, TWOFOLD_WHY, "the record at line %zu has another %s", record_line(record), what);
    return false;
}

static inline bool twofold_same_record(const struct record *fast, const struct record *slow,
                                       char why[TWOFOLD_WHY])
{
    const size_t width = record_width(slow);

    if (record_line(fast) != record_line(slow))
        return twofold_differ(why, slow, "line");
    if (record_width(fast) != width)
        return twofold_differ(why, slow, "width");
    if (!slice_is(record_raw(fast), record_raw(slow)))
        return twofold_differ(why, slow, "text");
    if (record_is_cut(fast) != record_is_cut(slow))
        return twofold_differ(why, slow, "end");
    for (size_t i = 0; i < width && i < TWOFOLD_SLOTS; i++)
        if (!slice_is(record_cell(fast, i), record_cell(slow, i)))
            return twofold_differ(why, slow, "cell");
    return true;
}

/* Whether both readings give the same records, cells, lines and errors to the end; `why` says where not. */
static inline bool twofold_is_same(struct arena *arena, struct slice text, char delimiter, size_t expected,
                                   char why[TWOFOLD_WHY])
{
    struct err ignored = {0}, fast_err = {0}, slow_err = {0};
    struct record *const fast = record_open(arena, bytes_text(arena, text, "t"), &ignored);
    struct record *const slow = record_open(arena, bytes_text(arena, text, "t"), &ignored);
    static size_t slots[TWOFOLD_SLOTS];
    enum record_got got;

    for (size_t i = 0; i < TWOFOLD_SLOTS; i++)
        slots[i] = i;
    record_split_at(fast, delimiter);
    record_split_at(slow, delimiter);
    record_expect(fast, expected);
    record_expect(slow, expected);
    record_want(fast, slots, TWOFOLD_SLOTS, TWOFOLD_SLOTS);
    do {
        got = record_next(slow, &slow_err);
        if (record_next(fast, &fast_err) != got)
            return twofold_differ(why, slow, "fate");
        if (got == RECORD_ROW && !twofold_same_record(fast, slow, why))
            return false;
        if ((got == RECORD_BAD || got == RECORD_LOST) && strcmp(fast_err.text, slow_err.text) != 0)
            return twofold_differ(why, slow, "complaint");
    } while (got == RECORD_ROW || got == RECORD_BAD);
    return true;
}
