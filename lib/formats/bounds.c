/* bounds - where the records of a CSV end, and their cells */
#include "voc/bounds.h"

#include "voc/arena.h"
#include "voc/lanes.h"

enum { RUNS = 32 }; /* blocks that are looked at before their marks are taken down */

/* What ends a record: the number of its mark, and how many line ends there were up to it. */
struct end {
    uint32_t mark, lines;
};

/* What a block takes over from the one before it, in the lowest bit or in all. */
struct carry {
    uint64_t inside;   /* all: it begins inside of quotes */
    uint64_t may_open; /* lowest: a cell may begin here, or go on behind a doubled quote */
    uint64_t closed;   /* lowest: a quote has closed before it */
};

struct bounds {
    uint32_t marks[1 + BOUNDS_REACH + LANES]; /* where cells end, the first time before the first one */
    struct end ends[BOUNDS_REACH + LANES + 1];
    size_t mark_count, end_count;
    uint32_t lines;
    struct carry carry;
    size_t taken; /* ends that bounds_next has given */
};

struct bounds *bounds_new(struct arena *arena)
{
    struct bounds *const bounds = arena_room(arena, sizeof *bounds);

    bounds->end_count = bounds->taken = 1;
    return bounds;
}

/* For each bit whether the number of bits up to and with it is odd. */
static uint64_t parity(uint64_t bits)
{
    for (int shift = 1; shift < LANES; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/* What stands in a block, quotes considered. */
struct block {
    uint64_t marks;    /* ends of cells */
    uint64_t ends;     /* of them, ends of records */
    uint64_t newlines; /* line ends, those inside of quotes too */
    uint64_t odd;      /* from the first of these on nothing is sure */
};

/* `feed_follows`: the byte behind the block is a line feed. */
static struct block read_block(const struct lanes *lanes, bool feed_follows, struct carry *carry)
{
    const uint64_t inside = parity(lanes->quotes) ^ carry->inside;
    const uint64_t opens = lanes->quotes & inside, closes = lanes->quotes & ~inside;
    const uint64_t bounds = (lanes->delimiters | lanes->feeds | lanes->carriages) & ~inside;
    const uint64_t may_open = (bounds | closes) << 1 | carry->may_open;
    const uint64_t follows = closes << 1 | carry->closed; /* what stands behind a closing quote */
    const uint64_t newlines =
        lanes->feeds | (lanes->carriages & ~(lanes->feeds >> 1 | (uint64_t)feed_follows << (LANES - 1)));

    *carry = (struct carry){.inside = -(inside >> (LANES - 1)),
                            .may_open = (bounds | closes) >> (LANES - 1),
                            .closed = closes >> (LANES - 1)};
    return (struct block){.marks = (lanes->delimiters | newlines) & ~inside,
                          .ends = newlines & ~inside,
                          .newlines = newlines,
                          .odd = (opens & ~may_open) | (follows & ~(bounds | opens)) | lanes->zeros};
}

/* Without a branch that depends on what comes when: a record's end is taken down at each mark, but stays only
   where it is one. */
static void take_marks(struct bounds *bounds, const struct block *block, uint32_t base)
{
    uint32_t *const marks = bounds->marks, count = (uint32_t)bounds->mark_count, lines = bounds->lines;
    struct end *end = bounds->ends + bounds->end_count;

    for (uint64_t left = block->marks | block->newlines; left; left &= left - 1) {
        const int place = __builtin_ctzll(left);
        lines += block->newlines >> place & 1;
        marks[count] = base + (uint32_t)place;
        *end = (struct end){count, lines};
        end += block->ends >> place & 1;
        count += block->marks >> place & 1;
    }
    bounds->lines = lines;
    bounds->mark_count = count;
    bounds->end_count = (size_t)(end - bounds->ends);
}

/* A block without a line end. */
static void take_delimiters(struct bounds *bounds, uint64_t left, uint32_t base)
{
    uint32_t *to = bounds->marks + bounds->mark_count;

    for (; left; left &= left - 1)
        *to++ = base + (uint32_t)__builtin_ctzll(left);
    bounds->mark_count = (size_t)(to - bounds->marks);
}

/* False where the rest isn't sure. */
static bool take_block(struct bounds *bounds, const struct lanes *lanes, bool feed_follows, uint32_t base)
{
    struct block block = read_block(lanes, feed_follows, &bounds->carry);

    if (block.odd) {
        const uint64_t sure = (block.odd & -block.odd) - 1;
        block.marks &= sure;
        block.ends &= sure;
        block.newlines &= sure;
    }
    if (block.newlines)
        take_marks(bounds, &block, base);
    else
        take_delimiters(bounds, block.marks, base);
    return !block.odd;
}

/* The last bytes, fewer than a block: a zero behind them ends what is sure, a carriage return that is the
   last may be half a line end. */
static void take_tail(struct bounds *bounds, struct slice text, char delimiter, uint32_t base)
{
    char tail[LANES] = {0};
    struct lanes lanes;

    if (text.length && text.at[text.length - 1] == '\r')
        text.length--;
    if (text.length)
        memcpy(tail, text.at, text.length);
    lanes_find(tail, 1, delimiter, &lanes);
    take_block(bounds, &lanes, false, base);
}

void bounds_find(struct bounds *bounds, struct slice text, char delimiter)
{
    struct lanes lanes[RUNS];
    size_t at = 0;

    text.length = text.length < BOUNDS_REACH ? text.length : BOUNDS_REACH;
    bounds->marks[0] = UINT32_MAX; /* behind which the text begins */
    bounds->ends[0] = (struct end){0, 0};
    bounds->mark_count = bounds->end_count = bounds->taken = 1;
    bounds->lines = 0;
    bounds->carry = (struct carry){.may_open = 1};
    while (text.length - at > LANES) {
        const size_t blocks = (text.length - at - 1) / LANES; /* behind each of them stands a byte */
        const size_t count = blocks < RUNS ? blocks : RUNS;
        lanes_find(text.at + at, count, delimiter, lanes);
        for (size_t i = 0; i < count; i++, at += LANES)
            if (!take_block(bounds, &lanes[i], text.at[at + LANES] == '\n', (uint32_t)at))
                return;
    }
    take_tail(bounds, (struct slice){text.at + at, text.length - at}, delimiter, (uint32_t)at);
}

size_t bounds_take(struct bounds *bounds, struct bounds_record *records, size_t most)
{
    const size_t left = bounds->end_count - bounds->taken, count = left < most ? left : most;
    const struct end *end = bounds->ends + bounds->taken;

    for (size_t i = 0; i < count; i++, end++) {
        const uint32_t *const marks = bounds->marks + end[-1].mark + 1;
        records[i] = (struct bounds_record){.begin = marks[-1] + 1,
                                            .length = bounds->marks[end->mark] - marks[-1],
                                            .lines = end->lines - end[-1].lines,
                                            .width = end->mark - end[-1].mark,
                                            .marks = marks};
    }
    bounds->taken += count;
    return count;
}

size_t bounds_length(const struct bounds *bounds)
{
    return bounds->marks[bounds->ends[bounds->end_count - 1].mark] + 1;
}

size_t bounds_place(const struct bounds *bounds)
{
    return bounds->taken;
}

void bounds_return(struct bounds *bounds, size_t place)
{
    bounds->taken = place;
}
