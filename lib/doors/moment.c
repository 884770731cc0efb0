/* moment - points in time to the precision that they came with */
#include "voc/moment.h"

#include "voc/arena.h"

#include <stdio.h>

/* A cursor that reads numbers and names from a cell. */
struct scan {
    const char *at, *end;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool take_mark(struct scan *scan, char mark)
{
    if (scan->at == scan->end || *scan->at != mark)
        return false;
    scan->at++;
    return true;
}

/* From `fewest` to `most` digits. */
static bool take_number(struct scan *scan, int fewest, int most, int64_t *number)
{
    int count = 0;

    for (*number = 0; count < most && scan->at < scan->end && is_digit(*scan->at); count++)
        *number = *number * 10 + (*scan->at++ - '0');
    return count >= fewest;
}

static bool take_part(struct scan *scan, int fewest, int *part)
{
    int64_t number;

    if (!take_number(scan, fewest, 2, &number))
        return false;
    *part = (int)number;
    return true;
}

/* Z, +hh, +hhmm or +hh:mm. */
static bool take_offset(struct scan *scan, struct moment_cell *cell)
{
    int hours = 0, minutes = 0;

    cell->has_offset = true;
    if (take_mark(scan, 'Z') || take_mark(scan, 'z'))
        return true;
    const bool west = scan->at < scan->end && *scan->at == '-';
    if (!take_mark(scan, '+') && !take_mark(scan, '-'))
        return false;
    if (!take_part(scan, 2, &hours))
        return false;
    if (take_mark(scan, ':') ? !take_part(scan, 2, &minutes)
                             : scan->at < scan->end && is_digit(*scan->at) && !take_part(scan, 2, &minutes))
        return false;
    cell->offset = (west ? -1 : 1) * (hours * 3600 + minutes * 60);
    return hours < 24 && minutes < 60;
}

static void drop_fraction(struct scan *scan)
{
    if (scan->end - scan->at > 1 && (*scan->at == '.' || *scan->at == ',') && is_digit(scan->at[1]))
        for (scan->at++; scan->at < scan->end && is_digit(*scan->at);)
            scan->at++;
}

static bool finish(const struct civil *civil, struct moment_cell *cell)
{
    if (!civil_is_valid(civil))
        return false;
    cell->civil = civil_seconds(civil);
    return true;
}

bool moment_cell_iso(struct slice text, struct moment_cell *cell)
{
    struct scan scan = {text.at, text.at + text.length};
    struct civil civil = {0};
    int64_t year;

    *cell = (struct moment_cell){.precision = MOMENT_DAY};
    if (!take_number(&scan, 4, 4, &year) || !take_mark(&scan, '-') || !take_part(&scan, 2, &civil.month) ||
        !take_mark(&scan, '-') || !take_part(&scan, 2, &civil.day))
        return false;
    civil.year = year;
    if (scan.at == scan.end)
        return finish(&civil, cell);
    if ((!take_mark(&scan, 'T') && !take_mark(&scan, ' ')) || !take_part(&scan, 2, &civil.hour) ||
        !take_mark(&scan, ':') || !take_part(&scan, 2, &civil.minute))
        return false;
    cell->precision = MOMENT_MINUTE;
    if (take_mark(&scan, ':')) {
        if (!take_part(&scan, 2, &civil.second))
            return false;
        cell->precision = MOMENT_SECOND;
        drop_fraction(&scan);
    }
    if (scan.at < scan.end && !take_offset(&scan, cell))
        return false;
    return scan.at == scan.end && finish(&civil, cell);
}

bool moment_parse(struct slice text, struct moment *moment)
{
    struct moment_cell cell;

    if (!moment_cell_iso(text, &cell))
        return false;
    *moment = (struct moment){cell.civil - cell.offset, cell.precision};
    return true;
}

/* What a time is made of, without the price of printf for every cell. */
static char *put_two(char *at, int64_t number)
{
    *at++ = (char)('0' + number / 10);
    *at++ = (char)('0' + number % 10);
    return at;
}

static char *put_part(char *at, char mark, int part)
{
    *at++ = mark;
    return put_two(at, part);
}

size_t moment_write(struct moment moment, char text[MOMENT_SIZE])
{
    const struct civil c = civil_from_seconds(moment.seconds);
    char *at = text;

    text[0] = '\0';
    if (moment.precision == MOMENT_NONE)
        return 0;
    if (c.year < 0 || c.year > 9999)
        at += snprintf(text, MOMENT_SIZE, "%04lld", (long long)c.year);
    else
        at = put_two(put_two(at, c.year / 100), c.year % 100);
    at = put_part(put_part(at, '-', c.month), '-', c.day);
    if (moment.precision > MOMENT_DAY)
        at = put_part(put_part(at, 'T', c.hour), ':', c.minute);
    if (moment.precision == MOMENT_SECOND)
        at = put_part(at, ':', c.second);
    if (moment.precision > MOMENT_DAY)
        *at++ = 'Z';
    *at = '\0';
    return (size_t)(at - text);
}

struct moment_format {
    const char *pattern; /* shorthands spelled out */
    struct moment_format *next;
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

/* A full name or its first three letters; 1-based, 0 if none. */
static int take_name(struct scan *scan, const char *const names[], int count)
{
    const size_t left = (size_t)(scan->end - scan->at);

    for (int i = 0; i < count; i++) {
        const size_t lengths[] = {strlen(names[i]), 3};
        for (int j = 0; j < 2; j++)
            if (left >= lengths[j] &&
                slice_is_nearly((struct slice){scan->at, lengths[j]}, (struct slice){names[i], lengths[j]})) {
                scan->at += lengths[j];
                return i + 1;
            }
    }
    return 0;
}

static bool take_year(struct scan *scan, bool short_year, struct civil *civil)
{
    int64_t year;

    if (!take_number(scan, short_year ? 2 : 4, short_year ? 2 : 4, &year))
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
    return take_number(scan, 1, 12, &reading->since_epoch);
}

static bool take_letters(struct scan *scan)
{
    const char *const start = scan->at;

    while (scan->at < scan->end && ((*scan->at | 32) >= 'a' && (*scan->at | 32) <= 'z'))
        scan->at++;
    return scan->at > start;
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
        return take_part(scan, 1, &civil->month);
    case 'd':
        return take_part(scan, 1, &civil->day);
    case 'b':
        return (civil->month = take_name(scan, months, 12)) != 0;
    case 'a':
        return take_name(scan, weekdays, 7) != 0;
    case 'H':
    case 'I':
        reading->has_clock = true;
        reading->twelve_hours = letter == 'I';
        return take_part(scan, 1, &civil->hour);
    case 'M':
        return take_part(scan, 1, &civil->minute);
    case 'S':
        reading->has_seconds = true;
        return take_part(scan, 1, &civil->second);
    case 'p':
        return take_half_day(scan, reading);
    case 'f':
        return take_number(scan, 1, 9, &ignored);
    case 'z':
        return take_offset(scan, &reading->cell);
    case 'Z':
        return take_letters(scan);
    case 's':
        return take_since_epoch(scan, reading);
    default:
        return take_mark(scan, '%');
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
        } else if (!take_mark(&scan, *pattern)) {
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
    return finish(civil, cell);
}

bool moment_cell_parse(const struct moment_format *format, struct slice text, struct moment_cell *cell)
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

const struct moment_format *moment_format_new(struct arena *arena, struct slice pattern, struct err *err)
{
    struct moment_format *first = NULL, **last = &first;
    struct slice rest = pattern, piece;
    char unknown = '\0';

    while (slice_split(&rest, '|', &piece)) {
        struct moment_format *format = arena_alloc(arena, sizeof *format);
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
