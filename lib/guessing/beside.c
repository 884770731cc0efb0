/* beside - the clock of a column of dates, where an export has that in a column of its own */
#include "voc/beside.h"

#include "voc/arena.h"

static const char *const days[] = {"date", "datum", "fecha", "data"};
static const char *const clocks[] = {"time", "time of day", "hour",  "clock", "uhrzeit",
                                     "zeit", "hora",        "heure", "ora",   "tijd"};

enum { DAYS = sizeof days / sizeof *days, CLOCKS = sizeof clocks / sizeof *clocks, LONGEST = 127 };

static bool is_clock(const char *plain)
{
    for (size_t i = 0; i < CLOCKS; i++)
        if (strcmp(plain, clocks[i]) == 0)
            return true;
    return false;
}

static bool is_bound(char c)
{
    return c == '\0' || c == ' ';
}

/* `created date` as `created time`; NULL where no word of it says date. */
static const char *with_time(struct arena *arena, const char *date)
{
    static const char word[] = "date";
    const size_t length = sizeof word - 1;

    for (const char *at = strstr(date, word); at; at = strstr(at + 1, word))
        if ((at == date || is_bound(at[-1])) && is_bound(at[length]))
            return arena_printf(arena, "%.*stime%s", (int)(at - date), date, at + length);
    return NULL;
}

/* `erledigt am` as `erledigt um`: the day it was on, and the clock it was at; NULL where no such word ends
   it. */
static const char *with_clock(struct arena *arena, const char *date)
{
    const size_t length = strlen(date);

    return length > 3 && strcmp(date + length - 3, " am") == 0
               ? arena_printf(arena, "%.*s um", (int)length - 3, date)
               : NULL;
}

static bool is_day(const char *plain)
{
    for (size_t i = 0; i < DAYS; i++)
        if (strstr(plain, days[i]))
            return true;
    return false;
}

/* How long something took isn't when it was. */
static bool is_span(const char *plain)
{
    static const char *const spans[] = {"response time", "resolution time", "handling time", "reply time",
                                        "wait time"};
    size_t i = 0;

    while (i < sizeof spans / sizeof *spans && !strstr(plain, spans[i]))
        i++;
    return i < sizeof spans / sizeof *spans;
}

size_t beside_find(struct arena *arena, const char *const *plain, size_t width, size_t place,
                   const char *date)
{
    const char *const pair = with_time(arena, date);

    for (size_t i = 0; i < width && pair && !is_span(pair); i++)
        if (i != place && plain[i] && strcmp(plain[i], pair) == 0)
            return i;
    const char *const at_clock = with_clock(arena, date);
    if (at_clock && place + 1 < width && plain[place + 1] && strcmp(plain[place + 1], at_clock) == 0)
        return place + 1;
    const bool is_next = place + 1 < width && plain[place + 1] && is_day(date) && is_clock(plain[place + 1]);
    return is_next ? place + 1 : width;
}

void beside_see(struct beside *beside, struct slice date, struct slice clock)
{
    char both[2 * LONGEST + 2];
    size_t length = date.length;

    if (!date.length || date.length > LONGEST || clock.length > LONGEST)
        return;
    memcpy(both, date.at, date.length);
    if (clock.length) {
        both[length++] = ' ';
        memcpy(both + length, clock.at, clock.length);
        length += clock.length;
        beside->clocks++;
    }
    dates_see(beside->joined, (struct slice){both, length});
}

bool beside_holds(const struct beside *beside, const struct dates *dates)
{
    return beside->clocks > 0 && dates_count(beside->joined) == dates_count(dates) &&
           dates_strange(beside->joined) <= dates_strange(dates);
}
