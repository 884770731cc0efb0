/* settings - what a map says of the files that it is for */
#include "voc/settings.h"

#include "voc/decode.h"
#include "voc/number.h"
#include "voc/smell.h"
#include "voc/text.h"

const char *const settings_same_words[] = {"last", "first", "complete", "all", NULL};

/* A setting as it is being taken. */
struct setting {
    struct arena *arena;
    struct settings *settings;
    struct slice column, value;
    struct err *err;
};

static bool wrong(const struct setting *setting, const char *expected)
{
    return err_set(setting->err, ERR_DATA, "'%.*s'; expected %s", (int)setting->value.length,
                   setting->value.at, expected);
}

static bool set_delimiter(const struct setting *setting)
{
    static const struct {
        const char *name;
        char delimiter;
    } names[] = {{"tab", '\t'}, {"comma", ','}, {"semicolon", ';'}, {"pipe", '|'}};
    const struct slice value = setting->value;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is_nearly(slice_of(names[i].name), value)) {
            setting->settings->shape.delimiter = names[i].delimiter;
            return true;
        }
    if (value.length != 1 || value.at[0] == '"' || (unsigned char)value.at[0] >= 0x80)
        return wrong(setting, "one character, or comma, semicolon, tab or pipe");
    setting->settings->shape.delimiter = value.at[0];
    return true;
}

static bool set_count(const struct setting *setting, long long least, size_t *count)
{
    long long whole;

    if (!number_parse_whole(setting->value, &whole) || whole < least || whole > 1000)
        return wrong(setting, least ? "a whole number from 1 on" : "a whole number");
    *count = (size_t)whole;
    return true;
}

static bool set_header(const struct setting *setting)
{
    return set_count(setting, 1, &setting->settings->shape.header_rows);
}

static bool set_skip(const struct setting *setting)
{
    setting->settings->skip_told = true;
    return set_count(setting, 0, &setting->settings->shape.skip);
}

static bool set_decimal(const struct setting *setting)
{
    const struct slice value = setting->value;
    const bool comma = slice_is(value, slice_of(",")) || slice_is_nearly(value, slice_of("comma"));

    if (!comma && !slice_is(value, slice_of(".")) && !slice_is_nearly(value, slice_of("point")))
        return wrong(setting, "comma or point");
    setting->settings->decimal_comma = comma;
    return true;
}

static bool set_encoding(const struct setting *setting)
{
    const char *const likely = decode_likely(setting->value);

    setting->settings->shape.encoding = decode_name(setting->arena, setting->value);
    if (setting->settings->shape.encoding)
        return true;
    if (likely)
        return err_set(setting->err, ERR_DATA, "'%.*s' is no encoding; did you mean '%s'?",
                       (int)setting->value.length, setting->value.at, likely);
    return wrong(setting, "an encoding's name, like UTF-8, UTF-16, Windows-1252 or macintosh (iconv -l lists "
                          "them)");
}

static bool set_file(const struct setting *setting)
{
    setting->settings->file = slice_of(slice_copy(setting->arena, setting->value));
    return true;
}

static bool set_each(const struct setting *setting)
{
    if (setting->column.length == 0)
        return err_set(setting->err, ERR_DATA,
                       "no column; expected one, as in @each,Ticket ID, of which each value becomes one row");
    setting->settings->each = slice_of(slice_copy(setting->arena, setting->column));
    return true;
}

static bool set_same(const struct setting *setting)
{
    for (size_t i = 0; settings_same_words[i]; i++)
        if (slice_is_nearly(slice_of(settings_same_words[i]), setting->value)) {
            setting->settings->same = (enum settings_same)(i + 1);
            return true;
        }
    return wrong(setting, "last, first, complete or all");
}

/* A lone dot: each object that doesn't stand in an array. */
static bool set_rows(const struct setting *setting)
{
    const struct slice value = setting->value;

    if (value.length == 0)
        return wrong(setting, "the array that has the rows, as tickets or data.tickets, or a dot");
    setting->settings->shape.within = slice_is(value, slice_of(".")) ? "" : slice_copy(setting->arena, value);
    return true;
}

static bool set_rest(const struct setting *setting)
{
    setting->settings->guess_rest = slice_is_nearly(slice_of("guess"), setting->value);
    return setting->settings->guess_rest ||
           wrong(setting, "guess (columns that the map doesn't name are recognised)");
}

static bool set_note(const struct setting *setting)
{
    setting->settings->note = slice_of(slice_copy(setting->arena, setting->value));
    return true;
}

static bool set_accept(const struct setting *setting)
{
    struct slice rest = setting->value, name;
    enum smell smell;

    while (slice_split(&rest, '|', &name)) {
        name = slice_trim(name);
        if (!smell_parse(name, &smell)) {
            const char *const likely = smell_likely(name);
            return err_set(setting->err, ERR_DATA, "no warning is called '%.*s'%s%s%s", (int)name.length,
                           name.at,
                           likely ? "; did you mean '" : "; expected names as warnings end with, joined by |",
                           likely ? likely : "", likely ? "'?" : "");
        }
        setting->settings->accepted |= UINT32_C(1) << smell;
    }
    return true;
}

static const struct {
    const char *name;
    bool (*set)(const struct setting *setting);
} known[] = {{"@header", set_header},     {"@skip", set_skip},       {"@delimiter", set_delimiter},
             {"@encoding", set_encoding}, {"@decimal", set_decimal}, {"@file", set_file},
             {"@each", set_each},         {"@same", set_same},       {"@rows", set_rows},
             {"@rest", set_rest},         {"@note", set_note},       {"@accept", set_accept}};

enum { KNOWN = sizeof known / sizeof *known };

static bool unknown(struct slice name, struct err *err)
{
    const char *names[KNOWN];

    for (size_t i = 0; i < KNOWN; i++)
        names[i] = known[i].name;
    const char *const likely = text_likely(name, names, KNOWN);
    if (likely)
        return err_set(err, ERR_DATA, "no such setting; did you mean '%s'?", likely);
    return err_set(err, ERR_DATA,
                   "no such setting; expected @header, @skip, @delimiter, @encoding, @decimal, @file, @rows, "
                   "@each, @same, @rest, @note, @without or @accept");
}

bool settings_take(struct arena *arena, struct settings *settings, struct slice name, struct slice column,
                   struct slice value, struct err *err)
{
    const struct setting setting = {arena, settings, column, value, err};

    for (size_t i = 0; i < KNOWN; i++)
        if (slice_is(slice_of(known[i].name), name))
            return known[i].set(&setting);
    return unknown(name, err);
}
