/* origin - where a table's records come from */
#include "scratch.h"
#include "voc/origin.h"

static void the_first_bytes_say_what_a_file_holds(void **state)
{
    static const struct {
        const char *start;
        enum origin_content content;
    } cases[] = {
        {"", ORIGIN_CSV},
        {"id,nps\n", ORIGIN_CSV},
        {"{\"id\":1}\n", ORIGIN_JSON},
        {"\xEF\xBB\xBF \r\n{ \"id\" : 1}\n", ORIGIN_JSON},
        {"{}", ORIGIN_JSON},
        {"[{\"id\":1}]", ORIGIN_JSON},
        {"[\n  {\n    \"id\": 1", ORIGIN_JSON},
        {"[{}, {\"a\":1}]", ORIGIN_JSON},
        {"[]\n", ORIGIN_JSON},
        {"[] [{\"id\":1}]", ORIGIN_JSON},
        {"[[1,2],[3,4]]", ORIGIN_JSON},
        {"[\"a\",\"b\"]", ORIGIN_JSON},
        {"[Date],[Score]\n", ORIGIN_CSV},
        {"[1] How satisfied are you?,[2] Why?\n", ORIGIN_CSV},
        {"[[Q1]],a\n", ORIGIN_CSV},
        {"[],a\n", ORIGIN_CSV},
        {"[{Q}],a\n", ORIGIN_CSV},
        {"{id},{score}\n", ORIGIN_CSV},
        {"\"{\"\"ImportId\"\":\"\"id\"\"}\",a\n", ORIGIN_CSV},
        {"SQLite format 3", ORIGIN_CSV},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (origin_content(slice_of(cases[i].start)) != cases[i].content)
            fail_msg("'%s' was taken for another kind", cases[i].start);
    assert_int_equal(origin_content((struct slice){"SQLite format 3\0\x10", 17}), ORIGIN_SQLITE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_first_bytes_say_what_a_file_holds)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
