/* legible - how well bytes read as words */
#include "scratch.h"
#include "voc/decode.h"
#include "voc/legible.h"

static const char *best(struct slice text)
{
    struct legible legible = {0};

    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            legible_see(&legible, text.at, i, text.length);
    return legible_best(&legible);
}

/* A text in UTF-8 as another encoding has it; every test text can be written in those it is tried in. */
static struct slice encoded(struct arena *arena, const char *text, const char *encoding)
{
    char *const bytes = arena_alloc(arena, strlen(text) + 1);
    size_t length = 0;

    for (size_t at = 0; text[at];) {
        const size_t size = text_character((struct slice){text + at, strlen(text + at)});
        int byte = size == 1 ? text[at] : 0x80;
        for (; size > 1; byte++) {
            const char each = (char)byte;
            assert_true(byte < 0x100);
            if (slice_is(decode_text(arena, (struct slice){&each, 1}, encoding),
                         (struct slice){text + at, size}))
                break;
        }
        bytes[length++] = (char)byte;
        at += size;
    }
    return (struct slice){bytes, length};
}

static void each_language_is_read_in_the_encoding_that_it_was_written_in(void **state)
{
    static const char *const texts[] = {
        "Schöne Grüße aus Köln und Düsseldorf, ÜBERALL Fußgänger; Ärger mit Öl",
        "À bientôt, l'été a été créé où les élèves français dînent à Noël; Événement, DÉÇU",
        "Mañana el niño comió el jamón más rápido; ¿qué? ¡también! Último día en España",
        "Não há informação; ações são fáceis, você vê o avô e a avó",
        "Så här är läget på Åland: ört, själ, småbåtar, FÖRSENAD",
        "Jeg kjøpte æbler på Ærø; søndag, være, SÆRLIG, blåbær",
        "però è più città, perché così, lunedì, virtù",
    };
    static const char *const encodings[] = {"Windows-1252", "macintosh", "CP850"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t j = 0; j < sizeof encodings / sizeof *encodings; j++)
            if (strcmp(best(encoded(arena, texts[i], encodings[j])), encodings[j]) != 0)
                fail_msg("%s, written in %s, was taken for %s", texts[i], encodings[j],
                         best(encoded(arena, texts[i], encodings[j])));
    arena_free(arena);
}

static void one_byte_tells_where_it_can(void **state)
{
    static const char *const cases[][2] = {{"caf\xE9,9", "Windows-1252"},
                                           {"caf\x8E,9", "macintosh"},
                                           {"caf\x82,9", "CP850"},
                                           {"Z\xFCrich", "Windows-1252"},
                                           {"Z\x9Frich", "macintosh"},
                                           {"Z\x81rich", "CP850"},
                                           {"doesn\x92t", "Windows-1252"},
                                           {"doesn\xD5t", "macintosh"},
                                           {"it\xB4s", "Windows-1252"},
                                           {"\x80 5", "Windows-1252"},
                                           {"12 \xDB,", "Windows-1252"},
                                           {"12\xDB,", "macintosh"},
                                           {"\x93so\x94", "Windows-1252"},
                                           {"so \x96 well", "Windows-1252"},
                                           {"and\x97then", "Windows-1252"},
                                           {"well\x85 ", "Windows-1252"},
                                           {"one\xA0two", "Windows-1252"},
                                           {"Brand\x99 ", "Windows-1252"},
                                           {"25 \xB0"
                                            "C",
                                            "Windows-1252"},
                                           {",\xE9,", "Windows-1252"},
                                           {"M\x9ANCHEN", "CP850"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = best(slice_of(cases[i][0]));
        if (!got || strcmp(got, cases[i][1]) != 0)
            fail_msg("case %zu was taken for %s, expected %s", i, got ? got : "nothing", cases[i][1]);
    }
}

static void another_script_makes_no_words(void **state)
{
    static const struct {
        const char *encoding, *text;
    } cases[] = {{"Windows-1251", "Очень хорошо, спасибо большое"},
                 {"KOI8-R", "Очень хорошо, спасибо большое"},
                 {"ISO-8859-7", "Πολύ καλή εξυπηρέτηση"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_null(best(encoded(arena, cases[i].text, cases[i].encoding)));
    assert_null(best(slice_of("\x93\x8C\x8B\x9E\x82\xCC\x93\x58")));
    /* GB 18030 and Big5: names of cities */
    assert_null(best(slice_of("\xB1\xB1\xBE\xA9,\xC9\xCF\xBA\xA3\xB7\xD6\xB5\xEA")));
    assert_null(best(slice_of("\xA5\x78\xA5\x5F,\xB0\xAA\xB6\xAF\xA4\xC0\xA9\xB1")));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_language_is_read_in_the_encoding_that_it_was_written_in),
        cmocka_unit_test(one_byte_tells_where_it_can),
        cmocka_unit_test(another_script_makes_no_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
