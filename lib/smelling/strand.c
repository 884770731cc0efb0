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

void strand_begin(struct strand *strand, const struct spot_row *row)
{
    if (strand->filled == strand->span)
        next_block(strand);
    strand->rows[strand->block] = *row;
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
