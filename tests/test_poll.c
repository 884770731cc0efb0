/* poll - tests that rows which are counted many at a time are counted as each alone */
#include "scratch.h"
#include "voc/poll.h"

/* The last of them is none that rows are usual for. */
enum { MOST_METRICS = 6, FIRST_RESPONSE = 3 };

struct bench {
    struct arena *arena;
    struct metrics metrics;
    struct quantities quantities;
    struct reckoning clock;
    struct findings findings;
    struct board *board;
    long long rows;
    struct backlog_wait waits; /* for a first response */
    struct err err;
};

static bool open_guest(void *self, struct feed *feed, struct feedback *feedback, struct err *err)
{
    (void)self, (void)feed, (void)feedback, (void)err;
    return true;
}

static bool see(void *self, struct err *err)
{
    ++*(long long *)self;
    return err->status == 0;
}

/* Counts a table by so many metrics; where a guest sees each row, row by row. */
static struct bench *count(const char *path, size_t metrics, const char *as_of, bool has_guest)
{
    static const char *const names[MOST_METRICS] =
        {"nps", "csat", "volume", "first_response", "closed_loop_24h", "rating"},
                             *const by[] = {"team", "", "team,region"};
    struct arena *const arena = scratch_new();
    struct bench *const bench = arena_alloc(arena, sizeof *bench);
    struct metric metric;
    const struct feedback_guest guest = {open_guest, see, &bench->rows};

    bench->arena = arena;
    for (size_t i = 0; i < metrics; i++) {
        assert_true(metric_builtin(arena, slice_of(names[i]), &metric));
        metrics_add(arena, &bench->metrics, &metric);
    }
    bench->quantities = quantity_share(arena, &bench->metrics);
    bench->clock = (struct reckoning){.zone = zone_open(arena, "Europe/Paris", &bench->err),
                                      .is_set = as_of,
                                      .span = {INT64_MIN, INT64_MAX}};
    if (as_of)
        assert_true(moment_parse(slice_of(as_of), &bench->clock.as_of));
    struct feed *const feed = feed_open(arena, &path, 1, &bench->err);
    struct groupings *const groupings = grouping_read(arena, feed, by, 3, &bench->err);
    bench->findings.sources = sources_new(arena, bench->quantities.count);
    bench->findings.notice =
        notice_new(arena, &bench->metrics, &bench->quantities, bench->findings.sources, PERIOD_WEEK);
    bench->board = board_new(arena, &(struct board_plan){.groupings = groupings,
                                                         .metrics = &bench->metrics,
                                                         .quantities = &bench->quantities,
                                                         .clock = &bench->clock});
    struct poll *const poll = poll_open(arena,
                                        &(struct poll_plan){.feed = feed,
                                                            .metrics = &bench->metrics,
                                                            .quantities = &bench->quantities,
                                                            .clock = &bench->clock,
                                                            .every = PERIOD_WEEK,
                                                            .guest = has_guest ? &guest : NULL},
                                        bench->board, &bench->findings, &bench->err);
    assert_non_null(poll);
    if (poll_count(poll)) {
        board_see(bench->board, feedback_horizon(poll_feedback(poll)));
        board_settle(bench->board);
        bench->waits = backlog_longest(
            bench->findings.backlog,
            &(struct backlog_view){bench->findings.sources, &bench->quantities, &bench->metrics,
                                   feedback_newest(poll_feedback(poll))->event.moment, &bench->clock},
            FIRST_RESPONSE);
    }
    return bench;
}

static void bins_are_alike(const struct bins *a, const struct bins *b)
{
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->items[i].value, b->items[i].value);
        assert_int_equal(a->items[i].amount.n, b->items[i].amount.n);
    }
}

static void tallies_are_alike(const struct tally *a, const struct tally *b)
{
    assert_int_equal(a == NULL, b == NULL);
    for (int class = -1; a && class <= 1; class ++)
        assert_int_equal(tally_class_mass(a, class).n, tally_class_mass(b, class).n);
    assert_int_equal(a && a->delays, b && b->delays);
    for (int i = 0; a && a->delays && i < 2; i++) {
        const struct tally_waiting *left = a->delays->waiting, *right = b->delays->waiting;
        for (int state = 0; state < TALLY_WAITING; state++)
            bins_are_alike(&a->delays->done[i][state], &b->delays->done[i][state]);
        for (; left && right; left = left->next, right = right->next) {
            assert_int_equal(left->source, right->source);
            bins_are_alike(&left->of[i], &right->of[i]);
        }
        assert_true(!left && !right);
    }
}

static void boards_are_alike(const struct bench *a, const struct bench *b)
{
    size_t counts[2];
    const struct cell *const left = cells_sorted(board_cells(a->board), &counts[0]),
                             *const right = cells_sorted(board_cells(b->board), &counts[1]);

    assert_int_equal(counts[0], counts[1]);
    for (size_t i = 0; i < counts[0]; i++) {
        assert_int_equal(left[i].period, right[i].period);
        assert_true(slice_is(cells_key(board_cells(a->board), left[i].group),
                             cells_key(board_cells(b->board), right[i].group)));
        for (size_t j = 0; j < a->quantities.count; j++)
            tallies_are_alike(board_tally(a->board, &left[i], j), board_tally(b->board, &right[i], j));
    }
}

