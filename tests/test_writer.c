/* writer - a table out */
#include "scratch.h"
#include "voc/sink.h"
#include "voc/writer.h"

/* What a writer makes of rows of cells split by `|`. */
static char *write_table(struct arena *arena, enum writer_format format, const char *const rows[],
                         size_t count)
{
    char *const path = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, format);

    for (size_t i = 0; i < count; i++) {
        struct slice rest = slice_of(rows[i]), cell;
        while (slice_split(&rest, '|', &cell))
            writer_cell(writer, cell);
        assert_true(writer_row(writer, &err));
    }
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    return scratch_read(arena, path);
}

/* What they can't be is left to the cells one by one. */
static void cells_in_one_piece_are_joined_where_nothing_has_to_be_quoted(void **state)
{
    static const struct {
        struct slice cells;
        size_t count;
        bool joined;
    } cases[] = {{{"a\0\0bc", 5}, 3, true}, {{"", 0}, 1, true},         {{"a\0b,c", 5}, 2, false},
                 {{"a\0\"b", 4}, 2, false}, {{"a\0b\nc", 5}, 2, false}, {{"a\0b\0c", 5}, 2, false}};
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    (void)state;
    writer_text(writer, "x");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(writer_joined(writer, cases[i].cells, cases[i].count), cases[i].joined);
    assert_true(writer_row(writer, &err) && writer_close(writer, &err) && sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), "x,a,,bc,\n");
    assert_false(writer_joined(writer_open(arena, sink, WRITER_TEXT), cases[0].cells, 3));
    arena_free(arena);
}

static void cells_are_quoted_where_needed_and_nowhere_else(void **state)
{
    static const char *const rows[] = {"a|b c|'", "1,5|say \"so\"|two\nlines", "||", " x |\r|é"};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(write_table(arena, WRITER_CSV, rows, 4),
                        "a,b c,'\n\"1,5\",\"say \"\"so\"\"\",\"two\nlines\"\n,,\n x ,\"\r\",é\n");
    arena_free(arena);
}

static void tabs_divide_tsv(void **state)
{
    static const char *const rows[] = {"a|b", "1,5|x\ty"};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(write_table(arena, WRITER_TSV, rows, 2), "a\tb\n1,5\t\"x\ty\"\n");
    arena_free(arena);
}

static void one_empty_cell_is_no_blank_line(void **state)
{
    static const char *const rows[] = {"a", ""};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(write_table(arena, WRITER_CSV, rows, 2), "a\n\"\"\n");
    arena_free(arena);
}

static void text_lines_up_words_to_the_left_and_numbers_to_the_right(void **state)
{
    static const char *const rows[] = {"team|n|note", "Zürich|7|", "東京|1234|few"};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(write_table(arena, WRITER_TEXT, rows, 3),
                        "team       n  note\nZürich     7\n東京    1234  few\n");
    arena_free(arena);
}

static void text_is_harmless_and_cut_to_fit(void **state)
{
    const char *const rows[] = {"text", "\x1B[2J",
                                "0123456789012345678901234567890123456789012345678901234567890"};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(write_table(arena, WRITER_TEXT, rows, 3),
                        "text\n\xEF\xBF\xBD[2J\n01234567890123456789012345678901234567890123456…\n");
    arena_free(arena);
}

static void numbers_are_plain_and_the_unknown_is_empty(void **state)
{
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    (void)state;
    writer_number(writer, 0.1);
    writer_number(writer, NAN);
    writer_count(writer, INT64_MIN);
    writer_count(writer, 0);
    writer_text(writer, NULL);
    assert_true(writer_row(writer, &err) && writer_close(writer, &err) && sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), "0.1,,-9223372036854775808,0,\n");
    arena_free(arena);
}

static void half_a_table_ends_with_an_open_quote(void **state)
{
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    (void)state;
    writer_fail(writer, "voc-import", "not begun"); /* nothing was written that could pass for a table */
    writer_text(writer, "a");
    assert_true(writer_row(writer, &err));
    writer_fail(writer, "voc-import", "x.csv:2: \"odd\"");
    assert_true(sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), "a\n\"!voc-import: x.csv:2: \"\"odd\"\"\n");
    arena_free(arena);
}

static void large_rows_and_many_rows_come_through(void **state)
{
    enum { CELL = 300000, ROWS = 5000 };
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, ""), *const cell = arena_alloc(arena, CELL + 1);
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    (void)state;
    memset(cell, 'x', CELL);
    writer_text(writer, cell);
    assert_true(writer_row(writer, &err));
    for (int i = 0; i < ROWS; i++) {
        writer_count(writer, i);
        assert_true(writer_row(writer, &err));
    }
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    const char *const text = scratch_read(arena, path);
    assert_int_equal(strspn(text, "x"), CELL);
    assert_non_null(strstr(text, "\n4998\n4999\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_in_one_piece_are_joined_where_nothing_has_to_be_quoted),
        cmocka_unit_test(cells_are_quoted_where_needed_and_nowhere_else),
        cmocka_unit_test(tabs_divide_tsv),
        cmocka_unit_test(one_empty_cell_is_no_blank_line),
        cmocka_unit_test(text_lines_up_words_to_the_left_and_numbers_to_the_right),
        cmocka_unit_test(text_is_harmless_and_cut_to_fit),
        cmocka_unit_test(numbers_are_plain_and_the_unknown_is_empty),
        cmocka_unit_test(half_a_table_ends_with_an_open_quote),
        cmocka_unit_test(large_rows_and_many_rows_come_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
