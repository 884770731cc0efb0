/* alphabets - tests of whose letters bytes are */
#include "scratch.h"
#include "voc/alphabets.h"

static const char *other(const char *text)
{
    struct alphabets alphabets = {.eastern = 0};

    for (size_t i = 0; text[i]; i++)
        if ((unsigned char)text[i] >= 0x80)
            alphabets_see(&alphabets, text, i, strlen(text));
    return alphabets_other(&alphabets);
}

static void words_of_the_east_are_told_from_those_of_the_west(void **state)
{
    static const struct {
        const char *text, *encoding; /* NULL: western, or nothing tells */
    } cases[] = {
        {"prosz\xEA, zadzwoni\xE6", "Windows-1250"},
        {"obs\xB3uga by\xB3"
         "a mi\xB3"
         "a, dzi\xEAkuj\xEA; wszystko \x9Cwietnie, \xBF"
         "adnych k\xB3opot\xF3w",
         "Windows-1250"},
        {"obs\xB3uga by\xB3"
         "a mi\xB3"
         "a, ksi\xB1\xBFka pi\xEAkna; wszystko \xB6wietnie",
         "ISO-8859-2"},
        {"p\xF8\xEDli\x9A \x9Elu\x9Dou\xE8k\xFD k\xF9\xF2, d\xECkuji", "Windows-1250"},
        {"nagyon j\xF3, k\xF6sz\xF6n\xF6m; a fizet\xE9s egyszer\xFB, a b\xF5r\xF6nd id\xF5"
         "ben j\xF6tt",
         "Windows-1250"},
        {"\xE7ok te\xFE"
         "ekk\xFCrler, sipari\xFE h\xFDzl\xFD geldi; \xFCr\xFCn g\xFCzel de\xF0il",
         "Windows-1254"},
        {"hvala, odli\xE8no; sve je stiglo, \x9Ato \x9E"
         "elim vi\x9A"
         "e",
         "Windows-1250"},
        {"Sch\xF6ne Gr\xFC\xDF"
         "e, ein Caf\xE9; 5 m\xB3 f\xFCr \xA3"
         "3",
         NULL},
        {"\xE9t\xE9 \xABtr\xE8s bien\xBB o\xF9 \xE7"
         "a, Lego\xAE \xEAtre",
         NULL},
        {"se\xF1or, f\xEAte, canci\xF3n", NULL},
        {"voc\xEA, beb\xEA, portugu\xEAs; a\xE7\xF5"
         "es",
         NULL},
        {"Jeg kj\xF8pte \xE6"
         "bler p\xE5 \xC6r\xF8; tr\xE6, kn\xE6",
         NULL},
        {"\xFE"
         "a\xF0 er gott a\xF0 sj\xE1 \xFEig, n\xFD mynd",
         NULL},
        {"v\xE4ga hea, t\xE4nan; \xF5un, \xFCks", NULL},
        {"caf\xE9", NULL},
        {"\xEE\xF7\xE5\xED\xFC \xEF\xEB\xEE\xF5\xEE, \xF1\xEF\xE0\xF1\xE8\xE1\xEE", NULL},
        {"", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = other(cases[i].text);
        if (got != cases[i].encoding && (!got || !cases[i].encoding || strcmp(got, cases[i].encoding) != 0))
            fail_msg("case %zu: %s", i + 1, got ? got : "none");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_the_east_are_told_from_those_of_the_west),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
