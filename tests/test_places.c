/* places - where an export has the columns that a map names */
#include "scratch.h"
#include "voc/places.h"

static struct map *map_of(struct arena *arena, const char *content, struct err *err)
{
    return map_read(arena, scratch_file(arena, content), err);
}

/* Where the map's only field is in that header; the reason where it isn't. */
static void check_place(const char *column, const char *header, size_t want, const char *why)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *const map =
        map_of(arena, arena_printf(arena, "field,column,format\nteam,%s,\n", column), &err);
    const struct rows *const rows =
        rows_open(arena, scratch_file(arena, header), &(struct rows_shape){0}, &err);
    struct places places = {0};

    if (places_find(arena, map, &map->fields[0], rows, &places, &err) ? places.at[0] != want || why
                                                                      : !why || !strstr(err.text, why))
        fail_msg("%s in %s: '%s'", column, header, err.text);
    arena_free(arena);
}

static void columns_are_found_by_name_or_by_place(void **state)
{
    (void)state;
    check_place("Team", "ID, Team ,Text\n", 1, NULL);
    check_place("#3", "ID,Team,Text\n", 2, NULL);
    check_place("#4", "ID,Team,Text\n", 0, "has 3 columns, no #4, which ");
    check_place("team", "ID,Team,Text\n", 0, "did you mean 'Team'?");
    check_place("Branch", "ID,Team,Text\n", 0, "it has: ID, Team, Text");
    check_place("Team", "Team,ID,Team\n", 0, "has the column 'Team' twice; in ");
    check_place("Team", "Team,ID,Team\n", 0, "use #1 or #3");
    check_place("#3", "Team,ID,Team\n", 2, NULL);
    check_place("#1", ",ID,Team\n", 0, NULL);
}

static void the_column_that_dates_are_learnt_by_is_found_too(void **state)
{
    static const struct {
        const char *clause;
        size_t place;
        const char *why;
    } cases[] = {{"date by Shop", 1, NULL},
                 {"date by #1", 0, NULL},
                 {"date", ROWS_NONE, NULL},
                 {"date by Shops", 0, "has no column 'Shops', which "},
                 {"date by #3", 0, "has 2 columns, no #3, which "}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        const struct map *const map =
            map_of(arena, arena_printf(arena, "field,column,format\nat,Date,%s\n", cases[i].clause), &err);
        const struct rows *const rows =
            rows_open(arena, scratch_file(arena, "Date,Shop\n"), &(struct rows_shape){0}, &err);
        size_t place;
        const bool found = places_find_by(arena, map, &map->fields[0], rows, &place, &err);
        assert_int_equal(found, !cases[i].why);
        assert_int_equal(places_has(arena, &map->fields[0], rows), found);
        if (found)
            assert_int_equal(place, cases[i].place);
        else
            assert_non_null(strstr(err.text, cases[i].why));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_found_by_name_or_by_place),
        cmocka_unit_test(the_column_that_dates_are_learnt_by_is_found_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
