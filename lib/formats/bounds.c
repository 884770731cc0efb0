/* bounds - where the records of a CSV end, and their cells */
#include "voc/bounds.h"

#include "voc/arena.h"
#include "voc/lanes.h"

/* Blocks that are looked at before their marks are taken down; how many marks and ends there is room for,
   which is more than all but the oddest of files have in one go. */
enum { RUNS = 32, FULL = RUNS * LANES, MOST_MARKS = BOUNDS_REACH / 4, MOST_ENDS = BOUNDS_REACH / 8 };

/* What a block takes over from the one before it, in the lowest bit or in all. */
struct carry {
    uint64_t inside;   /* all: it begins inside of quotes */
    uint64_t may_open; /* lowest: a cell may begin here, or go on behind a doubled quote */
    uint64_t closed;   /* lowest: a quote has closed before it */
};

struct bounds {
    uint32_t marks[MOST_MARKS + LANES]; /* where cells end, the first time before the first one */
    struct bounds_end ends[MOST_ENDS + 1];
    size_t end_count;
    size_t next; /* of the ends that is to be given */
};

/* What was taken down so far. */
struct taken {
    uint32_t *marks;
    struct bounds_end *ends;
    uint32_t mark_count, end_count, lines, hidden;
    struct carry carry;
    bool is_sure; /* of what comes next */
};

struct bounds *bounds_new(struct arena *arena)
{
    struct bounds *const bounds = arena_room(arena, sizeof *bounds);

    bounds->end_count = bounds->next = 1;
    return bounds;
}

/* What stands in a block, quotes considered. */
struct block {
    uint64_t marks;    /* ends of cells */
    uint64_t ends;     /* of them, ends of records */
    uint64_t newlines; /* line ends, those inside of quotes too */
    uint64_t hidden;   /* delimiters inside of quotes */
    uint64_t odd;      /* from the first of these on nothing is sure */
};

/* No quotes are about, and no line ends but feeds, as in most tables of numbers and names. */
LANES_INLINE struct block read_plain(const struct lanes *lanes, struct carry *carry)
{
    const uint64_t marks = lanes->delimiters | lanes->feeds;

    carry->may_open = marks >> (LANES - 1);
    return (struct block){marks, lanes->feeds, lanes->feeds, 0, 0};
}

/* `bounds`: what may follow a closing quote, inside of quotes too; `newlines`, where lines end. */
LANES_INLINE struct block read_quoted(const struct lanes *lanes, uint64_t bounds, uint64_t newlines,
                                      struct carry *carry)
{
    const uint64_t inside = lanes->odds ^ carry->inside;
    const uint64_t opens = lanes->quotes & inside, closes = lanes->quotes & ~inside;
    const uint64_t outer = bounds & ~inside;
    const uint64_t may_open = (outer | closes) << 1 | carry->may_open;
    const uint64_t follows = closes << 1 | carry->closed; /* what stands behind a closing quote */

    *carry = (struct carry){.inside = -(inside >> (LANES - 1)),
                            .may_open = (outer | closes) >> (LANES - 1),
                            .closed = closes >> (LANES - 1)};
    return (struct block){.marks = (lanes->delimiters | newlines) & ~inside,
                          .ends = newlines & ~inside,
                          .newlines = newlines,
                          .hidden = lanes->delimiters & inside,
                          .odd = (opens & ~may_open) | (follows & ~(outer | opens))};
}

/* Line ends are feeds alone, and there are no zeros. */
LANES_INLINE struct block read_fed(const struct lanes *lanes, struct carry *carry)
{
    return read_quoted(lanes, lanes->delimiters | lanes->feeds, lanes->feeds, carry);
}

/* `feed_follows`: the byte behind the block is a line feed. */
LANES_INLINE struct block read_any(const struct lanes *lanes, bool feed_follows, struct carry *carry)
{
    const uint64_t feeds_next = lanes->feeds >> 1 | (uint64_t)feed_follows << (LANES - 1);
    struct block block = read_quoted(lanes, lanes->delimiters | lanes->feeds | lanes->carriages,
                                     lanes->feeds | (lanes->carriages & ~feeds_next), carry);

    block.odd |= lanes->zeros;
    return block;
}

