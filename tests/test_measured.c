/* measured - the oracles through the whole of measure: from feedback to the table's cells */
#include "measured.h"

/* The measures that answer an oracle, and the column of a group that is asked for by `column=value`. */
struct answers {
    const struct oracle_table *groups, *months;
};

struct question {
    const char *quantity, *metric, *column;
    double scale;
};

static bool is_group(const struct oracle_table *table, size_t row, const char *key)
{
    static const char *const columns[] = {"channel", "team", "owner"};
    char column[32], value[64];
    const bool is_one = sscanf(key, "%31[^=]=%63s", column, value) == 2;

    for (size_t i = 0; i < ROWS(columns); i++) {
        const char *const cell = oracle_text(table, row, columns[i]);
        const char *const want = is_one && strcmp(column, columns[i]) == 0 ? value : "*";
        if (*cell && strcmp(cell, want) != 0)
            return false;
    }
    return true;
}

static bool answer_from(const struct oracle_table *table, const char *key, const char *period,
                        const struct question *asked, struct oracle_question *question)
{
    for (size_t row = 1; row < table->rows; row++)
        if (strcmp(oracle_text(table, row, "metric"), asked->metric) == 0 &&
            strcmp(oracle_text(table, row, "period"), period) == 0 && is_group(table, row, key)) {
            question->number = oracle_number(table, row, asked->column) * asked->scale;
            question->rounding = 5e-7;
            return true;
        }
    return false;
}

/* Measures have six decimals, and their delays beyond 1,024 different ones are binned: those of all together
   are not compared. */
static bool answer(struct oracle_question *question, void *context)
{
    static const struct question asked[] = {{"n", "nps", "n", 1},
                                            {"nps", "nps", "value", 1},
                                            {"nps_se", "nps", "se", 1},
                                            {"nps_score_lo", "nps", "low", 1},
                                            {"nps_score_hi", "nps", "high", 1},
                                            {"mean", "mean", "value", 1},
                                            {"mean_lo", "mean", "low", 1},
                                            {"mean_hi", "mean", "high", 1},
                                            {"median", "median", "value", 1},
                                            {"good_share", "good", "value", 0.01},
                                            {"good_wilson_lo", "good", "low", 0.01},
                                            {"good_wilson_hi", "good", "high", 0.01},
                                            {"rt_n", "first_response", "n", 1},
                                            {"rt_open", "first_response", "waiting", 1},
                                            {"rt_median_h", "first_response", "value", 1},
                                            {"rt_median_h_lo", "first_response", "low", 1},
                                            {"rt_median_h_hi", "first_response", "high", 1},
                                            {"rt_p90_h", "p90", "value", 1},
                                            {"rt_p90_h_lo", "p90", "low", 1},
                                            {"rt_p90_h_hi", "p90", "high", 1},
                                            {"rt_share_4h", "answered_4h", "value", 0.01},
                                            {"rt_share_24h", "answered_24h", "value", 0.01},
                                            {"rt_share_48h", "answered_48h", "value", 0.01},
                                            {"share_answered_24h", "answered_24h", "value", 0.01},
                                            {"q50", "first_response", "value", 1},
                                            {"q50_lo", "first_response", "low", 1},
                                            {"q50_hi", "first_response", "high", 1},
                                            {"q90", "p90", "value", 1},
                                            {"q90_lo", "p90", "low", 1},
                                            {"q90_hi", "p90", "high", 1},
                                            {"open", "first_response", "waiting", 1}};
    static const struct question tickets = {"n", "first_response", "n", 1};
    const struct answers *const answers = context;
    const char *const bar = strchr(question->key, '|'), *const key = bar ? bar + 1 : question->key;
    const bool is_month = strncmp(key, "period=", 7) == 0;

    for (size_t i = 0; i < ROWS(asked); i++)
        if (strcmp(asked[i].quantity, question->quantity) == 0) {
            if (!answers->months && strcmp(question->quantity, "n") == 0) /* of tickets, not of scores */
                return answer_from(answers->groups, key, "all", &tickets, question);
            if (answers->months && strcmp(key, "all") == 0 && strncmp(question->quantity, "rt_", 3) == 0 &&
                strstr(question->quantity, "_h"))
                return false;
            return answer_from(is_month ? answers->months : answers->groups, is_month ? "all" : key,
                               is_month ? key + 7 : "all", &asked[i], question);
        }
    return false;
}

