/* reach - from when to when feedback reaches, and whether that can be meant */
#include "voc/reach.h"

#include <stdio.h>

void reach_note(struct reach *reach, const struct feed *feed, int64_t period)
{
    if (!reach->first.rows || period < reach->first_period) {
        reach->first.rows = 0;
        trouble_note(&reach->first, feed, "");
        reach->first_period = period;
    }
    if (!reach->last.rows || period > reach->last_period) {
        reach->last.rows = 0;
        trouble_note(&reach->last, feed, "");
        reach->last_period = period;
    }
}

/* Whole ones, of 365.2425 days. */
static int64_t years_between(enum period_kind every, int64_t first, int64_t last)
{
    const int64_t seconds =
        period_start((struct period){every, last}) - period_start((struct period){every, first});

    return seconds / CIVIL_DAY * 400 / 146097;
}

/* A date that is centuries off would make a row for each week since. */
bool reach_check(const struct reach *reach, enum period_kind every, int64_t last, struct err *err)
{
    const bool by_rows = last <= reach->last_period;
    const int64_t years =
        every == PERIOD_ALL || !reach->first.rows ? 0 : years_between(every, reach->first_period, last);
    char from[PERIOD_SIZE], to[PERIOD_SIZE], first[TROUBLE_SIZE], final[TROUBLE_SIZE];

    if (years <= 100)
        return true;
    period_write((struct period){every, reach->first_period}, from);
    period_write((struct period){every, last}, to);
    return err_set(
        err, ERR_DATA,
        "feedback reaches from %s (%s) to %s (%s), %lld years; if a date is wrong, mend it or leave "
        "it out by --from and --to",
        from, trouble_place(&reach->first, first), to,
        by_rows ? trouble_place(&reach->last, final) : "as asked", (long long)years);
}

/* One wrong year would have everything wait until then. */
static void tell_gap(const struct feedback *feedback, const struct talk *talk)
{
    enum { DOUBTFUL_YEARS = 2 };
    static const double year = 365.25 * CIVIL_DAY;
    const struct newest *const newest = feedback_newest(feedback);
    const double gap = (double)newest_gap(newest);
    char moment[MOMENT_SIZE];

    if (gap < DOUBTFUL_YEARS * year)
        return;
    moment_write(newest->event.moment, moment);
    talk_say(talk, TALK_WARNING,
             "%s:%zu: %s is %.0f years after every other row, and waiting counts up to it; if it is a slip, "
             "set --as-of",
             newest->name, newest->line, moment, gap / year);
}

/* Without as-of every period counts as over; one of which a good part is missing is no whole one. */
static void tell_unfinished(const struct feedback *feedback, const struct window_plan *plan, int64_t last,
                            const struct talk *talk)
{
    static const double good_part = 0.15;
    const struct period newest = {plan->every, last};
    const int64_t end = feedback_end(feedback);
    char period[PERIOD_SIZE], moment[MOMENT_SIZE];

    if (newest.kind == PERIOD_ALL || plan->clock->span.end != INT64_MAX)
        return;
    const int64_t left = zone_to_utc(plan->clock->zone, period_end(newest)) - 1 - end;
    if ((double)left < good_part * period_days(newest.kind) * CIVIL_DAY)
        return;
    period_write(newest, period);
    moment_write(feedback_newest(feedback)->event.moment, moment);
    talk_say(talk, TALK_WARNING,
             "%s may not be over, as the newest moment is %s; --as-of leaves an unfinished period out",
             period, moment);
}

void reach_tell(const struct reach *reach, const struct feedback *feedback, const struct window_plan *plan,
                int64_t last, const struct talk *talk)
{
    if (plan->clock->is_set)
        return;
    tell_gap(feedback, talk);
    if (reach->last.rows)
        tell_unfinished(feedback, plan, last, talk);
}

void reach_tell_holidays(const struct worktime *work, const struct talk *talk)
{
    const struct holidays *const holidays = work ? worktime_holidays(work) : NULL;
    char years[128] = "";
    size_t used = 0;
    int64_t first, last;

    if (!holidays || holidays->count == 0 || !worktime_asked(work, &first, &last))
        return;
    const int64_t until = civil_from_seconds(last * CIVIL_DAY).year;
    for (int64_t year = civil_from_seconds(first * CIVIL_DAY).year; year <= until; year++)
        if (!holidays_know(holidays, year) && used < sizeof years)
            used += (size_t)snprintf(years + used, sizeof years - used, "%s%lld", used ? ", " : "",
                                     (long long)year);
    if (used)
        talk_say(talk, TALK_WARNING,
                 "the holidays name no day of %s, so all its days of the week count as worked", years);
}
