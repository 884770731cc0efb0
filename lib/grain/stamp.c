/* stamp - times as exports write them, in stated formats */
#include "voc/stamp.h"

#include "voc/almanac.h"
#include "voc/arena.h"
#include "voc/scan.h"
#include "voc/stencil.h"

/* What no letter of strptime stands for: a spreadsheet's count of days. */
enum { SERIAL = 'E' };

struct stamp_format {
    const char *pattern;    /* shorthands spelled out */
    struct stencil stencil; /* of cells in which all numbers have all their digits */
    struct stamp_format *next;
};

struct reading {
    struct civil civil;
    struct moment_cell cell;
    bool has_clock, has_seconds, twelve_hours, afternoon, is_counted;
    int weekday;
    int64_t counted; /* seconds since 1970 */
};

/* Years of two digits begin in 1969, as POSIX has it. */
static bool take_year(struct scan *scan, bool short_year, struct civil *civil)
{
    int64_t year;

    if (!scan_number(scan, short_year ? 2 : 4, short_year ? 2 : 4, &year))
        return false;
    civil->year = short_year ? year + (year < 69 ? 2000 : 1900) : year;
    return true;
}

static bool take_day(struct scan *scan, struct civil *civil)
{
    if (!scan_part(scan, 1, &civil->day))
        return false;
    almanac_pass_ordinal(scan);
    return true;
}

/* A month's name; the full stop stays where the pattern asks for it. */
static bool take_month(struct scan *scan, bool keep_stop, struct civil *civil)
{
    civil->month = almanac_month(scan);
    if (civil->month && keep_stop && scan->at[-1] == '.')
        scan->at--;
    return civil->month > 0;
}

/* Seconds since 1970 where there are up to 10 digits; milli- and microseconds where there are three or six
   more. */
static bool take_since_epoch(struct scan *scan, struct reading *reading)
{
    const char *const start = scan->at;

    reading->is_counted = true;
    reading->cell.has_offset = true;
    if (!scan_number(scan, 1, 18, &reading->counted))
        return false;
    const long digits = (long)(scan->at - start);
    reading->counted /= digits > 13 ? 1000000 : digits > 10 ? 1000 : 1;
    return digits <= 10 || digits == 12 || digits == 13 || digits == 15 || digits == 16;
}

/* Days since the end of 1899, as spreadsheets count them: to the second, and to the day where it is whole. */
static bool take_serial(struct scan *scan, struct reading *reading)
{
    enum { EPOCH = 25569, FIRST = 60, LAST = 2958465 }; /* 1970, the first after a day that never was, 9999 */
    int64_t days, part = 0, unit = 1;

    if (!scan_number(scan, 1, 7, &days) || days <= FIRST || days > LAST)
        return false;
    reading->is_counted = true;
    reading->has_clock = reading->has_seconds = scan_mark(scan, '.') || scan_mark(scan, ',');
    for (; reading->has_clock && unit < 1000000000000 && scan->at < scan->end && *scan->at >= '0' &&
           *scan->at <= '9';
         unit *= 10)
        part = part * 10 + (*scan->at++ - '0');
    while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9')
        scan->at++;
    reading->counted = (days - EPOCH) * CIVIL_DAY + (int64_t)((double)part / (double)unit * CIVIL_DAY + 0.5);
    return true;
}

bool stamp_take_zone(struct scan *scan, struct slice *zone)
{
    const char *const start = scan->at;

    while (scan->at < scan->end && ((*scan->at | 32) >= 'a' && (*scan->at | 32) <= 'z'))
        scan->at++;
    const bool is_place = scan->at > start && scan->at < scan->end && *scan->at == '/';
    while (scan->at < scan->end &&
           (strchr("+-:", *scan->at) || (*scan->at >= '0' && *scan->at <= '9') ||
            (is_place && (strchr("/_", *scan->at) || ((*scan->at | 32) >= 'a' && (*scan->at | 32) <= 'z')))))
        scan->at++;
    *zone = (struct slice){start, (size_t)(scan->at - start)};
    struct scan behind = *scan;
    scan_blanks(&behind);
    if (scan_mark(&behind, '(') && scan->end[-1] == ')')
        scan->at = scan->end;
    return zone->length > 0;
}

static bool take_field(const char *letter, struct scan *scan, struct reading *reading)
{
    struct civil *const civil = &reading->civil;
    int64_t ignored;

    switch (*letter) {
    case 'Y':
    case 'y':
        return take_year(scan, *letter == 'y', civil);
    case 'm':
        return scan_part(scan, 1, &civil->month);
    case 'd':
        return take_day(scan, civil);
    case 'b':
        return take_month(scan, letter[1] == '.', civil);
    case 'a':
        return (reading->weekday = almanac_weekday(scan)) > 0;
    case 'H':
    case 'I':
        reading->has_clock = true;
        reading->twelve_hours = *letter == 'I';
        return scan_part(scan, 1, &civil->hour);
    case 'M':
        return scan_part(scan, 1, &civil->minute);
    case 'S':
        reading->has_seconds = true;
        return scan_part(scan, 1, &civil->second);
    case 'p':
        return almanac_half_day(scan, &reading->afternoon);
    case 'f':
        return scan_number(scan, 1, 9, &ignored);
    case 'z':
        return moment_take_offset(scan, &reading->cell);
    case 'Z':
        return stamp_take_zone(scan, &reading->cell.zone);
    case 's':
        return take_since_epoch(scan, reading);
    case SERIAL:
        return take_serial(scan, reading);
    default:
        return scan_mark(scan, '%');
    }
}

