/* misnomer - fields of a map whose names are probably slips of well-known ones */
#include "exported.h"
#include "voc/misnomer.h"

static void a_name_near_a_well_known_one_is_told(void **state)
{
    static const struct {
        const char *map, *said; /* NULL: nothing */
    } cases[] = {
        {"customr,C,none ?\n",
         "a.map:2: field 'customr' becomes a column of its own; did you mean 'customer'?"},
        {"npss,N,0..10\n", "did you mean 'nps'?"},
        {"npss,N,0..10\nnps,M,0..10\n", NULL}, /* the map has that, too */
        {"weather,M,none ?\n", NULL},
        {"nps,N,0..10\n", NULL},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scratch_talk said;
        scratch_listen(&said);
        misnomer_say(exported_map(arena, cases[i].map), &said.talk);
        if (cases[i].said ? !strstr(said.text, cases[i].said) : *said.text)
            fail_msg("%s: %s", cases[i].map, said.text);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_near_a_well_known_one_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
