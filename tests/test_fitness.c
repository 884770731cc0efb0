/* fitness - how well a map fits an export */
#include "exported.h"
#include "voc/fitness.h"

static struct sight seen(struct arena *arena, const char *header)
{
    return (struct sight){.rows = exported_rows(arena, header)};
}

static void columns_are_there_by_name_by_place_or_lacking(void **state)
{
    static const struct {
        const char *map, *header;
        size_t by_name, by_place, lacking;
    } cases[] = {
        {"nps,NPS,\nid,#1,\n", "ID,NPS\n", 1, 1, 0},
        {"nps,NPS,\nid,ID,\n", "NPS\n", 1, 0, 1},
        {"nps,NPS,\nid,ID,optional\nsource,,web\n", "NPS\n", 1, 0, 0},
        {"nps,NPS,if Source=EU\n", "NPS\n", 0, 0, 1},
        {"id,#3,\n", "NPS\n", 0, 0, 1},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct sight sight = seen(arena, cases[i].header);
        const struct fitness got = fitness_of(arena, exported_map(arena, cases[i].map), &sight, "a.csv");
        if (got.by_name != cases[i].by_name || got.by_place != cases[i].by_place ||
            got.lacking != cases[i].lacking || fitness_is_full(&got) != (cases[i].lacking == 0))
            fail_msg("%s of %s: %zu %zu %zu", cases[i].map, cases[i].header, got.by_name, got.by_place,
                     got.lacking);
    }
    arena_free(arena);
}

static void the_file_s_name_is_held_against_the_map_s(void **state)
{
    static const struct {
        const char *path;
        bool fits;
    } cases[] = {{"nps.csv", true}, {"in/nps.csv", true}, {"nps.csv.gz", true}, {"nps/ces.csv", false}};
    struct arena *const arena = scratch_new();
    const struct map *const map = exported_map(arena, "@file,,nps.csv\nnps,NPS,\n");
    const struct sight sight = seen(arena, "NPS\n");

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct fitness fitness = fitness_of(arena, map, &sight, cases[i].path);
        if (fitness_is_full(&fitness) != cases[i].fits)
            fail_msg("%s", cases[i].path);
    }
    arena_free(arena);
}

static void why_it_does_not_fit_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    const struct sight sight = seen(arena, "NPS\n");
    const struct fitness name =
        fitness_of(arena, exported_map(arena, "@file,,nps*\nnps,NPS,\n"), &sight, "a.csv");
    const struct fitness column = fitness_of(arena, exported_map(arena, "id,ID,\n"), &sight, "a.csv");
    struct err err = {0};

    (void)state;
    fitness_explain(arena, &name, &err);
    assert_string_equal(err.text, "its @file is 'nps*'");
    fitness_explain(arena, &column, &err);
    assert_non_null(strstr(err.text, "has no column 'ID', which a.map:2 takes for id"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_there_by_name_by_place_or_lacking),
        cmocka_unit_test(the_file_s_name_is_held_against_the_map_s),
        cmocka_unit_test(why_it_does_not_fit_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
