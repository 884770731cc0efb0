/* blend - tests of owners' totals */
#include "scratch.h"
#include "voc/blend.h"

enum { NPS, CSAT, LOOP, WAIT, COVER, COLUMNS };

static const struct measure share = {.kind = METRIC_WITHIN}, wait = {.kind = METRIC_QUANTILE};

static void set(struct card *card, size_t column, size_t owner, double value, double reach, double n)
{
    card->columns[column].parts[owner] = (struct part){.value = value,
                                                       .low = value - reach,
                                                       .high = value + reach,
                                                       .n = n,
                                                       .is_there = true,
                                                       .note = isnan(value) ? n > 0 ? "few" : "none" : ""};
}

/* Dana has attainments of two metrics, a loop, a time and coverage; omar lacks the loop and a metric. */
static struct card *card_of(struct arena *arena)
{
    struct card *const card = arena_alloc(arena, sizeof *card);

    *card = (struct card){.arena = arena, .owners = 3};
    card_add(card, CARD_ATTAINMENT, "nps");
    card_add(card, CARD_ATTAINMENT, "csat");
    card_add(card, CARD_LOOP, "closed_loop_24h")->shape = &share;
    card_add(card, CARD_ANSWERING, "first_response")->shape = &wait;
    card_add(card, CARD_COVERAGE, "");
    set(card, NPS, 0, 80, 10, 40);
    set(card, CSAT, 0, 40, 20, 30);
    set(card, LOOP, 0, 50, 10, 10);
    set(card, WAIT, 0, 7, 3, 50);
    set(card, COVER, 0, 100, NAN, 12);
    set(card, NPS, 1, 90, 10, 20);
    set(card, CSAT, 1, NAN, 0, 3);
    set(card, LOOP, 1, NAN, 0, 0);
    set(card, COVER, 1, 50, NAN, 12);
    set(card, NPS, 2, NAN, 0, 2);
    set(card, COVER, 2, 50, NAN, 12);
    return card;
}

static const struct part *totals_of(struct arena *arena, struct card *card, const struct weights *weights,
                                    struct scratch_talk *said)
{
    struct err err = {0};
    struct blend blend;

    (void)arena;
    if (!blend_weigh(&blend, card, weights, said ? &said->talk : NULL, &err))
        fail_msg("%s", err.text);
    blend_totals(card, &blend, 0.95, 5);
    return card->columns[card->count - 1].parts;
}

/* Attainment is the mean of two, 60; with the loop's 50 and coverage's 100 the total is 70. Its limits are as
   far as if all were one: (10 / 2 + 20 / 2 + 10) / 3. */
static void parts_count_alike_and_their_metrics_inside_them(void **state)
{
    struct arena *const arena = scratch_new();
    struct card *const card = card_of(arena);
    const struct part *const totals = totals_of(arena, card, NULL, NULL);

    (void)state;
    assert_near(totals[0].value, 70, 1e-12);
    assert_near(totals[0].low, 70 - 25 / 3.0, 1e-12);
    assert_near(totals[0].high, 70 + 25 / 3.0, 1e-12);
    assert_near(totals[0].weight, 3, 1e-12);
    assert_near(totals[0].n, 40, 0); /* a time isn't in it; rows of measures are no answers */
    assert_near(card->columns[NPS].parts[0].weight, 0.5, 1e-12);
    assert_null(totals[0].remark);
    arena_free(arena);
}

static void what_is_missing_is_not_taken_for_zero(void **state)
{
    struct arena *const arena = scratch_new();
    const struct part *const totals = totals_of(arena, card_of(arena), NULL, NULL);

    (void)state;
    assert_near(totals[1].value, 70, 1e-12); /* 90 and 50 */
    assert_string_equal(totals[1].remark, "incomplete");
    assert_near(totals[2].value, NAN, 0); /* covered, but with no answers to speak of */
    assert_string_equal(totals[2].note, "few");
    assert_near(totals[2].n, 2, 0);
    arena_free(arena);
}

#define WEIGHTS(...)                                                                                         \
    &(struct weights)                                                                                        \
    {                                                                                                        \
        "w.csv", (struct weight[]){__VA_ARGS__},                                                             \
            sizeof((struct weight[]){__VA_ARGS__}) / sizeof(struct weight)                                   \
    }

static void lines_weigh_parts_and_metrics(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    /* For any part: the other metric counts nothing; coverage isn't of one. */
    assert_near(totals_of(arena, card_of(arena), WEIGHTS({"", "nps", 2, 2}), NULL)->value, 90, 1e-12);
    /* 3 for attainment, split evenly, 1 for the loop, nothing for coverage. */
    assert_near(
        totals_of(arena, card_of(arena), WEIGHTS({"attainment", "", 3, 2}, {"loop", "", 1, 3}), NULL)->value,
        (3 * 60 + 50) / 4.0, 1e-12);
    /* A part that is told by its metrics weighs what these do together. */
    assert_near(
        totals_of(arena, card_of(arena),
                  WEIGHTS({"attainment", "nps", 3, 2}, {"attainment", "csat", 1, 3}, {"loop", "", 4, 4}),
                  NULL)
            ->value,
        (3 * 80 + 40 + 4 * 50) / 8.0, 1e-12);
    arena_free(arena);
}

static void lines_that_fit_nothing_are_refused_or_told(void **state)
{
    static const struct {
        struct weight line;
        const char *says;
    } cases[] = {{{"loop", "csat", 1, 2}, "w.csv:2: loop has no metric 'csat' here"},
                 {{"answering", "first_response", 1, 2},
                  "w.csv:2: answering of first_response is no percentage, so it can't be in the total"}};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct err err = {0};
        struct blend blend;
        struct weight line = cases[i].line;
        assert_false(blend_weigh(&blend, card_of(arena), &(struct weights){"w.csv", &line, 1}, NULL, &err));
        assert_string_equal(err.text, cases[i].says);
    }
    scratch_listen(&said);
    assert_near(
        totals_of(arena, card_of(arena), WEIGHTS({"steadiness", "", 1, 2}, {"loop", "", 1, 3}), &said)->value,
        50, 1e-12);
    assert_string_equal(said.text,
                        "! w.csv:2: nobody has the part steadiness here, so its weight counts for nothing\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_count_alike_and_their_metrics_inside_them),
        cmocka_unit_test(what_is_missing_is_not_taken_for_zero),
        cmocka_unit_test(lines_weigh_parts_and_metrics),
        cmocka_unit_test(lines_that_fit_nothing_are_refused_or_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
