/* blunder - tests of cells that a program or a tester left */
#include "sniff.h"
#include "voc/blunder.h"

static void what_is_left_is_told_from_what_customers_say(void **state)
{
    static const struct {
        const char *cell;
        bool error, test, entity, mojibake, lost;
    } cases[] = {
        {.cell = ""},
        {.cell = "Fine & dandy; thanks"},
        {.cell = "AT&T; H&M;"},
        {.cell = "a test of patience"},
        {.cell = "N/A"},
        {.cell = "Très bien, Ça va, Âge, São Paulo, 5 £, 30 °C, NÃO"},
        {.cell = "#N/A", .error = true},
        {.cell = "undefined", .error = true},
        {.cell = "[object Object]", .error = true},
        {.cell = "Test", .test = true},
        {.cell = "test@test.com", .test = true},
        {.cell = "asdf", .test = true},
        {.cell = "Lorem ipsum dolor sit amet", .test = true},
        {.cell = "it&#39;s", .entity = true},
        {.cell = "a &amp; b", .entity = true},
        {.cell = "&", .entity = false},
        {.cell = "trÃ¨s bien", .mojibake = true},
        {.cell = "itâ€™s", .mojibake = true},
        {.cell = "5 Â£", .mojibake = true},
        {.cell = "ðŸ˜€", .mojibake = true},
        {.cell = "caf\xEF\xBF\xBD", .mojibake = true},
        {.cell = "sch?n", .lost = true},
        {.cell = "ist das gr??er", .lost = true},
        {.cell = "really? yes, why??"},
        {.cell = "?what"},
        {.cell = "https://voc.example/page?id=1"},
        {.cell = "非常满意，谢谢！"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct slice cell = slice_of(cases[i].cell);
        if (blunder_is_error(cell) != cases[i].error || blunder_is_test(cell) != cases[i].test ||
            blunder_has_entity(cell) != cases[i].entity || blunder_has_mojibake(cell) != cases[i].mojibake ||
            blunder_has_lost(cell) != cases[i].lost)
            fail_msg("'%s'", cases[i].cell);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_left_is_told_from_what_customers_say)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
