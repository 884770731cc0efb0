/* dating - tests of up to when tallies were counted */
#include "summed.h"
#include "voc/dating.h"

static struct conditions *as_of(struct arena *arena, const char *when)
{
    struct terms_of *const terms = arena_alloc(arena, sizeof *terms);
    struct err err = {0};

    *terms = (struct terms_of){.metrics = "nps", .groupings = {""}, .as_of = when};
    const bool is_settled = when && strchr(when, '+') != NULL;
    if (is_settled)
        terms->as_of = arena_printf(arena, "%.*s", (int)strcspn(when, "+"), when);
    struct count_plan plan = summed_plan(arena, terms);
    plan.is_settled = is_settled;
    return conditions_of(arena, &plan, "UTC", NULL, &err);
}

/* What two make together: the as-of, or an empty text. */
static const char *together(struct arena *arena, const char *a, const char *b)
{
    struct conditions *const first = as_of(arena, a);
    struct count_plan plan = {0};
    struct err err = {0};

    assert_true(conditions_plan(arena, first, "a", &plan, &err));
    const struct dating dating = {arena, first, "a", &plan.clock};
    if (!dating_add(&dating, as_of(arena, b), "b", &err))
        return "";
    return conditions_find(first, "as_of");
}

static void the_later_one_holds_where_the_other_is_settled(void **state)
{
    static const struct {
        const char *a, *b, *sum;
    } cases[] = {{"2026-01-12", "2026-01-12", "2026-01-12"},
                 {"2026-01-12+", "2026-01-19", "2026-01-19"},
                 {"2026-01-12+", "2026-01-19+", "2026-01-19+"},
                 {"2026-01-12+", "2026-01-12", "2026-01-12"},
                 {"2026-01-12", "2026-01-19", ""},
                 {"2026-01-12", "2026-01-19+", ""},
                 {"2026-01-12", "2026-01-12T23:59:59Z", ""},
                 {NULL, "2026-01-12", ""}};
    struct arena *const arena = scratch_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(together(arena, cases[i].a, cases[i].b), cases[i].sum);
        assert_string_equal(together(arena, cases[i].b, cases[i].a), cases[i].sum);
    }
    arena_free(arena);
}

static void what_is_settled_can_be_asked_for_later(void **state)
{
    static const struct {
        const char *has, *asked;
        bool can;
    } cases[] = {{"2026-01-12+", "2026-01-19", true},
                 {"2026-01-12+", "2026-01-11", false},
                 {"2026-01-12", "2026-01-19", false},
                 {"2026-01-12", "2026-01-12", true},
                 {"2026-01-12", NULL, true}};
    struct arena *const arena = scratch_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct conditions *const conditions = as_of(arena, cases[i].has);
        struct count_plan plan = {0};
        struct err err = {0};
        assert_true(conditions_plan(arena, conditions, "a", &plan, &err));
        const struct dating dating = {arena, conditions, "a", &plan.clock};
        assert_int_equal(dating_ask(&dating, cases[i].asked, &err), cases[i].can);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_later_one_holds_where_the_other_is_settled),
        cmocka_unit_test(what_is_settled_can_be_asked_for_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
