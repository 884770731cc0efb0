/* lexicon - the names of a JSON file's members */
#include "scratch.h"
#include "voc/lexicon.h"

/* `a,b`: the names in their order, those behind `shown` after a bar. */
static const char *list(struct arena *arena, const struct lexicon *lexicon, size_t shown)
{
    const char *text = "";

    for (size_t i = 0; i < lexicon->count; i++)
        text = arena_printf(arena, "%s%s%s", text,
                            i == shown ? "|"
                            : i        ? ","
                                       : "",
                            lexicon->names[i].name.at);
    return text;
}

static void a_name_keeps_its_place(void **state)
{
    struct arena *const arena = scratch_new();
    struct lexicon lexicon = lexicon_new(arena);

    (void)state;
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(lexicon_add(&lexicon, slice_of(arena_printf(arena, "name %zu", i)), 0), i);
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(lexicon_add(&lexicon, slice_of(arena_printf(arena, "name %zu", i)), i % 7), i);
    assert_int_equal(lexicon.count, 1000);
    arena_free(arena);
}

static void an_object_that_is_null_is_no_column_beside_its_members(void **state)
{
    struct arena *const arena = scratch_new();
    struct lexicon lexicon = lexicon_new(arena);

    (void)state;
    assert_int_equal(lexicon_part(&lexicon), 0);
    static const char *const names[] = {"id", "rating", "rating.score", "note", "a.b.c", "a", "a.b"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        lexicon_add(&lexicon, slice_of(names[i]), 0);
    lexicon.names[lexicon_add(&lexicon, slice_of("a.b"), 0)].filled = true;
    assert_int_equal(lexicon_part(&lexicon), 5);
    assert_string_equal(list(arena, &lexicon, 5), "id,rating.score,note,a.b.c,a.b|rating,a");
    assert_int_equal(lexicon_add(&lexicon, slice_of("rating"), 0), 5);
    const size_t *const sorted = lexicon_sorted(&lexicon);
    assert_string_equal(lexicon.names[sorted[0]].name.at, "a");
    assert_string_equal(lexicon.names[sorted[6]].name.at, "rating.score");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_keeps_its_place),
        cmocka_unit_test(an_object_that_is_null_is_no_column_beside_its_members),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
