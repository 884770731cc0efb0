/* tickets - the rows of a ticket's events become one */
#include "voc/tickets.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/moment.h"
#include "voc/number.h"

#include <math.h>
#include <stdio.h>

/* A cell of the ticket as it grows. */
struct field {
    char *text;
    size_t length, capacity;
    long long count;
    double when; /* of its event */
};

/* How the times of a file's events follow each other. */
struct course {
    double last;
    long long later, earlier;
};

struct tickets {
    struct arena *arena;
    enum take_row **rules;  /* of each export and column */
    struct course *courses; /* of each export */
    struct field *fields;
    struct slice *cells;
    size_t count;
    double now; /* the time of the event that is looked at */
};

/* What was said first is what the ticket is about; all else is as it came to be. */
static enum take_row usual(struct slice name)
{
    return slice_is(name, slice_of("text")) ? TAKE_FIRST : TAKE_LAST;
}

static enum take_row *rules_of(struct tickets *tickets, struct columns *columns, const struct map *map)
{
    const struct slice *const names = columns_all(columns, &tickets->count);
    enum take_row *const rules = arena_array(tickets->arena, tickets->count, sizeof *rules);

    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const field = &map->fields[i];
        const size_t column = columns_place(columns, field->name);
        if (column != COLUMNS_NONE && field->take.row != TAKE_USUAL)
            rules[column] = field->take.row;
    }
    for (size_t i = 0; i < tickets->count; i++)
        if (rules[i] == TAKE_USUAL)
            rules[i] = usual(names[i]);
    return rules;
}

struct tickets *tickets_new(struct arena *arena, struct columns *columns, const struct map *const maps[],
                            size_t map_count)
{
    struct tickets *const tickets = arena_alloc(arena, sizeof *tickets);

    *tickets = (struct tickets){.arena = arena};
    tickets->rules = arena_array(arena, map_count, sizeof *tickets->rules);
    for (size_t i = 0; i < map_count; i++)
        tickets->rules[i] = rules_of(tickets, columns, maps[i]);
    tickets->courses = arena_array(arena, map_count, sizeof *tickets->courses);
    for (size_t i = 0; i < map_count; i++)
        tickets->courses[i].last = NAN;
    tickets->fields = arena_array(arena, tickets->count, sizeof *tickets->fields);
    tickets->cells = arena_array(arena, tickets->count, sizeof *tickets->cells);
    return tickets;
}

uint64_t tickets_key(struct slice ticket)
{
    return ~digest_key(ticket); /* not that of an id */
}

/* The seconds of a time, or what is known already where it is none. */
static double seconds(struct slice when, double known)
{
    struct moment moment;

    return when.length && moment_parse(when, &moment) ? (double)moment.seconds : known;
}

void tickets_see(struct tickets *tickets, size_t file, struct slice when)
{
    struct course *const course = &tickets->courses[file];
    const double now = seconds(when, course->last);

    course->later += now > course->last;
    course->earlier += now < course->last;
    course->last = now;
}

/* Room grows with the longest cell, not with the tickets. */
static void set(struct tickets *tickets, struct field *field, struct slice cell)
{
    if (cell.length > field->capacity) {
        field->capacity = cell.length * 2;
        field->text = arena_alloc(tickets->arena, field->capacity);
    }
    memcpy(field->text, cell.at, cell.length);
    field->length = cell.length;
}

/* As numbers where both are; times are in order as texts. */
static int compare(struct slice a, struct slice b)
{
    double left, right;

    if (number_parse(a, &left) && number_parse(b, &right))
        return (left > right) - (left < right);
    return slice_compare(a, b);
}

/* Whether this event came after one that stands before it; what no time tells, its place does. */
static bool is_later(const struct tickets *tickets, const struct course *course, double when)
{
    if (tickets->now > when || tickets->now < when)
        return tickets->now > when;
    return course->earlier <= course->later;
}

static bool is_better(enum take_row rule, struct slice old, struct slice cell, bool later)
{
    switch (rule) {
    case TAKE_FIRST:
        return !later;
    case TAKE_EARLIEST:
        return compare(cell, old) < 0;
    case TAKE_LATEST:
        return compare(cell, old) > 0;
    default:
        return later;
    }
}

static void add(struct tickets *tickets, const struct spool_row *row)
{
    const enum take_row *const rules = tickets->rules[row->origin.file];
    const struct course *const course = &tickets->courses[row->origin.file];

    tickets->now = seconds(row->cells[tickets->count + 1], tickets->now);
    for (size_t i = 0; i < tickets->count; i++) {
        struct field *const field = &tickets->fields[i];
        const struct slice cell = row->cells[i];
        if (cell.length == 0)
            continue;
        field->count++;
        if (field->length && !is_better(rules[i], (struct slice){field->text, field->length}, cell,
                                        is_later(tickets, course, field->when)))
            continue;
        set(tickets, field, cell);
        field->when = tickets->now;
    }
}

static void start(struct tickets *tickets)
{
    for (size_t i = 0; i < tickets->count; i++)
        tickets->fields[i].length = tickets->fields[i].count = 0;
    tickets->now = NAN;
}

/* None counted is known to be none. */
static void finish(struct tickets *tickets, size_t file)
{
    char number[24];

    for (size_t i = 0; i < tickets->count; i++) {
        struct field *const field = &tickets->fields[i];
        if (tickets->rules[file][i] == TAKE_COUNT) {
            snprintf(number, sizeof number, "%lld", field->count);
            set(tickets, field, slice_of(number));
        }
        tickets->cells[i] = (struct slice){field->length ? field->text : "", field->length};
    }
}

bool tickets_fold(struct tickets *tickets, struct spool *spool, const struct twins *twins, uint64_t first,
                  struct balance *balance, const struct slice **cells, struct err *err)
{
    struct spool_row head, row;

    start(tickets);
    if (!spool_at(spool, 0, twins_place(twins, first), &head, err))
        return false;
    add(tickets, &head);
    for (uint64_t at = twins_next(twins, first); at != TWINS_NONE; at = twins_next(twins, at)) {
        if (!spool_at(spool, 1, twins_place(twins, at), &row, err))
            return false;
        if (!slice_is(row.cells[tickets->count], head.cells[tickets->count]))
            return err_set(err, ERR_SOFTWARE, "two tickets have the same hash: %.*s and %.*s",
                           (int)row.cells[tickets->count].length, row.cells[tickets->count].at,
                           (int)head.cells[tickets->count].length, head.cells[tickets->count].at);
        add(tickets, &row);
        balance_fate(balance, row.origin.file, BALANCE_FOLDED, 1);
    }
    finish(tickets, head.origin.file);
    if (tickets->cells[0].length == 0)
        tickets->cells[0] = head.cells[tickets->count];
    *cells = tickets->cells;
    return true;
}
