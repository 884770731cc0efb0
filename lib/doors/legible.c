/* legible - how well bytes read as words */
#include "voc/legible.h"

#include <stdbool.h>
#include <string.h>

/* What a byte from 0x80 on stands for: l, u a letter; ' an apostrophe; q a quotation mark; ( what opens; - a
   dash; $ a currency; . a sign that goes with one word or number; blank a no-break space; x what is in no
   one's words. In the order in which they are likely. */
static const struct {
    const char *name, *classes;
} encodings[LEGIBLE_ENCODINGS] = {
    {"Windows-1252", "$x(.(-....uquxuxxq'qq.--..lqlxlu ($$$$x.x..qx .x....'...x..q...("
                     "uuuuuuuuuuuuuuuuuuuuuuu.uuuuuuullllllllllllllllllllllll.llllllll"},
    {"macintosh", "uuuuuuulllllllllllllllllllllllll..$$...l...'x.uux...$.xxxxx..xll"
                  "((xx..xqq- uuuul--qqq'.xlu.$qqll..((.uuuuuuuuuuuxuuuul..xxxxxxxx"},
    {"CP850", "ullllllllllllluuululllllluul$u..lllllu..(.x..(qqxxxxxuuu.xxxx$$x"
              "xxxxxxluxxxxxxx$luuuuluuuxxxxxuxuluulu.luuuulux' ......x.x....x "},
    {"CP437", "ullllllllllllluuululllllluu$$$$.lllllu..(xx..(qqxxxxxxxxxxxxxxxx"
              "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxlxxxx.xxxxxxxxx....xx.....xx.x "}};

enum side { OTHER, DIGIT, LOWER, UPPER };

static char class_of(size_t encoding, unsigned char byte)
{
    return encodings[encoding].classes[byte - 0x80];
}

static enum side side_of(size_t encoding, unsigned char byte)
{
    if (byte >= 0x80)
        return class_of(encoding, byte) == 'l' ? LOWER : class_of(encoding, byte) == 'u' ? UPPER : OTHER;
    if (byte >= '0' && byte <= '9')
        return DIGIT;
    return byte >= 'a' && byte <= 'z' ? LOWER : byte >= 'A' && byte <= 'Z' ? UPPER : OTHER;
}

static bool is_letter(enum side side)
{
    return side == LOWER || side == UPPER;
}

static int fit_lower(enum side before, enum side after)
{
    if (after == UPPER)
        return -1;
    return before == LOWER || after == LOWER;
}

static int fit_upper(enum side before, enum side after)
{
    if (before == LOWER || (before == UPPER && after == LOWER))
        return -1;
    return before == UPPER || is_letter(after);
}

/* 1 where such a sign belongs between these, -1 where it doesn't, 0 where it says nothing. */
static int fit(char class, enum side before, enum side after)
{
    const bool inside = is_letter(before) && is_letter(after);
    const bool beside = before != OTHER || after != OTHER;

    switch (class) {
    case 'l':
        return fit_lower(before, after);
    case 'u':
        return fit_upper(before, after);
    case '\'':
        return inside;
    case 'q':
    case '.':
        return inside ? -1 : beside;
    case '(':
        return before != OTHER ? -1 : after != OTHER;
    case '-':
    case ' ':
        return 1;
    case '$':
        return inside ? -1 : before == DIGIT || after == DIGIT;
    default:
        return -1;
    }
}

static bool is_high_letter(size_t encoding, unsigned char byte)
{
    return byte >= 0x80 && is_letter(side_of(encoding, byte));
}

/* No western word has four accented letters in a row; those of another script have. */
static bool is_run(size_t encoding, const unsigned char *text, size_t place, size_t length)
{
    size_t from = place, until = place;

    while (from > 0 && place - from < LEGIBLE_REACH && is_high_letter(encoding, text[from - 1]))
        from--;
    while (until < length && until - place < LEGIBLE_REACH && is_high_letter(encoding, text[until]))
        until++;
    return until - from >= 4;
}

static bool is_sign(size_t encoding, const unsigned char *text, size_t place, size_t length)
{
    const char class = place < length && text[place] >= 0x80 ? class_of(encoding, text[place]) : 'l';

    return class == '.' || class == '$' || class == 'x';
}

/* Signs go with words and numbers, one at a time: pairs of them are another script's letters. */
static bool is_crowd(size_t encoding, const unsigned char *text, size_t place, size_t length)
{
    return is_sign(encoding, text, place, length) &&
           ((place > 0 && is_sign(encoding, text, place - 1, length)) ||
            is_sign(encoding, text, place + 1, length));
}

void legible_see(struct legible *legible, const char *text, size_t place, size_t length)
{
    const unsigned char *const bytes = (const unsigned char *)text;

    legible->seen++;
    for (size_t i = 0; i < LEGIBLE_ENCODINGS; i++) {
        const enum side before = place ? side_of(i, bytes[place - 1]) : OTHER;
        const enum side after = place + 1 < length ? side_of(i, bytes[place + 1]) : OTHER;
        const bool is_odd = is_run(i, bytes, place, length) || is_crowd(i, bytes, place, length);
        const int fits = is_odd ? -1 : fit(class_of(i, bytes[place]), before, after);
        legible->fits[i] += fits > 0;
        legible->misfits[i] += fits < 0;
    }
}

const char *legible_best(const struct legible *legible)
{
    enum { WEIGHT = 3, MOST = 4 }; /* a misfit counts so much; at most every fourth may be one */
    size_t best = 0;

    for (size_t i = 1; i < LEGIBLE_ENCODINGS; i++)
        if (legible->fits[i] - WEIGHT * legible->misfits[i] >
            legible->fits[best] - WEIGHT * legible->misfits[best])
            best = i;
    return legible->misfits[best] * MOST > legible->seen ? NULL : encodings[best].name;
}
