/* almanac - the names of months, days and halves of the day */
#include "scratch.h"
#include "voc/almanac.h"

/* The twelve months, and the seven days from Monday on, of each language; a short form stands behind
   a slash. */
static const char *const months[] = {
    "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept "
    "October/Oct "
    "November/Nov December/Dec",
    "Januar/Jan. Februar/Feb. März/Mrz. April/Apr. Mai Juni/Jun. Juli/Jul. August/Aug. September/Sep. "
    "Oktober/Okt. "
    "November/Nov. Dezember/Dez.",
    "janvier/janv. février/févr. mars avril/avr. mai juin juillet/juil. août septembre/sept. octobre/oct. "
    "novembre/nov. décembre/déc.",
    "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sep "
    "octubre/oct "
    "noviembre/nov diciembre/dic",
    "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set "
    "ottobre/ott novembre/nov dicembre/dic",
    "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep "
    "oktober/okt "
    "november/nov december/dec",
    "janeiro/jan fevereiro/fev MARÇO/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set "
    "outubro/out "
    "novembro/nov dezembro/dez",
};
static const char *const weekdays[] = {
    "Monday/Mon Tuesday/Tues Wednesday/Wed Thursday/Thu Friday/FRI Saturday/Sat Sunday/Sun",
    "Montag/Mo Dienstag/Di Mittwoch/Mi Donnerstag/Do Freitag/Fr Samstag/Sa Sonntag/So",
    "lundi/lun. mardi/mar. mercredi/mer. jeudi/jeu. vendredi/ven. samedi/sam. dimanche/dim.",
    "lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom",
    "lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom",
    "maandag dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
    "segunda-feira/seg terça-feira/ter quarta-feira/qua quinta/qui sexta/sex sábado/sáb domingo/dom",
};

static void check(const char *list, int (*take)(struct scan *))
{
    struct slice rest = slice_of(list), words, word;

    for (int number = 1; slice_split(&rest, ' ', &words); number++)
        while (slice_split(&words, '/', &word)) {
            struct scan scan = {word.at, word.at + word.length};
            if (take(&scan) != number || scan.at != scan.end)
                fail_msg("'%.*s' is not the %d. of its list", (int)word.length, word.at, number);
        }
}

static void months_and_days_are_known_in_seven_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        check(months[i], almanac_month);
    for (size_t i = 0; i < sizeof weekdays / sizeof *weekdays; i++)
        check(weekdays[i], almanac_weekday);
}

static void only_whole_words_are_names(void **state)
{
    static const char *const words[] = {"Novel", "Marc", "ju", "", " May", "12", "septiembreseptiembre",
                                        "\xC3"};

    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct scan scan = {words[i], words[i] + strlen(words[i])};
        assert_int_equal(almanac_month(&scan), 0);
        assert_ptr_equal(scan.at, words[i]);
    }
}

static void a_full_stop_belongs_to_the_name_before_a_blank(void **state)
{
    static const char *const cases[][2] = {{"nov. 2026", " 2026"}, {"Nov.2026", ".2026"}, {"nov.", ""}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scan scan = {cases[i][0], cases[i][0] + strlen(cases[i][0])};
        assert_int_equal(almanac_month(&scan), 11);
        assert_string_equal(scan.at, cases[i][1]);
    }
}

static void halves_of_the_day_come_with_and_without_stops(void **state)
{
    static const struct {
        const char *text;
        bool taken, afternoon;
    } cases[] = {{"AM", true, false},   {"pm", true, true},  {"a.m.", true, false},
                 {"p. m.", true, true}, {"p.m", true, true}, {"p.\xE2\x80\xAFm.", true, true},
                 {"m", false, false},   {"a", false, false}, {"", false, false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scan scan = {cases[i].text, cases[i].text + strlen(cases[i].text)};
        bool afternoon = false;
        assert_int_equal(almanac_half_day(&scan, &afternoon), cases[i].taken);
        assert_int_equal(afternoon, cases[i].afternoon);
        assert_ptr_equal(scan.at, cases[i].taken ? scan.end : cases[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_and_days_are_known_in_seven_languages),
        cmocka_unit_test(only_whole_words_are_names),
        cmocka_unit_test(a_full_stop_belongs_to_the_name_before_a_blank),
        cmocka_unit_test(halves_of_the_day_come_with_and_without_stops),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
