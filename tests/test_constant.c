/* test_constant - what a line of a map says that names no column */
#include "scratch.h"
#include "voc/constant.h"

static const struct {
    const char *field, *format;
    bool is_events;
    const char *want; /* the constant, or what the refusal says */
    enum take_row row;
} cases[] = {
    {"source", "web", false, "web", TAKE_USUAL},
    {"source", "web; if S=EU", false, "web", TAKE_USUAL},
    {"at", "2026-02-01", false, "2026-02-01", TAKE_USUAL},
    {"link", "https://example.com/?id=3", false, "https://example.com/?id=3", TAKE_USUAL},
    {"plan", "none", false, "none", TAKE_USUAL},
    {"plan", "First", false, "First", TAKE_USUAL},
    {"plan", "a; b", false, "a; b", TAKE_USUAL},
    {"replies", "count; if Event=reply", true, "1", TAKE_COUNT},
    {"replies", "count; if Event=reply", false, "'count' counts the rows of a ticket", TAKE_USUAL},
    {"source", "", false, "neither a column nor a constant", TAKE_USUAL},
    {"nps", "12", false, "'12' is not a number from 0 to 10", TAKE_USUAL},
    {"team", "first", false, "'first' says how to read a cell, but no column is named", TAKE_USUAL},
    {"team", "number", false, "'number' says", TAKE_USUAL},
    {"team", "optional", false, "'optional' says", TAKE_USUAL},
    {"team", "date %d/%m/%Y", false, "'date %d/%m/%Y' says", TAKE_USUAL},
    {"nps", "0..10; if S=EU", false, "'0..10' says", TAKE_USUAL},
};

static void it_is_a_constant_unless_it_would_be_a_clause(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct take take = {0};
        struct slice constant = {"", 0};
        const bool read = constant_read(arena, slice_of(cases[i].field), slice_of(cases[i].format),
                                        cases[i].is_events, &take, &constant, &err);
        const char *const got = read ? slice_copy(arena, constant) : err.text;
        if (strncmp(got, cases[i].want, strlen(cases[i].want)) != 0 || (read && take.row != cases[i].row))
            fail_msg("%s: %s", cases[i].format, got);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_a_constant_unless_it_would_be_a_clause),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
