/* scout - tests of the bounds of a file's records, found ahead of who reads them */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/scout.h"

#include <sys/wait.h>

/* Records enough to look ahead some times; what the longest takes. */
enum { COUNT = 60000, SIZE = 100 };

/* Record number so and so, two cells on one line or two, of any length. */
static struct slice write_record(char room[SIZE], unsigned number)
{
    const int length = snprintf(
        room, SIZE, "%u;%s%.*s%s\n", number, number % 3 ? "" : "\"1,5\n;\"\"", (int)(number * 7 % 60),
        "------------------------------------------------------------", number % 3 ? "\r" : "\"");

    return (struct slice){room, (size_t)length};
}

static struct slice write_records(struct arena *arena)
{
    char *const text = arena_alloc(arena, COUNT * SIZE), *end = text;

    for (unsigned i = 0; i < COUNT; i++)
        end += write_record(end, i).length;
    return (struct slice){text, (size_t)(end - text)};
}

static void assert_record(struct slice got, unsigned number)
{
    char room[SIZE];

    if (!slice_is(got, write_record(room, number)))
        fail_msg("'%.*s', expected record %u", (int)got.length, got.at, number);
}

static struct bytes *open_file(struct arena *arena, struct slice text)
{
    struct err err = {0};

    return bytes_open(arena, scratch_bytes(arena, text), "UTF-8", &err);
}

static struct scout *open_records(struct arena *arena, struct bytes *bytes)
{
    struct scout *const scout = scout_new(arena, bytes);

    assert_non_null(bytes);
    scout_split_at(scout, ';');
    return scout;
}

/* The next record, taken; empty where none is sure. */
static struct slice take(struct scout *scout, struct bytes *bytes)
{
    struct bounds_record record;

    return scout_next(scout, &record) ? bytes_take(bytes, record.length) : (struct slice){"", 0};
}

/* All from this one on, and no more. */
static void assert_records(struct scout *scout, struct bytes *bytes, unsigned from)
{
    struct bounds_record record;

    for (unsigned i = from; i < COUNT; i++) {
        assert_true(scout_next(scout, &record));
        assert_int_equal(record.width, 2);
        assert_int_equal(record.lines, i % 3 ? 1 : 2);
        assert_record(bytes_take(bytes, record.length), i);
    }
    assert_false(scout_next(scout, &record));
}

static void records_come_in_order_from_memory_and_from_a_file(void **state)
{
    struct arena *const arena = scratch_new();
    const struct slice text = write_records(arena);
    struct bytes *const sources[] = {bytes_text(arena, text, "t"), open_file(arena, text)};

    (void)state;
    assert_true(text.length > 4 * BOUNDS_REACH);
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        assert_records(open_records(arena, sources[i]), sources[i], 0);
    arena_free(arena);
}

/* Nobody looks ahead there: it would wait for who writes, and who halts it for that. */
static void a_pipe_that_is_still_written_keeps_nobody_waiting(void **state)
{
    enum { WRITTEN = BOUNDS_REACH + BOUNDS_REACH / 2, PATIENCE = 60 };
    struct arena *const arena = scratch_new();
    const struct slice text = write_records(arena);
    struct err err = {0};
    int ends[2];

    (void)state;
    assert_int_equal(pipe(ends), 0);
    const pid_t writer = fork();
    if (writer == 0) {
        close(ends[0]);
        _exit(write(ends[1], text.at, WRITTEN) != WRITTEN);
    }
    struct bytes *const bytes = bytes_open(arena, arena_printf(arena, "/dev/fd/%d", ends[0]), "UTF-8", &err);
    struct scout *const scout = open_records(arena, bytes);
    alarm(PATIENCE);
    assert_record(take(scout, bytes), 0);
    scout_halt(scout);
    alarm(0);
    close(ends[1]); /* all was written */
    struct slice got;
    for (unsigned i = 1; (got = take(scout, bytes)).length > 0; i++)
        assert_record(got, i);
    assert_true(bytes_passed(bytes) > WRITTEN - SIZE);
    assert_int_equal(waitpid(writer, NULL, 0), writer);
    arena_free(arena);
    close(ends[0]);
}