static void troubles_are_alike(const struct trouble *a, const struct trouble *b)
{
    assert_int_equal(a->rows, b->rows);
    assert_int_equal(a->line, b->line);
}

static void findings_are_alike(const struct bench *a, const struct bench *b)
{
    const struct findings *const left = &a->findings, *const right = &b->findings;

    assert_int_equal(a->waits.rows, b->waits.rows);
    assert_int_equal(a->waits.seconds, b->waits.seconds);
    assert_int_equal(a->waits.line, b->waits.line);
    assert_int_equal(left->reach.first_period, right->reach.first_period);
    assert_int_equal(left->reach.last_period, right->reach.last_period);
    troubles_are_alike(&left->reach.first, &right->reach.first);
    troubles_are_alike(&left->reach.last, &right->reach.last);
    troubles_are_alike(&left->notice.unplaced, &right->notice.unplaced);
    assert_int_equal(sources_count(left->sources), sources_count(right->sources));
    for (size_t i = 0; i < a->quantities.count; i++) {
        troubles_are_alike(&left->notice.odd[i], &right->notice.odd[i]);
        troubles_are_alike(&left->notice.by_day[i], &right->notice.by_day[i]);
        for (size_t j = 0; j < sources_count(left->sources); j++) {
            assert_true(slice_is(sources_name(left->sources, j), sources_name(right->sources, j)));
            assert_int_equal(sources_answers(left->sources, i, j, false),
                             sources_answers(right->sources, i, j, false));
            assert_int_equal(sources_waiting(left->sources, i, j), sources_waiting(right->sources, i, j));
        }
    }
}

/* One of these at random; the first is the usual one. */
static const char *any_of(const char *const texts[], unsigned *seed)
{
    *seed = *seed * 1103515245 + 12345;
    const unsigned any = *seed >> 16 & 0x7FFF;

    return texts[any % 8 ? 0 : any / 8 % 4];
}

static const char *table_of(struct arena *arena, size_t rows, unsigned seed, const char *last)
{
    static const char *const texts[][4] = {
        {"2026-03-29T00:40:00Z", "2026-03-28T23:20Z", "2026-03-29", ""},
        {"2026-03-29T01:40:00Z", "2026-04-02T00:00:00Z", "", "2026-03-28T00:00:00Z"},
        {"", "2026-04-01T00:00:00Z", "2026-03-29", "2026-03-29T00:41:00Z"},
        {"9", "", "6.0", "3"},
        {"", "4", "1", "5"},
        {"", "", "4.5", "2"},
        {"help", "survey", "chat", ""},
        {"Leeds", "Clermont-Ferrand 6", "", "\"a\"\"\n\"\"b\""},
        {"north", "south", "", "a region with a long name"}};
    enum { COLUMNS = sizeof texts / sizeof *texts };
    char *const text = arena_alloc(arena, 256 + rows * 256), *at = text;

    at += sprintf(at, "at,answered_at,closed_at,nps,csat,rating,source,team,region\n");
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < COLUMNS; j++)
            at += sprintf(at, "%s%c", any_of(texts[j], &seed), j + 1 < COLUMNS ? ',' : '\n');
    sprintf(at, "%s", last);
    return scratch_file(arena, text);
}

static void many_rows_are_counted_as_each_alone(void **state)
{
    static const char *const as_of[] = {NULL, "2026-03-30T01:00:00Z", "2026-03-29"};
    enum { ROWS = 700 };
    (void)state;
    for (unsigned seed = 0; seed < 9; seed++) {
        struct arena *const arena = scratch_new();
        const char *const path = table_of(arena, ROWS, seed, "");
        struct bench *const together = count(path, MOST_METRICS - seed % 2, as_of[seed % 3], false),
                            *const alone = count(path, MOST_METRICS - seed % 2, as_of[seed % 3], true);
        assert_int_equal(together->err.status, 0);
        assert_int_equal(alone->rows, ROWS);
        boards_are_alike(together, alone);
        findings_are_alike(together, alone);
        arena_free(together->arena);
        arena_free(alone->arena);
        arena_free(arena);
    }
}

static void the_first_row_that_cant_be_is_told(void **state)
{
    static const char *const rows[] = {"2026-03-29T00:40:00Z,,,11,,,help,Leeds,\n*\n",
                                       "2026-03-29T00:40:00Z,,,9,,,help,*,\n,,,eleven,,,,,\n",
                                       "2026-03-29T00:40:00X,,,9,,,help,*,\n",
                                       "2026-03-29T00:40:00Z,,,9,,7,help,*,\n"};
    (void)state;
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *const arena = scratch_new();
        const char *const path = table_of(arena, 200, i, rows[i]);
        struct bench *const together = count(path, MOST_METRICS - 1, NULL, false), *const alone = count(
                                                                                       path, MOST_METRICS - 1,
                                                                                       NULL, true);
        assert_int_equal(together->err.status, ERR_DATA);
        assert_string_equal(together->err.text, alone->err.text);
        arena_free(together->arena);
        arena_free(alone->arena);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_rows_are_counted_as_each_alone),
        cmocka_unit_test(the_first_row_that_cant_be_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
