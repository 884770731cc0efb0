/* bounds - where the records of a CSV end, and their cells */
#include "scratch.h"
#include "voc/bounds.h"

/* The records that are sure: cells behind `|`, each record's lines in brackets. */
static const char *found(struct arena *arena, struct slice text)
{
    struct bounds *const bounds = bounds_new(arena);
    struct bounds_record record;
    const char *all = "";
    size_t at = 0;

    assert_false(bounds_next(bounds, &record));
    bounds_find(bounds, text, ',');
    for (; bounds_next(bounds, &record); at += record.length) {
        assert_int_equal(record.begin, at);
        for (size_t i = 0; i < record.width; i++) {
            const struct slice cell = bounds_cell(&record, text.at, i);
            all = arena_printf(arena, "%s|%.*s", all, (int)cell.length, cell.at);
        }
        all = arena_printf(arena, "%s[%u]", all, (unsigned)record.lines);
    }
    return all;
}

static void records_are_known_until_the_first_that_is_not_sure(void **state)
{
    static const struct {
        const char *text, *records;
    } cases[] = {
        {"", ""},
        {"a,b\nc,d\n", "|a|b[1]|c|d[1]"},
        {"a,b\nc,d", "|a|b[1]"},
        {"a,b\r\nc,d\r\n", "|a|b[1]|c|d[1]"},
        {"a\rb\rc", "|a[1]|b[1]"},
        {"a\nb\r", "|a[1]"},
        {"\n\n,\n", "|[1]|[1]||[1]"},
        {"\"a,\r\nb\",c\n", "|\"a,\r\nb\"|c[2]"},
        {"\"a\n\r\r\nb\"\n", "|\"a\n\r\r\nb\"[4]"},
        {"\"say \"\"so\"\"\",\"\"\nb\n", "|\"say \"\"so\"\"\"|\"\"[1]|b[1]"},
        {"a\nb\"c\nd\n", "|a[1]"},
        {"a\n\"b\"c\nd\n", "|a[1]"},
        {"a\n \"b\"\nd\n", "|a[1]"},
        {"a\n\"b\nc\n", "|a[1]"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        assert_string_equal(found(arena, slice_of(cases[i].text)), cases[i].records);
        arena_free(arena);
    }
}

static void a_zero_byte_ends_what_is_sure(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(found(arena, (struct slice){"a\nb\0\nc\n", 7}), "|a[1]");
    arena_free(arena);
}

/* Wherever a block of 64 bytes ends in it. */
static void records_are_the_same_wherever_they_stand(void **state)
{
    static const char text[] = "\"x\"\"\r\n,\"\"\",y\r\n\"\",\"a\n\"\r\nz\n";

    (void)state;
    for (size_t pad = 0; pad < 200; pad++) {
        struct arena *const arena = scratch_new();
        char *const padded = arena_alloc(arena, pad + sizeof text + 1);
        memset(padded, '-', pad);
        padded[pad] = '\n';
        memcpy(padded + pad + 1, text, sizeof text - 1);
        const char *const got = found(arena, (struct slice){padded, pad + sizeof text});
        assert_string_equal(strchr(got, ']') + 1, "|\"x\"\"\r\n,\"\"\"|y[2]|\"\"|\"a\n\"[2]|z[1]");
        arena_free(arena);
    }
}

/* One of these pieces after the other at random. */
static struct slice any_text(struct arena *arena, unsigned seed)
{
    enum { PIECES = 400, LONGEST = 32 };
    static const char *const pieces[] = {
        "a,b\n", "a,b\n", "a,b\n",   ",\n",  "long enough,\"b\"\n",     "\"a\nb\",c\n",
        "\n",    "a\n",   "a,b,c\n", "\r\n", "a,\"say \"\"so\"\"\"\r\n"};
    char *const text = arena_alloc(arena, PIECES * LONGEST);
    size_t length = 0;

    for (size_t i = 0; i < PIECES; i++) {
        seed = seed * 1103515245 + 12345;
        const char *const piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
        memcpy(text + length, piece, strlen(piece));
        length += strlen(piece);
    }
    return (struct slice){text, length};
}

/* The records of a run are those that come one by one; gives how many there are. */
static size_t assert_run(struct bounds *bounds, size_t width, size_t most, const char *text)
{
    struct bounds_record next;
    const size_t place = bounds_place(bounds);
    const struct bounds_run run = bounds_take_run(bounds, width, most);

    assert_int_equal(bounds_place(bounds), place + run.count);
    if (run.count < most && !bounds_are_used(bounds)) {
        assert_true(bounds_next(bounds, &next));
        assert_int_not_equal(next.width, width);
    }
    bounds_return(bounds, place);
    for (size_t i = 0; i < run.count; i++) {
        assert_true(bounds_next(bounds, &next));
        assert_int_equal(next.width, width);
        assert_int_equal(next.lines, run.ends[i].lines - (run.ends + i)[-1].lines);
        for (size_t j = 0; j < width; j++) {
            const struct slice piece = bounds_piece(&next, text, j);
            const uint32_t *const mark = &run.marks[i * width + j];
            assert_ptr_equal(piece.at, text + (uint32_t)(mark[-1] + 1));
            assert_int_equal(piece.length, *mark - (uint32_t)(mark[-1] + 1));
        }
    }
    return run.count;
}

static void records_that_are_alike_are_had_together(void **state)
{
    (void)state;
    for (unsigned seed = 0; seed < 100; seed++) {
        struct arena *const arena = scratch_new();
        struct bounds *const bounds = bounds_new(arena);
        const struct slice text = any_text(arena, seed);
        bounds_find(bounds, text, ',');
        for (size_t i = 0; !bounds_are_used(bounds); i++)
            if (assert_run(bounds, 1 + (i + seed) % 3, 1 + i % 8, text.at) == 0) {
                struct bounds_record other;
                assert_true(bounds_next(bounds, &other));
            }
        assert_int_equal(bounds_length(bounds), text.length);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_known_until_the_first_that_is_not_sure),
        cmocka_unit_test(a_zero_byte_ends_what_is_sure),
        cmocka_unit_test(records_that_are_alike_are_had_together),
        cmocka_unit_test(records_are_the_same_wherever_they_stand),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
