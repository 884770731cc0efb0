/* families - the words in which scales are answered */
#include "voc/families.h"

#include "voc/arena.h"
#include "voc/text.h"

enum { MOST_STEPS = 7 };

/* From the bad end to the good one; what means the same is split by `|`. */
static const char *const families[][MOST_STEPS] = {
    {"strongly disagree|disagree strongly|completely disagree|totally disagree", "disagree", "agree",
     "strongly agree|agree strongly|completely agree|totally agree"},
    {"strongly disagree|disagree strongly|completely disagree|totally disagree", "disagree",
     "neither agree nor disagree|neither agree or disagree|neutral|neither|undecided", "agree",
     "strongly agree|agree strongly|completely agree|totally agree"},
    {"strongly disagree", "somewhat disagree|slightly disagree",
     "neither agree nor disagree|neither agree or disagree|neutral|neither|undecided",
     "somewhat agree|slightly agree", "strongly agree"},
    {"strongly disagree", "disagree", "somewhat disagree|slightly disagree", "somewhat agree|slightly agree",
     "agree", "strongly agree"},
    {"strongly disagree", "disagree", "somewhat disagree|slightly disagree",
     "neither agree nor disagree|neither agree or disagree|neutral|neither|undecided",
     "somewhat agree|slightly agree", "agree", "strongly agree"},

    {"dissatisfied|unsatisfied|unhappy", "neutral|neither", "satisfied|happy"},
    {"very dissatisfied|very unsatisfied", "dissatisfied|unsatisfied", "satisfied", "very satisfied"},
    {"very dissatisfied|very unsatisfied|extremely dissatisfied", "dissatisfied|unsatisfied",
     "neutral|neither|neither satisfied nor dissatisfied|neither satisfied or dissatisfied", "satisfied",
     "very satisfied|extremely satisfied"},
    {"very dissatisfied|very unsatisfied|extremely dissatisfied",
     "somewhat dissatisfied|somewhat unsatisfied|slightly dissatisfied",
     "neutral|neither|neither satisfied nor dissatisfied|neither satisfied or dissatisfied",
     "somewhat satisfied|slightly satisfied", "very satisfied|extremely satisfied"},
    {"not at all satisfied", "slightly satisfied|not so satisfied|not very satisfied",
     "moderately satisfied|somewhat satisfied", "very satisfied", "extremely satisfied"},
    {"very dissatisfied|very unsatisfied", "dissatisfied|unsatisfied",
     "somewhat dissatisfied|somewhat unsatisfied|slightly dissatisfied",
     "neutral|neither|neither satisfied nor dissatisfied|neither satisfied or dissatisfied",
     "somewhat satisfied|slightly satisfied", "satisfied", "very satisfied"},
    {"extremely dissatisfied", "moderately dissatisfied", "slightly dissatisfied",
     "neutral|neither|neither satisfied nor dissatisfied|neither satisfied or dissatisfied",
     "slightly satisfied", "moderately satisfied", "extremely satisfied"},
    {"very unhappy", "unhappy", "neutral|neither", "happy", "very happy"},
    {"sehr unzufrieden", "unzufrieden", "neutral|weder noch|teils teils|teils/teils", "zufrieden",
     "sehr zufrieden"},
    {"très insatisfait", "insatisfait", "neutre|ni satisfait ni insatisfait", "satisfait", "très satisfait"},
    {"muy insatisfecho", "insatisfecho", "neutral|ni satisfecho ni insatisfecho", "satisfecho",
     "muy satisfecho"},

    {"very unlikely|extremely unlikely", "unlikely", "likely", "very likely|extremely likely"},
    {"very unlikely|extremely unlikely", "unlikely|somewhat unlikely",
     "neutral|neither|neither likely nor unlikely", "likely|somewhat likely", "very likely|extremely likely"},
    {"not at all likely", "not so likely|slightly likely|not very likely",
     "somewhat likely|moderately likely", "very likely", "extremely likely"},

    {"poor|bad", "fair|average|ok|okay", "good"},
    {"poor", "fair", "good", "excellent"},
    {"very poor|terrible|very bad|awful", "poor|bad", "fair|average|ok|okay|neutral|acceptable", "good",
     "excellent|very good|great"},
    {"poor", "fair", "good", "very good", "excellent"},

    {"never", "rarely|seldom", "often", "always"},
    {"never", "rarely|seldom", "sometimes", "often|usually", "always"},

    {"very difficult|very hard", "difficult|hard", "easy", "very easy"},
    {"very difficult|very hard|extremely difficult", "difficult|hard",
     "neutral|neither|neither easy nor difficult|neither difficult nor easy", "easy",
     "very easy|extremely easy"},
    {"very difficult|very hard", "difficult|hard", "somewhat difficult|slightly difficult",
     "neutral|neither|neither easy nor difficult|neither difficult nor easy", "somewhat easy|slightly easy",
     "easy", "very easy"},
    {"extremely difficult", "moderately difficult", "slightly difficult",
     "neutral|neither|neither easy nor difficult|neither difficult nor easy", "slightly easy",
     "moderately easy", "extremely easy"},

    {"\U0001F641|\u2639|\U0001F61E|\U0001F61F", "\U0001F610|\U0001F611", "\U0001F642|\U0001F60A|\U0001F603"},
    {"\U0001F621|\U0001F620|\U0001F92C", "\U0001F641|\u2639|\U0001F61E|\U0001F61F|\U0001F615",
     "\U0001F610|\U0001F611", "\U0001F642|\U0001F60A",
     "\U0001F60D|\U0001F604|\U0001F603|\U0001F600|\U0001F601|\U0001F929"},
};

