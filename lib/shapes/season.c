/* season - which part of a cycle a period is in */
#include "voc/season.h"

#include "voc/civil.h"

#include <string.h>

const char *const season_words[] = {"", "weekday", "month", "quarter", NULL};

bool season_parse(struct slice word, enum season_kind *kind)
{
    for (int i = 0; season_words[i]; i++)
        if (slice_is(word, slice_of(season_words[i]))) {
            *kind = (enum season_kind)i;
            return true;
        }
    return false;
}

bool season_fits(enum season_kind kind, enum period_kind periods)
{
    switch (kind) {
    case SEASON_WEEKDAY:
        return periods == PERIOD_DAY;
    case SEASON_MONTH:
        return periods >= PERIOD_DAY && periods <= PERIOD_MONTH;
    case SEASON_QUARTER:
        return periods >= PERIOD_DAY && periods <= PERIOD_QUARTER;
    default:
        return true;
    }
}

enum season_kind season_usual(enum period_kind periods)
{
    switch (periods) {
    case PERIOD_DAY:
        return SEASON_WEEKDAY;
    case PERIOD_WEEK:
    case PERIOD_MONTH:
        return SEASON_MONTH;
    case PERIOD_QUARTER:
        return SEASON_QUARTER;
    default:
        return SEASON_NONE;
    }
}

int season_count(enum season_kind kind)
{
    static const int counts[] = {1, 7, 12, 4};

    return counts[kind];
}

int season_of(enum season_kind kind, struct period period)
{
    enum { THURSDAY = 3 };
    const int64_t first = civil_floor(period_start(period), CIVIL_DAY);

    if (kind == SEASON_NONE)
        return 0;
    if (kind == SEASON_WEEKDAY)
        return civil_weekday(first) - 1;
    struct civil civil = {0};
    civil_from_days(period.kind == PERIOD_WEEK ? first + THURSDAY : first, &civil);
    return kind == SEASON_MONTH ? civil.month - 1 : (civil.month - 1) / 3;
}

int season_cycles(enum season_kind kind, struct period first, struct period last)
{
    const int64_t cycle = kind == SEASON_WEEKDAY ? 7 : 52 * 7,
                  days = (period_end(last) - period_start(first)) / CIVIL_DAY;

    return kind == SEASON_NONE ? 0 : (int)(days / cycle);
}
