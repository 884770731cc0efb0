/* period - days, weeks, months, quarters, halves and years, in the civil time of one zone; spans of them */
#pragma once
#include "voc/err.h"
#include "voc/moment.h"
#include "voc/zone.h"

enum period_kind {
    PERIOD_ALL,
    PERIOD_DAY,
    PERIOD_WEEK,
    PERIOD_MONTH,
    PERIOD_QUARTER,
    PERIOD_HALF,
    PERIOD_YEAR
};

/* Consecutive periods of a kind have consecutive indexes; `all` has index 0. */
struct period {
    enum period_kind kind;
    int64_t index;
};

enum { PERIOD_SIZE = 24 };

/* The words of --every, NULL-ended, in the order of the kinds: all, day, week, month, quarter, half, year. */
extern const char *const period_words[];
bool period_kind_parse(const char *word, enum period_kind *kind);

/* The period of that kind in which a civil second lies. */
struct period period_of(enum period_kind kind, int64_t civil_seconds);
/* Its first civil second; its end is the start of the next. `all` starts at INT64_MIN. */
int64_t period_start(struct period period);
int64_t period_end(struct period period);
/* `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4`, `2026-H2`, `2026` or `all`; returns the length. */
size_t period_write(struct period period, char text[PERIOD_SIZE]);
bool period_parse(struct slice text, struct period *period);
/* About how many days one of that kind has: 1, 7, 30.4375 ...; 0 for `all`. */
double period_days(enum period_kind kind);
/* How many of the newest periods are judged together unless it is said: those of 28 days, or one. */
size_t period_usual(enum period_kind kind);

/* The civil second that clocks in the zone show; a day is the same day everywhere. */
int64_t period_civil(struct moment moment, const struct zone *zone);

/* Civil seconds from `from` up to but not including `end`; INT64_MIN and INT64_MAX where open. */
struct period_span {
    int64_t from, end;
};

/* Reads a date, moment or period as the span that it covers; `option` names it in the error. */
bool period_span_of(const char *option, const char *text, const struct zone *zone, struct period_span *span,
                    struct err *err);
/* The span of --from and --to, both inclusive, NULL: open. */
bool period_span_parse(const char *from, const char *to, const struct zone *zone, struct period_span *span,
                       struct err *err);
static inline bool period_span_has(struct period_span span, int64_t civil_seconds)
{
    return civil_seconds >= span.from && civil_seconds < span.end;
}
