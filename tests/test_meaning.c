/* meaning - what a map says that a cell means */
#include "scratch.h"
#include "voc/clauses.h"

struct reading {
    const char *field, *clauses, *cell;
    const char *want; /* what is written, or, where `fails`, the reason */
    bool fails, decimal_comma;
};

static void check_one(struct arena *arena, const struct reading *c)
{
    char room[MEANING_SIZE];
    struct err err = {0};
    struct slice read = {"", 0};
    const struct meaning *const meaning =
        clauses_read(arena, slice_of(c->field), slice_of(c->clauses), c->decimal_comma, &err);
    const bool done = meaning && meaning_read(meaning, slice_of(c->cell), room, &read, &err);

    if (done == c->fails || (done ? !slice_is(read, slice_of(c->want)) : !strstr(err.text, c->want)))
        fail_msg("%s, %s: '%s' gave '%.*s%s', expected '%s'", c->field, c->clauses, c->cell, (int)read.length,
                 read.at, err.text, c->want);
}

static void check(const struct reading cases[], size_t count)
{
    struct arena *const arena = scratch_new();

    for (size_t i = 0; i < count; i++)
        check_one(arena, &cases[i]);
    arena_free(arena);
}
#define CHECK(cases) check(cases, sizeof(cases) / sizeof *(cases))

static void a_scale_takes_its_numbers_and_no_others(void **state)
{
    static const struct reading cases[] = {
        {"food", "0..10", "0", "0", 0, 0},
        {"food", "0..10", "10", "10", 0, 0},
        {"food", "0..10", " 7 ", "7", 0, 0},
        {"food", "0..10", "7\xC2\xA0", "7", 0, 0},
        {"food", "0..10", "7.0", "7", 0, 0},
        {"food", "0..10", "07", "7", 0, 0},
        {"food", "0..10", "7.5", "7.5", 0, 0},
        {"food", "0..10", "", "", 0, 0},
        {"food", "0..10", "11", "'11' is not a number from 0 to 10", 1, 0},
        {"food", "0..10", "-1", "'-1' is not a number from 0 to 10", 1, 0},
        {"food", "0..10", "eleven", "'eleven' is not a number from 0 to 10", 1, 0},
        {"food", "0..10", "7/10", "is not a number from 0 to 10", 1, 0},
        {"food", "-2..2", "-2", "-2", 0, 0},
        {"food", "0..10", "7,5", "7.5", 0, 1},
        {"food", "0..10", "7,5", "from 0 to 10 (a decimal comma? @decimal,,comma in the map)", 1, 0},
        {"food", "0..10", "7.5", "is not a number", 1, 1},
    };

    (void)state;
    CHECK(cases);
}

static void a_scale_whose_good_end_is_low_is_turned(void **state)
{
    static const struct reading cases[] = {
        {"csat", "5..1", "1", "5", 0, 0},      {"csat", "5..1", "5", "1", 0, 0},
        {"csat", "5..1", "3", "3", 0, 0},      {"food", "3..-3", "-3", "3", 0, 0},
        {"csat", "5..1", "0", "1 to 5", 1, 0},
    };

    (void)state;
    CHECK(cases);
}

static void well_known_scores_keep_their_scale(void **state)
{
    static const struct reading cases[] = {
        {"nps", "", "10", "10", 0, 0},
        {"nps", "", "11", "0 to 10", 1, 0},
        {"csat", "", "5", "5", 0, 0},
        {"ces", "", "8", "1 to 7", 1, 0},
        {"rating", "", "0", "1 to 5", 1, 0},
        {"nps", "1..10", "0", "1 to 10", 1, 0}, /* a part of the scale with its good end is no other scale */
        {"csat", "1..10", "5", "the scale of csat is 1..5 everywhere, not 1..10", 1, 0},
        {"csat", "1..4", "4", "the scale of csat is 1..5 everywhere", 1, 0},
        {"ces", "5..1", "4", "the scale of ces is 1..7 everywhere", 1, 0},
        {"rating", "0..5", "4", "the scale of rating is 1..5 everywhere", 1, 0},
    };

    (void)state;
    CHECK(cases);
}

static void what_is_no_answer_becomes_empty(void **state)
{
    static const struct reading cases[] = {
        {"nps", "0..10; none 11", "11", "", 0, 0},
        {"nps", "0..10; none ?|N/A|Blank", " N/A ", "", 0, 0},
        {"nps", "0..10; none N/A", "n/a", "is not a number", 1, 0},
        {"team", "none ?", "?", "", 0, 0},
        {"team", "none ?", "??", "??", 0, 0},
        {"at", "date %d/%m/%Y; none ?", "?", "", 0, 0},
        {"text", "none -", "-", "", 0, 0},
    };

    (void)state;
    CHECK(cases);
}

