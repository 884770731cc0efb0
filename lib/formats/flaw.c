/* flaw - what the text of a record that can't be read says of why, and where reading can go on */
#include "voc/flaw.h"

#include "voc/decode.h"
#include "voc/split.h"

#include <string.h>

bool flaw_is_half(struct slice raw, struct slice *message)
{
    const struct slice text = slice_trim(raw);

    if (!slice_starts(text, "\"!voc"))
        return false;
    *message = (struct slice){text.at + 2, text.length - 2};
    return true;
}

bool flaw_has_backslash(struct slice raw)
{
    for (size_t i = 0; i + 1 < raw.length; i++)
        if (raw.at[i] == '\\' && raw.at[i + 1] == '"')
            return true;
    return false;
}

bool flaw_has_formula(struct slice raw, char delimiter)
{
    for (size_t i = 0; i + 1 < raw.length; i++)
        if (raw.at[i] == '=' && raw.at[i + 1] == '"' && (i == 0 || raw.at[i - 1] == delimiter))
            return true;
    return false;
}

struct slice flaw_lost(struct slice line)
{
    const char *const mark = memchr(line.at, DECODE_LOST, line.length);
    const char *const from = mark ? mark + 1 : line.at;
    const char *const end = mark ? memchr(from, DECODE_LOST, line.length - (size_t)(from - line.at)) : from;

    return (struct slice){from, end ? (size_t)(end - from) : 0};
}

static bool reads_well(struct slice text, char delimiter, size_t width)
{
    struct split split = {.rest = text, .delimiter = delimiter, .whole = true};

    return split_next(&split) && split.before == 0 && split.sound && split.width == width;
}

struct slice flaw_resume(struct slice raw, char delimiter, size_t width, size_t *lines)
{
    struct slice rest = raw;

    *lines = 0;
    do {
        const size_t length = slice_behind_line_end(rest, slice_line_end(rest, 0));
        rest = (struct slice){rest.at + length, rest.length - length};
        ++*lines;
    } while (rest.length && !reads_well(rest, delimiter, width));
    return rest;
}
