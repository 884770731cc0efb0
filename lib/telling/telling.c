/* telling - each piece of news as a sentence */
#include "voc/telling.h"

#include "voc/arena.h"
#include "voc/civil.h"
#include "voc/moment.h"
#include "voc/phrase.h"
#include "voc/signal.h"

#include <math.h>
#include <stdlib.h>

#define TIE "\u00A0"

/* As many as a sentence can hold. */
enum { MOST_NAMES = 20 };

/* `the 4 weeks before` */
static const char *before(struct arena *arena, const struct footing *footing)
{
    const char *const word = footing_period_word(footing);

    if (!*word)
        return "before";
    if (footing->pooled == 1)
        return arena_printf(arena, "the %s before", word);
    return arena_printf(arena, "the %zu" TIE "%ss before", footing->pooled, word);
}

static const char *period_back(struct arena *arena, const struct footing *footing, size_t back)
{
    char text[PERIOD_SIZE];
    struct period period = footing->row->period;

    period.index -= (int64_t)back;
    period_write(period, text);
    return arena_printf(arena, "%s", text);
}

const char *telling_silent_since(struct arena *arena, const struct footing *footing)
{
    return period_back(arena, footing, footing->silence.periods - 1);
}

static const char *now_words(struct arena *arena, const struct footing *footing)
{
    if (isnan(footing->now))
        return !(footing->answers > 0)                 ? "no answers lately"
               : footing->row->kind == METRIC_QUANTILE ? "not reached, so many still wait"
               : footing->row->is_partial              ? "no period is over yet"
                                                       : "not known";
    return phrase_estimate(arena, footing->row->unit, footing->now, footing->now_low, footing->now_high);
}

/* What a target that was due has become in the season of now: `, which is 25 points in the season of now`. */
static const char *goal_now(struct arena *arena, const struct footing *footing)
{
    struct moment due;

    if (!footing->has_season || isnan(footing->required) ||
        fabs(footing->required - footing->target) < 1e-6 * fmax(1, fabs(footing->target)) ||
        !moment_parse(slice_of(footing->due), &due) || period_start(footing->row->period) <= due.seconds)
        return "";
    return arena_printf(
        arena, ", which is %s in the season of now",
        phrase_value(arena, footing->row->unit, footing->required, footing->now_low, footing->now_high));
}

const char *telling_goal(struct arena *arena, const struct footing *footing)
{
    const char *const side = strcmp(footing->row->better, "low") == 0    ? " or less"
                             : strcmp(footing->row->better, "high") == 0 ? " or more"
                                                                         : "";
    const char *const target =
        phrase_value(arena, footing->row->unit, footing->target, footing->now_low, footing->now_high);

    if (*footing->start)
        return arena_printf(arena, "%s%s, from %s on", target, side, footing->start);
    if (!*footing->due)
        return arena_printf(arena, "%s%s, from now on", target, side);
    return arena_printf(arena, "%s%s by %s%s", target, side, footing->due, goal_now(arena, footing));
}

static void say_topic(struct prose *prose, const struct footing *footing, enum ink ink, const char *word)
{
    prose_say(prose, INK_STRONG, "%s", footing->row->metric);
    prose_say(prose, INK_PLAIN, " ");
    prose_say(prose, ink, "%s", word);
    prose_say(prose, INK_PLAIN, ": ");
}

static void say_baseline(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    if (!isnan(footing->baseline))
        prose_say(
            prose, INK_PLAIN, "; %s in the baseline%s%s",
            phrase_value(arena, footing->row->unit, footing->baseline, footing->base_low, footing->base_high),
            footing->has_season ? " for the season" : "", footing->is_trial ? ", on trial" : "");
}

static void say_change(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    prose_say(
        prose, INK_PLAIN, "%s against %s%s",
        phrase_change(arena, footing->row->unit, footing->change, footing->change_low, footing->change_high),
        before(arena, footing), footing->has_season ? ", the season apart" : "");
}

/* `1.5 points`, however little: it adds up. */
static const char *pace_words(struct arena *arena, const struct footing *footing)
{
    const double pace = fabs(footing->pace);
    const char *const unit = footing->row->unit;

    return arena_printf(arena, "%s" TIE "%s", phrase_number(arena, pace, pace < 1 ? 2 : pace < 10),
                        strcmp(unit, "%") == 0       ? "points"
                        : strcmp(unit, "hours") == 0 ? "h"
                                                     : unit);
}

/* Where it will be when it is due as it goes now, and what it takes to be there. */
static void say_outlook(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    const char *const unit = footing->row->unit;

    if (!isnan(footing->forecast) && !isnan(footing->forecast_low))
        prose_say(
            prose, INK_PLAIN, "; heading for %s%s",
            phrase_estimate(arena, unit, footing->forecast, footing->forecast_low, footing->forecast_high),
            footing->has_season ? " in the season then" : "");
    if (!isnan(footing->chance))
        prose_say(prose, INK_PLAIN, "%s%s", isnan(footing->forecast_low) ? "; chance " : ", chance ",
                  phrase_chance(arena, footing->chance));
    if (footing->pace != 0 && !isnan(footing->pace) && *footing_period_word(footing))
        prose_say(prose, INK_PLAIN, "; it takes %s %s each %s from here", pace_words(arena, footing),
                  footing->pace > 0 ? "more" : "less", footing_period_word(footing));
}

