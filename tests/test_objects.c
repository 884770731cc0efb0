/* objects - the objects of a JSON file as a table's records */
#include "scratch.h"
#include "voc/rows.h"

/* The table as text: cells joined by `|`, rows by `/`; `!` and the reason for a bad one. */
static const char *table(struct arena *arena, const char *text)
{
    struct err err = {0};
    const char *all = "", *const path = scratch_file(arena, text);
    struct rows *const rows = rows_open(arena, path, &(struct rows_shape){0}, &err);
    enum rows_got got;
    size_t width;

    if (!rows)
        return arena_printf(arena, "%s", err.text + strlen(path));
    const struct slice *const header = rows_header(rows, &width);
    for (size_t i = 0; i < width; i++) {
        all = arena_printf(arena, "%s%s%s", all, i ? "|" : "", header[i].at);
        rows_want(rows, i);
    }
    while ((got = rows_next(rows, &err)) == ROWS_ROW || got == ROWS_BAD) {
        all = arena_printf(arena, "%s/%s", all, got == ROWS_BAD ? err.text + strlen(path) : "");
        for (size_t i = 0; i < width && got == ROWS_ROW; i++) {
            const struct slice cell = rows_cell(rows, i);
            all = arena_printf(arena, "%s%s%.*s", all, i ? "|" : "", (int)cell.length, cell.at);
        }
    }
    return got == ROWS_END ? all : arena_printf(arena, "%s!!%s", all, err.text + strlen(path));
}

static void the_columns_are_all_names_in_the_order_of_first_appearance(void **state)
{
    static const struct {
        const char *text, *table;
    } cases[] = {
        {"{\"a\":1,\"b\":2}\n{\"b\":3,\"c\":4}\n{\"c\":5,\"a\":6}\n{}\n", "a|b|c/1|2|/|3|4/6||5/||"},
        {"[{\"a\":{\"b\":1}},{\"a\":2}]", "a.b|a/1|/|2"},
        {"{\"a\":1}\n{\"a\":2,\"a\":3}\n{\"a\":4}\n",
         "a/1/:2: column 1: the name 'a' comes twice in one object, at "
         "'{\"a\":2,\"a\":3}'/4"},
        {"{\"a\":1}\n{\"a\":2\n{\"a\":3}\n", "a/1/:2: column 7: ends inside the object/3"},
        {"[{\"a\":1},{\"a\":2,\"a\":3}]", ":1: column 10: the name 'a' comes twice in one object, at "
                                          "'{\"a\":2,\"a\":3}'"},
        {"[{\"a\":1},{\"a\":2,}]", ":1: column 17: expected a name in quotes, at '}'"},
        {"{\"a\":}\n{\"a\":\n", ":1: column 6: expected a value, at '}'"},
        {"[]", " holds no object, expected at least one"},
        {"{}", " holds no object with a member, expected at least one"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = table(arena, cases[i].text);
        if (strcmp(got, cases[i].table) != 0)
            fail_msg("%s gave '%s'", cases[i].text, got);
    }
    arena_free(arena);
}

static void there_may_be_many_columns(void **state)
{
    struct arena *const arena = scratch_new();
    char text[20000] = "{", *at = text + 1;

    (void)state;
    for (int i = 0; i < 1000; i++)
        at += sprintf(at, "%s\"c%d\":%d", i ? "," : "", i, i);
    strcpy(at, "}\n{\"c999\":1}\n");
    const char *const got = table(arena, text);
    assert_non_null(strstr(got, "|c998|c999/0|1|2|"));
    assert_non_null(strstr(got, "|998|999/|||"));
    assert_string_equal(got + strlen(got) - 3, "||1");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_columns_are_all_names_in_the_order_of_first_appearance),
        cmocka_unit_test(there_may_be_many_columns)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
