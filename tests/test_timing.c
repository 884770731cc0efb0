/* timing - tests of a row's times, read once */
#include "sniff.h"
#include "voc/timing.h"

enum { WIDTH = 4 };

/* One row, whose times are told or read; gives the case of its clocks. */
static unsigned see(struct timing *timing, const struct slice *cells, const struct spot_row *row,
                    bool is_told)
{
    struct stretch_times times[WIDTH] = {0};
    struct stretch_column told[WIDTH] = {0};
    struct moment moment;
    unsigned which;

    for (size_t i = 0; i < WIDTH; i++) {
        told[i].times = &times[i];
        if (cells[i].at && moment_parse(cells[i], &moment))
            stretch_set_moment(&times[i], 0, moment);
    }
    timing_see(timing, &(struct spot_rows){1, 1, cells, row, is_told ? told : NULL}, &which);
    return which;
}

static void a_row_s_clocks_are_one_number(void **state)
{
    struct arena *const arena = scratch_new();
    struct timing *const timing = timing_new(arena);
    const struct slice cells[] = {
        slice_of("x"), slice_of("2026-11-21T00:00Z"), {NULL, 0}, slice_of("2026-11-22T09:15Z")};

    (void)state;
    timing_add(timing, 1, slice_of("at"), NULL, NULL);
    timing_add(timing, 2, slice_of("answered_at"), NULL, NULL);
    timing_add(timing, 3, slice_of("resolved_at"), NULL, NULL);
    timing_add(timing, 1, slice_of("at"), NULL, NULL);
    assert_int_equal(timing_count(timing), 3);
    for (int told = 0; told < 2; told++)
        assert_int_equal(see(timing, cells, &(struct spot_row){"a.csv", 2}, told),
                         DIAL_MIDNIGHT + 9 * DIAL_CLOCK);
    assert_int_equal(timing_dial(timing, 0)->rows[DIAL_MIDNIGHT], 2);
    assert_slice(timing_name(timing, 2), "resolved_at");
    arena_free(arena);
}

static void each_end_of_a_wait_is_held_against_its_beginning(void **state)
{
    static const struct {
        const char *at, *asked, *answered, *resolved;
        const char *said;
    } cases[] = {
        {"2026-11-21", "2026-11-20", "2026-11-22", "2026-11-22", ""},
        {"2026-11-21", "2026-11-22", "", "", "! at: before asked_at in 1 of 1 rows"},
        {"2026-11-21", "", "2026-11-20", "", "! answered_at: before at"},
        {"2026-11-21", "", "", "2026-11-20", "! resolved_at: before at"},
        {"", "2026-11-21", "2026-11-20", "2026-11-20", ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct timing *const timing = timing_new(arena);
        const struct slice cells[] = {slice_of(cases[i].at), slice_of(cases[i].asked),
                                      slice_of(cases[i].answered), slice_of(cases[i].resolved)};
        static const char *const names[] = {"at", "asked_at", "answered_at", "resolved_at"};
        for (size_t j = ROWS(names); j-- > 0;)
            timing_add(timing, j, slice_of(names[j]), NULL, NULL);
        see(timing, cells, &(struct spot_row){"a.csv", 2}, i % 2);
        timing_tell(timing, (struct moment){0}, whiffs);
        if (*cases[i].said ? !strstr(sniff_said(arena, whiffs), cases[i].said) : *sniff_said(arena, whiffs))
            fail_msg("%zu: %s", i, sniff_said(arena, whiffs));
        arena_free(arena);
    }
}

static void only_what_has_happened_cannot_lie_in_the_future(void **state)
{
    static const char *const names[] = {"at", "due"};

    (void)state;
    for (size_t i = 0; i < ROWS(names); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct timing *const timing = timing_new(arena);
        const struct slice cells[WIDTH] = {slice_of("2026-11-22")};
        timing_add(timing, 0, slice_of(names[i]), NULL, NULL);
        see(timing, cells, &(struct spot_row){"a.csv", 2}, i % 2);
        timing_tell(timing, (struct moment){civil_days(2026, 11, 21) * CIVIL_DAY, MOMENT_DAY}, whiffs);
        assert_smell(arena, whiffs, i ? SMELLS : SMELL_FUTURE, names[i]);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_s_clocks_are_one_number),
        cmocka_unit_test(each_end_of_a_wait_is_held_against_its_beginning),
        cmocka_unit_test(only_what_has_happened_cannot_lie_in_the_future),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
