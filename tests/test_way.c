/* way - where in a JSON file objects are wanted */
#include "scratch.h"
#include "voc/way.h"

/* Feeds a text up to its first `@`, where an object would stand, and says whether one is wanted there. */
static const char *lead(struct arena *arena, const char *within, const char *text)
{
    struct way *const way = way_new(arena, within);
    const char *const at = strchr(text, '@'), *why;
    size_t fault;

    if (!way_feed(way, (struct slice){text, at ? (size_t)(at - text) : strlen(text)}, &why, &fault))
        return arena_printf(arena, "%zu: %s", fault, why);
    return way_is_home(way) ? "home" : way_depth(way) ? "inside" : "outside";
}

static void objects_are_wanted_in_their_array_alone(void **state)
{
    static const struct {
        const char *within, *text, *where;
    } cases[] = {
        {NULL, "@", "home"},
        {NULL, "[@", "home"},
        {NULL, "[{},@", "home"},
        {NULL, "[{}] [@", "home"},
        {NULL, "5 @", "0: expected an object"},
        {"tickets", "@", "outside"},
        {"tickets", "{\"count\":[@", "inside"},
        {"tickets", "{\"a\":{\"tickets\":[@", "inside"},
        {"tickets", "{\"count\":[1],\"tickets\":[@", "home"},
        {"tickets", "{\"tickets\":[{}],\"users\":[@", "inside"},
        {"tickets", "{\"tickets\":[{}],\"count\":1}@", "outside"},
        {"tickets", "{\"tickets\":[]} {\"tickets\":[@", "home"},
        {"data.nodes", "{\"data\":{\"other\":{\"nodes\":[@", "inside"},
        {"data.nodes", "{\"data\":{\"other\":1,\"nodes\":[@", "home"},
        {"tickets", "{\"error\":1}", "10: the page that ends here doesn't have the array of the first"},
        {"tickets", "{\"tickets\":null}", "15: the page that ends here doesn't have the array of the first"},
        {"tickets", "{\"tickets\":[],\"tickets\":[@", "24: the page's array comes twice"},
        {"tickets", "[@", "0: an array, expected a page: an object with the array in it"},
        {NULL, "[{}{}", "3: expected ',' or ']' behind the value"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = lead(arena, cases[i].within, cases[i].text);
        if (strcmp(got, cases[i].where) != 0)
            fail_msg("%s: %s", cases[i].text, got);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(objects_are_wanted_in_their_array_alone)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
