/* sql - names and lists as SQL wants them */
#include "scratch.h"
#include "voc/sql.h"

static void names_are_quoted_and_lists_joined(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const pieces[] = {"a", "b", "c"};

    (void)state;
    assert_string_equal(sql_quote(arena, slice_of("say \"hi\"")), "\"say \"\"hi\"\"\"");
    assert_string_equal(sql_join(arena, pieces, 3), "a, b, c");
    assert_string_equal(sql_join(arena, pieces, 0), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_quoted_and_lists_joined),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
