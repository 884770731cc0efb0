/* quiet - which series are silent */
#include "voc/quiet.h"

#include "voc/arena.h"

#include <string.h>

struct quiet {
    const struct measures *measures;
    struct silence *silences;
    size_t owner; /* the group `owner`; FEED_NONE: there is none */
};

struct quiet *quiet_of(struct arena *arena, const struct measures *measures)
{
    struct quiet *const quiet = arena_alloc(arena, sizeof *quiet);

    *quiet = (struct quiet){measures, arena_array(arena, measures->series_count + 1, sizeof *quiet->silences),
                            measures_group_find(measures, "owner")};
    for (size_t i = 0; i < measures->series_count; i++)
        quiet->silences[i] = silence_of(&measures->series[i]);
    return quiet;
}

static bool holds(const struct measures *measures, const struct measure *whole, const struct measure *part)
{
    for (size_t i = 0; i < measures->group_count; i++)
        if (!measures_is_total(whole->group[i]) && !slice_is(whole->group[i], part->group[i]))
            return false;
    return whole->period.kind == part->period.kind;
}

/* Whether only the owner differs, of a group that something else tells, too. */
static bool is_same_work(const struct quiet *quiet, const struct measure *a, const struct measure *b)
{
    bool is_told = false;

    if (quiet->owner == FEED_NONE || slice_is(a->group[quiet->owner], b->group[quiet->owner]) ||
        measures_is_total(a->group[quiet->owner]) || measures_is_total(b->group[quiet->owner]))
        return false;
    for (size_t i = 0; i < quiet->measures->group_count; i++) {
        if (i == quiet->owner)
            continue;
        if (!slice_is(a->group[i], b->group[i]))
            return false;
        is_told = is_told || !measures_is_total(a->group[i]);
    }
    return is_told;
}

/* What another series of the same kind of period tells of this one. */
static void hear(const struct quiet *quiet, const struct measure *row, size_t place, struct quiet_word *word)
{
    const struct measure *const other = series_newest(&quiet->measures->series[place]);
    const struct silence *const silence = &quiet->silences[place];
    const bool is_same = strcmp(other->metric, row->metric) == 0;

    if (is_same && silence->last &&
        (!word->newest || period_end(silence->last->period) > period_end(word->newest->period)))
        word->newest = silence->last;
    if (word->silence.periods > 0 && silence->is_told && (is_same || strcmp(other->metric, "volume") == 0) &&
        holds(quiet->measures, other, row))
        word->is_silent = true;
    if (!is_same || !silence->last || other->period.kind != row->period.kind)
        return;
    word->is_alone = word->is_alone || silence->periods == 0;
    if (silence->periods < word->silence.periods && is_same_work(quiet, row, other))
        word->heir = other->group[quiet->owner];
}

struct quiet_word quiet_word(const struct quiet *quiet, size_t series)
{
    const struct measure *const row = series_newest(&quiet->measures->series[series]);
    struct quiet_word word = {.silence = quiet->silences[series]};

    for (size_t i = 0; i < quiet->measures->series_count; i++)
        hear(quiet, row, i, &word);
    word.is_alone = word.is_alone && word.is_silent;
    return word;
}
