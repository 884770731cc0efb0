/* period - days, weeks, months, quarters, halves and years */
#include "voc/period.h"

#include "voc/number.h"

#include <stdio.h>

const char *const period_words[] = {"all", "day", "week", "month", "quarter", "half", "year", NULL};

enum { THURSDAY = 3 }; /* 1970-01-01, counted from its Monday */

bool period_kind_parse(const char *word, enum period_kind *kind)
{
    for (int i = 0; period_words[i]; i++)
        if (strcmp(word, period_words[i]) == 0) {
            *kind = (enum period_kind)i;
            return true;
        }
    return false;
}

static int months_in(enum period_kind kind)
{
    switch (kind) {
    case PERIOD_MONTH:
        return 1;
    case PERIOD_QUARTER:
        return 3;
    case PERIOD_HALF:
        return 6;
    default:
        return 12;
    }
}

struct period period_of(enum period_kind kind, int64_t seconds)
{
    const int64_t day = civil_floor(seconds, CIVIL_DAY);
    struct civil civil = {0};

    switch (kind) {
    case PERIOD_ALL:
        return (struct period){kind, 0};
    case PERIOD_DAY:
        return (struct period){kind, day};
    case PERIOD_WEEK:
        return (struct period){kind, civil_floor(day + THURSDAY, 7)};
    default:
        civil_from_days(day, &civil);
        return (struct period){kind, civil_floor(civil.year * 12 + civil.month - 1, months_in(kind))};
    }
}

/* The first day of a period; `all` has none. */
static int64_t first_day(struct period period)
{
    if (period.kind == PERIOD_DAY)
        return period.index;
    if (period.kind == PERIOD_WEEK)
        return period.index * 7 - THURSDAY;
    const int64_t month = period.index * months_in(period.kind), year = civil_floor(month, 12);
    return civil_days(year, (int)(month - year * 12) + 1, 1);
}

int64_t period_start(struct period period)
{
    return period.kind == PERIOD_ALL ? INT64_MIN : first_day(period) * CIVIL_DAY;
}

int64_t period_end(struct period period)
{
    if (period.kind == PERIOD_ALL)
        return INT64_MAX;
    return period_start((struct period){period.kind, period.index + 1});
}

