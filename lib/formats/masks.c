/* masks - what stands in the blocks of a CSV, quotes considered */
#include "voc/masks.h"

/* What is worked out of many blocks together, so that vector instructions can: `opening` and `closed` begin
   with what was carried over, `feeds` ends with what stands behind. */
struct work {
    uint64_t inside[LANES_RUN], opening[LANES_RUN + 1], closed[LANES_RUN + 1], feeds[LANES_RUN + 1];
    uint64_t odd[LANES_RUN]; /* from the first of these bits on nothing is sure */
};

/* Which bytes stand inside of quotes, the opening one with them, the closing one not. */
MACHINE_INLINE void find_insides(const struct lanes *lanes, size_t count, uint64_t carry, uint64_t inside[])
{
    for (size_t i = 0; i < count; i++) {
        inside[i] = lanes->odds[i] ^ carry;
        carry = -(inside[i] >> (LANES - 1));
    }
}

MACHINE_INLINE void find_marks(const struct lanes *restrict lanes, size_t count, struct work *restrict work,
                               struct masks *restrict masks)
{
    for (size_t i = 0; i < count; i++) {
        const uint64_t inside = work->inside[i], feeds = lanes->feeds[i], delimiters = lanes->delimiters[i];
        const uint64_t feeds_next = feeds >> 1 | work->feeds[i + 1] << (LANES - 1);
        const uint64_t newlines = feeds | (lanes->carriages[i] & ~feeds_next);
        masks->newlines[i] = newlines;
        masks->ends[i] = newlines & ~inside;
        masks->marks[i] = (delimiters | newlines) & ~inside;
        masks->hidden[i] = delimiters & inside;
        work->closed[i + 1] = lanes->quotes[i] & ~inside;
        work->opening[i + 1] = (delimiters | feeds | lanes->carriages[i] | lanes->quotes[i]) & ~inside;
    }
}

/* A quote opens where a cell begins or behind one that has closed; what follows one that closes is a mark or
   another one. */
MACHINE_INLINE uint64_t find_odd(const struct lanes *restrict lanes, size_t count, struct work *restrict work)
{
    uint64_t any = 0;

    for (size_t i = 0; i < count; i++) {
        const uint64_t opens = lanes->quotes[i] & work->inside[i];
        const uint64_t may_open = work->opening[i + 1] << 1 | work->opening[i] >> (LANES - 1);
        const uint64_t follows = work->closed[i + 1] << 1 | work->closed[i] >> (LANES - 1);
        const uint64_t outer = work->opening[i + 1] & ~lanes->quotes[i];
        work->odd[i] = (opens & ~may_open) | (follows & ~(outer | opens)) | lanes->zeros[i];
        any |= work->odd[i];
    }
    return any;
}

MACHINE_TWICE static uint64_t read_blocks(const struct lanes *lanes, size_t count, struct masks_carry *carry,
                                          struct work *work, struct masks *masks)
{
    work->opening[0] = carry->opening;
    work->closed[0] = carry->closed;
    memcpy(work->feeds, lanes->feeds, count * sizeof *work->feeds);
    find_insides(lanes, count, carry->inside, work->inside);
    find_marks(lanes, count, work, masks);
    *carry = (struct masks_carry){.inside = -(work->inside[count - 1] >> (LANES - 1)),
                                  .opening = work->opening[count],
                                  .closed = work->closed[count]};
    return find_odd(lanes, count, work);
}

/* Leaves what is sure. */
static void end_at_odd(const uint64_t odd[], struct masks *masks)
{
    size_t last = 0;

    while (!odd[last])
        last++;
    const uint64_t sure = (odd[last] & -odd[last]) - 1;
    masks->marks[last] &= sure;
    masks->ends[last] &= sure;
    masks->newlines[last] &= sure;
    masks->hidden[last] &= sure;
    masks->count = last + 1;
}

/* `feed_follows`: the byte behind the blocks is a line feed. */
static void find(struct masks_walk *walk, const char *at, size_t count, bool feed_follows,
                 struct masks *masks)
{
    struct lanes lanes;
    struct work work;

    masks->count = count;
    masks->base = (uint32_t)walk->at;
    lanes_find(at, count, walk->delimiter, &lanes);
    work.feeds[count] = feed_follows;
    walk->is_over = read_blocks(&lanes, count, &walk->carry, &work, masks) != 0;
    if (walk->is_over)
        end_at_odd(work.odd, masks);
}

struct masks_walk masks_begin(struct slice text, char delimiter)
{
    return (struct masks_walk){
        .text = text, .delimiter = delimiter, .carry = {.opening = UINT64_C(1) << (LANES - 1)}};
}

/* The last bytes, a block at most: where they are fewer, a zero behind them ends what is sure. */
static void find_in_tail(struct masks_walk *walk, struct masks *masks)
{
    const char *const at = walk->text.at + walk->at;
    size_t length = walk->text.length - walk->at;
    char tail[LANES] = {0};

    if (length && at[length - 1] == '\r')
        length--;
    if (length)
        memcpy(tail, at, length);
    find(walk, tail, 1, false, masks);
    walk->is_over = true;
}

bool masks_next(struct masks_walk *walk, struct masks *masks)
{
    const char *const at = walk->text.at + walk->at;
    const size_t left = walk->text.length - walk->at;

    if (walk->is_over)
        return false;
    if (left <= LANES) { /* behind a block stands a byte */
        find_in_tail(walk, masks);
        return true;
    }
    const size_t most = (left - 1) / LANES, count = most < LANES_RUN ? most : LANES_RUN;
    find(walk, at, count, at[count * LANES] == '\n', masks);
    walk->at += count * LANES;
    return true;
}
