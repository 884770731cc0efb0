/* ids - tests of whether all ids of exports' rows are different */
#include "exported.h"
#include "voc/columns.h"
#include "voc/ids.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static const char plain[] = "id,I,\nnps,N,0..10\n";

static enum ids_added add_rows(struct arena *arena, struct ids *ids, const char *lines, struct rows *rows)
{
    struct heading heading = heading_of(arena, rows);
    struct fields fields;
    struct err err = {0};

    if (!fields_find(arena, exported_map(arena, lines), &heading, columns_new(arena), &fields, &err))
        fail_msg("%s", err.text);
    return ids_add(ids, &fields, rows);
}

/* Of an export whose columns are I and N, as a map that takes I as it is sees them. */
static enum ids_added add(struct arena *arena, struct ids *ids, const char *content)
{
    return add_rows(arena, ids, plain, exported_rows(arena, content));
}

static void ids_of_one_export_are_all_different_or_not(void **state)
{
    static const struct {
        const char *export;
        bool differ;
    } cases[] = {
        {"I,N\n", true},
        {"I,N\n7,9\n", true},
        {"I,N\n1,9\n2,8\n10,7\n", true},
        {"I,N\n3,9\n2,8\n1,7\n", true},
        {"I,N\n1,9\n3,8\n2,7\n", true}, /* not in order */
        {"I,N\n1,9\n3,8\n1,7\n", false},
        {"I,N\n1,9\n1,9\n", false},
        {"I,N\n1,9\n2,8\n 1 ,7\n", false},
        {"I,N\n\"1\",9\n2,8\n1,7\n", false},
        {"I,N\n1,9\n01,8\n1.0,7\n", true}, /* texts, not numbers */
        {"N,I\n9,b\n9,a\n\n9,c\n", true},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct ids *const ids = ids_new(arena, false);
        if (add(arena, ids, cases[i].export) != IDS_VETTED || ids_differ(ids) != cases[i].differ)
            fail_msg("%s", cases[i].export);
    }
    arena_free(arena);
}

static void ids_of_several_exports_are_held_against_each_other(void **state)
{
    static const struct {
        const char *exports[3];
        bool differ;
    } cases[] = {
        {{"I,N\n1,9\n2,8\n", "I,N\n3,9\n4,8\n", "N,I\n9,5\n"}, true},
        {{"I,N\n1,9\n2,8\n", "I,N\n3,9\n4,8\n", "N,I\n9,1\n"}, false},
        {{"I,N\n1,9\n2,8\n", "I,N\n", "I,N\n2,9\n1,8\n"}, false},
        {{"I,N\n1,9\n1,8\n", "I,N\n2,9\n", "I,N\n3,9\n"}, false},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct ids *const ids = ids_new(arena, true);
        for (size_t j = 0; j < 3; j++)
            assert_int_equal(add(arena, ids, cases[i].exports[j]), IDS_VETTED);
        if (ids_differ(ids) != cases[i].differ)
            fail_msg("%s", cases[i].exports[0]);
    }
    arena_free(arena);
}

static void a_row_without_an_id_leaves_them_unknown(void **state)
{
    static const char *const exports[] = {
        "I,N\n,9\n", "I,N\n1,9\n \t,8\n", "I,N\n1,9\n2,8\n\"\",7\n",
        "I,N\n\"1\"\"\",9\n \t,8\n", /* read row by row */
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(exports); i++)
        for (int for_several = 0; for_several < 2; for_several++)
            if (add(arena, ids_new(arena, for_several), exports[i]) != IDS_MISSING)
                fail_msg("%s", exports[i]);
    arena_free(arena);
}

static void only_an_id_that_is_a_cell_as_it_stands_is_looked_at(void **state)
{
    static const struct {
        const char *map;
        enum ids_added added;
    } cases[] = {
        {"id,I,\n", IDS_VETTED},
        {"nps,N,0..10\n", IDS_MISSING},
        {"id,,7\n", IDS_MISSING},
        {"id,I + N,\n", IDS_MISSING},
        {"id,I,\nid,N,; if N=9\n", IDS_MISSING},
        {"id,I,none 1\n", IDS_MISSING},
        {"id,I,; if N=9\n", IDS_MISSING},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct rows *const rows = exported_rows(arena, "I,N\n1,9\n2,8\n");
        if (add_rows(arena, ids_new(arena, false), cases[i].map, rows) != cases[i].added)
            fail_msg("%s", cases[i].map);
    }
    arena_free(arena);
}

/* Rows of 16 bytes, whose ids begin again behind so many of them: those of a piece end where it does. */
enum { PIECE = 2 * 1024 * 1024 / 16 + 1 };
static const char *two_pieces(struct arena *arena, unsigned first, const char *end)
{
    char *const text = arena_alloc(arena, 2 * PIECE * (size_t)16 + 100);
    size_t length = (size_t)sprintf(text, "I,N,Tex\n");

    for (unsigned i = 0; i < 2 * PIECE; i++)
        length += (size_t)sprintf(text + length, "%012u,9,\n", i % first);
    strcpy(text + length, end);
    return text;
}

