/* test_unmet - conditions of a map's lines that no row fits */
#include "exported.h"
#include "voc/text.h"
#include "voc/unmet.h"

enum { CELLS = 8 };

static void keep(void *context, enum talk_level level, const char *sentence)
{
    (void)level;
    strcat(strcat(context, sentence), "\n");
}

/* What is said of a map after rows with these cells in the only column of conditions. */
static const char *said(struct arena *arena, const char *lines, const char *const cells[CELLS], char text[])
{
    const struct map *const map = exported_map(arena, lines);
    struct unmet *const unmet = unmet_new(arena);

    for (size_t i = 0; i < CELLS && cells[i]; i++)
        for (size_t j = 0; j < map->field_count; j++)
            unmet_see(unmet_line(unmet, map, &map->fields[j]), slice_of(cells[i]),
                      take_fits(&map->fields[j].take, slice_of(cells[i])));
    text[0] = '\0';
    unmet_say(unmet, &(struct talk){keep, text});
    return text;
}

static void a_line_that_no_row_fits_is_told_with_what_its_column_has(void **state)
{
    static const char *const call = "csat,Score,5..1; if Source=Call\n";
    static const char *const surveys = "nps,S,0..10; if T=nps\ncsat,S,1..5; if T=csat\n";
    static const struct {
        const char *const *map;
        const char *cells[CELLS], *want;
    } cases[] = {
        {&call,
         {"call", "web", "call"},
         "a.map:2: csat: none of 3 rows fits 'if Source=Call'; the column has 'call' (2), 'web' (1)\n"},
        {&call, {"call", "web", "Call"}, ""},
        {&call, {""}, "a.map:2: csat: none of 1 row fits 'if Source=Call'; the column has '' (1)\n"},
        {&call, {NULL}, ""},
        {&call,
         {"a", "b", "c", "d", "e", "f", "g"},
         "a.map:2: csat: none of 7 rows fits 'if Source=Call'; the column has 'a' (1), 'b' (1), 'c' (1), 'd' "
         "(1), 'e' (1), 'f' (1), …\n"},
        /* wide letters, and marks that combine, which take no width */
        {&call,
         {"\xE3\x82\xAB\xE3\x82\xB9\xE3\x82\xBF\xE3\x83\x9E\xE3\x83\xBC\xE3\x82\xB5\xE3\x83\x9D\xE3\x83\xBC"
          "\xE3\x83\x88"
          "\xE3\x82\xBB\xE3\x83\xB3\xE3\x82\xBF\xE3\x83\xBC\xE6\x9D\xB1\xE4\xBA\xAC\xE6\x9C\xAC\xE7\xA4\xBE"},
         "a.map:2: csat: none of 1 row fits 'if Source=Call'; the column has "
         "'\xE3\x82\xAB\xE3\x82\xB9\xE3\x82\xBF\xE3\x83\x9E\xE3\x83\xBC\xE3\x82\xB5\xE3\x83\x9D\xE3\x83\xBC"
         "\xE3\x83\x88"
         "\xE3\x82\xBB\xE3\x83\xB3\xE3\x82\xBF\xE3\x83\xBC\xE6\x9D\xB1\xE4\xBA\xAC\xE6\x9C\xAC\xE7\xA4\xBE' "
         "(1)\n"},
        /* an export of one kind, of the two that the map is for */
        {&surveys, {"nps", "nps", ""}, ""},
        {&surveys,
         {"nps", "ces"},
         "a.map:3: csat: none of 2 rows fits 'if T=csat'; the column has 'nps' (1), 'ces' (1)\n"},
    };
    struct arena *const arena = scratch_new();
    char text[1024];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(said(arena, *cases[i].map, cases[i].cells, text), cases[i].want);
    arena_free(arena);
}

/* However little of a terminal they take. */
static void values_of_many_bytes_are_told_as_far_as_there_is_room(void **state)
{
    enum { LONG = 2000 };
    struct arena *const arena = scratch_new();
    char cell[LONG + 1] = "a", text[4096];
    const char *const cells[CELLS] = {cell};

    (void)state;
    for (size_t i = 1; i + 1 < LONG; i += 2)
        memcpy(cell + i, "\xCC\x81", 3);
    const char *const sentence = said(arena, "csat,Score,5..1; if Source=Call\n", cells, text);
    assert_non_null(strstr(sentence, "the column has 'a\xCC\x81"));
    assert_true(text_valid(slice_of(sentence)) == strlen(sentence));
    assert_true(strlen(sentence) < 400);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_of_many_bytes_are_told_as_far_as_there_is_room),
        cmocka_unit_test(a_line_that_no_row_fits_is_told_with_what_its_column_has),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
