/* metric - what is measured: the built-in metrics and those that a metrics CSV defines */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;

enum metric_kind { METRIC_NET, METRIC_SHARE, METRIC_MEAN, METRIC_COUNT, METRIC_QUANTILE, METRIC_WITHIN };

/* The words of the kinds in the measures table: net share mean count quantile within; NULL-ended. */
extern const char *const metric_kind_words[];
bool metric_kind_parse(struct slice word, enum metric_kind *kind);

/* Among which feedback it is counted. */
enum metric_among {
    METRIC_EVERYONE,
    METRIC_UNHAPPY, /* nps <= 6, csat <= 2, ces <= 3, rating <= 2, the first of them that the row has */
    METRIC_ASKED    /* a row with asked_at; any well-known score is an answer */
};

/* A choice of cells: `4..5|yes` is the numbers from 4 to 5 and the word yes. */
struct metric_choice {
    struct slice word; /* NULL: the numbers from low to high */
    double low, high;
};

struct metric_choices {
    struct metric_choice *items;
    size_t count;
};

/* One column (or delay, from `column` until `until`) that it is counted from; a row counts by the
   first that it has. */
struct metric_part {
    const char *column, *until; /* until: NULL unless it is a delay */
    struct metric_choices good, bad;
    const char *how;   /* as a metrics CSV says it; NULL of a built-in metric */
    const char *range; /* means: the stated scale, or NULL */
    double low, high;  /* of the range */
};

struct metric {
    const char *name, *unit, *better; /* better: high, low or empty */
    enum metric_kind kind;
    enum metric_among among;
    double probability;   /* quantile */
    int64_t limit;        /* within: seconds */
    int64_t limit_unit;   /* within: the seconds of the unit that the limit was written in */
    int64_t unit_seconds; /* delays: how many seconds its unit has */
    struct metric_part *parts;
    size_t part_count;
};

struct metrics {
    struct metric *items;
    size_t count;
};

/* The well-known scores in the order in which they tell who is unhappy: nps csat ces rating; NULL-ended. */
extern const char *const metric_scores[];
/* Whether that well-known score (an index of metric_scores) says unhappy. */
bool metric_is_unhappy(size_t score, double value);
/* The legal range of a well-known score; false for any other column. */
bool metric_score_range(struct slice column, double *low, double *high);

/* The names of the built-in metrics, NULL-ended, in the order in which they are measured. */
extern const char *const metric_builtin_names[];
/* A built-in metric by name, with answered_, resolved_ and closed_loop_ for any limit (answered_2d). */
bool metric_builtin(struct arena *arena, struct slice name, struct metric *metric);
/* What `how` of a metrics CSV says: `mean` or `mean 1..5`, `share LIST`, `net LIST - LIST`, `median`,
   `quantile 0.9`, `within 24h`; fills the kind and what belongs to it, with the part's choices. False when it
   says something else. */
bool metric_how(struct arena *arena, struct slice how, struct metric *metric, struct metric_part *part);
/* The scale of a mean, whose values can't leave it: the stated one, or that of well-known scores; false where
   a part has none. */
bool metric_range(const struct metric *metric, double *low, double *high);
/* The same of a built-in mean, of which only the name and the unit (empty: not said) are known. */
bool metric_builtin_range(const char *name, const char *unit, double *low, double *high);
/* Which way a built-in metric, of which only the name is known, is better; empty where it is none, or
   neither. */
const char *metric_builtin_better(const char *name);
const struct metric *metrics_find(const struct metrics *metrics, struct slice name);
void metrics_add(struct arena *arena, struct metrics *metrics, const struct metric *metric);

bool metric_is_delay(const struct metric *metric);
/* Whether they count the same delays among the same rows. */
bool metric_is_same_delay(const struct metric *a, const struct metric *b);
/* Whether what is known only in whole days is evidence: it is none on a limit of hours. */
bool metric_takes_days(const struct metric *metric);
/* Whether a cell (trimmed, not empty) is one of the choices; `number` is what it is as a number, NULL where
   it is none. */
bool metric_chosen(const struct metric_choices *choices, struct slice cell, const double *number);
/* Whether one of the choices is a word. */
bool metric_has_words(const struct metric_choices *choices);
