/* moment - points in time to the precision that they came with */
#include "dice.h"
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

/* What reading and writing make of it. */
static size_t written_anew(struct slice text, bool in_utc, char written[MOMENT_SIZE])
{
    struct moment_cell cell;

    if (!moment_cell_iso(text, &cell) || (cell.precision > MOMENT_DAY && !in_utc && !cell.has_offset))
        return 0;
    return moment_write((struct moment){cell.civil - cell.offset, cell.precision}, written);
}

static void what_is_restated_at_a_glance_is_what_reading_and_writing_make_of_it(void **state)
{
    static const char *const forms[] = {"2026-02-28",           "2026-02-28 19:30",
                                        "2026-02-28T19:30Z",    "2026-02-28 19:30:59",
                                        "2026-02-28T19:30:59Z", "0000-12-01 23:59:00Z"};
    static const char others[] = "0123456789-: TZz+\x80\xB0";
    enum { FORMS = sizeof forms / sizeof *forms, ROUNDS = 200000 };
    uint32_t random = 20260221;
    size_t restated = 0;

    (void)state;
    for (size_t i = 0; i < FORMS; i++) {
        char room[MOMENT_SIZE], written[MOMENT_SIZE];
        const size_t length = moment_restate(slice_of(forms[i]), true, room);
        assert_int_equal(length, written_anew(slice_of(forms[i]), true, written));
        assert_memory_equal(room, written, length);
    }
    for (int i = 0; i < ROUNDS; i++) {
        char text[32], room[MOMENT_SIZE], written[MOMENT_SIZE];
        const size_t width = (size_t)sprintf(text, "%s", forms[dice_roll(&random) % FORMS]);
        for (uint32_t left = dice_roll(&random) % 4; left > 0; left--)
            text[dice_roll(&random) % width] = others[dice_roll(&random) % (sizeof others - 1)];
        const struct slice cell = {text, width - dice_roll(&random) % 2};
        const bool in_utc = dice_roll(&random) % 2;
        const size_t length = moment_restate(cell, in_utc, room);
        restated += length > 0;
        if (length && (length != written_anew(cell, in_utc, written) || memcmp(room, written, length) != 0))
            fail_msg("'%.*s' gave '%.*s'", (int)cell.length, cell.at, (int)length, room);
    }
    assert_in_range(restated, ROUNDS / 20, ROUNDS);
}

static void the_ends_of_all_days_stay_where_they_can_be_written(void **state)
{
    static const struct {
        int year, month, day;
        int64_t shift;
        const char *written;
    } cases[] = {{9999, 12, 31, 86399 + 5 * 3600, "9999-12-31T23:59:59Z"},
                 {9999, 12, 31, 86399, "9999-12-31T23:59:59Z"},
                 {9999, 12, 31, 86398, "9999-12-31T23:59:58Z"},
                 {0, 1, 1, -1, "0000-01-01T00:00:00Z"},
                 {0, 1, 1, 1, "0000-01-01T00:00:01Z"}};
    char text[MOMENT_SIZE];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int64_t day = civil_days(cases[i].year, cases[i].month, cases[i].day);
        const struct moment moment = {moment_within(day * CIVIL_DAY + cases[i].shift), MOMENT_SECOND};
        moment_write(moment, text);
        assert_string_equal(text, cases[i].written);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iso_times_are_read_and_written_to_their_precision),
        cmocka_unit_test(a_cell_says_whether_it_named_an_offset),
        cmocka_unit_test(an_unknown_moment_is_written_as_nothing),
        cmocka_unit_test(what_is_restated_at_a_glance_is_what_reading_and_writing_make_of_it),
        cmocka_unit_test(the_ends_of_all_days_stay_where_they_can_be_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
