/* sure - the records of a CSV whose bounds every reader agrees on */
#include "voc/sure.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/flaw.h"
#include "voc/scout.h"
#include "voc/shelf.h"
#include "voc/strict.h"

/* A cell to keep. */
struct wanted {
    size_t column, slot;
};

struct sure {
    struct arena *arena;
    struct bytes *bytes;
    bool is_decoded;       /* from another encoding */
    struct wanted *wanted; /* wanted_count of them */
    size_t wanted_count, room_width;

    struct scout *scout;
    uint64_t behind;     /* where a record ends that somebody else reads; 0: none does */
    struct shelf *shelf; /* for cells whose quotes were doubled */
    struct slice *room;  /* for the cells of a record */
    size_t width;        /* of it */
};

struct sure *sure_open(struct arena *arena, struct bytes *bytes, struct shelf *shelf)
{
    struct sure *const sure = arena_alloc(arena, sizeof *sure);

    *sure = (struct sure){.arena = arena,
                          .bytes = bytes,
                          .is_decoded = strcmp(bytes_evidence(bytes)->encoding, "UTF-8") != 0,
                          .scout = scout_new(arena, bytes),
                          .shelf = shelf};
    return sure;
}

void sure_halt(struct sure *sure)
{
    scout_halt(sure->scout);
}

void sure_split_at(struct sure *sure, char delimiter)
{
    scout_split_at(sure->scout, delimiter);
}

void sure_want(struct sure *sure, const size_t slots[], size_t width)
{
    if (!sure->wanted || width > sure->room_width) {
        sure->room = arena_array(sure->arena, width, sizeof *sure->room);
        sure->wanted = arena_array(sure->arena, width, sizeof *sure->wanted);
        sure->room_width = width;
    }
    sure->wanted_count = 0;
    for (size_t i = 0; i < width; i++)
        if (slots[i] != RECORD_UNWANTED)
            sure->wanted[sure->wanted_count++] = (struct wanted){i, slots[i]};
}

/* Without its quotes; where there are some inside of it, on the shelf, which has room for all that is looked
   at in one go, so that nothing moves. */
static bool unquote(struct sure *sure, size_t slot, struct slice *cell)
{
    if (bounds_unquote(cell))
        return true;
    if (!shelf_reserve(sure->shelf, slot, BOUNDS_REACH - sure->shelf->used) ||
        !shelf_put_doubled(sure->shelf, slot, *cell))
        return false;
    *cell = shelf_cell(sure->shelf, slot);
    return true;
}

static inline struct slice piece_of(const struct bounds_record *record, const char *text, size_t column)
{
    return column < record->width ? bounds_cell(record, text, column) : (struct slice){"", 0};
}

/* `text` is what the bounds were found in. */
static bool take_cells(struct sure *sure, const struct bounds_record *found, const char *text)
{
    for (size_t i = 0; i < sure->wanted_count; i++) {
        const struct wanted wanted = sure->wanted[i];
        struct slice *const cell = &sure->room[wanted.slot];
        *cell = piece_of(found, text, wanted.column);
        if (!unquote(sure, wanted.slot, cell))
            return false;
    }
    return true;
}

/* Goes on behind a record that somebody else has read, if it ended where it was found to. */
static void resume(struct sure *sure)
{
    if (sure->behind && sure->behind != bytes_passed(sure->bytes))
        scout_forget(sure->scout);
    sure->behind = 0;
}

bool sure_next(struct sure *sure, size_t *line, size_t *next)
{
    struct bounds_record found;
    struct slice raw;

    resume(sure);
    do {
        if (!scout_next(sure->scout, &found))
            return false;
        raw = bytes_take(sure->bytes, found.length);
        *line = *next;
        *next += found.lines;
    } while (bounds_is_blank(raw.at));
    shelf_clear(sure->shelf);
    sure->width = found.width;
    if ((!sure->is_decoded || flaw_lost(raw).length == 0) && take_cells(sure, &found, raw.at - found.begin))
        return true;
    sure->behind = bytes_passed(sure->bytes);
    bytes_return(sure->bytes, raw.length);
    *next = *line;
    return false;
}

size_t sure_width(const struct sure *sure)
{
    return sure->width;
}

struct slice *sure_pieces(struct sure *sure)
{
    return sure->room;
}