LANES_INLINE void keep_sure(struct block *block)
{
    const uint64_t sure = (block->odd & -block->odd) - 1;

    block->marks &= sure;
    block->ends &= sure;
    block->newlines &= sure;
    block->hidden &= sure;
}

LANES_INLINE uint32_t count_of(uint64_t bits)
{
    return (uint32_t)__builtin_popcountll(bits);
}

/* The first end whether there is one or not, which costs less than to guess wrong whether there is. */
LANES_INLINE void take_ends(struct taken *taken, const struct block *block)
{
    struct bounds_end *end = taken->ends + taken->end_count;
    uint64_t left = block->ends;

    taken->end_count += count_of(left);
    do {
        const uint64_t up_to = left ^ (left - 1);
        *end++ = (struct bounds_end){taken->mark_count + count_of(block->marks & up_to) - 1,
                                     taken->lines + count_of(block->newlines & up_to),
                                     taken->hidden + count_of(block->hidden & up_to)};
    } while (left &= left - 1);
}

/* Gives its marks. */
LANES_INLINE uint64_t take_block(struct taken *taken, const struct block *block)
{
    take_ends(taken, block);
    taken->lines += count_of(block->newlines);
    taken->hidden += count_of(block->hidden);
    taken->mark_count += count_of(block->marks);
    return block->marks;
}

/* The same of what may be odd, as far as it is sure. */
LANES_INLINE uint64_t take_odd(struct taken *taken, const struct lanes *lanes, bool feed_follows)
{
    struct block block = read_any(lanes, feed_follows, &taken->carry);

    taken->is_sure = !block.odd;
    if (block.odd)
        keep_sure(&block);
    return take_block(taken, &block);
}

/* The last bytes, fewer than a block: a zero behind them ends what is sure, a carriage return that is the
   last may be half a line end. */
static void take_tail(struct taken *taken, struct slice text, char delimiter, uint32_t base)
{
    uint32_t *const places = taken->marks + taken->mark_count;
    char tail[LANES] = {0};
    struct lanes lanes;

    if (text.length && text.at[text.length - 1] == '\r')
        text.length--;
    if (text.length)
        memcpy(tail, text.at, text.length);
    lanes_find(tail, 1, delimiter, &lanes);
    const uint64_t marks = take_odd(taken, &lanes, false);
    lanes_places(&marks, 1, base, places);
}

/* Which quotes, carriage returns and zeros are there at all in some blocks. */
LANES_INLINE struct lanes any_of(const struct lanes lanes[], size_t count)
{
    struct lanes any = {0};

    for (size_t i = 0; i < count; i++) {
        any.quotes |= lanes[i].quotes;
        any.carriages |= lanes[i].carriages;
        any.zeros |= lanes[i].zeros;
    }
    return any;
}

LANES_INLINE void take_plain(struct taken *taken, const struct lanes lanes[], size_t count, uint64_t marks[])
{
    for (size_t i = 0; i < count; i++) {
        const struct block block = read_plain(&lanes[i], &taken->carry);
        marks[i] = take_block(taken, &block);
    }
}

/* False where something is odd: then nothing was taken. */
LANES_INLINE bool take_fed(struct taken *taken, const struct lanes lanes[], size_t count, uint64_t marks[])
{
    struct taken now = *taken;
    uint64_t odd = 0;

    for (size_t i = 0; i < count; i++) {
        const struct block block = read_fed(&lanes[i], &now.carry);
        marks[i] = take_block(&now, &block);
        odd |= block.odd;
    }
    if (!odd)
        *taken = now;
    return !odd;
}

