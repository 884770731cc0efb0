/* mapfile - a map as a table, for a file that one keeps */
#include "voc/mapfile.h"

#include "voc/map.h"
#include "voc/writer.h"

#include <stdio.h>
#include <string.h>

static bool write_line(struct writer *out, struct slice field, struct slice column, struct slice format,
                       struct err *err)
{
    writer_cell(out, field);
    writer_cell(out, column);
    writer_cell(out, format);
    return writer_row(out, err);
}

static bool write_setting(struct writer *out, const char *setting, const char *value, struct err *err)
{
    return write_line(out, slice_of(setting), slice_of(""), slice_of(value), err);
}

/* A setting that isn't zero. */
static bool write_count(struct writer *out, const char *setting, size_t count, struct err *err)
{
    char digits[24];

    snprintf(digits, sizeof digits, "%zu", count);
    return count == 0 || write_setting(out, setting, digits, err);
}

/* What a file without a mark was read as, where that isn't UTF-8. */
static bool write_encoding(struct writer *out, const char *encoding, struct err *err)
{
    return !encoding || strcmp(encoding, "UTF-8") == 0 || write_setting(out, "@encoding", encoding, err);
}

static bool write_settings(const struct settings *settings, struct writer *out, struct err *err)
{
    return write_encoding(out, settings->shape.encoding, err) &&
           write_count(out, "@skip", settings->shape.skip, err) &&
           write_count(out, "@header", settings->shape.header_rows, err) &&
           (!settings->decimal_comma || write_setting(out, "@decimal", "comma", err));
}

bool mapfile_write(const struct map *map, bool with_left, struct writer *out, struct err *err)
{
    bool fine = write_line(out, slice_of("field"), slice_of("column"), slice_of("format"), err) &&
                write_settings(&map->settings, out, err);

    for (size_t i = 0; i < map->test_count && fine; i++)
        fine = write_line(out, slice_of("@without"), map->tests[i].take.condition, map->tests[i].take.values,
                          err);
    for (size_t i = 0; i < map->field_count && fine; i++)
        fine = (!with_left && map->fields[i].name.length == 0) ||
               write_line(out, map->fields[i].name, map->fields[i].column, map->fields[i].format, err);
    return fine;
}
