/* tallies - the tally table */
#include "scratch.h"
#include "voc/sink.h"
#include "voc/tallies.h"
#include "voc/writer.h"

/* A table with these rows, grouped by team. */
static const char *table_of(struct arena *arena, const struct tallies_row *rows, size_t count)
{
    static const struct slice team = {"team", 4};
    const char *const out = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    const struct tallies *const tallies = tallies_begin(arena, &team, 1, writer, &err);

    assert_non_null(tallies);
    for (size_t i = 0; i < count; i++)
        assert_true(tallies_row(tallies, &rows[i], &err));
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    return scratch_read(arena, out);
}

static void what_a_row_doesn_t_say_is_an_empty_cell(void **state)
{
    static const struct slice north = {"north", 5};
    const struct mass four = mass_plain(4);
    const struct tallies_row rows[] = {
        {.state = "every", .value = slice_of("week")},
        {.metric = "nps", .groups = &north, .period = "2026-W01", .state = "good", .mass = &four},
        {.metric = "rating", .groups = &north, .value = slice_of("4.5"), .is_binned = true, .mass = &four}};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(table_of(arena, rows, 3),
                        "metric,team,period,state,origin,value,bins,count,weight,weight_squares\n"
                        ",,,every,,week,,,,\n"
                        "nps,north,2026-W01,good,,,,4,,\n"
                        "rating,north,,,,4.5,128,4,,\n");
    arena_free(arena);
}

static void weights_are_told_where_one_isnt_1(void **state)
{
    static const struct {
        int64_t first, second;
        const char *cells;
    } cases[] = {
        {MASS_ONE, MASS_ONE, ",2,,\n"},
        {MASS_ONE / 2, MASS_ONE / 2 * 3, ",2,2,2.5\n"}, /* 0.5 + 1.5 = 2 = n, but not so their squares */
        {MASS_ONE / 10, MASS_ONE / 5, ",2,0.3,0.05\n"}, /* 0.1 and 0.2 add up to 0.3 */
        {1, 0, ",2,0.000000001,0.000000000000000001\n"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct mass mass = mass_of(cases[i].first);
        const struct mass more = mass_of(cases[i].second);
        mass_add(&mass, &more);
        const char *const table = table_of(arena, &(struct tallies_row){.metric = "nps", .mass = &mass}, 1);
        assert_string_equal(strstr(table, "\nnps,") + strlen("\nnps,,,,,,"), cases[i].cells);
        arena_free(arena);
    }
}

static void values_are_in_the_order_of_their_length_and_bytes(void **state)
{
    (void)state;
    assert_true(tallies_compare_values(slice_of("9"), slice_of("10")) < 0);
    assert_true(tallies_compare_values(slice_of("19"), slice_of("20")) < 0);
    assert_true(tallies_compare_values(slice_of(""), slice_of("0")) < 0);
    assert_int_equal(tallies_compare_values(slice_of("-5"), slice_of("-5")), 0);
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
        cmocka_unit_test(what_a_row_doesn_t_say_is_an_empty_cell),
        cmocka_unit_test(weights_are_told_where_one_isnt_1),
        cmocka_unit_test(values_are_in_the_order_of_their_length_and_bytes),
        cmocka_unit_test(a_tally_is_known_by_its_header),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
