/* record - one CSV record after the other */
#include "scratch.h"
#include "twofold.h"
#include "voc/bytes.h"
#include "voc/record.h"

#include <ftw.h>

static struct record *open_text(struct arena *arena, const char *content)
{
    struct err err = {0};
    struct bytes *const bytes = bytes_open(arena, scratch_file(arena, content), "UTF-8", &err);
    struct record *const record = record_open(arena, bytes, &err);

    assert_non_null(record);
    return record;
}

static void a_record_knows_its_cells_its_lines_and_how_it_stood(void **state)
{
    struct arena *const arena = scratch_new();
    struct record *const record = open_text(arena, "\xEF\xBB\xBF"
                                                   "a, b \r\n\n\"x\ny\",\"say \"\"so\"\"\",\nlast");
    static const struct {
        size_t width, line;
        const char *first, *second, *raw;
        bool is_cut;
    } rows[] = {{2, 1, "a", " b ", "a, b \r\n", false},
                {3, 3, "x\ny", "say \"so\"", "\"x\ny\",\"say \"\"so\"\"\",\n", false},
                {1, 5, "last", NULL, "last", true}};
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(record_next(record, &err), RECORD_ROW);
        assert_int_equal(record_width(record), rows[i].width);
        assert_int_equal(record_line(record), rows[i].line);
        assert_slice(record_cell(record, 0), rows[i].first);
        if (rows[i].second)
            assert_slice(record_cell(record, 1), rows[i].second);
        assert_slice(record_raw(record), rows[i].raw);
        assert_int_equal(record_is_cut(record), rows[i].is_cut);
    }
    assert_int_equal(record_next(record, &err), RECORD_END);
    arena_free(arena);
}

static void only_wanted_cells_are_kept_each_in_its_slot(void **state)
{
    static const size_t slots[] = {1, RECORD_UNWANTED, 0};
    struct arena *const arena = scratch_new();
    struct record *const record = open_text(arena, "a;b;c;d\n");
    struct err err = {0};

    (void)state;
    record_split_at(record, ';');
    record_want(record, slots, 3, 2);
    assert_int_equal(record_next(record, &err), RECORD_ROW);
    assert_int_equal(record_width(record), 4);
    assert_slice(record_cell(record, 0), "c");
    assert_slice(record_cell(record, 1), "a");
    arena_free(arena);
}

static void skipped_lines_are_counted_and_a_peek_takes_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    struct record *const record = open_text(arena, "an \"odd title\nsep=\na,b\n");
    struct err err = {0};
    struct slice next;

    (void)state;
    assert_true(record_peek(record, 4, &next, &err));
    assert_slice(next, "an \"");
    assert_true(record_skip(record, 2, &err));
    assert_int_equal(record_next(record, &err), RECORD_ROW);
    assert_slice(record_raw(record), "a,b\n");
    assert_int_equal(record_line(record), 3);
    arena_free(arena);
}

