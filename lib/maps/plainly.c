/* plainly - the cells of a column in several rows, read at a glance */
#include "voc/plainly.h"

/* One that isn't what most of its column are; why it can't be read is asked elsewhere. */
static bool look(const struct meaning *meaning, struct slice cell, char *room, struct slice *read)
{
    struct err ignored;

    ignored.status = 0;
    return meaning_read(meaning, cell, room, read, &ignored);
}

static bool look_at_time(const struct meaning *meaning, struct slice cell, char *room, struct slice *read,
                         struct dayclock *clock, struct moment *moment)
{
    *moment = (struct moment){0, MOMENT_NONE};
    if (cell.length == 0)
        return true;
    if (!look(meaning, cell, room, read))
        return false;
    if (!dayclock_parse(clock, *read, moment))
        moment->precision = MOMENT_NONE;
    return true;
}

static inline bool is_within(const struct plainly_column *column, struct slice read, const char *room)
{
    return read.at == room || stretch_is_within(column->text, read);
}

static bool read_time(const struct meaning *meaning, struct plainly_column column, size_t number,
                      struct dayclock *clock)
{
    const struct slice cell = column.cells[number * column.width];
    struct slice *const read = &column.reads[number * column.read_width];
    char *const room = column.rooms + number * meaning_room(meaning);
    struct moment moment;

    *read = (struct slice){room, dayclock_restate(clock, cell, !meaning->zone, room, &moment)};
    if (!read->length && !look_at_time(meaning, cell, room, read, clock, &moment))
        return false;
    stretch_set_moment(column.told->times, number, moment);
    column.told->is_within = column.told->is_within && is_within(&column, *read, room);
    return true;
}

/* Those from number `first` on that are as most exports have them; gives where they end. */
static size_t read_run(const struct meaning *meaning, struct plainly_column column, size_t first,
                       const struct dayclock *clock)
{
    const size_t room_width = meaning_room(meaning);
    char *room = column.rooms + first * room_width;
    struct slice *read = column.reads + first * column.read_width;
    const size_t count =
        dayclock_restate_run(clock, column.cells + first * column.width, column.width, column.count - first,
                             room, room_width, column.told->times->seconds + first);

    memset(column.told->times->precision + first, MOMENT_SECOND, count);
    for (size_t i = 0; i < count; i++, read += column.read_width, room += room_width)
        *read = (struct slice){room, CLOCKWORK_ROOM};
    return first + count;
}

static size_t read_times(const struct meaning *meaning, struct plainly_column column)
{
    struct dayclock clock = *column.clock;
    size_t i = 0;

    column.told->is_within = true;
    for (bool is_read = true; i < column.count && is_read; i += is_read) {
        i = meaning->zone ? i : read_run(meaning, column, i, &clock);
        is_read = i < column.count && read_time(meaning, column, i, &clock);
    }
    *column.clock = clock;
    return i;
}

/* Whether a cell stands as the table wants it, at a glance. */
typedef bool stands(const struct plainly_column *column, size_t number, struct slice cell);

static inline bool mark_stands(const struct plainly_column *column, size_t number, struct slice cell)
{
    (void)cell;
    return column->told->marks[number] != STRETCH_ODD;
}

static inline bool name_stands(const struct plainly_column *column, size_t number, struct slice cell)
{
    (void)number;
    return slice_is_bare(cell) && (column->is_utf8 || slice_is_ascii(cell));
}

static inline bool any_stands(const struct plainly_column *column, size_t number, struct slice cell)
{
    (void)column, (void)number, (void)cell;
    return true;
}

static inline bool none_stands(const struct plainly_column *column, size_t number, struct slice cell)
{
    (void)column, (void)number, (void)cell;
    return false;
}

/* Made once for each way of standing, so that none is called. */
__attribute__((always_inline)) static inline size_t read_by(stands *stands_so, const struct meaning *meaning,
                                                            struct plainly_column column)
{
    const size_t room_width = meaning_room(meaning);
    bool within = true;

    for (size_t i = 0; i < column.count; i++) {
        const struct slice cell = column.cells[i * column.width];
        struct slice *const read = &column.reads[i * column.read_width];
        char *const room = column.rooms + i * room_width;
        *read = cell;
        if (!stands_so(&column, i, cell) && !look(meaning, cell, room, read))
            return i;
        within &= is_within(&column, *read, room);
    }
    column.told->is_within = within;
    return column.count;
}

/* Which marks a scale has, a bit for each. */
static unsigned marks_of(const struct meaning *meaning)
{
    unsigned marks = 0;

    for (int mark = 0; mark <= 10; mark++)
        marks |= (unsigned)meaning_has_mark(meaning, mark) << mark;
    return marks;
}

/* Of what isn't in the text every cell takes a look. */
static inline int mark_of(struct slice text, struct slice cell, unsigned marks)
{
    static const char nothing[2] = "";
    const char *const at = stretch_is_within(text, cell) ? cell.at : nothing;
    const int mark = slice_up_to_ten_within((struct slice){at, cell.length}),
              none = cell.length > 0 ? STRETCH_ODD : STRETCH_NO_MARK, is_mark = marks >> (mark & 15) & 1;

    return none + is_mark * (mark - none);
}

/* Marks and none come in turn: they are told without a branch before any is looked at. */
static size_t read_marks(const struct meaning *meaning, struct plainly_column column)
{
    signed char *const told = column.told->marks;
    const unsigned marks = marks_of(meaning);

    for (size_t i = 0; i < column.count; i++)
        told[i] = (signed char)mark_of(column.text, column.cells[i * column.width], marks);
    return read_by(mark_stands, meaning, column);
}

bool plainly_tells_times(const struct meaning *meaning)
{
    return meaning->kind == MEANING_TIME && !meaning->word_count && !meaning->format;
}

bool plainly_tells_marks(const struct meaning *meaning)
{
    return meaning->kind == MEANING_SCALE && !meaning->word_count;
}

size_t plainly_read(const struct meaning *meaning, const struct plainly_column *column)
{
    column->told->is_within = false;
    if (plainly_tells_times(meaning))
        return read_times(meaning, *column);
    if (plainly_tells_marks(meaning))
        return read_marks(meaning, *column);
    if (meaning->word_count)
        return read_by(none_stands, meaning, *column);
    switch (meaning->kind) {
    case MEANING_NAME:
        return read_by(name_stands, meaning, *column);
    case MEANING_TEXT: /* customers' words stand as they are */
        return column->is_utf8 ? read_by(any_stands, meaning, *column)
                               : read_by(none_stands, meaning, *column);
    default:
        return read_by(none_stands, meaning, *column);
    }
}