/* Up to RUNS blocks, behind each of which stands a byte; gives how many it got to. */
LANES_TWICE static size_t take_run(struct taken *taken, const char *text, size_t count, char delimiter,
                                   uint32_t base)
{
    struct taken now = *taken; /* so that it stays in registers */
    uint32_t *const places = now.marks + now.mark_count;
    struct lanes lanes[RUNS];
    uint64_t marks[RUNS];
    size_t i = 0;

    lanes_find(text, count, delimiter, lanes);
    const struct lanes any = any_of(lanes, count);
    const bool is_fed = !(any.carriages | any.zeros);
    if (is_fed && !(any.quotes | now.carry.inside | now.carry.closed)) {
        take_plain(&now, lanes, count, marks);
        i = count;
    } else if (is_fed && take_fed(&now, lanes, count, marks)) {
        i = count;
    }
    for (; i < count && now.is_sure; i++)
        marks[i] = take_odd(&now, &lanes[i], text[(i + 1) * LANES] == '\n');
    lanes_places(marks, i, base, places);
    *taken = now;
    return i;
}

static inline bool has_room(const struct taken *taken)
{
    return taken->mark_count + FULL <= MOST_MARKS && taken->end_count + FULL <= MOST_ENDS;
}

/* Gives where it was no longer sure, as far as there is room, or fewer bytes than a block are left. */
static size_t take_blocks(struct taken *taken, struct slice text, char delimiter)
{
    size_t at = 0;

    while (text.length - at > LANES && taken->is_sure && has_room(taken)) {
        const size_t blocks = (text.length - at - 1) / LANES; /* behind each of them stands a byte */
        at += LANES * take_run(taken, text.at + at, blocks < RUNS ? blocks : RUNS, delimiter, (uint32_t)at);
    }
    return at;
}

void bounds_find(struct bounds *bounds, struct slice text, char delimiter)
{
    struct taken taken = {bounds->marks, bounds->ends, 1, 1, 0, 0, {.may_open = 1}, true};

    text.length = text.length < BOUNDS_REACH ? text.length : BOUNDS_REACH;
    bounds->marks[0] = UINT32_MAX; /* behind which the text begins */
    bounds->ends[0] = (struct bounds_end){0};
    const size_t at = take_blocks(&taken, text, delimiter);
    if (taken.is_sure && has_room(&taken))
        take_tail(&taken, (struct slice){text.at + at, text.length - at}, delimiter, (uint32_t)at);
    bounds->end_count = taken.end_count;
    bounds->next = 1;
}

bool bounds_next(struct bounds *bounds, struct bounds_record *record)
{
    if (bounds_are_used(bounds))
        return false;
    const struct bounds_end *const end = bounds->ends + bounds->next++;
    const uint32_t *const marks = bounds->marks + end[-1].mark + 1;
    *record = (struct bounds_record){.begin = marks[-1] + 1,
                                     .length = bounds->marks[end->mark] - marks[-1],
                                     .lines = end->lines - end[-1].lines,
                                     .width = end->mark - end[-1].mark,
                                     .marks = marks};
    return true;
}

struct bounds_run bounds_take_run(struct bounds *bounds, size_t width, size_t most)
{
    const size_t left = bounds->end_count - bounds->next, limit = left < most ? left : most;
    const struct bounds_end *const ends = bounds->ends + bounds->next;
    size_t count = 0;

    while (count < limit && ends[count].mark - (ends + count)[-1].mark == width)
        count++;
    bounds->next += count;
    return (struct bounds_run){count, width, bounds->marks + ends[-1].mark + 1, ends};
}

bool bounds_are_used(const struct bounds *bounds)
{
    return bounds->next == bounds->end_count;
}

size_t bounds_length(const struct bounds *bounds)
{
    return bounds->marks[bounds->ends[bounds->end_count - 1].mark] + 1;
}

size_t bounds_place(const struct bounds *bounds)
{
    return bounds->next;
}

void bounds_return(struct bounds *bounds, size_t place)
{
    bounds->next = place;
}
