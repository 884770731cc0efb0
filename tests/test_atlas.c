/* atlas - several maps, of which each export's own is picked by its header */
#include "scratch.h"
#include "voc/atlas.h"
#include "voc/map.h"

#include <sys/stat.h>

enum { MOST = 4 };

/* The number, from 0, of the map that is picked for an export; -1 where none is. */
static int pick(struct arena *arena, const char *const maps[], const char *export, struct err *err)
{
    const char *paths[MOST];
    size_t count = 0;

    for (; count < MOST && maps[count]; count++)
        paths[count] = scratch_file(arena, arena_printf(arena, "field,column,format\n%s", maps[count]));
    struct atlas *const atlas = atlas_open(arena, paths, count, err);
    assert_non_null(atlas);
    const struct map *const map = atlas_pick(atlas, scratch_file(arena, export), NULL, err);
    for (size_t i = 0; map && i < count; i++)
        if (strcmp(map->name, paths[i]) == 0)
            return (int)i;
    return -1;
}

struct choice {
    const char *maps[MOST];
    const char *export;
    int picked;
    const char *why; /* where none is */
};

static void check(const struct choice cases[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        const int picked = pick(arena, cases[i].maps, cases[i].export, &err);
        if (picked != cases[i].picked || (cases[i].why && !strstr(err.text, cases[i].why)))
            fail_msg("case %zu picked %d: %s", i, picked, err.text);
        arena_free(arena);
    }
}

static void the_map_that_names_most_of_the_columns_is_taken(void **state)
{
    static const struct choice cases[] = {
        {{"id,ID,\n", "nps,NPS,\n"}, "NPS,Text\n", 1, NULL},
        {{"nps,NPS,\n", "nps,NPS,\ntext,Text,\n"}, "NPS,Text\n", 1, NULL},
        {{"nps,NPS,\n", "nps,NPS,\ntext,Text,\nid,ID,\n"}, "NPS,Text\n", 0, NULL},
        {{"nps,#1,\ntext,#2,\n", "nps,NPS,\n"}, "NPS,Text\n", 1, NULL}, /* a name says more than a place */
        {{"nps,NPS,\n,Text,\n", "nps,NPS,\n"}, "NPS,Text\n", 0, NULL},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void the_header_is_read_as_each_map_lays_it_out(void **state)
{
    static const struct choice cases[] = {
        {{"id,ID,\n", "@skip,,1\nnps,NPS,\n"}, "made on Monday\nNPS,Text\n", 1, NULL},
        {{"id,ID,\n", "@delimiter,,|\nnps,NPS,\n"}, "NPS|Text\n", 1, NULL},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void what_fits_nothing_or_two_is_refused(void **state)
{
    static const struct choice cases[] = {
        {{"nps,NPS,\n", "nps,NPS,0..10\n"}, "NPS,Text\n", -1, "fit equally; name one with --map"},
        {{"nps,NPS,\ntext,Text,\n", "id,ID,\n"}, "NPS,Texts\n", -1, "did you mean 'Texts'?"},
        {{"nps,NPS,\n", "id,ID,\n"}, "a,b\n", -1, "none of 2 maps fits; the nearest is "},
        {{"nps,NPS,\n", "id,ID,\n"}, "", -1, "is empty"},
        {{"@file,,other*\nnps,NPS,\n", "id,ID,\n"}, "NPS\n", -1, "its @file is 'other*'"},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void a_file_s_name_can_tell_maps_apart(void **state)
{
    static const struct choice cases[] = {
        {{"@file,,voc-test*\nnps,NPS,\n", "nps,NPS,\n"}, "NPS\n", 0, NULL},
        {{"@file,,other*\nnps,NPS,\n", "nps,NPS,\n"}, "NPS\n", 1, NULL},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void one_map_alone_is_for_every_file(void **state)
{
    static const struct choice cases[] = {{{"nps,NPS,\n"}, "a,b\n", 0, NULL}};

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void a_folder_offers_its_maps_and_must_have_some(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char folder[] = "/tmp/voc-test.XXXXXX";
    const char *const path = mkdtemp(folder);
    char *const file = arena_printf(arena, "%s/a.csv", folder);

    (void)state;
    assert_null(atlas_open(arena, &path, 1, &err));
    assert_non_null(strstr(err.text, "no map in this folder"));
    FILE *const map = fopen(file, "w");
    fputs("field,column,format\nnps,NPS,\n", map);
    fclose(map);
    struct atlas *const atlas = atlas_open(arena, &path, 1, &err);
    assert_non_null(atlas_pick(atlas, scratch_file(arena, "NPS\n"), NULL, &err));
    assert_null(atlas_pick(atlas, scratch_file(arena, "a,b\n"), NULL, &err));
    assert_true(atlas_has(atlas, arena_printf(arena, "%s/./a.csv", folder)));
    assert_false(atlas_has(atlas, arena_printf(arena, "%s/b.csv", folder)));
    unlink(file);
    rmdir(folder);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_map_that_names_most_of_the_columns_is_taken),
        cmocka_unit_test(the_header_is_read_as_each_map_lays_it_out),
        cmocka_unit_test(what_fits_nothing_or_two_is_refused),
        cmocka_unit_test(a_file_s_name_can_tell_maps_apart),
        cmocka_unit_test(one_map_alone_is_for_every_file),
        cmocka_unit_test(a_folder_offers_its_maps_and_must_have_some),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
