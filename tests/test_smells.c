/* smells - tests of what is looked at in which column */
#include "sniff.h"
#include "voc/smells.h"

/* What is said of rows that a map makes. */
static const char *said_of(struct arena *arena, const char *map, const char *file,
                           const char *const rows[][3], size_t count, struct moment as_of)
{
    struct err err = {0};
    struct scratch_talk said;
    const struct map *const read =
        map_read(arena, scratch_file(arena, arena_printf(arena, "field,column,format\n%s", map)), &err);
    struct columns *const columns = columns_new(arena);
    size_t width;

    if (!read)
        fail_msg("%s", err.text);
    for (size_t i = 0; i < read->field_count; i++)
        columns_add(columns, read->fields[i].name);
    columns_all(columns, &width);
    struct smells *const smells = smells_new(arena, columns, as_of);
    smells_open(smells, read, file);
    for (size_t i = 0; i < count; i++) {
        const struct slice cells[] = {slice_of(rows[i][0]), slice_of(rows[i][1]), slice_of(rows[i][2])};
        struct stretch *const row = stretch_new(arena, width);
        memcpy(row->cells, cells, width * sizeof *cells);
        row->lines[0] = i + 2;
        row->count = 1;
        smells_see(smells, row);
    }
    scratch_listen(&said);
    smells_say(smells, &said.talk);
    return arena_copy(arena, said.text, strlen(said.text));
}

static void columns_are_looked_at_as_the_map_takes_them(void **state)
{
    static const char *const rows[][3] = {{"1", "2026-11-21", "e-mail"}, {"2", "1970-01-01", "Email"}};
    static const struct {
        const char *map, *said;
    } cases[] = {
        {"at,A,\nchannel,C,\n", "! at: of 2 times some stand for none: a.csv:3: '1970-01-01'"},
        {"at,A,\nchannel,C,\n", "! channel: 1 label (1 row) is nearly the same"},
        {"at,A,\nchannel,C,\n@accept,,near-labels | placeholder\n", ""},
        {"at,A,\ncustomer,C,\n@accept,,placeholder\n", ""},
        {"at,,2026-01-01\nchannel,C,\n@accept,,near-labels\n", ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const char *const said = said_of(arena, cases[i].map, "a.csv", rows, ROWS(rows), (struct moment){0});
        if (*cases[i].said ? !strstr(said, cases[i].said) : *said)
            fail_msg("%zu: %s", i, said);
    }
    arena_free(arena);
}

static void nothing_is_said_of_nothing(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(said_of(arena, "at,A,\nchannel,C,\n", "a.csv", NULL, 0, (struct moment){0}), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_looked_at_as_the_map_takes_them),
        cmocka_unit_test(nothing_is_said_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
