/* omissions - rows of an export that are left out as no feedback */
#include "scratch.h"
#include "voc/omissions.h"

static void the_first_of_each_reason_is_shown(void **state)
{
    struct arena *const arena = scratch_new();
    struct omissions *const omissions = omissions_new(arena);
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    omissions_say(omissions, "a.csv", &said.talk);
    assert_string_equal(said.text, "");
    omissions_add(omissions, OMISSIONS_SUMMARY, slice_of("Total,,4\r\n"), 9);
    omissions_add(omissions, OMISSIONS_TEST, slice_of("2,test,\n"), 4);
    omissions_add(omissions, OMISSIONS_TEST, slice_of("3,test,\n"), 5);
    omissions_say(omissions, "a.csv", &said.talk);
    assert_string_equal(
        said.text, "! a.csv: 2 rows that are previews or tests are left out, from line 4: 2,test,\n"
                   "! a.csv: 1 row at the end that is a total or a note is left out, line 9: Total,,4\n");
    arena_free(arena);
}

static void a_long_record_is_cut(void **state)
{
    struct arena *const arena = scratch_new();
    struct omissions *const omissions = omissions_new(arena);
    struct scratch_talk said;
    char record[1000];

    (void)state;
    memset(record, 'x', sizeof record);
    scratch_listen(&said);
    omissions_add(omissions, OMISSIONS_REPEATED, (struct slice){record, sizeof record}, 2);
    omissions_say(omissions, "a.csv", &said.talk);
    assert_non_null(strstr(said.text, "line 2: xxx"));
    assert_true(strlen(said.text) < 150);
    arena_free(arena);
}

static void they_are_counted_by_reason(void **state)
{
    static const struct {
        long long count;
        const char *reason;
    } want[] = {{1, "repeated headers"}, {0, "previews or tests"}, {2, "totals or notes"}};
    struct arena *const arena = scratch_new();
    struct omissions *const omissions = omissions_new(arena);
    const char *reason;

    (void)state;
    omissions_add(omissions, OMISSIONS_REPEATED, slice_of("id,at"), 3);
    omissions_add(omissions, OMISSIONS_SUMMARY, slice_of("Total"), 8);
    omissions_add(omissions, OMISSIONS_SUMMARY, slice_of("Mean"), 9);
    for (size_t i = 0; i < OMISSIONS_REASONS; i++) {
        assert_int_equal(omissions_count(omissions, i, &reason), want[i].count);
        assert_string_equal(reason, want[i].reason);
    }
    assert_true(omissions_count(omissions, OMISSIONS_REASONS, &reason) < 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_of_each_reason_is_shown),
        cmocka_unit_test(a_long_record_is_cut),
        cmocka_unit_test(they_are_counted_by_reason),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
