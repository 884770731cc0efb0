/* split - what splits a text into cells, and where its header stands */
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

static void the_delimiter_is_the_one_that_most_records_agree_on(void **state)
{
    static const struct {
        const char *text;
        char want;
    } cases[] = {
        {"a,b\n1,2\n", ','},
        {"a;b\n1;2\n", ';'},
        {"a|b|c\n1|2|3\n", '|'},
        {"ID\tHow likely, really, are you?\tWhy\n1\t9\ta, b\n2\t8\tc\n", '\t'},
        {"Ticket;Effort\nT1;3,5\nT2;4,0\n", ';'},
        {"Report, daily, of all\n\nID;Score\n1;9\n2;8\n3;7\n", ';'},
        {"\"a,b\";\"c\"\n\"d,e\";\"f\"\n", ';'},
        {"a,b,c,d\n1,2,3;x,4\n1,2,3,4\n", ','},
        {"Comment\nGood; fine\nBad\nWell\n", ','},
        {"Comment\nGood, fine\nBad\nWell\n", ';'}, /* one column: none of its texts is split */
        {"Comment\n", ','},
        {"", ','},
        {"a,b;c\n", 0},
        {"Name, first;Score\nSmith, John;9\n", 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        char delimiter = 0;
        const bool told = split_guess(slice_of(cases[i].text), true, &delimiter, &err);
        if (told != (cases[i].want != 0) || (told && delimiter != cases[i].want))
            fail_msg("'%s' is split by '%c'", cases[i].text, delimiter);
    }
}

static void a_header_longer_than_the_look_is_split_as_far_as_it_goes(void **state)
{
    struct err err = {0};
    char delimiter;

    (void)state;
    assert_true(split_guess(slice_of("a;b;c;d,e"), false, &delimiter, &err));
    assert_int_equal(delimiter, ';');
}

static void what_could_be_split_in_two_ways_is_refused_with_the_counts(void **state)
{
    struct err err = {0};
    char delimiter;

    (void)state;
    assert_false(split_guess(slice_of("a;b,c\n1;2,3\n"), true, &delimiter, &err));
    assert_string_equal(err.text,
                        "could be split by comma or by semicolon: each of the first 2 rows has 2 cells with "
                        "the one and 2 with the other; settle it in a map with the line @delimiter,,comma or "
                        "@delimiter,,semicolon");
}

static void a_spreadsheet_says_what_it_split_by(void **state)
{
    static const struct {
        const char *text;
        char want;
    } cases[] = {{"sep=;\na;b\n", ';'}, {"\"sep=;\"\r\n", ';'},   {"SEP=\t\n", '\t'},
                 {"sep=,,,\n", ','},    {"\"sep=|\"|||\n", '|'},  {"sep=\n", 0},
                 {"sep=;x\n", 0},       {"separator;value\n", 0}, {"\"sep=;\n", 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char said = 0;
        assert_int_equal(split_says(slice_of(cases[i].text), &said), cases[i].want != 0);
        if (cases[i].want)
            assert_int_equal(said, cases[i].want);
    }
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
        cmocka_unit_test(the_delimiter_is_the_one_that_most_records_agree_on),
        cmocka_unit_test(a_header_longer_than_the_look_is_split_as_far_as_it_goes),
        cmocka_unit_test(what_could_be_split_in_two_ways_is_refused_with_the_counts),
        cmocka_unit_test(a_spreadsheet_says_what_it_split_by),
        cmocka_unit_test(a_header_is_found_by_its_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
