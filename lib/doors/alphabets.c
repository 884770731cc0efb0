/* alphabets - whose letters the bytes are that several old encodings have at the same places */
#include "voc/alphabets.h"

#include <stdbool.h>
#include <string.h>

/* The letters that a language has besides those of ASCII; those of the West first. */
static const struct alphabet {
    const char *encoding;
    bool pairs; /* with another one in one file; not those that have what is the East's at the same places */
    const char *letters;
} alphabets_all[] =
    {
        {NULL, true, "\xE4\xF6\xFC\xDF\xE9\xC4\xD6\xDC\xC9"}, /* German */
        {NULL, true,
         "\xE0\xE2\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF9\xFB\xFC\x9C\xC0\xC2\xC7\xC8\xC9\xCA\xCB\xCE\xCF\xD4"
         "\xD9\xDB\xDC\x8C"},                                                     /* French */
        {NULL, true, "\xE1\xE9\xED\xF3\xFA\xFC\xF1\xC1\xC9\xCD\xD3\xDA\xDC\xD1"}, /* Spanish */
        {
            NULL, true,
            "\xE1\xE2\xE3\xE0\xE7\xE9\xEA\xED\xF3\xF4\xF5\xFA\xC1\xC2\xC3\xC0\xC7\xC9\xCA\xCD\xD3\xD4\xD5"
            "\xDA"},                                                                      /* Portuguese */
        {NULL, true, "\xE0\xE8\xE9\xEC\xEE\xF2\xF3\xF9\xC0\xC8\xC9\xCC\xCE\xD2\xD3\xD9"}, /* Italian */
        {NULL, true, "\xE6\xF8\xE5\xE9\xC6\xD8\xC5\xC9"}, /* Danish and Norwegian */
        {NULL, true, "\xE5\xE4\xF6\xE9\xC5\xC4\xD6\xC9"}, /* Swedish and Finnish */
        {NULL, true,
         "\xE9\xEB\xEF\xE8\xEA\xF6\xFC\xF3\xE1\xED\xC9\xCB\xCF\xC8\xCA\xD6\xDC\xD3\xC1\xCD"}, /* Dutch */
        {NULL, true,
         "\xE0\xE7\xE8\xE9\xED\xEF\xF2\xF3\xFA\xFC\xC0\xC7\xC8\xC9\xCD\xCF\xD2\xD3\xDA\xDC"}, /* Catalan */
        {NULL, false,
         "\xE1\xF0\xE9\xED\xF3\xFA\xFD\xFE\xE6\xF6\xC1\xD0\xC9\xCD\xD3\xDA\xDD\xDE\xC6\xD6"}, /* Icelandic */
        {NULL, false, "\xE4\xF6\xF5\xFC\x9A\x9E\xC4\xD6\xD5\xDC\x8A\x8E"},                    /* Estonian */
        {"Windows-1250", false,
         "\xB9\xE6\xEA\xB3\xF1\xF3\x9C\x9F\xBF\xA5\xC6\xCA\xA3\xD1\xD3\x8C\x8F\xAF"}, /* Polish */
        {"Windows-1250", false,
         "\xE1\xE8\xEF\xE9\xEC\xED\xF2\xF3\xF8\x9A\x9D\xFA\xF9\xFD\x9E\xC1\xC8\xCF\xC9\xCC\xCD\xD2\xD3\xD8"
         "\x8A\x8D\xDA\xD9\xDD\x8E"}, /* Czech */
        {"Windows-1250", false,
         "\xE1\xE4\xE8\xEF\xE9\xED\xE5\xBE\xF2\xF3\xF4\xE0\x9A\x9D\xFA\xFD\x9E\xC1\xC4\xC8\xCF\xC9\xCD\xC5"
         "\xBC\xD2\xD3\xD4\xC0\x8A\x8D\xDA\xDD\x8E"}, /* Slovak */
        {"Windows-1250", false,
         "\xE1\xE9\xED\xF3\xF6\xF5\xFA\xFC\xFB\xC1\xC9\xCD\xD3\xD6\xD5\xDA\xDC\xDB"}, /* Hungarian */
        {"Windows-1250", false, "\xE8\xE6\xF0\x9A\x9E\xC8\xC6\xD0\x8A\x8E"}, /* Croatian and Slovene */
        {"Windows-1250", false, "\xE3\xE2\xEE\xBA\xFE\xC3\xC2\xCE\xAA\xDE"}, /* Romanian */
        {"ISO-8859-2", false,
         "\xB1\xE6\xEA\xB3\xF1\xF3\xB6\xBC\xBF\xA1\xC6\xCA\xA3\xD1\xD3\xA6\xAC\xAF"}, /* Polish */
        {"ISO-8859-2", false,
         "\xE1\xE8\xEF\xE9\xEC\xED\xF2\xF3\xF8\xB9\xBB\xFA\xF9\xFD\xBE\xC1\xC8\xCF\xC9\xCC\xCD\xD2\xD3\xD8"
         "\xA9\xAB\xDA\xD9\xDD\xAE"}, /* Czech */
        {"ISO-8859-2", false,
         "\xE1\xE4\xE8\xEF\xE9\xED\xE5\xB5\xF2\xF3\xF4\xE0\xB9\xBB\xFA\xFD\xBE\xC1\xC4\xC8\xCF\xC9\xCD\xC5"
         "\xA5\xD2\xD3\xD4\xC0\xA9\xAB\xDA\xDD\xAE"},                      /* Slovak */
        {"ISO-8859-2", false, "\xE8\xE6\xF0\xB9\xBE\xC8\xC6\xD0\xA9\xAE"}, /* Croatian and Slovene */
        {"ISO-8859-2", false,
         "\xE1\xE9\xED\xF3\xF6\xF5\xFA\xFC\xFB\xC1\xC9\xCD\xD3\xD6\xD5\xDA\xDC\xDB"}, /* Hungarian */
        {"ISO-8859-2", false, "\xE3\xE2\xEE\xBA\xFE\xC3\xC2\xCE\xAA\xDE"},            /* Romanian */
        {"Windows-1254", false,
         "\xE7\xF0\xFD\xF6\xFE\xFC\xE2\xEE\xC7\xD0\xDD\xD6\xDE\xDC\xC2\xCE"}, /* Turkish */
};

