/* clockwork - tests that many times are read as each of them is */
#include "scratch.h"
#include "voc/clockwork.h"
#include "voc/moment.h"

/* November 2026 and February 2024; their first days are 20758 and 19754 days after 1970-01-01. */
static const struct {
    const char *name;
    struct clockwork_month month;
} months[] = {{"2026-11-", {0, 20757 * INT64_C(86400), 30}}, {"2024-02-", {0, 19753 * INT64_C(86400), 29}}};

static struct clockwork_month month_of(size_t number)
{
    struct clockwork_month month = months[number].month;

    month.name = slice_word(months[number].name);
    return month;
}

/* A machine without such instructions reads none. */
static size_t read_one(const struct clockwork_month *month, const char *text, int64_t *seconds)
{
    const struct slice cell = slice_of(text);

    return clockwork_read(month, &cell, 1, 1, seconds);
}

/* The same of one as exports have it, if it is read at all; it has to be written as the table has it. */
static void assert_restated(const struct clockwork_month *month, const char *text)
{
    const struct slice cell = slice_of(text);
    char room[CLOCKWORK_ROOM], expected[MOMENT_SIZE];
    struct moment moment = {0};
    int64_t seconds;

    if (clockwork_restate(month, &cell, 1, 1, room, sizeof room, &seconds) == 0)
        return;
    assert_true(moment_parse(cell, &moment));
    assert_int_equal(seconds, moment.seconds);
    assert_int_equal(moment_write(moment, expected), CLOCKWORK_ROOM);
    assert_memory_equal(room, expected, CLOCKWORK_ROOM);
}

static void assert_right(const struct clockwork_month *month, const char *text)
{
    struct moment expected = {0};
    int64_t seconds;

    if (read_one(month, text, &seconds) == 0)
        return;
    assert_true(moment_parse(slice_of(text), &expected));
    assert_int_equal(expected.precision, MOMENT_SECOND);
    assert_int_equal(seconds, expected.seconds);
}

static void every_second_digit_is_read(void **state)
{
    char text[64];
    (void)state;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        const struct clockwork_month month = month_of(i);
        for (int day = 0; day < 40; day++)
            for (int second = 0; second < 86400; second += 613) {
                snprintf(text, sizeof text, "%s%02dT%02d:%02d:%02dZ", months[i].name, day, second / 3600,
                         second / 60 % 60, second % 60);
                assert_right(&month, text);
                text[10] = ' ';
                text[19] = '\0';
                assert_restated(&month, text);
            }
    }
}

/* Every byte at every place. */
static void no_byte_passes_that_does_not_alone(void **state)
{
    static const char *const forms[] = {"2026-11-30T23:59:59Z", "2026-11-01T00:00:00Z",
                                        "2024-02-29T19:09:09Z"};
    char text[32];
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const struct clockwork_month month = month_of(i == 2);
        for (size_t at = 0; forms[i][at]; at++)
            for (int byte = 1; byte < 256; byte++) {
                strcpy(text, forms[i]);
                text[at] = (char)byte;
                assert_right(&month, text);
                text[10] = text[10] == 'T' ? ' ' : text[10];
                text[19] = '\0';
                assert_restated(&month, text);
            }
    }
}

/* As many as there are before the first that is something else, wherever that is; if any are read at all. */
static void it_stops_at_the_first_other_one(void **state)
{
    enum { MOST = 40, STRIDE = 3 };
    static const char *const others[] = {"",
                                         "2026-11-21",
                                         "2026-11-21T19:30Z",
                                         "2026-11-21T24:00:00Z",
                                         "2026-12-21T19:30:00Z",
                                         "2025-11-21T19:30:00Z",
                                         "2026-11-31T19:30:00Z",
                                         "2026-11-21T19:30:00+",
                                         "2026-11-21T19:30:00Z "};
    const struct clockwork_month month = month_of(0);
    int64_t seconds[MOST];
    (void)state;
    const bool can = read_one(&month, "2026-11-21T19:30:00Z", seconds) == 1;
    for (size_t other = 0; other < sizeof others / sizeof *others; other++)
        for (size_t place = 0; place <= MOST; place++) {
            struct slice cells[MOST * STRIDE] = {{0}};
            for (size_t i = 0; i < MOST; i++)
                cells[i * STRIDE] = slice_of(i == place ? others[other] : "2026-11-21T19:30:00Z");
            assert_int_equal(clockwork_read(&month, cells, STRIDE, MOST, seconds), can ? place : 0);
            for (size_t i = 0; can && i < place; i++)
                assert_int_equal(seconds[i], 1795289400);
        }
}

static void what_is_restated_stops_there_too(void **state)
{
    enum { MOST = 10 };
    static const char *const others[] = {"", "2026-11-21 19:30", "2026-11-21T19:30:00",
                                         "2026-11-21 19:30:00Z", "2026-10-21 19:30:00"};
    const struct clockwork_month month = month_of(0);
    struct slice cells[MOST];
    char rooms[MOST][MOMENT_SIZE];
    int64_t seconds[MOST];
    (void)state;
    cells[0] = slice_of("2026-11-21 19:30:00");
    const bool can = clockwork_restate(&month, cells, 1, 1, rooms[0], MOMENT_SIZE, seconds) == 1;
    for (size_t other = 0; other < sizeof others / sizeof *others; other++)
        for (size_t place = 0; place <= MOST; place++) {
            for (size_t i = 0; i < MOST; i++)
                cells[i] = slice_of(i == place ? others[other] : "2026-11-21 19:30:00");
            const size_t count = clockwork_restate(&month, cells, 1, MOST, rooms[0], MOMENT_SIZE, seconds);
            assert_int_equal(count, can ? place : 0);
            for (size_t i = 0; i < count; i++) {
                assert_int_equal(seconds[i], 1795289400);
                assert_memory_equal(rooms[i], "2026-11-21T19:30:00Z", CLOCKWORK_ROOM);
            }
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_second_digit_is_read),
        cmocka_unit_test(no_byte_passes_that_does_not_alone),
        cmocka_unit_test(it_stops_at_the_first_other_one),
        cmocka_unit_test(what_is_restated_stops_there_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
