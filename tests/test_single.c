/* single - tests of encodings of single bytes */
#include "decoded.h"
#include "voc/decode.h"
#include "voc/single.h"

static void only_encodings_of_single_bytes_have_a_table(void **state)
{
    static const char *const have[] = {"Windows-1252", "Windows-1251", "ISO-8859-2", "macintosh",
                                       "CP437",        "KOI8-R",       "ISO-8859-15"},
                             *const lack[] = {"UTF-8",       "UTF-16LE", "UTF-7",  "Shift_JIS",
                                              "EUC-JP",      "GB18030",  "CP1258", "EBCDIC-US",
                                              "ISO-2022-JP", "Big5",     "nothing"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof have / sizeof *have; i++)
        assert_non_null(decode_single(arena, have[i]));
    for (size_t i = 0; i < sizeof lack / sizeof *lack; i++)
        assert_null(decode_single(arena, lack[i]));
    arena_free(arena);
}

static size_t read_single(const void *self, struct slice bytes, char *text, size_t room, size_t *length)
{
    return single_read(self, bytes, text, room, length);
}

static void texts_are_read_as_iconv_reads_them(void **state)
{
    static const char *const encodings[] = {"Windows-1252", "Windows-1253", "macintosh", "ISO-8859-15"};
    enum { MOST = 300 };
    char bytes[MOST];
    uint64_t seed = 1;

    (void)state;
    for (int round = 0; round < 4000; round++) {
        struct arena *const arena = scratch_new();
        const char *const encoding = encodings[round % 4];
        const struct single *const single = decode_single(arena, encoding);
        const struct slice given = {bytes, (size_t)round % MOST};
        for (size_t i = 0; i < given.length; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            bytes[i] = (char)(seed >> 61 ? seed >> 33 & 0x7F : seed >> 33);
        }
        decoded_check(arena, encoding, given, (size_t)round % 40, read_single, single);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_encodings_of_single_bytes_have_a_table),
        cmocka_unit_test(texts_are_read_as_iconv_reads_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
