/* backlog - what still waits, and since when the longest */
#include "scratch.h"
#include "voc/backlog.h"

/* Two sources of which one answers, and what waits in them: three rows of which the second is the oldest. */
struct sample {
    struct metrics metrics;
    struct quantities quantities;
    struct sources *sources;
    struct backlog *backlog;
    struct reckoning clock;
    struct backlog_view view;
};

static struct sample *sample_new(struct arena *arena, const char *metric)
{
    static const int64_t since[] = {7200, 3600, 5400};
    struct sample *const sample = arena_alloc(arena, sizeof *sample);
    struct err err = {0};
    struct metric only;
    const char *const path = scratch_file(arena, "at\n1\n2\n3\n");
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    assert_true(metric_builtin(arena, slice_of(metric), &only));
    metrics_add(arena, &sample->metrics, &only);
    sample->quantities = quantity_share(arena, &sample->metrics);
    sample->sources = sources_new(arena, 1);
    sample->backlog = backlog_new(arena, 1);
    const size_t desk = sources_number(sample->sources, slice_of("desk")),
                 survey = sources_number(sample->sources, slice_of("survey"));
    sources_note_answers(sample->sources, 0, desk, false, 1);
    for (size_t i = 0; i < 3 && feed_next(feed, &err); i++)
        backlog_note(sample->backlog, 0, desk, since[i], false, feed);
    backlog_note(sample->backlog, 0, survey, 0, false, feed);
    backlog_note(sample->backlog, 0, desk, -86400, true, feed);
    sample->clock.zone = zone_open(arena, "UTC", &err);
    sample->view = (struct backlog_view){
        sample->sources, &sample->quantities, &sample->metrics, {36000, MOMENT_SECOND}, &sample->clock};
    return sample;
}

static void the_oldest_of_the_sources_that_wait_waits_longest(void **state)
{
    struct arena *const arena = scratch_new();
    const struct sample *const sample = sample_new(arena, "answered_2h");
    const struct backlog_wait wait = backlog_longest(sample->backlog, &sample->view, 0);

    (void)state;
    assert_int_equal(wait.rows, 3);
    assert_int_equal(wait.seconds, 32400);
    assert_int_equal(wait.line, 3);
    arena_free(arena);
}

static void days_count_where_they_are_evidence(void **state)
{
    struct arena *const arena = scratch_new();
    const struct sample *const sample = sample_new(arena, "first_response");
    const struct backlog_wait wait = backlog_longest(sample->backlog, &sample->view, 0);

    (void)state;
    assert_int_equal(wait.rows, 4);
    assert_int_equal(wait.seconds, 86400);
    arena_free(arena);
}

static void it_is_said_and_noted(void **state)
{
    struct arena *const arena = scratch_new();
    const struct sample *const sample = sample_new(arena, "answered_2h");
    struct receipt *const receipt = receipt_new(arena, "measure");
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    backlog_tell(sample->backlog, &sample->view, receipt, &said.talk);
    assert_non_null(
        strstr(said.text, "answered_2h: 3 rows still wait, the longest for 9.0 hours (/tmp/voc-test"));
    assert_slice(receipt_rows(receipt), "measure,,answered_2h still waiting,3\n"
                                        "measure,,\"answered_2h longest wait, hours\",9\n");
    arena_free(arena);
}

static void where_nothing_waits_nothing_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct sample *const sample = sample_new(arena, "answered_2h");
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    backlog_tell(backlog_new(arena, 1), &sample->view, NULL, &said.talk);
    assert_string_equal(said.text, "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_oldest_of_the_sources_that_wait_waits_longest),
        cmocka_unit_test(days_count_where_they_are_evidence),
        cmocka_unit_test(it_is_said_and_noted),
        cmocka_unit_test(where_nothing_waits_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
