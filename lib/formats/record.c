/* record - one CSV record after the other from a file or pipe */
#include "voc/record.h"

#include "voc/arena.h"
#include "voc/bounds.h"
#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/flaw.h"
#include "voc/shelf.h"

#include <stdint.h>

/* A cell to keep. */
struct wanted {
    size_t column, slot;
};

struct record {
    struct arena *arena;
    struct bytes *bytes;
    bool is_decoded; /* from another encoding */
    char delimiter;
    size_t line, next_line, width;

    struct wanted *wanted; /* wanted_count of them; NULL: nothing was said, all are */
    size_t wanted_count, room_width;

    struct bounds *bounds; /* of the records that are sure */
    struct slice *room;    /* for the cells of such a record, by slot, */
    struct slice *pieces;  /* which are there; NULL: another one's cells are on the shelf */
    struct shelf shelf;
    struct strict *strict; /* reads all others */
};

static void record_close(void *thing)
{
    shelf_free(&((struct record *)thing)->shelf);
}

struct record *record_open(struct arena *arena, struct bytes *bytes, struct err *err)
{
    struct record *const record = arena_alloc(arena, sizeof *record);
    struct slice start;

    *record = (struct record){.arena = arena,
                              .bytes = bytes,
                              .is_decoded = strcmp(bytes_evidence(bytes)->encoding, "UTF-8") != 0,
                              .delimiter = ',',
                              .next_line = 1,
                              .bounds = bounds_new(arena)};
    if (!bytes_peek(bytes, 3, &start, err))
        return NULL;
    if (slice_starts(start, "\xEF\xBB\xBF"))
        bytes_skip(record->bytes, 3);
    record->strict = strict_open(arena, bytes, &record->shelf);
    arena_defer(arena, record_close, record);
    return record;
}

const char *record_name(const struct record *record)
{
    return bytes_name(record->bytes);
}

/* Peeking may move the record in memory, and what its cells are pieces of. */
bool record_peek(struct record *record, size_t most, struct slice *next, struct err *err)
{
    const struct slice before = bytes_kept(record->bytes);
    const bool peeked = bytes_peek(record->bytes, most, next, err);
    const char *const now = bytes_kept(record->bytes).at;

    for (size_t i = 0; record->pieces && i < record->wanted_count; i++) {
        struct slice *const piece = &record->pieces[record->wanted[i].slot];
        const uintptr_t place = (uintptr_t)piece->at - (uintptr_t)before.at;
        if (place <= before.length)
            piece->at = now + place;
    }
    return peeked;
}

bool record_skip(struct record *record, size_t lines, struct err *err)
{
    struct slice line;

    for (; lines > 0; lines--, record->next_line++)
        if (!bytes_line(record->bytes, &line, err))
            return false;
    return true;
}

void record_split_at(struct record *record, char delimiter)
{
    record->delimiter = delimiter;
    strict_split_at(record->strict, delimiter);
}

void record_expect(struct record *record, size_t width)
{
    strict_expect(record->strict, width);
}

void record_want(struct record *record, const size_t slots[], size_t width, size_t slot_count)
{
    if (!record->wanted || width > record->room_width) {
        record->room = arena_array(record->arena, width, sizeof *record->room);
        record->wanted = arena_array(record->arena, width, sizeof *record->wanted);
        record->room_width = width;
    }
    record->wanted_count = 0;
    for (size_t i = 0; i < width; i++)
        if (slots[i] != RECORD_UNWANTED)
            record->wanted[record->wanted_count++] = (struct wanted){i, slots[i]};
    strict_want(record->strict, slots, width, slot_count);
}

static bool look_on(struct record *record)
{
    struct slice text;
    struct err ignored = {0};

    if (!bytes_peek(record->bytes, BOUNDS_REACH, &text, &ignored))
        return false;
    bounds_find(record->bounds, text, record->delimiter);
    return true;
}

/* The next record whose bounds are sure; false where the next one isn't. */
static bool find_sure(struct record *record, struct bounds_record *found)
{
    return bounds_next(record->bounds, found) || (look_on(record) && bounds_next(record->bounds, found));
}

/* Without its quotes; where there are some inside of it, on the shelf, which has room for all of the record
   from the first on, so that none moves. */
static bool unquote(struct record *record, size_t slot, size_t record_length, struct slice *piece)
{
    if (piece->length == 0 || piece->at[0] != '"')
        return true;
    *piece = (struct slice){piece->at + 1, piece->length - 2};
    if (!memchr(piece->at, '"', piece->length))
        return true;
    if (!shelf_reserve(&record->shelf, slot, record_length - record->shelf.used) ||
        !shelf_put_doubled(&record->shelf, slot, *piece))
        return false;
    *piece = shelf_cell(&record->shelf, slot);
    return true;
}

static bool take_pieces(struct record *record, const struct bounds_record *found, struct slice raw)
{
    for (size_t i = 0; i < record->wanted_count; i++) {
        const struct wanted wanted = record->wanted[i];
        struct slice *const piece = &record->room[wanted.slot];
        *piece =
            wanted.column < found->width ? bounds_cell(found, raw.at, wanted.column) : (struct slice){"", 0};
        if (!unquote(record, wanted.slot, raw.length, piece))
            return false;
    }
    record->pieces = record->room;
    return true;
}

static bool is_blank(const struct slice raw)
{
    return raw.at[0] == '\n' || raw.at[0] == '\r';
}

/* Blank lines are stepped over. False where the next record has to be read as an odd one. */
static bool read_sure(struct record *record)
{
    struct bounds_record found;
    struct slice raw;

    do {
        if (!find_sure(record, &found))
            return false;
        raw = bytes_take(record->bytes, found.length);
        record->line = record->next_line;
        record->next_line += found.lines;
    } while (is_blank(raw));
    shelf_clear(&record->shelf);
    record->width = found.width;
    if ((!record->is_decoded || flaw_lost(raw).length == 0) && take_pieces(record, &found, raw))
        return true;
    bytes_return(record->bytes, raw.length);
    record->next_line = record->line;
    bounds_find(record->bounds, (struct slice){"", 0}, record->delimiter);
    return false;
}

enum record_got record_next(struct record *record, struct err *err)
{
    if (record->wanted && read_sure(record))
        return RECORD_ROW;
    record->pieces = NULL;
    const enum record_got got = strict_next(record->strict, &record->line, &record->next_line, err);
    record->width = strict_width(record->strict);
    return got;
}

size_t record_width(const struct record *record)
{
    return record->width;
}

struct slice record_cell(const struct record *record, size_t slot)
{
    return record->pieces ? record->pieces[slot] : shelf_cell(&record->shelf, slot);
}

const struct slice *record_pieces(const struct record *record)
{
    return record->pieces;
}

struct slice record_raw(const struct record *record)
{
    return bytes_kept(record->bytes);
}

size_t record_lines(const struct record *record)
{
    return record->next_line - record->line;
}

bool record_is_cut(const struct record *record)
{
    return strict_is_cut(record->strict);
}

size_t record_line(const struct record *record)
{
    return record->line;
}
