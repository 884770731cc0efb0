/* naming - the ids of rows that come without one */
#include "scratch.h"
#include "voc/naming.h"

static struct naming *naming_for(struct arena *arena, struct columns **columns,
                                 const struct identity_file *files)
{
    *columns = columns_new(arena);
    columns_add(*columns, slice_of("at"));
    return naming_new(arena, *columns, files, NULL);
}

/* The id that a row at that time gets, or NULL. */
static const char *named(struct arena *arena, struct naming *naming, struct columns *columns, size_t file,
                         const char *at, const char *content)
{
    struct slice cells[16] = {{"", 0}};
    char room[NAMING_SIZE];

    cells[columns_place(columns, slice_of("at"))] = slice_of(at);
    return naming_give(naming, file, slice_of(content), cells, room) ? slice_copy(arena, cells[0]) : NULL;
}

static void twins_in_a_file_have_ids_of_their_own(void **state)
{
    static const struct identity_file files[] = {{"a.csv", SETTINGS_SAME_UNSAID}};
    struct arena *const arena = scratch_new();
    struct columns *columns;
    struct scratch_talk said;
    struct naming *const naming = naming_for(arena, &columns, files);
    const char *const one = named(arena, naming, columns, 0, "", "x");
    const char *const twin = named(arena, naming, columns, 0, "", "x");

    (void)state;
    assert_int_equal(strlen(one), DIGEST_SIZE - 1);
    assert_string_equal(twin, arena_printf(arena, "%s-2", one));
    assert_string_not_equal(named(arena, naming, columns, 0, "", "y"), one);
    scratch_listen(&said);
    naming_say(naming, &said.talk);
    assert_string_equal(said.text,
                        "1 row the same as an earlier one of the file: kept, with an id of its own\n");
    arena_free(arena);
}

static void a_row_of_an_earlier_file_is_known_where_it_tells_which_feedback_it_is(void **state)
{
    static const struct {
        enum settings_same same;
        const char *at;
        bool is_known;
    } cases[] = {
        {SETTINGS_SAME_UNSAID, "2026-11-21T10:00Z", true},
        {SETTINGS_SAME_UNSAID, "2026-11-21", false},
        {SETTINGS_SAME_FIRST, "", true},
        {SETTINGS_SAME_ALL, "2026-11-21T10:00Z", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct identity_file files[] = {{"a.csv", cases[i].same}, {"b.csv", cases[i].same}};
        struct arena *const arena = scratch_new();
        struct columns *columns;
        struct scratch_talk said;
        struct naming *const naming = naming_for(arena, &columns, files);
        assert_non_null(named(arena, naming, columns, 0, cases[i].at, "x"));
        if ((named(arena, naming, columns, 1, cases[i].at, "x") == NULL) != cases[i].is_known)
            fail_msg("case %zu", i);
        scratch_listen(&said);
        naming_say(naming, &said.talk);
        assert_int_equal(strstr(said.text, "with an id that an earlier file has") != NULL,
                         !cases[i].is_known);
        arena_free(arena);
    }
}

static void ids_that_are_kept_twice_are_told(void **state)
{
    static const struct identity_file files[] = {{"a.csv", SETTINGS_SAME_ALL}};
    struct arena *const arena = scratch_new();
    struct columns *columns;
    struct scratch_talk said;
    struct naming *const naming = naming_for(arena, &columns, files);
    const struct slice cells[16] = {slice_of("1")};

    (void)state;
    scratch_listen(&said);
    naming_keep(naming, 0, cells);
    naming_say(naming, &said.talk);
    assert_string_equal(said.text, "");
    naming_keep(naming, 0, cells);
    naming_say(naming, &said.talk);
    assert_string_equal(said.text, "! 1 row with an id that an earlier row of the file has: kept\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twins_in_a_file_have_ids_of_their_own),
        cmocka_unit_test(a_row_of_an_earlier_file_is_known_where_it_tells_which_feedback_it_is),
        cmocka_unit_test(ids_that_are_kept_twice_are_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
