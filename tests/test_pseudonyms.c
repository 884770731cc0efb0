/* test_pseudonyms - columns whose values are replaced by keyed hashes */
#include "scratch.h"
#include "voc/pseudonyms.h"

static struct columns *some_columns(struct arena *arena)
{
    struct columns *const columns = columns_new(arena);
    size_t count;

    columns_add(columns, slice_of("customer"));
    columns_add(columns, slice_of("agent"));
    columns_all(columns, &count);
    return columns;
}

static const struct seal_key *some_key(struct arena *arena)
{
    bool open;

    return seal_key_read(arena, scratch_file(arena, "0123456789abcdef"), &open, &(struct err){0});
}

static void the_same_person_stays_the_same(void **state)
{
    static const struct {
        const char *one, *other;
        bool same;
    } cases[] = {{"ann", "ann", true},  {"ann", " ann\t", true}, {"Ann@Example.com", "ann@example.com", true},
                 {"ann", "Ann", false}, {"ann", "bob", false},   {"Zoë", "Zoe", false}};
    static const char *const names[] = {"customer"};
    struct arena *const arena = scratch_new();
    struct pseudonyms *const pseudonyms =
        pseudonyms_new(arena, some_key(arena), names, 1, some_columns(arena), &(struct err){0});

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice one[] = {slice_of("1"), slice_of(cases[i].one), slice_of("x")},
                     other[] = {slice_of("2"), slice_of(cases[i].other), slice_of("x")};
        pseudonyms_apply(pseudonyms, one);
        const char *const text = slice_copy(arena, one[1]);
        pseudonyms_apply(pseudonyms, other);
        assert_int_equal(slice_is(slice_of(text), other[1]), cases[i].same);
        assert_int_equal(strlen(text), 24);
        assert_slice(one[0], "1");
        assert_slice(one[2], "x");
    }
    arena_free(arena);
}

static void two_columns_have_two_hashes_and_nothing_stays_nothing(void **state)
{
    static const char *const names[] = {"customer", "agent"};
    struct arena *const arena = scratch_new();
    struct pseudonyms *const pseudonyms =
        pseudonyms_new(arena, some_key(arena), names, 2, some_columns(arena), &(struct err){0});
    struct slice row[] = {slice_of("1"), slice_of("ann"), slice_of("ann")},
                 none[] = {slice_of("1"), slice_of("  "), slice_of("")};

    (void)state;
    pseudonyms_apply(pseudonyms, row);
    assert_slice(row[1], "a3dd2a64af7f2723167d9009"); /* as in test_seal */
    assert_slice(row[2], "7a95c4a48991775633dc90cb");
    pseudonyms_apply(pseudonyms, none);
    assert_slice(none[1], "");
    assert_slice(none[2], "");
    arena_free(arena);
}

static void a_column_that_is_not_there_is_told(void **state)
{
    static const char *const names[] = {"costumer"};
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(pseudonyms_new(arena, some_key(arena), names, 1, some_columns(arena), &err));
    assert_string_equal(err.text,
                        "--pseudonym: the table has no column 'costumer'; did you mean 'customer'?");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_person_stays_the_same),
        cmocka_unit_test(two_columns_have_two_hashes_and_nothing_stays_nothing),
        cmocka_unit_test(a_column_that_is_not_there_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
