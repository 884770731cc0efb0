/* refusal - why a guess about an export could be wrong */
#include "scratch.h"
#include "voc/match.h"
#include "voc/refusal.h"

static void a_line_is_quoted_as_csv_wants_it(void **state)
{
    struct arena *const arena = scratch_new();
    struct refusal refusal = {.arena = arena, .file = "a.csv", .column = "NPS", .field = "nps"};

    (void)state;
    assert_string_equal(refusal_line(&refusal, "nps", "0..10"), "nps,NPS,0..10");
    refusal.column = "How \"likely\", all in all?";
    assert_string_equal(refusal_line(&refusal, "nps", "0..10"),
                        "nps,\"How \"\"likely\"\", all in all?\",0..10");
    refusal.more = "; zone UTC, really";
    refusal.column = "NPS";
    assert_string_equal(refusal_line(&refusal, "at", "date %F"), "at,NPS,\"date %F; zone UTC, really\"");
    arena_free(arena);
}

static void each_refusal_has_its_evidence_and_the_line_that_settles_it(void **state)
{
    struct arena *const arena = scratch_new();
    const struct refusal nps = {.arena = arena, .file = "a.csv", .column = "NPS", .field = "nps"};
    const struct match_wish *const wish = match_wish_for(slice_of("nps"));
    struct err err = {0};

    (void)state;
    assert_false(refusal_codes(
        &nps, wish,
        &(struct scores_summary){.count = 100, .inside = 96, .outside = 4, .outside_list = "11|99"}, &err));
    assert_string_equal(err.text,
                        "a.csv: 'NPS' could be nps, but 4 of 100 answers are not 0 to 10: 11|99; if they "
                        "are no answers, settle it in a map (--guess prints one) with the line "
                        "nps,NPS,0..10; none 11|99");
    assert_false(
        refusal_codes(&nps, wish, &(struct scores_summary){.count = 9, .inside = 5, .outside = 4}, &err));
    assert_non_null(strstr(err.text, "with the line nps_score,NPS,number"));
    assert_false(refusal_short(
        &nps, wish, &(struct scores_summary){.count = 9, .inside = 9, .least = 1, .most = 5}, &err));
    assert_non_null(strstr(err.text, "its 9 answers lie between 1 and 5"));
    assert_false(
        refusal_twins(&(struct refusal){.arena = arena, .file = "a.csv", .column = "#3", .field = "nps"},
                      "NPS", "#3, #4", "0..10", &err));
    assert_string_equal(err.text,
                        "a.csv: several columns are named 'NPS' (#3, #4), and each could be nps; settle "
                        "it in a map (--guess prints one) with the line nps,#3,0..10");
    assert_int_equal(err.status, ERR_DATA);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_quoted_as_csv_wants_it),
        cmocka_unit_test(each_refusal_has_its_evidence_and_the_line_that_settles_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
