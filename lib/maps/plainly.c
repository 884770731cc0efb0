/* plainly - the cells of a column in several rows, read at a glance */
#include "voc/plainly.h"

#include "voc/moment.h"

/* What a cell is at a glance, as nearly all of its kind are. */
typedef bool look(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                  struct slice *read);

static inline bool look_at_time(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                                struct slice *read)
{
    *read = (struct slice){room, moment_restate(cell, !meaning->zone, room)};
    return read->length > 0;
}

static inline bool look_at_scale(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                                 struct slice *read)
{
    (void)room;
    *read = cell;
    return meaning_is_digit(meaning, cell);
}

static inline bool look_at_name(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                                struct slice *read)
{
    (void)meaning, (void)room;
    *read = cell;
    return slice_is_bare(cell) && slice_is_ascii(cell);
}

static inline bool look_away(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                             struct slice *read)
{
    (void)meaning, (void)cell, (void)room, (void)read;
    return false;
}

static inline size_t read_by(look *takes, const struct meaning *meaning, const struct plainly_column *column)
{
    const size_t room_width = meaning_room(meaning);
    struct err ignored = {0};

    for (size_t i = 0; i < column->count; i++) {
        const struct slice cell = column->cells[i * column->width];
        struct slice *const read = &column->reads[i * column->read_width];
        char *const room = column->rooms + i * room_width;
        if (!takes(meaning, cell, room, read) && !meaning_read(meaning, cell, room, read, &ignored))
            return i;
    }
    return column->count;
}

size_t plainly_read(const struct meaning *meaning, const struct plainly_column *column)
{
    if (meaning->word_count)
        return read_by(look_away, meaning, column);
    switch (meaning->kind) {
    case MEANING_TIME:
        return meaning->format ? read_by(look_away, meaning, column) : read_by(look_at_time, meaning, column);
    case MEANING_SCALE:
        return read_by(look_at_scale, meaning, column);
    case MEANING_NAME:
        return read_by(look_at_name, meaning, column);
    default:
        return read_by(look_away, meaning, column);
    }
}
