/* midnight - tests of whose times are only days */
#include "sniff.h"
#include "voc/midnight.h"

static const char *always(int i)
{
    return i % 3 == 0 ? "HPD" : i % 3 == 1 ? "NYPD" : "DOT";
}

static const char *by_chance(int i)
{
    return i % 7 < 3 ? "HPD" : "NYPD";
}

/* One row; gives the case of its clocks. */
static unsigned see(struct timing *timing, const struct slice *cells, const struct spot_row *row)
{
    unsigned which;

    timing_see(timing, &(struct spot_rows){1, 1, cells, row, NULL}, &which);
    return which;
}

static void the_labels_that_split_perfectly_are_named(void **state)
{
    static const struct {
        const char *name;
        const char *(*team)(int i);
        int period; /* every so many rows is at midnight */
        const char *said;
    } cases[] = {
        {"one team", always, 3,
         "resolved_at: 100 of 300 times are midnight where team is HPD (100 of them), such as "},
        {"any team", by_chance, 3,
         "resolved_at: 100 of 300 times are midnight, such as a.csv:2: '2026-11-21T00:00Z': "
         "something has logged only the day"},
        {"all", always, 1, "resolved_at: all 300 of 300 times are midnight, such as "},
        {"rounded to hours", always, 24, ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct timing *const timing = timing_new(arena);
        struct variety *const labels = variety_new(arena, TIMING_CASES);
        timing_add(timing, 0, slice_of("at"), NULL, NULL);
        timing_add(timing, 1, slice_of("resolved_at"), NULL, NULL);
        for (int j = 0; j < 300; j++) {
            const struct spot_row row = {"a.csv", (size_t)j + 2};
            const struct slice cells[] = {
                slice_of("2026-11-20T09:15Z"),
                slice_of(j % cases[i].period ? "2026-11-21T10:00Z" : "2026-11-21T00:00Z")};
            sniff_label(labels, slice_of(cases[i].team(j)), &row, see(timing, cells, &row));
        }
        midnight_tell(timing, &(struct midnight_labels){slice_of("team"), labels}, 1, whiffs);
        if (*cases[i].said ? !strstr(sniff_said(arena, whiffs), cases[i].said) : *sniff_said(arena, whiffs))
            fail_msg("%s: %s", cases[i].name, sniff_said(arena, whiffs));
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_labels_that_split_perfectly_are_named)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
