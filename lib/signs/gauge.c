/* gauge - what a header says of its scale */
#include "voc/gauge.h"

enum { MOST_NUMBERS = 12 };

/* A number in the header, and what stands behind it up to the next sign or number. */
struct mark {
    double number;
    size_t start, end;
    int sense; /* 1: it is the good end, -1: the bad one, 0: it isn't said */
    bool is_labelled;
};

struct reading {
    struct slice header;
    int effort; /* -1: what is much of it is bad; else 1 */
    struct mark marks[MOST_NUMBERS];
    size_t count;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80 || c == '\'';
}

/* Whether the word is among them; one that ends in `*` is a beginning. */
static bool is_among(struct slice word, const char *words)
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

/* The next word of the text, which loses it; empty behind the last. */
static struct slice next_word(struct slice *text)
{
    size_t from = 0, to;

    while (from < text->length && !is_letter(text->at[from]))
        from++;
    for (to = from; to < text->length && is_letter(text->at[to]);)
        to++;
    const struct slice word = {text->at + from, to - from};
    *text = (struct slice){text->at + to, text->length - to};
    return word;
}

static int valence_of(struct slice word)
{
    if (is_among(word,
                 "worst|poor*|bad|badly|terribl*|awful|horribl*|dissatisf*|unsatisf*|unhapp*|unlikely|"
                 "disagree*|difficult*|hard|negative|schlecht*|mangelhaft|ungenügend|unzufrieden*|"
                 "unwahrscheinlich|schwer|schwierig|mauvais*|insatisf*|improbable|malo|mala|pésimo|difícil"))
        return -1;
    return is_among(word,
                    "best|excellent*|good|great|outstanding|perfect*|satisf*|happy|likely|easy|easily|"
                    "agree*|positive|gut|hervorragend|zufrieden*|wahrscheinlich|leicht|einfach|bon|bonne|"
                    "bien|probable|facile|bueno|buena|excelente|fácil|optimal*|super")
               ? 1
               : 0;
}

static int amount_of(struct slice word)
{
    if (is_among(word, "low|lowest|least|less|little|minimal|niedrig*|gering*|wenig*|faible|bajo|poco"))
        return -1;
    return is_among(word,
                    "high|highest|most|much|completely|totally|fully|entirely|always|definitely|absolutely|"
                    "hoch|höchste*|viel|voll|völlig|vollkommen|tout|élevé|alto|mucho|maximum|extremely")
               ? 1
               : 0;
}

/* What the words make of an end: `not at all satisfied`, `very low effort`, `not difficult`. */
static int sense_of(struct slice text, int effort)
{
    int valence = 0, amount = 0;
    bool is_denied = false;

    for (struct slice word; (word = next_word(&text)).length;) {
        is_denied = is_denied || is_among(word, "not|no|none|never|nicht|kein*|nie|pas|nada|aucun*");
        valence = valence ? valence : valence_of(word);
        amount = amount ? amount : amount_of(word);
    }
    const int base = valence ? valence : amount || is_denied ? effort : 0;
    return base * (amount ? amount : 1) * (is_denied ? -1 : 1);
}

/* Up to a sign that ends what is said of a number. */
static struct slice label_behind(const struct reading *reading, size_t from, size_t to)
{
    static const char *const ends[] = {",",   ";",      "/",   ")",       "]",    "?",
                                       "...", "\u2026", " - ", " \u2013", " to ", " bis "};
    struct slice label = {reading->header.at + from, to - from};

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        for (size_t at = 1; at + strlen(ends[i]) <= label.length; at++)
            if (slice_starts((struct slice){label.at + at, label.length - at}, ends[i])) {
                label.length = at;
                break;
            }
    return label;
}

/* A dash or an ellipsis, U+2013 to U+2026. */
static bool is_sign(struct slice header, size_t at)
{
    return at + 1 < header.length && header.at[at] == '\xE2' && header.at[at + 1] == '\x80';
}

