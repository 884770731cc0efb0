/* swapped - days and months that a spreadsheet took for each other where it could */
#include "voc/swapped.h"

#include "voc/arena.h"
#include "voc/dates.h"

#include <math.h>

static long long sure_of(const struct manner *manner)
{
    long long sure = 0;

    for (size_t i = 0; i < MANNER_MONTHS; i++)
        sure += manner->months->sure[i];
    return sure;
}

/* The months from the first to the last. */
struct span {
    size_t first, last;
};

static void widen(struct span *span, const unsigned months[])
{
    for (size_t i = 0; i < MANNER_MONTHS; i++)
        if (months[i]) {
            span->first = i < span->first ? i : span->first;
            span->last = i > span->last ? i : span->last;
        }
}

static long long outside(const struct span *span, const unsigned months[])
{
    long long count = 0;

    for (size_t i = 0; i < MANNER_MONTHS; i++)
        count += i < span->first || i > span->last ? months[i] : 0;
    return count;
}

/* How many cells of either kind lie outside the months of the sure ones: as they stand, and turned. */
struct places {
    long long as_is, turned;
};

static void add_outside(const struct manner *manner, const struct span *span, bool day_first,
                        struct places *places)
{
    const struct manner_months *const months = manner->months;

    places->as_is += outside(span, day_first ? months->second : months->first);
    places->turned += outside(span, day_first ? months->first : months->second);
}

/* The order in which a column's sure cells have their numbers. */
static bool is_day_first(const struct manner *manners, size_t count)
{
    long long day_first = 0, month_first = 0;

    for (size_t i = 0; i < count; i++) {
        day_first += manners[i].tells.day_first;
        month_first += manners[i].tells.month_first;
    }
    return day_first > month_first;
}

/* What a spreadsheet makes a day has a clock that means nothing: spelt out, it reads as a day. */
static void spell_clock(char pattern[STYLE_PATTERN])
{
    char *const clock = strstr(pattern, "%H:%M:%S");

    if (clock)
        memcpy(clock, "00:00:00", strlen("%H:%M:%S"));
}

static const char *add_pattern(struct arena *arena, const char *clause, const struct manner *manner,
                               enum style_order order)
{
    char pattern[STYLE_PATTERN];

    style_pattern(manner->key, order, pattern);
    if (manner->midnights == manner->count)
        spell_clock(pattern);
    return clause ? arena_printf(arena, "%s|%s", clause, pattern) : arena_printf(arena, "date %s", pattern);
}

static void add_patterns(struct arena *arena, const struct manner *manner, bool day_first, bool is_sure,
                         struct swapped *found)
{
    const enum style_order order = day_first ? STYLE_DAY_FIRST : STYLE_MONTH_FIRST;
    const enum style_order other = manner->form == STYLE_LATE ? STYLE_DAY_LATE
                                   : day_first                ? STYLE_MONTH_FIRST
                                                              : STYLE_DAY_FIRST;

    found->as_is = add_pattern(arena, found->as_is, manner, order);
    found->turned = add_pattern(arena, found->turned, manner, is_sure ? order : other);
}

/* A day is above 12 in 19 of 31. */
static bool is_chance(const struct swapped *found)
{
    return (double)found->sure * log(31.0 / 19.0) + (double)found->moved * log(31.0 / 12.0) < log(1000.0);
}

bool swapped_by_style(const struct dates *dates, struct arena *arena, struct swapped *found)
{
    size_t count;
    const struct manner *const manners = dates_manners(dates, &count);
    const bool day_first = is_day_first(manners, count);
    struct span span = {MANNER_MONTHS, 0};
    struct places places = {0, 0};

    *found = (struct swapped){0, 0, NULL, NULL, NULL, NULL};
    for (size_t i = 0; i < count; i++) {
        const struct manner *const manner = &manners[i];
        const long long sure = manner_is_pair(manner) ? sure_of(manner) : 0;
        if (!manner_is_pair(manner) || (sure && sure < manner->count))
            return false;
        *(sure ? &found->sure : &found->moved) += manner->count;
        *(sure ? &found->sure_example : &found->moved_example) = manner->example;
        widen(&span, manner->months->sure);
        add_patterns(arena, manner, day_first, sure > 0, found);
    }
    if (found->sure < 3 || found->moved < 3)
        return false;
    for (size_t i = 0; i < count; i++)
        if (sure_of(&manners[i]) == 0)
            add_outside(&manners[i], &span, day_first && manners[i].form == STYLE_PAIR, &places);
    if (is_chance(found))
        return places.as_is == found->moved && places.turned == 0;
    return places.as_is > 0 || places.turned * 2 <= found->moved;
}
