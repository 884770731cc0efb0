/* pick - a column that a guess takes for a field, and what its cells say of that */
#include "scratch.h"
#include "voc/pick.h"

/* The column of that field with these cells, split by `;`. */
static struct pick look(struct arena *arena, const char *field, const char *cells)
{
    const struct match match = {.wish = match_wish_for(slice_of(field)), .field = field, .place = 0};
    struct pick pick = pick_new(arena, &match, 0);
    struct slice rest = slice_of(cells), cell;

    while (slice_split(&rest, ';', &cell))
        pick_see(&pick, cell, 1);
    return pick;
}

static enum pick_fate settle(struct arena *arena, struct pick *pick, const char *zone,
                             const struct talk *talk, struct err *err)
{
    const struct dates *const kin[] = {pick->dates};
    const struct pick_plan plan = {.arena = arena,
                                   .refusal = {arena, "a.csv", "X", pick->match.field},
                                   .kin = {kin, pick->dates ? 1 : 0},
                                   .picks = pick,
                                   .count = 1,
                                   .zone = zone,
                                   .talk = talk};

    return pick_settle(pick, &plan, err);
}

static void a_column_that_fits_becomes_the_clauses_that_read_it(void **state)
{
    static const struct {
        const char *field, *cells, *zone, *clauses;
    } cases[] = {
        {"nps", "0;10;7;", NULL, "0..10"},
        {"nps", "0;10;-;N/A;N/A", NULL, "0..10; none N/A|-"},
        {"at", "2026-11-21;?", NULL, "none ?"},
        {"at", "2026-11-21;0000-00-00 00:00:00", NULL, "none 0000-00-00 00:00:00"}, /* MySQL's way of none */
        {"at", "2026-11-21", "Europe/Paris", "zone Europe/Paris"},
        {"at", "3/4/2026;21/4/2026", NULL, "date %d/%m/%Y"},
        {"at", "3/4/2026;4/21/2026", "UTC", "date %m/%d/%Y; zone UTC"},
        {"at", "2026-11-21 19:30 IST", "Asia/Kolkata", "date %Y-%m-%d %H:%M %Z; zone Asia/Kolkata"},
        {"source", "web;NULL", NULL, "none NULL"},
        {"source",
         "web;N/A;n/a;NA;#N/A;-;--;?;NULL;null;NaN;nan;0000-00-00;0000-00-00 "
         "00:00:00;#DIV/0!;#VALUE!;#NUM!;#REF!;#NAME?;#NULL!",
         NULL,
         "none N/A|n/a|NA|#N/A|-|--|?|NULL|null|NaN|nan|0000-00-00|0000-00-00 "
         "00:00:00|#DIV/0!|#VALUE!|#NUM!|#REF!|#NAME?|#NULL!"},
        {"text", "good;N/A", NULL, ""}, /* what a customer wrote is never silent */
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pick pick = look(arena, cases[i].field, cases[i].cells);
        struct err err = {0};
        if (settle(arena, &pick, cases[i].zone, NULL, &err) != PICK_TAKEN ||
            strcmp(pick_clauses(&pick, arena), cases[i].clauses) != 0)
            fail_msg("%s of %s: '%s%s'", cases[i].field, cases[i].cells, pick_clauses(&pick, arena),
                     err.text);
    }
    arena_free(arena);
}

