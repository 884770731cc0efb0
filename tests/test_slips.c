/* slips - tests of labels that are one, written twice */
#include "sniff.h"
#include "voc/slips.h"

struct tally {
    const char *label;
    int rows;
};

enum { MOST = 5 };

static struct variety *labels_of(struct arena *arena, const struct tally tallies[MOST])
{
    struct variety *const labels = variety_new(arena, 1);
    size_t line = 1;

    for (int i = 0; i < MOST && tallies[i].label; i++)
        for (int j = 0; j < tallies[i].rows; j++)
            sniff_label(labels, slice_of(tallies[i].label), &(struct spot_row){"a.csv", ++line}, 0);
    return labels;
}

static void a_label_that_is_nearly_a_commoner_one_is_told(void **state)
{
    static const struct {
        struct tally labels[MOST];
        const char *said; /* NULL: nothing */
    } cases[] = {
        {{{"District of Columbia", 120}, {"District Of Columbia", 3}, {"Ohio", 4}},
         "region: 1 label (3 rows) is nearly the same as a commoner one: 'District Of Columbia' (3, first at "
         "a.csv:122) and 'District of Columbia' (120); if they are meant alike, the clause District Of "
         "Columbia=District of Columbia in the map unites them [near-labels]"},
        {{{"e-mail", 5}, {"Email", 9}, {"E Mail", 1}}, "2 labels (6 rows) are"},
        {{{"Zürich", 5}, {"ZURICH", 5}}, "the clause ZURICH=Zürich in"},
        {{{"Delivery", 500}, {"Delivrey", 10}}, "the clause Delivrey=Delivery in"},
        {{{"Delivery", 500}, {"Delivrey", 11}}, NULL}, /* too often for a slip */
        {{{"Group 24", 500}, {"Group 25", 3}}, NULL},
        {{{"Team A", 500}, {"Team B", 3}}, NULL},
        {{{"1-5", 500}, {"15", 3}}, NULL},
        {{{"1.5 years", 500}, {"15 years", 3}}, NULL},
        {{{"N/A", 500}, {"na", 3}}, NULL},
        {{{"Leeds", 1}}, NULL},
        {{{0}}, NULL},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        slips_tell(slips_new(arena, labels_of(arena, cases[i].labels), slice_of("region")), whiffs);
        const char *const said = sniff_said(arena, whiffs);
        if (cases[i].said ? !strstr(said, cases[i].said) : *said)
            fail_msg("%zu: %s", i, said);
        arena_free(arena);
    }
}

static void turned_letters_are_found_in_another_column(void **state)
{
    static const struct {
        struct tally ours[MOST], theirs[MOST];
        bool told;
    } cases[] = {
        {{{"Initmates", 7}, {"General", 9}}, {{"Intimates", 3}, {"Dresses", 5}}, true},
        {{{"Initmates", 7}, {"Intimates", 1}}, {{"Intimates", 3}}, false}, /* slips_tell has it */
        {{{"Intimate", 7}}, {{"Intimates", 3}}, false},
        {{{"Intimates", 7}}, {{"Intimates", 3}}, false},
        {{{"trial", 7}}, {{"trail", 3}}, false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        slips_tell_across(slips_new(arena, labels_of(arena, cases[i].ours), slice_of("division")),
                          slips_new(arena, labels_of(arena, cases[i].theirs), slice_of("class")), whiffs);
        assert_smell(arena, whiffs, cases[i].told ? SMELL_NEAR_LABELS : SMELLS, cases[i].ours[0].label);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_that_is_nearly_a_commoner_one_is_told),
        cmocka_unit_test(turned_letters_are_found_in_another_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
