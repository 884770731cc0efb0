/* qualm - a doubt about a target in a sentence */
#include "voc/qualm.h"

#include "voc/arena.h"
#include "voc/phrase.h"

#include <math.h>

#define TIE "\u00A0"

struct telling {
    struct arena *arena;
    const struct doubts *doubts;
    const struct aim *aim;
};

static const char *unit_of(const struct measure *row)
{
    return strcmp(row->unit, "hours") == 0 ? "h" : row->unit;
}

const char *qualm_value(struct arena *arena, const struct measure *row, double value, double margin)
{
    const char *const number =
        phrase_number(arena, value, phrase_decimals(row->unit, value, isnan(margin) ? 1 : margin));
    const char *const unit = unit_of(row);

    return *unit ? arena_printf(arena, "%s" TIE "%s", number, unit) : number;
}

static double margin_of(const struct doubts *doubts)
{
    const struct level *const base = &doubts->bearing.base;

    return (base->high - base->low) / 2;
}

static const char *value(const struct telling *it, double number)
{
    return qualm_value(it->arena, it->doubts->bearing.row, number, margin_of(it->doubts));
}

static const char *base_words(const struct telling *it)
{
    const struct level *const base = &it->doubts->bearing.base;

    if (isnan(base->low) || isnan(base->high))
        return value(it, base->value);
    const int decimals = phrase_decimals(it->doubts->bearing.row->unit, base->value, margin_of(it->doubts));
    return arena_printf(it->arena, "%s (%s to %s)", value(it, base->value),
                        phrase_number(it->arena, base->low, decimals),
                        phrase_number(it->arena, base->high, decimals));
}

static double usual_margin(const struct telling *it)
{
    const double margin = margin_of(it->doubts);

    return isnan(margin) ? 1 : margin;
}

/* A difference, with so many decimals more than usual: of shares in points. */
static const char *difference_to(const struct telling *it, double number, int decimals)
{
    const struct measure *const row = it->doubts->bearing.row;
    const bool is_share = strcmp(row->unit, "%") == 0;
    const int usual = is_share ? number < 10 : phrase_decimals(row->unit, number, usual_margin(it));
    const char *const text = phrase_number(it->arena, number, usual + decimals), *const unit =
                                                                                     is_share ? "points"
                                                                                              : unit_of(row);

    return *unit ? arena_printf(it->arena, "%s" TIE "%s", text, unit) : text;
}

static const char *difference(const struct telling *it, double number)
{
    return difference_to(it, number, 0);
}

/* The decimals by which two differences look different: `50 or more, this one is 50` is no sentence. */
static int decimals_apart(const struct telling *it, double a, double b)
{
    enum { MOST = 4 };
    int decimals = 0;

    while (decimals < MOST && strcmp(difference_to(it, a, decimals), difference_to(it, b, decimals)) == 0)
        decimals++;
    return decimals;
}

static const char *period_word(const struct measure *row, bool is_many)
{
    static const char *const many[] = {"tables", "days", "weeks", "months", "quarters", "halves", "years"};

    return row->period.kind == PERIOD_ALL ? is_many ? "tables" : "table"
           : is_many                      ? many[row->period.kind]
                                          : period_words[row->period.kind];
}

static const char *period_text(struct arena *arena, struct period period)
{
    char text[PERIOD_SIZE];

    return arena_copy(arena, text, period_write(period, text));
}

/* `12 answers`, of a count `4 weeks`. */
static const char *answers(const struct telling *it, double count)
{
    const struct measure *const row = it->doubts->bearing.row;
    const double whole = ceil(count);

    return arena_printf(it->arena, "%s" TIE "%s", phrase_count(it->arena, whole),
                        row->kind == METRIC_COUNT ? period_word(row, whole != 1)
                        : whole == 1              ? "answer"
                                                  : "answers");
}

static const char *day_text(struct arena *arena, int64_t day)
{
    char text[MOMENT_SIZE];

    return arena_copy(arena, text, moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text));
}

