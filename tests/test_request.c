/* request - tests that the query answers with the tally, to the byte: both are made of the same rows */
#include "asked.h"
#include "voc/sink.h"
#include "voc/statement.h"
#include "voc/writer.h"

struct dice {
    uint64_t state;
};

/* A whole number below n (Knuth's MMIX generator, The Art of Computer Programming 2, 3.3.4). */
static int roll(struct dice *dice, int n)
{
    dice->state = dice->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((dice->state >> 33) % (uint64_t)n);
}

/* A moment to the day, the minute or the second; empty now and then. */
static const char *some_moment(struct dice *dice, int64_t seconds, int empty, char text[MOMENT_SIZE])
{
    struct moment moment = {seconds, (enum moment_precision)(MOMENT_DAY + roll(dice, 3))};

    if (moment.precision == MOMENT_DAY)
        moment.seconds -= seconds % CIVIL_DAY;
    text[0] = '\0';
    if (roll(dice, 10) >= empty)
        moment_write(moment, text);
    return text;
}

/* Rows of all that can happen, with names and weights of all kinds. */
static const char *some_rows(struct arena *arena, int rows)
{
    static const char *const teams[] = {"Leeds", "Zürich", "\"Online, shop\"",
                                        "",      "zoo",    "\"the \"\"new\"\" one\"",
                                        "Ж"},
                             *const sources[] = {"web", "survey", "", "\"store, till\""},
                             *const weights[] = {"",      "1",           "0.8734567895",
                                                 "12.25", "0",           "3.1415926535",
                                                 "150",   "8.5117635245"};
    static const int64_t begin = 1577664000; /* 2019-12-30 */
    const size_t most = 256 * (size_t)rows + 256;
    char *const table = arena_alloc(arena, most);
    char at[MOMENT_SIZE], asked[MOMENT_SIZE], answered[MOMENT_SIZE], closed[MOMENT_SIZE];
    struct dice dice = {20261121};
    size_t used = (size_t)snprintf(table, most,
                                   "at,asked_at,answered_at,closed_at,source,team,nps,csat,rating,weight\n");

    for (int i = 0; i < rows; i++) {
        const int64_t second = begin + roll(&dice, 400 * CIVIL_DAY);
        some_moment(&dice, second, 1, at);
        some_moment(&dice, second - roll(&dice, 900000), 6, asked);
        some_moment(&dice, second - 2000 + roll(&dice, roll(&dice, 2) ? 9000 : 400000), 4, answered);
        some_moment(&dice, second + roll(&dice, 90000), 8, closed);
        used += (size_t)snprintf(table + used, most - used, "%s,%s,%s,%s,%s,%s,", at, asked, answered, closed,
                                 sources[roll(&dice, 4)], teams[roll(&dice, 7)]);
        const int nps = roll(&dice, 16), csat = roll(&dice, 9), rating = roll(&dice, 60);
        used += nps > 10 ? (size_t)snprintf(table + used, most - used, ",")
                         : (size_t)snprintf(table + used, most - used, "%d,", nps);
        used += csat < 1 || csat > 5 ? (size_t)snprintf(table + used, most - used, ",")
                                     : (size_t)snprintf(table + used, most - used, "%d,", csat);
        used += rating < 10 || rating > 50
                    ? (size_t)snprintf(table + used, most - used, ",%s\n", weights[roll(&dice, 8)])
                    : (size_t)snprintf(table + used, most - used, "%d.%d,%s\n", rating / 10, rating % 10,
                                       weights[roll(&dice, 8)]);
    }
    return table;
}

/* The tally of these rows, as voc tally writes it. */
static const char *tally_of(struct arena *arena, const struct asked *asked)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, asked->table), *const out = scratch_file(arena, "");
    struct count_plan plan = asked_plan(arena, asked, &err);
    const struct conditions *const conditions = conditions_of(arena, &plan, "UTC", NULL, &err);
    const struct count *const count = count_feed(arena, feed_open(arena, &path, 1, &err), &plan, NULL, &err);
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    if (!count || !statement_write(arena, count, conditions, writer, &err) || !writer_close(writer, &err) ||
        !sink_close(sink, &err))
        fail_msg("%s", err.text);
    return scratch_read(arena, out);
}

