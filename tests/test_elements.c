/* elements - the objects of a JSON file, one after the other */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/elements.h"

/* Each object behind its line, `!` and the reason for a bad one, `!!` for the end of all. */
static const char *read_all(struct arena *arena, const char *text)
{
    struct err err = {0};
    struct pages pages;
    const char *all = "", *const path = scratch_file(arena, text);
    enum record_got got;
    struct slice object;

    pages_look(arena, bytes_open(arena, path, "UTF-8", &err), NULL, &pages, &err);
    struct elements *const elements =
        elements_open(arena, bytes_open(arena, path, "UTF-8", &err), "f", pages);
    while ((got = elements_next(elements, &object, &err)) == RECORD_ROW)
        all = arena_printf(arena, "%s%zu%.*s ", all, elements_line(elements), (int)object.length, object.at);
    return got == RECORD_END ? all : arena_printf(arena, "%s!!%s", all, err.text);
}

static void objects_come_as_they_stand(void **state)
{
    static const struct {
        const char *text, *objects;
    } cases[] = {
        {"[]", ""},
        {"{\"a\":1}\n\n  {\"a\":2}\r\n{\"a\":\"}\"}", "1{\"a\":1} 3{\"a\":2} 4{\"a\":\"}\"} "},
        {"[{\"a\":[{}]} ,\n{\"b\":\"]}\\\"\"}]\n", "1{\"a\":[{}]} 2{\"b\":\"]}\\\"\"} "},
        {"[{}][{\n}]", "1{} 1{\n} "},
        {"{\n}\r\n{\n}", "1{\n} 3{\n} "},
        {"\xEF\xBB\xBF{\"n\":1,\"t\":[{}]}\n", "1{\"n\":1,\"t\":[{}]} "},
        {"{\"count\":1,\"t\":[{\"a\":1}],\"meta\":{\"x\":[{}]}}{\"t\":[{\"a\":2},{\"a\":3}]}",
         "1{\"a\":1} 1{\"a\":2} 1{\"a\":3} "},
        {"[{},\n 5]", "1{} !!f:2: column 2: the array holds something else, expected objects, at '5]'"},
        {"[[{}]]", "!!f:1: column 2: an array in the array, expected objects, at '[{}]]'"},
        {"[{}", "1{} !!f:1: column 4: the file ends inside a bracket that isn't closed, so it was cut off"},
        {"[{},{\"a\":1",
         "1{} !!f:1: column 5: an object that is never closed: a quote or bracket in it isn't, or the "
         "file was cut off, at '{\"a\":1'"},
        {"[{} {}]", "1{} !!f:1: column 5: expected ',' or ']' behind the value, at '{}'"},
        {"[{},]", "1{} !!f:1: column 5: expected a value, at ']'"},
        {"[{}]]", "1{} !!f:1: column 5: expected an object, at ']'"},
        {"{\"count\":1,\"t\":[{}]} 5",
         "1{} !!f:1: column 22: expected a page: an object with the array in it, at '5'"},
        {"{\"count\":1,\"t\":[{}]} \"",
         "1{} !!f:1: column 22: expected a page: an object with the array in it, at '\"'"},
        {"[{}] x", "1{} !!f:1: column 6: expected an object, at 'x'"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = read_all(arena, cases[i].text);
        if (strcmp(got, cases[i].objects) != 0)
            fail_msg("%s gave '%s'", cases[i].text, got);
    }
    arena_free(arena);
}

static void an_object_may_be_larger_than_what_is_read_at_once(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const blanks = arena_printf(arena, "%300000s", "");
    const char *const array = arena_printf(arena, "[%s{\"a\":\"%s\"}%s,{\"b\":1}]", blanks, blanks, blanks);
    const char *const got = read_all(arena, array);

    (void)state;
    assert_int_equal(strlen(got), 300000 + strlen("1{\"a\":\"\"} 1{\"b\":1} "));
    assert_string_equal(got + strlen(got) - strlen(" 1{\"b\":1} "), " 1{\"b\":1} ");
    arena_free(arena);
}

static void what_stands_over_the_edge_of_a_piece_is_read_as_elsewhere(void **state)
{
    enum { CHUNK = 64 * 1024, AROUND = 40 };
    static const char object[] = "{\"a\":\"]\\\\\\\"}\\\\\\\\\",\r\n\"ä\": [\"\\\"\"]\r}";

    (void)state;
    for (size_t before = CHUNK - AROUND; before <= CHUNK; before++) {
        struct arena *const arena = scratch_new();
        const char *const got =
            read_all(arena, arena_printf(arena, "[%*s%s,\r\n{}\r5]", (int)before - 1, "", object));
        const char *const want = arena_printf(
            arena, "1%s 4{} !!f:5: column 1: the array holds something else, expected objects, at '5]'",
            object);
        if (strcmp(got, want) != 0)
            fail_msg("behind %zu bytes: %s", before, got);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects_come_as_they_stand),
        cmocka_unit_test(an_object_may_be_larger_than_what_is_read_at_once),
        cmocka_unit_test(what_stands_over_the_edge_of_a_piece_is_read_as_elsewhere)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
