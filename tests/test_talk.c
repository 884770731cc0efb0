/* talk - what a module has to tell the user */
#include "scratch.h"

static void a_sentence_arrives_with_its_level(void **state)
{
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    talk_say(&said.talk, TALK_NOTE, "%d rows", 3);
    talk_say(&said.talk, TALK_WARNING, "'%s' is empty", "a.csv");
    assert_string_equal(said.text, "3 rows\n! 'a.csv' is empty\n");
}

static void count_length(void *context, enum talk_level level, const char *sentence)
{
    (void)level;
    *(size_t *)context = strlen(sentence);
}

static void a_sentence_that_is_too_long_is_cut(void **state)
{
    size_t length = 0;

    (void)state;
    talk_say(&(struct talk){count_length, &length}, TALK_NOTE, "%*s", 10000, "x");
    assert_in_range(length, 1000, 9999);
}

static void without_a_listener_nothing_is_said(void **state)
{
    size_t length = 7;

    (void)state;
    talk_say(NULL, TALK_WARNING, "x");
    talk_say(&(struct talk){NULL, &length}, TALK_WARNING, "x");
    assert_int_equal(length, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_arrives_with_its_level),
        cmocka_unit_test(a_sentence_that_is_too_long_is_cut),
        cmocka_unit_test(without_a_listener_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
