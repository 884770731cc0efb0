/* gauge - what a header says of its scale */
#include "scratch.h"
#include "voc/gauge.h"

enum { NONE = -9, UNCLEAR = 9 };

static void the_ends_of_a_scale_are_read_from_its_header(void **state)
{
    static const struct {
        const char *header;
        double low, high;
        int best;
    } cases[] = {
        {"Satisfaction (1 = very satisfied, 5 = very dissatisfied)", 1, 5, -1},
        {"Satisfaction (1 = very dissatisfied, 5 = very satisfied)", 1, 5, 1},
        {"Satisfaction (1 = best)", 1, NONE, -1},
        {"Satisfaction (5 = best)", NONE, 5, 1},
        {"Satisfaction (1 excellent - 5 poor)", 1, 5, -1},
        {"Satisfaction (1 (poor) to 5 (excellent))", 1, 5, 1},
        {"Satisfaction [5=bad ... 1=good]", 1, 5, -1},
        {"Zufriedenheit (1 = sehr gut, 5 = schlecht)", 1, 5, -1},
        {"Zufriedenheit (1 = sehr unzufrieden bis 5 = sehr zufrieden)", 1, 5, 1},
        {"Satisfaction (1 = très bien, 5 = mauvais)", 1, 5, -1},
        {"Overall satisfaction (0 = not at all ... 10 = completely)", 0, 10, 1},
        {"On a scale of 0-10, with 0 being not at all likely and 10 being extremely likely, how likely ...?",
         0, 10, 1},
        {"On a scale from 1 to 5 how satisfied are you?", 1, 5, 0},
        {"How satisfied (0-10)?", 0, 10, 0},
        {"CSAT (1-7)", 1, 7, 0},
        {"CSAT 1–5", 1, 5, 0},
        {"NPS (1 to 10)", 1, 10, 0},
        {"Rating (max 10)", NONE, 10, 0},
        {"Rating (max. 10)", NONE, 10, 0},
        {"Rating /10", NONE, 10, 0},
        {"Rating (out of 5)", NONE, 5, 0},
        {"Rating (10-point scale)", NONE, 10, 0},
        {"Satisfaction (%)", 0, 100, 0},
        {"Customer effort (1 = low effort / 7 = high effort)", 1, 7, -1},
        {"Customer effort (1 = low, 7 = high)", 1, 7, -1},
        {"Effort (1 = very difficult, 7 = very easy)", 1, 7, 1},
        {"Effort (1 = not difficult at all)", 1, NONE, -1},
        {"It was easy (1 = strongly disagree, 4 = neutral, 7 = strongly agree)", 1, 7, 1},
        {"Satisfaction (1 - very satisfied, 5 - very dissatisfied)", 1, 5, -1},
        {"Satisfaction (1-very satisfied, 5-very dissatisfied)", 1, 5, -1},
        {"Satisfaction (1 – very satisfied, 5 – very dissatisfied)", 1, 5, -1},
        {"Satisfaction (1 - very dissatisfied - 5 - very satisfied)", 1, 5, 1},
        {"How likely are you to recommend us? 0 - very likely, 10 - not at all likely", 0, 10, -1},
        {"How likely are you to recommend us? 0 not at all likely 10 very likely", 0, 10, 1},
        {"Satisfaction (excellent=1, poor=5)", 1, 5, -1},
        {"Satisfaction (excellent - 1, poor - 5)", 1, 5, -1},
        {"Satisfaction (worst 1 - best 5)", 1, 5, 1},
        {"Satisfaction (poor 1 - 5 excellent)", 1, 5, 1},
        {"Satisfaction: very satisfied (1) to very dissatisfied (5)", 1, 5, -1},
        {"Satisfaction (best=1)", 1, NONE, -1},
        {"Recommanderiez-vous (de 0 = certainement à 10 = jamais)", 0, 10, -1},
        {"Bewertung (1 top - 5 flop)", 1, 5, -1},
        {"Effort score (1-7, low = easy)", 1, 7, -1},
        {"Satisfaction (1-5, lower scores are better)", 1, 5, -1},
        {"Satisfaction (higher is better)", NONE, NONE, 1},
        {"Satisfaction (5 to 1, 5 = best)", 1, 5, 1},
        {"Rating (reversed: 1 = best)", 1, NONE, -1},
        {"Rating (reversed)", NONE, NONE, UNCLEAR},
        {"Zufriedenheit (Schulnote)", NONE, NONE, UNCLEAR},
        {"Satisfaction (5 to 1)", 1, 5, UNCLEAR},
        {"Satisfaction (1 = blue, 5 = green)", NONE, NONE, UNCLEAR},
        {"Satisfaction (1 = good, 5 = very good)", NONE, NONE, UNCLEAR},
        {"Satisfaction (1 = blue)", NONE, NONE, UNCLEAR},
        {"NPS (promoters 9-10, detractors 0-6)", 0, 10, 0},
        {"NPS (0-6 detractors, 7-8 passives, 9-10 promoters)", 0, 10, 0},
        {"NPS (0 = detractor, 10 = promoter)", 0, 10, 1},
        {"CSAT (reverse logistics)", NONE, NONE, 0},
        {"CSAT (Tier 1 = UK)", NONE, NONE, 0},
        {"CSAT (group 1 = north)", NONE, NONE, 0},
        {"CSAT (tier 1 = UK, tier 3 = US)", NONE, NONE, 0},
        {"Satisfaction (where 1 = blue)", NONE, NONE, UNCLEAR},
        {"How satisfied are you? (1) Very satisfied ... (5) Very dissatisfied", 1, 5, -1},
        {"How satisfied are you? (1) Very dissatisfied ... (5) Very satisfied", 1, 5, 1},
        {"1. Very satisfied 5. Very dissatisfied", 1, 5, -1},
        {"Satisfaction: 1) very satisfied 5) very dissatisfied", 1, 5, -1},
        {"Very satisfied 1 2 3 4 5 Very dissatisfied", 1, 5, -1},
        {"Very dissatisfied 1 2 3 4 5 Very satisfied", 1, 5, 1},
        {"Very satisfied 1-5 very dissatisfied", 1, 5, -1},
        {"1. How satisfied are you from 1 to 5?", 1, 5, 0},
        {"Poor (1) fair (3) good (5)", 1, 5, 1},
        {"Satisfaction (max 1 min 5)", NONE, NONE, UNCLEAR},
        {"Satisfaction (min 1 max 5)", NONE, 5, 0},
        {"Rating (1st = best)", 1, NONE, -1},
        {"Rating (1st contact)", NONE, NONE, 0},
        {"Satisfaction (best to worst)", NONE, NONE, UNCLEAR},
        {"Satisfaction (0 to 10 scale)", 0, 10, 0},
        {"Satisfaction 1-5 - overall", 1, 5, 0},
        {"How likely 0-10 (optional)", 0, 10, 0},
        {"1: How satisfied are you?", NONE, NONE, 0},
        {"1 - How satisfied are you?", NONE, NONE, 0},
        {"1 - How satisfied are you? (5 = best)", NONE, 5, 1},
        {"Satisfaction (1)", NONE, NONE, 0},
        {"Satisfaction with delivery in 1-5 days", NONE, NONE, 0},
        {"Satisfaction", NONE, NONE, 0},
        {"CSAT Q1 2024", NONE, NONE, 0},
        {"Rating 2024-10", NONE, NONE, 0},
        {"NPS wave 3", NONE, NONE, 0},
        {"How satisfied are you with our 24/7 hotline?", NONE, NONE, 0},
        {"How satisfied are you with the 10% discount?", NONE, NONE, 0},
        {"", NONE, NONE, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct gauge gauge = gauge_read(slice_of(cases[i].header));
        const double low = gauge.has_low ? gauge.low : NONE, high = gauge.has_high ? gauge.high : NONE;
        const int best = gauge.is_unclear ? UNCLEAR : gauge.best;
        if (low != cases[i].low || high != cases[i].high || best != cases[i].best)
            fail_msg("%s: %g to %g, %d", cases[i].header, low, high, best);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_ends_of_a_scale_are_read_from_its_header),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
