/* test_provenance - what was read, as receipts tell it */
#include "scratch.h"
#include "voc/provenance.h"

static const char *report(struct arena *arena, const char *receipt)
{
    const char *const path = scratch_file(arena, receipt);
    struct page *const page = page_new(arena, INK_TEXT, 200);
    struct provenance provenance = {0};
    struct err err = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    assert_true(provenance_is(feed));
    assert_true(provenance_add(arena, &provenance, feed, &err));
    provenance_write(arena, page, &provenance);
    return slice_copy(arena, page_text(page));
}

static void each_table_that_was_read_has_a_line(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = report(arena, "program,input,item,value\n"
                                           "import,,version,1\nimport,a.csv,bytes,9\n"
                                           "import,a.csv,rows read,1204\nimport,a.csv,rows kept,1200\n"
                                           "import,a.csv,rows merged,0\nimport,a.csv,rows rejected,4\n"
                                           "import,a.csv,at first,2026-11-20\n"
                                           "import,a.csv,at last,2026-11-21\nimport,map.csv,bytes,9\n"
                                           "measure,,version,1\nmeasure,f.csv,rows read,1\n");

    (void)state;
    assert_non_null(strstr(text, "What was read"));
    assert_non_null(strstr(
        text, "a.csv by import: 1,204 rows, 1,200 kept, 4 rejected; from 2026-11-20 to 2026-11-21.\n"));
    assert_non_null(strstr(text, "f.csv by measure: 1 row.\n"));
    assert_null(strstr(text, "map.csv"));
    arena_free(arena);
}

static void nothing_read_is_no_chapter(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(report(arena, "program,input,item,value\n"), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_table_that_was_read_has_a_line),
        cmocka_unit_test(nothing_read_is_no_chapter),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