static void say_target(struct arena *arena, struct prose *prose, const struct footing *footing,
                       enum news_kind kind)
{
    static const char *const lead[] = {
        [NEWS_MISSED] = "missed", [NEWS_OFF_TRACK] = "off track", [NEWS_UNLIKELY] = "unlikely to make it"};

    say_topic(prose, footing, kind == NEWS_UNLIKELY ? INK_DOUBT : INK_BAD, lead[kind]);
    prose_say(prose, INK_PLAIN, "%s, to be %s", now_words(arena, footing), telling_goal(arena, footing));
    say_baseline(arena, prose, footing);
    if (footing->changed == FOOTING_WORSE) {
        prose_say(prose, INK_PLAIN, "; ");
        say_change(arena, prose, footing);
    }
    if (kind != NEWS_MISSED)
        say_outlook(arena, prose, footing);
    if (footing->silence.is_told)
        prose_say(prose, INK_PLAIN, "; no answers since %s", telling_silent_since(arena, footing));
    prose_say(prose, INK_PLAIN, ".");
}

static void say_claim(struct arena *arena, struct prose *prose, const struct footing *footing, enum ink ink,
                      const char *word)
{
    say_topic(prose, footing, ink, word);
    prose_say(prose, INK_PLAIN, "%s, ", now_words(arena, footing));
    say_change(arena, prose, footing);
    prose_say(prose, INK_PLAIN, ".");
}

static void say_beyond(struct arena *arena, struct prose *prose, const struct footing *footing,
                       const char *where)
{
    prose_say(
        prose, INK_PLAIN, "%s in %s is %s its natural limits (%s to %s)",
        phrase_value(arena, footing->row->unit, footing->row->value, footing->row->low, footing->row->high),
        period_back(arena, footing, 0), where,
        phrase_number(arena, footing->lcl, phrase_decimals(footing->row->unit, footing->ucl, NAN)),
        phrase_value(arena, footing->row->unit, footing->ucl, footing->row->low, footing->row->high));
}

/* What the other rules say of the newest periods. */
static const char *course_words(struct arena *arena, const struct footing *footing, bool is_high)
{
    const struct slice words = slice_of(footing->signal);

    if (slice_starts(words, "trend-"))
        return is_high ? "rising for seven periods, with a baseline"
                       : "falling for seven periods, with a baseline";
    if (slice_starts(words, "near-"))
        return arena_printf(arena, "twice in three periods near its %s natural limit, with a baseline",
                            is_high ? "upper" : "lower");
    return arena_printf(arena, "%s %s its baseline", slice_starts(words, "run-") ? "for long" : "mostly",
                        is_high ? "above" : "below");
}

static void say_signal(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    const bool is_high = signal_side(footing->signal) > 0;

    prose_say(prose, INK_STRONG, "%s", footing->row->metric);
    prose_say(prose, INK_PLAIN, ": ");
    if (slice_starts(slice_of(footing->signal), is_high ? "high" : "low")) {
        say_beyond(arena, prose, footing, is_high ? "above" : "below");
    } else {
        prose_say(prose, INK_PLAIN, "%s, %s", now_words(arena, footing),
                  course_words(arena, footing, is_high));
        if (!isnan(footing->baseline))
            prose_say(prose, INK_PLAIN, " of %s",
                      phrase_value(arena, footing->row->unit, footing->baseline, footing->base_low,
                                   footing->base_high));
    }
    prose_say(prose, INK_PLAIN, ".");
}

static int by_waiting(const void *left, const void *right)
{
    const struct footing *const a = ((const struct news_item *)left)->footing,
                                *const b = ((const struct news_item *)right)->footing;

    if (a->waiting != b->waiting)
        return a->waiting > b->waiting ? -1 : 1;
    return (a > b) - (a < b);
}

void telling_say_backlog(struct arena *arena, struct prose *prose, const struct news_list *groups)
{
    const struct footing *const first = groups->items[0].footing;
    double old = 0;

    qsort(groups->items, groups->count, sizeof *groups->items, by_waiting);
    prose_say(prose, INK_STRONG, "%s", first->row->metric);
    for (size_t i = 0; i < groups->count; i++) {
        const struct footing *const footing = groups->items[i].footing;
        old += footing->waiting_old;
        if (i < MOST_NAMES)
            prose_say(prose, INK_PLAIN, "%s%s" TIE "in %s", i ? ", " : ": ",
                      phrase_count(arena, footing->waiting), footing_name(arena, footing));
    }
    if (groups->count > MOST_NAMES)
        prose_say(prose, INK_PLAIN, " and some in %zu other groups", groups->count - MOST_NAMES);
    prose_say(prose, INK_PLAIN, "; %s of them since before %s.", phrase_count(arena, old),
              period_back(arena, first, first->pooled - 1));
}

