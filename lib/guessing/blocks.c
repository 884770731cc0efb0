/* blocks - columns next to each other that hold one score */
#include "voc/blocks.h"

#include "voc/arena.h"
#include "voc/families.h"
#include "voc/headers.h"
#include "voc/labels.h"
#include "voc/text.h"
#include "voc/worded.h"

#include <math.h>

enum { LONGEST = 11 };

static const struct {
    const char *field;
    size_t count;
} scales[] = {{"nps", 11}, {"ces", 7}, {"csat", 5}, {"rating", 5}};

/* Whether the labels are worst, worst + 1 … best, or the other way round. */
static bool runs_over(const struct match_wish *wish, const struct slice *labels, size_t count)
{
    double numbers[LONGEST];

    for (size_t i = 0; i < count; i++)
        if (worded_read(labels[i], false, INFINITY, &numbers[i]) != WORDED_FINE)
            return false;
    const double first = numbers[0], step = first == wish->worst ? 1 : -1;
    if (first != (step > 0 ? wish->worst : wish->best))
        return false;
    for (size_t i = 1; i < count; i++)
        if (numbers[i] != first + step * (double)i)
            return false;
    return true;
}

/* The words of the whole scale, as the clause that reads them; NULL: they are none. */
static const char *steps_of(struct arena *arena, const struct match_wish *wish, const struct slice *labels,
                            size_t count)
{
    const char *words[LONGEST];

    for (size_t i = 0; i < count; i++)
        words[i] = slice_copy(arena, labels[i]);
    const struct families_fit fit = families_find(arena, words, count, count);
    return wish->worst == 1 && fit.points == count && !fit.rival ? fit.clause : NULL;
}

/* The header of the first, up to its label; a bare run from 0 to 10 can be nothing else than nps. */
static int fit_of(struct arena *arena, const struct rows *rows, size_t first, size_t scale)
{
    size_t width;
    const struct slice *const header = rows_header(rows, &width), *const options = rows_second(rows);
    struct slice question = header[first];

    const bool is_bracketed = question.length && question.at[question.length - 1] == ']';
    while (!(options && options[first].length) && question.length &&
           !strchr(is_bracketed ? "[" : " _-[:>", question.at[question.length - 1]))
        question.length--;
    const char *const plain = headers_plain(arena, question);
    return *plain ? headers_fit(scales[scale].field, plain) : scales[scale].count == LONGEST;
}

static bool is_given(const struct match_given *given, size_t first, size_t scale)
{
    for (size_t i = 0; i < given->field_count; i++)
        if (slice_is(given->fields[i], slice_of(scales[scale].field)))
            return true;
    for (size_t i = first; i < first + scales[scale].count && given->columns; i++)
        if (given->columns[i])
            return true;
    return false;
}

/* How the labels over the columns are read; NULL where they are no score. */
static const char *format_of(struct arena *arena, const struct rows *rows, const struct match_given *given,
                             size_t first, size_t scale)
{
    const size_t count = scales[scale].count;
    size_t places[LONGEST], width;

    rows_header(rows, &width);
    if (first + count > width || is_given(given, first, scale))
        return NULL;
    for (size_t i = 0; i < count; i++)
        places[i] = first + i;
    const struct slice *const labels = labels_of(arena, rows, places, count, true);
    const struct match_wish *const wish = match_wish_for(slice_of(scales[scale].field));
    if (!labels || fit_of(arena, rows, first, scale) <= 0)
        return NULL;
    return runs_over(wish, labels, count) ? "worded" : steps_of(arena, wish, labels, count);
}

static struct block block_of(struct arena *arena, size_t first, size_t scale, const char *format)
{
    const struct match_wish *const wish = match_wish_for(slice_of(scales[scale].field));
    const size_t last = first + scales[scale].count - 1;

    return (struct block){.first = first,
                          .last = last,
                          .wish = wish,
                          .column = arena_printf(arena, "#%zu..#%zu", first + 1, last + 1),
                          .format = arena_printf(arena, "%g..%g; one; %s", wish->worst, wish->best, format)};
}

static bool has_wish(const struct block *blocks, size_t count, const char *field)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(blocks[i].wish->field, field) == 0)
            return true;
    return false;
}

struct block *blocks_find(struct arena *arena, const struct rows *rows, const struct match_given *given,
                          size_t *count)
{
    const size_t most = sizeof scales / sizeof *scales;
    struct block *const blocks = arena_array(arena, most, sizeof *blocks);
    size_t width;

    *count = 0;
    rows_header(rows, &width);
    for (size_t i = 0; i < width; i++)
        for (size_t scale = 0; scale < most; scale++) {
            const char *const format = has_wish(blocks, *count, scales[scale].field)
                                           ? NULL
                                           : format_of(arena, rows, given, i, scale);
            if (!format)
                continue;
            blocks[*count] = block_of(arena, i, scale, format);
            i = blocks[(*count)++].last;
            break;
        }
    return blocks;
}

void blocks_give(struct arena *arena, const struct block blocks[], size_t count, size_t width,
                 struct match_given *given)
{
    const size_t size = given->field_count * sizeof *given->fields;
    bool *const columns = arena_array(arena, width, sizeof *columns);
    struct slice *const fields = arena_grow(arena, given->fields, size, size + count * sizeof *fields);

    for (size_t i = 0; i < width; i++)
        columns[i] = given->columns && given->columns[i];
    for (size_t i = 0; i < count; i++) {
        fields[given->field_count++] = slice_of(blocks[i].wish->field);
        for (size_t place = blocks[i].first; place <= blocks[i].last; place++)
            columns[place] = true;
    }
    given->columns = columns;
    given->fields = fields;
}

void block_want(struct arena *arena, struct block *block, struct rows *rows)
{
    block->slots = arena_array(arena, block->last - block->first + 1, sizeof *block->slots);
    block->answered = block->doubled = 0;
    for (size_t place = block->first; place <= block->last; place++)
        block->slots[place - block->first] = rows_want(rows, place);
}

void block_see(struct block *block, const struct rows *rows)
{
    static const char *const unmarked[] = {"", "0", "no", "false"};
    size_t marks = 0;

    for (size_t i = 0; i <= block->last - block->first; i++) {
        const struct slice cell = slice_trim(rows_cell(rows, block->slots[i]));
        bool is_mark = true;
        for (size_t j = 0; j < sizeof unmarked / sizeof *unmarked && is_mark; j++)
            is_mark = !slice_is_nearly(slice_of(unmarked[j]), cell);
        marks += is_mark;
    }
    block->answered += marks == 1;
    block->doubled += marks > 1;
}