static void the_next_record_begins_behind_a_bad_one(void **state)
{
    static const struct {
        const char *bad, *why;
    } cases[] = {{"x,b\"c\n", ":2: cell 2: a quote inside a cell that doesn't begin with one"},
                 {"\"x\"y,b\n", ":2: cell 1: text behind the closing quote; a quote inside"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct record *const record = open_text(arena, arena_printf(arena, "a,b\n%sc,d\n", cases[i].bad));
        struct err err = {0};
        assert_int_equal(record_next(record, &err), RECORD_ROW);
        assert_int_equal(record_next(record, &err), RECORD_BAD);
        assert_non_null(strstr(err.text, cases[i].why));
        assert_int_equal(record_next(record, &err), RECORD_ROW);
        assert_slice(record_cell(record, 1), "d");
        assert_int_equal(record_line(record), 3);
        arena_free(arena);
    }
}

static void nothing_comes_after_an_open_quote(void **state)
{
    static const char *const cases[][2] = {
        {"a\n\"b\nc\n", ":2: a quote that opens in this row is never closed"},
        {"a\n\"!voc-import: b.csv is empty\n", " is half a table: voc-import: b.csv is empty"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct record *const record = open_text(arena, cases[i][0]);
        struct err err = {0};
        assert_int_equal(record_next(record, &err), RECORD_ROW);
        assert_int_equal(record_next(record, &err), RECORD_LOST);
        assert_int_equal(err.status, ERR_DATA);
        assert_non_null(strstr(err.text, cases[i][1]));
        arena_free(arena);
    }
}

/* All texts of up to six marks, at the start of a block and across the end of one. */
static void bounds_and_libcsv_agree_on_every_short_text(void **state)
{
    static const char marks[] = {'a', ',', '"', '\n', '\r'};
    enum { MOST = 6, KINDS = sizeof marks, PAD = 61 };
    char text[PAD + MOST], why[TWOFOLD_WHY];

    (void)state;
    memset(text, 'x', PAD - 1);
    text[PAD - 1] = '\n';
    for (size_t length = 1, count = KINDS; length <= MOST; length++, count *= KINDS)
        for (size_t number = 0; number < count; number++) {
            struct arena *const arena = scratch_new();
            const size_t pad = number % 2 ? PAD : 0, expected = number % 3;
            for (size_t i = 0, rest = number; i < length; i++, rest /= KINDS)
                text[PAD + i] = marks[rest % KINDS];
            if (!twofold_is_same(arena, (struct slice){text + PAD - pad, pad + length}, ',', expected, why))
                fail_msg("%s in '%.*s'", why, (int)length, text + PAD);
            arena_free(arena);
        }
}

/* Records that are cut by what is read at a time, and one that is longer than what is looked at. */
static void long_texts_read_the_same_too(void **state)
{
    enum { SIZE = 900 * 1000 };
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, SIZE), why[TWOFOLD_WHY];
    static const char cycle[] = "id,\"a \"\"comment\"\"\nof, lines\",4\r\n12,plain,\n,,\n";

    (void)state;
    for (size_t i = 0; i < SIZE; i++)
        text[i] = cycle[i % (sizeof cycle - 1)];
    memset(text + 300 * 1000, 'x', 100 * 1000);
    text[500 * 1000] = '"';
    text[600 * 1000] = '\0';
    for (size_t cut = 0; cut < 100; cut += 7)
        if (!twofold_is_same(arena, (struct slice){text, SIZE - cut}, ',', 3, why))
            fail_msg("%s", why);
    arena_free(arena);
}

/* More marks in one go than there is room for. */
static void dense_texts_read_the_same_too(void **state)
{
    enum { SIZE = 600 * 1000 };
    static const char *const cycles[] = {",,\n", "\n", "a\n", ",,,,,,,,,,,,,,,,,,,\n", ","};
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, SIZE), why[TWOFOLD_WHY];

    (void)state;
    for (size_t c = 0; c < sizeof cycles / sizeof *cycles; c++) {
        for (size_t i = 0; i < SIZE; i++)
            text[i] = cycles[c][i % strlen(cycles[c])];
        text[SIZE / 2] = 'x';
        if (!twofold_is_same(arena, (struct slice){text, SIZE}, ',', c == 0 ? 3 : c == 3 ? 20 : 1, why))
            fail_msg("%s", why);
    }
    arena_free(arena);
}

/* Cells that are written without their doubled quotes: the first have to stay when a later one needs more
 * room. */
static void quoted_cells_stay_where_they_are_when_others_need_room(void **state)
{
    enum { FIRST = 20 * 1000, CELL = 7504, SIZE = FIRST + 4 * CELL };
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, SIZE), why[TWOFOLD_WHY];

    (void)state;
    memset(text, '"', SIZE);
    memcpy(text + FIRST - 4, ",,,\n", 4);
    for (char *cell = text + FIRST; cell < text + SIZE; cell += CELL) {
        memset(cell + CELL / 2, 'a', CELL / 4); /* quotes are even before and behind */
        cell[1] = 'x';
        cell[CELL - 1] = cell + CELL < text + SIZE ? ',' : '\n';
    }
    if (!twofold_is_same(arena, (struct slice){text, SIZE}, ',', 4, why))
        fail_msg("%s", why);
    arena_free(arena);
}

static int read_both_ways(const char *path, const struct stat *status, int type, struct FTW *place)
{
    static const char delimiters[] = {',', ';', '\t'};
    struct arena *const arena = scratch_new();
    const size_t size = (size_t)status->st_size;
    char *const text = arena_alloc(arena, size), why[TWOFOLD_WHY];
    FILE *const file = type == FTW_F ? fopen(path, "rb") : NULL;

    (void)place;
    if (file) {
        assert_int_equal(fread(text, 1, size, file), size);
        fclose(file);
    }
    for (size_t i = 0; file && i < sizeof delimiters; i++)
        if (!twofold_is_same(arena, (struct slice){text, size}, delimiters[i], 0, why))
            fail_msg("%s: %s", path, why);
    arena_free(arena);
    return 0;
}

/* Exports of the house, and real ones where they are there. */
static void whole_exports_read_the_same_too(void **state)
{
    (void)state;
    assert_int_equal(nftw(VOC_SAMPLES, read_both_ways, 8, FTW_PHYS), 0);
    nftw(VOC_ORACLES "/../data", read_both_ways, 8, FTW_PHYS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_knows_its_cells_its_lines_and_how_it_stood),
        cmocka_unit_test(only_wanted_cells_are_kept_each_in_its_slot),
        cmocka_unit_test(skipped_lines_are_counted_and_a_peek_takes_nothing),
        cmocka_unit_test(the_next_record_begins_behind_a_bad_one),
        cmocka_unit_test(nothing_comes_after_an_open_quote),
        cmocka_unit_test(bounds_and_libcsv_agree_on_every_short_text),
        cmocka_unit_test(long_texts_read_the_same_too),
        cmocka_unit_test(dense_texts_read_the_same_too),
        cmocka_unit_test(quoted_cells_stay_where_they_are_when_others_need_room),
        cmocka_unit_test(whole_exports_read_the_same_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
