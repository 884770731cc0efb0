/* masks - tests of what stands in the blocks of a CSV, quotes considered */
#include "scratch.h"
#include "voc/masks.h"

enum { LONGEST = 3 * MASKS_MOST };

/* What a byte is, told by reading one after the other. */
enum kind { PLAIN, MARK = 1, END = 2, NEWLINE = 4, HIDDEN = 8 };

static bool is_mark(char byte)
{
    return byte == ',' || byte == '\n' || byte == '\r';
}

static enum kind kind_of(struct slice text, size_t at, bool is_inside)
{
    const char byte = text.at[at];
    const bool is_newline = byte == '\n' || (byte == '\r' && at + 1 < text.length && text.at[at + 1] != '\n');

    if (is_inside)
        return (is_newline ? NEWLINE : PLAIN) | (byte == ',' ? HIDDEN : PLAIN);
    return (is_newline ? NEWLINE | END | MARK : PLAIN) | (byte == ',' ? MARK : PLAIN);
}

/* Gives how far that is sure. */
static size_t read_one_by_one(struct slice text, unsigned char kinds[])
{
    enum { START, BARE, INSIDE, CLOSED } state = START;

    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.at[i];
        if (byte == '\0' || (byte == '"' && state == BARE) ||
            (byte != '"' && !is_mark(byte) && state == CLOSED))
            return i;
        kinds[i] = (unsigned char)(byte == '"' ? PLAIN : kind_of(text, i, state == INSIDE));
        if (byte == '"')
            state = state == INSIDE ? CLOSED : INSIDE;
        else if (state != INSIDE)
            state = is_mark(byte) ? START : BARE;
    }
    return text.length;
}

static void assert_bit(uint64_t mask, size_t bit, unsigned char kinds, enum kind kind)
{
    assert_int_equal(mask >> bit & 1, (kinds & kind) != 0);
}

static void assert_block(const struct masks *masks, size_t block, const unsigned char kinds[], size_t sure)
{
    const size_t base = masks->base + block * LANES;

    for (size_t bit = 0; bit < LANES; bit++) {
        const unsigned char expected = base + bit < sure ? kinds[base + bit] : PLAIN;
        assert_bit(masks->marks[block], bit, expected, MARK);
        assert_bit(masks->ends[block], bit, expected, END);
        assert_bit(masks->newlines[block], bit, expected, NEWLINE);
        assert_bit(masks->hidden[block], bit, expected, HIDDEN);
    }
}

static void assert_masks(struct slice text)
{
    static unsigned char kinds[LONGEST];
    const size_t sure = read_one_by_one(text, kinds);
    struct masks_walk walk = masks_begin(text, ',');
    struct masks masks;
    size_t seen = 0;

    while (masks_next(&walk, &masks)) {
        assert_int_equal(masks.base, seen);
        assert_in_range(masks.count, 1, LANES_RUN);
        for (size_t i = 0; i < masks.count; i++, seen += LANES)
            assert_block(&masks, i, kinds, sure);
    }
    assert_true(seen >= sure);
}

/* Of pieces at random, none of them longer than eight bytes; gives its length. */
static size_t write_any(uint64_t *seed, const char *const pieces[], size_t count, size_t most, char text[])
{
    size_t length = 0;

    while (length + 8 < most) {
        *seed = *seed * 6364136223846793005u + 1442695040888963407u;
        const char *const piece = pieces[(*seed >> 33) % count];
        memcpy(text + length, piece, strlen(piece));
        length += strlen(piece);
    }
    return length;
}

static void blocks_are_read_as_one_byte_after_the_other(void **state)
{
    static const char *const fed[] = {"a",      "bc,", "\n",   ",\"d\"\n", ",\"\n,\"\n",
                                      ",plain", "e",   "fgh,", ",\"\"\n",  ",\"\"\"\"\n"};
    static const char *const any[] = {"a", ",", "\n", "\r\n", "\r", "\"", "long", ",\"", "\",", "\"\r\n"};
    static char text[LONGEST];
    uint64_t seed = 3;

    (void)state;
    for (size_t round = 0; round < 600; round++) {
        const size_t most = 1 + round * 37 % LONGEST;
        const bool is_any = round % 2;
        size_t length =
            is_any ? write_any(&seed, any, 10, most, text) : write_any(&seed, fed, 10, most, text);
        if (round % 5 == 0 && length)
            text[seed % length] = round % 10 ? '\0' : '"';
        assert_masks((struct slice){text, length});
    }
}

static void nothing_has_no_marks(void **state)
{
    struct masks_walk walk = masks_begin((struct slice){"", 0}, ',');
    struct masks masks;

    (void)state;
    assert_true(masks_next(&walk, &masks));
    assert_int_equal(masks.marks[0], 0);
    assert_false(masks_next(&walk, &masks));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_read_as_one_byte_after_the_other),
        cmocka_unit_test(nothing_has_no_marks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
