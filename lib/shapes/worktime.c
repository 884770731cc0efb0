/* worktime - a clock that runs only while somebody works */
#include "voc/worktime.h"

#include "voc/arena.h"
#include "voc/civil.h"

enum { FIRST_DAY = 10957 /* 2000-01-01, when the clock shows 0 */, FEWEST = 1024 };

/* A day begins at `start` (UTC), when the clock shows `before`; at its end the clock of whole days shows
   `whole`. */
struct day {
    int64_t start, before, whole;
};

/* Days in one direction from the first. */
struct days {
    struct day *items;
    size_t count;
};

struct worktime {
    struct arena *arena;
    const struct zone *zone;
    struct shifts shifts;
    struct holidays holidays;
    struct days ahead, behind;
    int64_t first_asked, last_asked;
};

/* The moment at which local clocks reach a time: where they skip it, the one at which they skip. */
static int64_t reach(const struct zone *zone, int64_t local)
{
    int64_t late = zone_to_utc(zone, local), early = late - CIVIL_DAY;
    const int32_t offset = zone_offset(zone, late);

    if (late + offset == local)
        return late;
    while (late - early > 1) {
        const int64_t middle = early + (late - early) / 2;
        if (zone_offset(zone, middle) == offset)
            late = middle;
        else
            early = middle;
    }
    return late;
}

static int64_t clamp(int64_t value, int64_t most)
{
    return value < 0 ? 0 : value < most ? value : most;
}

/* The work of a day up to a moment. */
static int64_t work_until(const struct worktime *worktime, int64_t day, int64_t start, int64_t next,
                          int64_t utc)
{
    const int weekday = civil_weekday(day) - 1;
    int64_t work = 0;

    if (holidays_have(&worktime->holidays, day))
        return 0;
    for (int i = 0; i < worktime->shifts.count[weekday]; i++) {
        const struct shifts_piece piece = worktime->shifts.pieces[weekday][i];
        int64_t from = start + piece.from, until = start + piece.until;
        if (next - start != CIVIL_DAY) {
            from = reach(worktime->zone, day * CIVIL_DAY + piece.from);
            until = reach(worktime->zone, day * CIVIL_DAY + piece.until);
        }
        work += clamp(utc - from, until - from);
    }
    return work;
}

static int64_t whole_work(const struct worktime *worktime, int64_t day)
{
    return holidays_have(&worktime->holidays, day) ? 0 : worktime->shifts.begun[civil_weekday(day) - 1];
}

static struct day *grow(struct arena *arena, struct days *days, size_t count)
{
    const size_t most = count + count / 2 + FEWEST, size = sizeof *days->items;

    days->items = arena_grow(arena, days->items, days->count * size, most * size);
    return &days->items[days->count];
}

static void add_ahead(struct worktime *worktime, size_t count)
{
    struct days *const days = &worktime->ahead;
    struct day *at = grow(worktime->arena, days, count);

    for (const struct day *const end = days->items + count + count / 2 + FEWEST; at < end; at++) {
        const int64_t number = FIRST_DAY + (at - days->items);
        *at = (struct day){reach(worktime->zone, number * CIVIL_DAY), 0, whole_work(worktime, number)};
        if (at > days->items) {
            const struct day *const last = at - 1;
            at->before =
                last->before + work_until(worktime, number - 1, last->start, at->start, INT64_MAX / 2);
            at->whole += last->whole;
        }
    }
    days->count = (size_t)(at - days->items);
}

static void add_behind(struct worktime *worktime, size_t count)
{
    struct days *const days = &worktime->behind;
    struct day *at = grow(worktime->arena, days, count);

    for (const struct day *const end = days->items + count + count / 2 + FEWEST; at < end; at++) {
        const int64_t number = FIRST_DAY - 1 - (at - days->items);
        const struct day next = at > days->items ? at[-1] : worktime->ahead.items[0];
        at->start = reach(worktime->zone, number * CIVIL_DAY);
        at->before = next.before - work_until(worktime, number, at->start, next.start, INT64_MAX / 2);
        at->whole = next.whole - whole_work(worktime, number + 1);
    }
    days->count = (size_t)(at - days->items);
}

static struct day day_of(struct worktime *worktime, int64_t day)
{
    if (day >= FIRST_DAY) {
        const size_t place = (size_t)(day - FIRST_DAY);
        if (place >= worktime->ahead.count)
            add_ahead(worktime, place);
        return worktime->ahead.items[place];
    }
    const size_t place = (size_t)(FIRST_DAY - 1 - day);
    if (place >= worktime->behind.count)
        add_behind(worktime, place);
    return worktime->behind.items[place];
}

struct worktime *worktime_new(struct arena *arena, const struct zone *zone, const struct shifts *shifts,
                              const struct holidays *holidays)
{
    struct worktime *const worktime = arena_alloc(arena, sizeof *worktime);

    *worktime = (struct worktime){.arena = arena,
                                  .zone = zone,
                                  .shifts = *shifts,
                                  .holidays = *holidays,
                                  .first_asked = INT64_MAX,
                                  .last_asked = INT64_MIN};
    day_of(worktime, FIRST_DAY);
    return worktime;
}

static void note(struct worktime *worktime, int64_t day)
{
    if (day < worktime->first_asked)
        worktime->first_asked = day;
    if (day > worktime->last_asked)
        worktime->last_asked = day;
}

int64_t worktime_at(struct worktime *worktime, int64_t utc)
{
    int64_t number = civil_floor(utc, CIVIL_DAY);
    struct day day = day_of(worktime, number), next = day_of(worktime, number + 1);

    for (; utc < day.start; day = day_of(worktime, --number))
        next = day;
    for (; utc >= next.start; next = day_of(worktime, ++number + 1))
        day = next;
    note(worktime, number);
    return day.before + work_until(worktime, number, day.start, next.start, utc);
}

int64_t worktime_days(struct worktime *worktime, int64_t day)
{
    note(worktime, day);
    return day_of(worktime, day).whole;
}

bool worktime_asked(const struct worktime *worktime, int64_t *first, int64_t *last)
{
    *first = worktime->first_asked;
    *last = worktime->last_asked;
    return *first <= *last;
}

const struct shifts *worktime_shifts(const struct worktime *worktime)
{
    return &worktime->shifts;
}

const struct holidays *worktime_holidays(const struct worktime *worktime)
{
    return &worktime->holidays;
}
