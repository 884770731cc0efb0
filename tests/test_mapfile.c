/* mapfile - a map as a table, for a file that one keeps */
#include "exported.h"
#include "table.h"
#include "voc/mapfile.h"

static const char *written(struct arena *arena, const struct map *map)
{
    struct table table = table_begin(arena);
    struct err err = {0};

    assert_true(mapfile_write(map, true, table.writer, &err));
    return table_text(arena, &table);
}

static void what_is_written_is_read_as_the_same_map(void **state)
{
    static const char lines[] = "@encoding,,Windows-1252\n@skip,,3\n@header,,2\n@decimal,,comma\n"
                                "@without,Status,test|preview\nid,I,\nnps,N,0..10\n,Foo,\n";
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(written(arena, exported_map(arena, lines)),
                        arena_printf(arena, "field,column,format\n%s", lines));
    arena_free(arena);
}

static void usual_settings_are_not_written(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(written(arena, exported_map(arena, "@encoding,,UTF-8\n\"a,b\",#3,\n")),
                        "field,column,format\n\"a,b\",#3,\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_as_the_same_map),
        cmocka_unit_test(usual_settings_are_not_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
