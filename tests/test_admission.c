/* admission - the rows of exports on their way into the feedback table */
#include "exported.h"
#include "voc/admission.h"
#include "voc/columns.h"
#include "voc/seal.h"
#include "voc/sink.h"
#include "voc/smells.h"
#include "voc/writer.h"

enum { FILES = 2, LINES = 3 };

struct row {
    const char *id, *at, *text, *ticket; /* NULL: it is no event */
};

/* What is admitted, and what comes of it. */
struct trial {
    const char *map; /* of all files */
    enum settings_same same;
    bool are_distinct;
    const char *hidden; /* a column, or NULL */
    struct moment as_of;
    struct row rows[FILES][LINES];
    struct arena *arena;
    struct columns *columns;
    struct balance *balance;
    bool is_told;            /* once the last rows are in, whether what was known of their cells is kept */
    long long early;         /* rows that were written before all were in, with the header */
    const char *out, *smelt; /* what was written and, of smells, said in the end */
    struct err err;
};

static struct admission *admission_of(struct trial *trial, struct smells **smells, struct writer *out)
{
    struct arena *const arena = trial->arena;
    const struct map *const map = exported_map(arena, trial->map);
    struct admission_file *const files = arena_array(arena, FILES, sizeof *files);

    for (size_t i = 0; i < FILES; i++)
        files[i] = (struct admission_file){arena_printf(arena, "%zu.csv", i), map, trial->same,
                                           map->settings.each.length > 0};
    trial->columns = columns_new(arena);
    columns_add(trial->columns, slice_of("at"));
    columns_add(trial->columns, slice_of("text"));
    columns_all(trial->columns, &(size_t){0});
    trial->balance = balance_new(arena, FILES);
    *smells = smells_new(arena, trial->columns, trial->as_of);
    return admission_new(arena,
                         &(struct admission_plan){
                             .files = files,
                             .count = FILES,
                             .are_distinct = trial->are_distinct,
                             .hidden = &trial->hidden,
                             .hidden_count = trial->hidden ? 1 : 0,
                             .key = trial->hidden ? seal_key_of(arena, slice_of("0123456789abcdef")) : NULL,
                             .columns = trial->columns,
                             .balance = trial->balance,
                             .smells = *smells,
                             .out = out,
                         },
                         &trial->err);
}

/* The rows of a file: events one by one, all others in one stretch. */
static bool admit(struct trial *trial, struct admission *admission, size_t file)
{
    struct stretch *const rows = stretch_new(trial->arena, 3);

    rows->columns = arena_array(trial->arena, rows->width, sizeof *rows->columns);
    admission_open(admission, file);
    for (size_t i = 0; i < LINES && trial->rows[file][i].id; i++) {
        const struct row *const row = &trial->rows[file][i];
        struct slice *const cells = stretch_cells(rows, rows->count);
        cells[0] = slice_of(row->id);
        cells[1] = slice_of(row->at);
        cells[2] = rows->raws[rows->count] = slice_of(row->text);
        rows->lines[rows->count] = i + 2;
        balance_read(trial->balance, file, 1);
        if (!row->ticket) {
            rows->count++;
            continue;
        }
        const struct waiting_event event = {slice_of(row->ticket), cells[1]};
        if (!admission_event(admission, cells, i + 2, &event, &trial->err))
            return false;
    }
    const bool done = admission_rows(admission, rows, &trial->err);
    trial->is_told = rows->columns != NULL;
    return done;
}

static bool run(struct trial *trial)
{
    struct arena *const arena = trial->arena = scratch_new();
    char *const path = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, path, &trial->err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    struct scratch_talk said;
    struct smells *smells;
    struct admission *const admission = admission_of(trial, &smells, writer);

    scratch_listen(&said);
    if (!admission || !admission_begin(admission, &trial->err) || !admit(trial, admission, 0) ||
        !admit(trial, admission, 1))
        return false;
    trial->early = writer_rows(writer);
    const bool done = admission_close(admission, &trial->err);
    assert_true(sink_close(sink, &(struct err){0}));
    trial->out = scratch_read(arena, path);
    smells_say(smells, &said.talk);
    trial->smelt = arena_printf(arena, "%s", said.text);
    return done;
}

static const char with_ids[] = "id,I,\nat,A,\ntext,T,\n";

