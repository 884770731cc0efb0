/* dated - whether a column's times can be read, and by which clause */
#include "scratch.h"
#include "voc/dated.h"
#include "voc/refusal.h"

static struct dates *look(struct arena *arena, const char *cells)
{
    struct dates *const dates = dates_new(arena);
    struct slice rest = slice_of(cells), cell;

    while (slice_split(&rest, ';', &cell))
        dates_see(dates, cell);
    return dates;
}

static void what_cannot_be_read_is_refused_with_what_settles_it(void **state)
{
    static const struct {
        const char *cells, *refusal; /* NULL: it can */
    } cases[] = {
        {"3/4/2026;13/4/2026", NULL},
        {"3/4/2026;5/6/2026",
         "a.csv: 'Date' could be day/month or month/day: of 2 dates, such as 3/4/2026, none has a number "
         "above "
         "12 in either place; settle it in a map (--guess prints one) with the line at,Date,date %d/%m/%Y or "
         "at,Date,date %m/%d/%Y"},
        {"13/4/2026;4/13/2026",
         "a.csv: 'Date' mixes dates: 1 can only be day/month, 1 only month/day; no one format reads both"},
        {"21-11-26",
         "a.csv: 'Date' could begin with the day or the year: of 1 date none shows which; settle it in a "
         "map (--guess prints one) with the line at,Date,date %d-%m-%y or at,Date,date %y-%m-%d"},
        {"45982.5",
         "a.csv: 'Date' could be at as a spreadsheet counts days, such as 45982.5; if it is, settle it in a "
         "map (--guess prints one) with the line at,Date,date serial"},
        {"2026-11-21 19:30 IST", "a.csv: 'Date' names the zone IST, which several places use (Asia/Kolkata, "
                                 "Asia/Jerusalem or Europe/Dublin); "
                                 "say in a map which, as in at,Date,date "
                                 "%Y-%m-%d %H:%M %Z; zone Asia/Kolkata"},
        {"1.7636E+12",
         "a.csv: 'Date' could be at, but a spreadsheet took digits from its numbers, such as 1.7636E+12; "
         "export it again without opening it there"},
        {"13/4/2026;14/4/2026;15/4/2026;16/4/2026;17/4/2026;2026-01-04 00:00;2026-02-04 00:00;2026-03-04 "
         "00:00;"
         "2026-05-04 00:00;2026-06-04 00:00;2026-07-04 00:00",
         "a.csv: a spreadsheet may have taken days for months in 'Date': 5 cells such as 13/4/2026 all have "
         "a number "
         "above 12, 6 such as 2026-01-04 00:00 have none; settle it in a map (--guess prints one) with the "
         "line "
         "at,Date,date %d/%m/%Y|%Y-%d-%m %H:%M if these have changed places, or at,Date,date "
         "%d/%m/%Y|%Y-%m-%d %H:%M "
         "if not"},
    };
    struct arena *const arena = scratch_new();
    const struct refusal refusal = {.arena = arena, .file = "a.csv", .column = "Date", .field = "at"};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dates *const dates = look(arena, cases[i].cells);
        struct err err = {0};
        struct dated dated;
        const bool settled = dated_settle(&refusal, dates, &(struct dated_kin){NULL, 0}, false, &dated, &err);
        if (settled != !cases[i].refusal || (!settled && strcmp(err.text, cases[i].refusal) != 0))
            fail_msg("%s: '%s'", cases[i].cells, err.text);
    }
    arena_free(arena);
}

static void it_says_where_it_is_so(void **state)
{
    struct arena *const arena = scratch_new();
    const struct refusal refusal = {.arena = arena,
                                    .file = "a.csv",
                                    .column = "Date",
                                    .field = "at",
                                    .more = "; if Shop=Ulm",
                                    .where = " where Shop is Ulm",
                                    .has_map = true};
    struct err err = {0};
    struct dated dated;

    (void)state;
    assert_false(
        dated_settle(&refusal, look(arena, "3/4/2026"), &(struct dated_kin){NULL, 0}, false, &dated, &err));
    assert_string_equal(
        err.text, "a.csv: 'Date' where Shop is Ulm could be day/month or month/day: of 1 date, such as "
                  "3/4/2026, none has a number above 12 in either place; settle it in the map with the line "
                  "at,Date,date %d/%m/%Y; if Shop=Ulm or at,Date,date %m/%d/%Y; if Shop=Ulm");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_read_is_refused_with_what_settles_it),
        cmocka_unit_test(it_says_where_it_is_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
