/* timing - the columns of times */
#include "voc/timing.h"

#include "voc/arena.h"
#include "voc/course.h"
#include "voc/delays.h"
#include "voc/mixup.h"
#include "voc/orders.h"
#include "voc/placeholder.h"
#include "voc/remote.h"
#include "voc/zone.h"

/* The well-known ones: what has happened, so that it can't lie in the future, and in which order. */
static const char *const events[] = {"asked_at", "at", "answered_at", "resolved_at", "closed_at"};
static const struct {
    const char *from, *until;
} orders[] = {{"asked_at", "at"}, {"at", "answered_at"}, {"at", "resolved_at"}, {"at", "closed_at"}};

enum { ORDERS = sizeof orders / sizeof *orders };

struct column {
    size_t place;
    struct slice name;
    const struct zone *zone;
    const char *open; /* a format that leaves the order of day and month open; NULL: none does */
    struct days *days;
    struct course course;
    struct placeholder *placeholder;
    struct dial dial;
    struct dayclock clock;
    struct stretch_times now; /* of the rows that are looked at */
};

struct pair {
    size_t from, until; /* columns */
    struct delays *delays;
};

struct timing {
    struct arena *arena;
    struct column *columns;
    size_t count;
    struct pair pairs[ORDERS];
    size_t pair_count;
};

struct timing *timing_new(struct arena *arena)
{
    struct timing *timing = arena_alloc(arena, sizeof *timing);

    timing->arena = arena;
    return timing;
}

static size_t find(const struct timing *timing, const char *name)
{
    size_t i = 0;

    while (i < timing->count && !slice_is(timing->columns[i].name, slice_of(name)))
        i++;
    return i;
}

/* Pairs of which the newest column is one end. */
static void pair_up(struct timing *timing)
{
    const size_t newest = timing->count - 1;

    for (size_t i = 0; i < ORDERS; i++) {
        const size_t from = find(timing, orders[i].from), until = find(timing, orders[i].until);
        if (from == timing->count || until == timing->count || (from != newest && until != newest))
            continue;
        timing->pairs[timing->pair_count++] = (struct pair){
            from, until, delays_new(timing->arena, timing->columns[from].name, timing->columns[until].name)};
    }
}

void timing_add(struct timing *timing, size_t place, struct slice name, const struct zone *zone,
                const char *format)
{
    const size_t size = timing->count * sizeof *timing->columns;
    const char *const open = format && orders_are_open(format) ? format : NULL;

    if (zone && zone_is_utc(zone))
        zone = NULL;
    for (size_t i = 0; i < timing->count; i++)
        if (timing->columns[i].place == place) {
            timing->columns[i].zone = zone;
            timing->columns[i].open = open ? open : timing->columns[i].open;
            return;
        }
    timing->columns = arena_grow(timing->arena, timing->columns, size, size + sizeof *timing->columns);
    timing->columns[timing->count++] = (struct column){.place = place,
                                                       .name = name,
                                                       .zone = zone,
                                                       .open = open,
                                                       .days = days_new(timing->arena),
                                                       .placeholder = placeholder_new(timing->arena)};
    pair_up(timing);
}

static void read_column(struct column *column, const struct spot_rows *rows)
{
    const struct slice *cell = rows->cells + column->place;

    for (size_t i = 0; i < rows->count; i++, cell += rows->width) {
        struct instant now = {.precision = MOMENT_NONE};
        if (cell->length)
            instant_read(&column->clock, *cell, &now);
        stretch_set_moment(&column->now, i, (struct moment){now.seconds, now.precision});
    }
}

/* Those that are told, or those that are read. */
static void take_times(struct column *column, const struct spot_rows *rows)
{
    const struct stretch_times *const told = rows->columns ? rows->columns[column->place].times : NULL;

    if (told)
        column->now = *told;
    else
        read_column(column, rows);
}

static enum dial_seen see_cell(struct column *column, struct slice cell, const struct spot_row *row,
                               struct instant now)
{
    days_see(column->days, &now, cell, row);
    course_see(&column->course, &now, column->zone, cell, row);
    return dial_see(&column->dial, &now, column->zone, cell, row);
}

static void see_each(struct column *column, const struct spot_rows *rows, unsigned weight, unsigned *cases)
{
    const struct slice *cell = rows->cells + column->place;

    for (size_t i = 0; i < rows->count; i++, cell += rows->width) {
        const struct instant now = instant_of(stretch_moment(&column->now, i));
        if (!now.precision)
            continue;
        if (placeholder_see(column->placeholder, &now, *cell, &rows->spots[i]))
            column->now.precision[i] = MOMENT_NONE;
        else
            cases[i] += weight * see_cell(column, *cell, &rows->spots[i], now);
    }
}

/* Adds to the case of each row's clocks. */
static void see_column(struct column *column, const struct spot_rows *rows, unsigned weight, unsigned *cases)
{
    const bool is_known = column->days->count && !column->zone && column->course.file == rows->spots[0].file;
    struct recent recent;

    take_times(column, rows);
    if (is_known && recent_take(&recent, &column->now, rows->count)) {
        days_see_recent(column->days, &recent, rows, column->place);
        course_see_recent(&column->course, &recent, rows, column->place);
        dial_see_recent(&column->dial, &recent, &column->now, rows, column->place, weight, cases);
    } else {
        see_each(column, rows, weight, cases);
    }
    days_keep(column->days);
}

void timing_see(struct timing *timing, const struct spot_rows *rows, unsigned *cases)
{
    unsigned weight = 1;

    for (size_t i = 0; i < rows->count; i++)
        cases[i] = 0;
    for (size_t i = 0; i < timing->count; i++) {
        see_column(&timing->columns[i], rows, i < TIMING_DIALS ? weight : 0, cases);
        weight *= i < TIMING_DIALS ? DIAL_KINDS : 1;
    }
    for (size_t i = 0; i < timing->pair_count; i++) {
        const struct pair *const pair = &timing->pairs[i];
        const struct column *const from = &timing->columns[pair->from];
        const struct column *const until = &timing->columns[pair->until];
        delays_see(pair->delays, &from->now, &until->now, rows, until->place);
    }
}

static bool is_event(struct slice name)
{
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (slice_is(slice_of(events[i]), name))
            return true;
    return false;
}

void timing_tell(const struct timing *timing, struct moment as_of, struct whiffs *whiffs)
{
    for (size_t i = 0; i < timing->count; i++) {
        const struct column *const column = &timing->columns[i];
        if (column->open)
            orders_tell(column->days, column->name, column->open, whiffs);
        if (!mixup_tell(column->days, column->name, whiffs))
            course_tell(&column->course, column->name, whiffs);
        placeholder_tell(column->placeholder, column->days, column->name, whiffs);
        remote_tell(column->days, column->name, whiffs);
        if (as_of.precision && is_event(column->name))
            remote_tell_future(column->days, as_of, column->name, whiffs);
    }
    for (size_t i = 0; i < timing->pair_count; i++)
        delays_tell(timing->pairs[i].delays, whiffs);
}

size_t timing_count(const struct timing *timing)
{
    return timing->count;
}

struct slice timing_name(const struct timing *timing, size_t column)
{
    return timing->columns[column].name;
}

const struct dial *timing_dial(const struct timing *timing, size_t column)
{
    return &timing->columns[column].dial;
}
