/* board - tests of what was counted in all groups and periods */
#include "scratch.h"
#include "voc/board.h"

struct bench {
    struct arena *arena;
    struct feed *feed;
    struct metrics metrics;
    struct quantities quantities;
    struct board *board;
    struct reckoning clock;
};

/* A board of these metrics by team, in a table with these teams. */
static const struct bench *bench_open(const char *names, const char *content, bool is_clustered)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = arena_alloc(arena, sizeof *bench);
    const char *const path = scratch_file(arena, content), *const by_team = "team";
    struct slice rest = slice_of(names), name;
    struct err err = {0};

    bench->arena = arena;
    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &bench->metrics, &metric);
    }
    bench->quantities = quantity_share(arena, &bench->metrics);
    bench->feed = feed_open(arena, &path, 1, &err);
    assert_non_null(bench->feed);
    struct groupings *const groupings = grouping_read(arena, bench->feed, &by_team, 1, &err);
    assert_non_null(groupings);
    bench->board = board_new(arena, &(struct board_plan){.groupings = groupings,
                                                         .metrics = &bench->metrics,
                                                         .quantities = &bench->quantities,
                                                         .clock = &bench->clock,
                                                         .is_clustered = is_clustered});
    return bench;
}

/* A table's next row, of which each quantity was answered after so long; below 0: it isn't counted there. */
static void add(const struct bench *bench, int64_t period, const int64_t delays[], struct err *err)
{
    struct outcome outcomes[4];

    assert_true(feed_next(bench->feed, err));
    for (size_t i = 0; i < bench->quantities.count; i++)
        outcomes[i] = (struct outcome){
            .state = delays[i] < 0 ? OUTCOME_NOT : OUTCOME_ANSWERED, .delay = delays[i], .period = period};
    const struct board_row row = {feed_count(bench->feed), outcomes, MASS_ONE, 0, 7};
    board_add(bench->board, &row, err);
}

static void rows_go_to_their_group_and_period(void **state)
{
    const struct bench *const bench =
        bench_open("first_response,closed_loop_24h", "team\nA\nB\nA\nA\n", false);
    struct err err = {0};
    size_t count;
    (void)state;
    add(bench, 1, (int64_t[]){60, 60}, &err);
    add(bench, 1, (int64_t[]){30, -1}, &err);
    add(bench, 1, (int64_t[]){90, -1}, &err);
    add(bench, 2, (int64_t[]){-1, -1}, &err); /* makes no cell */
    board_settle(bench->board);
    const struct cell *const cells = cells_sorted(board_cells(bench->board), &count);
    assert_int_equal(count, 2);
    assert_int_equal(board_tally(bench->board, &cells[0], 0)->delays->done[0][0].count, 2);
    assert_int_equal(board_tally(bench->board, &cells[0], 1)->delays->done[0][0].count, 1);
    assert_int_equal(board_tally(bench->board, &cells[1], 0)->delays->done[0][0].items[0].value, 30);
    assert_null(board_tally(bench->board, &cells[1], 1));
    assert_null(board_clusters(&cells[0], 0));
    arena_free(bench->arena);
}

static void what_members_add_is_kept_where_it_is_asked_for(void **state)
{
    const struct bench *const bench = bench_open("first_response,closed_loop_24h", "team\nA\nA\n", true);
    struct err err = {0};
    size_t count;
    (void)state;
    add(bench, 1, (int64_t[]){60, 60}, &err);
    add(bench, 1, (int64_t[]){60, -1}, &err);
    board_settle(bench->board);
    const struct cell *const cells = cells_all(board_cells(bench->board), &count);
    assert_int_equal(board_clusters(cells, 0)->count, 1);
    assert_near(board_clusters(cells, 0)->items[0].weight, 2, 0);
    assert_near(board_clusters(cells, 1)->items[0].weight, 1, 0);
    arena_free(bench->arena);
}

static void a_value_is_hidden_for_one_metric(void **state)
{
    const struct bench *const bench = bench_open("first_response,closed_loop_24h", "team\nA\n", false);
    struct err err = {0};
    size_t count;
    (void)state;
    add(bench, 1, (int64_t[]){60, 60}, &err);
    const struct cell *const cells = cells_all(board_cells(bench->board), &count);
    assert_false(board_is_hidden(cells, 1));
    board_hide(bench->board, cells, 1);
    assert_true(board_is_hidden(cells, 1));
    assert_false(board_is_hidden(cells, 0));
    arena_free(bench->arena);
}

static void a_star_names_no_group(void **state)
{
    const struct bench *const bench = bench_open("first_response", "team\n*\n", false);
    struct err err = {0};
    (void)state;
    add(bench, 1, (int64_t[]){60}, &err);
    assert_non_null(strstr(err.text, "can't name a group"));
    arena_free(bench->arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_go_to_their_group_and_period),
        cmocka_unit_test(what_members_add_is_kept_where_it_is_asked_for),
        cmocka_unit_test(a_value_is_hidden_for_one_metric),
        cmocka_unit_test(a_star_names_no_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
