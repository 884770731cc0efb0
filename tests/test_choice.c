/* choice - several maps held against an export */
#include "exported.h"
#include "voc/choice.h"

enum { MOST = 4 };

/* The number, from 0, of the map that is chosen for an export; -1 where none is. */
static int choose(struct arena *arena, const char *const lines[], const char *export, struct err *err)
{
    const char *const path = scratch_file(arena, export);
    const struct map *maps[MOST];
    size_t count = 0;

    for (; count < MOST && lines[count]; count++)
        maps[count] = exported_map(arena, lines[count]);
    const struct choice choice = choice_of(arena, maps, count, path);
    const struct map *const map = choice_made(arena, &choice, count, path, err);
    for (size_t i = 0; map && i < count; i++)
        if (map == maps[i])
            return (int)i;
    return -1;
}

struct export
{
    const char *maps[MOST];
    const char *export;
    int chosen;
    const char *why; /* where none is */
};

static void check(const struct export cases[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        const int chosen = choose(arena, cases[i].maps, cases[i].export, &err);
        if (chosen != cases[i].chosen || (cases[i].why && !strstr(err.text, cases[i].why)))
            fail_msg("case %zu chose %d: %s", i, chosen, err.text);
        arena_free(arena);
    }
}

static void the_map_that_names_most_of_the_columns_is_taken(void **state)
{
    static const struct export cases[] = {
        {{"id,ID,\n", "nps,NPS,\n"}, "NPS,Text\n", 1, NULL},
        {{"nps,NPS,\n", "nps,NPS,\ntext,Text,\n"}, "NPS,Text\n", 1, NULL},
        {{"nps,NPS,\n", "nps,NPS,\ntext,Text,\nid,ID,\n"}, "NPS,Text\n", 0, NULL},
        {{"nps,#1,\ntext,#2,\n", "nps,NPS,\n"}, "NPS,Text\n", 1, NULL}, /* a name says more than a place */
        {{"nps,NPS,\n,Text,\n", "nps,NPS,\n"}, "NPS,Text\n", 0, NULL},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void the_header_is_read_as_each_map_lays_it_out(void **state)
{
    static const struct export cases[] = {
        {{"id,ID,\n", "@skip,,1\nnps,NPS,\n"}, "made on Monday\nNPS,Text\n", 1, NULL},
        {{"id,ID,\n", "@delimiter,,|\nnps,NPS,\n"}, "NPS|Text\n", 1, NULL},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void what_fits_nothing_or_two_is_refused(void **state)
{
    static const struct export cases[] = {
        {{"nps,NPS,\n", "nps,NPS,0..10\n"}, "NPS,Text\n", -1, "fit equally; name one with --map"},
        {{"nps,NPS,\ntext,Text,\n", "id,ID,\n"}, "NPS,Texts\n", -1, "did you mean 'Texts'?"},
        {{"nps,NPS,\n", "id,ID,\n"}, "a,b\n", -1, "none of 2 maps fits; the nearest is "},
        {{"nps,NPS,\n", "id,ID,\n"}, "", -1, "is empty"},
        {{"@file,,other*\nnps,NPS,\n", "id,ID,\n"}, "NPS\n", -1, "its @file is 'other*'"},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void a_file_s_name_can_tell_maps_apart(void **state)
{
    static const struct export cases[] = {
        {{"@file,,voc-test*\nnps,NPS,\n", "nps,NPS,\n"}, "NPS\n", 0, NULL},
        {{"@file,,other*\nnps,NPS,\n", "nps,NPS,\n"}, "NPS\n", 1, NULL},
    };

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_map_that_names_most_of_the_columns_is_taken),
        cmocka_unit_test(the_header_is_read_as_each_map_lays_it_out),
        cmocka_unit_test(what_fits_nothing_or_two_is_refused),
        cmocka_unit_test(a_file_s_name_can_tell_maps_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
