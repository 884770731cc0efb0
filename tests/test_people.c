/* people - tests of who stands behind the handles */
#include "scratch.h"
#include "voc/people.h"

static struct people people_of(struct arena *arena, const char *content)
{
    struct err err = {0};
    struct people people;

    if (!people_read(arena, scratch_file(arena, content), &people, &err))
        fail_msg("%s", err.text);
    return people;
}

static void a_handle_has_a_name_or_stays(void **state)
{
    struct arena *const arena = scratch_new();
    const struct people people =
        people_of(arena, "\xEF\xBB\xBFname;owner;note\nDana Smith;dana;on leave\n;omar;\n ;;\n");

    (void)state;
    assert_string_equal(people_name(&people, "dana"), "Dana Smith");
    assert_string_equal(people_name(&people, "omar"), "omar");
    assert_string_equal(people_name(&people, "*"), "*");
    assert_null(people_name(&people, NULL));
    arena_free(arena);
}

static void namesakes_keep_their_handles_beside_their_names(void **state)
{
    struct arena *const arena = scratch_new();
    const struct people people = people_of(arena, "owner,name\na,Ada\nb,Bob\nc,Ada\n");

    (void)state;
    assert_string_equal(people_name(&people, "a"), "Ada (a)");
    assert_string_equal(people_name(&people, "b"), "Bob");
    assert_string_equal(people_name(&people, "c"), "Ada (c)");
    arena_free(arena);
}

static void what_cannot_be_is_refused(void **state)
{
    static const struct {
        const char *content, *complaint;
    } cases[] = {{"owner,nam\na,Ada\n", ": expected the columns owner,name"},
                 {"owner,name\na,Ada\na,Bob\n", ":3: owner: 'a' is there already"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct people people;
        assert_false(people_read(arena, scratch_file(arena, cases[i].content), &people, &err));
        assert_non_null(strstr(err.text, cases[i].complaint));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_handle_has_a_name_or_stays),
        cmocka_unit_test(namesakes_keep_their_handles_beside_their_names),
        cmocka_unit_test(what_cannot_be_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
