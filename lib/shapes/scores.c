/* scores - what the answers in a column look like */
#include "voc/scores.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

enum { MOST_VALUES = 64, MOST_WORDS = 24, LISTED = 4 };

struct word {
    const char *text;
    double number; /* that it begins with */
    bool labelled;
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
    struct word words[MOST_WORDS];
    size_t word_count;
    long long word_cells;
};

struct scores *scores_new(struct arena *arena)
{
    struct scores *scores = arena_alloc(arena, sizeof *scores);

    scores->arena = arena;
    return scores;
}

/* `10 - Extremely likely`, `5 stars`, `1 = never`: the number that a label begins with. */
static bool is_labelled(struct slice cell, double *number)
{
    size_t digits = 0;

    while (digits < cell.length && cell.at[digits] >= '0' && cell.at[digits] <= '9')
        digits++;
    return digits > 0 && digits < 3 && digits < cell.length && strchr(" -=(:", cell.at[digits]) &&
           number_parse((struct slice){cell.at, digits}, number) && !memchr(cell.at, '|', cell.length) &&
           !memchr(cell.at, ';', cell.length);
}

static void see_word(struct scores *scores, struct slice cell)
{
    size_t i = 0;

    scores->word_cells++;
    while (i < scores->word_count && !slice_is(slice_of(scores->words[i].text), cell))
        i++;
    if (i == MOST_WORDS)
        return;
    if (i == scores->word_count) {
        struct word *const word = &scores->words[scores->word_count++];
        word->text = slice_copy(scores->arena, cell);
        word->labelled = is_labelled(cell, &word->number);
    }
    scores->words[i].count++;
}

void scores_see(struct scores *scores, struct slice cell)
{
    double number;
    size_t i = 0;

    if (!number_parse(cell, &number)) {
        see_word(scores, cell);
        return;
    }
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

static void count(struct scores_summary *summary, double number, long long cells, double low, double high)
{
    const bool first = summary->inside == 0;

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

struct scores_summary scores_summary(const struct scores *scores, struct arena *arena, double low,
                                     double high)
{
    struct scores_summary summary = {.count = scores->uncounted, .outside = scores->uncounted};
    char text[NUMBER_SIZE];

    for (size_t i = 0; i < scores->value_count; i++)
        count(&summary, scores->values[i].number, scores->values[i].count, low, high);
    summary.words = scores->word_cells;
    for (size_t i = 0; i < scores->word_count; i++) {
        const struct word *const word = &scores->words[i];
        if (!word->labelled || word->number < low || word->number > high) {
            summary.word = summary.word ? summary.word : word->text;
            continue;
        }
        number_format(word->number, text);
        summary.labels = arena_printf(arena, "%s%s%s=%s", summary.labels ? summary.labels : "",
                                      summary.labels ? "|" : "", word->text, text);
        summary.words -= word->count;
        count(&summary, word->number, word->count, low, high);
    }
    summary.outside_list = list_outside(scores, arena, low, high);
    return summary;
}
