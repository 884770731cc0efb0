/* delays - tests of replies before their questions */
#include "sniff.h"
#include "voc/delays.h"

/* The n-th delay in minutes. */
static int quick(int i)
{
    return i * 37 % 2000;
}

static int one_early(int i)
{
    return i == 5 ? -90 : quick(i);
}

/* Five hours behind; a good part of the replies come within them. */
static int other_zone(int i)
{
    return i * 37 % 1200 - 300;
}

static int swapped_columns(int i)
{
    return -i * 371 % 20000;
}

static int at_once(int i)
{
    (void)i;
    return 0;
}

static int at_once_but_one(int i)
{
    return i == 7;
}

static void see(struct delays *delays, const struct instant *from, const struct instant *until,
                struct slice cell, size_t line)
{
    const struct spot_row row = {"a.csv", line};
    struct stretch_times times[2];

    stretch_set_moment(&times[0], 0, (struct moment){from->seconds, from->precision});
    stretch_set_moment(&times[1], 0, (struct moment){until->seconds, until->precision});
    delays_see(delays, &times[0], &times[1], &(struct spot_rows){1, 1, &cell, &row, NULL}, 0);
}

static void the_wrong_way_round_is_told_with_what_it_may_mean(void **state)
{
    static const struct {
        const char *name;
        int (*minutes)(int i);
        int count;
        enum smell want;
        const char *said;
    } cases[] = {
        {"quick", quick, 500, SMELLS, ""},
        {"one early", one_early, 500, SMELL_REPLY_BEFORE,
         "before at in 1 of 500 rows, at worst by 1.5 hours at a.csv:7: "},
        {"another zone", other_zone, 500, SMELL_ZONES, "by up to 5 hours and hardly ever more"},
        {"too few to tell a zone", other_zone, 19, SMELL_REPLY_BEFORE, "before at in "},
        {"columns taken for each other", swapped_columns, 500, SMELL_REPLY_BEFORE,
         "is a column taken for another"},
        {"at once", at_once, 30, SMELL_SAME_MOMENT, "the same moment as at in all 30 rows"},
        {"too few at once", at_once, 29, SMELLS, ""},
        {"at once but one", at_once_but_one, 60, SMELLS, ""},
        {"nothing", quick, 0, SMELLS, ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct delays *const delays = delays_new(arena, slice_of("at"), slice_of("answered_at"));
        for (int j = 0; j < cases[i].count; j++) {
            const int64_t start = 1789000000 / 60 * 60 + j * 7920;
            char text[MOMENT_SIZE];
            struct instant from, until;
            moment_write((struct moment){start, MOMENT_MINUTE}, text);
            instant_read(&(struct dayclock){0}, slice_of(text), &from);
            moment_write((struct moment){start + cases[i].minutes(j) * 60, MOMENT_MINUTE}, text);
            instant_read(&(struct dayclock){0}, slice_of(text), &until);
            see(delays, &from, &until, slice_of(text), (size_t)j + 2);
        }
        delays_tell(delays, whiffs);
        assert_smell(arena, whiffs, cases[i].want, cases[i].name);
        if (!strstr(sniff_said(arena, whiffs), cases[i].said))
            fail_msg("%s: %s", cases[i].name, sniff_said(arena, whiffs));
        arena_free(arena);
    }
}

static void precision_is_no_reply_before_its_question(void **state)
{
    static const struct {
        const char *from, *until;
        bool before;
    } cases[] = {
        {"2026-11-21", "2026-11-21", false},
        {"2026-11-21", "2026-11-20", true},
        {"2026-11-21T09:15:40Z", "2026-11-21T09:15Z", false}, /* a minute begins before its seconds */
        {"2026-11-21T09:15:40Z", "2026-11-21T09:15:39Z", true},
        {"2026-11-21T23:30Z", "2026-11-21", false},
        {"2026-11-21T00:30Z", "2026-11-20", false}, /* the day of a zone west of Greenwich */
        {"2026-11-21T00:30Z", "2026-11-19", true},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct delays *const delays = delays_new(arena, slice_of("at"), slice_of("answered_at"));
        struct instant from, until;
        instant_read(&(struct dayclock){0}, slice_of(cases[i].from), &from);
        instant_read(&(struct dayclock){0}, slice_of(cases[i].until), &until);
        see(delays, &from, &until, slice_of(cases[i].until), 2);
        delays_tell(delays, whiffs);
        assert_smell(arena, whiffs, cases[i].before ? SMELL_REPLY_BEFORE : SMELLS, cases[i].until);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_wrong_way_round_is_told_with_what_it_may_mean),
        cmocka_unit_test(precision_is_no_reply_before_its_question),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
