/* record - one CSV record after the other from a file or pipe */
#include "voc/record.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/shelf.h"
#include "voc/sure.h"

struct record {
    struct bytes *bytes;
    size_t line, next_line, width;
    size_t good_width;    /* of records that record_expect names */
    bool is_choosy;       /* not all cells are wanted */
    struct slice *pieces; /* the record's cells by slot, NULL: they are on the shelf */
    struct shelf shelf;
    struct sure *sure;     /* reads what can be read at a glance, */
    struct strict *strict; /* and this all other records */
};

static void record_close(void *thing)
{
    shelf_free(&((struct record *)thing)->shelf);
}

struct record *record_open(struct arena *arena, struct bytes *bytes, struct err *err)
{
    struct record *const record = arena_alloc(arena, sizeof *record);
    struct slice start;

    *record = (struct record){.bytes = bytes, .next_line = 1};
    if (!bytes_peek(bytes, 3, &start, err))
        return NULL;
    if (slice_starts(start, "\xEF\xBB\xBF"))
        bytes_skip(record->bytes, 3);
    record->sure = sure_open(arena, bytes, &record->shelf);
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

    sure_halt(record->sure);
    const bool peeked = bytes_peek(record->bytes, most, next, err);

    if (record->pieces)
        sure_moved(record->sure, before);
    return peeked;
}

bool record_place(const struct record *record, uint64_t *place)
{
    sure_halt(record->sure);
    return bytes_place(record->bytes, place);
}

bool record_skip(struct record *record, size_t lines, struct err *err)
{
    struct slice line;

    sure_halt(record->sure);
    for (; lines > 0; lines--, record->next_line++)
        if (!bytes_line(record->bytes, &line, err))
            return false;
    return true;
}

void record_split_at(struct record *record, char delimiter)
{
    sure_split_at(record->sure, delimiter);
    strict_split_at(record->strict, delimiter);
}

void record_expect(struct record *record, size_t width)
{
    record->good_width = width;
    strict_expect(record->strict, width);
}

void record_want(struct record *record, const size_t slots[], size_t width, size_t slot_count)
{
    record->is_choosy = true;
    sure_want(record->sure, slots, width);
    strict_want(record->strict, slots, width, slot_count);
}

enum record_got record_next(struct record *record, struct err *err)
{
    if (record->is_choosy && sure_next(record->sure, &record->line, &record->next_line)) {
        record->pieces = sure_pieces(record->sure);
        record->width = sure_width(record->sure);
        return RECORD_ROW;
    }
    record->pieces = NULL;
    sure_halt(record->sure);
    const enum record_got got = strict_next(record->strict, &record->line, &record->next_line, err);
    record->width = strict_width(record->strict);
    if (got == RECORD_END)
        bytes_release(record->bytes);
    return got;
}

void record_stretch(struct record *record, size_t most, struct stretch *stretch)
{
    stretch->count = 0;
    if (record->is_choosy && record->good_width)
        sure_stretch(record->sure, record->good_width, most, &record->next_line, stretch);
    record->pieces = NULL;
}

void record_return(struct record *record, const struct stretch *stretch, size_t number)
{
    sure_return(record->sure, stretch, number, &record->next_line);
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

bool record_drain(struct record *record, struct err *err)
{
    sure_halt(record->sure);
    return bytes_drain(record->bytes, err);
}
