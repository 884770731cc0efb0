/* json - JSON as YAJL reads it */
#include "scratch.h"
#include "voc/json.h"

/* What was heard, an event a letter, with its text. */
struct heard {
    char text[400];
    size_t used;
};

static bool hear(void *self, enum json_event event, struct slice text)
{
    struct heard *const heard = self;

    heard->used += (size_t)snprintf(heard->text + heard->used, sizeof heard->text - heard->used, "%c%.*s ",
                                    "{}[]:'=0"[event], (int)text.length, text.at);
    return !slice_is(text, slice_of("stop"));
}

static void what_stands_in_a_text_is_heard_in_order_however_it_is_cut(void **state)
{
    static const char text[] = "{\"a\":[1.0,-1e5,\"\\u00e9\\n\"],\"b\":{\"c\":null,\"d\":true}} {}";
    struct arena *const arena = scratch_new();
    struct heard heard = {.used = 0};
    struct json *const json = json_new(arena, (struct json_listener){hear, &heard});

    (void)state;
    for (size_t i = 0; text[i]; i++)
        assert_true(json_feed(json, (struct slice){text + i, 1}));
    assert_string_equal(heard.text, "{ :a [ =1.0 =-1e5 '\xC3\xA9\n ] :b { :c 0 :d =true } } { } ");
    arena_free(arena);
}

static void what_is_no_json_is_told_in_half_a_sentence_with_its_place(void **state)
{
    static const struct {
        const char *text, *why;
        size_t read;
    } cases[] = {
        {"{\"a\":1,,\"b\":2}", "expected a name in quotes", 8},
        {"{'a':1}", "expected a value", 2},
        {"{\"a\" 1}", "expected ':' behind the name", 6},
        {"{\"a\":01}", "expected ',' or '}' behind the value", 6},
        {"[1 2]", "expected ',' or ']' behind the value", 4},
        {"{\"a\":NaN}", "expected a value", 6},
        {"[1,]", "expected a value", 4},
        {"\"a\tb\"", "a control character inside a string, expected it escaped", 2},
        {"\"\\q\"", "a '\\' before a character that isn't escaped so", 2},
        {"\"\\u12g4\"", "expected four hexadecimal digits behind '\\u'", 5},
        {"\"\xE9\"", "is not UTF-8", 3},
        {"[1.]", "a number that breaks off", 3},
        {"[/*1*/]", "a comment, which JSON doesn't have", 1},
        {"\"stop\"", "", 6},
    };
    struct arena *const arena = scratch_new();
    struct heard heard = {.used = 0};
    struct json *const json = json_new(arena, (struct json_listener){hear, &heard});

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        heard.used = 0;
        if (json_feed(json, slice_of(cases[i].text)) || strcmp(json_why(json), cases[i].why) != 0 ||
            json_read(json) != cases[i].read)
            fail_msg("%s: %s at %zu", cases[i].text, json_why(json), json_read(json));
        json_restart(json);
    }
    arena_free(arena);
}

static void half_a_surrogate_pair_is_no_character(void **state)
{
    static const struct {
        const char *text;
        size_t sound;
    } cases[] = {{"\"plain\"", 7},          {"\"\\ud83d\\ude00\"", 14}, {"\"\\uD83D\"", 1},
                 {"\"\\uD83D\\uD83D\"", 1}, {"\"a\\ude00\"", 2},        {"\"\\\\ud83d\"", 9},
                 {"\"\\u0000\"", 1},        {"\"\\u0041\\\"\\ud800", 9}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (json_sound(slice_of(cases[i].text)) != cases[i].sound)
            fail_msg("%s: %zu", cases[i].text, json_sound(slice_of(cases[i].text)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_stands_in_a_text_is_heard_in_order_however_it_is_cut),
        cmocka_unit_test(what_is_no_json_is_told_in_half_a_sentence_with_its_place),
        cmocka_unit_test(half_a_surrogate_pair_is_no_character),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
