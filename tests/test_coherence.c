/* coherence - whether the clauses of a map's line go together, and with the name of its field */
#include "scratch.h"
#include "voc/coherence.h"

static void the_name_tells_what_no_clause_says(void **state)
{
    static const struct {
        const char *name;
        struct meaning said;
        enum meaning_kind kind;
        double best;
    } cases[] = {
        {"nps", {.clocks = NULL}, MEANING_SCALE, 10},
        {"nps", {.has_scale = true, .scale = {10, 0}}, MEANING_SCALE, 0},
        {"mood", {.clocks = NULL}, MEANING_NAME, 0},
        {"mood", {.has_scale = true, .scale = {1, 3}}, MEANING_SCALE, 3},
        {"mood", {.is_worded = true}, MEANING_NUMBER, 0},
        {"mood", {.has_number = true}, MEANING_NUMBER, 0},
        {"at", {.clocks = NULL}, MEANING_TIME, 0},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct meaning meaning = cases[i].said;
        struct err err = {0};
        if (!coherence_settle(arena, slice_of(cases[i].name), &meaning, &err) ||
            meaning.kind != cases[i].kind || meaning.scale.best != cases[i].best)
            fail_msg("case %zu: %d %g %s", i, (int)meaning.kind, meaning.scale.best, err.text);
    }
    arena_free(arena);
}

static void what_contradicts_itself_is_refused(void **state)
{
    static struct meaning_word word = {{"good", 4}, {"5", 1}};
    static const struct {
        const char *name;
        struct meaning said;
        const char *why;
    } cases[] = {
        {"at", {.has_scale = true, .scale = {0, 10}}, "a time has no scale"},
        {"nps", {.learns = true}, "nps is no time"},
        {"team", {.zone_in_header = true}, "'zone' needs a time"},
        {"team",
         {.has_scale = true, .scale = {5, 1}, .words = &word, .word_count = 1},
         "beside the turned scale 5..1, 'good=5' could mean 5 or 1"},
        {"nps", {.has_scale = true, .scale = {1, 5}}, "the scale of nps is 0..10 everywhere, not 1..5"},
        {"text", {.is_worded = true}, "'worded' needs a number"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct meaning meaning = cases[i].said;
        struct err err = {0};
        if (coherence_settle(arena, slice_of(cases[i].name), &meaning, &err) ||
            !strstr(err.text, cases[i].why))
            fail_msg("case %zu: %s", i, err.text);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_name_tells_what_no_clause_says),
        cmocka_unit_test(what_contradicts_itself_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
