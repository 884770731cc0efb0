/* facing - words in a header that say which way a scale goes, without numbers */
#include "voc/facing.h"

#include "voc/leaning.h"

static bool has_word(struct slice text, const char *words)
{
    for (struct slice word; (word = leaning_word(&text)).length;)
        if (leaning_among(word, words))
            return true;
    return false;
}

static bool is_turned(struct slice word)
{
    return leaning_among(word, "reverse*|inverse*|invert*|umgekehrt*|umgepolt*|inversé*|inversa*|"
                               "omgekeerd*|odwróc*|flipped|recoded|descending|desc|rev|negatively|negativ");
}

/* What is said with it where it is the scale that is turned. */
static bool is_of_scale(struct slice word)
{
    return leaning_among(word, "scale|scaled|scales|score|scores|scored|scoring|code|coded|coding|item|items|"
                               "order|ordered|value|values|number|numbers|answer|answers|point|points|rating|"
                               "ratings|rated|worded|keyed|key|polarity|direction|question|likert|the|is|are|"
                               "was|were|has|been|in|all|a|skala|werte|kodiert|codiert|gepolt|notiert|"
                               "échelle|escala|scala|schaal|csat|nps|ces");
}

/* `(reverse logistics)` is about something else. */
static bool says_turned(struct slice piece)
{
    bool says = false;

    for (struct slice word; (word = leaning_word(&piece)).length;) {
        if (!is_turned(word) && !is_of_scale(word))
            return false;
        says = says || is_turned(word);
    }
    return says;
}

static bool is_school_grade(struct slice piece)
{
    return has_word(piece, "grade|grades|grading") &&
           has_word(piece, "school|german|austrian|czech|deutsche");
}

/* `best to worst`. */
static bool falls(struct slice piece, int effort)
{
    static const char *const signs[] = {" to ", " bis ", " - ", " \u2013 ", " \u2192 ", " -> ", " > ", "..."};

    for (size_t at = 0; at < piece.length; at++)
        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
            const struct slice rest = {piece.at + at, piece.length - at};
            if (slice_starts(rest, signs[i]) && leaning_of((struct slice){piece.at, at}, effort) > 0 &&
                leaning_of(rest, effort) < 0)
                return true;
        }
    return false;
}

/* `max 1 min 5`. */
static bool is_most_lowest(struct slice piece)
{
    for (struct slice word; (word = leaning_word(&piece)).length;) {
        const size_t dot = piece.length && piece.at[0] == '.';
        const struct slice rest = slice_trim((struct slice){piece.at + dot, piece.length - dot});
        if (leaning_among(word, "max|maximum|maximal") && rest.length && strchr("01", rest.at[0]) &&
            !(rest.length > 1 && rest.at[1] >= '0' && rest.at[1] <= '9'))
            return true;
    }
    return false;
}

static struct slice next_piece(struct slice *rest)
{
    size_t length = 0;

    while (length < rest->length && !strchr(",;:/()[]", rest->at[length]))
        length++;
    const struct slice piece = {rest->at, length};
    length += length < rest->length;
    *rest = (struct slice){rest->at + length, rest->length - length};
    return piece;
}

/* From its first bracket on. */
static struct slice bracketed(struct slice header)
{
    size_t at = 0;

    while (at < header.length && !strchr("([", header.at[at]))
        at++;
    return (struct slice){header.at + at, header.length - at};
}

bool facing_is_doubtful(struct slice header, int effort)
{
    bool is_doubtful = has_word(header, "schulnote*");

    for (struct slice rest = bracketed(header); rest.length && !is_doubtful;) {
        const struct slice piece = next_piece(&rest);
        is_doubtful =
            says_turned(piece) || is_school_grade(piece) || falls(piece, effort) || is_most_lowest(piece);
    }
    return is_doubtful;
}
