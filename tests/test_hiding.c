/* hiding - tests of which values are left out because too few answered */
#include "scratch.h"
#include "voc/hiding.h"
#include "voc/points.h"

struct asked {
    struct count_plan plan;
    struct count *count;
    struct hiding done;
};

static struct asked *ask_of(struct arena *arena, const char *content, const char *metric,
                            const char *const groupings[], size_t count, const char *cluster)
{
    struct asked *const asked = arena_alloc(arena, sizeof *asked);
    const char *const path = scratch_file(arena, content);
    struct err err = {0};
    struct metric found;

    assert_true(metric_builtin(arena, slice_of(metric), &found));
    metrics_add(arena, &asked->plan.metrics, &found);
    asked->plan.groupings = groupings;
    asked->plan.grouping_count = count;
    asked->plan.least = 2;
    asked->plan.cluster = cluster;
    asked->plan.clock.zone = zone_open(arena, "UTC", &err);
    asked->plan.clock.span = (struct period_span){INT64_MIN, INT64_MAX};
    asked->count = count_feed(arena, feed_open(arena, &path, 1, &err), &asked->plan, NULL, &err);
    assert_non_null(asked->count);
    asked->done = hiding_apply(arena, asked->count, &asked->plan);
    return asked;
}

static struct asked *ask(struct arena *arena, const char *content, const char *metric,
                         const char *const groupings[], size_t count)
{
    return ask_of(arena, content, metric, groupings, count, NULL);
}

/* The hidden groups that were asked for, by their cells: `Leeds York`. */
static const char *hidden_of(struct arena *arena, const struct asked *asked)
{
    const char *text = "";
    size_t length, columns;
    const struct cell *const cells = cells_sorted(count_cells(asked->count), &length);
    const struct groupings *const groupings = count_groupings(asked->count);

    grouping_columns(groupings, &columns);
    for (size_t i = 0; i < length; i++) {
        if (cells_grouping(count_cells(asked->count), cells[i].group) >= count_asked(asked->count) ||
            !count_is_hidden(asked->count, &cells[i], 0))
            continue;
        for (size_t j = 0; j < columns; j++) {
            const struct slice cell = grouping_cell(groupings, count_cells(asked->count), cells[i].group, j);
            text = arena_printf(arena, "%s%s%.*s", text,
                                j       ? "/"
                                : *text ? " "
                                        : "",
                                (int)cell.length, cell.at);
        }
    }
    return text;
}

static const char teams[] = "owner,team,csat\nd,Leeds,5\nd,Leeds,4\nd,York,1\ne,Hull,3\ne,Hull,2\ne,Hull,2\n"
                            "e,York,5\ne,York,5\n";

static void a_grouping_alone_hides_only_what_is_small(void **state)
{
    static const char *const by_both[] = {"owner,team"};
    struct arena *const arena = scratch_new();
    const struct asked *const asked = ask(arena, teams, "csat", by_both, 1);
    (void)state;
    assert_string_equal(hidden_of(arena, asked), "d/York");
    assert_int_equal(asked->done.hidden, 1);
    assert_int_equal(asked->done.besides, 0);
    arena_free(arena);
}

static void the_smallest_sibling_goes_along(void **state)
{
    static const char *const nested[] = {"owner", "owner,team", ""};
    struct arena *const arena = scratch_new();
    const struct asked *const asked = ask(arena, teams, "csat", nested, 3);
    (void)state;
    assert_string_equal(hidden_of(arena, asked), "d/Leeds d/York");
    assert_int_equal(asked->done.besides, 1);
    arena_free(arena);
}

static void groupings_that_cross_are_held_by_the_finest_one(void **state)
{
    /* York of d and of e are known only together; nothing small is in the table. */
    static const char *const crossing[] = {"owner", "team"};
    struct arena *const arena = scratch_new();
    const struct asked *const asked = ask(arena, teams, "csat", crossing, 2);
    (void)state;
    assert_string_equal(hidden_of(arena, asked), "");
    assert_int_equal(count_asked(asked->count), 2);
    assert_int_equal(grouping_count(count_groupings(asked->count)), 3);
    arena_free(arena);
}

static void counts_are_not_hidden(void **state)
{
    static const char *const by_both[] = {"owner,team", ""};
    struct arena *const arena = scratch_new();
    (void)state;
    assert_string_equal(hidden_of(arena, ask(arena, teams, "volume", by_both, 2)), "");
    arena_free(arena);
}

static void one_who_answers_often_is_not_many(void **state)
{
    /* The one of d is in both of d's teams, and counts once; e has two in each team. */
    static const char often[] = "customer,owner,team,csat\na,d,Leeds,5\na,d,Leeds,4\na,d,York,1\n"
                                "b,e,Hull,3\nc,e,Hull,2\nb,e,Ayr,5\nc,e,Ayr,5\n";
    static const char *const by_owner[] = {"owner"}, *const by_both[] = {"owner", "owner,team"};
    struct arena *const arena = scratch_new();
    (void)state;
    assert_string_equal(hidden_of(arena, ask(arena, often, "csat", by_owner, 1)), "");
    assert_string_equal(hidden_of(arena, ask_of(arena, often, "csat", by_owner, 1, "customer")), "d");
    assert_string_equal(hidden_of(arena, ask_of(arena, often, "csat", by_both, 2, "customer")),
                        "d/* d/Leeds d/York");
    arena_free(arena);
}

/* One customer of two owners: both are hidden, and are one person's together, too. With f and the total shown
   that one's answers were known. */
static void one_who_is_in_two_hidden_groups_is_still_one(void **state)
{
    static const char same[] = "customer,owner,csat\na,d,5\na,e,1\nb,f,3\nc,f,2\nd,g,3\ne,g,3\nf,g,4\n",
                      other[] = "customer,owner,csat\na,d,5\nz,e,1\nb,f,3\nc,f,2\nd,g,3\ne,g,3\nf,g,4\n";
    static const char *const by_owner[] = {"owner", ""};
    struct arena *const arena = scratch_new();
    (void)state;
    assert_string_equal(hidden_of(arena, ask_of(arena, same, "csat", by_owner, 2, "customer")), "d e f");
    assert_string_equal(hidden_of(arena, ask_of(arena, other, "csat", by_owner, 2, "customer")), "d e");
    assert_string_equal(hidden_of(arena, ask_of(arena, same, "csat", by_owner, 2, NULL)), "d e");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_grouping_alone_hides_only_what_is_small),
        cmocka_unit_test(the_smallest_sibling_goes_along),
        cmocka_unit_test(groupings_that_cross_are_held_by_the_finest_one),
        cmocka_unit_test(counts_are_not_hidden),
        cmocka_unit_test(one_who_answers_often_is_not_many),
        cmocka_unit_test(one_who_is_in_two_hidden_groups_is_still_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
