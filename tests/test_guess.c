/* guess - the map of an export that comes without one */
#include "scratch.h"
#include "voc/guess.h"
#include "voc/map.h"
#include "voc/mapfile.h"
#include "voc/sink.h"
#include "voc/writer.h"

/* The guessed map as text, or why there is none. */
static const char *guessed(struct arena *arena, const char *export, struct scratch_talk *said)
{
    struct err err = {0};
    char *const path = arena_printf(arena, "/tmp/voc-test.%d.map", (int)getpid());

    scratch_listen(said);
    const struct map *const map =
        guess_map(arena, scratch_file(arena, export), NULL, NULL, &said->talk, &err);
    if (!map)
        return arena_copy(arena, err.text, strlen(err.text));
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    assert_true(mapfile_write(map, true, writer, &err) && writer_close(writer, &err) &&
                sink_close(sink, &err));
    const char *const text = scratch_read(arena, path);
    unlink(path);
    return text;
}

static void check(const char *export, const char *want, const char *said_too)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const char *const got = guessed(arena, export, &said);

    if (!strstr(got, want) || (said_too && !strstr(said.text, said_too)))
        fail_msg("%s gave\n%s\n%s", export, got, said.text);
    arena_free(arena);
}

static void usual_headers_become_fields(void **state)
{
    (void)state;
    check("Ticket ID,Created at,Satisfaction,Assigned to,Comment,Foo\nT1,2026-11-21T10:00Z,5,Ann,Fine,1\n",
          "field,column,format\nid,Ticket ID,\nat,Created at,\ncsat,Satisfaction,1..5\nagent,Assigned to,\n"
          "text,Comment,\n,Foo,\n",
          "took id from Ticket ID, at from Created at, csat from Satisfaction (1 is worst, 5 best)");
}

static void all_rows_settle_the_order_of_day_and_month(void **state)
{
    (void)state;
    check("Date,Stars\n3/4/2026,5\n4/4/2026,5\n13/4/2026,5\n", "at,Date,date %d/%m/%Y\n",
          "day first: in 1 of 3 dates the first number is above 12");
    check("Date,Stars\n3/4/2026,5\n4/13/2026,5\n", "at,Date,date %m/%d/%Y\n",
          "month first: in 1 of 2 dates the second number is above 12");
    check("Date,Stars\n3/4/2026,5\n5/4/2026,5\n",
          "could be day/month or month/day: of 2 dates, such as 3/4/2026, none has a number above 12", NULL);
    check("Date,Stars\n13/4/2026,5\n4/13/2026,5\n", "mixes dates: 1 can only be day/month, 1 only month/day",
          NULL);
}

static void one_column_s_dates_settle_the_others(void **state)
{
    (void)state;
    check("Opened,Solved,CSAT\n3/4/2026,13/4/2026,5\n",
          "at,Opened,date %d/%m/%Y\nresolved_at,Solved,date %d/%m/%Y\n", NULL);
}

static void a_scale_that_can_t_be_told_is_refused(void **state)
{
    (void)state;
    check("NPS\n5\n1\n", "its 2 answers lie between 1 and 5, which a shorter scale could have", NULL);
    check("NPS\n5\n6\n", "nps,NPS,0..10\n", NULL);
    check("CSAT\n4\n1\n", "could be csat", NULL);
    check("CES\n5\n1\n", "could be ces", NULL);
    check("NPS\n9\n11\n3\n", "1 of 3 answers are not 0 to 10: 11", NULL);
    check("NPS\n9\n11\n3\n", "with the line nps,NPS,0..10; none 11", NULL);
    check("\"Score, all in all\",Stars\n9,5\n2,1\n", "rating,Stars,1..5", NULL);
}

