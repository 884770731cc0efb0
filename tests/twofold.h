/* twofold - reads the same text twice: by its bounds, one by one and many at a time, and record by record as
   libcsv has it, which is what reading does where all cells are wanted */
#pragma once
#include "dice.h"
#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/record.h"

#include <stdio.h>

enum { TWOFOLD_SLOTS = 512, TWOFOLD_FEW = 8, TWOFOLD_WHY = 256 };

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

/* One who reads many at a time, and now and then gives some back. */
struct twofold_many {
    struct record *record;
    char delimiter;
    struct stretch *stretch;
    size_t next; /* of the stretch */
    uint32_t random;
};

/* Whether the next record is at hand as one of a stretch. */
static inline bool twofold_reaches(struct twofold_many *many)
{
    struct stretch *const stretch = many->stretch;

    if (many->next < stretch->count && dice_roll(&many->random) % 16 == 0) {
        record_return(many->record, stretch, many->next);
        stretch->count = many->next;
    }
    if (many->next == stretch->count && dice_roll(&many->random) % 4) {
        record_stretch(many->record, 1 + dice_roll(&many->random) % STRETCH_MOST, stretch);
        many->next = 0;
    }
    return many->next < stretch->count;
}

/* Those inside of quotes are all but the ones between its cells. */
static inline size_t twofold_hidden(const struct record *record, char delimiter)
{
    const struct slice raw = record_raw(record);
    size_t count = 0;

    for (size_t i = 0; i < raw.length; i++)
        count += raw.at[i] == delimiter;
    return count + 1 - record_width(record);
}

static inline bool twofold_same_row(const struct twofold_many *many, size_t number, const struct record *slow,
                                    char why[TWOFOLD_WHY])
{
    const struct stretch *const stretch = many->stretch;
    const struct slice *const cells = stretch_cells(stretch, number);

    if (stretch->lines[number] != record_line(slow))
        return twofold_differ(why, slow, "line in a stretch");
    if (!slice_is(stretch->raws[number], record_raw(slow)))
        return twofold_differ(why, slow, "text in a stretch");
    if (stretch->hidden[number] != twofold_hidden(slow, many->delimiter))
        return twofold_differ(why, slow, "delimiters inside of quotes in a stretch");
    for (size_t i = 0; i < TWOFOLD_FEW; i++)
        if (!slice_is(cells[i], i < record_width(slow) ? record_cell(slow, i) : (struct slice){"", 0}))
            return twofold_differ(why, slow, "cell in a stretch");
    return true;
}

static inline bool twofold_same_of_many(struct twofold_many *many, const struct record *slow,
                                        enum record_got got, const struct err *slow_err,
                                        char why[TWOFOLD_WHY])
{
    struct err err = {0};

    if (twofold_reaches(many))
        return got == RECORD_ROW ? twofold_same_row(many, many->next++, slow, why)
                                 : twofold_differ(why, slow, "fate in a stretch");
    if (record_next(many->record, &err) != got)
        return twofold_differ(why, slow, "fate behind a stretch");
    if (got == RECORD_ROW && !slice_is(record_raw(many->record), record_raw(slow)))
        return twofold_differ(why, slow, "text behind a stretch");
    return (got != RECORD_BAD && got != RECORD_LOST) || strcmp(err.text, slow_err->text) == 0 ||
           twofold_differ(why, slow, "complaint behind a stretch");
}

static inline struct record *twofold_open(struct arena *arena, struct slice text, char delimiter,
                                          size_t expected, size_t slot_count)
{
    struct err ignored = {0};
    struct record *const record = record_open(arena, bytes_text(arena, text, "t"), &ignored);
    static size_t slots[TWOFOLD_SLOTS];

    for (size_t i = 0; i < TWOFOLD_SLOTS; i++)
        slots[i] = i;
    record_split_at(record, delimiter);
    record_expect(record, expected);
    if (slot_count)
        record_want(record, slots, slot_count, slot_count);
    return record;
}

/* Whether all readings give the same records, cells, lines and errors to the end; `why` says where not. */
static inline bool twofold_is_same(struct arena *arena, struct slice text, char delimiter, size_t expected,
                                   char why[TWOFOLD_WHY])
{
    struct err fast_err = {0}, slow_err = {0};
    struct record *const fast = twofold_open(arena, text, delimiter, expected, TWOFOLD_SLOTS);
    struct record *const slow = twofold_open(arena, text, delimiter, expected, 0);
    struct twofold_many many = {twofold_open(arena, text, delimiter, expected, TWOFOLD_FEW), delimiter,
                                stretch_new(arena, TWOFOLD_FEW), 0, (uint32_t)text.length + 1};
    enum record_got got;

    do {
        got = record_next(slow, &slow_err);
        if (record_next(fast, &fast_err) != got)
            return twofold_differ(why, slow, "fate");
        if (got == RECORD_ROW && !twofold_same_record(fast, slow, why))
            return false;
        if ((got == RECORD_BAD || got == RECORD_LOST) && strcmp(fast_err.text, slow_err.text) != 0)
            return twofold_differ(why, slow, "complaint");
        if (!twofold_same_of_many(&many, slow, got, &slow_err, why))
            return false;
    } while (got == RECORD_ROW || got == RECORD_BAD);
    return true;
}
