/* vet - tests of telling whether what was passed on is UTF-8 */
#include "scratch.h"
#include "voc/vet.h"

/* Draws a text in pieces of so many bytes. */
static bool passes(struct slice text, size_t piece)
{
    struct arena *const arena = scratch_new();
    struct vet *const vet = vet_open(arena, spring_text(arena, text, "it"));
    char room[64];
    struct err err = {0};
    size_t got, all = 0;

    do {
        assert_false(vet_is_passed(vet));
        assert_true(spring_pull(vet_spring(vet), room, piece, &got, &err));
        assert_memory_equal(room, text.at + all, got);
        all += got;
    } while (got > 0);
    const bool passed = vet_is_passed(vet);
    assert_int_equal(all, text.length);
    arena_free(arena);
    return passed;
}

static void characters_may_be_cut_anywhere(void **state)
{
    static const struct {
        const char *text;
        bool is_utf8;
    } cases[] = {
        {"", true},
        {"plain", true},
        {"\xC3\xB3 \xE2\x82\xAC \xF0\x9F\x91\x8D", true},
        {"\xF0\x9F\x91\x8D\xF0\x9F\x91\x8D\xE2\x82\xAC\xC3\xB3", true},
        {"caf\xE9", false},
        {"caf\xE9 au lait", false},
        {"\xE2\x82", false},
        {"\xF0\x9F\x91", false},
        {"\xF0\x9F\x91 and more", false},
        {"\xE2\x82\xAC\x82", false},
        {"\x80", false},
        {"long enough to fill a vector, and then\xFF", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t piece = 1; piece < 40; piece++)
            if (passes(slice_of(cases[i].text), piece) != cases[i].is_utf8)
                fail_msg("'%s' in pieces of %zu", cases[i].text, piece);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_may_be_cut_anywhere),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
