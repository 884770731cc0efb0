/* scores - what the answers in a column look like */
#include "voc/scores.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"
#include "voc/worded.h"

#include <math.h>

enum { MOST_VALUES = 64, MOST_WORDS = 24, LISTED = 4 };

struct word {
    const char *text;
    double number; /* that it begins with */
    bool labelled;
    char mark; /* of its decimals, or 0 */
    long long count;
};

struct scores {
    struct arena *arena;
    struct value {
        double number;
        long long count;
    } values[MOST_VALUES];
    size_t value_count;
    long long uncounted; /* numbers beyond the first so many different ones */
    long long commas, points;
    struct word words[MOST_WORDS];
    size_t word_count;
    long long word_cells;
    struct shift shift;
};

struct scores *scores_new(struct arena *arena)
{
    struct scores *scores = arena_alloc(arena, sizeof *scores);

    scores->arena = arena;
    return scores;
}

/* `1 - less than 2 hours`: a sign and a word stand behind the number. */
static bool is_parted(struct slice rest)
{
    const struct slice trimmed = slice_trim(rest);
    const struct slice label =
        trimmed.length ? slice_trim((struct slice){trimmed.at + 1, trimmed.length - 1}) : trimmed;
    const bool is_sign =
        trimmed.length && (strchr("=:", trimmed.at[0]) || (trimmed.at[0] == '-' && rest.at[0] == ' '));

    return is_sign && label.length && !(label.at[0] >= '0' && label.at[0] <= '9');
}

/* `10 - Extremely likely`, `5 stars`, `1 = never`: the number that a label begins with. */
static bool is_labelled(struct slice cell, double *number)
{
    size_t digits = 0;
    double one;

    while (digits < cell.length && cell.at[digits] >= '0' && cell.at[digits] <= '9')
        digits++;
    if (digits == 0 || digits > 2 || digits == cell.length || !strchr(" -=(:", cell.at[digits]) ||
        memchr(cell.at, '|', cell.length) || memchr(cell.at, ';', cell.length))
        return false;
    const enum worded_fault fault = worded_read(cell, false, 0, &one);
    const struct slice rest = {cell.at + digits, cell.length - digits};
    return number_parse((struct slice){cell.at, digits}, number) &&
           (fault == WORDED_FINE || (fault == WORDED_SEVERAL && is_parted(rest)));
}

/* The mark that parts its decimals: `4,5 stars`; 0: none. */
static char mark_of(struct slice cell)
{
    double number;
    const bool has_comma = memchr(cell.at, ',', cell.length), has_point = memchr(cell.at, '.', cell.length);
    const bool by_comma = has_comma && worded_read(cell, true, INFINITY, &number) == WORDED_FINE;
    const bool by_point = has_point && worded_read(cell, false, INFINITY, &number) == WORDED_FINE;

    if (by_comma && worded_read(cell, false, INFINITY, &number) != WORDED_FINE)
        return ',';
    return by_point && worded_read(cell, true, INFINITY, &number) != WORDED_FINE ? '.' : 0;
}

static struct word *see_word(struct scores *scores, struct slice cell)
{
    size_t i = 0;

    scores->word_cells++;
    while (i < scores->word_count && !slice_is(slice_of(scores->words[i].text), cell))
        i++;
    if (i == MOST_WORDS)
        return NULL;
    if (i == scores->word_count) {
        struct word *const word = &scores->words[scores->word_count++];
        word->text = slice_copy(scores->arena, cell);
        word->labelled = is_labelled(cell, &word->number);
        word->mark = mark_of(cell);
    }
    scores->commas += scores->words[i].mark == ',';
    scores->points += scores->words[i].mark == '.';
    scores->words[i].count++;
    return &scores->words[i];
}

static void see_number(struct scores *scores, double number)
{
    size_t i = 0;

    while (i < scores->value_count && scores->values[i].number != number)
        i++;
    if (i == MOST_VALUES) {
        scores->uncounted++;
        return;
    }
    if (i == scores->value_count)
        scores->values[scores->value_count++].number = number;
    scores->values[i].count++;
}

/* The number that a cell is, and the mark that parts its decimals, or 0. */
static bool read_number(struct slice cell, double *number, char *mark)
{
    char pointed[16];
    const int small = slice_up_to_ten(cell);

    *mark = 0;
    *number = small;
    if (small >= 0)
        return true;
    const char *const comma = cell.length < sizeof pointed ? memchr(cell.at, ',', cell.length) : NULL;
    if (comma) {
        memcpy(pointed, cell.at, cell.length);
        pointed[comma - cell.at] = '.';
        cell.at = pointed;
    }
    *mark = comma ? ',' : memchr(cell.at, '.', cell.length) ? '.' : 0;
    return number_parse(cell, number);
}

bool scores_see(struct scores *scores, struct slice cell, size_t line, double *number)
{
    char mark;

    if (!read_number(cell, number, &mark)) {
        const struct word *const word = see_word(scores, cell);
        if (word && word->labelled)
            shift_see(&scores->shift, word->number, line);
        return false;
    }
    scores->commas += mark == ',';
    scores->points += mark == '.';
    see_number(scores, *number);
    shift_see(&scores->shift, *number, line);
    return true;
}

void scores_decimals(const struct scores *scores, long long *commas, long long *points)
{
    *commas = scores->commas;
    *points = scores->points;
}