/* A whole number from 0 to 100 that is no part of a word, a date or another number. */
static bool is_mark(struct slice header, size_t start, size_t end)
{
    const bool is_apart = start == 0 || (start >= 3 && is_sign(header, start - 3)) ||
                          !(is_letter(header.at[start - 1]) || strchr("_#", header.at[start - 1]));
    const char after = end < header.length ? header.at[end] : ' ';
    const bool has_fraction =
        (after == '.' || after == ',') && end + 1 < header.length && is_digit(header.at[end + 1]);

    return end - start <= 3 && is_apart && (!is_letter(after) || is_sign(header, end)) && after != '_' &&
           !has_fraction;
}

static void find_marks(struct reading *reading)
{
    const struct slice header = reading->header;

    for (size_t i = 0, end; i < header.length && reading->count < MOST_NUMBERS; i = end) {
        double number = 0;
        for (end = i; end < header.length && is_digit(header.at[end]); end++)
            number = number * 10 + (header.at[end] - '0');
        if (end > i && is_mark(header, i, end) && number <= 100)
            reading->marks[reading->count++] = (struct mark){.number = number, .start = i, .end = end};
        end += end == i;
    }
}

/* What follows a number is about it behind a sign (`1 = best`, `1: best`, `1 (best`) or a word (`1 being
   best`), or in brackets (`(1 best`). */
static bool is_label(const struct reading *reading, const struct mark *mark, struct slice label)
{
    struct slice rest = slice_trim(label);
    size_t opened = 0;

    for (size_t i = 0; i < mark->start; i++) {
        opened += strchr("([", reading->header.at[i]) != NULL;
        opened -= opened && strchr(")]", reading->header.at[i]);
    }
    if (rest.length == 0)
        return false;
    if (strchr("=:(", rest.at[0]))
        return true;
    return (opened > 0 && is_letter(rest.at[0])) ||
           is_among(next_word(&rest), "is|being|means|meaning|for|ist|bedeutet|steht|stands");
}

static void read_labels(struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++) {
        struct mark *const mark = &reading->marks[i];
        const size_t next = i + 1 < reading->count ? reading->marks[i + 1].start : reading->header.length;
        const struct slice label = label_behind(reading, mark->end, next);
        mark->is_labelled = is_label(reading, mark, label);
        mark->sense = mark->is_labelled ? sense_of(label, reading->effort) : 0;
    }
}

static struct slice between(const struct reading *reading, size_t first)
{
    const size_t from = reading->marks[first].end;

    return slice_trim((struct slice){reading->header.at + from, reading->marks[first + 1].start - from});
}

static bool is_end(double number)
{
    return (number >= 3 && number <= 11) || number == 100;
}

static bool says_scale(struct slice text)
{
    for (struct slice word; (word = next_word(&text)).length;)
        if (is_among(word, "scale|skala|échelle|echelle|escala|scala|between|from|von|zwischen"))
            return true;
    return false;
}

/* What stands behind a range is the end of the header or a sign, or it is called a scale: `1-5 days` is none.
 */
static bool ends_range(const struct reading *reading, size_t last)
{
    const struct slice header = reading->header;
    const size_t end = reading->marks[last].end;
    const struct slice rest = slice_trim((struct slice){header.at + end, header.length - end});

    return rest.length == 0 || !is_letter(rest.at[0]) || says_scale(header) ||
           is_among(next_word(&(struct slice){rest.at, rest.length}), "points|point|stars|sterne|punkte");
}

static void set(struct gauge *gauge, double low, double high)
{
    *gauge = (struct gauge){.has_low = true, .has_high = true, .low = low, .high = high, .best = gauge->best};
}