enum { FAMILIES = sizeof families / sizeof *families };

static size_t points_of(size_t family)
{
    size_t points = 0;

    while (points < MOST_STEPS && families[family][points])
        points++;
    return points;
}

static bool has(const char *step, struct slice word)
{
    struct slice rest = slice_of(step), piece;

    while (slice_split(&rest, '|', &piece))
        if (text_is_nearly(piece, word))
            return true;
    return false;
}

static bool is_among(const char *step, const char *word)
{
    return has(step, slice_of(word));
}

size_t families_step(size_t family, const char *word)
{
    for (size_t i = 0; i < points_of(family); i++)
        if (is_among(families[family][i], word))
            return i + 1;
    return 0;
}

/* Whether the family has them all; what only case and blanks tell apart may share a step. */
static bool has_all(size_t family, const char *const words[], size_t count, size_t *steps)
{
    unsigned seen = 0;

    *steps = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t step = families_step(family, words[i]);
        if (step == 0)
            return false;
        *steps += !(seen & 1u << step);
        for (size_t j = 0; j < i && seen & 1u << step; j++)
            if (families_step(family, words[j]) == step &&
                !text_is_nearly(slice_of(words[i]), slice_of(words[j])))
                return false;
        seen |= 1u << step;
    }
    return count > 0;
}

static const char *clause_of(struct arena *arena, size_t family, const char *const words[], size_t count)
{
    const char *clause = "";

    for (size_t step = points_of(family); step > 0; step--)
        for (size_t i = 0; i < count; i++)
            if (families_step(family, words[i]) == step)
                clause = arena_printf(arena, "%s%s%s=%zu", clause, *clause ? "|" : "", words[i], step);
    return clause;
}

static struct families_fit fit_of(struct arena *arena, size_t family, const char *const words[], size_t count)
{
    return (struct families_fit){
        .family = family, .points = points_of(family), .clause = clause_of(arena, family, words, count)};
}

/* Another family that has them, and numbers them differently or has more steps above them. */
static void find_rival(struct arena *arena, const char *const words[], size_t count, struct families_fit *fit)
{
    size_t steps;

    for (size_t i = 0; i < FAMILIES && !fit->rival; i++) {
        if (!has_all(i, words, count, &steps))
            continue;
        const struct families_fit other = fit_of(arena, i, words, count);
        if (other.points == fit->points && strcmp(other.clause, fit->clause) == 0)
            continue;
        fit->rival = other.points;
        fit->rivals = other.clause;
    }
}

struct families_fit families_find(struct arena *arena, const char *const words[], size_t count, size_t points)
{
    struct families_fit fit = {0};
    size_t steps;

    for (size_t i = 0; i < FAMILIES; i++) {
        if (!has_all(i, words, count, &steps))
            continue;
        if (steps == points_of(i)) /* nothing is left to tell it by */
            return fit_of(arena, i, words, count);
        if (!fit.points || (fit.points != points && points_of(i) == points))
            fit = fit_of(arena, i, words, count);
    }
    if (fit.points)
        find_rival(arena, words, count, &fit);
    return fit;
}

bool families_is_silent(const char *word)
{
    return is_among(
        "blank|don't know|dont know|don’t know|do not know|not applicable|no opinion|not sure|unsure|"
        "prefer not to say|prefer not to answer|no answer|not answered|no response|skipped|none|"
        "weiß nicht|weiss nicht|keine angabe|ne sait pas|sans opinion|no sabe|no contesta",
        word);
}

static const char bad[] = "not at all likely|not likely at all|not likely|very unlikely|extremely unlikely|"
                          "definitely not|never|not at all satisfied|very dissatisfied|very unsatisfied|"
                          "extremely dissatisfied|completely dissatisfied|very poor|terrible|very bad|worst|"
                          "strongly disagree|very difficult|extremely difficult|gar nicht wahrscheinlich|"
                          "sehr unwahrscheinlich|sehr unzufrieden|pas du tout probable|nada probable";
static const char good[] =
    "extremely likely|very likely|definitely|always|extremely satisfied|very satisfied|"
    "completely satisfied|excellent|outstanding|very good|best|strongly agree|"
    "very easy|extremely easy|äußerst wahrscheinlich|sehr wahrscheinlich|"
    "sehr zufrieden|extrêmement probable|très probable|muy probable";

int families_end(const char *word)
{
    return is_among(good, word) ? 1 : is_among(bad, word) ? -1 : 0;
}

bool families_know(struct slice word)
{
    for (size_t i = 0; i < FAMILIES; i++)
        for (size_t step = 0; step < points_of(i); step++)
            if (has(families[i][step], word))
                return true;
    return has(good, word) || has(bad, word);
}
