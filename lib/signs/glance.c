/* glance - the style in which one cell is written */
#include "voc/glance.h"

#include "voc/almanac.h"
#include "voc/clocks.h"
#include "voc/moment.h"
#include "voc/scan.h"
#include "voc/stamp.h"

/* A cell as it is being turned into a style. */
struct look {
    struct scan scan;
    const char *cell;
    struct glance *seen;
    size_t used;
    int parts; /* of the day: three make it whole */
    int clock; /* hours, minutes, seconds: how many of them */
    bool has_month, weekday_first;
};

static bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static char next(const struct look *look, size_t ahead)
{
    return (size_t)(look->scan.end - look->scan.at) > ahead ? look->scan.at[ahead] : '\0';
}

static bool put(struct look *look, const char *text)
{
    const size_t length = strlen(text);

    if (look->used + length >= STYLE_SIZE)
        return false;
    memcpy(look->seen->key + look->used, text, length + 1);
    look->used += length;
    return true;
}

static bool put_part(struct look *look, const char *text, int parts)
{
    look->parts += parts;
    return look->parts <= 3 && put(look, text);
}

static bool put_clock(struct look *look)
{
    static const char *const letters[] = {"%H", "%M", "%S"};

    return put(look, letters[look->clock++]);
}

static bool comes_half_day(const struct look *look)
{
    struct scan ahead = look->scan;
    bool afternoon;

    scan_blanks(&ahead);
    return almanac_half_day(&ahead, &afternoon);
}

/* Whether a number of one or two digits, just taken, belongs to the clock; `before` is what stands
   in front. */
static bool is_clock(const struct look *look, char before)
{
    const char behind = next(look, 0);
    const bool more = slice_is_digit(next(look, 1));

    if (look->clock == 0)
        return (behind == ':' && more) ||
               (look->parts == 3 && ((strchr(".h", behind) && behind && more) || comes_half_day(look)));
    return look->clock < 3 && (before == ':' || (look->parts == 3 && (before == '.' || before == 'h')));
}

static bool take_short(struct look *look, const char *start, int number, char before)
{
    struct glance *const seen = look->seen;

    if (is_clock(look, before))
        return put_clock(look) && (look->clock > 1 || !scan_mark(&look->scan, 'h') || put(look, "h"));
    if (look->parts == 3 || seen->number_count == GLANCE_NUMBERS)
        return false;
    seen->number_at[seen->number_count] = (size_t)(start - look->cell);
    seen->numbers[seen->number_count++] = number;
    almanac_pass_ordinal(&look->scan);
    return put_part(look, "%N", 1);
}

/* A clock without marks behind a day without marks. */
static bool take_compact_clock(struct look *look, size_t length)
{
    if (strncmp(look->seen->key, "%Y%m%d", 6) != 0 || look->clock || (length != 4 && length != 6))
        return false;
    look->clock = (int)length / 2;
    return put(look, length == 4 ? "%H%M" : "%H%M%S");
}

/* A number that is all of the day, with or without the clock. */
static bool take_long(struct look *look, int64_t number, size_t length)
{
    int64_t year = number;
    struct scan behind = look->scan;

    for (size_t i = length; i > 4; i--)
        year /= 10;
    scan_fraction(&behind);
    if (length == 5 && number >= 20000 && number < 80000 && behind.at == behind.end) {
        look->scan = behind;
        return put_part(look, "serial", 3);
    }
    if (year >= 1900 && year < 2100 && (length == 8 || length == 12 || length == 14)) {
        look->clock = length == 14 ? 3 : length == 12 ? 2 : 0;
        return put_part(look, length == 14 ? "%Y%m%d%H%M%S" : length == 12 ? "%Y%m%d%H%M" : "%Y%m%d", 3);
    }
    look->clock = 3;
    return (length == 10 || length == 13 || length == 16) && put_part(look, "%s", 3);
}

static bool take_year(struct look *look, const char *start, int number)
{
    look->seen->year_at = (size_t)(start - look->cell);
    look->seen->year = number;
    return glance_may_be_year(number) && put_part(look, "%Y", 1);
}

