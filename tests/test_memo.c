/* memo - tests that what was found for a value is found for no other */
#include "scratch.h"
#include "voc/memo.h"

static void nothing_is_found_that_was_not_put_there(void **state)
{
    struct arena *const arena = scratch_new();
    struct memo *const memo = memo_new(arena);
    int block;
    (void)state;
    assert_null(memo_of(memo, 0, slice_of(""), 0)->found);
    memo_of(memo, 0, slice_of("Leeds"), 7)->found = &block;
    assert_ptr_equal(memo_of(memo, 0, slice_of("Leeds"), 7)->found, &block);
    assert_null(memo_of(memo, 1, slice_of("Leeds"), 7)->found);
    assert_null(memo_of(memo, 0, slice_of("Leeds"), 8)->found);
    assert_null(memo_of(memo, 0, slice_of("Leeds 2"), 7)->found);
    arena_free(arena);
}

/* Values of all lengths up to 32 that differ in one byte, far more than there is room for. */
static void what_is_found_is_the_own(void **state)
{
    enum { VALUES = 40000, LONGEST = 32 };
    struct arena *const arena = scratch_new();
    struct memo *const memo = memo_new(arena);
    size_t kept = 0;
    (void)state;
    for (size_t i = 0; i < 3 * VALUES; i++) {
        char text[LONGEST + 1] = "abcdefghijklmnopqrstuvwxyzABCDEF";
        const size_t length = i % (LONGEST + 1), number = i / (LONGEST + 1) % (i < VALUES ? VALUES : 40);
        if (length)
            text[number % length] = (char)(number / length + 1);
        const struct slice value = {text, length};
        struct memo *const place = memo_of(memo, i % 3, value, (int64_t)(i % 2) - 1);
        if (place->found) {
            kept++;
            assert_true(slice_is(*(const struct slice *)place->found, value));
            const struct memo_key own = memo_key(memo_words(value), i % 3, length, (int64_t)(i % 2) - 1);
            assert_true(memo_is(&place->key, &own));
        }
        struct slice *const copy = arena_alloc(arena, sizeof *copy);
        *copy = (struct slice){slice_copy(arena, value), length};
        place->text = *copy;
        place->found = copy;
    }
    assert_true(kept > VALUES / 100);
    arena_free(arena);
}

/* Whatever stands behind a value is none of it. */
static void words_are_the_same_wherever_a_value_stands(void **state)
{
    enum { LONGEST = 40 };
    char text[LONGEST + MEMO_REACH];
    (void)state;
    for (int behind = 0; behind < 256; behind += 51)
        for (size_t length = 0; length <= LONGEST; length++) {
            memset(text, behind, sizeof text);
            for (size_t i = 0; i < length; i++)
                text[i] = (char)(251 * i + 7);
            const struct slice value = {text, length};
            const struct memo_words words = memo_words(value), within = memo_words_within(value);
            assert_true(words.first == within.first && words.second == within.second &&
                        words.last == within.last);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_found_that_was_not_put_there),
        cmocka_unit_test(what_is_found_is_the_own),
        cmocka_unit_test(words_are_the_same_wherever_a_value_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
