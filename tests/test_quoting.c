/* quoting - tests of a row's cells as one line of a CSV, there and back */
#include "scratch.h"
#include "voc/quoting.h"

enum { MOST = 100, CELLS = 3 };

static void take(struct slice cells[CELLS], const char *const texts[CELLS])
{
    for (size_t i = 0; i < CELLS; i++)
        cells[i] = slice_of(texts[i]);
}

/* What quoting_put makes of them; nothing is written behind the room that it asks for. */
static struct slice put(struct arena *arena, const struct slice *cells, size_t count, char delimiter)
{
    const size_t room = quoting_room(cells, count);
    char *const line = arena_alloc(arena, room + MOST), untouched[MOST];

    memset(untouched, '#', MOST);
    memset(line, '#', room + MOST);
    const size_t length = quoting_put(line, cells, count, delimiter);
    assert_true(length < room);
    assert_memory_equal(line + room, untouched, sizeof untouched);
    return (struct slice){line, length};
}

static void cells_are_divided_and_quoted_where_they_have_to_be(void **state)
{
    static const struct {
        const char *cells[CELLS];
        char delimiter;
        const char *line;
    } cases[] = {
        {{"a", "b c", "d"}, ',', "a,b c,d"},
        {{"", "", ""}, ',', ",,"},
        {{"1,5", "1;5", "1\t5"}, ',', "\"1,5\",1;5,1\t5"},
        {{"1,5", "1;5", "1\t5"}, '\t', "1,5\t1;5\t\"1\t5\""},
        {{"\"", "say \"so\"", "\"\""}, ',', "\"\"\"\",\"say \"\"so\"\"\",\"\"\"\"\"\""},
        {{"a\nb", "\r", " x "}, ',', "\"a\nb\",\"\r\", x "},
        {{"It came late, and it was broken.", "so \"they\" said to me, and", "thanks for nothing"},
         ',',
         "\"It came late, and it was broken.\",\"so \"\"they\"\" said to me, and\",thanks for nothing"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct slice cells[CELLS];
        take(cells, cases[i].cells);
        assert_slice(put(arena, cells, CELLS, cases[i].delimiter), cases[i].line);
        arena_free(arena);
    }
}

static void there_is_room_for_nothing_but_quotes(void **state)
{
    struct arena *const arena = scratch_new();
    struct slice cells[MOST];
    char quotes[MOST];

    (void)state;
    memset(quotes, '"', sizeof quotes);
    for (size_t length = 1; length < MOST; length++) {
        for (size_t i = 0; i < MOST; i++)
            cells[i] = (struct slice){quotes, length};
        assert_int_equal(put(arena, cells, MOST, ',').length, MOST * (2 * length + 2) + MOST - 1);
    }
    arena_free(arena);
}

static void no_cells_are_no_line(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_slice(put(arena, NULL, 0, ','), "");
    arena_free(arena);
}

/* What becomes of a cell with this byte at that place, among blanks or letters. */
static void check_byte(char byte, size_t length, size_t place)
{
    struct arena *const arena = scratch_new();
    char cell[MOST + 1] = "", line[2 * MOST], alone[2 * MOST];
    const struct slice whole = {cell, length};
    const char *const quote = strchr("\"\n\r,", byte) ? "\"" : "";

    memset(cell, length % 2 ? ' ' : 'x', length);
    cell[place] = byte;
    snprintf(line, sizeof line, "%s%.*s%s%s%s", quote, (int)place, cell, byte == '"' ? quote : "",
             cell + place, quote);
    assert_slice(put(arena, &whole, 1, ','), line);
    if (length >= LANES_BLOCK) {
        const size_t got = (size_t)(quoting_put_long(alone, whole, ',') - alone);
        assert_int_equal(got, strlen(line));
        assert_memory_equal(alone, line, got);
    }
    arena_free(arena);
}

static void four_bytes_are_quoted_wherever_they_stand(void **state)
{
    static const char bytes[] = "\",\n\r\t;!#+-\x01\x7F\x80\xA2\xAC\xFF";

    (void)state;
    for (const char *byte = bytes; *byte; byte++)
        for (size_t length = 1; length < MOST; length++)
            for (size_t place = 0; place < length; place++)
                check_byte(*byte, length, place);
}

static void of_all_bytes_only_these_and_the_delimiter_are_marks(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        char text[LANES_BLOCK] = "               ";
        text[byte % LANES_BLOCK] = (char)byte;
        assert_int_equal(lanes_any(quoting_marks(lanes_load(text), '\t')),
                         byte == '"' || byte == '\n' || byte == '\r' || byte == '\t');
    }
}

static void nul_divides_without_quotes_and_ends_the_last_cell(void **state)
{
    struct arena *const arena = scratch_new();
    const struct slice cells[] = {slice_of("a,\"b\"\n"), {NULL, 0}, slice_of("c")};
    const struct slice line = put(arena, cells, 3, '\0');

    (void)state;
    assert_int_equal(line.length, 10);
    assert_memory_equal(line.at, "a,\"b\"\n\0\0c\0", 10);
    arena_free(arena);
}

