/* variety - tests of the labels of a column */
#include "sniff.h"
#include "voc/variety.h"

static void labels_are_counted_apart_by_case(void **state)
{
    struct arena *const arena = scratch_new();
    struct variety *const labels = variety_new(arena, 3);
    static const struct {
        const char *cell;
        unsigned which;
    } rows[] = {{"a", 0}, {"b", 2}, {"", 1}, {"a", 2}, {"a", 2}};

    (void)state;
    for (size_t i = 0; i < ROWS(rows); i++)
        sniff_label(labels, slice_of(rows[i].cell), &(struct spot_row){"a.csv", i + 2}, rows[i].which);
    assert_int_equal(variety_count(labels), 2);
    assert_slice(variety_text(labels, 0), "a");
    assert_int_equal(variety_rows(labels, 0), 3);
    assert_int_equal(variety_rows_of(labels, 0, 2), 2);
    assert_int_equal(variety_first(labels, 1).line, 3);
    arena_free(arena);
}

static void too_many_or_too_long_are_none(void **state)
{
    char text[VARIETY_LONGEST + 2];

    (void)state;
    for (int most = VARIETY_MOST; most <= VARIETY_MOST + 1; most++) {
        struct arena *const arena = scratch_new();
        struct variety *const labels = variety_new(arena, 1);
        for (int i = 0; i < 3 * most; i++) {
            snprintf(text, sizeof text, "%d", i % most);
            sniff_label(labels, slice_of(text), &(struct spot_row){"a.csv", 2}, 0);
        }
        assert_int_equal(variety_count(labels), most == VARIETY_MOST ? most : 0);
        arena_free(arena);
    }
    struct arena *const arena = scratch_new();
    struct variety *const labels = variety_new(arena, 1);
    memset(text, 'x', sizeof text);
    sniff_label(labels, (struct slice){text, VARIETY_LONGEST}, &(struct spot_row){"a.csv", 2}, 0);
    assert_int_equal(variety_count(labels), 1);
    sniff_label(labels, (struct slice){text, VARIETY_LONGEST + 1}, &(struct spot_row){"a.csv", 3}, 0);
    assert_int_equal(variety_count(labels), 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_counted_apart_by_case),
        cmocka_unit_test(too_many_or_too_long_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
