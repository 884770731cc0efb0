/* entrance - the file of a table, opened by what its first bytes show it to hold */
#include "voc/entrance.h"

#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/objects.h"
#include "voc/path.h"
#include "voc/stock.h"

enum { SNIFFED = 64 * 1024, MEGABYTE = 1024 * 1024, LONGEST_LINE = 4 * MEGABYTE };

/* Text that goes on and on without a line end is no table, and isn't read to its end. */
static bool has_lines(struct bytes *bytes, struct err *err)
{
    size_t most = SNIFFED;
    struct slice start;

    for (; most <= LONGEST_LINE; most *= 4)
        if (!bytes_peek(bytes, most, &start, err))
            return false;
        else if (start.length < most || memchr(start.at, '\n', most) || memchr(start.at, '\r', most))
            return true;
    const char *const encoding = bytes_evidence(bytes)->encoding;
    const bool is_decoded = strcmp(encoding, "UTF-8") != 0;
    return err_set(err, ERR_DATA, "%s is no table: its first %d MB have no line end%s%s", bytes_name(bytes),
                   LONGEST_LINE / MEGABYTE, is_decoded ? " when it is read as " : "",
                   is_decoded ? encoding : "");
}

static bool open_csv(struct arena *arena, struct entrance *entrance, struct bytes *bytes,
                     const struct rows_shape *shape, struct err *err)
{
    struct record *const record = has_lines(bytes, err) ? record_open(arena, bytes, err) : NULL;

    if (!record)
        return false;
    entrance->origin = origin_csv(record);
    entrance->csv = record;
    return outline_settle(arena, record, shape, &entrance->outline, err);
}

static bool open_stock(struct arena *arena, struct entrance *entrance, const char *path, struct err *err)
{
    if (strcmp(path, "-") == 0 || !path_is_repeatable(path))
        return err_set(err, ERR_DATA,
                       "%s is an SQLite file, which can't be read through a pipe; name it, as in voc "
                       "measure feedback.db",
                       path_title(path));
    entrance->is_store = true;
    return stock_open(arena, path, &entrance->origin, err);
}

/* An array without an object names no columns. */
static bool open_objects(struct arena *arena, struct entrance *entrance, const char *path,
                         struct bytes *bytes, const struct rows_shape *shape, struct err *err)
{
    const struct origin *const origin = &entrance->origin;

    if (!objects_open(arena, path, bytes, shape->within, &entrance->origin, err))
        return false;
    return shape->may_be_empty || origin->kind->width(origin->self) > 0 ||
           err_set(err, ERR_DATA, "%s holds no object, expected at least one", path_title(path));
}

bool entrance_open(struct arena *arena, const char *path, const struct rows_shape *shape,
                   struct entrance *entrance, struct err *err)
{
    struct bytes *const bytes = bytes_open(arena, path, shape->is_vetted ? "UTF-8" : shape->encoding, err);
    struct slice start;

    *entrance = (struct entrance){.bytes = bytes};
    if (!bytes || !bytes_peek(bytes, SNIFFED, &start, err))
        return false;
    if (shape->is_vetted)
        bytes_vet(bytes);
    entrance->evidence = bytes_evidence(bytes);
    switch (origin_content(start)) {
    case ORIGIN_SQLITE:
        return open_stock(arena, entrance, path, err);
    case ORIGIN_JSON:
        return open_objects(arena, entrance, path, bytes, shape, err);
    case ORIGIN_CSV:
        break;
    }
    return open_csv(arena, entrance, bytes, shape, err);
}

bool entrance_text(struct arena *arena, struct slice text, const char *name, struct entrance *entrance,
                   struct err *err)
{
    struct bytes *const bytes = bytes_text(arena, text, name);

    *entrance = (struct entrance){.evidence = bytes_evidence(bytes)};
    return open_csv(arena, entrance, bytes, &(struct rows_shape){.delimiter = ','}, err);
}
