/* gauge - what a header says of its scale */
#include "voc/gauge.h"

#include "voc/ends.h"
#include "voc/facing.h"
#include "voc/leaning.h"

/* Where the words stand that tell of a number. */
enum style { BEHIND, BEFORE, AROUND, STYLES };

/* The lowest and the highest number that something is said of. */
struct told {
    const struct ends_mark *low, *high;
    struct ends_label of_low, of_high;
};

struct reading {
    struct ends ends;
    int effort;
    bool falls; /* `5 to 1` */
};

static struct slice between(const struct ends *ends, size_t first)
{
    const size_t from = ends->marks[first].end;

    return slice_trim((struct slice){ends->header.at + from, ends->marks[first + 1].start - from});
}

static bool is_end(double number)
{
    return (number >= 3 && number <= 11) || number == 100;
}

static bool has_word(struct slice text, const char *words)
{
    for (struct slice word; (word = leaning_word(&text)).length;)
        if (leaning_among(word, words))
            return true;
    return false;
}

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* What stands behind a range is the end of the header or a sign, or it is called a scale: `1-5 days`
   is none. */
static bool ends_range(const struct ends *ends, size_t last)
{
    const size_t end = ends->marks[last].end;
    struct slice rest = slice_trim((struct slice){ends->header.at + end, ends->header.length - end});

    return rest.length == 0 || !is_letter(rest.at[0]) ||
           has_word(ends->header, "scale|skala|échelle|echelle|escala|scala|between|from|von|zwischen") ||
           leaning_among(leaning_word(&rest), "points|point|stars|sterne|punkte");
}

static void set(struct gauge *gauge, double low, double high)
{
    gauge->has_low = gauge->has_high = true;
    gauge->low = low;
    gauge->high = high;
}

/* `0-10`, `1 to 5`, `10 … 1`. */
static bool find_range(struct reading *reading, struct gauge *gauge)
{
    const struct ends *const ends = &reading->ends;

    for (size_t i = 0; i + 1 < ends->count; i++) {
        const double a = ends->marks[i].number, b = ends->marks[i + 1].number;
        const double low = a < b ? a : b, high = a < b ? b : a;
        if (low > 1 || !is_end(high) || !ends_range(ends, i + 1) ||
            !leaning_among(between(ends, i),
                           "-|\u2013|\u2014|..|...|\u2026|->|to|bis|à|a|and|und|through|et|y|hasta|al"))
            continue;
        set(gauge, low, high);
        reading->falls = a > b;
        return true;
    }
    return false;
}

static struct ends_label label_in(const struct ends *ends, enum style style, size_t mark)
{
    const struct ends_label none = {ENDS_UNTIED, 0};

    if (style == AROUND)
        return mark == 0                 ? ends->marks[mark].before
               : mark + 1 == ends->count ? ends->marks[mark].behind
                                         : none;
    return style == BEHIND ? ends->marks[mark].behind : ends->marks[mark].before;
}

/* `1 - How satisfied … (1 = poor)`: it counts the questions. */
static bool is_numbering(const struct ends *ends, size_t mark)
{
    return ends->marks[mark].start == 0 && (mark + 1 == ends->count || ends->marks[mark + 1].in_brackets);
}

static struct told told_in(const struct ends *ends, enum style style)
{
    struct told told = {NULL, NULL, {0}, {0}};

    for (size_t i = 0; i < ends->count; i++) {
        const struct ends_mark *const mark = &ends->marks[i];
        const struct ends_label label = label_in(ends, style, i);
        if (label.tie == ENDS_UNTIED || is_numbering(ends, i))
            continue;
        if (!told.low || mark->number < told.low->number)
            told.low = mark, told.of_low = label;
        if (!told.high || mark->number > told.high->number)
            told.high = mark, told.of_high = label;
    }
    return told;
}