static bool take_digits(struct look *look)
{
    const char *const start = look->scan.at;
    const char before = look->used ? look->seen->key[look->used - 1] : '\0';
    int64_t number;

    scan_number(&look->scan, 1, 18, &number);
    const size_t length = (size_t)(look->scan.at - start);
    if (look->clock == 3 && (before == '.' || before == ',') && look->used > 2 && length <= 9)
        return put(look, "%f");
    if (length <= 2)
        return take_short(look, start, (int)number, before);
    if (length == 4 && look->parts < 3)
        return take_year(look, start, (int)number);
    look->seen->by_size = true;
    return look->used ? take_compact_clock(look, length) : take_long(look, number, length);
}

static bool take_month(struct look *look)
{
    const int month = almanac_month(&look->scan);

    if (!month)
        return false;
    look->has_month = true;
    return put_part(look, "%b", 1);
}

static bool take_weekday(struct look *look)
{
    const int weekday = look->seen->weekday ? 0 : almanac_weekday(&look->scan);

    look->seen->weekday = weekday ? weekday : look->seen->weekday;
    return weekday && put(look, "%a");
}

static bool take_half_day(struct look *look)
{
    struct scan ahead = look->scan;
    bool afternoon;

    if (!look->clock || !almanac_half_day(&ahead, &afternoon) ||
        (ahead.at < ahead.end && is_letter(*ahead.at)))
        return false;
    look->scan = ahead;
    return put(look, "%p");
}

static bool take_zone(struct look *look)
{
    struct scan ahead = look->scan;
    struct slice zone;
    const char *zones;

    if (!look->clock || !stamp_take_zone(&ahead, &zone))
        return false;
    if (!memchr(zone.at, '/', zone.length) && clocks_kind(zone, &zones) == CLOCKS_UNKNOWN)
        return false;
    if (slice_is_nearly(zone, slice_of("Z")))
        return false;
    look->scan = ahead;
    look->seen->zone = zone;
    return put(look, "%Z");
}

/* T, and what stands between day, month, year and clock in the languages of the almanac. */
static bool take_filler(struct look *look)
{
    static const char fillers[] = "T at of on de del den der le el di um uhr h om às à as a las u kl";
    const char *const start = look->scan.at;
    struct slice rest = slice_of(fillers), filler;
    char text[8] = "";

    while (look->scan.at < look->scan.end &&
           (is_letter(*look->scan.at) || (unsigned char)*look->scan.at >= 0x80))
        look->scan.at++;
    const struct slice word = {start, (size_t)(look->scan.at - start)};
    while (slice_split(&rest, ' ', &filler))
        if (slice_is_nearly(word, filler)) {
            memcpy(text, word.at, word.length);
            return put(look, text);
        }
    return false;
}

/* "Z" behind a clock. */
static bool take_zulu(struct look *look)
{
    if (!look->clock || (next(look, 0) | 32) != 'z' || is_letter(next(look, 1)))
        return false;
    look->scan.at++;
    return put(look, "%z");
}

/* `mar` is March, or a Tuesday. */
static bool take_word(struct look *look)
{
    if (look->weekday_first && take_weekday(look))
        return true;
    if (take_half_day(look) || take_zulu(look) || (!look->has_month && take_month(look)))
        return true;
    return take_weekday(look) || take_zone(look) || take_filler(look);
}

static bool take_offset(struct look *look)
{
    struct moment_cell cell = {0};

    look->seen->offset_at = (size_t)(look->scan.at - look->cell);
    return moment_take_offset(&look->scan, &cell) && put(look, "%z");
}

static bool take(struct look *look)
{
    const char c = *look->scan.at;

    if (scan_blanks(&look->scan))
        return put(look, " ");
    if (slice_is_digit(c))
        return take_digits(look);
    if (is_letter(c) || (unsigned char)c >= 0x80)
        return take_word(look);
    if (look->clock && look->parts == 3 && (c == '+' || c == '-'))
        return take_offset(look);
    look->scan.at++;
    return strchr("/-.,:()[]'", c) && put(look, (char[]){c, '\0'});
}

static bool look_at(struct slice cell, bool weekday_first, struct glance *seen)
{
    struct look look = {.scan = {cell.at, cell.at + cell.length},
                        .cell = cell.at,
                        .seen = seen,
                        .weekday_first = weekday_first};

    *seen = (struct glance){.key = ""};
    while (look.scan.at < look.scan.end)
        if (!take(&look))
            return false;
    return look.parts == 3 && (look.clock != 1 || strstr(seen->key, "%p"));
}

bool glance_at(struct slice cell, struct glance *seen)
{
    return (look_at(cell, false, seen) || look_at(cell, true, seen)) && style_is_whole(seen->key);
}