static bool fits(const char *pattern, struct scan scan, struct reading *reading)
{
    for (; *pattern; pattern++) {
        if (*pattern == ' ' || *pattern == '\t') {
            scan_blanks(&scan);
        } else if (*pattern == '%') {
            if (!take_field(++pattern, &scan, reading))
                return false;
        } else if (!scan_mark(&scan, *pattern)) {
            return false;
        }
    }
    return scan.at == scan.end;
}

static bool conclude(struct reading *reading, struct moment_cell *cell)
{
    struct civil *const civil = &reading->civil;

    *cell = reading->cell;
    if (reading->is_counted) {
        cell->civil = reading->counted;
        cell->parts = civil_from_seconds(reading->counted);
        cell->precision = reading->has_seconds || cell->has_offset ? MOMENT_SECOND : MOMENT_DAY;
        return true;
    }
    if (reading->twelve_hours) {
        if (civil->hour < 1 || civil->hour > 12)
            return false;
        civil->hour = civil->hour % 12 + (reading->afternoon ? 12 : 0);
    }
    cell->precision = reading->has_seconds ? MOMENT_SECOND : reading->has_clock ? MOMENT_MINUTE : MOMENT_DAY;
    return moment_cell_set(cell, civil) &&
           (!reading->weekday ||
            reading->weekday == civil_weekday(civil_days(civil->year, civil->month, civil->day)));
}

/* As `fits` and `conclude` read it, at a glance; false where they have to look. */
static bool read_stencil(const struct stencil *stencil, struct slice text, struct moment_cell *cell)
{
    *cell = (struct moment_cell){.precision = stencil->at[STENCIL_SECOND] != STENCIL_NONE ? MOMENT_SECOND
                                              : stencil->at[STENCIL_HOUR] != STENCIL_NONE ? MOMENT_MINUTE
                                                                                          : MOMENT_DAY};
    return stencil_read(stencil, text, &cell->parts) && moment_cell_settle(cell);
}

bool stamp_read(const struct stamp_format *format, struct slice text, struct moment_cell *cell)
{
    for (; format; format = format->next) {
        if (read_stencil(&format->stencil, text, cell))
            return true;
        struct reading reading = {0};
        if (fits(format->pattern, (struct scan){text.at, text.at + text.length}, &reading) &&
            conclude(&reading, cell))
            return true;
    }
    return false;
}

/* Spells out %F and its like, and letters that mean the same, so that reading knows one form of each. */
static bool spell_out(struct slice pattern, char *out, size_t room, char *unknown)
{
    static const struct {
        char letter;
        const char *meaning;
    } shorthands[] = {{'F', "%Y-%m-%d"}, {'T', "%H:%M:%S"}, {'D', "%m/%d/%y"}, {'R', "%H:%M"},
                      {'e', "%d"},       {'B', "%b"},       {'h', "%b"},       {'A', "%a"}};

    if (slice_is(slice_trim(pattern), slice_of("serial"))) {
        memcpy(out, (char[]){'%', SERIAL, '\0'}, 3);
        return true;
    }
    for (size_t i = 0; i < pattern.length && room > 16; i++) {
        char piece[3] = {pattern.at[i]};
        const char *text = piece;
        if (pattern.at[i] == '%') {
            piece[1] = i + 1 < pattern.length ? pattern.at[++i] : '\0';
            for (size_t j = 0; j < sizeof shorthands / sizeof *shorthands; j++)
                if (piece[1] == shorthands[j].letter)
                    text = shorthands[j].meaning;
            *unknown = piece[1] ? piece[1] : '%';
            if (text == piece && (!piece[1] || !strchr("YymdHIMSpbazZfs%", piece[1])))
                return false;
        }
        const size_t length = strlen(text);
        memcpy(out, text, length + 1);
        out += length;
        room -= length;
    }
    return true;
}

/* Whether a pattern, spelled out, says the day: else no cell could ever be read by it. */
static bool names_day(const char *pattern)
{
    unsigned year = 0, month = 0, day = 0, epoch = 0;

    for (; *pattern; pattern++) {
        if (*pattern != '%')
            continue;
        pattern++;
        year += *pattern == 'Y' || *pattern == 'y';
        month += *pattern == 'm' || *pattern == 'b';
        day += *pattern == 'd';
        epoch += *pattern == 's' || *pattern == SERIAL;
    }
    return epoch || (year && month && day);
}

const struct stamp_format *stamp_format_new(struct arena *arena, struct slice pattern, struct err *err)
{
    struct stamp_format *first = NULL, **last = &first;
    struct slice rest = pattern, piece;
    char unknown = '\0';

    while (slice_split(&rest, '|', &piece)) {
        struct stamp_format *format = arena_alloc(arena, sizeof *format);
        const size_t room = piece.length * 8 + 17;
        char *text = arena_alloc(arena, room);
        if (!spell_out(piece, text, room, &unknown)) {
            err_set(err, ERR_DATA,
                    "'%%%c' is no part of a date format; expected %%Y %%m %%d %%H %%M %%S %%p …", unknown);
            return NULL;
        }
        if (!names_day(text)) {
            err_set(err, ERR_DATA, "'%.*s' names no day; expected %%Y, %%m and %%d in it", (int)piece.length,
                    piece.at);
            return NULL;
        }
        format->pattern = text;
        stencil_cut(text, &format->stencil);
        *last = format;
        last = &format->next;
    }
    return first;
}