/* `0-10`, `1 to 5`, `10 … 1`. */
static bool find_range(const struct reading *reading, struct gauge *gauge)
{
    for (size_t i = 0; i + 1 < reading->count; i++) {
        const double a = reading->marks[i].number, b = reading->marks[i + 1].number;
        const double low = a < b ? a : b, high = a < b ? b : a;
        if (low > 1 || !is_end(high) || !ends_range(reading, i + 1) ||
            !is_among(between(reading, i),
                      "-|\u2013|\u2014|..|...|\u2026|->|to|bis|à|a|and|und|through|et|y|hasta|al"))
            continue;
        set(gauge, low, high);
        return true;
    }
    return false;
}

/* `1 = poor, 3 = fair, 5 = good`: the lowest and the highest that are told of. */
static void find_labelled(const struct reading *reading, struct gauge *gauge)
{
    const struct mark *low = NULL, *high = NULL;

    for (size_t i = 0; i < reading->count; i++) {
        const struct mark *const mark = &reading->marks[i];
        if (!mark->is_labelled)
            continue;
        low = !low || mark->number < low->number ? mark : low;
        high = !high || mark->number > high->number ? mark : high;
    }
    if (!low)
        return;
    if (!gauge->has_high && low != high && low->number <= 1 && is_end(high->number))
        set(gauge, low->number, high->number);
    else if (!gauge->has_high && low == high && low->number <= 1)
        gauge->has_low = true, gauge->low = low->number;
    else if (!gauge->has_high && low == high && is_end(high->number))
        gauge->has_high = true, gauge->high = high->number;
    const int best = (gauge->has_low && low->number == gauge->low ? -low->sense : 0) +
                     (gauge->has_high && high->number == gauge->high ? high->sense : 0);
    gauge->best = best > 0 ? 1 : best < 0 ? -1 : 0;
}

/* `max 10`, `out of 10`, `/10`, `10-point`. */
static void find_end(const struct reading *reading, struct gauge *gauge)
{
    for (size_t i = 0; i < reading->count && !gauge->has_high; i++) {
        const struct mark *const mark = &reading->marks[i];
        struct slice before = slice_trim((struct slice){reading->header.at, mark->start}), word = {"", 0};
        struct slice after = {reading->header.at + mark->end, reading->header.length - mark->end};
        const bool is_slash = before.length > 1 && before.at[before.length - 1] == '/' &&
                              !is_digit(before.at[before.length - 2]);
        for (struct slice rest = before, next; (next = next_word(&rest)).length;)
            word = next;
        const bool is_last =
            word.length && before.length && word.at + word.length + 1 >= before.at + before.length;
        if (is_end(mark->number) &&
            (is_slash || (is_last && is_among(word, "max|maximum|maximal|of|von|sur")) ||
             is_among(next_word(&after), "point|points|star|punkte|stufig*")))
            gauge->has_high = true, gauge->high = mark->number;
    }
}

static bool is_percent(struct slice header)
{
    for (struct slice word, rest = header; (word = next_word(&rest)).length;)
        if (is_among(word, "percent|prozent|pct|percentage"))
            return true;
    for (size_t i = 1; i < header.length; i++)
        if (header.at[i] == '%' && !is_digit(header.at[i - 1]))
            return true;
    return false;
}

static bool is_effort(struct slice header)
{
    for (struct slice word; (word = next_word(&header)).length;)
        if (is_among(word, "effort|aufwand|esfuerzo|sforzo"))
            return true;
    return false;
}

struct gauge gauge_read(struct slice header)
{
    struct reading reading = {.header = header, .effort = is_effort(header) ? -1 : 1};
    struct gauge gauge = {.has_low = false};

    find_marks(&reading);
    read_labels(&reading);
    if (!find_range(&reading, &gauge) && is_percent(header))
        set(&gauge, 0, 100);
    find_labelled(&reading, &gauge);
    find_end(&reading, &gauge);
    return gauge;
}

bool gauge_tells(const struct gauge *gauge)
{
    return gauge->has_low || gauge->has_high;
}
