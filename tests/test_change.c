/* change - tests of how far the newest periods differ from those before, and when that can be claimed */
#include "stood.h"
#include "voc/change.h"
#include "voc/claim.h"

/* What a week has; NAN: an empty cell. */
struct week {
    double n, value, se;
};

static const char *cell(struct arena *arena, double number)
{
    return isnan(number) ? "" : arena_printf(arena, "%.17g", number);
}

/* A week beside the week before; `more` are base_periods and spread. */
static struct position two_weeks(struct arena *arena, const char *kind, const char *better,
                                 struct week before, struct week now, const char *more)
{
    const struct week weeks[] = {before, now};
    const char *table = "metric,period,kind,better,n,value,se,base_periods,spread\n";

    for (int i = 0; i < 2; i++)
        table = arena_printf(arena, "%sm,2026-W1%d,%s,%s,%g,%s,%s,%s\n", table, i, kind, better, weeks[i].n,
                             cell(arena, weeks[i].value), cell(arena, weeks[i].se), more);
    return stood_newest(arena, table, 1);
}

/* The oracle's first or second group: x of n, or P promoters, D detractors and N who are neither. */
static struct week group_of(const struct oracle_question *question, size_t row, char group, bool is_net)
{
    const char *const names = is_net ? "PDN" : "xn";
    double count[3] = {0};

    for (int i = 0; names[i]; i++)
        count[i] = oracle_number(question->input, row, (char[]){names[i], group, '\0'});
    const double n = is_net ? count[0] + count[1] + count[2] : count[1],
                 share = (count[0] - (is_net ? count[1] : 0)) / n;
    return (struct week){n, 100 * share,
                         is_net ? 100 * sqrt(((count[0] + count[1]) / n - share * share) / n) : NAN};
}

static bool answer_difference(struct oracle_question *question, void *memory)
{
    const bool is_net = *(bool *)memory;
    const char *const asked[] = {"diff", is_net ? "diff_lo" : "newcombe_lo",
                                 is_net ? "diff_hi" : "newcombe_hi"};
    size_t row = 1, which = 0;

    while (which < ROWS(asked) && strcmp(question->quantity, asked[which]) != 0)
        which++;
    if (which == ROWS(asked))
        return false;
    while (strcmp(oracle_text(question->input, row, "case"), question->group) != 0)
        row++;
    const struct position position =
        two_weeks(question->arena, is_net ? "net" : "share", "high", group_of(question, row, '2', is_net),
                  group_of(question, row, '1', is_net), ",");
    const struct change change = change_of(&position, 0.01);
    question->number = (double[]){change.value, change.low, change.high}[which] / (is_net ? 1 : 100);
    return true;
}

/* Newcombe's method 10 for shares, Zou and Donner's of Tango's limits for net scores. */
static void the_interval_is_the_published_one_of_a_difference(void **state)
{
    (void)state;
    oracle_compare("difference_proportions", answer_difference, &(bool){false});
    oracle_compare("nps_difference", answer_difference, &(bool){true});
}

/* Means of 100 answers with se 2. A claim's error is theirs times the root of 1 + (spread^2 - 1) f + (f - 1)
   / 2, f = t^2 / z^2, so that z^2 + (spread^2 - 1) t^2 + (t^2 - z^2) / 2 is the square of the difference in
   standard errors (with the sd of all 200 answers); p is beyond z, and beyond t with 4 or with 62 degrees of
   freedom (0.62 for each of 100 ranges). Solved by halves in python3, the tail of t by Simpson's rule. */
static void p_is_where_the_interval_touches_0_and_is_looked_for_up_to_the_level_asked(void **state)
{
    static const struct {
        const char *more;
        double then, p;
    } cases[] = {{",", 60, 0.01378907},
                 {",", 40, 0.01378907},
                 {"101,1", 60, 0.0008077087},
                 {"101,2", 70, 0.002277871},
                 {",", 70, 0.001127223}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position = two_weeks(arena, "mean", "high", (struct week){100, 50, 2},
                                                   (struct week){100, cases[i].then, 2}, cases[i].more);
        const double p = cases[i].p;
        assert_near(change_of(&position, 0.05).p, p, 1e-5 * p);
        assert_near(change_of(&position, 1.01 * p).p, p, 1e-5 * p);
        assert_near(change_of(&position, 0.99 * p).p, 1, 0);
    }
    arena_free(arena);
}