void telling_say_blank(struct arena *arena, struct prose *prose, const struct news_list *groups)
{
    prose_say(prose, INK_STRONG, "%s", groups->items[0].footing->row->metric);
    for (size_t i = 0; i < groups->count; i++)
        prose_say(prose, INK_PLAIN, "%s%s", i ? ", " : ": not one answer to judge ",
                  footing_name(arena, groups->items[i].footing));
    prose_say(prose, INK_PLAIN,
              groups->count > 1 ? " by; are the targets meant for them?"
                                : " by; is the target meant for it?");
}

void telling_say_silence(struct arena *arena, struct prose *prose, const struct news_list *metrics)
{
    prose_say(prose, INK_STRONG, "%s", footing_name(arena, metrics->items[0].footing));
    for (size_t i = 0; i < metrics->count; i++) {
        const struct footing *const footing = metrics->items[i].footing;
        prose_say(prose, INK_PLAIN, "%s%s since %s (usually %s a %s)", i ? ", nor " : ": no ",
                  footing->row->metric, telling_silent_since(arena, footing),
                  phrase_number(arena, footing->silence.usual, footing->silence.usual < 10),
                  footing_period_word(footing));
    }
    prose_say(prose, INK_PLAIN, ".");
}

/* `at the usual 2.6 a week that takes 5 years`, "" where that isn't known. */
static const char *time_words(struct arena *arena, const struct footing *footing)
{
    const double years = silence_years(&footing->silence, footing->needed);

    if (!(years >= 0.5))
        return "";
    return arena_printf(arena, " (at the usual %s a %s, %s)",
                        phrase_number(arena, footing->silence.usual, footing->silence.usual < 10),
                        footing_period_word(footing),
                        years < 1.5 ? "about a year"
                                    : arena_printf(arena, "%s years", phrase_count(arena, years)));
}

/* Whether the target is due before so many answers have come at the usual pace. */
static bool comes_too_late(const struct footing *footing)
{
    const double days = period_days(footing->row->period.kind);
    struct moment due;

    if (!*footing->due || !(footing->silence.usual > 0 && days > 0) ||
        !moment_parse(slice_of(footing->due), &due))
        return false;
    const double left = (double)(due.seconds - period_end(footing->row->period)) / CIVIL_DAY + 1;
    return left > 0 && footing->needed / footing->silence.usual * days > left;
}

static void say_needed(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    if (isnan(footing->needed) || footing->needed <= 0)
        return;
    if (comes_too_late(footing))
        prose_say(prose, INK_PLAIN, "; can't be shown by then at the usual %s answers a %s",
                  phrase_number(arena, footing->silence.usual, footing->silence.usual < 10),
                  footing_period_word(footing));
    else if (silence_years(&footing->silence, footing->needed) >= SILENCE_PATIENCE)
        prose_say(prose, INK_PLAIN, "; too near the target to tell in practice: that takes %s%s",
                  phrase_counted(arena, footing->needed, "more answer", "more answers"),
                  time_words(arena, footing));
    else
        prose_say(prose, INK_PLAIN, "; %s would tell%s",
                  phrase_counted(arena, footing->needed, "more answer", "more answers"),
                  time_words(arena, footing));
}

static void say_unproven(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    say_topic(prose, footing, INK_DOUBT, "unproven");
    prose_say(prose, INK_PLAIN, "%s, to be %s", now_words(arena, footing), telling_goal(arena, footing));
    if (footing->lacks_season)
        prose_say(prose, INK_PLAIN, "; the season in which it is due isn't in the table");
    else if (footing->has_season)
        say_outlook(arena, prose, footing);
    say_needed(arena, prose, footing);
    prose_say(prose, INK_PLAIN, ".");
}

static void say_met(struct arena *arena, struct prose *prose, const struct footing *footing)
{
    say_topic(prose, footing, INK_GOOD, "met");
    prose_say(prose, INK_PLAIN, "%s, to be %s", now_words(arena, footing), telling_goal(arena, footing));
    say_baseline(arena, prose, footing);
    prose_say(prose, INK_PLAIN, ".");
}

void telling_say(struct arena *arena, struct prose *prose, const struct news_item *item)
{
    const struct footing *const footing = item->footing;

    switch (item->kind) {
    case NEWS_MISSED:
    case NEWS_OFF_TRACK:
    case NEWS_UNLIKELY:
        say_target(arena, prose, footing, item->kind);
        break;
    case NEWS_WORSE:
        say_claim(arena, prose, footing, INK_BAD, "worse");
        break;
    case NEWS_SIGNAL:
        say_signal(arena, prose, footing);
        break;
    case NEWS_UNPROVEN:
        say_unproven(arena, prose, footing);
        break;
    case NEWS_MET:
        say_met(arena, prose, footing);
        break;
    case NEWS_MOVED:
        say_claim(arena, prose, footing, INK_STRONG, footing->changed == FOOTING_UP ? "up" : "down");
        break;
    default:
        say_claim(arena, prose, footing, INK_GOOD, "better");
    }
}
