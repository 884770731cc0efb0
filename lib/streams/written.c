/* written - the days of one column as people and spreadsheets write them */
#include "voc/written.h"

#include "voc/arena.h"
#include "voc/dates.h"
#include "voc/stamp.h"
#include "voc/text.h"

#include <string.h>

struct written {
    struct arena *arena;
    const char *place, *name;
    const struct zone *zone;
    struct dates *dates;
    const struct stamp_format *format; /* NULL: ISO 8601 */
};

struct written *written_new(struct arena *arena, const char *place, const char *name)
{
    struct written *const column = arena_alloc(arena, sizeof *column);
    struct err unused = {0};

    *column = (struct written){.arena = arena, .place = place, .name = name, .dates = dates_new(arena)};
    column->zone = zone_open(arena, "UTC", &unused);
    return column;
}

static bool is_ours(const struct written *column, struct slice cell, struct period_span *span)
{
    struct err unused = {0};

    return period_span_of("", slice_copy(column->arena, cell), column->zone, span, &unused);
}

void written_see(struct written *column, struct slice cell)
{
    struct period_span span;

    if (cell.length && !is_ours(column, cell, &span))
        dates_see(column->dates, cell);
}

bool written_settle(struct written *column, const struct written *kin, struct err *err)
{
    const struct dates *const other = kin ? kin->dates : NULL;
    struct manner_order order;

    if (dates_count(column->dates) == 0)
        return true;
    switch (dates_settle(column->dates, &other, kin != NULL, &order)) {
    case DATES_SETTLED:
        break;
    case DATES_MIXED:
        return err_set(err, ERR_DATA,
                       "%s%s%s: some dates have the day first and some the month; expected dates like "
                       "2026-12-31",
                       column->place, *column->place ? ": " : "", column->name);
    default:
        return err_set(
            err, ERR_DATA, "%s%s%s: '%s' doesn't say which number is the day; expected dates like 2026-12-31",
            column->place, *column->place ? ": " : "", column->name, order.example ? order.example : "");
    }
    const char *const clause = dates_clause(column->dates, column->arena), *const head = "date ";
    if (clause && strncmp(clause, head, strlen(head)) == 0)
        column->format = stamp_format_new(column->arena, slice_of(clause + strlen(head)), err);
    return !clause || !*clause || column->format;
}

bool written_read(const struct written *column, struct slice cell, int64_t days[2])
{
    struct period_span span;
    struct moment_cell moment;

    if (is_ours(column, cell, &span)) {
        if (span.from == INT64_MIN || span.end == INT64_MAX)
            return false;
        days[0] = civil_floor(span.from, CIVIL_DAY);
        days[1] = civil_floor(span.end - 1, CIVIL_DAY);
        return true;
    }
    if (!column->format || !stamp_read(column->format, cell, &moment))
        return false;
    days[0] = days[1] = civil_floor(moment.civil, CIVIL_DAY);
    return true;
}
