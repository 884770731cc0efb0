/* tallies - tests of the tally table */
#include "summed.h"

static const struct terms_of scores = {.metrics = "nps,rating,volume", .groupings = {"team", ""}};

static void a_row_has_what_was_counted(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const table =
        tally_of(arena, &scores, "at,team,nps,rating\n2026-01-05,b,9,4.5\n2026-01-06,,3,\n");
    (void)state;
    assert_non_null(strstr(table, ",,,by,,team;*,,,,\n"));
    assert_non_null(strstr(table, ",,,metric 002,,rating,,,,\n"));
    assert_non_null(strstr(table, ",,,newest,,2026-01-06,,,,\n"));
    assert_string_equal(strstr(table, "nps,,all"), "nps,,all,bad,,,,1,,\n"
                                                   "nps,*,all,bad,,,,1,,\n"
                                                   "nps,*,all,good,,,,1,,\n"
                                                   "nps,b,all,good,,,,1,,\n"
                                                   "rating,*,all,counted,,4.5,,1,,\n"
                                                   "rating,b,all,counted,,4.5,,1,,\n"
                                                   "volume,,all,counted,,,,1,,\n"
                                                   "volume,*,all,counted,,,,2,,\n"
                                                   "volume,b,all,counted,,,,1,,\n");
    arena_free(arena);
}

static void weights_are_told_where_one_isnt_1(void **state)
{
    static const struct terms_of nps = {.metrics = "nps", .groupings = {""}};
    struct arena *const arena = scratch_new();
    (void)state;
    /* 0.5 + 1.5 = 2 = n, but not so their squares; 0.1 and 0.2 add up to 0.3. */
    assert_string_equal(
        strstr(tally_of(arena, &nps, "nps,weight\n9,0.5\n10,1.5\n3,1\n8,0.1\n7,0.2\n"), "\nnps,"),
        "\nnps,all,bad,,,,1,,\n"
        "nps,all,good,,,,2,2,2.5\n"
        "nps,all,neutral,,,,2,0.3,0.05\n");
    arena_free(arena);
}

static void values_are_in_the_order_of_their_length_and_bytes(void **state)
{
    (void)state;
    assert_true(tallies_compare_values(slice_of("9"), slice_of("10")) < 0);
    assert_true(tallies_compare_values(slice_of("19"), slice_of("20")) < 0);
    assert_true(tallies_compare_values(slice_of(""), slice_of("0")) < 0);
    assert_int_equal(tallies_compare_values(slice_of("-5"), slice_of("-5")), 0);
}

static void a_mean_of_too_many_values_isnt_tallied(void **state)
{
    static const struct terms_of rating = {.metrics = "rating", .groupings = {""}};
    struct arena *const arena = scratch_new();
    char *rows = arena_alloc(arena, 65536);
    size_t used = (size_t)sprintf(rows, "rating\n");
    (void)state;
    for (int i = 0; i < 1025; i++)
        used += (size_t)sprintf(rows + used, "%d.%03d\n", 1 + i / 1000, i % 1000);
    assert_non_null(
        strstr(tally_of(arena, &rating, rows), "rating has more than 1024 different values in all"));
    arena_free(arena);
}

static void a_tally_is_known_by_its_header(void **state)
{
    static const struct {
        const char *header;
        bool is;
    } cases[] = {{"metric,team,period,state,origin,value,bins,count,weight,weight_squares", true},
                 {"metric,period,state,origin,value,bins,count,weight,weight_squares", true},
                 {"metric,period,state,value,bins,count,weight,weight_squares", false},
                 {"metric,period,as_of,kind,better,unit,n,n_eff,waiting,value", false}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice header[16], rest = slice_of(cases[i].header);
        size_t count = 0;
        while (slice_split(&rest, ',', &header[count]))
            count++;
        assert_int_equal(tallies_are(header, count), cases[i].is);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_has_what_was_counted),
        cmocka_unit_test(weights_are_told_where_one_isnt_1),
        cmocka_unit_test(values_are_in_the_order_of_their_length_and_bytes),
        cmocka_unit_test(a_mean_of_too_many_values_isnt_tallied),
        cmocka_unit_test(a_tally_is_known_by_its_header),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
