/* stencil - times whose parts always stand at the same places */
#include "dice.h"
#include "scratch.h"
#include "voc/stamp.h"
#include "voc/stencil.h"

static void numbers_and_marks_have_their_places(void **state)
{
    struct stencil stencil;
    struct civil civil;

    (void)state;
    assert_true(stencil_cut("%d/%m/%Y %H:%M:%S", &stencil));
    assert_true(stencil_read(&stencil, slice_of("21/11/2026 19:30:05"), &civil));
    assert_int_equal(civil.year, 2026);
    assert_int_equal(civil.month, 11);
    assert_int_equal(civil.day, 21);
    assert_int_equal(civil.hour, 19);
    assert_int_equal(civil.minute, 30);
    assert_int_equal(civil.second, 5);
}

static void what_is_shorter_longer_or_other_does_not_fit(void **state)
{
    static const char *const texts[] = {"",
                                        "1/11/2026",
                                        "21/11/20261",
                                        "21-11/2026",
                                        "21/11/202:",
                                        "21/11/202/",
                                        "\xB2"
                                        "1/11/2026",
                                        "21/11/202 ",
                                        "21\xAF"
                                        "11/2026"};
    struct stencil stencil;
    struct civil civil;

    (void)state;
    assert_true(stencil_cut("%d/%m/%Y", &stencil));
    assert_true(stencil_read(&stencil, slice_of("21/11/2026"), &civil));
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (stencil_read(&stencil, slice_of(texts[i]), &civil))
            fail_msg("'%s' fits", texts[i]);
}

static void what_has_no_place_of_its_own_is_not_cut(void **state)
{
    static const char *const patterns[] = {"%d %b %Y",
                                           "%d/%m/%y",
                                           "%d. %m. %Y%%",
                                           "%dth %m %Y",
                                           "%d/%m/%Y %I",
                                           "%Y",
                                           "%s",
                                           "",
                                           "%Y-%m-%d and the whole of a long sentence"};
    struct stencil stencil;
    struct civil civil;

    (void)state;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        assert_false(stencil_cut(patterns[i], &stencil));
        assert_false(stencil_read(&stencil, slice_of(""), &civil));
    }
}

static int write_part(char letter, uint32_t *random, char *text)
{
    const unsigned most = letter == 'Y'   ? 9999
                          : letter == 'm' ? 13
                          : letter == 'd' ? 32
                          : letter == 'H' ? 25
                                          : 60;

    return sprintf(text, letter == 'Y' ? "%04u" : "%02u", dice_roll(random) % (most + 1));
}

/* A time by the pattern, its numbers sometimes too large, and sometimes a byte of it another one. */
static size_t write_cell(const char *pattern, uint32_t *random, char text[64])
{
    static const char others[] = "0189/:.- T\x80\xB0\xC2";
    size_t length = 0;

    for (const char *at = pattern; *at; at++)
        if (*at == '%')
            length += (size_t)write_part(*++at, random, text + length);
        else
            text[length++] = *at;
    if (dice_roll(random) % 4 == 0)
        text[dice_roll(random) % length] = others[dice_roll(random) % (sizeof others - 1)];
    return length;
}

/* A %% at the end leaves the reading to the one that takes a pattern letter by letter. */
static void times_read_at_a_glance_are_those_read_letter_by_letter(void **state)
{
    static const char *const patterns[] = {
        "%Y-%m-%d",       "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M:%S",
        "%m/%d/%Y %H:%M", "%d.%m.%Y",          "%Y%m%d",         "%Y%m%d%H%M%S",
        "%H:%M %d/%m/%Y", "%d/%m/%YT%H%M",     "%dT%m-%Y",       "%Y-%m-%d  %H:%M",
        "%d0%m0%Y",       "%d%m%d%Y %S"};
    struct arena *const arena = scratch_new();
    uint32_t random = 2463534242;
    long read = 0;

    (void)state;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct err err = {0};
        struct stencil stencil;
        assert_true(stencil_cut(patterns[i], &stencil));
        const struct stamp_format *const quick = stamp_format_new(arena, slice_of(patterns[i]), &err);
        const struct stamp_format *const slow =
            stamp_format_new(arena, slice_of(arena_printf(arena, "%s%%%%", patterns[i])), &err);
        for (int round = 0; round < 20000; round++) {
            char text[64];
            struct moment_cell one = {0}, other = {0};
            const size_t length = write_cell(patterns[i], &random, text);
            text[length] = '%';
            const bool fits = stamp_read(quick, (struct slice){text, length}, &one);
            if (fits != stamp_read(slow, (struct slice){text, length + 1}, &other) ||
                (fits && (one.civil != other.civil || one.precision != other.precision ||
                          one.has_offset != other.has_offset)))
                fail_msg("'%.*s' by '%s'", (int)length, text, patterns[i]);
            read += fits;
        }
    }
    assert_in_range(read, 100000, 200000);
    arena_free(arena);
}

/* A fraction of a second is dropped, and leaves the reading to the one that takes a time part by part. */
static void times_as_the_tables_have_them_are_those_read_part_by_part(void **state)
{
    static const char *const patterns[] = {"%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"};
    uint32_t random = 88172645;
    long read = 0;

    (void)state;
    for (int round = 0; round < 100000; round++) {
        char text[80], longer[80];
        struct moment_cell one = {0}, other = {0};
        const int length = (int)write_cell(patterns[round % 2], &random, text);
        snprintf(longer, sizeof longer, "%.*s.5Z", length, text);
        text[length] = 'Z';
        const bool fits = moment_cell_iso((struct slice){text, (size_t)length + 1}, &one);
        if (fits != moment_cell_iso(slice_of(longer), &other) ||
            (fits && (one.civil != other.civil || one.precision != other.precision ||
                      one.has_offset != other.has_offset || one.offset != other.offset)))
            fail_msg("'%.*s'", length + 1, text);
        read += fits;
    }
    assert_in_range(read, 30000, 80000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_marks_have_their_places),
        cmocka_unit_test(what_is_shorter_longer_or_other_does_not_fit),
        cmocka_unit_test(what_has_no_place_of_its_own_is_not_cut),
        cmocka_unit_test(times_read_at_a_glance_are_those_read_letter_by_letter),
        cmocka_unit_test(times_as_the_tables_have_them_are_those_read_part_by_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