/* How far the claims' ends of both, at level 1 - p, come together towards 0, which is on that side of now. */
static double reach_of(const struct position *position, double doubt, int side, double p)
{
    const struct claim now = claim_of(position, false, doubt), before = claim_of(position, true, 0);
    const double here = allowance_factor(&now.allowance, 1 - p),
                 there = allowance_factor(&before.allowance, 1 - p);

    return hypot(claim_limit(&now, 1 - p, here, side) - position->now.value,
                 claim_limit(&before, 1 - p, there, -side) - position->before.value);
}

static void every_kind_of_metric_has_such_a_p(void **state)
{
    static const struct {
        const char *kind;
        double n, se;
    } kinds[] = {{"share", 60, NAN}, {"net", 60, 5}, {"count", 1, NAN}, {"within", 60, NAN}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < 2 * ROWS(kinds); i++) {
        const double n = kinds[i / 2].n, se = kinds[i / 2].se;
        const struct position position =
            two_weeks(arena, kinds[i / 2].kind, "high", (struct week){n, i % 2 ? 50 : 90, se},
                      (struct week){n, i % 2 ? 90 : 50, se}, "101,1");
        const double p = change_of(&position, 0.05).p;
        assert_true(p > 0 && p < 0.05);
        assert_near(reach_of(&position, 0, i % 2 ? -1 : 1, p), 40, 1e-3);
    }
    arena_free(arena);
}

static void without_a_level_on_both_sides_nothing_is_known(void **state)
{
    static const char *const rows[] = {
        "m,2026-W10,share,9,80,,\n", "m,2026-W10,share,0,,none,\nm,2026-W11,share,9,80,,\n",
        "m,2026-W10,share,9,80,,\nm,2026-W11,share,0,,none,\n",
        "m,2026-W09,share,9,80,,\nm,2026-W11,share,9,80,,\n",
        "m,2026-W10,quantile,9,8,,\nm,2026-W11,quantile,9,,not-reached,2026-04-01\n"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(rows); i++) {
        const struct position position =
            stood_newest(arena, arena_printf(arena, "metric,period,kind,n,value,note,as_of\n%s", rows[i]), 1);
        const struct change change = change_of(&position, 0.05);
        assert_true(isnan(change.value) && isnan(change.low) && isnan(change.high) && isnan(change.p));
        assert_int_equal(change.if_claimed, CHANGE_UNKNOWN);
    }
    arena_free(arena);
}

static void single_answers_differ_without_a_claim(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position position =
        two_weeks(arena, "mean", "high", (struct week){1, 4, NAN}, (struct week){1, 5, NAN}, ",");
    const struct change change = change_of(&position, 0.05);

    (void)state;
    assert_near(change.value, 1, 1e-12);
    assert_true(isnan(change.low) && isnan(change.high) && isnan(change.p));
    assert_int_equal(change.if_claimed, CHANGE_UNKNOWN);
    arena_free(arena);
}

