/* plainly - the cells of a column in several rows, read at a glance */
#include "voc/plainly.h"

/* One that isn't what most of its column are; why it can't be read is asked elsewhere. */
static bool look(const struct meaning *meaning, struct slice cell, char *room, struct slice *read)
{
    struct err ignored;

    ignored.status = 0;
    return meaning_read(meaning, cell, room, read, &ignored);
}

static size_t look_at_all(const struct meaning *meaning, struct plainly_column column)
{
    const size_t room = meaning_room(meaning);

    for (size_t i = 0; i < column.count; i++)
        if (!look(meaning, column.cells[i * column.width], column.rooms + i * room,
                  &column.reads[i * column.read_width]))
            return i;
    return column.count;
}

static bool look_at_time(const struct meaning *meaning, struct slice cell, char *room, struct slice *read,
                         struct dayclock *clock, struct moment *moment)
{
    *read = (struct slice){room, moment_restate(cell, !meaning->zone, room)};
    moment->precision = MOMENT_NONE;
    if (cell.length && !read->length && !look(meaning, cell, room, read))
        return false;
    if (!dayclock_parse(clock, *read, moment))
        moment->precision = MOMENT_NONE;
    return true;
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
    stretch_set_moment(column.times, number, moment);
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
                             room, room_width, column.times->seconds + first);

    memset(column.times->precision + first, MOMENT_SECOND, count);
    for (size_t i = 0; i < count; i++, read += column.read_width, room += room_width)
        *read = (struct slice){room, CLOCKWORK_ROOM};
    return first + count;
}

static size_t read_times(const struct meaning *meaning, struct plainly_column column)
{
    struct dayclock clock = *column.clock;
    size_t i = 0;

    for (bool is_read = true; i < column.count && is_read; i += is_read) {
        i = meaning->zone ? i : read_run(meaning, column, i, &clock);
        is_read = i < column.count && read_time(meaning, column, i, &clock);
    }
    *column.clock = clock;
    return i;
}

static size_t read_marks(const struct meaning *meaning, struct plainly_column column)
{
    const size_t room = meaning_room(meaning);

    for (size_t i = 0; i < column.count; i++) {
        const struct slice cell = column.cells[i * column.width];
        struct slice *const read = &column.reads[i * column.read_width];
        *read = cell;
        if (!meaning_is_mark(meaning, cell) && cell.length &&
            !look(meaning, cell, column.rooms + i * room, read))
            return i;
    }
    return column.count;
}

/* Whether it holds nothing but ASCII and characters of two bytes, which all letters of Europe are. */
static bool is_european(struct slice cell)
{
    size_t at = 0;

    while (at < cell.length) {
        const unsigned char byte = (unsigned char)cell.at[at];
        const bool is_pair = byte >= 0xC2 && byte < 0xE0 && at + 1 < cell.length &&
                             ((unsigned char)cell.at[at + 1] & 0xC0) == 0x80;
        if (byte >= 0x80 && !is_pair)
            return false;
        at += 1 + is_pair;
    }
    return true;
}

static size_t read_names(const struct meaning *meaning, struct plainly_column column)
{
    const size_t room = meaning_room(meaning);

    for (size_t i = 0; i < column.count; i++) {
        const struct slice cell = column.cells[i * column.width];
        struct slice *const read = &column.reads[i * column.read_width];
        *read = cell;
        if (!(slice_is_bare(cell) && (slice_is_ascii(cell) || is_european(cell))) &&
            !look(meaning, cell, column.rooms + i * room, read))
            return i;
    }
    return column.count;
}

bool plainly_tells_times(const struct meaning *meaning)
{
    return meaning->kind == MEANING_TIME && !meaning->word_count && !meaning->format;
}

size_t plainly_read(const struct meaning *meaning, const struct plainly_column *column)
{
    if (plainly_tells_times(meaning))
        return read_times(meaning, *column);
    if (meaning->kind == MEANING_SCALE && !meaning->word_count)
        return read_marks(meaning, *column);
    if (meaning->kind == MEANING_NAME && !meaning->word_count)
        return read_names(meaning, *column);
    return look_at_all(meaning, *column);
}
