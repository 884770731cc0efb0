/* atlas - several maps, of which each export's own is picked by its header */
#include "scratch.h"
#include "voc/atlas.h"
#include "voc/map.h"

#include <sys/stat.h>

static const char *map_file(struct arena *arena, const char *lines)
{
    return scratch_file(arena, arena_printf(arena, "field,column,format\n%s", lines));
}

static void the_map_that_fits_is_picked_aloud(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct err err = {0};
    const char *const paths[] = {map_file(arena, "id,ID,\n"), map_file(arena, "nps,NPS,\n")};
    struct atlas *const atlas = atlas_open(arena, paths, 2, &err);

    (void)state;
    scratch_listen(&said);
    const struct map *const map = atlas_pick(atlas, scratch_file(arena, "NPS,Text\n"), &said.talk, &err);
    assert_string_equal(map->name, paths[1]);
    assert_non_null(strstr(said.text, arena_printf(arena, ": map %s\n", paths[1])));
    assert_null(atlas_pick(atlas, scratch_file(arena, "a,b\n"), &said.talk, &err));
    assert_non_null(strstr(err.text, "none of 2 maps fits"));
    arena_free(arena);
}

static void one_map_alone_is_for_every_file(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = map_file(arena, "nps,NPS,\n");
    struct atlas *const atlas = atlas_open(arena, &path, 1, &err);

    (void)state;
    assert_non_null(atlas_pick(atlas, scratch_file(arena, "a,b\n"), NULL, &err));
    arena_free(arena);
}

static void what_no_built_in_map_knows_is_not_recognised(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *map;

    (void)state;
    assert_true(atlas_recognise(atlas_known(arena, &err), scratch_file(arena, "a,b\n"), &map, NULL, &err));
    assert_null(map);
    arena_free(arena);
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
        cmocka_unit_test(the_map_that_fits_is_picked_aloud),
        cmocka_unit_test(one_map_alone_is_for_every_file),
        cmocka_unit_test(what_no_built_in_map_knows_is_not_recognised),
        cmocka_unit_test(a_folder_offers_its_maps_and_must_have_some),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
