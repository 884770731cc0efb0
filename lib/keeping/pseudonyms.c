/* pseudonyms - columns whose values are replaced by keyed hashes */
#include "voc/pseudonyms.h"

#include "voc/arena.h"
#include "voc/text.h"

/* An e-mail address has at most 254 bytes (RFC 5321); folding may make three of one. */
enum { ADDRESS_MOST = 254, FOLDED_MOST = 3 * ADDRESS_MOST };

struct hidden {
    size_t column;
    struct slice name;
    char (*texts)[SEAL_KEYED_SIZE]; /* of as many rows as are read together */
};

struct pseudonyms {
    const struct seal_key *key;
    struct hidden *columns;
    size_t count;
    size_t turn; /* which of the texts is the next row's */
};

static bool has_none(struct arena *arena, const char *name, struct columns *columns, struct err *err)
{
    size_t count;
    const struct slice *const all = columns_all(columns, &count);
    const char **const names = arena_array(arena, count, sizeof *names);
    const char *list = "";

    for (size_t i = 0; i < count; i++) {
        names[i] = slice_copy(arena, all[i]);
        list = arena_printf(arena, "%s%s%s", list, i ? ", " : "", names[i]);
    }
    const char *const likely = text_likely(slice_of(name), names, count);
    if (likely)
        return err_set(err, ERR_USAGE, "--pseudonym: the table has no column '%s'; did you mean '%s'?", name,
                       likely);
    return err_set(err, ERR_USAGE, "--pseudonym: the table has no column '%s'; it has: %s", name, list);
}

struct pseudonyms *pseudonyms_new(struct arena *arena, const struct seal_key *key, const char *const names[],
                                  size_t count, struct columns *columns, struct err *err)
{
    struct pseudonyms *const pseudonyms = arena_alloc(arena, sizeof *pseudonyms);

    *pseudonyms = (struct pseudonyms){.key = key};
    pseudonyms->columns = arena_array(arena, count, sizeof *pseudonyms->columns);
    for (size_t i = 0; i < count; i++) {
        const size_t column = columns_place(columns, slice_of(names[i]));
        if (column == COLUMNS_NONE) {
            has_none(arena, names[i], columns, err);
            return NULL;
        }
        pseudonyms->columns[pseudonyms->count++] =
            (struct hidden){.column = column,
                            .name = slice_of(names[i]),
                            .texts = arena_array(arena, STRETCH_MOST, SEAL_KEYED_SIZE)};
    }
    return pseudonyms;
}

struct slice pseudonyms_hash(const struct seal_key *key, struct slice column, struct slice value,
                             char text[SEAL_KEYED_SIZE])
{
    char room[FOLDED_MOST];

    value = slice_trim(value);
    if (value.length == 0)
        return (struct slice){"", 0};
    if (value.length <= ADDRESS_MOST && memchr(value.at, '@', value.length))
        value = text_caseless(value, room, sizeof room);
    seal_keyed(key, column, value, text);
    return slice_of(text);
}

void pseudonyms_apply(struct pseudonyms *pseudonyms, struct slice *cells)
{
    if (!pseudonyms)
        return;
    for (size_t i = 0; i < pseudonyms->count; i++) {
        struct hidden *const hidden = &pseudonyms->columns[i];
        cells[hidden->column] = pseudonyms_hash(pseudonyms->key, hidden->name, cells[hidden->column],
                                                hidden->texts[pseudonyms->turn]);
    }
    pseudonyms->turn = (pseudonyms->turn + 1) % STRETCH_MOST;
}

struct slice pseudonyms_cell(const struct pseudonyms *pseudonyms, size_t column, struct slice cell,
                             char text[SEAL_KEYED_SIZE])
{
    for (size_t i = 0; pseudonyms && i < pseudonyms->count; i++)
        if (pseudonyms->columns[i].column == column)
            return pseudonyms_hash(pseudonyms->key, pseudonyms->columns[i].name, cell, text);
    return cell;
}

void pseudonyms_id(const struct pseudonyms *pseudonyms, struct slice content, char text[SEAL_KEYED_SIZE])
{
    seal_keyed(pseudonyms->key, slice_of("made id"), content, text);
}
