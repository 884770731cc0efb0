/* take - which cells of an export a field is taken from */
#include "voc/take.h"

#include "voc/arena.h"
#include "voc/pattern.h"

static const struct {
    const char *name;
    enum take_columns columns;
    enum take_row row;
} words[] = {
    {"one", TAKE_ONE, TAKE_USUAL},
    {"all", TAKE_ALL, TAKE_USUAL},
    {"first", TAKE_JOINED, TAKE_FIRST},
    {"last", TAKE_JOINED, TAKE_LAST},
    {"earliest", TAKE_JOINED, TAKE_EARLIEST},
    {"latest", TAKE_JOINED, TAKE_LATEST},
    {"count", TAKE_JOINED, TAKE_COUNT},
};

static bool take_condition(struct take *take, struct slice text, struct err *err)
{
    struct slice values = text, column;

    if (take->condition.length)
        return err_set(err, ERR_DATA, "two conditions; expected one, such as if %.*s=%.*s|…",
                       (int)take->condition.length, take->condition.at, (int)take->values.length,
                       take->values.at);
    slice_split(&values, '=', &column);
    take->condition = slice_trim(column);
    if (!values.at || take->condition.length == 0)
        return err_set(err, ERR_DATA, "'if %.*s' asks nothing; expected if COLUMN=VALUE or if COLUMN=A|B*",
                       (int)text.length, text.at);
    take->values = slice_trim(values);
    return true;
}

/* One clause; *taken is whether it is about that. */
static bool take_clause(struct take *take, struct slice clause, bool *taken, struct err *err)
{
    *taken = true;
    if (slice_starts(clause, "if "))
        return take_condition(take, slice_trim((struct slice){clause.at + 3, clause.length - 3}), err);
    if (slice_is(slice_of("optional"), clause))
        return take->optional = true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!slice_is(slice_of(words[i].name), clause))
            continue;
        if ((words[i].columns && take->columns) || (words[i].row && take->row))
            return err_set(err, ERR_DATA,
                           "'%s' is one choice too many; expected one of one and all, and one "
                           "of first, last, earliest, latest and count",
                           words[i].name);
        take->columns = words[i].columns ? words[i].columns : take->columns;
        take->row = words[i].row ? words[i].row : take->row;
        return true;
    }
    *taken = false;
    return true;
}

bool take_read(struct arena *arena, struct slice clauses, struct take *take, struct slice *rest,
               struct err *err)
{
    char *const kept = arena_alloc(arena, clauses.length + 1);
    struct slice left = clauses, piece;
    size_t used = 0;
    bool taken;

    *take = (struct take){0};
    while (slice_split(&left, ';', &piece)) {
        if (!take_clause(take, slice_trim(piece), &taken, err))
            return false;
        if (taken)
            continue;
        if (used)
            kept[used++] = ';';
        memcpy(kept + used, piece.at, piece.length);
        used += piece.length;
    }
    *rest = slice_trim((struct slice){kept, used});
    return true;
}

bool take_read_constant(struct arena *arena, struct slice format, struct take *take, struct slice *rest,
                        struct err *err)
{
    size_t mark = format.length;

    while (mark > 0 && format.at[mark - 1] != ';')
        mark--;
    const struct slice last = slice_trim((struct slice){format.at + mark, format.length - mark});
    *take = (struct take){0};
    *rest = format;
    if (mark == 0 || !slice_starts(last, "if ") || !memchr(last.at, '=', last.length))
        return true;
    *rest = slice_trim((struct slice){format.at, mark - 1});
    *rest = (struct slice){arena_copy(arena, rest->at, rest->length), rest->length};
    return take_condition(take, slice_trim((struct slice){last.at + 3, last.length - 3}), err);
}

bool take_fits(const struct take *take, struct slice cell)
{
    const struct slice trimmed = slice_trim(cell);
    struct slice values = take->values, value;

    while (slice_split(&values, '|', &value))
        if (pattern_glob(slice_trim(value), trimmed))
            return true;
    return false;
}
