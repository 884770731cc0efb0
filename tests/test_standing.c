/* standing - tests of how one target stands, in a few words */
#include "table.h"
#include "voc/standing.h"

#define HEADER "metric,owner,period,kind,better,n,value,as_of,unit,target,due,required,note\n"

static const struct watch *watch(struct arena *arena, const char *row)
{
    struct err err = {0};
    const struct watch *const watch =
        watch_of(arena, table_measures(arena, arena_printf(arena, "%s%s", HEADER, row)),
                 &(struct judge_plan){0}, INT64_MIN, &err);

    assert_non_null(watch);
    return watch;
}

static void a_name_is_harmless_and_not_longer_than_names_are(void **state)
{
    static const struct {
        const char *owner, *name;
    } cases[] = {{"dana", "nps dana"},
                 {"da\033na", "nps da\xEF\xBF\xBDna"},
                 {"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                  "nps Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogo…"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct watch *const it = watch(
            arena, arena_printf(arena, "nps,%s,2026-W20,share,high,400,80,,%%,75,,70,\n", cases[i].owner));
        assert_string_equal(standing_name(arena, it, it->items), cases[i].name);
    }
    arena_free(arena);
}

static void the_unit_is_said_where_it_does_not_go_without_saying(void **state)
{
    static const struct {
        const char *row, *words;
    } cases[] = {
        {"m,a,2026-W20,share,high,400,80,,%,75,2026-12-31,70,\n", "80 % (76 to 84), target 75 by 2026-12-31"},
        {"m,a,2026-W20,share,high,400,80,,points,75,,70,\n", "80 (76 to 84), target 75"},
        {"m,a,2026-W20,share,high,0,,,%,75,,70,none\n", "no answers, target 75"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_string_equal(standing_words(arena, watch(arena, cases[i].row)->items, 80), cases[i].words);
    arena_free(arena);
}

static void what_has_no_room_is_left_out(void **state)
{
    static const struct {
        size_t width;
        const char *words;
    } cases[] = {{80, "80 % (58 to 92), target 75, chance 67 %, needs 108 more"},
                 {39, "80 % (58 to 92), target 75, chance 67 %"},
                 {38, "80 % (58 to 92), target 75"},
                 {0, "80 % (58 to 92), target 75"}};
    struct arena *const arena = scratch_new();
    const struct watch *const it = watch(arena, "csat,dana,2026-W20,share,high,20,80,2026-05-18,%,75,,72,\n");

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        char *const words = arena_printf(arena, "%s", standing_words(arena, it->items, cases[i].width));
        for (char *tie; (tie = strstr(words, "\u00A0"));) {
            *tie = ' ';
            memmove(tie + 1, tie + 2, strlen(tie + 2) + 1);
        }
        assert_string_equal(words, cases[i].words);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_harmless_and_not_longer_than_names_are),
        cmocka_unit_test(the_unit_is_said_where_it_does_not_go_without_saying),
        cmocka_unit_test(what_has_no_room_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
