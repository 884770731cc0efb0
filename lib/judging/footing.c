/* footing - where each metric and group stands today */
#include "voc/footing.h"

#include "voc/arena.h"
#include "voc/moment.h"
#include "voc/text.h"

#include <math.h>

enum { LONGEST_NAME = 60 };

static const char *word(const struct footing *footing, const char *column)
{
    const struct slice cell = measures_cell(footing->row, measures_find(footing->measures, column));

    return cell.length ? cell.at : "";
}

static bool read_word(const struct footing *footing, const char *column, const char *const words[],
                      size_t count, size_t *index, struct err *err)
{
    const char *const cell = word(footing, column);

    for (*index = 0; *index < count; (*index)++)
        if (strcmp(words[*index], cell) == 0)
            return true;
    return err_set(err, ERR_DATA, "%s:%zu: %s: '%s' is not a word that check writes", footing->measures->name,
                   footing->row->line, column, cell);
}

/* A start that neither the clock nor the newest period has come to; else empty. */
static const char *still_to_come(const struct measure *row, const char *start)
{
    struct moment begins, as_of;

    if (!moment_parse(slice_of(start), &begins))
        return "";
    if (moment_parse(slice_of(row->as_of), &as_of))
        return as_of.seconds < begins.seconds ? start : "";
    return row->period.kind != PERIOD_ALL && period_end(row->period) <= begins.seconds ? start : "";
}

static bool read_words(struct footing *footing, struct err *err)
{
    size_t verdict, outlook, changed;

    if (!read_word(footing, "verdict", judge_verdict_words, JUDGE_UNPROVEN + 1, &verdict, err) ||
        !read_word(footing, "outlook", judge_outlook_words, JUDGE_OUTLOOK_UNLIKELY + 1, &outlook, err) ||
        !read_word(footing, "changed", change_words, FOOTING_DOWN + 1, &changed, err))
        return false;
    footing->verdict = (enum judge_verdict)verdict;
    footing->outlook = (enum judge_outlook)outlook;
    footing->changed = (enum footing_change)changed;
    footing->due = word(footing, "due");
    footing->signal = word(footing, "signal");
    footing->start = *footing->due ? "" : still_to_come(footing->row, word(footing, "start"));
    return true;
}

static bool read_numbers(struct footing *footing, struct err *err)
{
    const struct {
        const char *column;
        double *into;
    } numbers[] = {{"now", &footing->now},
                   {"now_low", &footing->now_low},
                   {"now_high", &footing->now_high},
                   {"baseline", &footing->baseline},
                   {"base_low", &footing->base_low},
                   {"base_high", &footing->base_high},
                   {"lcl", &footing->lcl},
                   {"ucl", &footing->ucl},
                   {"change", &footing->change},
                   {"change_low", &footing->change_low},
                   {"change_high", &footing->change_high},
                   {"target", &footing->target},
                   {"required", &footing->required},
                   {"chance", &footing->chance},
                   {"needed", &footing->needed},
                   {"forecast", &footing->forecast},
                   {"forecast_low", &footing->forecast_low},
                   {"forecast_high", &footing->forecast_high},
                   {"pace", &footing->pace},
                   {"budget", &footing->budget},
                   {"burnt", &footing->burnt},
                   {"burn_short", &footing->burn_short},
                   {"burn_long", &footing->burn_long}};

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!measures_number(footing->measures, footing->row, numbers[i].column, numbers[i].into, err))
            return false;
    return true;
}

/* An interval that holds 0 leaves the direction open, whoever claims one. */
static void doubt_change(struct footing *footing)
{
    if (footing->changed > FOOTING_UNCHANGED && footing->change_low <= 0 && footing->change_high >= 0)
        footing->changed = FOOTING_UNCHANGED;
}

/* Without check's columns the newest row speaks for itself. */
static void settle_now(struct footing *footing)
{
    if (measures_find(footing->measures, "now") != FEED_NONE) {
        footing->pooled = period_usual(footing->row->period.kind);
        return;
    }
    footing->pooled = 1;
    footing->now = footing->row->value;
    footing->now_low = footing->row->low;
    footing->now_high = footing->row->high;
}

/* How many periods a row is behind the newest one. */
static size_t age(const struct footing *footing, const struct measure *row)
{
    return (size_t)(footing->row->period.index - row->period.index);
}

