/* stamp - times as exports write them, in stated formats */
#include "scratch.h"
#include "voc/stamp.h"

static void formats_read_what_they_say(void **state)
{
    static const struct {
        const char *format, *cell, *written; /* NULL: refused */
    } cases[] = {
        {"%d/%m/%Y", "3/4/2026", "2026-04-03"},
        {"%m/%d/%Y", "3/4/2026", "2026-03-04"},
        {"%d/%m/%Y", "03/04/2026", "2026-04-03"},
        {"%d/%m/%Y", "3/4/26", NULL},
        {"%d/%m/%y", "3/4/26", "2026-04-03"},
        {"%d/%m/%y", "3/4/68", "2068-04-03"}, /* as POSIX splits the century */
        {"%d/%m/%y", "3/4/69", "1969-04-03"},
        {"%d/%m/%Y", "31/4/2026", NULL},
        {"%d/%m/%Y", "3/4/2026 10:00", NULL},
        {"%d/%m/%Y %H:%M", "29/2/2016 01:16", "2016-02-29T01:16Z"},
        {"%d/%m/%Y %H:%M", "29/2/2016  1:16", "2016-02-29T01:16Z"},
        {"%d/%m/%Y %H:%M", "29/2/2016 24:00", "2016-03-01T00:00Z"},
        {"%m/%d/%Y %I:%M:%S %p", "12/25/2013 11:59:08 PM", "2013-12-25T23:59:08Z"},
        {"%m/%d/%Y %I:%M:%S %p", "12/25/2013 12:00:00 AM", "2013-12-25T00:00:00Z"},
        {"%m/%d/%Y %I:%M:%S %p", "12/25/2013 12:00:00 PM", "2013-12-25T12:00:00Z"},
        {"%m/%d/%Y %I:%M:%S %p", "12/25/2013 13:00:00 PM", NULL},
        {"%m/%d/%Y %I:%M%p", "12/25/2013 1:05p.m.", "2013-12-25T13:05Z"},
        {"%m/%d/%Y 12:00:00 AM|%m/%d/%Y %I:%M:%S %p", "12/25/2013 12:00:00 AM", "2013-12-25"},
        {"%m/%d/%Y 12:00:00 AM|%m/%d/%Y %I:%M:%S %p", "12/25/2013 12:00:01 AM", "2013-12-25T00:00:01Z"},
        {"%Y%m%d", "19970101", "1997-01-01"},
        {"%d %b %Y", "1 March 2026", "2026-03-01"},
        {"%d %B %Y", "1 MAR 2026", "2026-03-01"},
        {"%a, %d %b %Y %T %z", "Sat, 21 Nov 2026 19:30:00 +0100", "2026-11-21T18:30:00Z"},
        {"%F %T", "2026-11-21 19:30:00", "2026-11-21T19:30:00Z"},
        {"%D", "11/21/26", "2026-11-21"},
        {"%FT%T.%fZ", "2026-11-21T19:30:00.123Z", "2026-11-21T19:30:00Z"},
        {"%s", "1795289400", "2026-11-21T19:30:00Z"},
        {"%a %d %b %Y", "Sun 21 Nov 2026", NULL}, /* it was a Saturday */
        {"%a %d %b %Y", "samedi 21 novembre 2026", "2026-11-21"},
        {"%d %b %Y", "21 févr. 2026", "2026-02-21"},
        {"%d. %b %Y", "21. März 2026", "2026-03-21"},
        {"%d.%b.%Y", "21.Nov.2026", "2026-11-21"},
        {"%d de %b de %Y", "1º de março de 2026", "2026-03-01"},
        {"%b %d, %Y at %I:%M %p", "November 21st, 2026 at 7:30\xE2\x80\xAFPM", "2026-11-21T19:30Z"},
        {"%d/%m/%Y, %I:%M %p", "21/11/2026, 7:30 p.\xC2\xA0m.", "2026-11-21T19:30Z"},
        {"%Y%m%dT%H%M%S%z", "20261121T193000Z", "2026-11-21T19:30:00Z"},
        {"%s", "1795289400123", "2026-11-21T19:30:00Z"},
        {"%s", "1795289400123456", "2026-11-21T19:30:00Z"},
        {"%s", "17952894001", NULL},
        {"%s", "1.7952894E+12", NULL},
        {"serial", "45982", "2025-11-21"},
        {"serial", "45982.8125", "2025-11-21T19:30:00Z"},
        {"serial", "45982.99999999", "2025-11-22T00:00:00Z"},
        {"serial", "45982,8125", "2025-11-21T19:30:00Z"},
        {"serial", "12", NULL},
        {"serial", "21/11/2026", NULL},
        {"serial|%d/%m/%Y", "21/11/2026", "2026-11-21"},
        {"%d%%%m%%%Y", "1%2%2026", "2026-02-01"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct moment_cell cell;
        char text[MOMENT_SIZE] = "";
        const struct stamp_format *const format = stamp_format_new(arena, slice_of(cases[i].format), &err);
        assert_non_null(format);
        const bool read = stamp_read(format, slice_of(cases[i].cell), &cell);
        if (read)
            moment_write((struct moment){cell.civil - cell.offset, cell.precision}, text);
        if (read != (cases[i].written != NULL) || (read && strcmp(text, cases[i].written) != 0))
            fail_msg("'%s' by '%s' gave '%s'", cases[i].cell, cases[i].format, read ? text : "(refused)");
    }
    arena_free(arena);
}

static void a_zone_is_left_as_it_was_written(void **state)
{
    static const struct {
        const char *format, *cell, *zone;
    } cases[] = {
        {"%d/%m/%Y %H:%M %Z", "21/11/2026 19:30 CET", "CET"},
        {"%F %T %Z", "2026-11-21 19:30:00 America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"},
        {"%a %b %d %Y %T %Z", "Sat Nov 21 2026 19:30:00 GMT+0100 (Central European Standard Time)",
         "GMT+0100"},
        {"%a %b %d %T %Z %Y", "Sat Nov 21 19:30:00 PST 2026", "PST"},
        {"%FT%T%z[%Z]", "2026-11-21T19:30:00+01:00[Europe/Paris]", "Europe/Paris"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct moment_cell cell;
        assert_true(stamp_read(stamp_format_new(arena, slice_of(cases[i].format), &err),
                               slice_of(cases[i].cell), &cell));
        assert_slice(cell.zone, cases[i].zone);
        assert_int_equal(cell.civil, 1795289400);
    }
    arena_free(arena);
}

static void an_unknown_letter_is_named(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(stamp_format_new(arena, slice_of("%d/%m/%Q"), &err));
    assert_non_null(strstr(err.text, "'%Q' is no part of a date format"));
    assert_null(stamp_format_new(arena, slice_of("%d/%m/%Y %"), &err));
    arena_free(arena);
}

static void a_format_without_a_day_is_refused(void **state)
{
    static const char *const formats[] = {"%H:%M", "%d/%m", "%Y-%m", "", "%d/%m/%Y|%H:%M"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        struct err err = {0};
        assert_null(stamp_format_new(arena, slice_of(formats[i]), &err));
        assert_non_null(strstr(err.text, "names no day"));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_read_what_they_say),
        cmocka_unit_test(a_zone_is_left_as_it_was_written),
        cmocka_unit_test(an_unknown_letter_is_named),
        cmocka_unit_test(a_format_without_a_day_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