static void what_is_no_score_after_all_is_left_out_aloud(void **state)
{
    (void)state;
    check("Date,Rating\n2026-01-01,87\n2026-01-02,4\n2026-01-03,99\n", ",Rating,\n", "! "); /* a warning */
    check("Date,Satisfaction\n2026-01-01,warm\n2026-01-02,cold\n", ",Satisfaction,\n",
          "'Satisfaction' is not taken as csat: most of its answers are not 1 to 5");
    check("Date,NPS\nsoon,9\nlater,3\n", ",Date,\n", "'Date' is not taken as at: its cells are no times");
}

static void words_for_no_answer_and_labels_are_recognised(void **state)
{
    (void)state;
    check("NPS,Team\n9,A\nN/A,?\n-,B\n", "nps,NPS,0..10; none N/A|-\nteam,Team,none ?\n", NULL);
    check("NPS\n10 - Extremely likely\n0 - Not at all\n",
          "nps,NPS,0..10; 10 - Extremely likely=10|0 - Not at all=0", NULL);
}

static void effort_has_an_end_that_must_be_said(void **state)
{
    (void)state;
    check("Effort score\n7\n1\n", "ces,Effort score,1..7",
          "if 7 is much effort, the map line is ces,Effort score,7..1");
}

static void a_closing_without_another_end_is_the_resolution(void **state)
{
    (void)state;
    check("Created,Closed,CSAT\n2026-01-01,2026-01-02,5\n", "resolved_at,Closed,", NULL);
    check("Created,Resolved,Closed,CSAT\n2026-01-01,2026-01-02,,5\n",
          "resolved_at,Resolved,\nclosed_at,Closed,", NULL);
}

static void a_feedback_table_is_taken_as_it_is(void **state)
{
    (void)state;
    check("id,at,nps,team,mood\n1,2026-01-01,3,A,N/A\n", "id,id,\nat,at,\nnps,nps,\nteam,team,\nmood,mood,\n",
          "a feedback table, taken as it is");
    check("id,at,nps,mood\n1,13/1/2026,9,A\n", "at,at,date %d/%m/%Y\nnps,nps,0..10\n,mood,\n", NULL);
    check("id,date,nps\n1,13/1/2026,9\n", "at,date,date %d/%m/%Y\n", NULL);
}

static void further_header_rows_are_read_over(void **state)
{
    (void)state;
    check("Respondent ID,How likely are you to recommend us?,\n,Response,Open-Ended Response\n1,9,ok\n",
          "@header,,2\nid,Respondent ID,\nnps,How likely are you to recommend us?,0..10\n", NULL);
    check("ResponseId,NPS\nResponse ID,How "
          "likely?\n\"{\"\"ImportId\"\":\"\"x\"\"}\",\"{\"\"ImportId\"\":\"\"y\"\"}\"\nR1,9\n",
          "@header,,3\nid,ResponseId,\nnps,NPS,0..10\n", NULL);
}

static void an_answer_that_reads_like_a_header_stays_a_row(void **state)
{
    (void)state;
    check("ID,Kind,NPS\n1,Response,9\n2,Response,3\n", "field,column,format\nid,ID,", NULL);
}

static void headers_that_are_empty_or_twice_are_named_by_place(void **state)
{
    (void)state;
    check(",NPS,Foo,Foo\n0,9,x,9\n", ",#1,\nnps,NPS,0..10\n,#3,\n,#4,\n", NULL);
}

static void a_header_that_stands_there_twice_is_refused(void **state)
{
    (void)state;
    check("id,date,nps,nps\n1,2026-01-01,9,3\n",
          "several columns are named 'nps' (#3, #4), and each could be nps; settle it in a map (--guess "
          "prints one) "
          "with the line nps,#3,0..10",
          NULL);
    check("Date,Comment,Date,Date\n13/4/2026,x,,\n", "named 'Date' (#1, #3, #4), and each could be at", NULL);
    check("Date,Comment,Date,Date\n13/4/2026,x,,\n", "with the line at,#1,date %d/%m/%Y", NULL);
    check("Team,NPS,Team\nA,9,B\n", "with the line team,#1,", NULL);
}

