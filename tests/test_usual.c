/* usual - tests that what is read at a glance is what is found by looking */
#include "scratch.h"
#include "voc/mass.h"
#include "voc/reading.h"
#include "voc/usual.h"

struct bench {
    struct arena *arena;
    struct metrics metrics;
    struct quantities quantities;
    struct reckoning clock;
    struct feedback *feedback;
    struct readings *readings;
    struct usual *usual;
    struct err err;
};

static struct bench *bench_open(const char *content, const char *names, const char *as_of,
                                enum period_kind every)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = arena_alloc(arena, sizeof *bench);
    const char *const path = scratch_file(arena, content);
    struct slice rest = slice_of(names), name;

    bench->arena = arena;
    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &bench->metrics, &metric);
    }
    bench->quantities = quantity_share(arena, &bench->metrics);
    bench->clock = (struct reckoning){.zone = zone_open(arena, "Europe/Paris", &bench->err),
                                      .is_set = as_of,
                                      .span = {INT64_MIN, INT64_MAX}};
    if (as_of)
        assert_true(moment_parse(slice_of(as_of), &bench->clock.as_of));
    struct feed *const feed = feed_open(arena, &path, 1, &bench->err);
    bench->feedback = feedback_open(arena, feed, &bench->clock);
    bench->readings =
        reading_open(arena, feed, bench->feedback, &bench->clock, &bench->metrics, every, &bench->err);
    assert_non_null(bench->readings);
    bench->usual = usual_open(arena, feed, &bench->clock, reading_places(bench->readings), &bench->metrics,
                              &bench->quantities);
    return bench;
}

/* What it is to a quantity, as ticks tell it: a part counts or doesn't. */
static int32_t tick_of(const struct bench *bench, size_t quantity, const struct outcome *outcome)
{
    if (outcome->state == OUTCOME_NOT)
        return USUAL_NOT;
    if (bench->quantities.items[quantity].is_part)
        return 1;
    if (outcome->state == OUTCOME_WAITING)
        return USUAL_WAITING;
    if (outcome->state == OUTCOME_VALUE)
        return (int32_t)(outcome->millionths / 1000000);
    return outcome->state == OUTCOME_CLASS ? outcome->class : (int32_t)outcome->delay;
}

/* Nothing of a usual row is different on a closer look. */
static void look(struct bench *bench, size_t number)
{
    const struct usual *const usual = bench->usual;
    bool counts = false;

    assert_true(feedback_at(bench->feedback, number, &bench->err));
    assert_int_equal(feedback_weight(bench->feedback), MASS_ONE);
    for (size_t i = 0; i < bench->quantities.count; i++) {
        struct outcome outcome;
        if (!usual->ticks[i])
            continue;
        assert_true(reading_of(bench->readings, bench->quantities.items[i].metric, &outcome, &bench->err));
        assert_int_equal(usual->ticks[i][number], tick_of(bench, i, &outcome));
        assert_false(outcome.by_day || outcome.is_odd || outcome.is_unplaced || outcome.is_outside);
        if (outcome.state == OUTCOME_NOT)
            continue;
        assert_int_equal(usual->periods[number], outcome.period);
        if (outcome.state == OUTCOME_WAITING) {
            assert_true(usual->is_waiting[number]);
            assert_int_equal(usual->since[number], outcome.delay);
            assert_int_equal(usual->delays[i][number], USUAL_WAITING);
        }
        counts = true;
    }
    assert_int_equal(usual->is_counted[number], counts);
}

/* Reads all; gives how many rows are usual, and how many there are. */
static size_t count_usual(struct bench *bench, size_t *rows)
{
    const struct feedback_some *some;
    size_t usual = 0;

    for (*rows = 0; (some = feedback_some(bench->feedback, &bench->err)); *rows += some->count) {
        assert_int_equal(some->before, *rows);
        usual_read(bench->usual, some);
        for (size_t i = 0; i < some->count; i++)
            if (bench->usual->is_usual[i]) {
                look(bench, i);
                assert_int_equal(feedback_row(bench->feedback)->number, *rows + i + 1);
                usual++;
            }
    }
    assert_int_equal(bench->err.status, 0);
    return usual;
}