static const char *of_luck(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;
    const struct measure *const row = doubts->bearing.row;
    const char *const word = period_word(row, false);
    const char *const text =
        arena_printf(it->arena,
                     "it lies inside the natural limits: with nothing changed a single %s has "
                     "it with a chance of %s",
                     word, phrase_chance(it->arena, doubts->luck));

    if (aims_has_season(it->aim))
        return arena_printf(it->arena, "%s in the season in which it is due", text);
    if (!(doubts->periods >= 2) || isnan(doubts->luck_ever))
        return text;
    return arena_printf(it->arena, "%s, and one of the %s %s until it is due with %s", text,
                        phrase_count(it->arena, floor(doubts->periods)), period_word(row, true),
                        phrase_chance(it->arena, doubts->luck_ever));
}

/* The smallest change that shows, in the metric's unit, towards the target. */
static double shown_change(const struct doubts *doubts)
{
    const struct scale scale = doubts->bearing.base.scale;
    const double base = doubts->bearing.base.value;

    return fabs(scale_from(scale, scale_to(scale, base) + doubts->side * doubts->detectable) - base);
}

static const char *of_size(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;
    const double change = fabs(it->aim->target - doubts->bearing.base.value), shown = shown_change(doubts);
    const int decimals = decimals_apart(it, shown, change);
    const char *const text = arena_printf(
        it->arena,
        "the volume can't show it: the %s that are judged together when it is due show a change of "
        "%s or more (8 times out of 10), this one is %s",
        answers(it, fmax(1, floor(doubts->answers))), difference_to(it, shown, decimals),
        difference_to(it, change, decimals));

    if (isnan(doubts->needed))
        return arena_printf(it->arena, "%s; no number of answers would, as the baseline rests on too few",
                            text);
    return arena_printf(it->arena, "%s; it would take %s", text, answers(it, doubts->needed));
}

/* `the best for its season, 84 % (2025-07), would be 66 % when it is due`. */
static const char *best_in_season(const struct telling *it, const char *last)
{
    const struct doubts *const doubts = it->doubts;

    return arena_printf(it->arena, "the best for its season, %s (%s%s), would be %s when it is due",
                        value(it, doubts->best_then), doubts->bearing.over == 1 ? "" : "up to ", last,
                        value(it, doubts->best));
}

static const char *best_words(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;
    const size_t over = doubts->bearing.over;
    const char *const best = value(it, doubts->best), *const last = period_text(it->arena, doubts->best_in);

    if (aims_has_season(it->aim))
        return best_in_season(it, last);
    if (over == 1)
        return arena_printf(it->arena, "its best %s was %s (%s)", period_word(doubts->bearing.row, false),
                            best, last);
    return arena_printf(it->arena, "its best %zu %s in a row were %s (up to %s)", over,
                        period_word(doubts->bearing.row, true), best, last);
}

static const char *of_reach(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;
    const char *const text = arena_printf(it->arena, "it is further than anything done: %s", best_words(it));

    if (!doubts->peer.row)
        return text;
    return arena_printf(it->arena, "%s, and the best peer, %s, is at about %s", text,
                        measures_group_words(it->arena, doubts->bearing.measures, doubts->peer.row),
                        value(it, doubts->peer.value));
}

static const char *of_trend(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;
    const double slope = doubts->slope;
    const char *const pace =
        doubts->bearing.base.scale.is_log
            ? arena_printf(it->arena, "%s" TIE "%%", phrase_number(it->arena, 100 * fabs(expm1(slope)), 1))
            : difference(it, fabs(slope));

    return arena_printf(it->arena, "the series is moving the other way: %s, by about %s a %s",
                        slope > 0 ? "up" : "down", pace, period_word(doubts->bearing.row, false));
}

static const char *of_stability(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;
    const struct measure *const row = doubts->bearing.row;

    if (doubts->outside)
        return arena_printf(it->arena,
                            "the baseline isn't that of a stable process: %zu of its %s %s beyond their "
                            "natural limits",
                            doubts->outside, period_word(row, true), doubts->outside == 1 ? "is" : "are");
    if (doubts->signal)
        return arena_printf(it->arena, "the process isn't what it was in the baseline: %s has a signal",
                            period_text(it->arena, doubts->signal->period));
    return arena_printf(it->arena,
                        "the process isn't stable: its %s vary %s times as much as chance explains",
                        period_word(row, true), phrase_number(it->arena, doubts->bearing.spread, 1));
}

