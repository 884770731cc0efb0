/* sure - tests of the records of a CSV whose bounds every reader agrees on */
#include "scratch.h"
#include "voc/bounds.h"
#include "voc/bytes.h"
#include "voc/shelf.h"
#include "voc/strict.h"
#include "voc/sure.h"

enum { SLOTS = 3 };

struct reader {
    struct arena *arena;
    struct bytes *bytes;
    struct sure *sure;
    struct shelf shelf;
    size_t line, next;
    struct stretch *stretch;
};

static void reader_end(void *thing)
{
    shelf_free(&((struct reader *)thing)->shelf);
}

static struct reader *read_bytes(struct arena *arena, struct bytes *bytes)
{
    static const size_t slots[SLOTS] = {0, 1, 2};
    struct reader *const reader = arena_alloc(arena, sizeof *reader);

    assert_non_null(bytes);
    *reader =
        (struct reader){.arena = arena, .bytes = bytes, .next = 1, .stretch = stretch_new(arena, SLOTS)};
    arena_defer(arena, reader_end, reader);
    reader->sure = sure_open(arena, bytes, &reader->shelf);
    sure_want(reader->sure, slots, SLOTS);
    return reader;
}

static struct reader *read_text(struct arena *arena, const char *text)
{
    return read_bytes(arena, bytes_text(arena, slice_of(text), "t"));
}

static struct reader *read_file(struct arena *arena, struct slice text, const char *encoding)
{
    struct err err = {0};

    return read_bytes(arena, bytes_open(arena, scratch_bytes(arena, text), encoding, &err));
}

static const char *joined(struct arena *arena, const struct slice cells[SLOTS])
{
    return arena_printf(arena, "%.*s|%.*s|%.*s", (int)cells[0].length, cells[0].at, (int)cells[1].length,
                        cells[1].at, (int)cells[2].length, cells[2].at);
}

/* The next record: its line, its width, and its cells; empty where none is sure. */
static const char *next_one(struct reader *reader)
{
    if (!sure_next(reader->sure, &reader->line, &reader->next))
        return "";
    return arena_printf(reader->arena, "%zu[%zu]%s ", reader->line, sure_width(reader->sure),
                        joined(reader->arena, sure_pieces(reader->sure)));
}

static const char *all_that_follow(struct reader *reader)
{
    enum { FEW = 9 };
    const char *all = "", *next;

    for (int i = 0; i < FEW && *(next = next_one(reader)); i++)
        all = arena_printf(reader->arena, "%s%s", all, next);
    return arena_printf(reader->arena, "%s%zu", all, reader->next);
}

/* The records of the next stretch: line, how many delimiters are inside of quotes, cells. */
static const char *next_stretch(struct reader *reader, size_t width, size_t most)
{
    struct stretch *const stretch = reader->stretch;
    const char *all = "";

    sure_stretch(reader->sure, width, most, &reader->next, stretch);
    for (size_t i = 0; i < stretch->count; i++)
        all = arena_printf(reader->arena, "%s%zu(%zu)%s ", all, stretch->lines[i], stretch->hidden[i],
                           joined(reader->arena, stretch_cells(stretch, i)));
    return arena_printf(reader->arena, "%s%zu", all, reader->next);
}

/* Somebody else reads a line. */
static void read_line(struct reader *reader, const char *expected)
{
    struct err err = {0};
    struct slice line;

    sure_halt(reader->sure);
    assert_true(bytes_line(reader->bytes, &line, &err));
    assert_slice(line, expected);
    reader->next++;
}

