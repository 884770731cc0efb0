/* almanac - the names of months, days and halves of the day */
#include "voc/almanac.h"

#include <stdlib.h>

enum { LONGEST = 12 };

struct name {
    const char *word; /* in small letters without accents */
    int number;
};

static const struct name months[] = {
    {"abr", 4},       {"abril", 4},     {"ago", 8},        {"agosto", 8},    {"aou", 8},
    {"aout", 8},      {"apr", 4},       {"april", 4},      {"aprile", 4},    {"aug", 8},
    {"august", 8},    {"augustus", 8},  {"avr", 4},        {"avril", 4},     {"dec", 12},
    {"december", 12}, {"decembre", 12}, {"dez", 12},       {"dezember", 12}, {"dezembro", 12},
    {"dic", 12},      {"dicembre", 12}, {"diciembre", 12}, {"ene", 1},       {"enero", 1},
    {"feb", 2},       {"febbraio", 2},  {"febrero", 2},    {"februar", 2},   {"februari", 2},
    {"february", 2},  {"fev", 2},       {"fevereiro", 2},  {"fevr", 2},      {"fevrier", 2},
    {"gen", 1},       {"gennaio", 1},   {"giu", 6},        {"giugno", 6},    {"jaenner", 1},
    {"jan", 1},       {"janeiro", 1},   {"janner", 1},     {"januar", 1},    {"januari", 1},
    {"january", 1},   {"janv", 1},      {"janvier", 1},    {"juil", 7},      {"juillet", 7},
    {"juin", 6},      {"jul", 7},       {"julho", 7},      {"juli", 7},      {"julio", 7},
    {"july", 7},      {"jun", 6},       {"june", 6},       {"junho", 6},     {"juni", 6},
    {"junio", 6},     {"lug", 7},       {"luglio", 7},     {"maart", 3},     {"maerz", 3},
    {"mag", 5},       {"maggio", 5},    {"mai", 5},        {"maio", 5},      {"mar", 3},
    {"march", 3},     {"marco", 3},     {"mars", 3},       {"marz", 3},      {"marzo", 3},
    {"may", 5},       {"mayo", 5},      {"mei", 5},        {"mrt", 3},       {"mrz", 3},
    {"nov", 11},      {"november", 11}, {"novembre", 11},  {"novembro", 11}, {"noviembre", 11},
    {"oct", 10},      {"october", 10},  {"octobre", 10},   {"octubre", 10},  {"okt", 10},
    {"oktober", 10},  {"ott", 10},      {"ottobre", 10},   {"out", 10},      {"outubro", 10},
    {"sep", 9},       {"sept", 9},      {"september", 9},  {"septembre", 9}, {"septiembre", 9},
    {"set", 9},       {"setembro", 9},  {"setiembre", 9},  {"settembre", 9},
};

static const struct name weekdays[] = {
    {"di", 2},        {"dienstag", 2}, {"dim", 7},       {"dimanche", 7},  {"dinsdag", 2},    {"do", 4},
    {"dom", 7},       {"domenica", 7}, {"domingo", 7},   {"donderdag", 4}, {"donnerstag", 4}, {"fr", 5},
    {"freitag", 5},   {"fri", 5},      {"friday", 5},    {"gio", 4},       {"giovedi", 4},    {"jeu", 4},
    {"jeudi", 4},     {"jue", 4},      {"jueves", 4},    {"lun", 1},       {"lundi", 1},      {"lunedi", 1},
    {"lunes", 1},     {"ma", 2},       {"maandag", 1},   {"mar", 2},       {"mardi", 2},      {"martedi", 2},
    {"martes", 2},    {"mer", 3},      {"mercoledi", 3}, {"mercredi", 3},  {"mi", 3},         {"mie", 3},
    {"miercoles", 3}, {"mittwoch", 3}, {"mo", 1},        {"mon", 1},       {"monday", 1},     {"montag", 1},
    {"qua", 3},       {"quarta", 3},   {"qui", 4},       {"quinta", 4},    {"sa", 6},         {"sab", 6},
    {"sabado", 6},    {"sabato", 6},   {"sam", 6},       {"samedi", 6},    {"samstag", 6},    {"sat", 6},
    {"saturday", 6},  {"seg", 1},      {"segunda", 1},   {"sex", 5},       {"sexta", 5},      {"so", 7},
    {"sonnabend", 6}, {"sonntag", 7},  {"sun", 7},       {"sunday", 7},    {"ter", 2},        {"terca", 2},
    {"thu", 4},       {"thur", 4},     {"thurs", 4},     {"thursday", 4},  {"tue", 2},        {"tues", 2},
    {"tuesday", 2},   {"ven", 5},      {"vendredi", 5},  {"venerdi", 5},   {"vie", 5},        {"viernes", 5},
    {"vr", 5},        {"vrijdag", 5},  {"wed", 3},       {"wednesday", 3}, {"wo", 3},         {"woensdag", 3},
    {"za", 6},        {"zaterdag", 6}, {"zo", 7},        {"zondag", 7},
};

