/* members - a JSON object as cells */
#include "scratch.h"
#include "voc/members.h"

static const char *flat(struct arena *arena, struct members *members, const char *text)
{
    const char *why, *all = "";
    size_t fault;

    if (!members_read(members, slice_of(text), &why, &fault))
        return arena_printf(arena, "%zu: %s", fault, why);
    for (size_t i = 0; i < members_count(members); i++) {
        const struct slice name = members_name(members, i), value = members_value(members, i);
        all =
            arena_printf(arena, "%s%.*s=%.*s ", all, (int)name.length, name.at, (int)value.length, value.at);
    }
    return all;
}

static void an_object_is_names_and_values(void **state)
{
    static const struct {
        const char *text, *flat;
    } cases[] = {
        {"{}", ""},
        {"{\"a\":1234567890123456789,\"b\":1.0,\"c\":true,\"d\":null,\"e\":\"\"}",
         "a=1234567890123456789 b=1.0 c=true d= e= "},
        {"{\"via\":{\"channel\":\"web\",\"from\":{\"name\":\"A\"}},\"x\":1}",
         "via.channel=web via.from.name=A x=1 "},
        {"{\"a\":{},\"b\":2}", "b=2 "},
        {"{\"t\":[\"x\",1,null,true,\"\"],\"u\":[],\"v\":[\"\",\"y\"]}", "t=x|1||true| u= v=|y "},
        {"{\"t\":[\"x|y\", \"z\"]}", "t=[\"x|y\",\"z\"] "},
        {"{\"t\":[ {\"a b\" : \"c \\\" d\"},\n 1 ],\"u\":[[1, 2]]}",
         "t=[{\"a b\":\"c \\\" d\"},1] u=[[1,2]] "},
        {"{\"a\":{\"b\":[1,{\"c\":[2]}],\"d\":3}}", "a.b=[1,{\"c\":[2]}] a.d=3 "},
        {"{\"\\u00e9\":\"\\ud83d\\ude00\"}", "\xC3\xA9=\xF0\x9F\x98\x80 "},
        {"[1]", "0: is no object"},
        {"5", "0: is no object"},
        {"{\"a\":1", "6: ends inside the object"},
        {"{\"a\":1} {\"b\":2}", "8: more behind the object"},
        {"{\"a\":1},", "7: more behind the object"},
        {"{\"a\":1}5", "7: more behind the object"},
        {"{\"a\":1}", "a=1 "},
        {"{\"a\":1,}", "7: expected a name in quotes"},
        {"{\"a\":\"\\ud800\"}", "6: an escape that is no character (half of a surrogate pair, or NUL)"},
    };
    struct arena *const arena = scratch_new();
    struct members *const members = members_new(arena);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = flat(arena, members, cases[i].text);
        if (strcmp(got, cases[i].flat) != 0)
            fail_msg("%s gave '%s'", cases[i].text, got);
    }
    arena_free(arena);
}

static void what_is_nested_too_deep_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct members *const members = members_new(arena);
    const char *arrays = "{\"a\":", *objects = "";

    (void)state;
    for (int i = 0; i < 70; i++) {
        arrays = arena_printf(arena, "%s[", arrays);
        objects = arena_printf(arena, "%s{\"a\":", objects);
    }
    assert_string_equal(flat(arena, members, arrays), "68: is nested too deep");
    assert_string_equal(flat(arena, members, objects), "320: is nested too deep");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(an_object_is_names_and_values),
                                       cmocka_unit_test(what_is_nested_too_deep_is_refused)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