enum { ALPHABETS = sizeof alphabets_all / sizeof *alphabets_all, LETTERS = 0xC0 };

static bool is_letter(unsigned char byte)
{
    return ((byte | 32) >= 'a' && (byte | 32) <= 'z') || byte >= LETTERS;
}

/* siê, proszê, byæ */
static bool ends_as_polish(const unsigned char *text, size_t place)
{
    const unsigned char before = place ? text[place - 1] : 0;

    return text[place] == 0xEA   ? before && strchr("izg", before)
           : text[place] == 0xE6 ? before && strchr("aeiouy\x9C", before)
                                 : false;
}

void alphabets_see(struct alphabets *alphabets, const char *text, size_t place, size_t length)
{
    const unsigned char *const bytes = (const unsigned char *)text;
    const bool follows = place > 0 && is_letter(bytes[place - 1]);
    const bool goes_on = place + 1 < length && (is_letter(bytes[place + 1]) || bytes[place + 1] >= 0x80);

    if (!(follows && goes_on) && !((follows || goes_on) && bytes[place] >= LETTERS))
        return;
    alphabets->letters[bytes[place] - 0x80]++;
    alphabets->eastern += !goes_on && ends_as_polish(bytes, place);
}

/* How many of the letters one alphabet or another (or NULL) has. */
static long long covered(const struct alphabets *alphabets, const struct alphabet *one,
                         const struct alphabet *other)
{
    bool has[128] = {false};
    long long count = 0;

    for (const char *at = one->letters; *at; at++)
        has[(unsigned char)*at - 0x80] = true;
    for (const char *at = other ? other->letters : ""; *at; at++)
        has[(unsigned char)*at - 0x80] = true;
    for (size_t i = 0; i < sizeof has / sizeof *has; i++)
        count += has[i] ? alphabets->letters[i] : 0;
    return count;
}

static long long western(const struct alphabets *alphabets)
{
    long long most = 0;

    for (size_t i = 0; i < ALPHABETS && !alphabets_all[i].encoding; i++)
        for (size_t j = 0; j <= i; j++) {
            const bool is_pair = alphabets_all[i].pairs && alphabets_all[j].pairs;
            const long long count = covered(alphabets, &alphabets_all[i], is_pair ? &alphabets_all[j] : NULL);
            most = count > most ? count : most;
        }
    return most - alphabets->eastern;
}

const char *alphabets_other(const struct alphabets *alphabets)
{
    enum { NEARLY_ALL = 97 };
    const char *best = NULL;
    long long most = 0, all = 0;
    int different = 0;

    for (size_t i = 0; i < ALPHABETS; i++) {
        const long long count = alphabets_all[i].encoding ? covered(alphabets, &alphabets_all[i], NULL) : 0;
        best = count > most ? alphabets_all[i].encoding : best;
        most = count > most ? count : most;
    }
    for (size_t i = 0; i < 128; i++) {
        all += alphabets->letters[i];
        different += alphabets->letters[i] > 0;
    }
    const bool is_theirs = different > 1 && most * 100 >= all * NEARLY_ALL;
    return is_theirs && most * 100 > western(alphabets) * 100 + all ? best : NULL;
}