static void records_come_until_the_first_that_is_not_sure(void **state)
{
    static const struct {
        const char *text, *records; /* and the next line */
    } cases[] = {
        {"", "1"},
        {"a,b,c\nd,e,f\n", "1[3]a|b|c 2[3]d|e|f 3"},
        {"a\nb,c,d,e\r\n,f", "1[1]a|| 2[4]b|c|d 3"},
        {"\n\r\n\ra\n\n\nb\n\n", "4[1]a|| 7[1]b|| 9"},
        {"\"\na\r\n\",\"\",\"b\"\r\nc\n", "1[3]\na\r\n||b 4[1]c|| 5"},
        {"\"\"\"a\"\"\",\"\"\"\",\",\"\n", "1[3]\"a\"|\"|, 2"},
        {"a\n\nb\"c\nd\n", "1[1]a|| 3"},
        {"a\n\"b\"c\nd\n", "1[1]a|| 2"},
        {"a\n\"b\nc\n", "1[1]a|| 2"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        assert_string_equal(all_that_follow(read_text(arena, cases[i].text)), cases[i].records);
        arena_free(arena);
    }
}

static void of_what_is_not_sure_only_blank_lines_are_taken(void **state)
{
    struct arena *const arena = scratch_new();
    struct reader *const reader = read_text(arena, "a\n\n\r\nb\"c\nd\n");

    (void)state;
    assert_string_equal(all_that_follow(reader), "1[1]a|| 4");
    assert_string_equal(all_that_follow(reader), "4");
    read_line(reader, "b\"c\n");
    assert_string_equal(all_that_follow(reader), "5[1]d|| 6");
    arena_free(arena);
}

/* 0x81 is no character of Windows-1252. */
static void what_could_not_be_decoded_is_not_sure(void **state)
{
    struct arena *const arena = scratch_new();
    struct reader *const reader =
        read_file(arena, slice_of("a,\xE9\n\n\"b\x81\n\",c\nd,e\n"), "Windows-1252");

    (void)state;
    assert_string_equal(next_stretch(reader, 2, 1), "1(0)a|é| 2");
    assert_string_equal(all_that_follow(reader), "3");
    assert_string_equal(next_stretch(reader, 2, 1), "3");
    assert_string_equal(all_that_follow(reader), "3");
    read_line(reader, "\"b\xFF"
                      "81\xFF\n");
    assert_string_equal(all_that_follow(reader), "4"); /* now it opens a cell */
    read_line(reader, "\",c\n");
    assert_string_equal(all_that_follow(reader), "5[2]d|e| 6");
    arena_free(arena);
}

static void only_wanted_cells_are_had_each_in_its_slot(void **state)
{
    static const size_t slots[] = {2, RECORD_UNWANTED, 0, 1}, fewer[] = {RECORD_UNWANTED, 1};
    struct arena *const arena = scratch_new();
    struct reader *const reader = read_text(arena, "a;b,b;c;d;e\nf;g\n1;2;3;4;5\nh;i\nj;k\n");

    (void)state;
    sure_split_at(reader->sure, ';');
    sure_want(reader->sure, slots, sizeof slots / sizeof *slots);
    assert_string_equal(next_one(reader), "1[5]c|d|a ");
    assert_string_equal(next_one(reader), "2[2]||f ");
    assert_string_equal(next_stretch(reader, 5, 1), "3(0)3|4|1 4");
    assert_string_equal(next_stretch(reader, 2, 1), "4(0)||h 5");
    sure_want(reader->sure, fewer, sizeof fewer / sizeof *fewer);
    assert_true(sure_next(reader->sure, &reader->line, &reader->next));
    assert_slice(sure_pieces(reader->sure)[1], "k");
    arena_free(arena);
}

/* A record of three cells: so many x between quotes of their own, as many y, and a z. */
static struct slice write_doubled(struct arena *arena, size_t length)
{
    char *const text = arena_alloc(arena, 2 * length + 32), *end = text;

    for (const char *cell = "xy"; *cell; cell++) {
        end += sprintf(end, "\"\"\"");
        memset(end, *cell, length);
        end += length + (size_t)sprintf(end + length, "\"\"\",");
    }
    end += sprintf(end, "z\n");
    return (struct slice){text, (size_t)(end - text)};
}

static void assert_doubled(const struct slice cells[SLOTS], size_t length)
{
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(cells[i].length, length + 2);
        assert_true(cells[i].at[0] == '"' && cells[i].at[length + 1] == '"');
        for (size_t j = 1; j <= length; j++)
            assert_int_equal(cells[i].at[j], "xy"[i]);
    }
    assert_slice(cells[2], "z");
}

/* The next ones, of which so many come together. */
static void check_doubled(struct reader *reader, size_t count, size_t length)
{
    sure_stretch(reader->sure, SLOTS, STRETCH_MOST, &reader->next, reader->stretch);
    assert_int_equal(reader->stretch->count, count);
    for (size_t i = 0; i < count; i++)
        assert_doubled(stretch_cells(reader->stretch, i), length);
    assert_true(reader->shelf.used <= BOUNDS_REACH);
}

static void cells_with_doubled_quotes_stay_while_others_are_read(void **state)
{
    static const size_t lengths[] = {1, 9000, BOUNDS_REACH / 5 * 2};

    (void)state;
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct arena *const arena = scratch_new();
        const struct slice one = write_doubled(arena, lengths[i]);
        const struct slice all = {arena_printf(arena, "%s%s%s", one.at, one.at, one.at), 3 * one.length};
        const bool is_long = all.length > BOUNDS_REACH;
        struct reader *const reader = read_file(arena, all, "UTF-8");
        check_doubled(reader, is_long ? 1 : 3, lengths[i]);
        sure_return(reader->sure, reader->stretch, 0, &reader->next);
        assert_true(sure_next(reader->sure, &reader->line, &reader->next));
        assert_doubled(sure_pieces(reader->sure), lengths[i]);
        check_doubled(reader, is_long ? 1 : 2, lengths[i]);
        check_doubled(reader, is_long ? 1 : 0, lengths[i]);
        arena_free(arena);
    }
}

