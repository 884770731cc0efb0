/* caveat - says how far baselines and their signals can be trusted */
#include "voc/caveat.h"

#include "voc/number.h"

#include <math.h>

/* How many series each sentence is about. */
struct tale {
    size_t all, unknown, ended, trial, single, constant;
};

static struct tale count_tale(const struct measures *measures, const struct base *baselines)
{
    struct tale tale = {.all = measures->series_count};

    for (size_t i = 0; i < tale.all; i++) {
        const struct series *const series = &measures->series[i];
        const struct base *const base = &baselines[i];
        tale.unknown += !base->is_known;
        if (!base->is_known)
            continue;
        tale.ended += period_start(series_newest(series)->period) < base->end;
        tale.single += base->periods == 1;
        tale.constant += base->periods > 1 && !(base->sd > 0);
        tale.trial += base->periods > 1 && base->periods < BASE_FEW;
    }
    return tale;
}

static void tell_lacks(const struct tale *tale, const char *use, const struct talk *talk)
{
    if (tale->unknown && use)
        talk_say(talk, TALK_WARNING, "%zu of %zu series have no baseline in %s", tale->unknown, tale->all,
                 use);
    else if (tale->unknown)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu series have no answers in the baseline's periods, so nothing to compare with",
                 tale->unknown, tale->all);
    if (tale->ended)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu series have nothing newer than their baseline, so nothing is judged by it",
                 tale->ended, tale->all);
}

void caveat_tell(const struct measures *measures, const struct base *baselines, const char *use,
                 const struct talk *talk)
{
    const struct tale tale = count_tale(measures, baselines);

    tell_lacks(&tale, use, talk);
    if (tale.single)
        talk_say(talk, TALK_NOTE, "%zu of %zu baselines rest on one period: they have a level, but no limits",
                 tale.single, tale.all);
    if (tale.constant)
        talk_say(talk, TALK_NOTE, "%zu of %zu series: no variation seen yet, so they have no limits",
                 tale.constant, tale.all);
    if (tale.trial)
        talk_say(talk, TALK_NOTE,
                 "%zu of %zu baselines rest on fewer than %d periods: their limits are trial limits",
                 tale.trial, tale.all, BASE_FEW);
}

void caveat_lost(const struct base *baselines, size_t count, const struct normal_plan *plan,
                 const struct talk *talk)
{
    size_t seasons = 0, trends = 0;

    for (size_t i = 0; i < count; i++) {
        seasons += baselines[i].is_known && plan->season && !baselines[i].season;
        trends += baselines[i].is_known && plan->has_trend && !baselines[i].has_trend;
    }
    if (seasons)
        talk_say(
            talk, TALK_WARNING,
            "--season %s: not estimable for %zu of %zu series, whose window has less than two full cycles "
            "or too few values; their baseline has none",
            season_words[plan->season], seasons, count);
    if (trends)
        talk_say(
            talk, TALK_WARNING,
            "--trend: not estimable for %zu of %zu series, whose window has too few values; their baseline "
            "has none",
            trends, count);
}

/* Among many series some have a signal by chance alone: how many is said beside how many have. */
void caveat_chance(const struct measures *measures, const struct base *baselines,
                   const char *const *const signals[], enum signal_rules rules, const struct talk *talk)
{
    size_t judged = 0, with = 0;
    double expected = 0;

    for (size_t i = 0; i < measures->series_count; i++) {
        const struct series *const series = &measures->series[i];
        const struct measure *const newest = series_newest(series);
        if (isnan(base_limits(&baselines[i], newest).low) ||
            period_start(newest->period) < baselines[i].end || !pool_counts(newest))
            continue;
        judged++;
        with += *signals[i][newest->place] != '\0';
        expected += signal_chance(&baselines[i], rules);
    }
    char count[NUMBER_SIZE];

    count[number_round(expected, expected < 10 ? 1 : 0, count)] = '\0';
    if (with && judged > 1)
        talk_say(
            talk, TALK_WARNING,
            "%zu of %zu series have a signal in their newest period; where nothing has changed chance alone "
            "gives about %s",
            with, judged, count);
}
