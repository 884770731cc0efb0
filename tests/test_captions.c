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
        cmocka_unit_test(a_third_row_of_import_ids_tells_zones_and_the_second_questions),
        cmocka_unit_test(a_ragged_second_row_tells_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