static void words_stand_for_values(void **state)
{
    static const struct reading cases[] = {
        {"csat", "1..5; happy=5|so so=3", "happy", "5", 0, 0},
        {"csat", "1..5; happy=5|so so=3", "so so", "3", 0, 0},
        {"csat", "5..1; happy=5", "happy", "'happy=5' could mean 5 or 1", 1, 0},
        {"nps", "0..10; none 99|-1", "99.0", "", 0, 0},
        {"nps", "0..10; none 99|-1", "-1,00", "", 0, 1},
        {"nps", "0..10; none 99|-1", "9.0", "9", 0, 0},
        {"csat", "1..5; worded", "#DIV/0!", "what a spreadsheet couldn't compute", 1, 0},
        {"csat", "1..5", "4-May", "a spreadsheet has made a date of it", 1, 0},
        {"spent", "number", "1,234", "(thousands? the clause number 1,204.5; or a decimal comma?", 1, 0},
        {"spent", "number", "1 234,5", "(thousands? the clause number 1 204,5)", 1, 1},
        {"csat", "1..5; happy=6", "happy", "'6' is not a number from 1 to 5", 1, 0},
        {"nps", "0..10; 10 = most likely=10", "10 = most likely", "10", 0, 0},
        {"made", "yes=1|no=0", "yes", "1", 0, 0},
        {"made", "yes=1|no=0", "maybe", "maybe", 0, 0},
        {"made", "yes=1|no", "yes", "'no' stands for nothing", 1, 0},
    };

    (void)state;
    CHECK(cases);
}

static void a_number_may_have_words_around_it(void **state)
{
    static const struct reading cases[] = {
        {"nps", "worded", "10 - extremely likely", "10", 0, 0},
        {"nps", "worded; not at all=0", "Not at all", "0", 0, 0},
        {"rating", "1..5; worded", "\u2605\u2605\u2605\u2605\u2606", "4", 0, 0},
        {"rating", "5..1; worded", "4 - good", "2", 0, 0},
        {"rating", "5..1; worded", "4 out of 5", "counts up to the good end", 1, 0},
        {"rating", "worded", "4,5 von 5", "4.5", 0, 1},
        {"rating", "worded", "4/10", "'4/10' is not one number from 1 to 5: it is out of another", 1, 0},
        {"rating", "worded", "4 or 5", "'4 or 5' is not one number from 1 to 5", 1, 0},
        {"rating", "worded", "9 stars", "is not one number from 1 to 5", 1, 0},
        {"rating", "", "4 stars", "from 1 to 5 (the clause 'worded' reads it)", 1, 0},
        {"share", "worded", "85 %", "85", 0, 0},
        {"share", "0..100; worded", "85 %", "85", 0, 0},
        {"share", "number", "85 %", "not a number (the clause 'worded' reads it)", 1, 0},
        {"text", "worded", "", "'worded' needs a number", 1, 0},
        {"spent", "number 1,204.5", "1,204,000.25", "1204000.25", 0, 0},
        {"spent", "number 1.204", "1.204,5", "1204.5", 0, 0},
        {"spent", "number 1 204", "1\u202F204,5", "1204.5", 0, 1},
        {"spent", "number 1,204", "12,04", "'12,04' is not a number with its thousands parted as stated", 1,
         0},
        {"spent", "number 12", "", "'number 12' doesn't show how thousands are parted; expected e.g.", 1, 0},
    };

    (void)state;
    CHECK(cases);
}

static void times_come_out_in_utc_to_their_precision(void **state)
{
    static const struct reading cases[] = {
        {"at", "", "2026-11-21", "2026-11-21", 0, 0},
        {"at", "", "2026-11-21T19:30Z", "2026-11-21T19:30Z", 0, 0},
        {"at", "", "2026-11-21 19:30:05", "2026-11-21T19:30:05Z", 0, 0},
        {"at", "", "2026-11-21T19:30:05.678+02:00", "2026-11-21T17:30:05Z", 0, 0},
        {"at", "", "21/11/2026", "'21/11/2026' is not a time as in 2026-11-21T19:30:00Z", 1, 0},
        {"at", "date %d/%m/%Y %H:%M", "1/2/2026 9:05", "2026-02-01T09:05Z", 0, 0},
        {"at", "date %d/%m/%Y|%d/%m/%Y %H:%M", "1/2/2026", "2026-02-01", 0, 0},
        {"at", "date %d/%m/%Y", "31/2/2026", "is not a time as in %d/%m/%Y", 1, 0},
        {"due", "date %Y%m%d", "20260228", "2026-02-28", 0, 0},
        {"at", "zone Europe/Paris", "2026-07-01T10:00", "2026-07-01T08:00Z", 0, 0},
        {"at", "zone Europe/Paris", "2026-07-01T10:00Z", "2026-07-01T10:00Z", 0,
         0},                                                           /* it says its own zone */
        {"at", "zone Europe/Paris", "2026-07-01", "2026-07-01", 0, 0}, /* a day has none */
        {"at", "date %d/%m/%Y %H:%M; zone +05:30", "1/7/2026 10:00", "2026-07-01T04:30Z", 0, 0},
    };

    (void)state;
    CHECK(cases);
}

