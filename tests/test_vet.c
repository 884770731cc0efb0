/* vet - tests of telling whether what comes in pieces is UTF-8 */
#include "scratch.h"
#include "voc/vet.h"

/* Looks at a text in pieces of so many bytes. */
static bool passes(struct slice text, size_t piece)
{
    struct vet vet = {0};

    for (size_t at = 0; at < text.length; at += piece)
        vet_look(&vet, (struct slice){text.at + at, text.length - at < piece ? text.length - at : piece});
    return vet_is_passed(&vet);
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
