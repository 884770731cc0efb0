/* footer - what stands below the table of an export */
#include "scratch.h"
#include "voc/footer.h"

static void totals_are_words_and_notes_are_phrases(void **state)
{
    static const struct {
        const char *cell;
        enum footer_word want;
    } cases[] = {
        {"Total", FOOTER_TOTAL},
        {"grand total:", FOOTER_TOTAL},
        {"Durchschnitt", FOOTER_TOTAL},
        {"Mean", FOOTER_TOTAL},
        {"Total: 12", FOOTER_NOTE},
        {"Total rows: 1,204", FOOTER_NOTE},
        {"Average (n = 12)", FOOTER_NOTE},
        {"n=12", FOOTER_NOTE},
        {"-- End of report --", FOOTER_NOTE},
        {"*** Total ***", FOOTER_NOTE},
        {"(1,204 rows affected)", FOOTER_NOTE},
        {"1 row(s)", FOOTER_NOTE},
        {"Generated on 21 November 2026", FOOTER_NOTE},
        {"----------", FOOTER_NOTE},
        /* answers */
        {"", FOOTER_NONE},
        {"-", FOOTER_NONE},
        {"--", FOOTER_NONE},
        {"Total waste of time", FOOTER_NONE},
        {"Totally", FOOTER_NONE},
        {"Average, nothing more", FOOTER_NONE},
        {"Meanwhile: 3", FOOTER_NONE},
        {"n", FOOTER_NONE},
        {"no=3", FOOTER_NONE},
        {"12 roses", FOOTER_NONE},
        {"12", FOOTER_NONE},
        {"Created on a whim", FOOTER_NONE},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (footer_word(slice_of(cases[i].cell)) != cases[i].want)
            fail_msg("'%s' is %d", cases[i].cell, (int)footer_word(slice_of(cases[i].cell)));
}

/* ID,Date,NPS,Branch,Comment */
static const size_t telling[] = {0, 1};
static const struct footer with_ids = {',', 5, telling, 2, 4};

static void a_row_with_an_id_or_a_time_is_an_answer(void **state)
{
    static const struct {
        const char *record;
        bool want;
    } cases[] = {
        {"Total,,8.5,,", true},
        {"\"Total\",\"\",\"8,5\",\"\",\"\"\r\n", true},
        {",,Average,7.1,", true},
        {"Total,8.5", true}, /* ragged */
        {"\"(1,204 rows affected)\"", true},
        {"(1,204 rows affected)", true},
        {"Generated on 21 November, 2026", true},
        {"Total,-,8.5,,", true},
        {"Total,2026-11-21,8,,", false},
        {"R7,,,Total,", false},
        {",,,,Average", false}, /* what they said */
        {",,,,n=12", true},
        {",,,,", false},
        {"R8,2026-11-21,9,Leeds,Total", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (footer_is(&with_ids, slice_of(cases[i].record)) != cases[i].want)
            fail_msg("'%s' is %sa footer", cases[i].record, cases[i].want ? "not " : "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_are_words_and_notes_are_phrases),
        cmocka_unit_test(a_row_with_an_id_or_a_time_is_an_answer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
