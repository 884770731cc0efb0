/* match - which columns of an export are which fields, as far as their headers tell */
#include "scratch.h"
#include "voc/match.h"

enum { MOST = 12 };

struct header {
    struct slice cells[MOST];
    size_t width;
};

static struct header header_of(const char *line)
{
    struct header header = {.width = 0};
    struct slice rest = slice_of(line);

    while (header.width < MOST && slice_split(&rest, ',', &header.cells[header.width]))
        header.width++;
    return header;
}

/* `field=place` for each match, places from 1. */
static void check_asked(const char *line, const char *texts, const char *want)
{
    struct arena *const arena = scratch_new();
    const struct header header = header_of(line), asked = header_of(texts ? texts : "");
    const char *got = "";
    size_t count;
    const struct match *const matches =
        match_usual(arena, header.cells, texts ? asked.cells : NULL, header.width, NULL, &count);

    for (size_t i = 0; i < count; i++)
        got = arena_printf(arena, "%s%s%s=%zu", got, i ? " " : "", matches[i].field, matches[i].place + 1);
    assert_string_equal(got, want);
    arena_free(arena);
}

static void check(const char *line, const char *want)
{
    check_asked(line, NULL, want);
}

static void each_field_takes_the_column_that_fits_it_best(void **state)
{
    (void)state;
    check("Ticket ID,Created at,Score", "id=1 at=2 rating=3");
    check("End date,Created at", "at=2");
    check("Responded at,NPS", "at=1 nps=2");
    check("Created at,Responded at", "at=1 answered_at=2");
    check("Comment,Feedback,Team,Group", "text=1 team=3");
    check("Review Submit Date and Time,Star Rating", "at=1 rating=2");
    check("Foo,Bar", "");
    check("Date,Time,Closed Date,Closed Time,Status", "at=1 resolved_at=3 status=5");
}

static void a_question_is_looked_at_where_no_header_is_usual(void **state)
{
    (void)state;
    check_asked("ID,Q1,Q2", "Response ID,How likely are you to recommend us?,Anything else?",
                "id=1 nps=2 text=3");
    check_asked("Q1,NPS", "How likely are you to recommend us?,Your score", "nps=2");
    check_asked("Q1,Q2", "How likely are you to come again?,How likely are you to recommend us?", "nps=2");
    check_asked("Q1_1,Q1_2", "How satisfied are you? - Staff,How satisfied are you? - Food", "");
    check_asked("Q1_NPS_GROUP,Q1",
                "How likely would you recommend us? - Group,How likely would you recommend us?", "nps=2");
}

static void closed_is_resolved_where_nothing_else_is(void **state)
{
    (void)state;
    check("Created,Closed", "at=1 resolved_at=2");
    check("Created,Closed,Resolved", "at=1 resolved_at=3 closed_at=2");
    check("Created,Closed unanswered", "at=1 closed_at=2");
}

static void a_feedback_table_has_its_names_and_its_time(void **state)
{
    static const struct {
        const char *line;
        bool is_feedback;
    } cases[] = {{"id,at,nps", true},        {"at,nps,team", true},       {"nps,team", false},
                 {"id,date,nps", false},     {"id,nps,mood", true},       {"at,nps,at", false},
                 {"at,nps,", false},         {"at,nps,created_at", true}, {"ID,At,NPS", false},
                 {"id,text,Stars", false},   {"id,ts,text", false},       {"id,nps,date.$date", false},
                 {"id,nps,Comment", false},  {"id,at,text,stars", false}, {"id,at,nps,stars", true},
                 {"id,at,nps,Comment", true}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct header header = header_of(cases[i].line);
        if (match_is_feedback(arena, header.cells, header.width) != cases[i].is_feedback)
            fail_msg("%s", cases[i].line);
    }
    arena_free(arena);
}

static void all_columns_keep_their_names(void **state)
{
    struct arena *const arena = scratch_new();
    const struct header header = header_of("id,mood");
    size_t count;
    const struct match *const matches = match_all(arena, header.cells, header.width, &count);

    (void)state;
    assert_int_equal(count, 2);
    assert_string_equal(matches[1].field, "mood");
    assert_null(matches[1].wish);
    assert_ptr_equal(matches[0].wish, match_wish_for(slice_of("id")));
    arena_free(arena);
}

static void only_a_header_of_its_own_is_unique(void **state)
{
    const struct header header = header_of("a,,b,a");

    (void)state;
    assert_false(match_is_unique(header.cells, 4, 0));
    assert_false(match_is_unique(header.cells, 4, 1));
    assert_true(match_is_unique(header.cells, 4, 2));
}

static void scores_that_fit_equally_are_rivals(void **state)
{
    static const struct {
        const char *header;
        size_t rival; /* of the first match, from 1; 0: it has none */
    } cases[] = {
        {"NPS,nps", 2},
        {"How likely to recommend us,How likely to recommend the app", 2},
        {"NPS,How likely to recommend us", 0},
        {"Comment,comment", 0},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct header header = header_of(cases[i].header);
        size_t count;
        const struct match *const matches =
            match_usual(arena, header.cells, NULL, header.width, NULL, &count);
        assert_true(count > 0);
        assert_int_equal(matches->has_rival ? matches->rival + 1 : 0, cases[i].rival);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_takes_the_column_that_fits_it_best),
        cmocka_unit_test(a_question_is_looked_at_where_no_header_is_usual),
        cmocka_unit_test(closed_is_resolved_where_nothing_else_is),
        cmocka_unit_test(a_feedback_table_has_its_names_and_its_time),
        cmocka_unit_test(all_columns_keep_their_names),
        cmocka_unit_test(scores_that_fit_equally_are_rivals),
        cmocka_unit_test(only_a_header_of_its_own_is_unique),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
