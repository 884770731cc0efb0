/* arena - who owns what a run allocates */
#include "scratch.h"

static void memory_is_zeroed_and_aligned(void **state)
{
    struct arena *const arena = scratch_new();
    static const size_t sizes[] = {0, 1, 7, 16, 1000, 16383, 16384, 70000, 1 << 20};

    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char *const memory = arena_alloc(arena, sizes[i]);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t j = 0; j < sizes[i]; j++)
            assert_int_equal(memory[j], 0);
        memset(memory, 0xFF, sizes[i]);
    }
    arena_free(arena);
}

static void pieces_do_not_overlap(void **state)
{
    enum { PIECES = 3000 };
    struct arena *const arena = scratch_new();
    unsigned char *pieces[PIECES];

    (void)state;
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = arena_alloc(arena, i % 97 + 1);
        memset(pieces[i], (int)(i % 251), i % 97 + 1);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t j = 0; j < i % 97 + 1; j++)
            assert_int_equal(pieces[i][j], i % 251);
    arena_free(arena);
}

static void items_that_come_one_by_one_move_seldom(void **state)
{
    struct arena *const arena = scratch_new();
    const size_t *items = NULL;
    size_t moves = 0;

    (void)state;
    for (size_t i = 0; i < 1000; i++) {
        size_t *const more = arena_more(arena, items, i, sizeof *more);
        moves += more != items;
        assert_int_equal(more[i], 0);
        more[i] = i + 1;
        items = more;
    }
    assert_int_equal(moves, 11); /* 1, 2, 4 ... 1024 */
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(items[i], i + 1);
    arena_free(arena);
}

static void growth_keeps_the_old_and_zeroes_the_rest(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    const char *const grown = arena_grow(arena, "abc", 3, 10);
    assert_memory_equal(grown, "abc\0\0\0\0\0\0\0", 10);
    assert_memory_equal(arena_grow(arena, NULL, 0, 2), "\0", 2);
    arena_free(arena);
}

static void text_is_copied_and_printed(void **state)
{
    struct arena *const arena = scratch_new();
    char large[5000];

    (void)state;
    assert_string_equal(arena_copy(arena, "abcdef", 3), "abc");
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    assert_string_equal(arena_printf(arena, "%d of %s", 3, "four"), "3 of four");
    memset(large, 'x', sizeof large - 1);
    large[sizeof large - 1] = '\0';
    assert_string_equal(arena_printf(arena, "%s", large), large);
    arena_free(arena);
}

static char order[8];

static void note(void *thing)
{
    strcat(order, thing);
}

static void what_was_deferred_last_is_closed_first(void **state)
{
    struct arena *const arena = scratch_new();
    char a[] = "a", b[] = "b", c[] = "c";

    (void)state;
    arena_defer(arena, note, a);
    arena_defer(arena, note, b);
    arena_defer(arena, note, c);
    arena_free(arena);
    assert_string_equal(order, "cba");
}

static jmp_buf escape;

static void jump(void)
{
    longjmp(escape, 1);
}

static void a_count_that_overflows_is_exhaustion(void **state)
{
    struct arena *const arena = arena_new(jump);
    volatile bool exhausted = false;

    (void)state;
    if (setjmp(escape))
        exhausted = true;
    else
        arena_array(arena, SIZE_MAX / 2, 4);
    assert_true(exhausted);
    arena_free(arena);
}

static void only_what_is_large_is_given_back(void **state)
{
    enum { LARGE = 1 << 20 };
    struct arena *const arena = arena_new(abort);
    char *const small = arena_alloc(arena, 8), *const next = arena_alloc(arena, 8);
    char *const large = arena_alloc(arena, LARGE), *const other = arena_alloc(arena, LARGE);
    (void)state;
    next[0] = other[LARGE - 1] = 7;
    arena_give(arena, NULL);
    arena_give(arena, small);
    arena_give(arena, large);
    assert_int_equal(next[0], 7);
    assert_int_equal(other[LARGE - 1], 7);
    arena_free(arena); /* the sanitizers tell what is lost or freed twice */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(items_that_come_one_by_one_move_seldom),
        cmocka_unit_test(growth_keeps_the_old_and_zeroes_the_rest),
        cmocka_unit_test(text_is_copied_and_printed),
        cmocka_unit_test(what_was_deferred_last_is_closed_first),
        cmocka_unit_test(a_count_that_overflows_is_exhaustion),
        cmocka_unit_test(only_what_is_large_is_given_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
