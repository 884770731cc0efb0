/* ends - the numbers in a header that could be the ends of a scale, and what is said of each */
#include "voc/ends.h"

#include "voc/leaning.h"

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* A dash or an ellipsis, U+2013 to U+2026. */
static bool is_sign(struct slice text, size_t at)
{
    return at + 2 < text.length && text.at[at] == '\xE2' && text.at[at + 1] == '\x80';
}

static struct slice from(struct slice text, size_t at)
{
    return (struct slice){text.at + at, text.length - at};
}

/* A whole number from 0 to 100 that is no part of a word, a date or another number. */
static bool is_mark(struct slice header, size_t start, size_t end)
{
    const bool is_fraction =
        start > 1 && strchr(".,", header.at[start - 1]) && slice_is_digit(header.at[start - 2]);
    const bool is_apart = start == 0 || (start >= 3 && is_sign(header, start - 3)) ||
                          !(is_letter(header.at[start - 1]) || strchr("_#'", header.at[start - 1]));
    const char after = end < header.length ? header.at[end] : ' ';
    const bool has_fraction = is_fraction || ((after == '.' || after == ',') && end + 1 < header.length &&
                                              slice_is_digit(header.at[end + 1]));

    return end - start <= 5 && is_apart && ((!is_letter(after) && after != '\'') || is_sign(header, end)) &&
           after != '_' && !has_fraction;
}

static bool is_in_brackets(struct slice header, size_t at)
{
    size_t opened = 0;

    for (size_t i = 0; i < at; i++) {
        opened += strchr("([", header.at[i]) != NULL;
        opened -= opened && strchr(")]", header.at[i]);
    }
    return opened > 0;
}

/* How long `st` in `1st = best` is. */
static size_t ordinal_at(struct slice text)
{
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};

    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (slice_starts(text, ordinals[i])) {
            const struct slice rest = slice_trim(from(text, 2));
            return rest.length && rest.at[0] == '=' ? 2 : 0;
        }
    return 0;
}

static void find_marks(struct ends *ends)
{
    const struct slice header = ends->header;

    for (size_t i = 0, end; i < header.length && ends->count < ENDS_MOST; i = end) {
        double number = 0;
        for (end = i; end < header.length && slice_is_digit(header.at[end]); end++)
            number = number * 10 + (header.at[end] - '0');
        if (end > i)
            end += ordinal_at(from(header, end));
        if (end > i && is_mark(header, i, end) && number <= 100)
            ends->marks[ends->count++] = (struct ends_mark){
                .number = number, .start = i, .end = end, .in_brackets = is_in_brackets(header, i)};
        end += end == i;
    }
}

struct slice ends_piece(struct slice text)
{
    static const char *const ends[] = {",",   ";",      "/",   ")",       "]",    "?",
                                       "...", "\u2026", " - ", " \u2013", " to ", " bis "};

    for (size_t at = 0; at < text.length; at++)
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
            if ((at > 0 || *ends[i] != ' ') && slice_starts(from(text, at), ends[i]))
                return (struct slice){text.at, at};
    return text;
}

/* How long the dash is that the text begins with. */
static size_t dash_at(struct slice text)
{
    return text.length && text.at[0] == '-'                               ? 1
           : slice_starts(text, "\u2013") || slice_starts(text, "\u2014") ? 3
                                                                          : 0;
}

static enum ends_tie tie_behind(struct slice text)
{
    const size_t dash = dash_at(text);
    struct slice rest = text;

    if (text.length == 0)
        return ENDS_UNTIED;
    if (text.at[0] == '=')
        return ENDS_EQUAL;
    if (strchr(":(", text.at[0]))
        return ENDS_CALLED;
    if (dash)
        return slice_trim(from(text, dash)).length && is_letter(slice_trim(from(text, dash)).at[0])
                   ? ENDS_DASHED
                   : ENDS_UNTIED;
    if (!is_letter(text.at[0]))
        return ENDS_UNTIED;
    return leaning_among(leaning_word(&rest), "is|being|means|meaning|for|ist|bedeutet|steht|stands")
               ? ENDS_CALLED
               : ENDS_BARE;
}