static void texts_pass_and_names_are_trimmed(void **state)
{
    static const struct reading cases[] = {
        {"text", "", "  two  blanks \n", "  two  blanks \n", 0, 0},
        {"team", "", "  Opened by  8 ", "Opened by  8", 0, 0},
        {"text", "", "caf\xE9", "byte 0xE9 is not UTF-8", 1, 0},
        {"team", "", "caf\xE9", "byte 0xE9 is not UTF-8", 1, 0},
        {"weight", "", "0.2847177143", "0.2847177143", 0, 0}, /* no digit is lost */
        {"weight", "", "0,2847177143", "0.2847177143", 0, 1},
        {"weight", "", "+1e1", "10", 0, 0},
        {"weight", "", "heavy", "'heavy' is not a number", 1, 0},
        {"age", "number", "x", "'x' is not a number", 1, 0},
        {"age", "number", "7,5", "'7,5' is not a number (a decimal comma?", 1, 0},
        {"age", "", "x", "x", 0, 0},
    };

    (void)state;
    CHECK(cases);
}

static void clauses_that_make_no_sense_are_refused(void **state)
{
    static const struct reading cases[] = {
        {"at", "dat %d", "", "'dat %d' is no clause; did you mean 'date'?", 1, 0},
        {"nps", "non 11", "", "did you mean 'none'?", 1, 0},
        {"nps", "whatever it is", "", "'whatever it is' is no clause; expected 0..10", 1, 0},
        {"at", "date by", "", "'date by' names no column", 1, 0},
        {"at", "date %Q", "", "'%Q' is no part of a date format", 1, 0},
        {"at", "zone Europe/Pariss", "", "Europe/Pariss", 1, 0},
        {"at", "0..10", "", "a time has no scale", 1, 0},
        {"due", "0..10; date %F", "", "a time has no scale", 1, 0},
        {"nps", "date %Y-%m-%d", "", "nps is no time", 1, 0},
        {"team", "zone Europe/Paris", "", "'zone' needs a time", 1, 0},
        {"food", "3..3", "", "has no good end", 1, 0},
        {"food", "1..5; 1..3", "", "two scales", 1, 0},
    };

    (void)state;
    CHECK(cases);
}

static void a_long_cell_is_shown_cut(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char cell[5000], room[MEANING_SIZE];
    struct slice read;

    (void)state;
    memset(cell, 'x', sizeof cell);
    const struct meaning *const meaning = clauses_read(arena, slice_of("nps"), slice_of(""), true, &err);
    assert_false(meaning_read(meaning, (struct slice){cell, sizeof cell}, room, &read, &err));
    assert_true(strlen(err.text) < 120);
    assert_non_null(strstr(err.text, "x…' is not a number"));
    arena_free(arena);
}

static void a_comma_that_explains_nothing_is_not_hinted_at(void **state)
{
    static const char *const cells[] = {"11", "eleven, at least", "70,5", "7,5,", "1.234,5"};
    struct arena *const arena = scratch_new();
    char room[MEANING_SIZE];
    struct slice read;

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct err err = {0};
        const struct meaning *const meaning = clauses_read(arena, slice_of("nps"), slice_of(""), false, &err);
        assert_false(meaning_read(meaning, slice_of(cells[i]), room, &read, &err));
        assert_null(strstr(err.text, "comma?"));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_takes_its_numbers_and_no_others),
        cmocka_unit_test(a_scale_whose_good_end_is_low_is_turned),
        cmocka_unit_test(well_known_scores_keep_their_scale),
        cmocka_unit_test(what_is_no_answer_becomes_empty),
        cmocka_unit_test(words_stand_for_values),
        cmocka_unit_test(a_number_may_have_words_around_it),
        cmocka_unit_test(times_come_out_in_utc_to_their_precision),
        cmocka_unit_test(texts_pass_and_names_are_trimmed),
        cmocka_unit_test(clauses_that_make_no_sense_are_refused),
        cmocka_unit_test(a_long_cell_is_shown_cut),
        cmocka_unit_test(a_comma_that_explains_nothing_is_not_hinted_at),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