/* The oracle's input as feedback: scores that aren't 0 to 10 are no answers. */
static char *feedback_of(struct arena *arena, const struct oracle_table *input)
{
    char *const text = arena_alloc(arena, input->rows * 160 + 100);
    size_t used = (size_t)sprintf(text, "at,channel,team,owner,nps,answered_at\n");

    for (size_t row = 1; row < input->rows; row++) {
        const char *const score = oracle_text(input, row, "score");
        const double number = oracle_number(input, row, "score");
        used += (size_t)sprintf(text + used, "%s,%s,%s,%s,%s,%s\n", oracle_text(input, row, "date"),
                                oracle_text(input, row, "channel"), oracle_text(input, row, "team"),
                                oracle_text(input, row, "owner"), number >= 0 && number <= 10 ? score : "",
                                oracle_text(input, row, "responded_at"));
    }
    return text;
}

static void agree(const char *folder, const char *as_of, bool by_month)
{
    /* On a scale so wide that no limit is cut: the oracles' means have none. */
    static const char define[] =
        "metric,column,how,unit,better\nmean,nps,mean -90..100,,\nmedian,nps,median,,\n"
        "good,nps,share 9..10,,\np90,at>answered_at,quantile 0.9,hours,low\n";
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const struct oracle_table *const input = oracle_read(arena, folder, "input.csv");
    struct answers answers = {0};

    if (!input) {
        print_message("no oracle %s here\n", folder);
        arena_free(arena);
        skip();
    }
    const struct ask groups = {.feedback = feedback_of(arena, input),
                               .metrics = "nps,first_response,answered_4h,answered_24h,answered_48h",
                               .define = define,
                               .as_of = as_of,
                               .groupings = {"channel", "team", "owner", ""}};
    const struct ask months = {.feedback = groups.feedback,
                               .metrics = "nps",
                               .define = define,
                               .groupings = {""},
                               .every = PERIOD_MONTH};
    answers.groups = oracle_parse(arena, measure(arena, &groups, &said));
    if (by_month)
        answers.months = oracle_parse(arena, measure(arena, &months, &said));
    oracle_compare(folder, answer, &answers);
    arena_free(arena);
}

static void exports_with_open_items_are_measured_as_r_does(void **state)
{
    (void)state;
    agree("feedback_end_to_end", "2025-03-01T00:00:00Z", true);
    agree("response_time_feedback", "2024-03-18T12:00:00Z", false);
}

/* The row of a metric and group; 0 where there is none. */
static size_t find(const struct oracle_table *table, const char *metric, const char *group, const char *part)
{
    for (size_t row = 1; row < table->rows; row++)
        if (strcmp(oracle_text(table, row, "metric"), metric) == 0 &&
            strcmp(oracle_text(table, row, "case"), group) == 0 &&
            strcmp(oracle_text(table, row, "part"), part) == 0)
            return row;
    return 0;
}

static bool take(struct oracle_question *question, const struct oracle_table *table, size_t row,
                 const char *column)
{
    question->number = oracle_number(table, row, column);
    question->rounding = 5e-7;
    return true;
}

/* q50, q50_lo, q50_hi of the metric of that name. */
static bool take_quantile(struct oracle_question *question, const struct oracle_table *table)
{
    char metric[8] = "";
    const char *const end = strchr(question->quantity, '_');

    snprintf(metric, sizeof metric, "%.3s", question->quantity);
    const size_t row = find(table, metric, question->group, question->key);
    return row && take(question, table, row, !end ? "value" : strcmp(end, "_lo") == 0 ? "low" : "high");
}

/* surv, surv_se, surv_lo, surv_hi at a time: what isn't answered within a limit. Where all are, the oracle
   has no limits, and we have Wilson's; a limit of 0 can't be asked for. */
static bool take_open(struct oracle_question *question, const struct oracle_table *table)
{
    static const struct {
        const char *quantity, *column;
        double from;
    } asked[] = {{"surv", "value", 1}, {"surv_se", "se", 0}, {"surv_lo", "high", 1}, {"surv_hi", "low", 1}};
    char part[32], metric[32];
    int time;

    if (sscanf(question->key, "%31[^@]@%d", part, &time) != 2)
        return false;
    snprintf(metric, sizeof metric, "answered_%dh", time);
    const size_t row = find(table, metric, question->group, part);
    const bool is_all = row && oracle_number(table, row, "value") >= 100;
    for (size_t i = 0; row && i < ROWS(asked); i++)
        if (strcmp(asked[i].quantity, question->quantity) == 0) {
            take(question, table, row, asked[i].column);
            question->number = fabs(asked[i].from - question->number / 100);
            question->rounding /= 100;
            return !is_all || i < 2;
        }
    return false;
}

static bool answer_times(struct oracle_question *question, void *context)
{
    const struct oracle_table *const table = context;
    const size_t row = find(table, "q50", question->group, question->key);

    if (question->quantity[0] == 'q')
        return take_quantile(question, table);
    if (strncmp(question->quantity, "surv", 4) == 0)
        return take_open(question, table);
    if (!row)
        return false;
    if (strcmp(question->quantity, "n") == 0)
        return take(question, table, row, "n");
    if (strcmp(question->quantity, "open") == 0)
        return take(question, table, row, "waiting");
    question->number = oracle_number(table, row, "n") - oracle_number(table, row, "waiting");
    return strcmp(question->quantity, "answered") == 0;
}