static const char *of_owner(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;

    return measures_group_find(doubts->bearing.measures, "owner") == FEED_NONE
               ? "nobody answers for it: the measures have no column owner; voc measure --by owner makes one"
               : "nobody answers for it: it is for all owners together";
}

static const char *of_base(const struct telling *it)
{
    const struct doubts *const doubts = it->doubts;

    if (measures_find(doubts->bearing.measures, "baseline") == FEED_NONE)
        return "there is no baseline to start from: whether luck hits it, the volume can show it or anyone "
               "has done "
               "it can't be told; voc baseline adds one";
    if (doubts->bearing.seasons.season)
        return "there is no baseline to start from: none of the rows is in the season in which it is due";
    return "there is no baseline to start from: its periods had no answers";
}

static const char *of_silence(const struct telling *it)
{
    const struct silence *const silence = &it->doubts->silence;

    if (!silence->last)
        return "the series never had an answer";
    return arena_printf(it->arena, "nobody has answered since %s, %s %s ago; is anyone still there?",
                        period_text(it->arena, silence->last->period),
                        phrase_count(it->arena, (double)silence->periods),
                        period_word(silence->last, silence->periods != 1));
}

static const char *of_past(const struct telling *it, bool is_met)
{
    return arena_printf(it->arena, "the baseline, %s, %s: it is %s", base_words(it),
                        is_met ? "is past it beyond doubt" : "is past it",
                        is_met ? "met before anything is done, and only to be held" : "to be held there");
}

static const char *of_direction(const struct telling *it)
{
    return arena_printf(it->arena,
                        "%s has no better direction: which side of it is good is taken from the baseline",
                        it->doubts->bearing.row->metric);
}

static const char *of_dates(const struct telling *it, enum doubt doubt)
{
    if (doubt == DOUBT_NO_DUE)
        return "it has no due date: it is required from now on";
    if (doubt == DOUBT_PAST_DUE)
        return arena_printf(it->arena, "it was due on %s, before the newest %s ended",
                            day_text(it->arena, it->aim->goal->due),
                            period_word(it->doubts->bearing.row, false));
    return arena_printf(it->arena, "it is due on %s and its way starts on %s, so there is no way to it",
                        day_text(it->arena, it->aim->goal->due), day_text(it->arena, it->aim->start));
}

static const char *of_numbers(const struct telling *it, enum doubt doubt)
{
    switch (doubt) {
    case DOUBT_MET:
    case DOUBT_HELD:
        return of_past(it, doubt == DOUBT_MET);
    case DOUBT_WORSE:
        return arena_printf(it->arena, "the change makes %s worse: for it, %s is better",
                            it->doubts->bearing.row->metric, it->doubts->bearing.row->better);
    case DOUBT_ALIKE:
        return arena_printf(it->arena, "the best peer's %s can't be told from the baseline, %s",
                            value(it, it->aim->target), base_words(it));
    case DOUBT_TRIAL:
        return arena_printf(it->arena, "the baseline rests on %s %s: below 12 its limits are on trial",
                            phrase_count(it->arena, it->doubts->bearing.base_periods),
                            period_word(it->doubts->bearing.row, it->doubts->bearing.base_periods != 1));
    default:
        return of_direction(it);
    }
}

const char *qualm_words(struct arena *arena, const struct doubts *doubts, const struct aim *aim,
                        enum doubt doubt)
{
    const struct telling it = {arena, doubts, aim};

    switch (doubt) {
    case DOUBT_IMPOSSIBLE:
        return aim->flaw;
    case DOUBT_SILENT:
        return of_silence(&it);
    case DOUBT_NO_BASELINE:
        return of_base(&it);
    case DOUBT_NO_OWNER:
        return of_owner(&it);
    case DOUBT_NO_DUE:
    case DOUBT_PAST_DUE:
    case DOUBT_NO_WAY:
        return of_dates(&it, doubt);
    case DOUBT_LUCK:
        return of_luck(&it);
    case DOUBT_TOO_SMALL:
        return of_size(&it);
    case DOUBT_BEYOND:
        return of_reach(&it);
    case DOUBT_AGAINST:
        return of_trend(&it);
    case DOUBT_UNSTABLE:
        return of_stability(&it);
    default:
        return of_numbers(&it, doubt);
    }
}
