/* around - what may stand before and behind the one number of an answer */
#include "voc/around.h"

#include "voc/almanac.h"
#include "voc/families.h"

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

static bool has_letter(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (is_letter(text.at[i]))
            return true;
    return false;
}

static struct slice cut(struct slice text, size_t start)
{
    return (struct slice){text.at + start, text.length - start};
}

static struct slice before_last(struct slice text)
{
    return (struct slice){text.at, text.length - 1};
}

/* How much of its beginning is one of the words, the longest, up to the end of a word; 0: none. */
static size_t starts_with(struct slice text, const char *words)
{
    struct slice rest = slice_of(words), word;
    size_t longest = 0;

    while (slice_split(&rest, '|', &word)) {
        const bool ends = text.length == word.length ||
                          (text.length > word.length && !is_letter(text.at[word.length])) ||
                          !is_letter(word.at[word.length - 1]);
        if (word.length > longest && text.length >= word.length && ends &&
            slice_is_nearly(word, (struct slice){text.at, word.length}))
            longest = word.length;
    }
    return longest;
}

static bool is_one_of(struct slice text, const char *words)
{
    return text.length > 0 && starts_with(text, words) == text.length;
}

static bool is_currency(struct slice text)
{
    return is_one_of(text, "€|$|£|¥|₹|US$|R$|EUR|USD|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK|PLN|kr|zł");
}

static bool is_name(struct slice text)
{
    return is_one_of(text, "score|scored|rating|rated|rate|note|grade|star|stars|level|points|value|answer|"
                           "nps|csat|ces|bewertung|wertung|punkte|sterne|stufe|nota|puntuación|puntos|"
                           "étoiles|estrellas|voto|cijfer|ocena") ||
           families_know(text);
}

/* The unit that it begins with. */
static size_t unit_of(struct slice text)
{
    return starts_with(text,
                       "star|stars|stern|sterne|sternen|étoile|étoiles|estrella|estrellas|stella|stelle|"
                       "estrela|estrelas|ster|sterren|gwiazdka|gwiazdki|gwiazdek|point|points|pt|pts|"
                       "punkt|punkte|punkten|punto|puntos|punti|ponto|pontos|punten|%|percent|prozent|"
                       "promoter|passive|detractor|€|$|£|¥|₹|EUR|USD|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK|"
                       "PLN|kr|zł");
}

/* A dash at the number is a minus unless it stands at a letter. */
static bool is_dash(struct slice words, bool touches)
{
    const struct slice start = before_last(words);

    return touches ? start.length > 0 && is_letter(start.at[start.length - 1]) : has_letter(start);
}

bool around_may_lead(struct slice before)
{
    const struct slice words = slice_trim(before);

    if (words.length == 0)
        return true;
    const char last = words.at[words.length - 1];
    const bool touches = before.at[before.length - 1] == last;
    if (strchr(":=([", last))
        return words.length == 1 || has_letter(words);
    if (last == '-')
        return is_dash(words, touches);
    return is_currency(words) || (!touches && is_name(words));
}

bool around_opens(struct slice before)
{
    const struct slice words = slice_trim(before);

    return words.length > 0 && strchr("([", words.at[words.length - 1]);
}

static bool is_bracketed(struct slice text)
{
    return text.length > 2 && strchr(")]", text.at[text.length - 1]) && is_letter(text.at[1]);
}

static bool is_word(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (!is_letter(text.at[i]))
            return false;
    return text.length > 0;
}

/* What follows the number, or its unit, and isn't empty. */
static bool are_words(struct slice text)
{
    const char sign = text.at[0];
    const struct slice rest = slice_trim(cut(text, 1));

    if (sign == '(' || sign == '[')
        return is_bracketed(text);
    if (sign == '.')
        return text.length > 1 && text.at[1] == ' ' && has_letter(rest) && is_letter(rest.at[0]);
    return strchr("-=:,)", sign) && rest.length > 0 && is_letter(rest.at[0]);
}

bool around_may_follow(struct slice after, bool is_open, bool of_anything)
{
    if (is_open && (after.length == 0 || !strchr(")]", after.at[0])))
        return false;
    after = is_open ? cut(after, 1) : after;
    const struct slice text = slice_trim(after), rest = slice_trim(cut(text, unit_of(text)));
    if (rest.length == 0 || are_words(rest))
        return true;
    const bool is_apart = rest.at != after.at;
    return is_apart && (families_know(rest) || (of_anything && is_word(rest)));
}

bool around_is_out_of(struct slice between)
{
    static const char words[] = "/|of|out of|von|sur|de|di|van|av|af|su|auf";
    struct slice text = slice_trim(between);

    text = slice_trim(cut(text, unit_of(text)));
    text = text.length && strchr("([", text.at[0]) ? slice_trim(cut(text, 1)) : text;
    return is_one_of(text, words);
}

static bool is_month(struct slice text)
{
    struct scan scan = {text.at, text.at + text.length};

    return text.length > 0 && almanac_month(&scan) > 0 && scan.at == scan.end;
}

bool around_is_date(struct slice before, struct slice after)
{
    struct slice word = slice_trim(before.length ? before : after);

    if ((before.length > 0) == (after.length > 0))
        return false;
    while (word.length && strchr("-/. ", word.at[0]))
        word = cut(word, 1);
    while (word.length && strchr("-/ ", word.at[word.length - 1]))
        word = before_last(word);
    return is_month(word);
}

bool around_has_unit(struct slice after)
{
    return unit_of(slice_trim(after)) > 0;
}