void sure_moved(struct sure *sure, struct slice before)
{
    const char *const now = bytes_kept(sure->bytes).at;

    for (size_t i = 0; i < sure->wanted_count; i++) {
        struct slice *const piece = &sure->room[sure->wanted[i].slot];
        const uintptr_t place = (uintptr_t)piece->at - (uintptr_t)before.at;
        if (place <= before.length)
            piece->at = now + place;
    }
}

/* How many of these records, from the first on, aren't blank lines, which have one cell. */
static size_t written_ones(const struct bounds_run *run, const char *text)
{
    size_t written = 0;

    if (run->width > 1)
        return run->count;
    while (written < run->count &&
           !bounds_is_blank(text + (uint32_t)(run->marks[(ptrdiff_t)written - 1] + 1)))
        written++;
    return written;
}

/* Without the carriage return of its line end where it is a record's last. Fewer rows may be left then. */
static void take_column(struct sure *sure, struct wanted wanted, const struct bounds_run *run,
                        const char *text, struct stretch *stretch)
{
    const size_t count = stretch->count, next = run->width, width = stretch->width;
    const bool is_last = wanted.column + 1 == next;
    const uint32_t *mark = run->marks + wanted.column;
    struct slice *cell = stretch->cells + wanted.slot;

    for (size_t i = 0; i < count; i++, mark += next, cell += width) {
        const uint32_t from = mark[-1] + 1;
        *cell = (struct slice){text + from, *mark - from};
        if (is_last)
            *cell = bounds_last(*cell);
        if (text[from] == '"' && !unquote(sure, wanted.slot, cell)) {
            stretch->count = i;
            return;
        }
    }
}

static void leave_column(struct wanted wanted, struct stretch *stretch)
{
    for (size_t i = 0; i < stretch->count; i++)
        stretch_cells(stretch, i)[wanted.slot] = (struct slice){"", 0};
}

static size_t take_rows(const struct bounds_run *run, const char *text, size_t line, struct stretch *stretch)
{
    const uint32_t *mark = run->marks - 1;
    const size_t before = run->ends[-1].lines;

    for (size_t i = 0; i < stretch->count; i++, mark += run->width) {
        const struct bounds_end *const end = run->ends + i;
        stretch->raws[i] = (struct slice){text + (uint32_t)(*mark + 1), mark[run->width] - *mark};
        stretch->lines[i] = line + end[-1].lines - before;
        stretch->hidden[i] = end->hidden - end[-1].hidden;
    }
    return line + run->ends[(ptrdiff_t)stretch->count - 1].lines - before;
}

/* Whether some of it couldn't be decoded. */
static bool has_lost(const struct bounds_run *run, const char *text)
{
    const uint32_t begin = run->marks[-1] + 1;

    return flaw_lost((struct slice){text + begin, run->marks[run->count * run->width - 1] - begin}).length >
           0;
}

void sure_stretch(struct sure *sure, size_t width, size_t most, size_t *next, struct stretch *stretch)
{
    stretch->count = 0;
    shelf_clear(sure->shelf);
    resume(sure);
    const struct bounds_run run = scout_take_run(sure->scout, width, most);
    if (run.count == 0)
        return;
    const uint32_t begin = run.marks[-1] + 1;
    bytes_keep(sure->bytes);
    const char *const text = bytes_at(sure->bytes) - begin;
    stretch->place = scout_place(sure->scout) - run.count;
    if (sure->is_decoded && has_lost(&run, text)) {
        scout_return(sure->scout, stretch->place);
        return;
    }
    stretch->count = written_ones(&run, text);
    for (size_t i = 0; i < sure->wanted_count; i++)
        if (sure->wanted[i].column < width)
            take_column(sure, sure->wanted[i], &run, text, stretch);
        else
            leave_column(sure->wanted[i], stretch);
    *next = take_rows(&run, text, *next, stretch);
    scout_return(sure->scout, stretch->place + stretch->count);
    if (stretch->count)
        bytes_take(sure->bytes, run.marks[stretch->count * width - 1] + 1 - begin);
}

void sure_return(struct sure *sure, const struct stretch *stretch, size_t number, size_t *next)
{
    const struct slice last = bytes_kept(sure->bytes);

    bytes_return(sure->bytes, (size_t)(last.at + last.length - stretch->raws[number].at));
    bytes_keep(sure->bytes);
    scout_return(sure->scout, stretch->place + number);
    *next = stretch->lines[number];
}
