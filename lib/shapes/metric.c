/* metric - what is measured */
#include "voc/metric.h"

#include "voc/arena.h"
#include "voc/civil.h"
#include "voc/number.h"
#include "voc/text.h"

#include <math.h>

const char *const metric_kind_words[] = {"net", "share", "mean", "count", "quantile", "within", NULL};
const char *const metric_scores[] = {"nps", "csat", "ces", "rating", NULL};
const char *const metric_builtin_names[] = {
    "nps",      "csat",           "dsat",       "ces",          "rating",          "volume",
    "response", "first_response", "resolution", "answered_24h", "closed_loop_24h", NULL};

/* The scales of the well-known scores and up to where they say unhappy. */
static const struct {
    double low, high, unhappy;
} scales[] = {{0, 10, 6}, {1, 5, 2}, {1, 7, 3}, {1, 5, 2}};

static const struct builtin {
    const char *name, *unit, *better;
    enum metric_kind kind;
    enum metric_among among;
    const char *column, *until, *good, *bad;
} builtins[] = {
    {"nps", "points", "high", METRIC_NET, METRIC_EVERYONE, "nps", NULL, "9..10", "0..6"},
    {"csat", "%", "high", METRIC_SHARE, METRIC_EVERYONE, "csat", NULL, "4..5", NULL},
    {"dsat", "%", "low", METRIC_SHARE, METRIC_EVERYONE, "csat", NULL, "1..2", NULL},
    {"ces", "%", "high", METRIC_SHARE, METRIC_EVERYONE, "ces", NULL, "5..7", NULL},
    {"rating", "stars", "high", METRIC_MEAN, METRIC_EVERYONE, "rating", NULL, NULL, NULL},
    {"volume", "messages", "", METRIC_COUNT, METRIC_EVERYONE, NULL, NULL, NULL, NULL},
    {"response", "%", "high", METRIC_SHARE, METRIC_ASKED, "asked_at", NULL, NULL, NULL},
    {"first_response", "hours", "low", METRIC_QUANTILE, METRIC_EVERYONE, "at", "answered_at", NULL, NULL},
    {"resolution", "hours", "low", METRIC_QUANTILE, METRIC_EVERYONE, "at", "resolved_at", NULL, NULL},
    {"answered_", "%", "high", METRIC_WITHIN, METRIC_EVERYONE, "at", "answered_at", NULL, NULL},
    {"resolved_", "%", "high", METRIC_WITHIN, METRIC_EVERYONE, "at", "resolved_at", NULL, NULL},
    {"closed_loop_", "%", "high", METRIC_WITHIN, METRIC_UNHAPPY, "at", "answered_at", NULL, NULL},
};

bool metric_kind_parse(struct slice word, enum metric_kind *kind)
{
    for (int i = 0; metric_kind_words[i]; i++)
        if (slice_is(word, slice_of(metric_kind_words[i]))) {
            *kind = (enum metric_kind)i;
            return true;
        }
    return false;
}

bool metric_is_unhappy(size_t score, double value)
{
    return value <= scales[score].unhappy;
}

bool metric_score_range(struct slice column, double *low, double *high)
{
    for (size_t i = 0; metric_scores[i]; i++)
        if (slice_is(column, slice_of(metric_scores[i]))) {
            *low = scales[i].low;
            *high = scales[i].high;
            return true;
        }
    return false;
}

bool metric_range(const struct metric *metric, double *low, double *high)
{
    *low = INFINITY;
    *high = -INFINITY;
    for (size_t i = 0; i < metric->part_count; i++) {
        const struct metric_part *const part = &metric->parts[i];
        double least = part->low, most = part->high;
        if (!part->range && !(part->column && metric_score_range(slice_of(part->column), &least, &most)))
            return false;
        *low = fmin(*low, least);
        *high = fmax(*high, most);
    }
    return metric->kind == METRIC_MEAN && metric->part_count > 0;
}

bool metric_builtin_range(const char *name, const char *unit, double *low, double *high)
{
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
        if (builtins[i].kind == METRIC_MEAN && strcmp(builtins[i].name, name) == 0 &&
            (!*unit || strcmp(builtins[i].unit, unit) == 0))
            return metric_score_range(slice_of(builtins[i].column), low, high);
    return false;
}

const char *metric_builtin_better(const char *name)
{
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        const size_t length = strlen(builtins[i].name);
        if (strncmp(builtins[i].name, name, length) == 0 &&
            (builtins[i].kind == METRIC_WITHIN || name[length] == '\0'))
            return builtins[i].better;
    }
    return "";
}

bool metric_is_delay(const struct metric *metric)
{
    return metric->parts[0].until != NULL;
}

bool metric_is_same_delay(const struct metric *a, const struct metric *b)
{
    return metric_is_delay(a) && metric_is_delay(b) && a->among == b->among && a->part_count == 1 &&
           b->part_count == 1 && strcmp(a->parts[0].column, b->parts[0].column) == 0 &&
           strcmp(a->parts[0].until, b->parts[0].until) == 0;
}

bool metric_takes_days(const struct metric *metric)
{
    return metric->kind != METRIC_WITHIN || metric->limit_unit >= CIVIL_DAY;
}

/* `a..b`. */
static bool parse_range(struct slice text, double *low, double *high)
{
    for (size_t i = 1; i + 2 < text.length; i++)
        if (text.at[i] == '.' && text.at[i + 1] == '.')
            return number_parse((struct slice){text.at, i}, low) &&
                   number_parse((struct slice){text.at + i + 2, text.length - i - 2}, high);
    return false;
}

/* `a..b` or a single number is a range, anything else a word. */
static struct metric_choice parse_choice(struct arena *arena, struct slice text)
{
    struct metric_choice choice = {.word = {NULL, 0}};

