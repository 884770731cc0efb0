/* inspection - tests of what is known of an export before its rows are read */
#include "exported.h"
#include "voc/inspection.h"

enum { LARGE = 5 * 1024 * 1024 };

static const char plain[] = "id,I,\nnps,N,0..10\n", timed[] = "id,I,\nnps,N,0..10\nat,A,date\n";

/* A row whose id has a quote inside, which can't be skimmed. */
static const char odd[] = "\"a\"\"b\",9,\n";

/* Looks at an export of columns I, N and A: the first lines, so many bytes of rows whose ids come in order,
   and the last lines. */
static bool look(struct arena *arena, const char *lines, const char *first, size_t size, const char *last,
                 struct inspection *file, struct ids *ids, struct err *err)
{
    static const char row[] = "%09zu,9,21/11/2026\n";
    const size_t length = strlen("000000000,9,21/11/2026\n");
    char *const text = arena_alloc(arena, size + strlen(first) + strlen(last) + 64);
    size_t used = (size_t)sprintf(text, "I,N,A\n%s", first);

    for (size_t i = 0; used + length <= size; i++)
        used += (size_t)sprintf(text + used, row, i);
    strcpy(text + used, last);
    const struct inspection_ask ask = {.path = scratch_file(arena, text),
                                       .map = exported_map(arena, lines),
                                       .columns = columns_new(arena),
                                       .ids = ids};
    return inspection_look(file, arena, arena_child(arena), &ask, err);
}

static void a_large_export_is_looked_through_for_its_encoding_and_its_ids(void **state)
{
    static const struct {
        const char *map;
        size_t size;
        const char *last, *encoding; /* NULL: it isn't asked for */
        bool has_ids, differ;
    } cases[] = {{plain, LARGE, "x,9,\n", "UTF-8", true, true},
                 {timed, LARGE, "x,9,\n", "UTF-8", true, true},
                 {plain, LARGE, "000000007,9,\n", "UTF-8", true, false},
                 {plain, LARGE, ",9,\n", "UTF-8", false, false},
                 {plain, LARGE, "Z\xFCrich,9,\n", "Windows-1252", true, true},
                 {plain, LARGE, "\"Z\xFCrich \"\"9\"\"\",9,\n", "Windows-1252", true, true},
                 {timed, LARGE, "Z\xFCrich,9,\n", "Windows-1252", true, true},
                 {plain, 0, "x,9,\n", "UTF-8", false, false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int way = 0; way < 4; way++) {
            struct arena *const arena = scratch_new();
            struct ids *const ids = ids_new(arena, way & 1);
            struct inspection file;
            struct err err = {0};
            if (!look(arena, cases[i].map, way & 2 ? odd : "", cases[i].size, cases[i].last, &file, ids,
                      &err))
                fail_msg("case %zu: %s", i, err.text);
            assert_string_equal(file.shape.encoding, cases[i].encoding);
            if (file.has_ids != cases[i].has_ids || !file.is_utf8 ||
                (cases[i].has_ids && ids_differ(ids) != cases[i].differ))
                fail_msg("case %zu, %d: ids %d, UTF-8 %d", i, way, file.has_ids, file.is_utf8);
            arena_free(arena);
        }
}

static void what_a_map_leaves_open_is_learnt_from_all_rows(void **state)
{
    static const size_t sizes[] = {0, LARGE};
    struct arena *const arena = scratch_new();
    struct inspection file;
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        assert_true(look(arena, timed, "", sizes[i], "x,9,3/4/2026\ny,9,31/4/2026\n", &file,
                         ids_new(arena, false), &err));
        assert_string_equal(file.fields.all[2].input.meaning->format_text, "%d/%m/%Y");
    }
    assert_false(look(arena, timed, "", 0, "x,9,3/4/2026\n", &file, ids_new(arena, false), &err));
    assert_non_null(strstr(err.text, "'A' could be day/month or month/day"));
    arena_free(arena);
}

static void a_column_that_is_not_there_is_told(void **state)
{
    static const size_t sizes[] = {0, LARGE};
    struct arena *const arena = scratch_new();
    struct inspection file;

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct err err = {0};
        assert_false(
            look(arena, "id,I,\ncsat,C,1..5\n", "", sizes[i], "", &file, ids_new(arena, false), &err));
        assert_int_equal(err.status, ERR_DATA);
        assert_non_null(strstr(err.text, "'C'"));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_large_export_is_looked_through_for_its_encoding_and_its_ids),
        cmocka_unit_test(what_a_map_leaves_open_is_learnt_from_all_rows),
        cmocka_unit_test(a_column_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
