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
    stretch_set_moment(column.times, number, moment);
    *column.within = *column.within && is_within(&column, *read, room);
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

    *column.within = true;
    for (bool is_read = true; i < column.count && is_read; i += is_read) {
        i = meaning->zone ? i : read_run(meaning, column, i, &clock);
        is_read = i < column.count && read_time(meaning, column, i, &clock);
    }
    *column.clock = clock;
    return i;
}

static size_t read_marks(const struct meaning *meaning, struct plainly_column column)
{
    const size_t room_width = meaning_room(meaning);
    bool within = true;

    for (size_t i = 0; i < column.count; i++) {
        const struct slice cell = column.cells[i * column.width];
        struct slice *const read = &column.reads[i * column.read_width];
        char *const room = column.rooms + i * room_width;
        *read = cell;
        if (cell.length && !meaning_is_mark(meaning, cell) && !look(meaning, cell, room, read))
            return i;
        within &= is_within(&column, *read, room);
    }
    *column.within = within;
    return column.count;
}

/* Whether a name stands as the table wants it. */
static inline bool is_name(const struct plainly_column *column, struct slice cell)
{
    return slice_is_bare(cell) && (column->is_utf8 || slice_is_ascii(cell));
}

static size_t read_names(const struct meaning *meaning, struct plainly_column column)
{
    const size_t room_width = meaning_room(meaning);
    bool within = true;

    for (size_t i = 0; i < column.count; i++) {
        const struct slice cell = column.cells[i * column.width];
        struct slice *const read = &column.reads[i * column.read_width];
        char *const room = column.rooms + i * room_width;
        *read = cell;
        if (!is_name(&column, cell) && !look(meaning, cell, room, read))
            return i;
        within &= is_within(&column, *read, room);
    }
    *column.within = within;
    return column.count;
}

/* What customers say stands as it is. */
static size_t read_texts(struct plainly_column column)
{
    bool within = true;

    for (size_t i = 0; i < column.count; i++) {
        const struct slice cell = column.cells[i * column.width];
        column.reads[i * column.read_width] = cell;
        within &= stretch_is_within(column.text, cell);
    }
    *column.within = within;
    return column.count;
}

bool plainly_tells_times(const struct meaning *meaning)
{
    return meaning->kind == MEANING_TIME && !meaning->word_count && !meaning->format;
}

size_t plainly_read(const struct meaning *meaning, const struct plainly_column *column)
{
    *column->within = false;
    if (plainly_tells_times(meaning))
        return read_times(meaning, *column);
    if (meaning->kind == MEANING_SCALE && !meaning->word_count)
        return read_marks(meaning, *column);
    if (meaning->kind == MEANING_NAME && !meaning->word_count)
        return read_names(meaning, *column);
    if (meaning->kind == MEANING_TEXT && !meaning->word_count && column->is_utf8)
        return read_texts(*column);
    return look_at_all(meaning, *column);
}
