/* lines - tests of rows as lines of a CSV, and back */
#include "dice.h"
#include "scratch.h"
#include "voc/lines.h"
#include "voc/quoting.h"

static uint32_t below(uint32_t *seed, size_t limit)
{
    return dice_roll(seed) % (uint32_t)limit;
}

/* Written byte by byte. */
static size_t naively(char *to, const struct slice *cells, size_t width, size_t count, char delimiter)
{
    char *at = to;

    for (size_t i = 0; i < width * count; i++) {
        const struct slice cell = cells[i];
        bool is_quoted = width == 1 && cell.length == 0;
        for (size_t j = 0; j < cell.length; j++)
            is_quoted = is_quoted || strchr("\"\r\n", cell.at[j]) || cell.at[j] == delimiter;
        if (is_quoted)
            *at++ = '"';
        for (size_t j = 0; j < cell.length; j++) {
            *at++ = cell.at[j];
            if (cell.at[j] == '"')
                *at++ = '"';
        }
        if (is_quoted)
            *at++ = '"';
        *at++ = (i + 1) % width ? delimiter : '\n';
    }
    return (size_t)(at - to);
}

enum { MOST_WIDTH = 6, MOST_ROWS = 130, MOST_LENGTH = 80 };

/* Cells of all lengths; `odd`: one in so many bytes has to be quoted, 0: none has. */
static void deal(struct arena *arena, uint32_t *seed, struct slice *cells, size_t count, unsigned odd)
{
    static const char odd_ones[] = "\",\n\r\t;";

    for (size_t i = 0; i < count; i++) {
        const size_t length = below(seed, below(seed, 4) ? 12 : MOST_LENGTH);
        char *const text = arena_alloc(arena, length + STRETCH_REACH);
        for (size_t j = 0; j < length; j++)
            text[j] = odd && below(seed, odd) == 0 ? odd_ones[below(seed, sizeof odd_ones - 1)]
                                                   : (char)('!' + 14 + below(seed, 80));
        cells[i] = (struct slice){text, length};
    }
}

static void rows_are_quoted_only_where_they_have_to_be_and_split_again(void **state)
{
    static const unsigned odds[] = {0, 0, 2000, 50, 3};
    static const char delimiters[] = {',', '\t'};
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 600; round++) {
        struct arena *const arena = scratch_new();
        const size_t width = 1 + below(&seed, MOST_WIDTH), count = 1 + below(&seed, MOST_ROWS);
        const char delimiter = delimiters[below(&seed, sizeof delimiters)];
        struct slice *const cells = arena_array(arena, width * count, sizeof *cells), again[MOST_WIDTH];
        deal(arena, &seed, cells, width * count, odds[below(&seed, sizeof odds / sizeof *odds)]);
        const size_t room = quoting_room(cells, width * count);
        char *const got = arena_alloc(arena, room), *const expected = arena_alloc(arena, room);
        struct stretch_column columns[MOST_WIDTH] = {{NULL, NULL, false}};
        for (size_t i = 0; i < width; i++)
            columns[i].is_within = below(&seed, 2);
        const size_t length =
            lines_put(got, cells, width, count, below(&seed, 3) ? columns : NULL, delimiter);
        assert_int_equal(length, naively(expected, cells, width, count, delimiter));
        assert_memory_equal(got, expected, length);
        const size_t first = naively(expected, cells, width, 1, delimiter);
        quoting_split((struct slice){got, first - 1}, delimiter, again, width, arena_alloc(arena, first));
        for (size_t i = 0; i < width; i++)
            assert_true(slice_is(again[i], cells[i]));
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_quoted_only_where_they_have_to_be_and_split_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