/* Takes a run of two cells each that begins with this record; gives how many there are. */
static unsigned take_run(struct scout *scout, struct bytes *bytes, unsigned from, size_t most)
{
    const struct bounds_run run = scout_take_run(scout, 2, most);
    const char *const text = bytes_take(bytes, 0).at - (uint32_t)(run.marks[-1] + 1);

    assert_true(run.count <= most);
    for (size_t i = 0; i < run.count; i++) {
        const size_t begin = (uint32_t)(run.marks[(ptrdiff_t)(2 * i) - 1] + 1);
        const size_t length = run.marks[2 * i + 1] + 1 - begin;
        assert_record((struct slice){text + begin, length}, from + (unsigned)i);
        assert_record(bytes_take(bytes, length), from + (unsigned)i);
    }
    return (unsigned)run.count;
}

static void runs_leave_nothing_out(void **state)
{
    static const size_t most[] = {1, 128, COUNT};
    struct arena *const arena = scratch_new();
    const struct slice text = write_records(arena);

    (void)state;
    for (size_t i = 0; i < sizeof most / sizeof *most; i++) {
        struct bytes *const bytes = open_file(arena, text);
        struct scout *const scout = open_records(arena, bytes);
        unsigned next = 0, count;
        for (; (count = take_run(scout, bytes, next, most[i])) > 0; next += count)
            ;
        assert_int_equal(next, COUNT);
    }
    arena_free(arena);
}

static void a_run_ends_where_a_record_has_another_width(void **state)
{
    static const struct {
        size_t width, most, count;
    } asked[] = {{2, 9, 2}, {2, 9, 0}, {1, 0, 0}, {1, 9, 1}, {2, 1, 1}, {2, 9, 1}, {2, 9, 0}};
    struct arena *const arena = scratch_new();
    struct bytes *const bytes = bytes_text(arena, slice_of("a,b\nc,d\ne\nf,g\nh,i\n"), "t");
    struct scout *const scout = scout_new(arena, bytes);

    (void)state;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        const struct bounds_run run = scout_take_run(scout, asked[i].width, asked[i].most);
        assert_int_equal(run.count, asked[i].count);
        bytes_take(bytes, run.count * asked[i].width * 2);
    }
    arena_free(arena);
}

static void what_is_returned_comes_again(void **state)
{
    struct arena *const arena = scratch_new();
    struct bytes *const bytes = bytes_text(arena, write_records(arena), "t");
    struct scout *const scout = open_records(arena, bytes);
    struct bounds_record record;

    (void)state;
    assert_true(scout_next(scout, &record));
    const size_t place = scout_place(scout);
    assert_int_equal(scout_take_run(scout, 2, 100).count, 100);
    assert_int_equal(scout_place(scout), place + 100);
    scout_return(scout, place + 50);
    assert_true(scout_next(scout, &record));
    scout_return(scout, place - 1);
    assert_records(scout, bytes, 0);
    arena_free(arena);
}

static void what_is_not_sure_stays_until_somebody_has_read_it(void **state)
{
    struct arena *const arena = scratch_new();
    struct bytes *const bytes = bytes_text(arena, slice_of("a,b\nc\"d\n\ne,f\ng"), "t");
    struct scout *const scout = scout_new(arena, bytes);
    struct err err = {0};
    struct slice line;

    (void)state;
    assert_slice(take(scout, bytes), "a,b\n");
    for (int i = 0; i < 2; i++) {
        assert_slice(take(scout, bytes), "");
        assert_int_equal(scout_take_run(scout, 1, 9).count, 0);
    }
    assert_true(bytes_line(bytes, &line, &err));
    assert_slice(line, "c\"d\n");
    assert_slice(take(scout, bytes), "\n");
    assert_slice(take(scout, bytes), "e,f\n");
    assert_slice(take(scout, bytes), "");
    arena_free(arena);
}

