/* settings - what a map says of the files that it is for */
#include "scratch.h"
#include "voc/settings.h"

static bool take(struct settings *settings, const char *name, const char *value, struct err *err)
{
    struct arena *const arena = scratch_new();
    const bool taken = settings_take(arena, settings, slice_of(name), slice_of(""), slice_of(value), err);

    arena_free(arena);
    return taken;
}

static void each_setting_has_its_place(void **state)
{
    struct settings settings = {0};
    struct err err = {0};

    (void)state;
    assert_true(take(&settings, "@header", "2", &err) && take(&settings, "@skip", "0", &err));
    assert_true(take(&settings, "@delimiter", "Semicolon", &err) && take(&settings, "@decimal", ",", &err));
    assert_int_equal(settings.shape.header_rows, 2);
    assert_int_equal(settings.shape.skip, 0);
    assert_int_equal(settings.shape.delimiter, ';');
    assert_true(settings.decimal_comma);
    assert_true(take(&settings, "@decimal", "point", &err));
    assert_false(settings.decimal_comma);
}

static void an_encoding_has_many_names(void **state)
{
    static const char *const cases[][2] = {{"utf8", "UTF-8"},
                                           {"Latin-1", "Windows-1252"},
                                           {"cp1252", "Windows-1252"},
                                           {"Mac Roman", "macintosh"},
                                           {"UTF-16LE", "UTF-16LE"},
                                           {"Shift_JIS", "Shift_JIS"},
                                           {"windows-1251", "windows-1251"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct settings settings = {0};
        struct err err = {0};
        assert_true(settings_take(arena, &settings, slice_of("@encoding"), slice_of(""),
                                  slice_of(cases[i][0]), &err));
        assert_string_equal(settings.shape.encoding, cases[i][1]);
        arena_free(arena);
    }
}

static void what_is_no_setting_is_refused_with_what_was_expected(void **state)
{
    static const char *const cases[][3] = {
        {"@header", "0", "'0'; expected a whole number from 1 on"},
        {"@skip", "-1", "'-1'; expected a whole number"},
        {"@delimiter", "\"", "'\"'; expected one character, or comma, semicolon, tab or pipe"},
        {"@decimal", "dot", "'dot'; expected comma or point"},
        {"@encoding", "Windows1251", "'Windows1251' is no encoding; did you mean 'Windows-1251'?"},
        {"@encoding", "UTF-8,", "'UTF-8,' is no encoding; did you mean 'UTF-8'?"},
        {"@encoding", "gibberish", "'gibberish'; expected an encoding's name, like UTF-8"},
        {"@delimeter", ";", "no such setting; did you mean '@delimiter'?"},
        {"@x", "", "no such setting; expected @header, @skip"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct settings settings = {0};
        struct err err = {0};
        if (take(&settings, cases[i][0], cases[i][1], &err) || !strstr(err.text, cases[i][2]))
            fail_msg("%s %s: '%s'", cases[i][0], cases[i][1], err.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_setting_has_its_place),
        cmocka_unit_test(an_encoding_has_many_names),
        cmocka_unit_test(what_is_no_setting_is_refused_with_what_was_expected),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
