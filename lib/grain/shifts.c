/* shifts - a week's hours of work as they are written */
#include "voc/shifts.h"

#include "voc/almanac.h"
#include "voc/civil.h"

static const char *const names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                    "Friday", "Saturday", "Sunday"};

struct reading {
    const char *text;
    struct scan scan;
    struct shifts *shifts;
    struct err *err;
};

static bool expect(const struct reading *reading, const char *what)
{
    const struct slice rest = {reading->scan.at, (size_t)(reading->scan.end - reading->scan.at)};

    return err_set(reading->err, ERR_USAGE,
                   "--hours: '%s': expected %s%s%.*s%s; like 'Mon-Fri 09:00-12:30 13:30-17:00; Sat 10-14'",
                   reading->text, what, rest.length ? " at '" : " at the end", (int)rest.length, rest.at,
                   rest.length ? "'" : "");
}

/* Blanks, and (between days, hours and groups) commas and semicolons. */
static void pass(struct scan *scan, bool marks)
{
    while (scan_blanks(scan) || (marks && (scan_mark(scan, ',') || scan_mark(scan, ';'))))
        ;
}

/* A hyphen or a dash, with blanks around it. */
static bool take_dash(struct scan *scan)
{
    static const char *const dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x91"};
    struct scan ahead = *scan;

    pass(&ahead, false);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (slice_starts((struct slice){ahead.at, (size_t)(ahead.end - ahead.at)}, dashes[i])) {
            ahead.at += strlen(dashes[i]);
            pass(&ahead, false);
            *scan = ahead;
            return true;
        }
    return false;
}

/* Days one by one or from one to another, round the end of the week if need be. */
static bool take_days(struct reading *reading, bool days[SHIFTS_WEEKDAYS])
{
    struct scan *const scan = &reading->scan;
    int day;

    for (bool any = false; (day = almanac_weekday(scan)); any = true, pass(scan, true)) {
        int last = day;
        if (take_dash(scan) && !(last = almanac_weekday(scan)))
            return expect(reading, "a day such as Fri");
        for (int i = 0; i < SHIFTS_WEEKDAYS; i++)
            days[i] = (any && days[i]) || (i + 8 - day) % 7 <= (last + 7 - day) % 7;
    }
    return true;
}

/* 9, 09:00, 9.30, 17h30, 5pm, 24. */
static bool take_clock(struct scan *scan, int32_t *seconds)
{
    struct scan ahead = *scan;
    int hour, minute = 0;
    bool afternoon;

    if (!scan_part(&ahead, 1, &hour))
        return false;
    if (scan_mark(&ahead, ':') || scan_mark(&ahead, '.')) {
        if (!scan_part(&ahead, 2, &minute))
            return false;
    } else if (scan_mark(&ahead, 'h')) {
        scan_part(&ahead, 2, &minute);
    }
    struct scan half = ahead;
    pass(&half, false);
    if (almanac_half_day(&half, &afternoon)) {
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + 12 * afternoon;
        ahead = half;
    }
    *seconds = hour * 3600 + minute * 60;
    if (minute >= 60 || *seconds > CIVIL_DAY)
        return false;
    *scan = ahead;
    return true;
}

static bool add_piece(const struct reading *reading, int day, int32_t from, int32_t until)
{
    struct shifts *const shifts = reading->shifts;
    struct shifts_piece *const pieces = shifts->pieces[day];
    int at = shifts->count[day];

    for (int i = 0; i < at; i++)
        if (from < pieces[i].until && pieces[i].from < until)
            return err_set(reading->err, ERR_USAGE, "--hours: '%s': hours overlap on %s; expected each once",
                           reading->text, names[day]);
    if (at == SHIFTS_MOST)
        return err_set(reading->err, ERR_USAGE, "--hours: '%s': %s has more than %d shifts", reading->text,
                       names[day], SHIFTS_MOST);
    for (; at > 0 && pieces[at - 1].from > from; at--)
        pieces[at] = pieces[at - 1];
    pieces[at] = (struct shifts_piece){from, until};
    shifts->count[day]++;
    return true;
}