static void ids_that_are_in_order_in_each_piece_may_be_there_twice(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (unsigned first = PIECE; first <= 2 * PIECE; first += PIECE) {
        struct ids *const ids = ids_new(arena, false);
        assert_int_equal(add(arena, ids, two_pieces(arena, first, "")), IDS_VETTED);
        assert_int_equal(ids_differ(ids), first == 2 * PIECE);
    }
    arena_free(arena);
}

static void a_file_that_is_not_utf8_adds_none(void **state)
{
    static const struct rows_shape shape = {.is_vetted = true};
    struct arena *const arena = scratch_new();
    struct ids *const ids = ids_new(arena, true);
    struct err err = {0};
    const char *const text = two_pieces(arena, 2 * PIECE, "x,9,caf\xE9\ny,9,\n");
    struct rows *const rows = rows_open(arena, scratch_file(arena, text), &shape, &err);

    (void)state;
    assert_int_equal(add_rows(arena, ids, plain, rows), IDS_FOREIGN);
    assert_int_equal(add(arena, ids, "I,N\n000000000000,9\nx,8\n"), IDS_VETTED);
    assert_true(ids_differ(ids));
    arena_free(arena);
}

static void a_row_that_cannot_be_read_has_no_id(void **state)
{
    struct arena *const arena = scratch_new();
    struct ids *const ids = ids_new(arena, true);

    (void)state;
    assert_int_equal(add(arena, ids, "I,N\n1,9\n1,8,7,6\n2,9\n\"2,8\n"), IDS_ADDED);
    assert_true(ids_differ(ids));
    arena_free(arena);
}

static void what_was_added_last_can_be_added_once_more(void **state)
{
    static const struct {
        bool for_several;
        const char *export;
    } cases[] = {{true, "I,N\n1,9\n2,8\n"},
                 {true, "I,N\n1,9\n\"2\"\"\",8\n3,7\n"}, /* read row by row */
                 {false, "I,N\n10,9\n\"2\"\"\",8\n30,7\n"}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct ids *const ids = ids_new(arena, cases[i].for_several);
        if (cases[i].for_several)
            assert_int_equal(add(arena, ids, "I,N\n4,9\n"), IDS_VETTED);
        for (int round = 0; round < 3; round++) {
            const enum ids_added added = add(arena, ids, cases[i].export);
            if (added != IDS_ADDED && added != IDS_VETTED)
                fail_msg("case %zu, round %d: %d", i, round, added);
            if (round < 2)
                ids_forget(ids);
        }
        assert_true(ids_differ(ids));
        arena_free(arena);
    }
}

/* A quote within an id is more than can be skimmed. */
static void what_is_read_row_by_row_is_added_all_the_same(void **state)
{
    struct arena *const arena = scratch_new();
    struct ids *const several = ids_new(arena, true);
    const char *const odd = "I,N\n1,9\n\"2\"\"\",\"8\n\"\n3,7\n";

    (void)state;
    assert_int_equal(add(arena, several, odd), IDS_ADDED);
    assert_int_equal(add(arena, several, "I,N\n4,9\n"), IDS_VETTED);
    assert_true(ids_differ(several));
    struct ids *const again = ids_new(arena, true);
    assert_int_equal(add(arena, again, odd), IDS_ADDED);
    assert_int_equal(add(arena, again, "I,N\n3,9\n"), IDS_VETTED);
    assert_false(ids_differ(again));
    arena_free(arena);
}

static void ids_in_no_order_that_cannot_be_skimmed_are_added_once_more(void **state)
{
    static const struct {
        const char *export;
        enum ids_added first;
        bool differ;
    } cases[] = {
        {"I,N\n1,9\n2,8\n", IDS_ADDED, true},
        {"I,N\n1,9\n3,8\n2,7\n", IDS_UNORDERED, true},
        {"I,N\n1,9\n3,8\n1,7\n", IDS_UNORDERED, false},
        {"I,N\n1,9\n\"2\"\"\",8\n1,7\n", IDS_UNORDERED, false},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct err err = {0};
        struct ids *const ids = ids_new(arena, false);
        enum ids_added added = IDS_UNORDERED;
        for (size_t times = 0; added == IDS_UNORDERED; times++) {
            struct rows *const rows = rows_text(arena, slice_of(cases[i].export), "it", &err);
            added = add_rows(arena, ids, plain, rows);
            assert_int_equal(added, times ? IDS_ADDED : cases[i].first);
        }
        assert_int_equal(ids_differ(ids), cases[i].differ);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_of_one_export_are_all_different_or_not),
        cmocka_unit_test(ids_of_several_exports_are_held_against_each_other),
        cmocka_unit_test(a_row_without_an_id_leaves_them_unknown),
        cmocka_unit_test(only_an_id_that_is_a_cell_as_it_stands_is_looked_at),
        cmocka_unit_test(ids_that_are_in_order_in_each_piece_may_be_there_twice),
        cmocka_unit_test(a_file_that_is_not_utf8_adds_none),
        cmocka_unit_test(a_row_that_cannot_be_read_has_no_id),
        cmocka_unit_test(what_was_added_last_can_be_added_once_more),
        cmocka_unit_test(what_is_read_row_by_row_is_added_all_the_same),
        cmocka_unit_test(ids_in_no_order_that_cannot_be_skimmed_are_added_once_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
