/* strip - an export's rows without those that are no feedback */
#include "exported.h"
#include "voc/strip.h"

/* The first cells of the rows that are left; the columns are id, at, text, whether it's a test. */
static const char *stripped(struct arena *arena, const char *content, const struct talk *talk,
                            long long counts[3])
{
    static const char *const fields[] = {"id", "at", "text"};
    struct rows *const rows = exported_rows(arena, content);
    struct strip_plan plan = strip_plan_new(arena, 4, 1);
    struct err err = {0};
    const char *reason, *text = "";

    for (size_t i = 0; i < 3; i++)
        strip_plan_field(&plan, slice_of(fields[i]), &i, 1);
    strip_plan_test(&plan, 3, slice_of("test|preview*"));
    const size_t id = rows_want(rows, 0);
    struct strip *const strip = strip_new(arena, rows, &plan);
    while (strip_next(strip, &err) == ROWS_ROW)
        text = arena_printf(arena, "%s[%s]", text, slice_copy(arena, rows_cell(rows, id)));
    strip_say(strip, talk);
    for (size_t i = 0; i < 3; i++)
        counts[i] = strip_count(strip, i, &reason);
    assert_true(strip_count(strip, 3, &reason) < 0);
    return text;
}

static void headers_tests_and_totals_are_left_out_aloud(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    long long counts[3];

    (void)state;
    scratch_listen(&said);
    assert_string_equal(stripped(arena,
                                 "id,at,text,kind\n1,2026-01-01,Fine,\nid,at,text,kind\n2,2026-01-02,,test\n"
                                 "3,2026-01-03,Good,preview 2\n4,2026-01-04,,\nTotal,,,4\n",
                                 &said.talk, counts),
                        "[1][4]");
    assert_int_equal(counts[0], 1);
    assert_int_equal(counts[1], 2);
    assert_int_equal(counts[2], 1);
    assert_non_null(strstr(said.text, "1 row that repeats the header is left out, line 3: id,at,text,kind"));
    assert_non_null(strstr(said.text, "2 rows that are previews or tests are left out, from line 4: 2,"));
    assert_non_null(strstr(said.text, "1 row at the end that is a total or a note is left out, line 7: "));
    arena_free(arena);
}

static void a_total_in_the_middle_is_a_row(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    long long counts[3];

    (void)state;
    scratch_listen(&said);
    assert_string_equal(
        stripped(arena, "id,at,text,kind\nTotal,,,4\n1,2026-01-01,Fine,\n", &said.talk, counts),
        "[Total][1]");
    assert_string_equal(said.text, "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_tests_and_totals_are_left_out_aloud),
        cmocka_unit_test(a_total_in_the_middle_is_a_row),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
