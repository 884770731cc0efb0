/* moment - points in time to the precision that they came with */
#include "voc/moment.h"

#include "voc/scan.h"
#include "voc/stencil.h"

#include <stdio.h>

bool moment_take_offset(struct scan *scan, struct moment_cell *cell)
{
    int hours = 0, minutes = 0;

    cell->has_offset = true;
    if (scan_mark(scan, 'Z') || scan_mark(scan, 'z'))
        return true;
    const bool west = scan->at < scan->end && *scan->at == '-';
    if (!scan_mark(scan, '+') && !scan_mark(scan, '-'))
        return false;
    if (!scan_part(scan, 2, &hours))
        return false;
    if (scan_mark(scan, ':')
            ? !scan_part(scan, 2, &minutes)
            : scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9' && !scan_part(scan, 2, &minutes))
        return false;
    cell->offset = (west ? -1 : 1) * (hours * 3600 + minutes * 60);
    return hours < 24 && minutes < 60;
}

bool moment_cell_settle(struct moment_cell *cell)
{
    struct civil *const parts = &cell->parts;
    const bool is_end = parts->hour == 24 && parts->minute == 0 && parts->second == 0;

    if (is_end)
        parts->hour = 0;
    if (!civil_is_valid(parts))
        return false;
    cell->civil = civil_seconds(parts);
    if (is_end) { /* of the day, which is the start of the next */
        cell->civil += CIVIL_DAY;
        *parts = civil_from_seconds(cell->civil);
    }
    return true;
}

bool moment_cell_set(struct moment_cell *cell, const struct civil *civil)
{
    cell->parts = *civil;
    return moment_cell_settle(cell);
}

/* The forms that times mostly have, to the day, the minute or the second. */
enum { FORM_DAY = 10, FORM_MINUTE = 16, FORM_SECOND = 19 }; /* their widths */

/* With a T as in the tables or a blank as in most exports; the strings say of each byte how far it may go
   beyond the one that stands there, so that no minute is beyond 59. */
static const struct stencil *form_of(struct slice text)
{
#define MARK "\x7F"
#define UP_TO_9 "\x76"
#define UP_TO_5 "\x7A"
#define YEAR UP_TO_9 UP_TO_9 UP_TO_9 UP_TO_9
#define PART UP_TO_9 UP_TO_9
#define SIXTY UP_TO_5 UP_TO_9
#define SLACK YEAR MARK PART MARK PART MARK PART MARK SIXTY MARK SIXTY
    static const struct stencil forms[] = {
        {FORM_SECOND, "0000-00-00T00:00:00", SLACK, {0, 5, 8, 11, 14, 17}},
        {FORM_SECOND, "0000-00-00 00:00:00", SLACK, {0, 5, 8, 11, 14, 17}},
    };

    return &forms[text.length > FORM_DAY && text.at[FORM_DAY] == ' '];
}

/* Takes a Z off the end of a time of day. */
static struct slice without_zone(struct slice text, bool *has_zone)
{
    *has_zone = text.length > FORM_DAY + 1 && text.at[text.length - 1] == 'Z';
    return (struct slice){text.at, text.length - *has_zone};
}

static enum moment_precision precision_of(size_t width)
{
    return width == FORM_SECOND   ? MOMENT_SECOND
           : width == FORM_MINUTE ? MOMENT_MINUTE
           : width == FORM_DAY    ? MOMENT_DAY
                                  : MOMENT_NONE;
}

/* What `read_iso` reads of them, at a glance; false where it has to look. */
static bool read_form(struct slice text, struct moment_cell *cell)
{
    bool has_zone;
    const struct slice form = without_zone(text, &has_zone);

    *cell = (struct moment_cell){.precision = precision_of(form.length), .has_offset = has_zone};
    return cell->precision && stencil_read_start(form_of(form), form, &cell->parts) &&
           moment_cell_settle(cell);
}

static bool read_iso(struct slice text, struct moment_cell *cell)
{
    struct scan scan = {text.at, text.at + text.length};
    struct civil civil = {0};
    int64_t year;

    *cell = (struct moment_cell){.precision = MOMENT_DAY};
    if (!scan_number(&scan, 4, 4, &year) || !scan_mark(&scan, '-') || !scan_part(&scan, 2, &civil.month) ||
        !scan_mark(&scan, '-') || !scan_part(&scan, 2, &civil.day))
        return false;
    civil.year = year;
    if (scan.at == scan.end)
        return moment_cell_set(cell, &civil);
    if ((!scan_mark(&scan, 'T') && !scan_mark(&scan, ' ')) || !scan_part(&scan, 2, &civil.hour) ||
        !scan_mark(&scan, ':') || !scan_part(&scan, 2, &civil.minute))
        return false;
    cell->precision = MOMENT_MINUTE;
    if (scan_mark(&scan, ':')) {
        if (!scan_part(&scan, 2, &civil.second))
            return false;
        cell->precision = MOMENT_SECOND;
        scan_fraction(&scan);
    }
    if (scan.at < scan.end && !moment_take_offset(&scan, cell))
        return false;
    return scan.at == scan.end && moment_cell_set(cell, &civil);
}

bool moment_cell_iso(struct slice text, struct moment_cell *cell)
{
    return read_form(text, cell) || read_iso(text, cell);
}

/* Whether every year and month has such a day, and every day such an hour. */
static bool is_usual(struct slice form)
{
    enum { MONTHS = 12, DAYS = 28, HOURS = 24 };
    const unsigned month = stencil_two(form.at + 5), day = stencil_two(form.at + 8),
                   hour = form.length > FORM_DAY ? stencil_two(form.at + 11) : 0;

    return month - 1 < MONTHS && day - 1 < DAYS && hour < HOURS;
}

size_t moment_restate(struct slice text, bool in_utc, char room[MOMENT_SIZE])
{
    bool has_zone;
    const struct slice form = without_zone(text, &has_zone);

    if (!precision_of(form.length) || !stencil_fits(form_of(form), form) || !is_usual(form))
        return 0;
    if (form.length == FORM_DAY) {
        memcpy(room, form.at, FORM_DAY);
        return FORM_DAY;
    }
    if (!has_zone && !in_utc)
        return 0;
    memcpy(room, form.at, FORM_MINUTE);
    memcpy(room + form.length - 3, form.at + form.length - 3, 3); /* its last part */
    room[FORM_DAY] = 'T';
    room[form.length] = 'Z';
    return form.length + 1;
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
static char *put_two(char *at, int number)
{
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
        "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
        "8081828384858687888990919293949596979899";

    memcpy(at, pairs + 2 * number, 2);
    return at + 2;
}

static char *put_part(char *at, char mark, int part)
{
    *at++ = mark;
    return put_two(at, part);
}

size_t moment_write_parts(const struct civil *parts, enum moment_precision precision, char text[MOMENT_SIZE])
{
    char *at = text;

    text[0] = '\0';
    if (precision == MOMENT_NONE)
        return 0;
    if (parts->year < 0 || parts->year > 9999)
        at += snprintf(text, MOMENT_SIZE, "%04lld", (long long)parts->year);
    else
        at = put_two(put_two(at, (int)parts->year / 100), (int)parts->year % 100);
    at = put_part(put_part(at, '-', parts->month), '-', parts->day);
    if (precision > MOMENT_DAY)
        at = put_part(put_part(at, 'T', parts->hour), ':', parts->minute);
    if (precision == MOMENT_SECOND)
        at = put_part(at, ':', parts->second);
    if (precision > MOMENT_DAY)
        *at++ = 'Z';
    *at = '\0';
    return (size_t)(at - text);
}

int64_t moment_within(int64_t seconds)
{
    const int64_t first = civil_days(0, 1, 1) * CIVIL_DAY, end = civil_days(10000, 1, 1) * CIVIL_DAY;

    return seconds < first ? first : seconds < end ? seconds : end - 1;
}

size_t moment_write(struct moment moment, char text[MOMENT_SIZE])
{
    const struct civil parts = civil_from_seconds(moment.seconds);

    return moment_write_parts(&parts, moment.precision, text);
}
