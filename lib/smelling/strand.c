/* strand - the marks of one file's column in the order of its rows */
#include "voc/strand.h"

enum { SORTED = 50 }; /* one step back in so many */

void strand_clear(struct strand *strand)
{
    *strand = (struct strand){.span = STRAND_FIRST, .last = -1};
}

/* Two blocks become one, each. */
static void halve(struct strand *strand)
{
    for (int i = 0; i < STRAND_BLOCKS / 2; i++) {
        struct marks sum = strand->blocks[2 * i];
        marks_add(&sum, &strand->blocks[2 * i + 1]);
        strand->blocks[i] = sum;
        strand->rows[i] = strand->rows[2 * i];
    }
    for (int i = STRAND_BLOCKS / 2; i < STRAND_BLOCKS; i++)
        strand->blocks[i] = (struct marks){0};
    strand->span *= 2;
    strand->block = STRAND_BLOCKS / 2;
}

static void next_block(struct strand *strand)
{
    strand->filled = 0;
    if (++strand->block == STRAND_BLOCKS)
        halve(strand);
}

/* The first mark of a block. */
static void begin(struct strand *strand, const struct spot_row *row)
{
    if (strand->filled == strand->span)
        next_block(strand);
    strand->rows[strand->block] = *row;
}

/* Marks up to the end of their block, after `last`; gives where they end. */
static size_t see_block(struct strand *strand, const signed char *marks, size_t from, size_t count)
{
    long long *const rows = strand->blocks[strand->block].rows;
    long long left = strand->span - strand->filled, rises = 0, falls = 0;
    int last = strand->last;

    for (; from < count && left > 0; from++) { /* marks and none come in turn: without a branch */
        const int mark = marks[from], is_one = mark >= 0;
        left -= is_one;
        rows[mark & -is_one] += is_one;
        rises += is_one & (last >= 0) & (mark > last);
        falls += is_one & (mark < last);
        last = is_one ? mark : last;
    }
    strand->count += strand->span - strand->filled - left;
    strand->filled = strand->span - left;
    strand->rises += rises;
    strand->falls += falls;
    strand->last = last;
    return from;
}

void strand_see(struct strand *strand, const signed char *marks, const struct spot_row *rows, size_t count)
{
    for (size_t i = 0; i < count;)
        if (marks[i] < 0) {
            i++;
        } else {
            if (strand->filled == 0 || strand->filled == strand->span)
                begin(strand, &rows[i]);
            i = see_block(strand, marks, i, count);
        }
}

void strand_all(const struct strand *strand, struct marks *sum)
{
    for (int i = 0; i < STRAND_BLOCKS; i++)
        marks_add(sum, &strand->blocks[i]);
}

static bool is_sorted(const struct strand *strand)
{
    const long long back = strand->rises < strand->falls ? strand->rises : strand->falls;

    return back * SORTED <= strand->rises + strand->falls;
}

struct strand_change strand_change(const struct strand *strand)
{
    struct strand_change best = {.kind = MARKS_SAME};
    struct marks before = {0}, all = {0};
    double surest = 0;

    if (is_sorted(strand))
        return best;
    strand_all(strand, &all);
    for (int i = 1; i < STRAND_BLOCKS && i * strand->span < strand->count; i++) {
        struct marks after = all;
        marks_add(&before, &strand->blocks[i - 1]);
        for (int j = 0; j < MARKS; j++)
            after.rows[j] -= before.rows[j];
        const enum marks_change kind = marks_compare(&before, &after);
        const double evidence = kind == MARKS_SAME ? 0 : marks_evidence(&before, &after);
        if (evidence > surest) {
            surest = evidence;
            best = (struct strand_change){kind, before, after, strand->rows[i]};
        }
    }
    return best;
}
