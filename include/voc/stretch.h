/* stretch - plain records that follow each other, read together: what is done to each of them can then be
   done to one column after the other, in loops without a detour */
#pragma once
#include "voc/moment.h"
#include "voc/slice.h"

struct arena;

enum { STRETCH_MOST = 128 };

/* What the cells of a column say: moments, of precision MOMENT_NONE where that is no time. */
struct stretch_times {
    int64_t seconds[STRETCH_MOST];
    unsigned char precision[STRETCH_MOST];
};
static inline struct moment stretch_moment(const struct stretch_times *times, size_t number)
{
    return (struct moment){times->seconds[number], (enum moment_precision)times->precision[number]};
}
static inline void stretch_set_moment(struct stretch_times *times, size_t number, struct moment moment)
{
    times->seconds[number] = moment.seconds;
    times->precision[number] = (unsigned char)moment.precision;
}

/* So many bytes can be read from where most cells begin on, however short they are, as others follow: then
   they are looked at and copied without a branch for each length. */
enum { STRETCH_REACH = 16 };

/* The cell is empty; it is something else than a number from 0 to 10, or takes a look. */
enum { STRETCH_NO_MARK = -1, STRETCH_ODD = -2 };

/* What whoever wrote the cells of a column knows of them, so that nobody reads them again. */
struct stretch_column {
    struct stretch_times *times; /* what they say, as times; NULL: nobody has asked that yet */
    signed char *marks;          /* numbers from 0 to 10; or STRETCH_NO_MARK, STRETCH_ODD; NULL too */
    bool is_within;              /* STRETCH_REACH bytes can be read from each of them on */
};

struct stretch {
    size_t count, width;            /* records; wanted cells of each */
    struct slice *cells;            /* record by record */
    struct slice *raws;             /* as they stand in the file, with their line ends */
    size_t *lines;                  /* where each begins, */
    size_t *hidden;                 /* and how many delimiters stand inside of its quotes */
    size_t place;                   /* what its reader knows the first one by */
    struct stretch_column *columns; /* NULL: nothing is known */
};

/* An empty one for records of so many wanted cells. */
struct stretch *stretch_new(struct arena *arena, size_t width);
/* What the records of a stretch stand in, less its last STRETCH_REACH bytes. */
static inline struct slice stretch_text(const struct stretch *stretch)
{
    if (stretch->count == 0)
        return (struct slice){"", 0};
    const struct slice first = stretch->raws[0], last = stretch->raws[stretch->count - 1];
    const size_t length = (size_t)(last.at + last.length - first.at);

    return (struct slice){first.at, length > STRETCH_REACH ? length - STRETCH_REACH : 0};
}
/* Whether a cell begins in such a text. */
static inline bool stretch_is_within(struct slice text, struct slice cell)
{
    return (uintptr_t)cell.at - (uintptr_t)text.at < text.length;
}
/* The cells of a record, by slot. */
static inline struct slice *stretch_cells(const struct stretch *stretch, size_t number)
{
    return stretch->cells + number * stretch->width;
}
