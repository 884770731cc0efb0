/* clue - tests of the command that shows what stands behind a number */
#include "story.h"
#include "voc/clue.h"

static void the_command_names_metric_group_and_periods(void **state)
{
    static const struct {
        const char *row, *command;
    } cases[] = {
        {"nps,dana,Leeds,2026-W46,,net,high,points,40,,10,-5,25,,,,10,-5,25,,,,,,,,\n",
         "voc measure -m nps --by owner,team --every week --last 4 --rows FEEDBACK"},
        {"nps,dana,*,2026-11,,net,high,points,40,,10,-5,25,,,,10,-5,25,,,,,,,,\n",
         "voc measure -m nps --by owner --every month --last 1 --rows FEEDBACK"},
        {"nps,*,*,all,,net,high,points,40,,10,-5,25,,,,10,-5,25,,,,,,,,\n",
         "voc measure -m nps --rows FEEDBACK"},
        {"$(rm),*,*,all,,net,high,points,40,,10,-5,25,,,,10,-5,25,,,,,,,,\n",
         "voc measure -m '$(rm)' --rows FEEDBACK"},
        {"it's,*,*,all,,net,high,points,40,,10,-5,25,,,,10,-5,25,,,,,,,,\n",
         "voc measure -m 'it'\\''s' --rows FEEDBACK"},
        {"first_response,*,*,all,,quantile,low,working hours,40,,10,5,25,,,,10,5,25,,,,,,,,\n",
         "voc measure -m first_response --hours HOURS --rows FEEDBACK"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_string_equal(clue_of(arena, &story_of(arena, cases[i].row)->items[0]), cases[i].command);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_command_names_metric_group_and_periods)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