static void a_doubtful_column_is_refused_with_its_evidence(void **state)
{
    static const char *const cases[][3] = {
        {"at", "3/4/2026;4/5/2026", "'X' could be day/month or month/day: of 2 dates"},
        {"at", "21/4/2026;4/21/2026;1/2/2026", "'X' mixes dates: 1 can only be day/month, 1 only month/day"},
        {"at", "45982;45983.5", "as a spreadsheet counts days, such as 45982; if it is"},
        {"at", "1.7636E+12;1.7637E+12", "took digits from its numbers, such as 1.7636E+12"},
        {"at", "2026-11-21 19:30 IST", "names the zone IST, which several places use"},
        {"at", "21-11-26;21-11-27", "could begin with the day or the year: of 2 dates"},
        {"nps", "0;10;9;99", "'X' could be nps, but 1 of 4 answers are not 0 to 10: 99"},
        {"nps", "1;2;5", "'X' could be nps, but its 3 answers lie between 1 and 5"},
        {"rating", "1;5;2;Blank",
         "'X' could be rating, but 1 of 4 cells are words: Blank; if they are no answers"},
        {"csat", "Poor;Fair;Good;Excellent",
         "its words are a scale of 4 steps, which is not stretched to 1..5"},
        {"csat", "Agree;Strongly agree", "its words could be a scale of 5 or of 4 steps"},
        {"nps", "Not at all likely;3;9", "words name the ends of its scale (Not at all likely=0)"},
        {"rating", "4,5;3.5;5", "the file writes decimals in two ways: 1 with a comma, 1 with a point"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pick pick = look(arena, cases[i][0], cases[i][1]);
        struct err err = {0};
        assert_int_equal(settle(arena, &pick, NULL, NULL, &err), PICK_DOUBTFUL);
        if (!strstr(err.text, cases[i][2]))
            fail_msg("'%s', expected '%s'", err.text, cases[i][2]);
    }
    arena_free(arena);
}

static void a_column_of_something_else_is_left_and_that_is_said(void **state)
{
    static const char *const cases[][3] = {
        {"at", "soon;later;2026-11-21", "! a.csv: 'X' is not taken as at: its cells are no times\n"},
        {"nps", "yes;no;9", "! a.csv: 'X' is not taken as nps: most of its answers are not 0 to 10\n"},
        {"nps", "9;80;90", "! a.csv: 'X' is not taken as nps: most of its answers are not 0 to 10\n"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pick pick = look(arena, cases[i][0], cases[i][1]);
        struct scratch_talk said;
        struct err err = {0};
        scratch_listen(&said);
        assert_int_equal(settle(arena, &pick, NULL, &said.talk, &err), PICK_LEFT);
        assert_string_equal(said.text, cases[i][2]);
        assert_int_equal(err.status, 0);
    }
    arena_free(arena);
}

static void a_score_that_falls_as_nps_rises_is_doubted(void **state)
{
    struct arena *const arena = scratch_new();
    const struct match nps = {.wish = match_wish_for(slice_of("nps")), .field = "nps", .place = 0};
    const struct match csat = {.wish = match_wish_for(slice_of("csat")), .field = "csat", .place = 1};
    struct pick picks[] = {pick_new(arena, &nps, 0), pick_new(arena, &csat, 1)};
    struct err err = {0};

    (void)state;
    for (int i = 0; i < 50; i++) {
        pick_see(&picks[0], slice_of(arena_printf(arena, "%d", i % 11)), (size_t)i + 2);
        pick_see(&picks[1], slice_of(arena_printf(arena, "%d", 5 - i % 11 * 4 / 10)), (size_t)i + 2);
        pick_compare(arena, picks, 2);
    }
    const struct pick_plan plan = {
        .arena = arena, .refusal = {arena, "a.csv", "Grade", "csat"}, .picks = picks, .count = 2};
    assert_int_equal(pick_settle(&picks[1], &plan, &err), PICK_DOUBTFUL);
    assert_non_null(
        strstr(err.text, "in 50 rows where nps is also there, its correlation with 'Grade' is -0.9"));
    assert_non_null(strstr(err.text, "with the line csat,Grade,5..1 (or csat,Grade,1..5 if 5 is the best)"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_that_fits_becomes_the_clauses_that_read_it),
        cmocka_unit_test(a_doubtful_column_is_refused_with_its_evidence),
        cmocka_unit_test(a_column_of_something_else_is_left_and_that_is_said),
        cmocka_unit_test(a_score_that_falls_as_nps_rises_is_doubted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
