/* moment - points in time to the precision that they came with */
#include "voc/moment.h"

#include "voc/scan.h"

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

bool moment_cell_set(struct moment_cell *cell, const struct civil *civil)
{
    struct civil begun = *civil;

    if (civil->hour == 24 && civil->minute == 0 && civil->second == 0)
        begun.hour = 0;
    if (!civil_is_valid(&begun))
        return false;
    cell->civil = civil_seconds(civil); /* counts on into the next day */
    return true;
}

bool moment_cell_iso(struct slice text, struct moment_cell *cell)
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
