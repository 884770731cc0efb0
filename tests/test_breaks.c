/* breaks - tests of finding where a series changed its level */
#include "oracle.h"
#include "voc/breaks.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static void a_step_is_found_where_it_is(void **state)
{
    static const double value[] = {10, 11, 9, 10, 20, 21, 19, 20, 21, 20};
    const struct breaks got = breaks_find(value, NULL, ROWS(value), 0);

    (void)state;
    assert_int_equal(got.last, 4);
    assert_near(got.before, 10, 1e-12);
    assert_near(got.after, 20.1666666667, 1e-9);
    assert_true(got.p < 1e-6);
}

static void what_never_differs_or_is_too_short_has_no_test(void **state)
{
    static const double flat[] = {5, 5, 5, 5, 5, 5}, few[] = {1, 2, 9};

    (void)state;
    assert_near(breaks_find(flat, NULL, ROWS(flat), 0).p, NAN, 0);
    assert_near(breaks_find(few, NULL, ROWS(few), 0).f, NAN, 0);
    assert_near(breaks_find(NULL, NULL, 0, 0).f, NAN, 0);
}

/* A weight of two is a value seen twice: the means and sums of squares are those of the longer series. */
static void a_weight_is_as_many_values(void **state)
{
    static const double value[] = {1, 2, 1, 7, 8, 6}, weight[] = {2, 2, 2, 2, 2, 2},
                        twice[] = {1, 1, 2, 2, 1, 1, 7, 7, 8, 8, 6, 6};
    const struct breaks heavy = breaks_find(value, weight, 6, 0), longer = breaks_find(twice, NULL, 12, 0);

    (void)state;
    assert_int_equal(heavy.last, 3);
    assert_int_equal(longer.last, 6);
    assert_near(heavy.split_rss, longer.split_rss, 1e-12);
    assert_near(heavy.rss, longer.rss, 1e-12);
    /* A common factor of all weights says nothing. */
    assert_near(heavy.f, breaks_find(value, NULL, 6, 0).f, 1e-12);
    /* Of four degrees of freedom two were spent before. */
    assert_near(breaks_find(value, NULL, 6, 2).f, heavy.f / 2, 1e-12);
}

static bool answer(struct oracle_question *question, void *memory)
{
    size_t length;
    const double *const value = oracle_numbers(question, "value", &length);
    const struct breaks got = breaks_find(value, NULL, length, 0);
    const double n = (double)length;
    const struct {
        const char *quantity;
        double number;
    } answers[] = {{"breakpoint", isnan(got.f) ? NAN : (double)got.last},
                   {"rss_one_level", got.rss},
                   {"rss_two_levels", got.split_rss},
                   {"mean_before", got.before},
                   {"mean_after", got.after},
                   {"sup_F", got.f},
                   {"sup_F_p", got.p}};

    (void)memory;
    for (size_t i = 0; i < ROWS(answers); i++)
        if (strcmp(question->quantity, answers[i].quantity) == 0) {
            question->number = answers[i].number;
            return true;
        }
    if (strcmp(question->quantity, "bic_prefers_shift") != 0)
        return false;
    /* A level more and where it begins: two parameters more (Bai & Perron 2003). */
    snprintf(question->text, sizeof question->text, "%s",
             n * log(got.rss / got.split_rss) > 2 * log(n) ? "yes" : "no");
    return true;
}

static void breaks_agree_with_the_oracle(void **state)
{
    (void)state;
    oracle_compare("level_shift", answer, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_is_found_where_it_is),
        cmocka_unit_test(what_never_differs_or_is_too_short_has_no_test),
        cmocka_unit_test(a_weight_is_as_many_values),
        cmocka_unit_test(breaks_agree_with_the_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
