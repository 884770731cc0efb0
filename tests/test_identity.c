/* test_identity - which of the rows that have the same source and id holds */
#include "scratch.h"
#include "voc/identity.h"

enum { CELLS = 4, MOST_ROWS = 6 };

/* Rows of id, at, customer, text, all of one file, and what becomes of them. */
struct trial {
    const char *rows[MOST_ROWS][CELLS];
    enum settings_same same;
    struct arena *arena;
    struct twins *twins;
    struct scratch_talk said;
    struct err err;
};

static bool settle(struct trial *trial)
{
    struct arena *const arena = trial->arena = scratch_new();
    struct columns *const columns = columns_new(arena);
    static const char *const names[] = {"at", "customer", "text"};
    const struct identity_file file = {"a.csv", trial->same};
    struct balance *const balance = balance_new(arena, 1);
    size_t width;

    for (size_t i = 0; i < 3; i++)
        columns_add(columns, slice_of(names[i]));
    columns_all(columns, &width);
    struct identity *const identity = identity_new(arena, columns, &file);
    struct spool *const spool = spool_open(arena, width, &trial->err);
    trial->twins = twins_new(arena);
    for (size_t i = 0; i < MOST_ROWS && trial->rows[i][0]; i++) {
        const struct slice id = slice_of(trial->rows[i][0]);
        uint64_t place;
        struct slice cells[CELLS];
        for (size_t j = 0; j < CELLS; j++)
            cells[j] = slice_of(trial->rows[i][j]);
        assert_true(spool_add(spool, (struct spool_origin){0, identity_mark(identity, 0, id), i + 2}, cells,
                              &place, &trial->err));
        twins_add(trial->twins, identity_key((struct slice){"", 0}, id), place);
    }
    twins_link(trial->twins);
    assert_true(spool_rewind(spool, &trial->err));
    scratch_listen(&trial->said);
    const bool done = identity_settle(identity, spool, trial->twins, balance, &trial->err);
    identity_say(identity, &trial->said.talk);
    return done;
}