static void a_change_is_called_after_the_metrics_direction(void **state)
{
    static const struct {
        const char *better;
        double first, then;
        const char *word;
    } cases[] = {{"high", 60, 80, "better"}, {"high", 80, 60, "worse"}, {"low", 60, 80, "worse"},
                 {"low", 80, 60, "better"},  {"", 60, 80, "up"},        {"", 80, 60, "down"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position =
            two_weeks(arena, "share", cases[i].better, (struct week){900, cases[i].first, NAN},
                      (struct week){900, cases[i].then, NAN}, ",");
        assert_string_equal(change_words[change_of(&position, 0.05).if_claimed], cases[i].word);
    }
    arena_free(arena);
}

static void a_change_is_claimed_where_its_adjusted_p_is_small_enough(void **state)
{
    static const struct {
        double p, adjusted;
        const char *word;
    } cases[] = {{0.001, 0.002, "worse"}, {0.001, 0.01, "worse"}, {0.001, 0.0101, "no"}, {1, 1, "no"},
                 {NAN, 0.001, ""},        {NAN, NAN, ""}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct change change = {.p = cases[i].p, .if_claimed = CHANGE_WORSE};
        assert_string_equal(change_words[change_claim(&change, cases[i].adjusted, 0.01)], cases[i].word);
    }
    assert_null(change_words[CHANGE_DOWN + 1]);
}

/* Two years of months, and up to July 2027: `first` in the first half of each year, `second` in the other;
   but for the last June and July. */
static struct position in_july(struct arena *arena, const char *kind, double first, double second,
                               double june, double july)
{
    const char *table = "metric,period,kind,better,n,value,baseline,base_to,base_periods\n";

    for (int i = 0; i < 31; i++) {
        const double usual = i % 12 < 6 ? first : second;
        table = arena_printf(arena, "%sm,%d-%02d,%s,low,400,%g,%g,2026-12,24\n", table, 2025 + i / 12,
                             i % 12 + 1, kind,
                             i == 29   ? june
                             : i == 30 ? july
                                       : usual,
                             usual);
    }
    return stood_newest(arena, table, 0);
}

/* 60 % in June is 80 % in July. A July beside a June is known from six months of each: 1 / 6 + 1 / 6 of a
   month's variance. So Wilson's 75.11 to 84.13 of 80 % of 300 answers and 55.13 to 64.69 of 60 % of 400,
   joined by Newcombe's method (python3). */
static void a_change_is_what_goes_beyond_the_seasons(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position usual = in_july(arena, "share", 60, 80, 60, 80),
                          fallen = in_july(arena, "share", 60, 80, 60, 60);
    const struct change none = change_of(&usual, 0.05), less = change_of(&fallen, 0.05);

    (void)state;
    assert_near(none.value, 0, 1e-9);
    assert_near(none.low, -6.773390551739151, 1e-6);
    assert_near(none.high, 6.391348500212404, 1e-6);
    assert_near(none.p, 1, 0);
    assert_near(less.value, -20, 1e-9);
    assert_true(less.p < 0.05 && less.if_claimed == CHANGE_BETTER);
    assert_near(reach_of(&fallen, 2 / 6., 1, less.p), 20, 1e-3);
    arena_free(arena);
}

/* 8 hours are twice 4, so 6 in June are 12 in July. */
static void seasons_of_delays_are_ratios(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position position = in_july(arena, "quantile", 4, 8, 6, 15);

    (void)state;
    assert_near(change_of(&position, 0.05).value, 15 - 12, 1e-9);
    arena_free(arena);
}

/* By Hunter's bound 3 % in a year of looks of which neighbours correlate by 1 - 1.5 / over: looks P(Z > z) -
   (looks - 1) P(both) = 0.015 on either side (python3, Simpson's rule). The module may be a little surer. */
static void what_never_changes_is_seldom_called_changed_in_a_year(void **state)
{
    static const struct {
        const char *period;
        int over;
        double p;
    } cases[] = {{"2026-W20", 4, 0.000623355},
                 {"2026-W20", 1, 0.000574949},
                 {"2026-05", 1, 0.0025},
                 {"2026-05", 3, 0.00264604},
                 {"all", 1, 0.03}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const char *const table =
            arena_printf(arena, "metric,period,kind,n,value\nm,%s,share,9,80\n", cases[i].period);
        const struct position position = stood_newest(arena, table, cases[i].over);
        const double p = change_chance_of_error(&position);
        assert_true(p <= cases[i].p * 1.00001 && p > cases[i].p * 0.999);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_interval_is_the_published_one_of_a_difference),
        cmocka_unit_test(p_is_where_the_interval_touches_0_and_is_looked_for_up_to_the_level_asked),
        cmocka_unit_test(every_kind_of_metric_has_such_a_p),
        cmocka_unit_test(without_a_level_on_both_sides_nothing_is_known),
        cmocka_unit_test(single_answers_differ_without_a_claim),
        cmocka_unit_test(a_change_is_called_after_the_metrics_direction),
        cmocka_unit_test(a_change_is_claimed_where_its_adjusted_p_is_small_enough),
        cmocka_unit_test(a_change_is_what_goes_beyond_the_seasons),
        cmocka_unit_test(seasons_of_delays_are_ratios),
        cmocka_unit_test(what_never_changes_is_seldom_called_changed_in_a_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
