/* stamp - times as exports write them, in stated formats */
#include "voc/stamp.h"

#include "voc/arena.h"
#include "voc/scan.h"

struct stamp_format {
    const char *pattern; /* shorthands spelled out */
    struct stamp_format *next;
};

struct reading {
    struct civil civil;
    struct moment_cell cell;
    bool has_clock, has_seconds, twelve_hours, afternoon, unix_seconds;
    int64_t since_epoch;
};

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

static bool take_year(struct scan *scan, bool short_year, struct civil *civil)
{
    int64_t year;

    if (!scan_number(scan, short_year ? 2 : 4, short_year ? 2 : 4, &year))
        return false;
    civil->year = short_year ? year + (year < 69 ? 2000 : 1900) : year; /* as POSIX has it */
    return true;
}

static bool take_half_day(struct scan *scan, struct reading *reading)
{
    static const char *const halves[] = {"AM", "PM", "a.m.", "p.m."};

    for (int i = 0; i < 4; i++) {
        const size_t length = strlen(halves[i]);
        if ((size_t)(scan->end - scan->at) >= length &&
            slice_is_nearly((struct slice){scan->at, length}, slice_of(halves[i]))) {
            scan->at += length;
            reading->afternoon = i % 2;
            return true;
        }
    }
    return false;
}

static bool take_since_epoch(struct scan *scan, struct reading *reading)
{
    reading->unix_seconds = true;
    reading->cell.has_offset = true;
    return scan_number(scan, 1, 12, &reading->since_epoch);
}

static bool take_field(char letter, struct scan *scan, struct reading *reading)
{
    struct civil *const civil = &reading->civil;
    int64_t ignored;

    switch (letter) {
    case 'Y':
    case 'y':
        return take_year(scan, letter == 'y', civil);
    case 'm':
        return scan_part(scan, 1, &civil->month);
    case 'd':
        return scan_part(scan, 1, &civil->day);
    case 'b':
        return (civil->month = scan_name(scan, months, 12)) != 0;
    case 'a':
        return scan_name(scan, weekdays, 7) != 0;
    case 'H':
    case 'I':
        reading->has_clock = true;
        reading->twelve_hours = letter == 'I';
        return scan_part(scan, 1, &civil->hour);
    case 'M':
        return scan_part(scan, 1, &civil->minute);
    case 'S':
        reading->has_seconds = true;
        return scan_part(scan, 1, &civil->second);
    case 'p':
        return take_half_day(scan, reading);
    case 'f':
        return scan_number(scan, 1, 9, &ignored);
    case 'z':
        return moment_take_offset(scan, &reading->cell);
    case 'Z':
        return scan_letters(scan);
    case 's':
        return take_since_epoch(scan, reading);
    default:
        return scan_mark(scan, '%');
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool fits(const char *pattern, struct scan scan, struct reading *reading)
{
    for (; *pattern; pattern++) {
        if (is_blank(*pattern)) {
            while (scan.at < scan.end && is_blank(*scan.at))
                scan.at++;
        } else if (*pattern == '%') {
            if (!take_field(*++pattern, &scan, reading))
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
    if (reading->unix_seconds) {
        cell->civil = reading->since_epoch;
        cell->precision = MOMENT_SECOND;
        return true;
    }
    if (reading->twelve_hours) {
        if (civil->hour < 1 || civil->hour > 12)
            return false;
        civil->hour = civil->hour % 12 + (reading->afternoon ? 12 : 0);
    }
    cell->precision = reading->has_seconds ? MOMENT_SECOND : reading->has_clock ? MOMENT_MINUTE : MOMENT_DAY;
    return moment_cell_set(cell, civil);
}

bool stamp_read(const struct stamp_format *format, struct slice text, struct moment_cell *cell)
{
    for (; format; format = format->next) {
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
        epoch += *pattern == 's';
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
        *last = format;
        last = &format->next;
    }
    return first;
}