/* Whether it can't be but the number's: by a sign, or in brackets with it. */
static bool is_strong(const struct ends_mark *mark, struct ends_label label)
{
    return label.tie == ENDS_EQUAL || label.tie == ENDS_CALLED || mark->in_brackets;
}

static int best_of(const struct told *told)
{
    const int difference = told->of_high.sense - told->of_low.sense;

    return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/* Words for both ends; `is_sure` is false where they might be about something else. */
static bool is_pair(const struct told *told, bool *is_sure)
{
    if (!told->low || told->low == told->high || told->low->number > 1 || !is_end(told->high->number))
        return false;
    *is_sure = is_strong(told->low, told->of_low) && is_strong(told->high, told->of_high);
    return true;
}

/* `1 2 3 4 5`, with nothing said between. */
static bool is_row(const struct ends *ends)
{
    for (size_t i = 0; i + 1 < ends->count; i++) {
        struct slice text = between(ends, i);
        if (leaning_word(&text).length)
            return false;
    }
    return ends->count > 1;
}

/* `Tier 1 = UK`: it counts something else. */
static bool is_counted(const struct ends_mark *mark)
{
    return mark->in_brackets && mark->before.tie == ENDS_BARE;
}

/* `1 = poor, 3 = fair, 5 = good`, `(poor 1, good 5)`, `(poor 1 - 5 good)`. */
static bool find_pair(const struct ends *ends, struct gauge *gauge)
{
    bool is_sure = false, is_unclear = false;

    for (enum style style = BEHIND; style < STYLES; style++) {
        const struct told told = told_in(ends, style);
        if (!is_pair(&told, &is_sure))
            continue;
        const bool is_opposite = told.of_low.sense * told.of_high.sense < 0;
        if (is_opposite ? is_sure || style == BEHIND || (style == AROUND && is_row(ends))
                        : is_sure && best_of(&told)) {
            if (!gauge->has_high)
                set(gauge, told.low->number, told.high->number);
            gauge->best = best_of(&told);
            return true;
        }
        is_unclear = is_unclear || (is_sure && !is_counted(told.low));
    }
    gauge->is_unclear = is_unclear;
    return is_unclear;
}

/* `1 = best`, `(5 best)`, `(best=1)`. */
static bool find_one(const struct ends *ends, enum style style, struct gauge *gauge)
{
    const struct told told = told_in(ends, style);

    if (!told.low || told.low != told.high || told.low->start == 0 ||
        (style == BEHIND ? !is_strong(told.low, told.of_low)
                         : told.of_low.tie != ENDS_EQUAL || !told.low->in_brackets))
        return false;
    const double number = told.low->number;
    const bool is_low = gauge->has_low ? number == gauge->low : number <= 1;
    const bool is_high = gauge->has_high ? number == gauge->high : is_end(number);
    if (!is_low && !is_high)
        return false;
    if (told.of_low.sense == 0) {
        gauge->is_unclear = style == BEHIND && told.of_low.tie == ENDS_EQUAL && !is_counted(told.low);
        return gauge->is_unclear;
    }
    if (is_low && !gauge->has_low)
        gauge->has_low = true, gauge->low = number;
    if (is_high && !gauge->has_high)
        gauge->has_high = true, gauge->high = number;
    gauge->best = told.of_low.sense * (is_low ? -1 : 1);
    return true;
}

/* `max 10`, `out of 10`, `/10`, `10-point`. */
static void find_end(const struct ends *ends, struct gauge *gauge)
{
    for (size_t i = 0; i < ends->count && !gauge->has_high; i++) {
        const struct ends_mark *const mark = &ends->marks[i];
        struct slice before = slice_trim((struct slice){ends->header.at, mark->start}), word = {"", 0};
        struct slice after = {ends->header.at + mark->end, ends->header.length - mark->end};
        const bool is_slash = before.length > 1 && before.at[before.length - 1] == '/' &&
                              !(before.at[before.length - 2] >= '0' && before.at[before.length - 2] <= '9');
        for (struct slice rest = before, next; (next = leaning_word(&rest)).length;)
            word = next;
        const bool is_last =
            word.length && before.length && word.at + word.length + 1 >= before.at + before.length;
        if (is_end(mark->number) &&
            (is_slash || (is_last && leaning_among(word, "max|maximum|maximal|of|von|sur")) ||
             leaning_among(leaning_word(&after), "point|points|star|punkte|stufig*")))
            gauge->has_high = true, gauge->high = mark->number;
    }
}

static bool is_percent(struct slice header)
{
    if (has_word(header, "percent|prozent|pct|percentage"))
        return true;
    for (size_t i = 1; i < header.length; i++)
        if (header.at[i] == '%' && !(header.at[i - 1] >= '0' && header.at[i - 1] <= '9'))
            return true;
    return false;
}

static struct slice bracketed(struct slice header)
{
    if (header.length == 0)
        return header;
    const char *const round = memchr(header.at, '(', header.length);
    const char *const open = round ? round : memchr(header.at, '[', header.length);

    return open ? (struct slice){open, (size_t)(header.at + header.length - open)} : (struct slice){"", 0};
}

/* `(low = easy)`, `(higher is better)`: an end that has a name instead of a number. */
static void find_named(struct slice header, int effort, struct gauge *gauge)
{
    struct slice rest = bracketed(header), word;

    while (gauge->best == 0 && (word = leaning_word(&rest)).length) {
        const bool is_high = leaning_among(word, "high|higher|highest|hoch|höher|more|larger|greater|alto");
        struct slice said = slice_trim(rest);
        if (!is_high && !leaning_among(word, "low|lower|lowest|niedrig|niedriger|less|smaller|fewer|bajo"))
            continue;
        if (said.length && is_letter(said.at[0]) &&
            leaning_among(leaning_word(&(struct slice){said.at, said.length}),
                          "score*|number*|value*|rating*"))
            leaning_word(&said);
        said = slice_trim(ends_piece(said));
        const bool is_equal = said.length && said.at[0] == '=';
        const bool is_said = is_equal || leaning_among(leaning_word(&(struct slice){said.at, said.length}),
                                                       "is|are|means|ist|bedeutet");
        const int sense = is_said ? leaning_of(said, effort) : 0;
        gauge->best = is_high ? sense : -sense;
        gauge->is_unclear = gauge->is_unclear || (is_equal && sense == 0);
    }
}

/* `promoters 9-10, detractors 0-6`: whom the answers of an nps make. */
static bool is_groups(const struct ends *ends)
{
    bool parts = false;

    for (size_t i = 0; i < ends->count; i++) {
        const double number = ends->marks[i].number;
        if (number != 0 && (number < 6 || number > 10))
            return false;
        parts = parts || (number >= 6 && number <= 9);
    }
    return parts && has_word(ends->header, "promoter|promoters|detractor|detractors|passive|passives");
}

struct gauge gauge_read(struct slice header)
{
    struct gauge gauge = {.has_low = false};
    struct reading reading = {.effort = has_word(header, "effort|aufwand|esfuerzo|sforzo") ? -1 : 1};

    reading.ends = ends_read(header, reading.effort);
    if (is_groups(&reading.ends)) {
        set(&gauge, 0, 10);
        return gauge;
    }
    if (!find_range(&reading, &gauge) && is_percent(header))
        set(&gauge, 0, 100);
    if (!find_pair(&reading.ends, &gauge) && !find_one(&reading.ends, BEHIND, &gauge))
        find_one(&reading.ends, BEFORE, &gauge);
    find_end(&reading.ends, &gauge);
    find_named(header, reading.effort, &gauge);
    gauge.is_unclear =
        gauge.best == 0 && (gauge.is_unclear || reading.falls || facing_is_doubtful(header, reading.effort));
    return gauge;
}

bool gauge_tells(const struct gauge *gauge)
{
    return gauge->has_low || gauge->has_high;
}
