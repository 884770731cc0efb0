/* headers - what a column's header usually means */
#include "scratch.h"
#include "voc/headers.h"

static void headers_are_compared_in_plain_words(void **state)
{
    static const struct {
        const char *header, *plain;
    } cases[] = {{"Respondent ID", "respondent id"},
                 {"createdAt", "created at"},
                 {"created_at", "created at"},
                 {"Invited (UTC)", "invited"},
                 {"NETPRO", "netpro"},
                 {"  E-Mail: ", "e mail"},
                 {"RecordedDate", "recorded date"},
                 {"", ""},
                 {"(1) x", "x"},
                 {"Created [UTC+2]", "created"},
                 {"Satisfaction [Delivery]", "satisfaction delivery"},
                 {"date.$date", "date"},
                 {"$date", "date"},
                 {"Größe", "größe"},
                 {"ÜBERSICHT", "übersicht"},
                 {"Étoiles × 2", "étoiles × 2"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(headers_plain(arena, slice_of(cases[i].header)), cases[i].plain);
    arena_free(arena);
}

static void the_usual_name_fits_best_a_question_least(void **state)
{
    (void)state;
    assert_true(headers_fit("at", "created at") > headers_fit("at", "end date"));
    assert_true(headers_fit("at", "end date") > 0);
    assert_true(headers_fit("at", "completion time") > headers_fit("at", "start time"));
    assert_true(headers_fit("at", "survey date") > headers_fit("at", "end time"));
    assert_true(headers_fit("at", "start time") > headers_fit("at", "updated at"));
    assert_true(headers_fit("id", "call id") > headers_fit("id", "visit id"));
    assert_true(headers_fit("nps", "nps") >
                headers_fit("nps", "how likely are you to recommend us to a friend"));
    assert_true(headers_fit("nps", "how likely are you to recommend us to a friend") >
                headers_fit("nps", "how likely are you to come again"));
    assert_true(headers_fit("nps", "how likely is it that you would recommend us") >
                headers_fit("nps", "what would make you more likely to recommend us"));
    assert_int_equal(headers_fit("nps", "recommended ind"), 0);
    assert_int_equal(headers_fit("csat", "how satisfied were you with your visit"), 1);
    assert_int_equal(headers_fit("ces", "the shop made it easy for me"), 1);
    assert_int_equal(headers_fit("nps", "rating"), 0);
    assert_int_equal(headers_fit("no such field", "rating"), 0);
}

static void usual_names_are_known_in_more_than_one_language(void **state)
{
    static const struct {
        const char *field, *plain;
    } cases[] = {{"at", "datum"},
                 {"at", "fecha"},
                 {"at", "date time opened"},
                 {"at", "created time"},
                 {"at", "date of visit"},
                 {"at", "answered on"},
                 {"id", "ticket nr"},
                 {"id", "interaction id"},
                 {"rating", "bewertung"},
                 {"rating", "avaliação"},
                 {"text", "commentaire"},
                 {"text", "opmerking"},
                 {"customer", "kundennummer"},
                 {"csat", "zufriedenheit"},
                 {"resolved_at", "résolu le"},
                 {"nps", "wie wahrscheinlich ist es dass sie uns weiterempfehlen"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(headers_fit(cases[i].field, cases[i].plain) > 0);
    assert_string_equal(headers_dimension("filiale"), "branch");
    assert_string_equal(headers_dimension("pays"), "country");
}

static void dimensions_have_usual_names_too(void **state)
{
    (void)state;
    assert_string_equal(headers_dimension("store name"), "store");
    assert_string_equal(headers_dimension("assignment group"), "team");
    assert_string_equal(headers_dimension("assigned to"), "agent");
    assert_null(headers_dimension("shoe size"));
    assert_null(headers_dimension(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_are_compared_in_plain_words),
        cmocka_unit_test(the_usual_name_fits_best_a_question_least),
        cmocka_unit_test(usual_names_are_known_in_more_than_one_language),
        cmocka_unit_test(dimensions_have_usual_names_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