static void what_most_rows_are_is_usual(void **state)
{
    static const struct {
        const char *row;
        bool is_usual;
    } cases[] = {{"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,9,,1", true},
                 {"2026-01-05T10:00Z,2026-01-05T12:00:00Z,,10,,1", true},
                 {"2026-01-05T10:00:00Z,2026-01-07T12:00:00Z,,,2,1", true},
                 {"2026-01-05T10:00:00+02:00,2026-01-07T12:00:00Z,,,,1", true},
                 {" 2026-01-05T10:00:00Z,2026-01-07T12:00:00Z,,,,1", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,9,,2", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,9,,", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,9,,0", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,9.0,,1", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,, 9,,1", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,11,,1", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,,,0,1", false},
                 {"2026-01-05T10:00:00Z,2026-01-05T09:00:00Z,,9,,1", false},
                 {"2026-01-05T10:00:00Z,2026-01-06,,9,,1", false},
                 {"2026-01-05,2026-01-06T10:00:00Z,,9,,1", false},
                 {"2026-01-05T10:00:00Z,,,9,,1", true},
                 {"2026-01-05T10:00:00Z,,2026-01-06T10:00:00Z,9,,1", false},
                 {",2026-01-06T10:00:00Z,,9,,1", false},
                 {"2026-01-05T10:00:00Z,2099-01-05T09:00:00Z,,9,,1", false},
                 {"2026-02-05T10:00:00Z,2026-02-05T12:00:00Z,,9,,1", false},
                 {"2026-01-31T23:30:00Z,2026-01-31T23:31:00Z,,9,,1", true}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char content[256];
        snprintf(content, sizeof content, "at,answered_at,closed_at,nps,csat,weight\n%s\n", cases[i].row);
        struct bench *const bench = bench_open(content, "nps,volume,first_response,closed_loop_24h",
                                               "2026-02-01T00:00Z", PERIOD_MONTH);
        size_t rows;
        if (count_usual(bench, &rows) != cases[i].is_usual || rows != 1)
            fail_msg("%s", cases[i].row);
        arena_free(bench->arena);
    }
}

/* One of these at random; the first is the usual one. */
static const char *any_of(const char *const texts[], size_t count, unsigned *seed)
{
    *seed = *seed * 1103515245 + 12345;
    const size_t any = *seed >> 16 & 0x7FFF;

    return texts[any % 3 ? 0 : any / 3 % count];
}

static char *rows_of(struct arena *arena, size_t rows, unsigned seed)
{
    enum { COLUMNS = 7 };
    static const char *const texts[COLUMNS][6] = {
        {"2026-03-29T00:40:00Z", "2026-03-29T01:20Z", "2026-03-29", "", "2026-04-01T00:00:00Z",
         "2025-12-31T22:59:59Z"},
        {"2026-03-29T01:40:00Z", "2026-03-30", "", "2026-04-01T00:00Z", "2026-03-28T00:00:00Z",
         "2027-01-01T00:00:00Z"},
        {"", "2026-03-29T04:00:00Z", "2026-04-02", "", "2026-03-29T00:10:00Z", "2020-01-01"},
        {"9", "10", "6", "", "07", "5.5"},
        {"", "1", "5", "3", "3.0", " 2 "},
        {"1", "1", "1", "", "0", "1.0"},
        {"4", "5", "", "2.5", "01", ""}};
    char *text = arena_printf(arena, "at,answered_at,closed_at,nps,csat,weight,rating\n");

    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < COLUMNS; j++)
            text =
                arena_printf(arena, "%s%s%c", text, any_of(texts[j], 6, &seed), j < COLUMNS - 1 ? ',' : '\n');
    return text;
}

static void no_row_is_different_on_a_closer_look(void **state)
{
    static const char *const as_of[] = {NULL, "2026-03-29T01:00:00Z", "2026-03-29"};
    enum { ROWS = 300 };
    struct arena *const arena = scratch_new();
    (void)state;
    for (unsigned seed = 0; seed < 18; seed++) {
        struct bench *const bench = bench_open(
            rows_of(arena, ROWS, seed), "nps,csat,rating,volume,first_response,answered_2h,closed_loop_24h",
            as_of[seed % 3], seed % 2 ? PERIOD_DAY : PERIOD_ALL);
        size_t rows;
        const size_t usual = count_usual(bench, &rows);
        assert_int_equal(rows, ROWS);
        if (seed % 3 == 0)
            assert_true(usual > ROWS / 10);
        arena_free(bench->arena);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_most_rows_are_is_usual),
        cmocka_unit_test(no_row_is_different_on_a_closer_look),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