/* The small letter without its accent, and how many bytes it took; '\0' for what is no letter. */
static char letter_at(const struct scan *scan, size_t *bytes)
{
    static const char latin[] = "aaaaaa-ceeeeiiii-nooooo-ouuuuy--"; /* U+00E0 to U+00FF */
    const size_t left = (size_t)(scan->end - scan->at);
    const unsigned char first = left ? (unsigned char)scan->at[0] : 0;

    *bytes = 1;
    if ((first | 32) >= 'a' && (first | 32) <= 'z')
        return (char)(first | 32);
    if (first != 0xC3 || left < 2)
        return '\0';
    *bytes = 2;
    const char letter = latin[(unsigned char)scan->at[1] & 31];
    return letter == '-' ? '\0' : letter;
}

/* A whole word; false where it is too long to be a name. */
static bool take_word(struct scan *scan, char word[LONGEST])
{
    size_t length = 0, bytes;
    char letter;

    for (; (letter = letter_at(scan, &bytes)); scan->at += bytes) {
        if (length + 1 == LONGEST)
            return false;
        word[length++] = letter;
    }
    word[length] = '\0';
    return length > 0;
}

static int by_word(const void *word, const void *name)
{
    return strcmp(word, ((const struct name *)name)->word);
}

static void take_stop(struct scan *scan)
{
    const struct scan behind = {scan->at + 1, scan->end};

    if (scan->at < scan->end && *scan->at == '.' && (behind.at == behind.end || scan_has_blank(&behind)))
        scan->at++;
}

static int take_name(struct scan *scan, const struct name *names, size_t count)
{
    struct scan ahead = *scan;
    char word[LONGEST];

    if (!take_word(&ahead, word))
        return 0;
    const struct name *const name = bsearch(word, names, count, sizeof *names, by_word);
    if (!name)
        return 0;
    *scan = ahead;
    return name->number;
}

int almanac_month(struct scan *scan)
{
    const int month = take_name(scan, months, sizeof months / sizeof *months);

    if (month)
        take_stop(scan);
    return month;
}

int almanac_weekday(struct scan *scan)
{
    static const char market[] = "-feira"; /* segunda-feira */
    const int day = take_name(scan, weekdays, sizeof weekdays / sizeof *weekdays);

    if (day && (size_t)(scan->end - scan->at) >= sizeof market - 1 &&
        slice_is_nearly((struct slice){scan->at, sizeof market - 1}, slice_of(market)))
        scan->at += sizeof market - 1;
    if (day)
        take_stop(scan);
    return day;
}

bool almanac_half_day(struct scan *scan, bool *afternoon)
{
    struct scan ahead = *scan;
    const char half = ahead.at < ahead.end ? (char)(*ahead.at | 32) : '\0';

    if (half != 'a' && half != 'p')
        return false;
    ahead.at++;
    const bool stopped = scan_mark(&ahead, '.');
    if (stopped)
        scan_blanks(&ahead);
    if (!scan_mark(&ahead, 'm') && !scan_mark(&ahead, 'M'))
        return false;
    if (stopped)
        scan_mark(&ahead, '.');
    *afternoon = half == 'p';
    *scan = ahead;
    return true;
}

void almanac_pass_ordinal(struct scan *scan)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "er", "\xC2\xBA", "\xC2\xB0", "\xC2\xAA"};
    const struct slice ending = {scan->at, 2};
    const struct scan behind = {scan->at + 2, scan->end};
    size_t bytes;

    if (scan->end - scan->at < 2 || (*scan->at >= ' ' && *scan->at < 'A') || letter_at(&behind, &bytes))
        return;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (slice_is_nearly(ending, slice_of(endings[i]))) {
            scan->at += 2;
            return;
        }
}
