/* test_extent - from when to when times reach, and how often each value of a scale occurs */
#include "scratch.h"
#include "voc/columns.h"
#include "voc/extent.h"

static struct receipt *note(struct arena *arena, const char *map_text, const char *const rows[][3],
                            size_t count)
{
    struct err err = {0};
    const struct map *const map =
        map_read(arena, scratch_file(arena, arena_printf(arena, "field,column,format\n%s", map_text)), &err);
    struct columns *const columns = columns_new(arena);
    struct receipt *const receipt = receipt_new(arena, "import");
    size_t width;

    columns_add(columns, slice_of("at"));
    columns_add(columns, slice_of("nps"));
    columns_all(columns, &width);
    assert_int_equal(width, 3);
    struct extent *const extent = extent_new(arena, map, columns);
    for (size_t i = 0; i < count; i++) {
        const struct slice cells[] = {slice_of(rows[i][0]), slice_of(rows[i][1]), slice_of(rows[i][2])};
        extent_see(extent, cells);
    }
    extent_note(extent, "a.csv", receipt);
    return receipt;
}

static void times_have_two_ends_and_scales_their_values(void **state)
{
    static const char *const rows[][3] = {{"1", "2026-11-21", "9"},
                                          {"2", "2026-11-20T09:15Z", "10"},
                                          {"3", "", "9"},
                                          {"4", "2026-11-21T08:00Z", ""}};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_slice(receipt_rows(note(arena, "at,D,\nnps,N,0..10\n", rows, 4)),
                 "import,a.csv,at first,2026-11-20T09:15Z\nimport,a.csv,at last,2026-11-21T08:00Z\n"
                 "import,a.csv,nps 9,2\nimport,a.csv,nps 10,1\n");
    arena_free(arena);
}

static void without_rows_the_ends_are_unknown(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_slice(receipt_rows(note(arena, "at,D,\nnps,N,0..10\n", NULL, 0)),
                 "import,a.csv,at first,\nimport,a.csv,at last,\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(times_have_two_ends_and_scales_their_values),
        cmocka_unit_test(without_rows_the_ends_are_unknown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
