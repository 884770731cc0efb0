/* sense - tests of whether a target can be meant */
#include "table.h"
#include "voc/goalfile.h"
#include "voc/sense.h"

#define HEADER "metric,period,kind,better,unit,n,value\n"

static const char *flaw(struct arena *arena, const char *row, const char *goal, double value)
{
    struct err err = {0};
    struct measures *const measures = table_measures(arena, arena_printf(arena, HEADER "%s\n", row));
    const struct goals *const goals = goalfile_read(
        arena,
        scratch_file(arena, arena_printf(arena, "metric,target,change,change_percent,start,due\n%s\n", goal)),
        measures, &err);

    if (!goals)
        fail_msg("%s", err.text);
    return sense_flaw(arena, measures->rows[0], &goals->items[0], value);
}

static void what_cannot_be_meant_is_told_in_a_sentence(void **state)
{
    static const struct {
        const char *row, *goal;
        double value;
        const char *says; /* NULL: it can */
    } cases[] = {
        {"nps,2026,net,high,points,9,20", "nps,120,,,,", 120,
         "would be 120, which it can't have; expected -100 to 100"},
        {"nps,2026,net,high,points,9,20", "nps,,5 %,,,", 25,
         "'%' is not what nps is measured in; expected points"},
        {"csat,2026,share,high,%,9,20", "csat,85 %,,,,", 85, NULL},
        {"csat,2026,share,high,%,9,20", "csat,,5 points,,,", 25, NULL},
        {"csat,2026,share,high,%,9,20", "csat,0.85,,,,", 0.85, "is 0.85 %; 85, if 85 % was meant"},
        {"csat,2026,share,high,%,9,20", "csat,0.85 %,,,,", 0.85, NULL},
        {"csat,2026,share,high,%,9,20", "csat,,,5,,", NAN, "change_percent is for hours and counts"},
        {"dsat,2026,share,low,%,9,20", "dsat,0.5,,,,", 0.5,
         NULL}, /* half a percent of unhappy may be meant */
        {"wait,2026,quantile,low,hours,9,20", "wait,24 h,,,,", 24, NULL},
        {"wait,2026,quantile,low,hours,9,20", "wait,2 d,,,,", 2,
         "'d' is not what wait is measured in; expected hours"},
        {"wait,2026,quantile,low,hours,9,20", "wait,,,-25 h,,", 15,
         "'h' is not what change_percent is measured in"},
        {"wait,2026,quantile,low,hours,9,20", "wait,,,-25 %,,", 15, NULL},
        {"wait,2026,quantile,low,hours,9,20", "wait,,-30,,,", -10,
         "would be -10, which it can't have; expected 0 or more"},
        {"rating,2026,mean,high,stars,9,4", "rating,6,,,,", 6, "expected 1 to 5"},
        {"mood,2026,mean,high,,9,4", "mood,6,,,,", 6, NULL},
        {"nps,2026,net,high,points,9,20", "nps,40,,,2026-07,2026-06", 40,
         "due: '2026-06-30' is before the start, 2026-07-01"},
        {"nps,2026,net,high,points,9,20", "nps,best,,,,", NAN, NULL},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const char *const got = flaw(arena, cases[i].row, cases[i].goal, cases[i].value);
        if (!got != !cases[i].says || (got && !strstr(got, cases[i].says)))
            fail_msg("case %zu: %s", i, got ? got : "no flaw");
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_meant_is_told_in_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
