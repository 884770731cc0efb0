/* meeting - tests of what rows that come to a store tell beside those that are there */
#include "kept.h"
#include "voc/meeting.h"

#define HASH "0123456789abcdef0123456" /* and one digit more */

/* A store that is open, and who comes to it. */
struct visit {
    struct arena *arena;
    struct store *store;
    struct meeting *meeting;
    struct slice columns[4];
    struct scratch_talk said;
    struct err err;
};

/* To a store with this feedback; columns split by commas. */
static struct visit *visit_to(struct arena *arena, const char *content, const char *columns)
{
    struct visit *const visit = arena_alloc(arena, sizeof *visit);
    const char *const path = scratch_file(arena, "");
    struct slice rest = slice_of(columns);
    size_t count = 0;

    *visit = (struct visit){.arena = arena};
    kept_add(arena, path, content);
    visit->store = store_open(arena, path, STORE_WRITE, NULL, &visit->err);
    while (count < ROWS(visit->columns) && slice_split(&rest, ',', &visit->columns[count]))
        count++;
    visit->meeting = meeting_open(arena, visit->store, "f.db", visit->columns, count, &visit->err);
    if (!visit->meeting)
        fail_msg("%s", visit->err.text);
    return visit;
}

/* The cells of a row, split by commas. */
static const struct slice *cells_of(struct visit *visit, const char *row)
{
    struct slice *const cells = arena_array(visit->arena, ROWS(visit->columns), sizeof *cells);
    struct slice rest = slice_of(row);

    for (size_t i = 0; i < ROWS(visit->columns) && slice_split(&rest, ',', &cells[i]); i++)
        ;
    return cells;
}

static bool come(struct visit *visit, const char *source, const char *id, const char *row)
{
    return meeting_new(visit->meeting, slice_of(source), slice_of(id), cells_of(visit, row), &visit->err);
}

/* With all its changes. */
static bool come_again(struct visit *visit, const char *id, const char *was, const char *is)
{
    const struct slice *const before = cells_of(visit, was), *const now = cells_of(visit, is);
    const struct slice source = slice_of("s");

    if (!meeting_known(visit->meeting, source, slice_of(id), before, now, &visit->err))
        return false;
    for (size_t i = 0; i < ROWS(visit->columns); i++)
        if (!slice_is(before[i], now[i]))
            meeting_change(visit->meeting, i, source, slice_of(id), before[i], now[i]);
    return true;
}

static const char *said(struct visit *visit)
{
    scratch_listen(&visit->said);
    meeting_say(visit->meeting, &visit->said.talk);
    return visit->said.text;
}

static void what_is_new_and_known_well_is_not_odd(void **state)
{
    struct arena *const arena = scratch_new();
    struct visit *const visit =
        visit_to(arena, "id,source,at,customer,text\n1,s,2026-03-01,ann,hello\n", "at,customer,text,nps");

    (void)state;
    assert_true(come(visit, "s", "2", "2026-03-02,bob,hi,9"));
    assert_true(come_again(visit, "1", "2026-03-01,ann,hello,", "2026-03-01,ann,hello,8"));
    assert_true(meeting_may(visit->meeting, &visit->err));
    assert_string_equal(said(visit), "");
    arena_free(arena);
}

static void a_name_may_not_come_among_hashes(void **state)
{
    static const char hashed[] = "id,source,at,customer,text\n"
                                 "1,s,2026-03-01," HASH "1,\n2,s,2026-03-01," HASH "2,\n"
                                 "3,s,2026-03-01," HASH "3,\n4,s,2026-03-01," HASH "4,\n"
                                 "5,s,2026-03-01," HASH "5,\n";
    struct arena *const arena = scratch_new();
    struct visit *const visit = visit_to(arena, hashed, "at,text,nps,customer");

    (void)state;
    assert_true(come(visit, "s", "6", "2026-03-02,,," HASH "6"));
    assert_true(come_again(visit, "1", "2026-03-01,,," HASH "1", "2026-03-01,,9," HASH "1"));
    assert_false(come(visit, "s", "7", "2026-03-02,,,ann"));
    assert_string_equal(visit->err.text,
                        "customer 'ann' is a name, and all 5 rows of f.db that have a customer have a keyed "
                        "hash: was --pseudonym customer --key FILE forgotten in voc import? Nothing of this "
                        "was kept");
    assert_false(come_again(visit, "1", "2026-03-01,,," HASH "1", "2026-03-01,,,bob"));
    assert_non_null(strstr(visit->err.text, "customer 'bob' is a name"));
    arena_free(arena);
}

static void hashes_among_names_are_told(void **state)
{
    static const char named[] = "id,source,customer,nps\n1,s,ann,\n2,s,bob,\n3,s,cy,\n4,s,dan,\n5,s,eve,\n";
    struct arena *const arena = scratch_new();
    struct visit *const visit = visit_to(arena, named, "customer,nps");

    (void)state;
    assert_true(come(visit, "s", "6", HASH "6,9"));
    assert_non_null(strstr(said(visit), "! 1 row came with a keyed hash for a customer, and the customers "
                                        "that were in f.db have names"));
    arena_free(arena);
}

static void what_was_said_under_another_name_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct visit *const visit = visit_to(
        arena, "id,source,at,customer,text\n1,s,2026-03-01T09:00Z,ann,hello\n", "text,at,nps,customer");

    (void)state;
    assert_true(come(visit, "other", "7", "hello,2026-03-01T09:00Z,9,ann"));
    assert_non_null(strstr(said(visit), "has the time, customer and text of another row in f.db, such as "
                                        "other 7, which is there as s 1"));
    arena_free(arena);
}

