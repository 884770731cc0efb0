/* leaning - whether words in a header are of the good or of the bad end of a scale */
#include "voc/leaning.h"

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80 || c == '\'';
}

/* A dash or an ellipsis, U+2013 to U+2026, is no letter. */
static bool is_sign(struct slice text, size_t at)
{
    return at + 2 < text.length && text.at[at] == '\xE2' && text.at[at + 1] == '\x80';
}

struct slice leaning_word(struct slice *text)
{
    size_t from = 0, to;

    while (from < text->length && (!is_letter(text->at[from]) || is_sign(*text, from)))
        from += is_sign(*text, from) ? 3 : 1;
    for (to = from; to < text->length && is_letter(text->at[to]) && !is_sign(*text, to);)
        to++;
    const struct slice word = {text->at + from, to - from};
    *text = (struct slice){text->at + to, text->length - to};
    return word;
}

bool leaning_among(struct slice word, const char *words)
{
    struct slice rest = slice_of(words), one;

    while (slice_split(&rest, '|', &one)) {
        const bool is_stem = one.at[one.length - 1] == '*';
        const size_t length = one.length - is_stem;
        if ((is_stem ? word.length >= length : word.length == length) &&
            slice_is_nearly((struct slice){one.at, length}, (struct slice){word.at, length}))
            return true;
    }
    return false;
}

static bool is_bad(struct slice word)
{
    return leaning_among(
        word, "worst|worse|poor*|bad|badly|terribl*|awful|horribl*|hate*|flop|dissatisf*|unsatisf*|"
              "unhapp*|unlikely|disagree*|difficult*|hard|negative|detractor*|disappoint*|"
              "unacceptable|schlecht*|mangelhaft|ungenügend|unzufrieden*|unwahrscheinlich|schwer|"
              "schwierig|mies|mauvais*|insatisf*|insatisfait*|mécontent*|improbable|pire|malo|mala|"
              "peor|pésimo|péssimo|difícil|desacuerdo|insoddisf*|pessimo|cattivo|improbabile|"
              "difficile|ruim|improvável|ontevreden|onwaarschijnlijk|slecht*|moeilijk|niezadowol*|"
              "nieprawdopodobn*");
}

static bool is_good(struct slice word)
{
    return leaning_among(
        word, "best|better|excellent*|good|great|outstanding|perfect*|love*|top|satisf*|happy|"
              "likely|easy|easier|easily|agree*|positive|promoter*|delight*|gut|beste|bester|besser|"
              "hervorragend|ausgezeichnet|zufrieden*|wahrscheinlich|leicht|einfach|bon|bonne|bien|"
              "meilleur*|mieux|probable|facile|content*|accord|d'accord|bueno|buena|mejor|excelente|"
              "fácil|acuerdo|optimal*|super|ottimo|eccellente|buono|soddisf*|probabile|ótimo|bom|"
              "provável|tevreden|waarschijnlijk|goed|uitstekend|makkelijk|zadowol*|prawdopodobn*");
}

static int amount_of(struct slice word)
{
    if (leaning_among(word,
                      "low|lower|lowest|least|less|little|minimal|minimum|niedrig*|gering*|wenig*|faible|"
                      "peu|bajo|poco|pouco|weinig|mało"))
        return -1;
    return leaning_among(
               word, "high|higher|highest|most|much|completely|totally|total*|fully|entirely|always|"
                     "definitely|certainly|certain|absolutely|hoch|höchste*|viel|voll|völlig|vollkommen|"
                     "immer|bestimmt|sicher|tout|toujours|certainement|certaine|sûrement|élevé|alto|mucho|"
                     "siempre|seguro|molto|sempre|muito|zeer|altijd|bardzo|maximum|extremely")
               ? 1
               : 0;
}

static bool is_denial(struct slice word)
{
    return leaning_among(
        word,
        "not|no|none|never|nicht|kein*|nie|niemals|pas|jamais|nada|nunca|aucun*|niente|mai|niet|geen|nooit");
}

int leaning_of(struct slice text, int effort)
{
    int valence = 0, amount = 0;
    bool is_denied = false;

    for (struct slice word; (word = leaning_word(&text)).length;) {
        is_denied = is_denied || is_denial(word);
        valence = valence ? valence : is_bad(word) ? -1 : is_good(word);
        amount = amount ? amount : amount_of(word);
    }
    const int base = valence ? valence : amount || is_denied ? effort : 0;
    return base * (amount ? amount : 1) * (is_denied ? -1 : 1);
}

bool leaning_speaks(struct slice text)
{
    for (struct slice word; (word = leaning_word(&text)).length;)
        if (!leaning_among(word,
                           "to|bis|à|a|and|und|through|et|y|e|hasta|al|or|of|on|on|von|from|de|the|is|being|"
                           "means|meaning|for|in|scale|skala|échelle|escala|points|point|stars|star|"
                           "sterne|punkte|étoiles|estrellas|rating|rate|score|max|min|maximum|minimum|"
                           "nps|csat|ces|out|likert|numeric|n|where|with|wobei|mit|value|answer|number|wert"))
            return true;
    return false;
}