/* So many digits, without the price of printf. */
static char *put(char *at, int64_t number, int digits)
{
    for (int i = digits; i-- > 0; number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + digits;
}

static char *put_year(char *at, int64_t year)
{
    return year >= 0 && year <= 9999 ? put(at, year, 4)
                                     : at + snprintf(at, PERIOD_SIZE, "%04lld", (long long)year);
}

/* What stands behind the year, after its mark. */
static char *put_part(char *at, const char *mark, int64_t part, int digits)
{
    for (; *mark; mark++)
        *at++ = *mark;
    return put(at, part, digits);
}

static char *put_period(char *at, struct period period)
{
    struct civil civil = {0};
    int64_t year;
    int week;

    civil_from_days(first_day(period), &civil);
    switch (period.kind) {
    case PERIOD_DAY:
        return put_part(put_part(put_year(at, civil.year), "-", civil.month, 2), "-", civil.day, 2);
    case PERIOD_WEEK:
        civil_week(first_day(period), &year, &week);
        return put_part(put_year(at, year), "-W", week, 2);
    case PERIOD_MONTH:
        return put_part(put_year(at, civil.year), "-", civil.month, 2);
    case PERIOD_QUARTER:
        return put_part(put_year(at, civil.year), "-Q", (civil.month + 2) / 3, 1);
    case PERIOD_HALF:
        return put_part(put_year(at, civil.year), "-H", civil.month > 6 ? 2 : 1, 1);
    default:
        return put_year(at, civil.year);
    }
}

size_t period_write(struct period period, char text[PERIOD_SIZE])
{
    char *const end =
        period.kind == PERIOD_ALL ? (char *)memcpy(text, "all", 3) + 3 : put_period(text, period);

    *end = '\0';
    return (size_t)(end - text);
}

/* What stands behind `YYYY-`. */
static bool parse_part(int64_t year, struct slice part, struct period *period)
{
    static const struct {
        char mark;
        enum period_kind kind;
        int most;
    } forms[] = {{'W', PERIOD_WEEK, 53}, {'Q', PERIOD_QUARTER, 4}, {'H', PERIOD_HALF, 2}};
    long long number;

    for (size_t i = 0; i < 3; i++) {
        if (part.length == 0 || part.at[0] != forms[i].mark)
            continue;
        if (!number_parse_whole((struct slice){part.at + 1, part.length - 1}, &number) || number < 1 ||
            number > (forms[i].kind == PERIOD_WEEK ? civil_weeks_of(year) : forms[i].most))
            return false;
        *period = (struct period){forms[i].kind, year * forms[i].most + number - 1};
        if (forms[i].kind == PERIOD_WEEK)
            *period = period_of(PERIOD_WEEK, civil_week_start(year, (int)number) * CIVIL_DAY);
        return true;
    }
    if (part.length != 2 || !number_parse_whole(part, &number) || number < 1 || number > 12)
        return false;
    *period = (struct period){PERIOD_MONTH, year * 12 + number - 1};
    return true;
}

bool period_parse(struct slice text, struct period *period)
{
    struct moment_cell cell;
    long long year;

    if (slice_is(text, slice_of("all"))) {
        *period = (struct period){PERIOD_ALL, 0};
        return true;
    }
    if (text.length == 10 && moment_cell_iso(text, &cell)) {
        *period = period_of(PERIOD_DAY, cell.civil);
        return true;
    }
    if (text.length < 4 || !number_parse_whole((struct slice){text.at, 4}, &year))
        return false;
    if (text.length == 4) {
        *period = (struct period){PERIOD_YEAR, year};
        return true;
    }
    return text.at[4] == '-' && parse_part(year, (struct slice){text.at + 5, text.length - 5}, period);
}

double period_days(enum period_kind kind)
{
    static const double days[] = {0, 1, 7, 30.4375, 91.3125, 182.625, 365.25};

    return days[kind];
}

size_t period_usual(enum period_kind kind)
{
    enum { USUAL_DAYS = 28 };
    const double days = period_days(kind);

    return days > 0 && days < USUAL_DAYS ? (size_t)(USUAL_DAYS / days + 0.5) : 1;
}

int64_t period_civil(struct moment moment, const struct zone *zone)
{
    return moment.precision == MOMENT_DAY ? moment.seconds
                                          : moment.seconds + zone_offset(zone, moment.seconds);
}

bool period_span_of(const char *option, const char *text, const struct zone *zone, struct period_span *span,
                    struct err *err)
{
    struct period period;
    struct moment moment;

    if (period_parse(slice_of(text), &period)) {
        *span = (struct period_span){period_start(period), period_end(period)};
        return true;
    }
    if (!moment_parse(slice_of(text), &moment))
        return err_set(err, ERR_USAGE,
                       "%s: '%s' is no date, moment or period; expected one like 2026-11-21, 2026-W47, "
                       "2026-11, 2026-Q4 or 2026-11-21T19:30Z%s",
                       option, text, strcmp(option, "--to") == 0 ? " (or a format: csv, tsv, text)" : "");
    span->from = period_civil(moment, zone);
    span->end = span->from + (moment.precision == MOMENT_MINUTE ? 60 : 1);
    return true;
}

bool period_span_parse(const char *from, const char *to, const struct zone *zone, struct period_span *span,
                       struct err *err)
{
    struct period_span first = {INT64_MIN, 0}, last = {0, INT64_MAX};

    if (from && !period_span_of("--from", from, zone, &first, err))
        return false;
    if (to && !period_span_of("--to", to, zone, &last, err))
        return false;
    *span = (struct period_span){first.from, last.end};
    if (span->from >= span->end)
        return err_set(err, ERR_USAGE, "--from %s begins after --to %s ends", from, to);
    return true;
}