static void rows_that_none_can_replace_are_written_as_they_come(void **state)
{
    static const struct {
        const char *map;
        enum settings_same same;
        bool are_distinct;
        long long early; /* the header and two rows, or nothing */
    } cases[] = {{with_ids, SETTINGS_SAME_LAST, true, 3},
                 {with_ids, SETTINGS_SAME_ALL, false, 3},
                 {"text,T,\n", SETTINGS_SAME_LAST, false, 3},
                 {with_ids, SETTINGS_SAME_LAST, false, 0},
                 {"@each,Ticket,\ntext,T,\n", SETTINGS_SAME_ALL, false, 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {.map = cases[i].map,
                              .same = cases[i].same,
                              .are_distinct = cases[i].are_distinct,
                              .rows = {{{"1", "", "a", NULL}}, {{"2", "", "b", NULL}}}};
        assert_true(run(&trial));
        if (trial.early != cases[i].early)
            fail_msg("case %zu: %lld rows", i, trial.early);
        assert_string_equal(trial.out, "id,at,text\n1,,a\n2,,b\n");
        assert_true(balance_holds(trial.balance, &trial.err));
        arena_free(trial.arena);
    }
}

static void a_later_row_holds_in_the_place_of_the_first(void **state)
{
    struct trial trial = {.map = with_ids,
                          .same = SETTINGS_SAME_LAST,
                          .rows = {{{"1", "", "a", NULL}, {"2", "", "b", NULL}}, {{"1", "", "c", NULL}}}};

    (void)state;
    assert_true(run(&trial));
    assert_string_equal(trial.out, "id,at,text\n1,,c\n2,,b\n");
    assert_int_equal(balance_count(trial.balance, BALANCE_MERGED), 1);
    assert_true(balance_holds(trial.balance, &trial.err));
    arena_free(trial.arena);
}

static void those_that_stay_move_up_where_an_earlier_file_has_one(void **state)
{
    static const char noon[] = "2026-11-21T12:00Z";
    struct trial trial = {.map = "at,A,\ntext,T,\n",
                          .rows = {{{"", noon, "a", NULL}},
                                   {{"7", noon, "b", NULL}, {"", noon, "a", NULL}, {"8", noon, "c", NULL}}}};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.out, ",a\n7,2026-11-21T12:00Z,b\n8,2026-11-21T12:00Z,c\n"));
    assert_int_equal(balance_count(trial.balance, BALANCE_KEPT), 3);
    assert_int_equal(balance_count(trial.balance, BALANCE_MERGED), 1);
    assert_false(trial.is_told);
    arena_free(trial.arena);
}

static void what_is_hidden_is_neither_written_nor_smelt_at_as_it_was(void **state)
{
    struct trial trial = {.map = "at,A,\ntext,T,\n",
                          .hidden = "text",
                          .rows = {{{"1", "", "Ann", NULL}, {"2", "", "Ann", NULL}}}};

    (void)state;
    assert_true(run(&trial));
    assert_null(strstr(trial.out, "Ann"));
    assert_int_equal(strlen(trial.out), strlen("id,at,text\n1,,\n2,,\n") + 2 * (SEAL_KEYED_SIZE - 1));
    assert_false(trial.is_told);
    arena_free(trial.arena);
    trial = (struct trial){.map = trial.map, .hidden = "customer"};
    assert_false(run(&trial));
    assert_non_null(strstr(trial.err.text, "customer"));
    arena_free(trial.arena);
}

static void a_ticket_is_smelt_at_once_its_events_are_one(void **state)
{
    static const char early[] = "2026-11-21T12:00Z", late[] = "2027-11-21T12:00Z";
    static const struct {
        const char *map, *out;
        bool smells;
    } cases[] = {{"@each,Ticket,\nat,A,last\ntext,T,last\n", "id,at,text\nT1,2027-11-21T12:00Z,b\n", true},
                 {"@each,Ticket,\nat,A,first\ntext,T,last\n", "id,at,text\nT1,2026-11-21T12:00Z,b\n", false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {.map = cases[i].map, .rows = {{{"", early, "a", "T1"}, {"", late, "b", "T1"}}}};
        assert_true(moment_parse(slice_of("2026-12-01"), &trial.as_of));
        assert_true(run(&trial));
        assert_string_equal(trial.out, cases[i].out);
        if ((strstr(trial.smelt, "lie after") != NULL) != cases[i].smells)
            fail_msg("case %zu: %s", i, trial.smelt);
        arena_free(trial.arena);
    }
}

static void no_table_is_begun_where_it_is_past_telling_which_rows_hold(void **state)
{
    static const char ruined[] = "1.23457E+11";
    struct trial trial = {
        .map = with_ids,
        .rows = {{{ruined, "", "a", NULL}, {ruined, "", "b", NULL}, {ruined, "", "c", NULL}}}};

    (void)state;
    assert_false(run(&trial));
    assert_non_null(strstr(trial.err.text, ruined));
    assert_string_equal(trial.out, "");
    arena_free(trial.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_that_none_can_replace_are_written_as_they_come),
        cmocka_unit_test(a_later_row_holds_in_the_place_of_the_first),
        cmocka_unit_test(those_that_stay_move_up_where_an_earlier_file_has_one),
        cmocka_unit_test(what_is_hidden_is_neither_written_nor_smelt_at_as_it_was),
        cmocka_unit_test(a_ticket_is_smelt_at_once_its_events_are_one),
        cmocka_unit_test(no_table_is_begun_where_it_is_past_telling_which_rows_hold),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
