/* delimiter - what splits a text into cells */
#include "voc/delimiter.h"

#include "voc/split.h"

enum { RECORDS = 100 };

bool delimiter_said(struct slice text, char *delimiter)
{
    const bool quoted = slice_starts(text, "\"");

    if (quoted)
        slice_drop(&text, 1);
    if (text.length < 5 || !slice_is_nearly((struct slice){text.at, 4}, slice_of("sep=")) ||
        slice_ends_line(text, 4) || text.at[4] == '"')
        return false;
    *delimiter = text.at[4];
    slice_drop(&text, 5);
    if (quoted && !slice_starts(text, "\""))
        return false;
    slice_drop(&text, quoted);
    while (!slice_ends_line(text, 0) && (text.at[0] == *delimiter || text.at[0] == ' '))
        slice_drop(&text, 1);
    return slice_ends_line(text, 0);
}

/* How well a delimiter splits. */
struct fit {
    char delimiter;
    const char *name;
    size_t records;
    size_t width, count; /* the most frequent width above 1, and of how many records */
    bool single;         /* each record is one cell */
};

static void find_mode(struct fit *fit, const size_t widths[])
{
    for (size_t i = 0; i < fit->records; i++) {
        size_t count = 0;
        if (i > 0 && widths[i] == widths[i - 1])
            continue;
        for (size_t j = 0; j < fit->records; j++)
            count += widths[j] == widths[i];
        if (widths[i] > 1 && count > fit->count) {
            fit->width = widths[i];
            fit->count = count;
        }
    }
}

/* Gives how much of the text the records are. A text of which not even the first one is whole is split as far
   as it goes. */
static struct slice see(struct fit *fit, struct slice text, bool whole)
{
    struct split split = {.rest = text, .delimiter = fit->delimiter, .whole = whole};
    size_t widths[RECORDS];

    while (fit->records < RECORDS && split_next(&split))
        widths[fit->records++] = split.sound ? split.width : 0;
    if (fit->records == 0 && !whole)
        widths[fit->records++] = split.width;
    find_mode(fit, widths);
    fit->single = true;
    for (size_t i = 0; i < fit->records; i++)
        fit->single = fit->single && widths[i] == 1;
    return (struct slice){text.at, text.length - split.rest.length};
}

/* Where nothing is quoted all delimiters have the same records, which one that isn't there doesn't split. */
static bool is_absent(struct slice records, char delimiter)
{
    return records.length > 0 && !memchr(records.at, '"', records.length) &&
           !memchr(records.at, delimiter, records.length);
}

static bool is_perfect(const struct fit *fit)
{
    return fit->count > 0 && fit->count == fit->records;
}

/* Positive where `a` splits better than `b`. */
static int compare(const struct fit *a, const struct fit *b)
{
    const size_t all = a->records > b->records ? a->records : b->records;
    const size_t first = a->count * b->records, second = b->count * a->records; /* shares */

    if (a->count == 0 || b->count == 0 || all == 0)
        return (a->count > 0) - (b->count > 0);
    if (is_perfect(a) != is_perfect(b))
        return is_perfect(a) ? 1 : -1;
    if (first != second)
        return first > second ? 1 : -1;
    if (is_perfect(a) && a->width < 2 * b->width - 1 && b->width < 2 * a->width - 1)
        return 0;
    return (a->width > b->width) - (a->width < b->width);
}

/* A table of one column: its texts may hold commas. */
static char single(const struct fit fits[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fits[i].single)
            return fits[i].delimiter;
    return fits[0].delimiter;
}

bool delimiter_guess(struct slice text, bool whole, char *delimiter, struct err *err)
{
    struct fit fits[] = {{.delimiter = ',', .name = "comma"},
                         {.delimiter = ';', .name = "semicolon"},
                         {.delimiter = '\t', .name = "tab"},
                         {.delimiter = '|', .name = "pipe"}};
    const struct fit *best = &fits[0], *rival = NULL;
    const struct slice records = see(&fits[0], text, whole);

    for (size_t i = 0; i < sizeof fits / sizeof *fits; i++) {
        if (i > 0 && is_absent(records, fits[i].delimiter)) {
            fits[i].records = fits[0].records;
            fits[i].single = true;
        } else if (i > 0) {
            see(&fits[i], text, whole);
        }
        const int order = i ? compare(&fits[i], best) : 0;
        rival = order > 0 ? NULL : order == 0 && i && is_perfect(best) ? &fits[i] : rival;
        best = order > 0 ? &fits[i] : best;
    }
    *delimiter = best->count * 2 < best->records ? single(fits, sizeof fits / sizeof *fits) : best->delimiter;
    if (!rival)
        return true;
    return err_set(
        err, ERR_DATA,
        "could be split by %s or by %s: each of the first %zu rows has %zu cells with the one "
        "and %zu with the other; settle it in a map with the line @delimiter,,%s or @delimiter,,%s",
        best->name, rival->name, best->records, best->width, rival->width, best->name, rival->name);
}
