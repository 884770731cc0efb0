/* rows - the CSV door */
#include "scratch.h"
#include "voc/rows.h"

/* All rows as text: cells joined by `|`, rows by `/`; `!` and the reason for a bad one, `!!` for
   the end of all. */
struct seen {
    char text[4096];
    size_t used;
};

static void note(struct seen *seen, const char *text, size_t length)
{
    if (length < sizeof seen->text - seen->used - 1)
        memcpy(seen->text + seen->used, text, length), seen->used += length;
}

static void note_row(struct seen *seen, const struct rows *rows, const size_t *slots, size_t width)
{
    for (size_t i = 0; i < width; i++) {
        const struct slice cell = rows_cell(rows, slots[i]);
        note(seen, "|", i > 0);
        note(seen, cell.at, cell.length);
    }
    note(seen, "/", 1);
}

/* Errors without the file's name. */
static void note_err(struct seen *seen, const struct rows *rows, const struct err *err, const char *mark)
{
    const size_t name = strlen(rows_name(rows));

    note(seen, mark, strlen(mark));
    note(seen, err->text + name, strlen(err->text + name));
    note(seen, "/", 1);
}

static void read_all(struct rows *rows, struct seen *seen)
{
    struct err err = {0};
    size_t width, slots[16];
    enum rows_got got;

    rows_header(rows, &width);
    for (size_t i = 0; i < width && i < 16; i++)
        slots[i] = rows_want(rows, i);
    while ((got = rows_next(rows, &err)) == ROWS_ROW || got == ROWS_BAD)
        got == ROWS_ROW ? note_row(seen, rows, slots, width) : note_err(seen, rows, &err, "!");
    if (got == ROWS_LOST)
        note_err(seen, rows, &err, "!!");
}

static void check_bytes(const char *content, size_t length, const struct rows_shape *shape, const char *want)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct seen seen = {.used = 0};
    struct rows *const rows =
        rows_open(arena, scratch_bytes(arena, (struct slice){content, length}), shape, &err);

    if (rows)
        read_all(rows, &seen);
    else
        note(&seen, err.text + strlen("/tmp/voc-test.XXXXXX"),
             strlen(err.text) - strlen("/tmp/voc-test.XXXXXX"));
    if (strcmp(seen.text, want) != 0)
        fail_msg("'%s' gave '%s', expected '%s'", content, seen.text, want);
    arena_free(arena);
}

static void check(const char *content, const char *want)
{
    check_bytes(content, strlen(content), &(struct rows_shape){0}, want);
}

static void quotes_hold_delimiters_line_ends_and_quotes(void **state)
{
    (void)state;
    check("a,b\n\"x,y\",\"1 \"\"2\"\" 3\"\n", "x,y|1 \"2\" 3/");
    check("a,b\n\"x\ny\",z\n", "x\ny|z/");
    check("a,b\n\"x\r\ny\",z\n", "x\r\ny|z/");
    check("a,b\n\"\",\" \"\n", "| /");
}

static void blanks_around_cells_are_kept(void **state)
{
    (void)state;
    check("a,b\n x , \ty\n", " x | \ty/");
}

static void any_line_end_will_do(void **state)
{
    (void)state;
    check("a,b\n1,2\n3,4\n", "1|2/3|4/");
    check("a,b\r\n1,2\r\n3,4\r\n", "1|2/3|4/");
    check("a,b\r1,2\r3,4\r", "1|2/3|4/");
    check("a,b\n1,2\r\n3,4", "1|2/3|4/");
    check("a,b\n1,", "1|/");
}

static void blank_lines_are_no_rows(void **state)
{
    (void)state;
    check("\na,b\n\n\r\n1,2\n\n3,4\n\n", "1|2/3|4/");
    check("a\n\n\"\"\n1\n", "/1/"); /* but a quoted nothing is a cell */
}

static void a_byte_order_mark_is_no_part_of_a_header(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct rows *const rows =
        rows_open(arena, scratch_file(arena, "\xEF\xBB\xBF\"a\", b \n1,2\n"), &(struct rows_shape){0}, &err);
    size_t width;

    (void)state;
    assert_non_null(rows);
    assert_int_equal(rows_find(rows, slice_of("a")), 0);
    assert_int_equal(rows_find(rows, slice_of("b")), 1); /* trimmed */
    assert_int_equal(rows_find(rows, slice_of("c")), ROWS_NONE);
    rows_header(rows, &width);
    assert_int_equal(width, 2);
    arena_free(arena);
}