static void count_answers(struct footing *footing)
{
    const struct series *const series = footing->series;

    for (size_t i = 0; i < series->count; i++)
        if (age(footing, series->rows[i]) < footing->pooled)
            footing->answers += series->rows[i]->n;
    footing->silence = silence_of(series);
    footing->is_blank = !footing->silence.last;
}

static void count_waiting(struct footing *footing)
{
    for (size_t i = 0; i < footing->series->count; i++) {
        const struct measure *const row = footing->series->rows[i];
        if (isnan(row->waiting))
            continue;
        footing->waiting += row->waiting;
        if (age(footing, row) >= footing->pooled)
            footing->waiting_old += row->waiting;
    }
    footing->is_blank &= footing->waiting <= 0;
}

/* Seasons of a baseline, which changes, forecasts and targets take into account. */
static bool read_season(struct footing *footing, struct err *err)
{
    struct adjustment seasons;

    if (!adjustment_read(footing->measures, footing->series, &seasons, err))
        return false;
    footing->has_season = seasons.season != SEASON_NONE;
    footing->lacks_season = footing->has_season && strstr(footing->row->note, adjustment_word);
    return true;
}

static void name_group(struct arena *arena, struct footing *footing)
{
    const struct measures *const measures = footing->measures;
    const size_t owner = measures_group_find(measures, "owner");

    footing->place = "";
    for (size_t i = 0; i < measures->group_count; i++) {
        const struct slice cell = footing->row->group[i];
        if (i == owner)
            footing->owner = cell.length ? cell.at : "";
        else if (!measures_is_total(cell))
            footing->place = arena_printf(arena, "%s%s%s", footing->place, *footing->place ? ", " : "",
                                          cell.length ? cell.at : "unknown");
    }
}

bool footing_read(struct arena *arena, const struct measures *measures, const struct series *series,
                  struct footing *footing, struct err *err)
{
    *footing = (struct footing){.measures = measures, .series = series, .row = series_newest(series)};
    if (!read_words(footing, err) || !read_numbers(footing, err) || !read_season(footing, err))
        return false;
    footing->is_trial = strstr(footing->row->note, "trial") != NULL;
    doubt_change(footing);
    settle_now(footing);
    count_answers(footing);
    count_waiting(footing);
    name_group(arena, footing);
    return true;
}

bool footing_is_same_metric(const struct footing *a, const struct footing *b)
{
    return a != b && a->measures == b->measures && strcmp(a->row->metric, b->row->metric) == 0 &&
           a->row->period.kind == b->row->period.kind;
}

bool footing_is_inside(const struct footing *part, const struct footing *whole)
{
    bool is_smaller = false;

    if (whole->measures != part->measures)
        return false;
    for (size_t i = 0; i < whole->measures->group_count; i++) {
        const struct slice a = whole->row->group[i], b = part->row->group[i];
        if (!measures_is_total(a) && !slice_is(a, b))
            return false;
        is_smaller |= measures_is_total(a) && !measures_is_total(b);
    }
    return is_smaller;
}

bool footing_holds(const struct footing *whole, const struct footing *part)
{
    return footing_is_same_metric(whole, part) && footing_is_inside(part, whole);
}

bool footing_is_same_group(const struct footing *a, const struct footing *b)
{
    if (a->measures->group_count != b->measures->group_count)
        return false;
    for (size_t i = 0; i < a->measures->group_count; i++)
        if (!slice_is(a->row->group[i], b->row->group[i]))
            return false;
    return true;
}

/* A name as long as names are; what is longer is cut. */
static const char *shorten(struct arena *arena, const char *name)
{
    const struct slice shown = text_fit(slice_of(name), LONGEST_NAME);

    return name[shown.length] ? arena_printf(arena, "%.*s…", (int)shown.length, shown.at) : name;
}

const char *footing_name(struct arena *arena, const struct footing *footing)
{
    const char *const place = shorten(arena, footing->place);

    if (!footing->owner || strcmp(footing->owner, "*") == 0)
        return *place ? place : "the total";
    const char *const owner = *footing->owner ? shorten(arena, footing->owner) : "no owner";
    return *place ? arena_printf(arena, "%s\u00A0(%s)", place, owner) : owner;
}

const char *footing_period_word(const struct footing *footing)
{
    const enum period_kind kind = footing->row->period.kind;

    return kind == PERIOD_ALL ? "" : period_words[kind];
}
