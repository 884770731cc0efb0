/* contract - the fields of the feedback table whose meaning is agreed */
#include "scratch.h"
#include "voc/contract.h"

static void scores_have_their_scales_and_others_a_kind(void **state)
{
    static const struct {
        const char *name;
        enum meaning_kind kind;
        double worst, best;
    } cases[] = {{"nps", MEANING_SCALE, 0, 10}, {"csat", MEANING_SCALE, 1, 5},
                 {"ces", MEANING_SCALE, 1, 7},  {"answered_at", MEANING_TIME, 0, 0},
                 {"text", MEANING_TEXT, 0, 0},  {"weight", MEANING_NUMBER, 0, 0},
                 {"source", MEANING_NAME, 0, 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct contract_field *const field = contract_field(slice_of(cases[i].name));
        assert_non_null(field);
        assert_int_equal(field->kind, cases[i].kind);
        assert_near(field->scale.worst, cases[i].worst, 0);
        assert_near(field->scale.best, cases[i].best, 0);
    }
    assert_null(contract_field(slice_of("team")));
    assert_null(contract_field(slice_of("NPS")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_have_their_scales_and_others_a_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