static void new_rows_without_a_source_are_told_where_all_others_have_one(void **state)
{
    static const struct {
        const char *store, *sources[3], *said;
    } cases[] = {
        {"id,source,nps\n1,web,9\n2,web,8\n",
         {"", "web", ""},
         "! 2 new rows have no source, as others in f.db have (such as 'web'): an id of theirs may be that "
         "of something else one day; a line like source,,NAME in the map keeps exports apart\n"},
        {"id,source,nps\n1,web,9\n",
         {"", "a", "b"},
         "! 1 new row has no source, as others in f.db have (such as 'web'): an id of theirs may be that "
         "of something else one day; a line like source,,NAME in the map keeps exports apart\n"},
        {"id,source,nps\n1,web,9\n", {"a", "b", "web"}, ""},
        {"id,source,nps\n1,web,9\n2,,8\n", {"", "", "web"}, ""},
        {"id,nps\n1,9\n", {"", "", ""}, ""},
        {"id,nps\n", {"", "", ""}, ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct visit *const visit = visit_to(arena, cases[i].store, "nps");
        for (size_t j = 0; j < 3; j++)
            assert_true(come(visit, cases[i].sources[j], "7", "9"));
        assert_string_equal(said(visit), cases[i].said);
    }
    arena_free(arena);
}

static void most_known_rows_may_not_be_other_feedback(void **state)
{
    struct arena *const arena = scratch_new();
    struct visit *const visit =
        visit_to(arena, "id,source,at,customer,text\n1,s,2026-03-01,ann,hello\n", "customer,at,text,nps");

    (void)state;
    assert_true(meeting_may(visit->meeting, &visit->err));
    assert_true(come_again(visit, "1", "ann,2026-03-01,hello,", "ann,2026-03-01,hello,"));
    assert_true(come_again(visit, "2", "bob,2026-03-01,hello,", "eve,2026-04-01,bye,"));
    assert_true(meeting_may(visit->meeting, &visit->err)); /* half of them */
    assert_true(come_again(visit, "3", "cy,2026-03-01,hello,", "dan,2026-04-01,bye,"));
    assert_false(meeting_may(visit->meeting, &visit->err));
    assert_non_null(strstr(visit->err.text, "of 3 rows of source 's' whose id is in f.db already 2 are "
                                            "plainly other feedback, such as id 2: customer was 'bob' and is "
                                            "'eve'"));
    arena_free(arena);
}

static void cells_that_become_empty_are_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct visit *const visit = visit_to(arena, "id,source,at,team\n1,s,2026-03-01,red\n", "at,team");

    (void)state;
    assert_true(come_again(visit, "1", "2026-03-01,red", "2026-03-01,"));
    assert_string_equal(said(visit), "! 1 cell that had a value in f.db is empty now, such as team of s 1: "
                                     "red; is this an older export? voc store log --history shows what they "
                                     "held\n");
    arena_free(arena);
}

/* Five rows of five have another score; where the words were edited, too, that is why. */
static void scores_that_change_are_told_but_of_edited_rows(void **state)
{
    static const struct {
        const char *was, *is;
        bool told;
    } cases[] = {
        {"2026-03-01,ok,3", "2026-03-01,ok,4", true},
        {"2026-03-01,,3", "2026-03-01,ok,4", true}, /* the words came late */
        {"2026-03-01,ok,3", "2026-03-01,,4", true},
        {"2026-03-01,ok,3", "2026-03-01,better now,4", false},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct visit *const visit = visit_to(arena, "id,source,at,text,nps\n", "at,text,nps");
        for (int row = 0; row < 5; row++)
            assert_true(come_again(visit, "123456789", cases[i].was, cases[i].is));
        if ((strstr(said(visit), "5 of 5 rows that are in f.db already have another nps now") != NULL) !=
            cases[i].told)
            fail_msg("%s to %s: %s", cases[i].was, cases[i].is, visit->said.text);
    }
    arena_free(arena);
}

static void a_store_that_cannot_be_read_is_an_error(void **state)
{
    static const char *const cases[][2] = {{"CREATE TABLE other (id)", "nps"},
                                           {"CREATE TABLE feedback (id)", "nps"},
                                           {"CREATE TABLE feedback (id, source)", "customer"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct slice column = slice_of(cases[i][1]);
        struct err err = {0};
        struct store *const store = store_scratch(arena, &err);
        assert_true(store_run(store, cases[i][0], &err));
        assert_null(meeting_open(arena, store, "f.db", &column, 1, &err));
        assert_int_not_equal(err.status, 0);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_new_and_known_well_is_not_odd),
        cmocka_unit_test(a_name_may_not_come_among_hashes),
        cmocka_unit_test(hashes_among_names_are_told),
        cmocka_unit_test(what_was_said_under_another_name_is_told),
        cmocka_unit_test(new_rows_without_a_source_are_told_where_all_others_have_one),
        cmocka_unit_test(most_known_rows_may_not_be_other_feedback),
        cmocka_unit_test(cells_that_become_empty_are_told),
        cmocka_unit_test(scores_that_change_are_told_but_of_edited_rows),
        cmocka_unit_test(a_store_that_cannot_be_read_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
