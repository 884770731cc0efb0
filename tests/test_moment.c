/* moment - points in time to the precision that they came with */
#include "scratch.h"
#include "voc/moment.h"

static void iso_times_are_read_and_written_to_their_precision(void **state)
{
    static const struct {
        const char *text, *written; /* NULL: refused */
    } cases[] = {
        {"2026-11-21", "2026-11-21"},
        {"2026-11-21T19:30Z", "2026-11-21T19:30Z"},
        {"2026-11-21T19:30:05Z", "2026-11-21T19:30:05Z"},
        {"2026-11-21 19:30", "2026-11-21T19:30Z"},
        {"2026-11-21T19:30:05.999Z", "2026-11-21T19:30:05Z"},
        {"2026-11-21T19:30:05,5Z", "2026-11-21T19:30:05Z"},
        {"2026-11-21T23:30-02:00", "2026-11-22T01:30Z"},
        {"2026-11-21T23:30+0530", "2026-11-21T18:00Z"},
        {"2026-11-21T23:30+05", "2026-11-21T18:30Z"},
        {"2024-02-29", "2024-02-29"},
        {"0001-01-01", "0001-01-01"},
        {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},
        {"2026-02-29", NULL},
        {"2026-13-01", NULL},
        {"2026-1-1", NULL},
        {"2026-11-21T24:00", "2026-11-22T00:00Z"},
        {"2026-12-31T24:00:00Z", "2027-01-01T00:00:00Z"},
        {"2026-11-21T24:01", NULL},
        {"2026-11-21T19:60", NULL},
        {"2026-11-21T19", NULL},
        {"2026-11-21T19:30:60Z", NULL},
        {"2026-11-21T19:30+25:00", NULL},
        {"2026-11-21Z", NULL},
        {"2026-11-21 ", NULL},
        {"21/11/2026", NULL},
        {"", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct moment moment;
        char text[MOMENT_SIZE] = "";
        const bool read = moment_parse(slice_of(cases[i].text), &moment);
        const size_t length = read ? moment_write(moment, text) : 0;
        if (read != (cases[i].written != NULL) || (read && strcmp(text, cases[i].written) != 0) ||
            length != strlen(text))
            fail_msg("'%s' gave '%s'", cases[i].text, read ? text : "(refused)");
    }
}

static void a_cell_says_whether_it_named_an_offset(void **state)
{
    struct moment_cell cell;

    (void)state;
    assert_true(moment_cell_iso(slice_of("2026-11-21T19:30+02:00"), &cell));
    assert_true(cell.has_offset);
    assert_int_equal(cell.offset, 7200);
    assert_true(moment_cell_iso(slice_of("2026-11-21T19:30"), &cell));
    assert_false(cell.has_offset);
    assert_int_equal(cell.precision, MOMENT_MINUTE);
}

static void an_unknown_moment_is_written_as_nothing(void **state)
{
    char text[MOMENT_SIZE];

    (void)state;
    assert_int_equal(moment_write((struct moment){0, MOMENT_NONE}, text), 0);
    assert_string_equal(text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iso_times_are_read_and_written_to_their_precision),
        cmocka_unit_test(a_cell_says_whether_it_named_an_offset),
        cmocka_unit_test(an_unknown_moment_is_written_as_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
