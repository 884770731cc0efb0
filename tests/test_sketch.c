/* sketch - a map in the making */
#include "scratch.h"
#include "voc/sketch.h"

static struct sketch sketch_on(struct arena *arena, struct map *map, struct scratch_talk *said,
                               bool *doubtful)
{
    scratch_listen(said);
    *map = (struct map){.name = "a.map"};
    return (struct sketch){.arena = arena, .map = map, .told = "", .doubtful = doubtful, .talk = &said->talk};
}

static void lines_are_copied_and_numbered(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct map map;
    struct sketch sketch = sketch_on(arena, &map, &said, NULL);
    struct err err = {0};
    char column[] = "N";

    (void)state;
    assert_true(sketch_add(&sketch, "nps", column, "0..10", &err));
    assert_true(sketch_add(&sketch, "", "M", "", &err));
    column[0] = 'X';
    assert_int_equal(map.field_count, 2);
    assert_slice(map.fields[0].column, "N");
    assert_int_equal(map.fields[0].line, 2);
    assert_int_equal(map.fields[1].line, 3);
    arena_free(arena);
}

static void what_is_taken_is_told_in_one_sentence(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct map map;
    struct sketch sketch = sketch_on(arena, &map, &said, NULL);

    (void)state;
    sketch_tell(&sketch, "id", "I", NULL);
    sketch_tell(&sketch, "at", "D", "day first");
    assert_string_equal(sketch.told, "id from I, at from D (day first)");
    arena_free(arena);
}

static void a_doubt_is_fatal_or_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct map map;
    bool doubtful = false;
    struct sketch strict = sketch_on(arena, &map, &said, NULL);
    struct sketch lenient = sketch_on(arena, &map, &said, &doubtful);
    struct err err = {0};

    (void)state;
    err_set(&err, ERR_DATA, "could be either");
    assert_false(sketch_doubt(&strict, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_true(sketch_doubt(&lenient, &err));
    assert_true(doubtful);
    assert_int_equal(err.status, 0);
    assert_string_equal(said.text, "! could be either\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_copied_and_numbered),
        cmocka_unit_test(what_is_taken_is_told_in_one_sentence),
        cmocka_unit_test(a_doubt_is_fatal_or_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