static struct ends_label label_of(struct slice text, enum ends_tie tie, int effort)
{
    return tie && leaning_speaks(text) ? (struct ends_label){tie, leaning_of(text, effort)}
                                       : (struct ends_label){ENDS_UNTIED, 0};
}

/* Whether the bracket around a mark, as in `? (1) Very satisfied`, follows no word that it could
   belong to. */
static bool opens(struct slice header, size_t bracket)
{
    const struct slice text = slice_trim((struct slice){header.at, bracket});

    return text.length == 0 ||
           !(is_letter(text.at[text.length - 1]) || slice_is_digit(text.at[text.length - 1]));
}

/* `1. Very satisfied`, `1) Very satisfied`, `(1) Very satisfied`. */
static bool is_listed(const struct ends *ends, const struct ends_mark *mark)
{
    const struct slice header = ends->header;
    const size_t bracket = mark->start - (mark->start > 0);
    const bool is_opened = mark->start > 0 && strchr("([", header.at[bracket]);
    const bool is_closed = mark->end < header.length && strchr(")]", header.at[mark->end]);

    if (is_opened || mark->in_brackets)
        return is_opened && is_closed &&
               (ends->marks == mark ? opens(header, bracket) : ends->marks[0].listed);
    return is_closed || (mark->end < header.length && header.at[mark->end] == '.');
}

static struct ends_label behind(const struct ends *ends, size_t mark, int effort)
{
    const size_t sign = ends->marks[mark].listed;
    const size_t start = ends->marks[mark].end + sign;
    const size_t next = mark + 1 < ends->count ? ends->marks[mark + 1].start : ends->header.length;
    const struct slice text = slice_trim(ends_piece((struct slice){ends->header.at + start, next - start}));

    const enum ends_tie tie = tie_behind(text);

    return label_of(text, sign && tie == ENDS_BARE ? ENDS_DASHED : tie, effort);
}

/* Without the dash, if any, at its end. */
static struct slice undashed(struct slice text)
{
    const size_t dash = text.length > 2 && text.at[text.length - 1] != '-'
                            ? dash_at(from(text, text.length - 3))
                        : text.length ? dash_at(from(text, text.length - 1))
                                      : 0;

    return slice_trim((struct slice){text.at, text.length - dash});
}

/* The words that lead to a number, behind the last sign that parts them from others. */
static struct slice words_before(struct slice text)
{
    size_t start = text.length;

    while (start > 0 && !strchr(",;/([?)]", text.at[start - 1]))
        start--;
    return slice_trim(from(text, start));
}

static enum ends_tie tie_before(struct slice text, struct slice rest)
{
    const char last = text.length ? text.at[text.length - 1] : ' ';

    if (last == '=')
        return ENDS_EQUAL;
    if (last == ':' || (last == '(' && rest.length && rest.at[0] == ')'))
        return ENDS_CALLED;
    return undashed(text).length < text.length ? ENDS_DASHED : ENDS_BARE;
}

static struct ends_label before(const struct ends *ends, size_t mark, int effort)
{
    const size_t start = mark ? ends->marks[mark - 1].end : 0;
    const struct slice text =
        slice_trim((struct slice){ends->header.at + start, ends->marks[mark].start - start});
    const enum ends_tie tie = tie_before(text, from(ends->header, ends->marks[mark].end));
    const bool has_sign = tie == ENDS_EQUAL || tie == ENDS_CALLED;
    const struct slice led = has_sign             ? (struct slice){text.at, text.length - 1}
                             : tie == ENDS_DASHED ? undashed(text)
                                                  : text;

    return label_of(words_before(led), tie, effort);
}

struct ends ends_read(struct slice header, int effort)
{
    struct ends ends = {.header = header};

    find_marks(&ends);
    for (size_t i = 0; i < ends.count; i++)
        ends.marks[i].listed = is_listed(&ends, &ends.marks[i]);
    for (size_t i = 0; i < ends.count; i++) {
        ends.marks[i].behind = behind(&ends, i, effort);
        ends.marks[i].before = before(&ends, i, effort);
    }
    return ends;
}
