/* origin - where a table's records come from, whatever holds them */
#include "voc/origin.h"

#include "voc/scan.h"

static void skip_blanks(struct scan *scan)
{
    while (scan->at < scan->end && strchr(" \t\r\n", *scan->at) && *scan->at)
        scan->at++;
}

static bool mark_follows(struct scan *scan, char mark)
{
    skip_blanks(scan);
    return scan_mark(scan, mark);
}

/* Whether an object begins behind its brace: a CSV's cell can't go on with a quote. */
static bool is_object(struct scan scan)
{
    return mark_follows(&scan, '"') || mark_follows(&scan, '}');
}

/* Whether an array begins behind its bracket. `[Date],[1]` is a CSV's header, `["a", ["b"` and `[{`
   can't be. */
static bool is_array(struct scan scan)
{
    if (mark_follows(&scan, '{'))
        return is_object(scan);
    if (mark_follows(&scan, '['))
        return is_array(scan) || (scan.at < scan.end && strchr("-0123456789", *scan.at) && *scan.at);
    if (mark_follows(&scan, '"'))
        return true;
    if (!mark_follows(&scan, ']'))
        return false;
    skip_blanks(&scan);
    return scan.at == scan.end || *scan.at == '[' || *scan.at == '{';
}

enum origin_content origin_content(struct slice start)
{
    struct scan scan = {start.at, start.at + start.length};

    if (start.length >= 16 && memcmp(start.at, "SQLite format 3", 16) == 0)
        return ORIGIN_SQLITE;
    if (slice_starts(start, "\xEF\xBB\xBF"))
        scan.at += 3;
    if (mark_follows(&scan, '{'))
        return is_object(scan) ? ORIGIN_JSON : ORIGIN_CSV;
    return mark_follows(&scan, '[') && is_array(scan) ? ORIGIN_JSON : ORIGIN_CSV;
}

static enum record_got csv_next(void *self, struct err *err)
{
    return record_next(self, err);
}

static size_t csv_width(const void *self)
{
    return record_width(self);
}

static struct slice csv_cell(const void *self, size_t slot)
{
    return record_cell(self, slot);
}

static struct slice csv_raw(const void *self)
{
    return record_raw(self);
}

static size_t csv_line(const void *self)
{
    return record_line(self);
}

static bool csv_is_cut(const void *self)
{
    return record_is_cut(self);
}

static void csv_want(void *self, const size_t slots[], size_t width, size_t slot_count)
{
    record_want(self, slots, width, slot_count);
}

static const char *csv_name(const void *self)
{
    return record_name(self);
}

struct origin origin_csv(struct record *record)
{
    static const struct origin_kind csv = {csv_next,   csv_width, csv_cell, csv_raw, csv_line,
                                           csv_is_cut, csv_want,  csv_name, NULL};

    return (struct origin){&csv, record};
}