/* Times in hours, all of which end at as-of: with an answer, or still open. */
static char *times_of(struct arena *arena, const struct oracle_table *input)
{
    const struct civil last = {2026, 3, 1, 0, 0, 0};
    char *const text = arena_alloc(arena, input->rows * 120 + 100);
    size_t used = (size_t)sprintf(text, "at,answered_at,case,part\n");

    for (size_t row = 1; row < input->rows; row++) {
        const double hours = oracle_number(input, row, "time");
        const struct moment at = {civil_seconds(&last) - (int64_t)(hours * 3600), MOMENT_SECOND};
        const bool is_answered = oracle_number(input, row, "answered") > 0;
        char moment[MOMENT_SIZE];
        moment_write(at, moment);
        used +=
            (size_t)sprintf(text + used, "%s,%s,%s,%s\n", moment, is_answered ? "2026-03-01T00:00:00Z" : "",
                            oracle_text(input, row, "case"), oracle_text(input, row, "group"));
    }
    return text;
}

static void delays_are_those_of_kaplan_and_meier(void **state)
{
    enum { LONGEST = 200 };
    static const char define[] =
        "metric,column,how,unit,better\nq25,at>answered_at,quantile 0.25,hours,low\n"
        "q50,at>answered_at,median,hours,low\nq75,at>answered_at,quantile 0.75,hours,low\n"
        "q90,at>answered_at,quantile 0.9,hours,low\n";
    struct arena *const arena = scratch_new();
    const struct oracle_table *const input = oracle_read(arena, "response_time_km", "input.csv");
    char *limits = arena_printf(arena, "answered_1h");
    struct scratch_talk said;

    (void)state;
    if (!input) {
        arena_free(arena);
        skip();
    }
    for (int time = 2; time < LONGEST; time++)
        limits = arena_printf(arena, "%s,answered_%dh", limits, time);
    const struct ask ask = {.feedback = times_of(arena, input),
                            .metrics = limits,
                            .define = define,
                            .as_of = "2026-03-01T00:00:00Z",
                            .groupings = {"case,part"}};
    oracle_compare("response_time_km", answer_times, oracle_parse(arena, measure(arena, &ask, &said)));
    arena_free(arena);
}

/* A case without rows is what measure says of a table without rows. */
static bool answer_plain(struct oracle_question *question, void *context)
{
    static const struct {
        const char *quantity, *metric, *column;
    } asked[] = {{"n", "mean", "n"},
                 {"mean", "mean", "value"},
                 {"mean_lo", "mean", "low"},
                 {"mean_hi", "mean", "high"},
                 {"median", "median", "value"},
                 {"median_lo", "median", "low"},
                 {"median_hi", "median", "high"}};
    const struct oracle_table *const *const tables = context;
    const size_t row = find(tables[0], "mean", question->group, "");
    const struct oracle_table *const table = row ? tables[0] : tables[1];

    for (size_t i = 0; i < ROWS(asked); i++)
        if (strcmp(asked[i].quantity, question->quantity) == 0)
            return take(question, table, find(table, asked[i].metric, row ? question->group : "*", ""),
                        asked[i].column);
    return false;
}

static void means_and_medians_of_scores_are_those_of_r(void **state)
{
    static const char define[] =
        "metric,column,how,unit,better\nmean,score,mean -900..900,,\nmedian,score,median,,\n";
    struct arena *const arena = scratch_new();
    const struct oracle_table *const input = oracle_read(arena, "mean_median_ci", "input.csv"), *tables[2];
    char *text = arena_printf(arena, "case,score\n");
    struct scratch_talk said;

    (void)state;
    if (!input) {
        arena_free(arena);
        skip();
    }
    for (size_t row = 1; row < input->rows; row++)
        text = arena_printf(arena, "%s%s,%s\n", text, oracle_text(input, row, "case"),
                            oracle_text(input, row, "score"));
    const struct ask groups = {.feedback = text,
                               .metrics = "mean,median",
                               .define = define,
                               .groupings = {"case"}},
                     none = {.feedback = "case,score\n",
                             .metrics = "mean,median",
                             .define = define,
                             .groupings = {"case", ""}};
    tables[0] = oracle_parse(arena, measure(arena, &groups, &said));
    tables[1] = oracle_parse(arena, measure(arena, &none, &said));
    oracle_compare("mean_median_ci", answer_plain, tables);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exports_with_open_items_are_measured_as_r_does),
        cmocka_unit_test(delays_are_those_of_kaplan_and_meier),
        cmocka_unit_test(means_and_medians_of_scores_are_those_of_r),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
