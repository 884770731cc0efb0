/* families - the words in which scales are answered */
#include "scratch.h"
#include "voc/families.h"

static struct families_fit find(struct arena *arena, const char *list, size_t points)
{
    const char *words[16];
    struct slice rest = slice_of(list), word;
    size_t count = 0;

    while (slice_split(&rest, '|', &word))
        words[count++] = arena_copy(arena, word.at, word.length);
    return families_find(arena, words, count, points);
}

static void a_family_whose_words_are_all_there_is_known(void **state)
{
    static const struct {
        const char *words;
        size_t points;
        const char *clause;
    } cases[] = {
        {"Agree|Strongly agree|Neutral|Disagree|Strongly disagree", 5,
         "Strongly agree=5|Agree=4|Neutral=3|Disagree=2|Strongly disagree=1"},
        {"Strongly Agree|strongly agree|Agree|Disagree|Strongly disagree", 4,
         "Strongly Agree=4|strongly agree=4|Agree=3|Disagree=2|Strongly disagree=1"},
        {"Excellent|Good|Fair|Poor|Very poor", 5, "Excellent=5|Good=4|Fair=3|Poor=2|Very poor=1"},
        {"Excellent|Very good|Good|Fair|Poor", 5, "Excellent=5|Very good=4|Good=3|Fair=2|Poor=1"},
        {"Very easy|Easy|Somewhat easy|Neutral|Somewhat difficult|Difficult|Very difficult", 7,
         "Very easy=7|Easy=6|Somewhat easy=5|Neutral=4|Somewhat difficult=3|Difficult=2|Very difficult=1"},
        {"\U0001F60D|\U0001F642|\U0001F610|\U0001F641|\U0001F621", 5,
         "\U0001F60D=5|\U0001F642=4|\U0001F610=3|\U0001F641=2|\U0001F621=1"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct families_fit fit = find(arena, cases[i].words, 5);
        if (fit.points != cases[i].points || strcmp(fit.clause, cases[i].clause) != 0 || fit.rival)
            fail_msg("%s: %zu, %s", cases[i].words, fit.points, fit.clause);
    }
    arena_free(arena);
}

static void words_of_two_families_have_a_rival(void **state)
{
    struct arena *const arena = scratch_new();
    const struct families_fit fit = find(arena, "Agree|Strongly agree", 5);

    (void)state;
    assert_int_equal(fit.points, 5);
    assert_string_equal(fit.clause, "Strongly agree=5|Agree=4");
    assert_int_equal(fit.rival, 4);
    assert_string_equal(fit.rivals, "Strongly agree=4|Agree=3");
    arena_free(arena);
}

static void words_that_no_family_has_together_are_none(void **state)
{
    static const char *const cases[] = {"Agree|Maybe", "Neutral|Neither|Agree", "Very easy|Agree",
                                        "Satisfied|Somewhat satisfied|Excellent", "yes|no"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (find(arena, cases[i], 5).points)
            fail_msg("%s", cases[i]);
    arena_free(arena);
}

static void ends_of_a_scale_are_named(void **state)
{
    (void)state;
    assert_int_equal(families_end("Not at all likely"), -1);
    assert_int_equal(families_end("extremely  Likely"), 1);
    assert_int_equal(families_end("Likely"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_family_whose_words_are_all_there_is_known),
        cmocka_unit_test(words_of_two_families_have_a_rival),
        cmocka_unit_test(words_that_no_family_has_together_are_none),
        cmocka_unit_test(ends_of_a_scale_are_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