/* Looking far ahead moves what was read. */
static void cells_follow_their_record_where_it_is_moved(void **state)
{
    enum { SIZE = 16 * BOUNDS_REACH };
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, SIZE);
    struct err err = {0};
    struct slice next;

    (void)state;
    for (size_t i = 0; i < SIZE; i += 16)
        memcpy(text + i, i % 32 ? "cd,,\"e\"\"fgh ij\"\n" : "ab,\"c\",to steps\n", 16);
    struct reader *const reader = read_file(arena, (struct slice){text, SIZE}, "UTF-8");
    for (size_t i = 0; i < 10; i++)
        assert_true(*next_one(reader));
    const struct slice before = bytes_kept(reader->bytes);
    sure_halt(reader->sure);
    assert_true(bytes_peek(reader->bytes, SIZE / 2, &next, &err));
    sure_moved(reader->sure, before);
    assert_string_equal(joined(arena, sure_pieces(reader->sure)), "cd||e\"fgh ij");
    while (sure_next(reader->sure, &reader->line, &reader->next))
        ;
    assert_int_equal(reader->line, SIZE / 16);
    arena_free(arena);
}

static void a_stretch_ends_before_a_record_of_another_width(void **state)
{
    struct arena *const arena = scratch_new();
    struct reader *const reader = read_text(arena, "a,b\n\"c,,\",\"d\r\n,\"\r\n\ne\nf,\"\"\"g\"\nh\"i,j\n");
    const struct stretch *const stretch = reader->stretch;

    (void)state;
    assert_string_equal(next_stretch(reader, 2, 9), "1(0)a|b| 2(3)c,,|d\r\n,| 4");
    assert_slice(stretch->raws[0], "a,b\n");
    assert_slice(stretch->raws[1], "\"c,,\",\"d\r\n,\"\r\n");
    assert_string_equal(next_stretch(reader, 2, 9), "4");
    assert_string_equal(next_one(reader), "5[1]e|| ");
    assert_string_equal(next_stretch(reader, 2, 9), "6(0)f|\"g| 7");
    assert_string_equal(next_stretch(reader, 2, 9), "7");
    read_line(reader, "h\"i,j\n");
    arena_free(arena);
}

static void a_stretch_has_no_more_records_than_are_asked_for(void **state)
{
    struct arena *const arena = scratch_new();
    struct reader *const reader = read_text(arena, "a,b\nc,d\ne,f\n");

    (void)state;
    assert_string_equal(next_stretch(reader, 2, 0), "1");
    assert_string_equal(next_stretch(reader, 2, 2), "1(0)a|b| 2(0)c|d| 3");
    assert_string_equal(next_stretch(reader, 2, 2), "3(0)e|f| 4");
    assert_string_equal(next_stretch(reader, 2, 2), "4");
    arena_free(arena);
}

static void in_one_column_a_blank_line_is_no_record_of_a_stretch(void **state)
{
    struct arena *const arena = scratch_new();
    struct reader *const reader = read_text(arena, "a\n\"\"\n\n\r\nb\n\r\n\nc\n");

    (void)state;
    assert_string_equal(next_stretch(reader, 1, 3), "1(0)a|| 2(0)|| 3");
    assert_string_equal(next_one(reader), "5[1]b|| ");
    assert_string_equal(next_stretch(reader, 1, 9), "6");
    assert_string_equal(next_one(reader), "8[1]c|| ");
    arena_free(arena);
}

static void what_is_returned_is_read_again(void **state)
{
    static const char text[] = "a,b\n\"c\n\",d\ne,f\ng,h\n";
    struct arena *const arena = scratch_new();
    struct reader *const reader = read_text(arena, text);

    (void)state;
    assert_string_equal(next_one(reader), "1[2]a|b| ");
    next_stretch(reader, 2, 9);
    sure_return(reader->sure, reader->stretch, 1, &reader->next);
    assert_int_equal(bytes_passed(reader->bytes), strstr(text, "e,f") - text);
    assert_string_equal(next_stretch(reader, 2, 9), "4(0)e|f| 5(0)g|h| 6");
    sure_return(reader->sure, reader->stretch, 1, &reader->next);
    assert_string_equal(all_that_follow(reader), "5[2]g|h| 6");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_come_until_the_first_that_is_not_sure),
        cmocka_unit_test(of_what_is_not_sure_only_blank_lines_are_taken),
        cmocka_unit_test(what_could_not_be_decoded_is_not_sure),
        cmocka_unit_test(only_wanted_cells_are_had_each_in_its_slot),
        cmocka_unit_test(cells_with_doubled_quotes_stay_while_others_are_read),
        cmocka_unit_test(cells_follow_their_record_where_it_is_moved),
        cmocka_unit_test(a_stretch_ends_before_a_record_of_another_width),
        cmocka_unit_test(a_stretch_has_no_more_records_than_are_asked_for),
        cmocka_unit_test(in_one_column_a_blank_line_is_no_record_of_a_stretch),
        cmocka_unit_test(what_is_returned_is_read_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
