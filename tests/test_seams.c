/* seams - tests of where the records of a CSV end */
#include "scratch.h"
#include "voc/seams.h"

/* A record has the cells that bounds finds in it. */
static void assert_cells(struct slice text, const struct bounds_record *found)
{
    const struct slice record = {text.at + found->begin, found->length};
    struct slice cell;

    for (size_t i = 0; i < found->width; i++) {
        struct slice expected = bounds_cell(found, text.at, i);
        const bool is_plain = bounds_unquote(&expected);
        assert_int_equal(seams_cell(record, i, ',', &cell), is_plain);
        assert_true(!is_plain || slice_is(expected, cell));
    }
    assert_false(seams_cell(record, found->width, ',', &cell));
}

static void assert_seams(struct arena *arena, struct slice text)
{
    struct bounds *const bounds = bounds_new(arena);
    struct seams *const seams = seams_new(arena);
    struct bounds_record record;
    size_t count = 0;

    assert_int_equal(seams_count(seams), 0);
    seams_find(seams, text, ',');
    for (bounds_find(bounds, text, ','); bounds_next(bounds, &record); count++) {
        assert_true(count < seams_count(seams));
        assert_int_equal(seams_places(seams)[count], record.begin + record.length - 1);
        if (!bounds_is_blank(text.at + record.begin))
            assert_cells(text, &record);
    }
    assert_int_equal(seams_count(seams), count);
    assert_int_equal(seams_length(seams), bounds_length(bounds));
}

static void records_end_where_bounds_has_it(void **state)
{
    static const char *const pieces[] = {
        "a,b\n", "a,b\n",   ",\n",  "12345,\"b\"\n",    "\"a\nb\",c\n",         "\n",
        "a\n",   "a,b\r\n", "\r\n", "\"\",\"x,y\"\r\n", "\"say \"\"so\"\"\"\n", "a\"b,c\n"};
    enum { PIECES = sizeof pieces / sizeof *pieces, ROUNDS = 300, MOST = 20000 };
    unsigned seed = 5;

    (void)state;
    for (unsigned round = 0; round < ROUNDS; round++) {
        struct arena *const arena = scratch_new();
        char *const text = arena_alloc(arena, MOST);
        size_t length = 0;
        while (length + 32 < round * (MOST / ROUNDS)) {
            seed = seed * 1103515245 + 12345;
            const char *const piece = pieces[(seed >> 16) % (PIECES - (round % 4 > 0))];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        assert_seams(arena, (struct slice){text, length - (round % 3 == 0 && length)});
        arena_free(arena);
    }
}

static void a_text_of_line_ends_alone_ends_where_there_is_room(void **state)
{
    struct arena *const arena = scratch_new();
    struct seams *const seams = seams_new(arena);
    char *const text = arena_alloc(arena, BOUNDS_REACH);

    (void)state;
    memset(text, '\n', BOUNDS_REACH);
    seams_find(seams, (struct slice){text, BOUNDS_REACH}, ',');
    assert_in_range(seams_count(seams), 1000, BOUNDS_REACH - 1);
    for (size_t i = 0; i < seams_count(seams); i++)
        assert_int_equal(seams_places(seams)[i], i);
    assert_int_equal(seams_length(seams), seams_count(seams));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_end_where_bounds_has_it),
        cmocka_unit_test(a_text_of_line_ends_alone_ends_where_there_is_room),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
