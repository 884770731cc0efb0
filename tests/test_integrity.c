/* integrity - tests of what looks as if a score had been helped along */
#include "table.h"
#include "voc/integrity.h"

enum { OWNERS = 6 };

/* 8, 9 and 10 of each; the first has lifted many an 8. */
static struct habits_owner *owners_new(struct arena *arena)
{
    static const uint32_t scores[OWNERS][3] = {{5, 160, 70}, {80, 60, 100}, {76, 66, 98},
                                               {82, 58, 96}, {72, 64, 110}, {88, 60, 102}};
    static const char *const names[OWNERS] = {"ada", "bob", "cyd", "dan", "eve", "fay"};
    struct habits_owner *const owners = arena_array(arena, OWNERS, sizeof *owners);

    for (size_t i = 0; i < OWNERS; i++) {
        memcpy(&owners[i].scores[0][8], scores[i], sizeof scores[i]);
        owners[i].name = slice_of(names[i]);
    }
    return owners;
}

static void who_stands_out_is_odd_and_nobody_else(void **state)
{
    struct arena *const arena = scratch_new();
    const struct integrity *const all = integrity_of(arena, owners_new(arena), OWNERS);

    (void)state;
    for (size_t i = 0; i < OWNERS; i++)
        for (size_t sign = 0; sign < INTEGRITY_SIGNS; sign++)
            assert_int_equal(strcmp(all[i].signs[sign].note, "odd") == 0,
                             i == 0 && sign == INTEGRITY_HEAPING);
    assert_string_equal(all[0].signs[INTEGRITY_CHOOSING].note, "none");
    arena_free(arena);
}

static void only_the_owners_of_the_measures_have_rows(void **state)
{
    struct arena *const arena = scratch_new();
    struct slice names[] = {slice_of("bob"), slice_of("ada"), slice_of("gus")};
    const struct roster roster = {.owners = names, .owner_count = 3};
    struct table table = table_begin(arena);
    struct err err = {0};
    const struct integrity *const all = integrity_of(arena, owners_new(arena), OWNERS);

    (void)state;
    for (const char *const *word =
             (const char *const[]){"owner", "part", "metric", "n", "value", "low", "high", "fair", "fair_low",
                                   "fair_high", "weight", "rank", "rank_low", "rank_high", "funnel", "note",
                                   NULL};
         *word; word++)
        writer_text(table.writer, *word);
    assert_true(writer_row(table.writer, &err));
    assert_true(integrity_write(all, OWNERS, &roster, table.writer, &err));
    const char *const text = table_pick(arena, table_text(arena, &table), "owner part metric n note");
    assert_ptr_equal(strstr(text, "bob integrity heaping 240 \nada integrity heaping 235 odd\n"), text);
    assert_null(strstr(text, "gus"));
    arena_free(arena);
}

static void nobody_is_nothing(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_non_null(integrity_of(arena, NULL, 0));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_stands_out_is_odd_and_nobody_else),
        cmocka_unit_test(only_the_owners_of_the_measures_have_rows),
        cmocka_unit_test(nobody_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
