/* pages - how a JSON file holds its objects */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/pages.h"

static const char *look(struct arena *arena, const char *text, const char *within)
{
    struct err err = {0};
    struct pages pages;
    const char *const path = scratch_file(arena, text);
    struct bytes *const bytes = bytes_open(arena, path, "UTF-8", &err);

    if (!pages_look(arena, bytes, within, &pages, &err))
        return arena_printf(arena, "%s", err.text + strlen(path));
    return pages.by_line ? "by line" : pages.within ? pages.within : "one by one";
}

static void the_first_object_tells(void **state)
{
    static const struct {
        const char *text, *pages;
    } cases[] = {
        {"[{\"a\":1}]", "one by one"},
        {"{\"a\":1}\n{\"a\":2}\n", "by line"},
        {" {\"a\":1}  \r\n{\"a\":2}\n", "by line"},
        {"{\"a\":1}", "by line"},
        {"{\"a\":1,}\n{\"a\":2}\n", "by line"},
        {"{\"a\":1\n {\"a\":2}\n", "by line"},
        {"{\"a\":1,}", "one by one"},
        {"{\n\"a\":1}\n{\"a\":2}\n", "one by one"},
        {"{\"a\":1} {\"a\":2}\n", "one by one"},
        {"{\"tickets\":[{\"id\":1}],\"next_page\":null,\"count\":1}\n", "tickets"},
        {"{\"hasMore\":true,\"data\":{\"reviews\":{\"nodes\":[{\"id\":1}],\"pageInfo\":{\"x\":1}}}}",
         "data.reviews.nodes"},
        {"{\"tickets\":[],\"count\":0}", "tickets"},
        {"{\"tickets\":[{\"id\":1}],\"meta\":{\"x\":[{}]}}", "tickets"},
        {"{\"requests\":[{\"id\":1}],\"count\":1}", "requests"},
        {"{\"tickets\":[{\"tags\":[{\"a\":1}]}]}", "tickets"},
        {"{\"id\":1,\"comments\":[{\"a\":1}]}\n", "by line"},
        {"{\"discount\":1,\"comments\":[{\"a\":1}]}\n", "by line"},
        {"{\"count\":2,\"tags\":[1,2]}\n", "by line"},
        {"{\"tickets\":[{\"id\":1}],\"users\":[{\"id\":1}],\"count\":1}",
         ": several arrays of objects, 'tickets' and 'users' among them; expected one, or a map that says "
         "which: "
         "@rows,,tickets"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = look(arena, cases[i].text, NULL);
        if (strcmp(got, cases[i].pages) != 0)
            fail_msg("%s: %s", cases[i].text, got);
    }
    arena_free(arena);
}

static void what_is_said_goes_before_what_is_seen(void **state)
{
    static const char two[] = "{\"tickets\":[{\"id\":1}],\"users\":[{\"id\":1}]}\n";
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(look(arena, two, "users"), "users");
    assert_string_equal(look(arena, two, ""), "by line");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_first_object_tells),
                                       cmocka_unit_test(what_is_said_goes_before_what_is_seen)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