static void cells_in_one_piece_are_joined_where_none_is_quoted(void **state)
{
    static const struct {
        struct slice cells;
        size_t count;
        char delimiter;
        const char *line; /* NULL: they aren't joined */
    } cases[] = {{{"", 0}, 1, ',', ""},
                 {{"a\0\0bc", 5}, 3, ',', "a,,bc"},
                 {{"a,b\0c", 5}, 2, '\t', "a,b\tc"},
                 {{"fifteen bytes a\0and then others\0", 32}, 3, ',', "fifteen bytes a,and then others,"},
                 {{"a\0b,c", 5}, 2, ',', NULL},
                 {{"a\tb", 3}, 1, '\t', NULL},
                 {{"a\0\"b", 4}, 2, ',', NULL},
                 {{"more than sixteen bytes\0\n", 25}, 2, ',', NULL},
                 {{"\r", 1}, 1, ',', NULL},
                 {{"a\0b\0c", 5}, 2, ',', NULL}, /* one of them has a NUL */
                 {{"a", 1}, 1, '\0', NULL},
                 {{"", 0}, 0, ',', NULL}};
    char line[MOST];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(quoting_join(line, cases[i].cells, cases[i].count, cases[i].delimiter),
                         cases[i].line != NULL);
        if (cases[i].line)
            assert_memory_equal(line, cases[i].line, cases[i].cells.length);
    }
}

/* As many as a lane can count, in each of them. */
static void the_longest_that_are_joined_may_all_be_empty(void **state)
{
    enum { LONGEST = LANES_COUNT * LANES_BLOCK };
    static const char cells[LONGEST + 1];
    static char line[LONGEST + LANES_BLOCK], commas[LONGEST];

    (void)state;
    memset(commas, ',', sizeof commas);
    assert_true(quoting_join(line, (struct slice){cells, LONGEST}, LONGEST + 1, ','));
    assert_memory_equal(line, commas, LONGEST);
    assert_false(quoting_join(line, (struct slice){cells, LONGEST + 1}, LONGEST + 2, ','));
}

static bool lies_in(const char *at, struct slice text)
{
    return at >= text.at && at <= text.at + text.length;
}

static void a_line_is_split_into_its_cells_again(void **state)
{
    static const struct {
        const char *cells[CELLS];
        bool is_doubled[CELLS];
        char delimiter;
    } cases[] = {{{"a", "b", "c"}, {false, false, false}, ','},
                 {{"", "", ""}, {false, false, false}, ','},
                 {{"a,b", "", "\n,"}, {false, false, false}, ','},
                 {{"\"", "a", "x\"\",\""}, {true, false, true}, ','},
                 {{"", "say \"so\", \"so\"", "x"}, {false, true, false}, ','},
                 {{"a,b", "\t\"", "\t"}, {false, true, false}, '\t'}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct slice cells[CELLS];
        take(cells, cases[i].cells);
        const struct slice line = put(arena, cells, CELLS, cases[i].delimiter);
        char *const spare = arena_alloc(arena, line.length);
        quoting_split(line, cases[i].delimiter, cells, CELLS, spare);
        for (size_t j = 0; j < CELLS; j++) {
            assert_slice(cells[j], cases[i].cells[j]);
            assert_int_equal(lies_in(cells[j].at, line), !cases[i].is_doubled[j]);
        }
        arena_free(arena);
    }
}

static void two_quotes_become_one(void **state)
{
    static const struct {
        const char *cell, *halved;
    } cases[] = {
        {"", ""}, {"none", "none"}, {"\"\"", "\""}, {"\"\"\"\"", "\"\""}, {"a\"\"b\"\"\"\"", "a\"b\"\""}};
    char room[MOST];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const size_t length = quoting_halve(room, slice_of(cases[i].cell));
        assert_int_equal(length, strlen(cases[i].halved));
        assert_memory_equal(room, cases[i].halved, length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_divided_and_quoted_where_they_have_to_be),
        cmocka_unit_test(there_is_room_for_nothing_but_quotes),
        cmocka_unit_test(no_cells_are_no_line),
        cmocka_unit_test(four_bytes_are_quoted_wherever_they_stand),
        cmocka_unit_test(of_all_bytes_only_these_and_the_delimiter_are_marks),
        cmocka_unit_test(nul_divides_without_quotes_and_ends_the_last_cell),
        cmocka_unit_test(cells_in_one_piece_are_joined_where_none_is_quoted),
        cmocka_unit_test(the_longest_that_are_joined_may_all_be_empty),
        cmocka_unit_test(a_line_is_split_into_its_cells_again),
        cmocka_unit_test(two_quotes_become_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
