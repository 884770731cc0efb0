/* preview - tests of what an export's first bytes tell of maps */
#include "exported.h"
#include "voc/preview.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

enum { LONG = 100 * 1024 }; /* more than is looked at */

static const char plain[] = "nps,N,0..10\nid,Ticket ID,\n";

static bool may_show(struct arena *arena, const char *lines, const char *content)
{
    return preview_may_show(preview_new(arena, scratch_file(arena, content)), exported_map(arena, lines));
}

/* So many of a letter. */
static char *many(struct arena *arena, size_t count, char letter)
{
    char *const text = arena_alloc(arena, count + 1);

    memset(text, letter, count);
    return text;
}

static void a_csv_without_a_name_of_the_map_cannot_be_its_own(void **state)
{
    static const struct {
        const char *map, *export;
        bool may;
    } cases[] = {
        {plain, "Ticket ID,N\n1,9\n", true},
        {plain, "Report of May\n\nTicket ID;N\n1;9\n", true},
        {plain, "ID,N\n1,9\n", false},
        {plain, "Ticket Id,N\n1,9\n", false}, /* by its very words */
        {plain, "", false},
        /* only what stands there as it is named */
        {"nps,N,0..10\nid,#7,\n", "N\n9\n", true},
        {"nps,N,0..10\nid,I,; optional\n", "N\n9\n", true},
        {"nps,N,0..10\nid,I + J,\n", "N\n9\n", true},
        {"nps,N,0..10\nsource,,web\n", "N\n9\n", true},
        {"nps,\"Say \"\"N\"\"\",0..10\n", "\"Say \"\"N\"\"\"\n9\n", true},
        {"nps,\"Say \"\"N\"\"\",0..10\n", "M\n9\n", true},
        /* JSON has its names elsewhere */
        {plain, "[{\"a\": 1}]", true},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        if (may_show(arena, cases[i].map, cases[i].export) != cases[i].may)
            fail_msg("%s of %s", cases[i].map, cases[i].export);
    arena_free(arena);
}

static void a_header_that_goes_on_behind_what_is_seen_may_have_it(void **state)
{
    static const char skipping[] = "@skip,,1\nnps,N,0..10\nid,Ticket ID,\n",
                      two_rows[] = "@header,,2\nnps,N,0..10\nid,Ticket ID,\n";
    struct arena *const arena = scratch_new();
    const char *const wide = many(arena, LONG, 'x'), *const blank = many(arena, LONG, '\n');
    const struct {
        const char *map, *start, *more, *end;
        bool may;
    } cases[] = {
        {plain, "N,", wide, ",Ticket ID\n9,1\n", true},    {plain, "N\n", wide, "Ticket ID\n", false},
        {plain, "\"N\n", blank, "\",Ticket ID\n", true}, /* a cell of many lines */
        {skipping, "N\n", wide, ",Ticket ID\n", true},     {skipping, "\nN\n", wide, ",Ticket ID\n", false},
        {skipping, "", wide, "\nN,Ticket ID\n", true},     {two_rows, "N\n", wide, ",Ticket ID\n", true},
        {two_rows, "N\nM\n", wide, ",Ticket ID\n", false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const char *const text = arena_printf(arena, "%s%s%s", cases[i].start, cases[i].more, cases[i].end);
        if (may_show(arena, cases[i].map, text) != cases[i].may)
            fail_msg("%zu: %s of %s", i, cases[i].map, cases[i].start);
    }
    arena_free(arena);
}

static void each_encoding_shows_its_own_text(void **state)
{
    struct arena *const arena = scratch_new();
    struct preview *const preview = preview_new(arena, scratch_file(arena, "Pr\xE9nom,N\nAnn,9\n"));
    const struct map *const told =
        exported_map(arena, "@encoding,,Windows-1252\ncustomer,Pr\u00E9nom,\nnps,N,0..10\n");
    const struct map *const other =
        exported_map(arena, "@encoding,,macintosh\ncustomer,Pr\u00E9nom,\nnps,N,0..10\n");
    const struct map *const untold = exported_map(arena, "customer,Pr\u00E9nom,\nnps,N,0..10\n");

    (void)state;
    for (int twice = 0; twice < 2; twice++) {
        assert_true(preview_may_show(preview, told));
        assert_string_equal(preview_encoding(preview, told), "Windows-1252");
        assert_false(preview_may_show(preview, other)); /* where E9 is another letter */
        assert_string_equal(preview_encoding(preview, other), "macintosh");
        assert_true(preview_may_show(preview, untold));
        assert_string_equal(preview_encoding(preview, untold), "Windows-1252");
    }
    arena_free(arena);
}

static void a_byte_order_mark_outranks_what_the_map_says(void **state)
{
    struct arena *const arena = scratch_new();
    const struct slice utf16 = {"\xFF\xFEN\0\n\0", 6};
    struct preview *const preview = preview_new(arena, scratch_bytes(arena, utf16));
    const struct map *const map = exported_map(arena, "@encoding,,Windows-1252\nnps,N,0..10\n");

    (void)state;
    assert_string_equal(preview_encoding(preview, map), "UTF-16LE");
    assert_true(preview_may_show(preview, map));
    arena_free(arena);
}

static void it_is_a_csv_or_not(void **state)
{
    static const struct {
        const char *export;
        bool is_csv;
    } cases[] = {{"N,Ticket ID\n", true},
                 {"[Date],[1]\n", true},
                 {" [{\"N\": 9}]\n", false},
                 {"{\"N\": 9}\n", false},
                 {"{a},{b}\n1,2\n", true}};
    struct arena *const arena = scratch_new();
    const struct map *const map = exported_map(arena, plain);

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        if (preview_is_csv(preview_new(arena, scratch_file(arena, cases[i].export)), map) != cases[i].is_csv)
            fail_msg("%s", cases[i].export);
    arena_free(arena);
}

static void it_is_looked_at_when_something_is_asked_and_only_once(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "x\n");
    struct preview *const preview = preview_new(arena, path);
    const struct map *const map = exported_map(arena, plain);

    (void)state;
    assert_int_equal(rename(scratch_file(arena, "N,Ticket ID\n"), path), 0);
    assert_true(preview_may_show(preview, map));
    assert_int_equal(rename(scratch_file(arena, "x\n"), path), 0);
    assert_true(preview_may_show(preview, exported_map(arena, plain)));
    assert_false(preview_may_show(preview, exported_map(arena, "@encoding,,UTF-8\nnps,N,0..10\n")));
    arena_free(arena);
}

static void what_cannot_be_read_has_no_encoding(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_null(preview_encoding(preview_new(arena, "/nowhere/at-all"), exported_map(arena, plain)));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_csv_without_a_name_of_the_map_cannot_be_its_own),
        cmocka_unit_test(a_header_that_goes_on_behind_what_is_seen_may_have_it),
        cmocka_unit_test(each_encoding_shows_its_own_text),
        cmocka_unit_test(a_byte_order_mark_outranks_what_the_map_says),
        cmocka_unit_test(it_is_a_csv_or_not),
        cmocka_unit_test(it_is_looked_at_when_something_is_asked_and_only_once),
        cmocka_unit_test(what_cannot_be_read_has_no_encoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