static void count(struct scores_summary *summary, double number, long long cells, double low, double high)
{
    const bool first = summary->inside == 0;

    summary->lowest = summary->count == 0 || number < summary->lowest ? number : summary->lowest;
    summary->highest = summary->count == 0 || number > summary->highest ? number : summary->highest;
    summary->count += cells;
    if (number < low || number > high) {
        summary->outside += cells;
        return;
    }
    summary->least = first || number < summary->least ? number : summary->least;
    summary->most = first || number > summary->most ? number : summary->most;
    summary->inside += cells;
}

static const char *list_outside(const struct scores *scores, struct arena *arena, double low, double high)
{
    const char *list = "";
    char text[NUMBER_SIZE];
    size_t listed = 0;

    for (size_t i = 0; i < scores->value_count; i++) {
        const double number = scores->values[i].number;
        if (number >= low && number <= high)
            continue;
        if (listed++ == LISTED)
            return NULL;
        number_format(number, text);
        list = arena_printf(arena, "%s%s%s", list, *list ? "|" : "", text);
    }
    return scores->uncounted ? NULL : list;
}

/* Words as they are being understood. */
struct reading {
    struct arena *arena;
    double low, high;
    bool decimal_comma;
    struct scores_summary *summary;
    const struct word *open[MOST_WORDS]; /* what isn't understood yet */
    size_t open_count;
};

static void label(struct reading *reading, const struct word *word, double number)
{
    struct scores_summary *const summary = reading->summary;
    char text[NUMBER_SIZE];

    number_format(number, text);
    summary->labels = arena_printf(reading->arena, "%s%s%s=%s", summary->labels ? summary->labels : "",
                                   summary->labels ? "|" : "", word->text, text);
    summary->words -= word->count;
    count(summary, number, word->count, reading->low, reading->high);
}

static void read_word(struct reading *reading, const struct word *word)
{
    struct scores_summary *const summary = reading->summary;
    double number;
    const enum worded_fault fault =
        worded_read(slice_of(word->text), reading->decimal_comma, reading->high, &number);
    const bool fits = fault == WORDED_FINE && number >= reading->low && number <= reading->high;

    if (fits && worded_counts(slice_of(word->text)))
        summary->counts = word->text;
    if (word->labelled && fault != WORDED_END && word->number >= reading->low &&
        word->number <= reading->high) {
        label(reading, word, word->number);
    } else if (fits) {
        summary->is_worded = true;
        summary->words -= word->count;
        count(summary, number, word->count, reading->low, reading->high);
    } else if (fault == WORDED_DATE) {
        summary->date = word->text;
        summary->dates += word->count;
    } else if (families_is_silent(word->text)) {
        summary->silent = arena_printf(reading->arena, "%s%s%s", summary->silent ? summary->silent : "",
                                       summary->silent ? "|" : "", word->text);
        summary->silent_count += word->count;
        summary->words -= word->count;
    } else
        reading->open[reading->open_count++] = word;
}

/* Only what is as long as the scale is counted on it. */
static void read_family(struct reading *reading)
{
    struct scores_summary *const summary = reading->summary;
    const char *words[MOST_WORDS];

    for (size_t i = 0; i < reading->open_count; i++)
        words[i] = reading->open[i]->text;
    summary->family = families_find(reading->arena, words, reading->open_count, (size_t)reading->high);
    summary->is_family =
        summary->family.points == (size_t)reading->high && reading->low == 1 && !summary->family.rival;
    if (!summary->is_family)
        return;
    for (size_t i = 0; i < reading->open_count; i++) {
        const double step = (double)families_step(summary->family.family, words[i]);
        summary->words -= reading->open[i]->count;
        count(summary, step, reading->open[i]->count, reading->low, reading->high);
    }
    summary->labels = summary->family.clause;
    reading->open_count = 0;
}

/* `Not at all likely`, 1 … 9, `Extremely likely`: what stands beside the words tells where the
   scale begins. */
static void read_ends(struct reading *reading)
{
    struct scores_summary *const summary = reading->summary;
    const double least = summary->least, most = summary->most;
    bool open = false;
    int seen = 0;

    for (size_t i = 0; i < reading->open_count; i++) {
        const int end = families_end(reading->open[i]->text);
        if (end == 0 || end == seen)
            return;
        seen = end;
        open = open || (end < 0 ? least != reading->low + 1 : most != reading->high - 1);
    }
    summary->ends_open = open;
    summary->ends_named = true;
    for (size_t i = 0; i < reading->open_count; i++)
        label(reading, reading->open[i],
              families_end(reading->open[i]->text) < 0 ? reading->low : reading->high);
    reading->open_count = 0;
}

struct scores_summary scores_summary(const struct scores *scores, struct arena *arena, double low,
                                     double high)
{
    struct scores_summary summary = {
        .count = scores->uncounted, .outside = scores->uncounted, .words = scores->word_cells};
    struct reading reading = {.arena = arena,
                              .low = low,
                              .high = high,
                              .decimal_comma = scores->commas > 0 && scores->points == 0,
                              .summary = &summary};

    for (size_t i = 0; i < scores->value_count; i++)
        count(&summary, scores->values[i].number, scores->values[i].count, low, high);
    for (size_t i = 0; i < scores->word_count; i++)
        read_word(&reading, &scores->words[i]);
    if (reading.open_count && summary.count == 0)
        read_family(&reading);
    else if (reading.open_count && reading.open_count <= 2)
        read_ends(&reading);
    summary.word = reading.open_count ? reading.open[0]->text : NULL;
    summary.outside_list = list_outside(scores, arena, low, high);
    summary.shifts = shift_find(&scores->shift, high, &summary.shift);
    return summary;
}