static void a_record_that_is_too_long_is_not_sure(void **state)
{
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, BOUNDS_REACH + 6);
    struct err err = {0};
    struct slice line;

    (void)state;
    snprintf(text, BOUNDS_REACH + 6, "a\n%0*d\nb\n", BOUNDS_REACH, 0);
    struct bytes *const bytes = open_file(arena, (struct slice){text, BOUNDS_REACH + 5});
    struct scout *const scout = scout_new(arena, bytes);
    assert_slice(take(scout, bytes), "a\n");
    assert_slice(take(scout, bytes), "");
    assert_true(bytes_line(bytes, &line, &err));
    assert_int_equal(line.length, BOUNDS_REACH + 1);
    assert_slice(take(scout, bytes), "b\n");
    arena_free(arena);
}

/* Takes these records as lines. */
static void step_over(struct bytes *bytes, unsigned from, unsigned to)
{
    struct err err = {0};
    struct slice line;

    for (; from < to; from++)
        for (unsigned lines = from % 3 ? 1 : 2; lines > 0; lines--)
            assert_true(bytes_line(bytes, &line, &err));
}

static void what_was_forgotten_is_looked_at_anew(void **state)
{
    static const unsigned ends[] = {11, 5000, COUNT - 1};
    struct arena *const arena = scratch_new();
    const struct slice text = write_records(arena);

    (void)state;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct bytes *const bytes = open_file(arena, text);
        struct scout *const scout = open_records(arena, bytes);
        for (unsigned j = 0; j < 10; j++)
            assert_record(take(scout, bytes), j);
        scout_forget(scout);
        assert_record(take(scout, bytes), 10);
        scout_halt(scout);
        step_over(bytes, 11, ends[i]);
        scout_forget(scout);
        assert_records(scout, bytes, ends[i]);
    }
    arena_free(arena);
}

static void others_may_look_far_ahead_once_it_is_halted(void **state)
{
    struct arena *const arena = scratch_new();
    struct bytes *const bytes = open_file(arena, write_records(arena));
    struct scout *const scout = open_records(arena, bytes);
    struct err err = {0};
    struct slice next;

    (void)state;
    scout_halt(scout); /* nothing was looked at yet */
    for (unsigned i = 0; i < COUNT; i++) {
        assert_record(take(scout, bytes), i);
        if (i % 999)
            continue;
        scout_halt(scout);
        assert_true(bytes_peek(bytes, 20 * i + 1, &next, &err));
        assert_true(i + 1 == COUNT || next.length > 0);
    }
    assert_slice(take(scout, bytes), "");
    arena_free(arena);
}

static void nothing_has_no_records(void **state)
{
    struct arena *const arena = scratch_new();
    struct bytes *const sources[] = {bytes_text(arena, slice_of(""), "t"), open_file(arena, slice_of(""))};

    (void)state;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        struct scout *const scout = scout_new(arena, sources[i]);
        assert_slice(take(scout, sources[i]), "");
        assert_int_equal(scout_take_run(scout, 1, 9).count, 0);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_come_in_order_from_memory_and_from_a_file),
        cmocka_unit_test(a_pipe_that_is_still_written_keeps_nobody_waiting),
        cmocka_unit_test(runs_leave_nothing_out),
        cmocka_unit_test(a_run_ends_where_a_record_has_another_width),
        cmocka_unit_test(what_is_returned_comes_again),
        cmocka_unit_test(what_is_not_sure_stays_until_somebody_has_read_it),
        cmocka_unit_test(a_record_that_is_too_long_is_not_sure),
        cmocka_unit_test(what_was_forgotten_is_looked_at_anew),
        cmocka_unit_test(others_may_look_far_ahead_once_it_is_halted),
        cmocka_unit_test(nothing_has_no_records),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