/* What SQLite answers, as CSV. */
static const char *answer_of(struct arena *arena, const struct asked *asked, int columns)
{
    struct err err = {0};
    const char *const out = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    struct script *const script = script_new(arena, dialect_find("sqlite"));

    assert_true(asked_write(arena, asked, script, &err));
    struct query *const query = store_prepare(asked_load(arena, asked->table), script_all(script).at, &err);
    if (!query)
        fail_msg("%s", err.text);
    enum store_got got;
    while ((got = store_step(query, &err)) == STORE_ROW) {
        for (int i = 0; i < columns; i++)
            writer_cell(writer, store_cell(query, i));
        assert_true(writer_row(writer, &err));
    }
    if (got != STORE_END || !writer_close(writer, &err) || !sink_close(sink, &err))
        fail_msg("%s", err.text);
    return scratch_read(arena, out);
}

/* Behind the first line. */
static const char *rows_of(const char *table)
{
    return strchr(table, '\n') + 1;
}

static void the_answer_is_the_tally(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const table = some_rows(arena, 9000);
    const struct {
        struct asked asked;
        int columns;
    } cases[] = {
        {{table, "nps,csat,dsat,rating,volume,response", {"team"}, PERIOD_WEEK, NULL, NULL, NULL, NULL}, 10},
        {{table,
          "nps,first_response,answered_1h,answered_2d,closed_loop_24h",
          {"team", ""},
          PERIOD_QUARTER,
          "2020-11-21T10:00Z",
          NULL,
          NULL,
          NULL},
         10},
        {{table, "first_response,answered_1h,volume", {0}, PERIOD_ALL, "2021-11-21", NULL, NULL, NULL}, 9},
        {{table,
          "closed_loop_1h,rating,volume",
          {"source", "team,source", ""},
          PERIOD_HALF,
          "2021-02-01",
          "2020-02",
          "2020-12-31",
          NULL},
         11},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(answer_of(arena, &cases[i].asked, cases[i].columns),
                            rows_of(tally_of(arena, &cases[i].asked)));
    assert_non_null(strstr(tally_of(arena, &cases[2].asked), ",128,")); /* some are binned */
    arena_free(arena);
}

static void a_table_without_rows_answers_how_it_was_counted(void **state)
{
    struct arena *const arena = scratch_new();
    const struct asked asked = {
        .table = "at,answered_at,nps,weight\n", .metrics = "nps,first_response", .as_of = "2026-01-05"};

    (void)state;
    assert_string_equal(answer_of(arena, &asked, 9), rows_of(tally_of(arena, &asked)));
    arena_free(arena);
}

static void every_dialect_has_its_words(void **state)
{
    struct arena *const arena = scratch_new();
    const struct asked asked = {.table = "at,answered_at,source,nps,rating,weight,team\n",
                                .metrics = "nps,rating,volume,answered_24h,closed_loop_24h",
                                .by = {"team", ""},
                                .every = PERIOD_WEEK,
                                .as_of = "2026-01-05"};
    static const char *const words[] = {"WHOLE(",    "TEXT(",      "DIV(",  "MOD(",   "FIXED(", "IS_NUMBER(",
                                        "IS_SHORT(", "IS_MOMENT(", "DAYS(", "WEEK(",  "SUM(",   "TRIM_ZEROS(",
                                        "PAD(",      "BYTES(",     "FAIL(", "WIDTHS("};

    (void)state;
    for (size_t i = 0; dialect_names[i]; i++) {
        struct err err = {0};
        struct script *const script = script_new(arena, dialect_find(dialect_names[i]));
        assert_true(asked_write(arena, &asked, script, &err));
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            assert_null(strstr(script_all(script).at, words[j]));
    }
    arena_free(arena);
}

static void what_the_query_cannot_count_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct metric_part part = {.column = "x"};
    struct metric metric = {.name = "fine", .part_count = 1, .parts = &part};
    const char *const path = scratch_file(arena, "at,nps\n");
    const struct asked asked = {.table = "at,nps\n", .metrics = "nps"};
    struct count_plan plan = asked_plan(arena, &asked, &err);

    (void)state;
    assert_true(metric_how(arena, slice_of("share 0.1234567"), &metric, &part));
    assert_non_null(strstr(asked_rows(arena, &(struct asked){.table = "x\n1\n", .defined = &metric}),
                           "fine has a limit of more than six decimals"));
    const struct conditions *const zoned = conditions_of(arena, &plan, "Europe/Paris", NULL, &err);
    assert_false(request_write(arena, feed_open(arena, &path, 1, &err), &plan, zoned, "feedback",
                               script_new(arena, dialect_find("duckdb")), &err));
    assert_string_equal(err.text, "--sql counts in UTC; --tz Europe/Paris needs voc tally itself");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_answer_is_the_tally),
        cmocka_unit_test(a_table_without_rows_answers_how_it_was_counted),
        cmocka_unit_test(every_dialect_has_its_words),
        cmocka_unit_test(what_the_query_cannot_count_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
