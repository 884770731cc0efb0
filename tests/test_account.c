/* test_account - the receipt of a run */
#include "scratch.h"
#include "voc/account.h"
#include "voc/feed.h"

static struct account *account_of(struct arena *arena, const struct tool *tool, const char *path)
{
    char *argv[] = {"voc-count", "--by", "it's", "a.csv"};
    struct err err = {0};
    struct account *const account = account_open(arena, path, tool, 4, argv, &err);

    assert_string_equal(err.text, "");
    return account;
}

static void a_run_is_noted_from_its_arguments_to_its_status(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, ""), *const input = scratch_file(arena, "a\n1\n2\n"),
                      *rules = scratch_file(arena, "abc");
    const struct option options[] = {{"rules", 'f', OPTION_TEXT, "FILE", &rules, ""}, {0}};
    const struct tool tool = {.name = "count", .options = options};
    struct err err = {0};
    struct account *const account = account_of(arena, &tool, path);
    struct feed *const feed = feed_open(arena, &input, 1, &err);

    (void)state;
    assert_true(account_inputs(account, &input, 1, &err));
    while (feed_next(feed, &err))
        ;
    account_feed(account, feed);
    assert_true(account_close(account, 7, 1, 65, &err));
    const char *const text = scratch_read(arena, path);
    assert_non_null(strstr(text, "\ncount,,arguments,--by 'it'\\''s' a.csv\n"));
    assert_non_null(strstr(text, arena_printf(arena, "\ncount,%s,bytes,6\n", input)));
    assert_non_null(
        strstr(text, arena_printf(arena,
                                  "\ncount,%s,sha256,ba7816bf8f01cfea414140de5dae2223b00361a396177a9c"
                                  "b410ff61f20015ad\n",
                                  rules)));
    assert_non_null(strstr(text, arena_printf(arena, "\ncount,%s,rows read,2\n", input)));
    assert_non_null(strstr(text, "\ncount,,rows written,7\ncount,,warnings,1\ncount,,exit status,65\n"));
    arena_free(arena);
}

static void nothing_is_told_of_a_secret(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, ""), *key = scratch_file(arena, "abc");
    const struct option options[] = {{"key", 0, OPTION_SECRET, "FILE", &key, ""}, {0}};
    const struct tool tool = {.name = "count", .options = options};
    struct account *const account = account_of(arena, &tool, path);

    (void)state;
    assert_true(account_inputs(account, NULL, 0, &(struct err){0}));
    assert_true(account_close(account, -1, 0, 0, &(struct err){0}));
    assert_null(strstr(scratch_read(arena, path), "sha256"));
    arena_free(arena);
}

static void an_input_that_changes_meanwhile_is_warned_of(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, ""), *const input = scratch_file(arena, "a\n");
    struct account *const account = account_of(arena, &(struct tool){.name = "count"}, path);
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    assert_true(account_inputs(account, &input, 1, &(struct err){0}));
    account_check(account, &said.talk);
    assert_string_equal(said.text, "");
    assert_int_equal(truncate(input, 0), 0);
    account_check(account, &said.talk);
    assert_non_null(strstr(said.text, "changed while it was read"));
    arena_free(arena);
}

static void a_receipt_goes_to_a_file(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(account_open(arena, "-", &(struct tool){.name = "count"}, 0, NULL, &err));
    assert_string_equal(err.text, "--receipt: expected a file, not '-'");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_is_noted_from_its_arguments_to_its_status),
        cmocka_unit_test(nothing_is_told_of_a_secret),
        cmocka_unit_test(an_input_that_changes_meanwhile_is_warned_of),
        cmocka_unit_test(a_receipt_goes_to_a_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
