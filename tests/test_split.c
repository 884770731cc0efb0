/* split - tests of records and cells of a text */
#include "scratch.h"
#include "voc/split.h"

/* The records as cells joined by `|`, each with its line before it; `!` where a quote is misplaced. */
static const char *taken_apart(struct arena *arena, const char *text, char delimiter, bool whole)
{
    struct split split = {.rest = slice_of(text), .delimiter = delimiter, .whole = whole};
    const char *all = "";

    while (split_next(&split)) {
        const struct slice *const cells = split_cells(arena, &split);
        all = arena_printf(arena, "%s%s%zu:", all, *all ? " / " : "", split.before);
        for (size_t i = 0; i < split.width; i++)
            all = arena_printf(arena, "%s%s%.*s", all, i ? "|" : "", (int)cells[i].length, cells[i].at);
        all = arena_printf(arena, "%s%s", all, split.sound ? "" : "!");
    }
    return all;
}

static void records_are_taken_apart_as_a_csv_has_them(void **state)
{
    static const struct {
        const char *text;
        bool whole;
        const char *want;
    } cases[] = {
        {"a,b\n1, 2 \n", true, "0:a|b / 1:1|2"},
        {"a,b\r\n\r\n1,2", true, "0:a|b / 2:1|2"},
        {"a,b\n1,2", false, "0:a|b"}, /* more of it may follow */
        {"a\r\"x\r\ny\n\",2\rz\r", true, "0:a / 1:x\r\ny|2 / 4:z"},
        {"\"say \"\"hi\"\"\",\n", true, "0:say \"hi\"|"},
        {"\"Le\"eds,x\na\"b,c\n", true, "0:Le|x! / 1:a\"b|c!"},
        {"\"open,x\ny\n", true, "0:open,x\ny\n!"},
        {"", true, ""},
        {"\n\n", true, ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(taken_apart(arena, cases[i].text, ',', cases[i].whole), cases[i].want);
    arena_free(arena);
}

static void a_record_of_nothing_but_delimiters_is_blank(void **state)
{
    (void)state;
    assert_true(split_is_blank(slice_of(""), ','));
    assert_true(split_is_blank(slice_of(", ,\"\"\r\n"), ','));
    assert_false(split_is_blank(slice_of(",;,"), ','));
    assert_true(split_is_blank(slice_of(";"), ';'));
}

static void a_header_is_found_by_its_names(void **state)
{
    static const struct {
        const char *text, *names[2];
        size_t count, before;
        bool found;
    } cases[] = {{"ID,NPS\n1,9\n", {"ID", "NPS"}, 2, 0, true},
                 {"Report\n\nID,NPS\n1,9\n", {"NPS", "ID"}, 2, 2, true},
                 {"Report\n\nID,NPS\n1,9\n", {"NPS", "CSAT"}, 2, 0, false},
                 {"Report\nID,NPS\n1,9\n", {"NPS"}, 1, 1, true},
                 {"Kind,x\nNPS,y\n", {"NPS"}, 1, 0, false}, /* an answer */
                 {"ID,NPS\n", {NULL}, 0, 0, false}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct slice names[] = {slice_of(cases[i].names[0]), slice_of(cases[i].names[1])};
        const struct split split = {.rest = slice_of(cases[i].text), .delimiter = ',', .whole = true};
        size_t before = 0;
        assert_int_equal(split_find(arena, split, names, cases[i].count, &before), cases[i].found);
        assert_int_equal(before, cases[i].before);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_taken_apart_as_a_csv_has_them),
        cmocka_unit_test(a_record_of_nothing_but_delimiters_is_blank),
        cmocka_unit_test(a_header_is_found_by_its_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
