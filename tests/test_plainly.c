/* plainly - tests that a column is read as its cells are one by one */
#include "exported.h"
#include "voc/plainly.h"
#include "voc/text.h"

enum { ROWS = 8 };

static void assert_as_alone(const struct meaning *meaning, const char *const *cells, bool is_utf8)
{
    struct slice given[ROWS], read[ROWS], alone;
    struct dayclock clock = {0};
    struct stretch_times times;
    struct moment moment;
    char rooms[ROWS * MEANING_SIZE], room[MEANING_SIZE];
    struct err err = {0};
    signed char marks[ROWS];
    struct stretch_column told = {.times = plainly_tells_times(meaning) ? &times : NULL,
                                  .marks = plainly_tells_marks(meaning) ? marks : NULL};
    struct plainly_column column = {.cells = given,
                                    .width = 1,
                                    .reads = read,
                                    .read_width = 1,
                                    .rooms = rooms,
                                    .is_utf8 = is_utf8,
                                    .clock = &clock,
                                    .told = &told};

    for (; column.count < ROWS && cells[column.count]; column.count++)
        given[column.count] = slice_of(cells[column.count]);
    const size_t count = plainly_read(meaning, &column);
    for (size_t i = 0; i < column.count; i++) {
        const bool is_read = meaning_read(meaning, given[i], room, &alone, &err);
        if (i >= count) {
            assert_int_equal(i, count);
            assert_false(is_read);
            return;
        }
        assert_true(is_read);
        if (!slice_is(read[i], alone))
            fail_msg("'%.*s', expected '%.*s'", (int)read[i].length, read[i].at, (int)alone.length, alone.at);
        if (told.times && !moment_parse(alone, &moment))
            assert_int_equal(times.precision[i], MOMENT_NONE);
        else if (told.times)
            assert_true(times.seconds[i] == moment.seconds && times.precision[i] == moment.precision);
        if (told.marks && marks[i] != STRETCH_ODD)
            assert_int_equal(marks[i], alone.length ? slice_up_to_ten(alone) : STRETCH_NO_MARK);
    }
}

static bool is_utf8(const char *const *cells)
{
    for (size_t i = 0; i < ROWS && cells[i]; i++)
        if (text_valid(slice_of(cells[i])) < strlen(cells[i]))
            return false;
    return true;
}

static void a_column_is_read_as_its_cells_are(void **state)
{
    static const struct {
        const char *map, *cells[ROWS];
    } cases[] = {
        {"at,T,\n", {"2026-11-21 19:30:00", "2026-11-21T19:30:00Z", "2026-11-21 19:30", "2026-11-21", ""}},
        {"at,T,\n",
         {"2026-11-21 19:30:00", "2026-12-01 00:00:00", "2026-11-30T23:59Z", "2026-11-30 24:00:00"}},
        {"at,T,\n",
         {"2026-11-21 19:30:00+02:00", " 2026-11-21 19:30:01 ", "2026-11-21_19:30:00", "2026-11-21"}},
        {"at,T,\n", {"2026-11-21 19:30:00", "2026-11-31 19:30:00", "2026-11-21 19:30:00"}},
        {"at,T,\n", {"2026-11-21 19:30:00", "n.n.", "2026-11-21 19:30:00"}},
        {"at,T,zone Europe/Paris\n", {"2026-07-21 19:30:00", "2026-11-21 19:30:00", "2026-11-21T19:30:00Z"}},
        {"at,T,none N/A\n", {"2026-11-21 19:30:00", "N/A", "2026-11-22 19:30:00", ""}},
        {"at,T,date %d.%m.%Y\n", {"21.11.2026", "", "1.12.2026", "32.1.2026", "1.1.2026"}},
        {"nps,N,0..10\n", {"7", "10", "0", " 8 ", "", "9.0", "11", "3"}},
        {"nps,N,0..10\n", {"10", "1", "01", "-1"}},
        {"csat,N,5..1\n", {"1", "5", "", "3", "10"}},
        {"nps,N,\"0..10; None = 0\"\n", {"7", "None", "", "none"}},
        {"team,X,\n",
         {"Leeds", " Leeds ", "Krak\xC3\xB3w 2", "\xE5\x8C\x97\xE4\xBA\xAC", "", "caf\xE9", "x"}},
        {"team,X,\n", {"\xC3\xA9", "a\xC2", "b"}},
        {"team,X,\n",
         {"\xC2\xA0north\xC2\xA0", "\tx", "a long name that has more than sixteen bytes \xC3\xB3"}},
        {"team,X,\"Nord = North; none -\"\n", {"Nord", "-", "South", ""}},
        {"text,X,\n", {" as it stands ", "", "\xC3\xB3"}},
        {"n,X,number\n", {"1,234.5", "", "-3"}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct meaning *const meaning = exported_map(arena, cases[i].map)->fields[0].meaning;
        assert_as_alone(meaning, cases[i].cells, false);
        if (is_utf8(cases[i].cells))
            assert_as_alone(meaning, cases[i].cells, true);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_is_read_as_its_cells_are),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
