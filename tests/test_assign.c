/* assign - gives each row of feedback the columns that the first rule that fits it sets */
#include "scratch.h"
#include "voc/assign.h"
#include "voc/feed.h"
#include "voc/sink.h"
#include "voc/writer.h"

struct outcome {
    char *table;
    struct scratch_talk said;
    struct err err;
};

static bool assign(struct arena *arena, const char *feedback, struct assign ask, struct outcome *outcome)
{
    const char *const in = scratch_file(arena, feedback), *const out = scratch_file(arena, "");

    *outcome = (struct outcome){0};
    scratch_listen(&outcome->said);
    ask.zone = ask.zone ? ask.zone : "UTC";
    struct feed *const feed = feed_open(arena, &in, 1, &outcome->err);
    struct sink *const sink = sink_open(arena, out, &outcome->err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    assert_non_null(feed);
    if (!assign_run(arena, feed, &ask, writer, &outcome->said.talk, &outcome->err))
        return false;
    assert_true(writer_close(writer, &outcome->err) && sink_close(sink, &outcome->err));
    outcome->table = scratch_read(arena, out);
    return true;
}

static void new_columns_are_set_and_the_others_matched(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules = scratch_file(arena, "owner,place\ndana,Leeds\n");
    struct outcome outcome;

    (void)state;
    assert_true(assign(arena, "id,place\n1,Leeds\n2,\"a,b\"\n",
                       (struct assign){.files = &rules, .file_count = 1}, &outcome));
    assert_string_equal(outcome.table, "id,place,owner\n1,Leeds,dana\n2,\"a,b\",\n");
    assert_non_null(strstr(outcome.said.text,
                           arena_printf(arena, "! 1 of 2 rows fit no rule of %s: place 'a,b' (1)\n", rules)));
    arena_free(arena);
}

static void a_later_file_matches_what_an_earlier_one_set(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules[] = {scratch_file(arena, "place,team\nLeeds,North\n,South\n"),
                                 scratch_file(arena, "team,owner\nNorth,dana\nSouth,omar\n")};
    struct outcome outcome;

    (void)state;
    assert_true(
        assign(arena, "place\nLeeds\nBath\n", (struct assign){.files = rules, .file_count = 2}, &outcome));
    assert_string_equal(outcome.table, "place,team,owner\nLeeds,North,dana\nBath,South,omar\n");
    arena_free(arena);
}

static void a_column_that_is_named_is_replaced_where_it_stands(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules = scratch_file(arena, "place,owner\nLeeds,piotr\n"), *const set = "owner";
    struct outcome outcome;

    (void)state;
    assert_true(assign(arena, "owner,place\nold,Leeds\nold,Bath\n",
                       (struct assign){.files = &rules, .file_count = 1, .sets = &set, .set_count = 1},
                       &outcome));
    assert_string_equal(outcome.table, "owner,place\npiotr,Leeds\n,Bath\n");
    arena_free(arena);
}

static void rows_that_nobody_owns_can_be_listed_alone(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules = scratch_file(arena, "place,owner\nLeeds,dana\nYork,\n");
    struct outcome outcome;

    (void)state;
    assert_true(assign(arena, "id,place\n1,Leeds\n2,Bath\n3,York\n",
                       (struct assign){.files = &rules, .file_count = 1, .unowned = true}, &outcome));
    assert_string_equal(outcome.table, "id,place,owner\n2,Bath,\n"); /* a rule may leave an owner unknown */
    arena_free(arena);
}

static void the_most_common_rows_without_a_rule_are_the_hint(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules = scratch_file(arena, "place,owner\nnowhere,dana\n");
    char *feedback = arena_printf(arena, "place\n");
    struct outcome outcome;

    (void)state;
    for (int i = 0; i < 36; i++)
        feedback = arena_printf(arena, "%s%c\n", feedback, 'a' + (i % 9 < 3 ? 0 : i % 9));
    assert_true(assign(arena, feedback, (struct assign){.files = &rules, .file_count = 1}, &outcome));
    assert_non_null(strstr(outcome.said.text, "36 of 36 rows fit no rule of "));
    assert_non_null(strstr(outcome.said.text, ", mostly place 'a' (12); place 'd' (4); place 'e' (4); "));
    assert_non_null(strstr(outcome.said.text, "the rule at "));
    arena_free(arena);
}

static void dated_rules_go_by_the_clocks_of_the_zone(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules = scratch_file(arena, "until,owner\n2026-06-30,ines\n");
    struct outcome outcome;

    (void)state;
    assert_true(assign(arena,
                       "at,asked_at\n2026-06-30T21:59Z,\n2026-06-30T22:00Z,\n2026-06-30,\n,2026-06-01\n,\n",
                       (struct assign){.files = &rules, .file_count = 1, .zone = "Europe/Paris"}, &outcome));
    assert_string_equal(outcome.table, "at,asked_at,owner\n2026-06-30T21:59Z,,ines\n2026-06-30T22:00Z,,\n"
                                       "2026-06-30,,ines\n,2026-06-01,ines\n,,\n");
    arena_free(arena);
}

static void rules_that_match_or_set_nothing_are_refused(void **state)
{
    static const struct {
        const char *rules, *set, *reason;
    } cases[] = {
        {"kind,owner\na,b\n", NULL, "matches nothing, the feedback has none of its columns (kind, owner)"},
        {"plase,owner\na,b\n", NULL, "did you mean 'place'? If it is to be set: --set plase,owner"},
        {"PLACE,text,owner\na,b,c\n", NULL,
         "column 'PLACE' is to be matched, but the feedback has none; did "
         "you mean 'place'?"},
        {"channel,place,owner\na,b,c\n", NULL,
         "column 'channel' is to be matched, but the feedback has none; "
         "if it is to be set: --set channel,owner"},
        {"place,text\na,b\n", NULL, "sets nothing, the feedback has all of its columns (place, text)"},
        {"plase,owner\na,b\n", "owner", "did you mean 'place'?"},
        {"place,owner\na,b\n", "team", "--set: no rules have a column 'team'"},
        {"place,from,owner\na,2026,b\n", NULL, "has no column 'at'"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const char *const rules = scratch_file(arena, cases[i].rules);
        const struct assign ask = {
            .files = &rules, .file_count = 1, .sets = &cases[i].set, .set_count = cases[i].set != NULL};
        struct outcome outcome;
        assert_false(assign(arena, "place,text\na,b\n", ask, &outcome));
        if (!strstr(outcome.err.text, cases[i].reason))
            fail_msg("'%s', expected '%s'", outcome.err.text, cases[i].reason);
        arena_free(arena);
    }
}

static void a_column_that_is_named_is_set_whatever_it_is_called(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rules = scratch_file(arena, "place,source,plaza\nLeeds,desk,P\n");
    const char *const sets[] = {"source", "plaza"};
    struct outcome outcome;

    (void)state;
    assert_true(assign(arena, "place\nLeeds\n",
                       (struct assign){.files = &rules, .file_count = 1, .sets = sets, .set_count = 2},
                       &outcome));
    assert_string_equal(outcome.table, "place,source,plaza\nLeeds,desk,P\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_columns_are_set_and_the_others_matched),
        cmocka_unit_test(a_later_file_matches_what_an_earlier_one_set),
        cmocka_unit_test(a_column_that_is_named_is_replaced_where_it_stands),
        cmocka_unit_test(rows_that_nobody_owns_can_be_listed_alone),
        cmocka_unit_test(the_most_common_rows_without_a_rule_are_the_hint),
        cmocka_unit_test(dated_rules_go_by_the_clocks_of_the_zone),
        cmocka_unit_test(rules_that_match_or_set_nothing_are_refused),
        cmocka_unit_test(a_column_that_is_named_is_set_whatever_it_is_called),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