static void questions_in_a_further_header_row_are_recognised(void **state)
{
    static const char export[] =
        "StartDate,Q1_NPS_GROUP,Q1,Q2,Q3\n"
        "Start Date,How likely are you to recommend us? - Group,How likely are you to recommend us?,"
        "Anything else?,Age\n"
        "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"America/"
        "Denver\"\"}\",\"{\"\"ImportId\"\":"
        "\"\"QID1\"\"}\",b,c,d\n"
        "%s,Promoter,9,Fine,33\n";
    struct arena *const arena = scratch_new();

    (void)state;
    check(arena_printf(arena, export, "2026-11-21 09:15:00"),
          "@header,,3\nat,StartDate,zone America/Denver\n,Q1_NPS_GROUP,\nnps,Q1,0..10\ntext,Q2,\n,Q3,\n",
          "at from StartDate (zone America/Denver), nps from Q1");
    check(arena_printf(arena, export, "11/21/2026 09:15"),
          "at,StartDate,date %m/%d/%Y %H:%M; zone America/Denver\n",
          "the second number is above 12; zone America/Denver), nps");
    arena_free(arena);
}

static void that_no_score_was_recognised_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;

    (void)state;
    check("Date,Q1\n2026-01-01,9\n", "at,Date,\n,Q1,\n", "! ");
    check("Date,Q1\n2026-01-01,9\n", "at,Date,\n",
          "no score was recognised; if it has one, name it in a map");
    guessed(arena, "Date,Comment\n2026-01-01,Fine\n", &said); /* no column is left that could be one */
    assert_null(strstr(said.text, "no score"));
    guessed(arena, "Date,CSAT,Foo\n2026-01-01,good,x\n", &said); /* and that was said already */
    assert_null(strstr(said.text, "no score"));
    arena_free(arena);
}

static void a_table_without_feedback_is_refused(void **state)
{
    (void)state;
    check("a,b\n1,2\n", "no column is recognised as a score, a time or a text", NULL);
    check("", "is empty", NULL);
    check("NPS\n\"9\n", "never closed", NULL);
}

static void doubts_can_be_told_instead(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct scratch_talk said;
    bool doubtful = false;

    (void)state;
    scratch_listen(&said);
    const struct map *const map =
        guess_map(arena, scratch_file(arena, "Date,NPS\n3/4/2026,9\n"), NULL, &doubtful, &said.talk, &err);
    assert_non_null(map);
    assert_true(doubtful);
    assert_int_equal(err.status, 0);
    assert_slice(map->fields[0].name, "");
    assert_slice(map->fields[1].name, "nps");
    assert_non_null(strstr(said.text, "could be day/month or month/day"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(usual_headers_become_fields),
        cmocka_unit_test(all_rows_settle_the_order_of_day_and_month),
        cmocka_unit_test(one_column_s_dates_settle_the_others),
        cmocka_unit_test(a_scale_that_can_t_be_told_is_refused),
        cmocka_unit_test(what_is_no_score_after_all_is_left_out_aloud),
        cmocka_unit_test(words_for_no_answer_and_labels_are_recognised),
        cmocka_unit_test(effort_has_an_end_that_must_be_said),
        cmocka_unit_test(a_closing_without_another_end_is_the_resolution),
        cmocka_unit_test(a_feedback_table_is_taken_as_it_is),
        cmocka_unit_test(further_header_rows_are_read_over),
        cmocka_unit_test(an_answer_that_reads_like_a_header_stays_a_row),
        cmocka_unit_test(headers_that_are_empty_or_twice_are_named_by_place),
        cmocka_unit_test(a_header_that_stands_there_twice_is_refused),
        cmocka_unit_test(questions_in_a_further_header_row_are_recognised),
        cmocka_unit_test(that_no_score_was_recognised_is_said),
        cmocka_unit_test(a_table_without_feedback_is_refused),
        cmocka_unit_test(doubts_can_be_told_instead),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
