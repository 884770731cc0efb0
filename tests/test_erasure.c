/* erasure - what becomes of a column of the rows of someone who is forgotten */
#include "scratch.h"
#include "voc/erasure.h"

static void scores_stay_days_are_left_of_times_and_names_go(void **state)
{
    static const struct {
        const char *column, *begins; /* NULL: it stays */
    } cases[] = {
        {"nps", NULL},
        {"source", NULL},
        {"at", "UPDATE feedback SET \"at\" = substr("},
        {"customer", "UPDATE feedback SET \"customer\" = NULL WHERE (source, id) IN (keys)"},
        {"given name", "UPDATE feedback SET \"given name\" = NULL WHERE (source, id) IN (keys)"},
        {"team", "UPDATE feedback SET \"team\" = NULL WHERE (source, id) IN (keys) AND \"team\" IN"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const char *const sql = erasure_of(arena, slice_of(cases[i].column), "(keys)");
        assert_int_equal(sql != NULL, cases[i].begins != NULL);
        if (sql)
            assert_memory_equal(sql, cases[i].begins, strlen(cases[i].begins));
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(scores_stay_days_are_left_of_times_and_names_go)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
