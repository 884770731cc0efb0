/* delays - from one time of a row to another */
#include "voc/delays.h"

#include "voc/arena.h"
#include "voc/machine.h"
#include "voc/number.h"

#include <stdio.h>

/* Zones differ by up to 26 hours; those of one firm's columns by less than 15. */
enum { HOURS = 15, FEWEST_SHIFTED = 20, SHIFTED_SHARE = 20, MANY_SHARE = 20, FEWEST_SAME = 30, HOUR = 3600 };

struct delays {
    struct slice from, until;
    long long count, clocked, same, before;
    long long early[HOURS + 1]; /* before by up to so many hours; the last: by more */
    int64_t worst;              /* in seconds */
    struct spot spot;
};

struct delays *delays_new(struct arena *arena, struct slice from, struct slice until)
{
    struct delays *delays = arena_alloc(arena, sizeof *delays);

    delays->from = from;
    delays->until = until;
    return delays;
}

static void see_before(struct delays *delays, int64_t apart, bool clocked, struct slice cell,
                       const struct spot_row *row)
{
    const int64_t hours = -(apart + 1) / HOUR; /* just an hour is the first hour's end */

    delays->before++;
    if (clocked)
        delays->early[hours < HOURS ? hours : HOURS]++;
    if (apart < delays->worst) {
        delays->worst = apart;
        spot_set(&delays->spot, row, cell);
    }
}

static void see(struct delays *delays, struct instant from, struct instant until, struct slice cell,
                const struct spot_row *row)
{
    const bool clocked = instant_has_clock(&from) && instant_has_clock(&until);
    const int64_t apart =
        clocked ? until.seconds - from.seconds : ((int64_t)until.day - from.day) * CIVIL_DAY;
    const int slack = from.precision == MOMENT_SECOND && until.precision == MOMENT_SECOND ? 1 : 60;

    delays->count++;
    delays->clocked += clocked;
    delays->same += clocked && apart == 0;
    /* A minute begins before its seconds; a day in UTC may be the day before in a zone. */
    if (clocked ? apart <= -slack
                : apart < -(instant_has_clock(&from) != instant_has_clock(&until)) * CIVIL_DAY)
        see_before(delays, apart, clocked, cell, row);
}

/* Rows with both, and those of them with a clock of which the later one is later. */
struct both {
    unsigned there, plain;
};

MACHINE_TWICE static struct both count_both(const struct stretch_times *from,
                                            const struct stretch_times *until, size_t count)
{
    struct both both = {0, 0};

    for (size_t i = 0; i < count; i++) {
        both.there += (from->precision[i] != MOMENT_NONE) & (until->precision[i] != MOMENT_NONE);
        both.plain += (from->precision[i] > MOMENT_DAY) & (until->precision[i] > MOMENT_DAY) &
                      (until->seconds[i] > from->seconds[i]);
    }
    return both;
}

void delays_see(struct delays *delays, const struct stretch_times *from, const struct stretch_times *until,
                const struct spot_rows *rows, size_t place)
{
    const struct both both = count_both(from, until, rows->count);
    const struct slice *cell = rows->cells + place;

    if (both.plain == both.there) {
        delays->count += both.plain;
        delays->clocked += both.plain;
        return;
    }
    for (size_t i = 0; i < rows->count; i++, cell += rows->width)
        if (from->precision[i] && until->precision[i])
            see(delays, instant_of(stretch_moment(from, i)), instant_of(stretch_moment(until, i)), *cell,
                &rows->spots[i]);
}

/* The whole hours by which early rows are early at most; 0: they aren't so alike. */
static int shift_of(const struct delays *delays)
{
    long long beyond = delays->before;

    if (delays->before < FEWEST_SHIFTED || delays->before * SHIFTED_SHARE < delays->count)
        return 0;
    for (int hours = 1; hours < HOURS; hours++) {
        beyond -= delays->early[hours - 1];
        if (beyond * 100 <= delays->before)
            return delays->early[hours - 1] * 100 > delays->before ? hours : 0;
    }
    return 0;
}

/* `3 days`, `2.5 hours`, `7 minutes`. */
static void write_apart(int64_t seconds, char text[48])
{
    char number[NUMBER_SIZE];

    if (seconds % CIVIL_DAY == 0 || seconds > 3 * CIVIL_DAY)
        number_count(seconds / CIVIL_DAY, number);
    else
        number_round((double)seconds / (seconds >= HOUR ? HOUR : 60), seconds >= HOUR && seconds % HOUR,
                     number);
    const char *const unit = seconds % CIVIL_DAY == 0 || seconds > 3 * CIVIL_DAY ? "day"
                             : seconds >= HOUR                                   ? "hour"
                                                                                 : "minute";
    snprintf(text, 48, "%.30s %s%s", number, unit, strcmp(number, "1") ? "s" : "");
}

static void tell_zones(const struct delays *delays, int hours, struct whiffs *whiffs)
{
    char before[NUMBER_SIZE], count[NUMBER_SIZE], spot[SPOT_SIZE];

    number_count(delays->before, before);
    number_count(delays->count, count);
    whiffs_add(
        whiffs, SMELL_ZONES, delays->until, delays->before,
        "before %.*s in %s of %s rows (%.0f %%), by up to %d hours and hardly ever more, such as %s; do the "
        "clocks of the two columns hang in different zones? Give each its own: zone Europe/Paris",
        (int)delays->from.length, delays->from.at, before, count,
        100.0 * (double)delays->before / (double)delays->count, hours, spot_text(&delays->spot, spot));
}

static void tell_before(const struct delays *delays, struct whiffs *whiffs)
{
    char before[NUMBER_SIZE], count[NUMBER_SIZE], spot[SPOT_SIZE], apart[48];

    number_count(delays->before, before);
    number_count(delays->count, count);
    write_apart(-delays->worst, apart);
    whiffs_add(whiffs, SMELL_REPLY_BEFORE, delays->until, delays->before,
               "before %.*s in %s of %s rows, at worst by %s at %s; such a delay isn't counted%s",
               (int)delays->from.length, delays->from.at, before, count, apart,
               spot_text(&delays->spot, spot),
               delays->before * MANY_SHARE < delays->count
                   ? ""
                   : ": is a column taken for another, or a day for a month?");
}

void delays_tell(const struct delays *delays, struct whiffs *whiffs)
{
    const int hours = shift_of(delays);
    char count[NUMBER_SIZE];

    if (hours)
        tell_zones(delays, hours, whiffs);
    else if (delays->before)
        tell_before(delays, whiffs);
    number_count(delays->count, count);
    if (delays->same >= FEWEST_SAME && delays->same == delays->count)
        whiffs_add(whiffs, SMELL_SAME_MOMENT, delays->until, delays->same,
                   "the same moment as %.*s in all %s rows: is one column of the export taken for both?",
                   (int)delays->from.length, delays->from.at, count);
}
