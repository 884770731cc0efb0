/* utf8 - tests of telling whether a text is UTF-8 */
#include "scratch.h"
#include "voc/text.h"
#include "voc/utf8.h"

/* Characters of all lengths and what looks like them, in texts that end anywhere. */
static void a_text_is_utf8_where_the_library_says_so(void **state)
{
    static const char *const pieces[] = {
        "a",        "plain text, ", "\xC3\xB3",     "\xE2\x82\xAC",    "\xF0\x9F\x91\x8D", "\xEF\xBF\xBD",
        "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"};
    static const char *const odd[] = {"\x80",
                                      "\xC3",
                                      "\xC0\xAF",
                                      "\xE0\x9F\xBF",
                                      "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xF0\x8F\x80\x80",
                                      "\xF5\x80\x80\x80",
                                      "\xE2\x82",
                                      "\xFF",
                                      "\xC1\xBF",
                                      "\xF8\x88\x80\x80\x80"};
    enum { ROUNDS = 200000, MOST = 150 };
    uint64_t seed = 7;
    size_t valid = 0;

    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        char text[MOST + 16];
        size_t length = 0;
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        const size_t wanted = (seed >> 33) % MOST;
        const bool is_odd = seed >> 63;
        while (length < wanted) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            const size_t pick = seed >> 33;
            const char *const piece = is_odd && pick % 50 == 0
                                          ? odd[pick / 50 % (sizeof odd / sizeof *odd)]
                                          : pieces[pick / 50 % (sizeof pieces / sizeof *pieces)];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        const struct slice whole = {text, is_odd ? wanted : length};
        const bool is_valid = text_valid(whole) == whole.length;
        valid += is_valid;
        bool is_taken = utf8_is(whole);
        for (size_t way = 0; is_taken == is_valid && utf8_is_by(way, whole, &is_taken); way++)
            ;
        if (is_taken != is_valid)
            fail_msg("round %d is taken for %s", i, is_valid ? "none" : "UTF-8");
    }
    assert_in_range(valid, ROUNDS / 3, ROUNDS - ROUNDS / 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_utf8_where_the_library_says_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
