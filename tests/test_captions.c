/* captions - what an export's header says below its first row */
#include "scratch.h"
#include "voc/captions.h"
#include "voc/rows.h"

static struct captions read_from(struct arena *arena, const char *content)
{
    struct err err = {0};
    struct rows *const rows = rows_open(arena, scratch_file(arena, content), &(struct rows_shape){0}, &err);

    assert_non_null(rows);
    return captions_read(arena, rows);
}

static void most_headers_are_one_row(void **state)
{
    static const char *const tables[] = {"ID,NPS\n", "ID,NPS\n1,9\n", "ID,NPS\n1,9\n2\n",
                                         "ID,Kind\n1,Response\n",
                                         "ID,Why\n1,ImportId\n2,ImportId\n3,ImportId\n"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const struct captions captions = read_from(arena, tables[i]);
        assert_int_equal(captions.rows, 1);
        assert_null(captions.texts);
        assert_null(captions.zones);
    }
    arena_free(arena);
}

static void labels_of_answers_are_a_second_row(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_int_equal(
        read_from(arena, "Respondent ID,How likely?,Why?\n,Response,Open-Ended Response\n1,9,x\n").rows, 2);
    arena_free(arena);
}

static void how_many_rows_a_header_has_shows_below_it(void **state)
{
    static const struct {
        const char *table;
        size_t rows;
    } cases[] = {
        /* options under blanks, nobody's answers beside them */
        {"ID,Date,Which?,,\n,,One,Two,Three\n1,1/2/2026,One,,\n2,1/3/2026,,Two,\n", 2},
        {",,Which?,\n,,One,Two\n,,One,\n,,,Two\n", 2}, /* who answered was taken out */
        {"name,,comment\nBob,yes,\nAnn,yes,z\n", 1},
        {",Which?,,Why?\n,One,Two,Antwort\n,One,,x\n", 1},
        {"ID,Which?,,Why?,How?\n,One,Two,Antwort,Antwort\n1,One,,x,y\n", 2},
        {"ID,Date,Which?,,,Why?\n,,1,2,3,Open\na,1/2/2026,0,0,1,x\nb,1/3/2026,1,0,0,y\n", 2},
        {"ID,Date,Which?,,,Why?\n0,1/1/2026,1,2,3,Open\na,1/2/2026,0,0,1,x\nb,1/3/2026,1,0,0,y\n", 1},
        {"ID,Date,Which?,,,Why?\n,,1,0,1,Open\na,1/2/2026,0,0,1,x\nb,1/3/2026,1,0,0,y\n", 1},
        /* a row of answers: an index of a data frame, a column that lost its name */
        {",name,comment\na,Bob,\nb,Ann,bad\n", 1},
        {",mpg,cyl\nMazda,21,6\nFiat,32,4\n", 1},
        {"ID,,NPS\n1,x,9\n2,,8\n", 1},
        {"name,,comment\nBob,x,\nAnn,y,z\n", 1},
        /* words where everything below is counted */
        {"ID,Date,NPS\nnumber,day of the answer,0 is worst\n1,2026-11-21,9\n2,2026-11-22,4\n", 2},
        {"ID,Date,NPS\n1,N/A,?\n2,2026-11-21,9\n3,2026-11-22,4\n", 1},
        {"ID,Date,NPS\nR1,soon,nine\nR2,later,4\n", 1},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (read_from(arena, cases[i].table).rows != cases[i].rows)
            fail_msg("%s has not %zu rows of header", cases[i].table, cases[i].rows);
    arena_free(arena);
}

static void a_third_row_of_import_ids_tells_zones_and_the_second_questions(void **state)
{
    struct arena *const arena = scratch_new();
    const struct captions captions =
        read_from(arena, "StartDate,EndDate,Q1\nStart Date,End Date,\"How likely, all in all?\"\n"
                         "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\","
                         "\"{\"\"ImportId\"\": \"\"endDate\"\", \"\"timeZone\"\": "
                         "\"\"Z\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n"
                         "2026-01-01,2026-01-01,9\n");

    (void)state;
    assert_int_equal(captions.rows, 3);
    assert_slice(captions.texts[0], "Start Date");
    assert_slice(captions.texts[2], "How likely, all in all?");
    assert_string_equal(captions.zones[0], "America/Denver");
    assert_null(captions.zones[1]); /* UTC */
    assert_null(captions.zones[2]);
    arena_free(arena);
}

static void a_ragged_second_row_tells_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const struct captions captions =
        read_from(arena, "StartDate,Q1\nStart Date\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",x\n");

    (void)state;
    assert_int_equal(captions.rows, 3);
    assert_slice(captions.texts[0], "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(most_headers_are_one_row),
        cmocka_unit_test(labels_of_answers_are_a_second_row),
        cmocka_unit_test(how_many_rows_a_header_has_shows_below_it),
        cmocka_unit_test(a_third_row_of_import_ids_tells_zones_and_the_second_questions),
        cmocka_unit_test(a_ragged_second_row_tells_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
