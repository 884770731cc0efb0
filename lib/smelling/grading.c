/* grading - the columns of scores */
#include "voc/grading.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/strand.h"

#include <math.h>
#include <stdio.h>

enum { FEWEST_SILENT = 3, FEWEST_SAME = 20, FEWEST_ENDS = 30, FEWEST_STEPS = 4 };

struct column {
    size_t place;
    struct slice name;
    struct meaning_scale scale;
    bool is_here;                /* this file has it */
    long long rows;              /* of the files that have it, */
    bool is_answered;            /* and whether a cell of them holds something */
    struct strand strand;        /* of this file */
    struct marks all;            /* of the files before it */
    size_t files;                /* how many these are */
    struct strand_change change; /* the first found */
    const char *file;            /* the file that differs from those before it; NULL: it lies within one */
};

struct grading {
    struct arena *arena;
    struct column **columns;
    size_t count;
};

struct grading *grading_new(struct arena *arena)
{
    struct grading *grading = arena_alloc(arena, sizeof *grading);

    grading->arena = arena;
    return grading;
}

void grading_add(struct grading *grading, size_t place, struct slice name, struct meaning_scale scale)
{
    const size_t size = grading->count * sizeof *grading->columns;

    for (size_t i = 0; i < grading->count; i++)
        if (grading->columns[i]->place == place) {
            grading->columns[i]->is_here = true;
            return;
        }
    struct column *const column = arena_alloc(grading->arena, sizeof *column);
    column->place = place;
    column->name = name;
    column->scale = scale;
    column->is_here = true;
    strand_clear(&column->strand);
    grading->columns = arena_grow(grading->arena, grading->columns, size, size + sizeof column);
    grading->columns[grading->count++] = column;
}

static void close_file(struct column *column)
{
    struct marks marks = {0};

    strand_all(&column->strand, &marks);
    if (column->change.kind == MARKS_SAME)
        column->change = strand_change(&column->strand);
    if (column->change.kind == MARKS_SAME && column->files && column->files < GRADING_FILES &&
        (column->change.kind = marks_compare(&column->all, &marks)) != MARKS_SAME) {
        column->change.before = column->all;
        column->change.after = marks;
        column->change.row = column->strand.rows[0];
        column->file = column->change.row.file;
    }
    marks_add(&column->all, &marks);
    column->files += column->strand.count > 0;
    strand_clear(&column->strand);
    column->is_here = false;
}

void grading_turn(struct grading *grading)
{
    for (size_t i = 0; i < grading->count; i++)
        close_file(grading->columns[i]);
}

/* The marks of the rows: as they are told, or in `room`, if one of them takes a look. */
static const signed char *marks_of(const struct spot_rows *rows, size_t place, signed char room[STRETCH_MOST])
{
    const signed char *const told = rows->columns ? rows->columns[place].marks : NULL;
    const struct slice *cell = rows->cells + place;
    int least = told ? STRETCH_NO_MARK : STRETCH_ODD;

    for (size_t i = 0; i < rows->count && told; i++)
        least = told[i] < least ? told[i] : least;
    if (least > STRETCH_ODD)
        return told;
    for (size_t i = 0; i < rows->count; i++, cell += rows->width)
        room[i] = (signed char)marks_read(*cell);
    return room;
}

static bool is_any_filled(const struct spot_rows *rows, size_t place)
{
    size_t i = 0;

    while (i < rows->count && rows->cells[i * rows->width + place].length == 0)
        i++;
    return i < rows->count;
}

static void see_column(struct column *column, const struct spot_rows *rows)
{
    signed char room[STRETCH_MOST];

    strand_see(&column->strand, marks_of(rows, column->place, room), rows->spots, rows->count);
    column->is_answered = column->is_answered || is_any_filled(rows, column->place);
    column->rows += column->is_here ? (long long)rows->count : 0;
}

void grading_see(struct grading *grading, const struct spot_rows *rows)
{
    for (size_t i = 0; i < grading->count; i++)
        see_column(grading->columns[i], rows);
}