    if (parse_range(text, &choice.low, &choice.high))
        return choice;
    if (number_parse(text, &choice.low))
        choice.high = choice.low;
    else
        choice.word = slice_of(slice_copy(arena, text));
    return choice;
}

static struct metric_choices parse_choices(struct arena *arena, struct slice text)
{
    struct metric_choices choices = {0};
    struct slice rest = text, piece;
    size_t most = 1;

    for (size_t i = 0; i < text.length; i++)
        most += text.at[i] == '|';
    choices.items = arena_array(arena, most, sizeof *choices.items);
    while (slice_split(&rest, '|', &piece))
        if ((piece = slice_trim(piece)).length)
            choices.items[choices.count++] = parse_choice(arena, piece);
    return choices;
}

bool metric_chosen(const struct metric_choices *choices, struct slice cell, const double *number)
{
    bool is_chosen = false;

    for (size_t i = 0; i < choices->count; i++) {
        const struct metric_choice *const choice = &choices->items[i];
        if (choice->word.at)
            is_chosen |= slice_is(choice->word, cell);
        else if (number) /* without a branch, as nobody can foresee what customers say */
            is_chosen |= (*number >= choice->low) & (*number <= choice->high);
    }
    return is_chosen;
}

bool metric_has_words(const struct metric_choices *choices)
{
    for (size_t i = 0; i < choices->count; i++)
        if (choices->items[i].word.at)
            return true;
    return false;
}

/* 30m, 24h, 2d, 1w. */
static bool parse_limit(struct slice text, struct metric *metric)
{
    static const struct {
        char letter;
        int seconds;
    } units[] = {{'m', 60}, {'h', 3600}, {'d', 86400}, {'w', 604800}};
    double number;

    if (text.length < 2 || !number_parse((struct slice){text.at, text.length - 1}, &number) || number <= 0 ||
        number > 1e6)
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (text.at[text.length - 1] == units[i].letter) {
            metric->limit = (int64_t)(number * units[i].seconds);
            metric->limit_unit = units[i].seconds;
            return true;
        }
    return false;
}

static void build(struct arena *arena, const struct builtin *builtin, struct metric *metric)
{
    metric->unit = builtin->unit;
    metric->better = builtin->better;
    metric->kind = builtin->kind;
    metric->among = builtin->among;
    metric->probability = 0.5;
    metric->unit_seconds = 3600;
    metric->parts = arena_array(arena, 1, sizeof *metric->parts);
    metric->part_count = 1;
    metric->parts[0].column = builtin->column;
    metric->parts[0].until = builtin->until;
    metric->parts[0].good = parse_choices(arena, slice_of(builtin->good));
    metric->parts[0].bad = parse_choices(arena, slice_of(builtin->bad));
}

bool metric_builtin(struct arena *arena, struct slice name, struct metric *metric)
{
    *metric = (struct metric){0};
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        const size_t length = strlen(builtins[i].name);
        const bool open = builtins[i].kind == METRIC_WITHIN;
        const struct slice rest = {name.at + length, name.length - length};
        if (!slice_starts(name, builtins[i].name) || (open ? !parse_limit(rest, metric) : rest.length != 0))
            continue;
        metric->name = slice_copy(arena, name);
        build(arena, &builtins[i], metric);
        return true;
    }
    return false;
}

/* Splits `8..10 - 0..6` at its lone minus. */
static bool split_net(struct slice text, struct slice *good, struct slice *bad)
{
    for (size_t i = 1; i + 2 < text.length; i++)
        if (text.at[i - 1] == ' ' && text.at[i] == '-' && text.at[i + 1] == ' ') {
            *good = slice_trim((struct slice){text.at, i});
            *bad = slice_trim((struct slice){text.at + i + 1, text.length - i - 1});
            return good->length && bad->length;
        }
    return false;
}

bool metric_how(struct arena *arena, struct slice how, struct metric *metric, struct metric_part *part)
{
    struct slice rest = slice_trim(how), word, good, bad;

    slice_split(&rest, ' ', &word);
    rest = slice_trim(rest);
    metric->probability = 0.5;
    if (slice_is(word, slice_of("mean"))) {
        metric->kind = METRIC_MEAN;
        part->range = rest.length ? slice_copy(arena, rest) : NULL;
        return rest.length == 0 || (parse_range(rest, &part->low, &part->high) && part->low < part->high);
    }
    if (slice_is(word, slice_of("share")) && rest.length) {
        metric->kind = METRIC_SHARE;
        part->good = parse_choices(arena, rest);
        return true;
    }
    if (slice_is(word, slice_of("net")) && split_net(rest, &good, &bad)) {
        metric->kind = METRIC_NET;
        part->good = parse_choices(arena, good);
        part->bad = parse_choices(arena, bad);
        return true;
    }
    if (slice_is(word, slice_of("within"))) {
        metric->kind = METRIC_WITHIN;
        return parse_limit(rest, metric);
    }
    metric->kind = METRIC_QUANTILE;
    if (slice_is(word, slice_of("median")))
        return rest.length == 0;
    return slice_is(word, slice_of("quantile")) && number_parse(rest, &metric->probability) &&
           metric->probability > 0 && metric->probability < 1;
}

void metrics_add(struct arena *arena, struct metrics *metrics, const struct metric *metric)
{
    metrics->items = arena_grow(arena, metrics->items, metrics->count * sizeof *metrics->items,
                                (metrics->count + 1) * sizeof *metrics->items);
    metrics->items[metrics->count++] = *metric;
}

const struct metric *metrics_find(const struct metrics *metrics, struct slice name)
{
    for (size_t i = 0; i < metrics->count; i++)
        if (slice_is(slice_of(metrics->items[i].name), name))
            return &metrics->items[i];
    return NULL;
}