static void the_header_shows_the_delimiter(void **state)
{
    (void)state;
    check("a;b\n1,5;2\n", "1,5|2/");
    check("a\tb\n1;5\t2\n", "1;5|2/");
    check("a\n1\n", "1/");
    check("\"a;b;c\",d\n1,2\n", "1|2/");
    check_bytes("a|b\n1|2\n", 8, &(struct rows_shape){.delimiter = '|'}, "1|2/");
    check_bytes("a;b,c\n1;2,3\n", 12, &(struct rows_shape){.delimiter = ';'}, "1|2,3/");
}

static void lines_before_and_rows_within_the_header_are_read_over(void **state)
{
    (void)state;
    check_bytes("x\ny \"z\na,b\n1,2\n", 15, &(struct rows_shape){.skip = 2}, "1|2/");
    check_bytes("a,b\nl,\"m\nm\"\n1,2\n", 16, &(struct rows_shape){.header_rows = 2}, "1|2/");
    check_bytes("a,b\n", 4, &(struct rows_shape){.header_rows = 2}, ": expected 2 header rows");
}

static void a_row_of_another_width_is_bad_and_the_rest_goes_on(void **state)
{
    (void)state;
    check("a,b\n1\n3,4\n5,6,7\n8,9\n",
          "!:2: 1 cell where the header has 2/3|4/!:4: 3 cells where the header has 2/8|9/");
    check("a,b\n1,2\n3",
          "1|2/!:3: 1 cell where the header has 2, and it has no line end: the file may have been cut off/");
}

static void a_stray_quote_is_bad_and_the_rest_goes_on(void **state)
{
    (void)state;
    check("a,b\n1,x\"y\n3,4\n", "!:2: cell 2: a quote inside a cell that doesn't begin with one/3|4/");
    check("a,b\n\"1\"x,2\n3,4\n",
          "!:2: cell 1: text behind the closing quote; a quote inside a quoted cell is "
          "written twice/3|4/");
}

