/* standing - how one target stands, in a few words */
#include "voc/standing.h"

#include "voc/arena.h"
#include "voc/moment.h"
#include "voc/phrase.h"
#include "voc/text.h"

#include <math.h>

enum { LONGEST_NAME = 60 };

/* A number of an item with as many decimals as `like`, which has its interval, deserves. */
static const char *number(struct arena *arena, const struct watch_item *item, double value, double like)
{
    const struct judgement *const it = &item->judgement;

    return phrase_number(arena, value,
                         phrase_decimals(item->row->unit, like, (it->now_high - it->now_low) / 2));
}

/* Points, stars and messages go without saying. */
static const char *unit_of(struct arena *arena, const struct watch_item *item)
{
    static const char *const silent[] = {"", "points", "stars", "messages"};
    const char *const unit = item->row->unit;

    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
        if (strcmp(unit, silent[i]) == 0)
            return "";
    return arena_printf(arena, " %s", strcmp(unit, "hours") == 0 ? "h" : unit);
}

/* The period `after` those of a row. */
static const char *period_words_of(struct arena *arena, const struct measure *row, int64_t after)
{
    const struct period period = {row->period.kind, row->period.index + after};
    char text[PERIOD_SIZE];

    period_write(period, text);
    return arena_printf(arena, "%s", text);
}

/* The older of the two is what makes it stale. */
static const char *age_words(struct arena *arena, const struct watch_item *item)
{
    const bool is_dated = item->quiet.newest && item->quiet.newest->period.kind != PERIOD_ALL;
    struct moment as_of;

    if (is_dated && (!moment_parse(slice_of(item->row->as_of), &as_of) ||
                     as_of.seconds >= period_end(item->quiet.newest->period)))
        return arena_printf(arena, ": answers up to %s", period_words_of(arena, item->quiet.newest, 0));
    return arena_printf(arena, ": as of %s", item->row->as_of);
}

static const char *level_words(struct arena *arena, const struct watch_item *item)
{
    const struct judgement *const it = &item->judgement;

    if (!item->has_data)
        return item->row->n > 0 && item->row->is_partial ? "no period is over yet" : "no answers";
    if (isnan(it->now))
        return isnan(it->now_low)
                   ? "too few answered yet"
                   : arena_printf(arena, "more than %s%s", number(arena, item, it->now_low, it->now_low),
                                  unit_of(arena, item));
    const char *const now =
        arena_printf(arena, "%s%s", number(arena, item, it->now, it->now), unit_of(arena, item));
    if (isnan(it->now_low) || isnan(it->now_high))
        return now;
    return arena_printf(arena, "%s (%s to %s)", now, number(arena, item, it->now_low, it->now),
                        number(arena, item, it->now_high, it->now));
}

/* Both, unless that would be wider. */
static const char *joined(struct arena *arena, const char *words, const char *more, size_t width)
{
    const char *const both = arena_printf(arena, "%s%s", words, more);

    return text_width(slice_of(both)) <= width ? both : words;
}

static const char *needed_words(struct arena *arena, const struct watch_item *item)
{
    const double needed = item->judgement.needed, years = silence_years(&item->quiet.silence, needed);

    if (years >= SILENCE_PATIENCE)
        return arena_printf(arena, ", too near to tell (needs %s more, %s years)",
                            phrase_count(arena, needed), phrase_count(arena, round(years)));
    return arena_printf(arena, ", needs %s more", phrase_count(arena, needed));
}

static const char *silence_words(struct arena *arena, const struct watch_item *item)
{
    const struct quiet_word *const quiet = &item->quiet;
    const char *const since =
        quiet->silence.last ? arena_printf(arena, " since %s", period_words_of(arena, quiet->silence.last, 1))
                            : "";

    if (quiet->heir.length)
        return arena_printf(arena, "silent%s, taken over by %s", since, text_harmless(arena, quiet->heir));
    return arena_printf(arena, "silent%s%s", since, quiet->is_alone ? " though others aren't" : "");
}

const char *standing_words(struct arena *arena, const struct watch_item *item, size_t width)
{
    const struct judgement *const it = &item->judgement;
    const char *const from = *item->start ? arena_printf(arena, " from %s on", item->start) : "";
    const char *words =
        arena_printf(arena, "%s, target %s%s%s%s%s", level_words(arena, item),
                     number(arena, item, item->target, item->target), *item->due ? " by " : "", item->due,
                     from, item->is_stale ? ", stale" : "");

    if (item->is_stale)
        words = joined(arena, words, age_words(arena, item), width);
    if (item->quiet.is_silent)
        words = arena_printf(arena, "%s, %s", words, silence_words(arena, item));
    if (!isnan(item->budget.burnt))
        words = arena_printf(arena, "%s, budget %.0f %% burnt%s", words, item->budget.burnt,
                             item->budget.is_burning ? ", burning fast" : "");
    if (!isnan(it->outlook.chance) && (it->verdict == JUDGE_UNPROVEN || watch_is_unlikely(item)))
        words = joined(arena, words,
                       arena_printf(arena, ", chance %s", phrase_chance(arena, it->outlook.chance)), width);
    if (!isnan(it->needed))
        words = joined(arena, words, needed_words(arena, item), width);
    return words;
}

const char *standing_name(struct arena *arena, const struct watch *watch, const struct watch_item *item)
{
    const char *const name =
        text_harmless(arena, slice_of(arena_printf(arena, "%s %s", item->row->metric,
                                                   measures_group_words(arena, watch->measures, item->row))));
    const struct slice fit = text_fit(slice_of(name), LONGEST_NAME);

    return name[fit.length] ? arena_printf(arena, "%.*s…", (int)fit.length, fit.at) : name;
}