static void the_rule_says_which_row_holds(void **state)
{
    static const struct {
        enum settings_same same;
        uint64_t holder;
    } cases[] = {{SETTINGS_SAME_UNSAID, 3},
                 {SETTINGS_SAME_LAST, 3},
                 {SETTINGS_SAME_FIRST, 0},
                 {SETTINGS_SAME_COMPLETE, 2},
                 {SETTINGS_SAME_ALL, 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {.same = cases[i].same,
                              .rows = {{"1", "2026-11-21", "ann", ""},
                                       {"2", "2026-11-21", "bob", ""},
                                       {"1", "2026-11-21", "ann", "fine"},
                                       {"1", "2026-11-21T09:15Z", "ann", ""}}};
        assert_true(settle(&trial));
        assert_int_equal(twins_holder(trial.twins, 0), cases[i].holder);
        assert_int_equal(twins_is_first(trial.twins, 2), cases[i].same == SETTINGS_SAME_ALL);
        arena_free(trial.arena);
    }
}

static void rows_that_are_plainly_other_feedback_are_refused(void **state)
{
    static const struct {
        const char *rows[2][CELLS];
        bool refused;
    } cases[] = {
        {{{"1", "", "ann", ""}, {"1", "", "bob", ""}}, true},
        {{{"1", "2026-11-21", "", "fine"}, {"1", "2026-11-22", "", "cold soup"}}, true},
        {{{"1", "2026-11-21", "", ""}, {"1", "2026-11-22", "", ""}}, true},
        {{{"1", "", "", "fine"}, {"1", "", "", "cold soup"}}, true},
        {{{"1", "2026-11-21", "ann", "fine"}, {"1", "2026-11-22", "ann", "fine, thanks"}}, false},
        {{{"1", "2026-11-21", "", "fine"}, {"1", "2026-11-21T10:00Z", "", "fine, thanks"}}, false},
        {{{"1", "2026-11-21", "", "fine"}, {"1", "2026-11-22", "", "fine"}}, false},
        {{{"1", "", "", ""}, {"1", "", "", "fine"}}, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {0};
        memcpy(trial.rows, cases[i].rows, sizeof cases[i].rows);
        assert_int_equal(settle(&trial), !cases[i].refused);
        assert_int_equal(
            strstr(trial.err.text, "1 is plainly other feedback, such as a.csv:2 and a.csv:3 (id 1)") != NULL,
            cases[i].refused);
        arena_free(trial.arena);
        trial.same = SETTINGS_SAME_LAST;
        assert_true(settle(&trial));
        arena_free(trial.arena);
    }
}

static void a_few_that_differ_are_warned_of(void **state)
{
    struct trial trial = {.rows = {{"1", "", "ann", ""},
                                   {"1", "", "ann", ""},
                                   {"1", "", "ann", "x"},
                                   {"1", "", "bob", "x"},
                                   {"1", "", "bob", "x"}}};

    (void)state;
    assert_true(settle(&trial));
    assert_non_null(strstr(trial.said.text, "2 rows are the same as an earlier one of that id: merged\n"));
    assert_non_null(strstr(trial.said.text,
                           "! 2 rows have the id of an earlier one and differ, such as a.csv:4 "
                           "from a.csv:3: merged, the last holds (--same first"));
    assert_non_null(strstr(trial.said.text,
                           "! 1 of 4 rows with the id of an earlier one differs in customer, time or text, "
                           "such as a.csv:5"));
    arena_free(trial.arena);
}

static void what_merging_empties_is_warned_of(void **state)
{
    struct trial trial = {.same = SETTINGS_SAME_UNSAID,
                          .rows = {{"1", "", "ann", "x"}, {"1", "", "ann", ""}, {"2", "", "bob", ""}}};

    (void)state;
    assert_true(settle(&trial));
    assert_non_null(strstr(trial.said.text, "; 1 cell that had a value is empty now, such as text of id 1; "
                                            "is a later file the older export?"));
    arena_free(trial.arena);
}

static void ruined_ids_are_refused_whatever_the_rule_unless_all_rows_stay(void **state)
{
    static const enum settings_same rules[] = {SETTINGS_SAME_UNSAID, SETTINGS_SAME_FIRST, SETTINGS_SAME_ALL};

    (void)state;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct trial trial = {.same = rules[i],
                              .rows = {{"1.24E+17", "", "ann", ""},
                                       {"1.24E+17", "", "ann", "x"},
                                       {"1.25E+17", "", "ann", "y"},
                                       {"17", "", "ann", "y"}}};
        assert_int_equal(settle(&trial), rules[i] == SETTINGS_SAME_ALL);
        assert_int_equal(strstr(trial.err.text,
                                "a.csv: 3 of 4 ids are ruined (such as 1.24E+17, on 2 rows that differ)") !=
                             NULL,
                         rules[i] != SETTINGS_SAME_ALL);
        arena_free(trial.arena);
    }
}

static void ruined_ids_that_lead_to_no_loss_are_kept(void **state)
{
    struct trial trial = {
        .rows = {{"1.24E+17", "", "ann", "x"}, {"1.24E+17", "", "ann", "x"}, {"1.25E+17", "", "ann", "y"}}};

    (void)state;
    assert_true(settle(&trial));
    arena_free(trial.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rule_says_which_row_holds),
        cmocka_unit_test(rows_that_are_plainly_other_feedback_are_refused),
        cmocka_unit_test(a_few_that_differ_are_warned_of),
        cmocka_unit_test(what_merging_empties_is_warned_of),
        cmocka_unit_test(ruined_ids_are_refused_whatever_the_rule_unless_all_rows_stay),
        cmocka_unit_test(ruined_ids_that_lead_to_no_loss_are_kept),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