/* `250 from 1 to 5, mean 3.9`. */
static const char *describe(const struct marks *marks, char text[120])
{
    const long long count = marks_count(marks);
    char number[NUMBER_SIZE], mean[NUMBER_SIZE];
    const int highest = marks_highest(marks);
    double sum = 0;

    for (int i = 0; i < MARKS; i++)
        sum += (double)i * (double)marks->rows[i];
    number_count(count, number);
    number_round(sum / (double)count, 1, mean);
    if (highest == MARKS - 1)
        snprintf(text, 120, "%.30s from %d to above 10", number, marks_lowest(marks));
    else
        snprintf(text, 120, "%.30s from %d to %d, mean %.30s", number, marks_lowest(marks), highest, mean);
    return text;
}

static void tell_change(const struct column *column, struct whiffs *whiffs)
{
    const struct strand_change *const change = &column->change;
    char before[120], after[120];

    whiffs_add(
        whiffs, SMELL_SCALE_CHANGE, column->name, marks_count(&change->after),
        "%s %s%.200s:%zu: before it %s; from there on %s: %s; give each part a file and a map of its own, or "
        "a line of the map with `if`",
        change->kind == MARKS_MIRRORED ? "the scale seems turned round" : "the scale seems to change",
        column->file ? "from one file to the next, at " : "at about ", change->row.file, change->row.line,
        describe(&change->before, before), describe(&change->after, after),
        change->kind == MARKS_MIRRORED ? "best and worst have changed places"
                                       : "a longer scale and a shorter");
}

/* Whether both ends were given and nothing between. */
static bool is_ends(const struct column *column)
{
    const double low = fmin(column->scale.worst, column->scale.best),
                 high = fmax(column->scale.worst, column->scale.best);
    const int lowest = marks_lowest(&column->all), highest = marks_highest(&column->all);

    return high - low >= FEWEST_STEPS - 1 && high < MARKS - 1 && (double)lowest == low &&
           (double)highest == high &&
           column->all.rows[lowest] + column->all.rows[highest] == marks_count(&column->all);
}

static void tell_ends(const struct column *column, long long count, struct whiffs *whiffs)
{
    char number[NUMBER_SIZE];

    number_count(count, number);
    whiffs_add(whiffs, SMELL_EXTREMES, column->name, count,
               "all %s answers are %d or %d, the two ends of its scale: a yes and no, or a thumb up and "
               "down, isn't a "
               "score from %d to %d; take it under a name of its own and define its metric as a share",
               number, marks_lowest(&column->all), marks_highest(&column->all), marks_lowest(&column->all),
               marks_highest(&column->all));
}

static void tell_silence(const struct column *column, struct whiffs *whiffs)
{
    char number[NUMBER_SIZE];

    number_count(column->rows, number);
    whiffs_add(whiffs, SMELL_NO_ANSWERS, column->name, column->rows, "no answer in any of %s rows", number);
}

void grading_tell(struct grading *grading, struct whiffs *whiffs)
{
    char number[NUMBER_SIZE];

    grading_turn(grading);
    for (size_t i = 0; i < grading->count; i++) {
        const struct column *const column = grading->columns[i];
        const long long count = marks_count(&column->all);
        const int lowest = marks_lowest(&column->all), highest = marks_highest(&column->all);
        number_count(count, number);
        if (column->change.kind != MARKS_SAME)
            tell_change(column, whiffs);
        if (count >= FEWEST_SAME && lowest == highest && lowest < MARKS - 1)
            whiffs_add(whiffs, SMELL_SAME_SCORE, column->name, count,
                       "all %s answers are %d: a default, or a column that isn't the score?", number, lowest);
        if (column->rows >= FEWEST_SILENT && !column->is_answered)
            tell_silence(column, whiffs);
        if (count >= FEWEST_ENDS && is_ends(column))
            tell_ends(column, count, whiffs);
    }
}
