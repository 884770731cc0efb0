/* outline - where a CSV's table begins and what splits it */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/outline.h"

static bool settle(struct arena *arena, const char *content, const struct rows_shape *shape,
                   struct outline *outline, struct err *err)
{
    struct bytes *const bytes = bytes_open(arena, scratch_file(arena, content), NULL, err);
    struct record *const record = bytes ? record_open(arena, bytes, err) : NULL;

    *outline = (struct outline){0};
    assert_non_null(record);
    return outline_settle(arena, record, shape, outline, err);
}

static void the_first_records_show_what_splits_them(void **state)
{
    static const struct {
        const char *csv;
        struct rows_shape shape;
        struct outline want;
    } cases[] = {
        {"a,b\n1,2\n", {0}, {.delimiter = ','}},
        {"a;b\n1,5;2\n", {0}, {.delimiter = ';'}},
        {"sep=|\na|b\n1|2\n", {0}, {.delimiter = '|', .stepped = 1}},
        {"sep=|\na;b\n1;2\n", {.delimiter = ';', .skip = 1}, {.delimiter = ';', .stepped = 1}},
        {"Report\nof May\na\tb\n", {.skip = 2}, {.delimiter = '\t', .stepped = 2}},
        {"a,b\n1,2,\n3,4,\n", {0}, {.delimiter = ',', .spare = 1}},
        {"a,b,\n1,2\n3,4\n", {0}, {.delimiter = ',', .spare = -1}},
        {"a,b\n1,2,3\n4,5,6\n", {0}, {.delimiter = ',', .nameless = true}},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct outline got;
        struct err err = {0};
        if (!settle(arena, cases[i].csv, &cases[i].shape, &got, &err) ||
            got.delimiter != cases[i].want.delimiter || got.stepped != cases[i].want.stepped ||
            got.found != cases[i].want.found || got.spare != cases[i].want.spare ||
            got.nameless != cases[i].want.nameless)
            fail_msg("%s: '%c' %zu %zu %d %d %s", cases[i].csv, got.delimiter, got.stepped, got.found,
                     got.spare, got.nameless, err.text);
    }
    arena_free(arena);
}

static void the_header_is_found_by_its_names(void **state)
{
    const struct slice names[] = {slice_of("id"), slice_of("nps")};
    struct arena *const arena = scratch_new();
    struct outline got;
    struct err err = {0};

    (void)state;
    assert_true(settle(arena, "Report;of May\nfor us\nid,nps\n1,9\n",
                       &(struct rows_shape){.names = names, .name_count = 2}, &got, &err));
    assert_int_equal(got.delimiter, ',');
    assert_int_equal(got.found, 2);
    arena_free(arena);
}

static void two_delimiters_that_do_equally_well_are_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct outline got;
    struct err err = {0};

    (void)state;
    assert_false(settle(arena, "a,b;c\n1,2;3\n", &(struct rows_shape){0}, &got, &err));
    assert_non_null(strstr(err.text, "@delimiter"));
    arena_free(arena);
}

static void a_record_fits_but_for_a_spare_cell(void **state)
{
    const struct outline plain = {.delimiter = ','}, spare = {.delimiter = ',', .spare = 1};
    const struct outline nameless = {.delimiter = ',', .nameless = true};

    (void)state;
    assert_true(outline_fits(&plain, slice_of("1,2\n"), 2, 2));
    assert_false(outline_fits(&plain, slice_of("1,2,\n"), 3, 2));
    assert_true(outline_fits(&spare, slice_of("1,2,\"\"\r\n"), 3, 2));
    assert_false(outline_fits(&spare, slice_of("1,2,3\n"), 3, 2));
    assert_string_equal(outline_why(&plain, slice_of("1,2,3\n"), 3, 2), "");
    assert_non_null(strstr(outline_why(&plain, slice_of("1,well, no\n"), 3, 2), "not quoted"));
    assert_non_null(strstr(outline_why(&nameless, slice_of("1,2,3\n"), 3, 2), "no name"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_records_show_what_splits_them),
        cmocka_unit_test(the_header_is_found_by_its_names),
        cmocka_unit_test(a_record_fits_but_for_a_spare_cell),
        cmocka_unit_test(two_delimiters_that_do_equally_well_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
