/* stretch - tests of plain records that follow each other, read together */
#include "scratch.h"
#include "voc/stretch.h"

static void an_empty_one_has_room_for_the_most_records(void **state)
{
    enum { WIDTH = 3 };
    struct arena *const arena = scratch_new();
    struct stretch *const stretch = stretch_new(arena, WIDTH), *const other = stretch_new(arena, 1);

    (void)state;
    assert_int_equal(stretch->count, 0);
    assert_int_equal(stretch->width, WIDTH);
    assert_null(stretch->columns);
    for (size_t i = 0; i < STRETCH_MOST; i++) {
        for (size_t j = 0; j < WIDTH; j++)
            stretch_cells(stretch, i)[j] = (struct slice){"cell", 1000 * i + j};
        stretch->raws[i] = (struct slice){"raw", 2000 * i};
        stretch->lines[i] = 3000 * i;
        stretch->hidden[i] = 4000 * i;
    }
    for (size_t i = 0; i < STRETCH_MOST; i++) {
        for (size_t j = 0; j < WIDTH; j++)
            assert_int_equal(stretch->cells[i * WIDTH + j].length, 1000 * i + j);
        assert_int_equal(stretch->raws[i].length, 2000 * i);
        assert_int_equal(stretch->lines[i], 3000 * i);
        assert_int_equal(stretch->hidden[i], 4000 * i);
    }
    assert_int_equal(other->count, 0); /* nothing was written into its place */
    assert_int_equal(other->width, 1);
    arena_free(arena);
}

/* The lines of a text as records. */
static struct stretch *stretch_of(struct arena *arena, const char *text)
{
    struct stretch *const stretch = stretch_new(arena, 1);

    for (; *text; text = strchr(text, '\n') + 1)
        stretch->raws[stretch->count++] = (struct slice){text, strcspn(text, "\n") + 1};
    return stretch;
}

static void its_text_ends_a_reach_before_its_records_do(void **state)
{
    static const struct {
        const char *records, *text;
    } cases[] = {{"", ""},
                 {"a,b\n", ""},
                 {"123456789,12345\n", ""}, /* 16 bytes */
                 {"123456789,123456\n", "1"},
                 {"a,b\n123456789,12345\n", "a,b\n"},
                 {"a,b\nc\n123456789\n12345\n", "a,b\nc\n"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct slice text = stretch_text(stretch_of(arena, cases[i].records));
        assert_slice(text, cases[i].text);
        assert_true(text.length == 0 || text.at == cases[i].records);
        arena_free(arena);
    }
}

static void a_cell_is_within_the_text_that_it_begins_in(void **state)
{
    static const char around[] = "before,within,behind";
    const struct slice text = {around + 7, 6};

    (void)state;
    for (size_t i = 0; i < sizeof around; i++)
        assert_int_equal(stretch_is_within(text, (struct slice){around + i, 3}), i >= 7 && i < 13);
    assert_false(stretch_is_within(text, (struct slice){"", 0}));
    assert_false(stretch_is_within((struct slice){text.at, 0}, (struct slice){text.at, 0}));
}

static void times_are_kept_with_their_precision(void **state)
{
    static const struct moment moments[] = {
        {INT64_MIN, MOMENT_SECOND}, {-1, MOMENT_DAY}, {0, MOMENT_NONE}, {INT64_MAX, MOMENT_MINUTE}};
    enum { COUNT = sizeof moments / sizeof *moments };
    static struct stretch_times times;

    (void)state;
    for (size_t i = 0; i < COUNT; i++)
        stretch_set_moment(&times, STRETCH_MOST - COUNT + i, moments[i]);
    for (size_t i = 0; i < COUNT; i++) {
        const struct moment got = stretch_moment(&times, STRETCH_MOST - COUNT + i);
        assert_true(got.seconds == moments[i].seconds);
        assert_int_equal(got.precision, moments[i].precision);
    }
    assert_int_equal(stretch_moment(&times, 0).precision, MOMENT_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_one_has_room_for_the_most_records),
        cmocka_unit_test(its_text_ends_a_reach_before_its_records_do),
        cmocka_unit_test(a_cell_is_within_the_text_that_it_begins_in),
        cmocka_unit_test(times_are_kept_with_their_precision),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