static bool add_shift(const struct reading *reading, const bool days[SHIFTS_WEEKDAYS], int32_t from,
                      int32_t until)
{
    for (int i = 0; i < SHIFTS_WEEKDAYS; i++) {
        const bool night = until < from;
        if (!days[i])
            continue;
        reading->shifts->begun[i] += until - from + (night ? CIVIL_DAY : 0);
        if (!add_piece(reading, i, from, night ? CIVIL_DAY : until) ||
            (night && until > 0 && !add_piece(reading, (i + 1) % SHIFTS_WEEKDAYS, 0, until)))
            return false;
    }
    return true;
}

static bool is_whole_day(struct scan *scan)
{
    struct scan ahead = *scan;

    if (!scan_mark(&ahead, '2') || !scan_mark(&ahead, '4') ||
        (!scan_mark(&ahead, 'h') && !scan_mark(&ahead, 'H')) ||
        (ahead.at < ahead.end && *ahead.at >= '0' && *ahead.at <= '9'))
        return false;
    *scan = ahead;
    return true;
}

static bool take_shift(struct reading *reading, const bool days[SHIFTS_WEEKDAYS])
{
    struct scan *const scan = &reading->scan;
    const struct scan start = *scan;
    int32_t from, until;

    if (is_whole_day(scan))
        return add_shift(reading, days, 0, CIVIL_DAY);
    if (!take_clock(scan, &from) || from == CIVIL_DAY) {
        *scan = start;
        return expect(reading, "hours such as 09:00-17:00 or 24h");
    }
    if (!take_dash(scan))
        return expect(reading, "a hyphen and when the shift ends, as in 09:00-17:00,");
    if (!take_clock(scan, &until))
        return expect(reading, "when the shift ends, as in 09:00-17:00,");
    if (from == until) {
        *scan = start;
        return expect(reading, "a shift that ends later than it begins (24h is the whole day)");
    }
    return add_shift(reading, days, from, until);
}

static bool is_at_digit(const struct scan *scan)
{
    return scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9';
}

/* Days and the hours that hold on them. */
static bool take_group(struct reading *reading)
{
    bool days[SHIFTS_WEEKDAYS] = {false};
    struct scan ahead = reading->scan;

    if (is_whole_day(&ahead))
        memset(days, true, sizeof days);
    else if (almanac_weekday(&ahead)) {
        if (!take_days(reading, days))
            return false;
    } else
        return expect(reading, "a day such as Mon, or days such as Mon-Fri,");
    do {
        if (!take_shift(reading, days))
            return false;
        pass(&reading->scan, true);
    } while (is_at_digit(&reading->scan));
    return true;
}

bool shifts_parse(const char *text, struct shifts *shifts, struct err *err)
{
    struct reading reading = {text, {text, text + strlen(text)}, shifts, err};

    *shifts = (struct shifts){.count = {0}};
    pass(&reading.scan, true);
    do {
        if (!take_group(&reading))
            return false;
    } while (reading.scan.at < reading.scan.end);
    return true;
}

int32_t shifts_week(const struct shifts *shifts)
{
    int32_t week = 0;

    for (int i = 0; i < SHIFTS_WEEKDAYS; i++)
        week += shifts->begun[i];
    return week;
}

void shifts_range(const struct shifts *shifts, int32_t *shortest, int32_t *longest)
{
    *shortest = *longest = 0;
    for (int i = 0; i < SHIFTS_WEEKDAYS; i++) {
        const int32_t begun = shifts->begun[i];
        if (begun && (*shortest == 0 || begun < *shortest))
            *shortest = begun;
        if (begun > *longest)
            *longest = begun;
    }
}

int32_t shifts_day(const struct shifts *shifts)
{
    int32_t shortest, longest;

    shifts_range(shifts, &shortest, &longest);
    return shortest == longest ? longest : 0;
}