static void the_shape_says_in_which_encoding(void **state)
{
    static const struct {
        const char *content;
        struct rows_shape shape;
        const char *want;
    } cases[] = {{"Z\xFCrich,b\n1,K\xF6ln\n", {.encoding = "macintosh"}, "1|Kˆln/"},
                 {"Z\xFCrich,b\n1,K\xF6ln\n", {.encoding = NULL}, "1|Köln/"},
                 {"a,b\n1,\x81\n3,4\n",
                  {.encoding = "Windows-1252"},
                  "!:2: 0x81 is no character of Windows-1252/3|4/"},
                 {"a,b\n1,é\n2,\xE9\n3,4\n", {.encoding = NULL}, "1|é/2|\xE9/3|4/"},
                 {"a,b\n1,é\n2,\xE9\n3,4\n",
                  {.all_text = true},
                  "1|é/!:3: byte 0xE9 is not UTF-8, as the rest is/3|4/"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_bytes(cases[i].content, strlen(cases[i].content), &cases[i].shape, cases[i].want);
}

static void a_zero_byte_is_bad(void **state)
{
    (void)state;
    check_bytes("a,b\n1,\"x\0\ny\"\n3,4\n", 17, &(struct rows_shape){0},
                "!:2: a NUL byte, expected UTF-8 text (is this UTF-16?)/3|4/");
    check_bytes("a,b\n1,\0\n3,4\n", 12, &(struct rows_shape){0},
                "!:2: a NUL byte, expected UTF-8 text (is this UTF-16?)/3|4/");
    check_bytes("a\0,b\n", 5, &(struct rows_shape){0},
                ":1: a NUL byte, expected UTF-8 text (is this UTF-16?)");
}

static void lines_are_counted_through_quoted_ones(void **state)
{
    (void)state;
    check("a,b\n\"1\n2\r\n3\",x\n\n4\n", "1\n2\r\n3|x/!:6: 1 cell where the header has 2/");
}

static void a_quote_that_is_not_closed_in_its_row_takes_no_others_along(void **state)
{
    (void)state;
    check("a,b\n1,2\n3,\"4\n5,6\n", "1|2/!:3: a quote that opens in this row is never closed/5|6/");
    check("a,b\n1,\"5\"\"\n2,x\n3,\"y\"\n4,z\n",
          "!:2: cell 2: a quote that opens in this row is not closed in it/2|x/3|y/4|z/");
    check("a,b\n1,\"2\nwords\n3,4\n", "!:2: a quote that opens in this row is never closed/3|4/");
    check("a,b\n1,\"2\nwords\n", "!:2: a quote that opens in this row is never closed/");
    check(
        "a,b\n1,\"say \\\"hi\\\"\"\n3,4\n",
        "!:2: cell 2: text behind the closing quote; a quote inside a quoted cell is written twice, and not "
        "with a backslash/3|4/");
}

static void in_one_column_an_open_quote_at_the_end_loses_the_table(void **state)
{
    (void)state;
    check("a\n1\n\"4\n5\n", "1/!!:3: a quote that opens in this row is never closed/");
}

static void an_empty_cell_more_in_every_row_is_read_over(void **state)
{
    (void)state;
    check("a,b\n1,2,\n3,4,\n", "1|2/3|4/");
    check("a,b\n1,2,\"\"\r\n3,,\r\n", "1|2/3|/");
    check("a,b,\n1,2\n3,4\n", "1|2/3|4/");
    check("a,b,\n1,2,\n3,4\n", "1|2|/!:3: 2 cells where the header has 3/");
    check("a,b\n1,2,\n3,4\n", "!:2: 3 cells where the header has 2/3|4/");
    check("a,b\n1,2,\n3,4,5\n",
          "!:2: 3 cells where the header has 2, as all rows do: has one column no name?/"
          "!:3: 3 cells where the header has 2, as all rows do: has one column no name?/");
    check("a,b\n1,2\n3,well, fine\n",
          "1|2/!:3: 3 cells where the header has 2; is a text with the delimiter in it not quoted?/");
}

static void half_a_table_is_passed_on_with_its_reason(void **state)
{
    (void)state;
    check("a,b\n1,2\n\"!voc-import: x.csv:9: it broke\n",
          "1|2/!! is half a table: voc-import: x.csv:9: it broke/");
}

static void nothing_is_no_table_and_a_header_is_one(void **state)
{
    (void)state;
    check("", " is empty, expected a header row");
    check("\n\n", " is empty, expected a header row");
    check("a,b\n", "");
    check("a,b", "");
}

static void the_raw_record_can_be_had(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct rows *const rows = rows_open(arena, scratch_file(arena, "a,b\n\n\"1\n\"\"2\",x\r\nbad\n3,4"),
                                        &(struct rows_shape){0}, &err);

    (void)state;
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_slice(rows_raw(rows), "\"1\n\"\"2\",x\r\n");
    assert_int_equal(rows_line(rows), 3);
    assert_int_equal(rows_next(rows, &err), ROWS_BAD);
    assert_slice(rows_raw(rows), "bad\n");
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_slice(rows_raw(rows), "3,4");
    assert_int_equal(rows_line(rows), 6);
    assert_int_equal(rows_next(rows, &err), ROWS_END);
    arena_free(arena);
}

static void only_wanted_columns_are_kept_in_any_order(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct rows *const rows =
        rows_open(arena, scratch_file(arena, "a,b,c\n1,2,3\n"), &(struct rows_shape){0}, &err);
    const size_t c = rows_want(rows, 2), a = rows_want(rows, 0), again = rows_want(rows, 2);

    (void)state;
    assert_int_equal(rows_want(rows, ROWS_NONE), ROWS_NONE);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_slice(rows_cell(rows, c), "3");
    assert_slice(rows_cell(rows, again), "3");
    assert_slice(rows_cell(rows, a), "1");
    assert_slice(rows_cell(rows, ROWS_NONE), "");
    arena_free(arena);
}

static void a_name_twice_is_found_at_its_first_place(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct rows *const rows =
        rows_open(arena, scratch_file(arena, ",a,,a\n1,2,3,4\n"), &(struct rows_shape){0}, &err);

    (void)state;
    assert_int_equal(rows_find(rows, slice_of("a")), 1);
    assert_int_equal(rows_find(rows, slice_of("")), 0);
    arena_free(arena);
}

static void ten_megabytes_are_a_cell_too(void **state)
{
    enum { SIZE = 10 * 1024 * 1024 };
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *const content = arena_alloc(arena, SIZE + 16);

    (void)state;
    memset(content, 'x', SIZE);
    memcpy(content, "a,b\n1,\"", 7);
    for (size_t i = 1000; i < SIZE - 10; i += 1000)
        content[i] = '\n';
    memcpy(content + SIZE - 3, "\"\n2", 3);
    memcpy(content + SIZE, ",3\n", 3);
    struct rows *const rows = rows_open(arena, scratch_bytes(arena, (struct slice){content, SIZE + 3}),
                                        &(struct rows_shape){0}, &err);
    const size_t b = rows_want(rows, 1);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_int_equal(rows_cell(rows, b).length, SIZE - 10);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_slice(rows_cell(rows, b), "3");
    assert_int_equal(rows_next(rows, &err), ROWS_END);
    arena_free(arena);
}

static void ten_thousand_columns_are_a_table_too(void **state)
{
    enum { COLUMNS = 10000 };
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *const content = arena_alloc(arena, COLUMNS * 8), *end = content;

    (void)state;
    for (int i = 0; i < COLUMNS; i++)
        end += sprintf(end, "c%d%c", i, i + 1 < COLUMNS ? ',' : '\n');
    for (int i = 0; i < COLUMNS; i++)
        end += sprintf(end, "%c", i + 1 < COLUMNS ? ',' : '9');
    struct rows *const rows = rows_open(arena, scratch_file(arena, content), &(struct rows_shape){0}, &err);
    const size_t last = rows_want(rows, rows_find(rows, slice_of("c9999")));
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_slice(rows_cell(rows, last), "9");
    arena_free(arena);
}

static void a_file_that_isn_t_there_is_no_input(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(rows_open(arena, "/nonexistent.csv", &(struct rows_shape){0}, &err));
    assert_int_equal(err.status, ERR_NO_INPUT);
    assert_string_equal(err.text, "/nonexistent.csv: no such file");
    assert_null(rows_open(arena, "/tmp", &(struct rows_shape){0}, &err));
    assert_string_equal(err.text, "/tmp: is a folder, expected a file");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_hold_delimiters_line_ends_and_quotes),
        cmocka_unit_test(blanks_around_cells_are_kept),
        cmocka_unit_test(any_line_end_will_do),
        cmocka_unit_test(blank_lines_are_no_rows),
        cmocka_unit_test(a_byte_order_mark_is_no_part_of_a_header),
        cmocka_unit_test(the_header_shows_the_delimiter),
        cmocka_unit_test(lines_before_and_rows_within_the_header_are_read_over),
        cmocka_unit_test(a_row_of_another_width_is_bad_and_the_rest_goes_on),
        cmocka_unit_test(a_stray_quote_is_bad_and_the_rest_goes_on),
        cmocka_unit_test(the_shape_says_in_which_encoding),
        cmocka_unit_test(a_zero_byte_is_bad),
        cmocka_unit_test(lines_are_counted_through_quoted_ones),
        cmocka_unit_test(a_quote_that_is_not_closed_in_its_row_takes_no_others_along),
        cmocka_unit_test(in_one_column_an_open_quote_at_the_end_loses_the_table),
        cmocka_unit_test(an_empty_cell_more_in_every_row_is_read_over),
        cmocka_unit_test(half_a_table_is_passed_on_with_its_reason),
        cmocka_unit_test(nothing_is_no_table_and_a_header_is_one),
        cmocka_unit_test(the_raw_record_can_be_had),
        cmocka_unit_test(only_wanted_columns_are_kept_in_any_order),
        cmocka_unit_test(a_name_twice_is_found_at_its_first_place),
        cmocka_unit_test(ten_megabytes_are_a_cell_too),
        cmocka_unit_test(ten_thousand_columns_are_a_table_too),
        cmocka_unit_test(a_file_that_isn_t_there_is_no_input),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
