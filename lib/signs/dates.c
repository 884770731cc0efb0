/* dates - how the times in a column are written */
#include "voc/dates.h"

#include "voc/arena.h"
#include "voc/clocks.h"
#include "voc/moment.h"
#include "voc/silhouette.h"
#include "voc/text.h"

enum { MOST_MANNERS = 16 };

struct dates {
    struct arena *arena;
    struct manner manners[MOST_MANNERS];
    size_t manner_count;
    struct silhouettes *silhouettes;
    long long count, strange;
    bool is_iso; /* all of them */
    const char *ruined, *serial, *zone;
};

struct dates *dates_new(struct arena *arena)
{
    struct dates *dates = arena_alloc(arena, sizeof *dates);

    *dates = (struct dates){.arena = arena, .silhouettes = silhouettes_new(arena), .is_iso = true};
    return dates;
}

/* That in which the cell is written; NULL where there are too many. */
static struct manner *manner_of(struct dates *dates, const char *key, struct slice cell)
{
    size_t i = 0;

    while (i < dates->manner_count && strcmp(dates->manners[i].key, key) != 0)
        i++;
    if (i == MOST_MANNERS)
        return NULL;
    if (i == dates->manner_count)
        dates->manners[dates->manner_count++] = manner_new(dates->arena, key, cell);
    return &dates->manners[i];
}

/* 1.7636E+12 */
static bool is_scientific(struct slice cell)
{
    bool has_exponent = false;

    for (size_t i = 0; i < cell.length; i++) {
        const char c = cell.at[i];
        has_exponent = has_exponent || ((c | 32) == 'e' && i > 0);
        if (!(c >= '0' && c <= '9') && c != '.' && c != ',' && !((c | 32) == 'e' && i > 0) && c != '+')
            return false;
    }
    return has_exponent && cell.at[0] >= '0' && cell.at[0] <= '9';
}

static void keep_first(const char **kept, struct arena *arena, struct slice cell)
{
    if (!*kept)
        *kept = slice_copy(arena, cell);
}

static void note_oddities(struct dates *dates, const struct glance *seen, struct slice cell)
{
    const char *zones;

    if (strcmp(seen->key, "serial") == 0)
        keep_first(&dates->serial, dates->arena, cell);
    if (seen->zone.length && clocks_kind(seen->zone, &zones) == CLOCKS_SEVERAL)
        keep_first(&dates->zone, dates->arena, seen->zone);
}

void dates_see(struct dates *dates, struct slice cell)
{
    const struct glance *const seen = silhouettes_glance(dates->silhouettes, cell);
    struct manner *const manner = seen ? manner_of(dates, seen->key, cell) : NULL;
    struct moment_cell moment;

    dates->count++;
    dates->is_iso = dates->is_iso && moment_cell_iso(cell, &moment);
    if (!manner) {
        dates->strange++;
        if (is_scientific(cell))
            keep_first(&dates->ruined, dates->arena, cell);
        return;
    }
    manner_see(manner, dates->arena, seen, cell);
    note_oddities(dates, seen, cell);
}

const struct manner *dates_manners(const struct dates *dates, size_t *count)
{
    *count = dates->manner_count;
    return dates->manners;
}

static void add_order(struct manner_order *sum, const struct manner_order *one)
{
    sum->day_first += one->day_first;
    sum->month_first += one->month_first;
    sum->open += one->open;
    sum->example = sum->example ? sum->example : one->example;
}

struct manner_order dates_order(const struct dates *dates)
{
    struct manner_order order = {0};

    for (size_t i = 0; i < dates->manner_count; i++)
        add_order(&order, &dates->manners[i].tells);
    return order;
}

/* What all cells say that write the day in this way. */
static struct manner_order like(const struct dates *dates, const struct manner *manner)
{
    struct manner_order order = {0};

    for (size_t i = 0; i < dates->manner_count; i++)
        if (slice_is(style_day(dates->manners[i].key), style_day(manner->key)))
            add_order(&order, &dates->manners[i].tells);
    return order;
}

/* What settles it: the cells that write the day alike, in this column, else in its kin, else the column. */
static struct manner_order evidence(const struct dates *dates, const struct manner *manner,
                                    const struct dates *const kin[], size_t kin_count)
{
    struct manner_order order = like(dates, manner);

    for (size_t i = 0; i < kin_count && !like(dates, manner).day_first && !like(dates, manner).month_first;
         i++) {
        const struct manner_order other = like(kin[i], manner);
        if (kin[i] != dates)
            add_order(&order, &other);
    }
    return order.day_first || order.month_first ? order : dates_order(dates);
}

static enum dates_verdict settle(const struct dates *dates, struct manner *manner,
                                 const struct dates *const kin[], size_t kin_count,
                                 struct manner_order *order)
{
    const enum manner_year year = manner->form == STYLE_TRIPLE ? manner_year(manner) : MANNER_YEAR_LAST;

    manner->order = STYLE_YEAR_FIRST;
    if (year != MANNER_YEAR_LAST)
        return year == MANNER_YEAR_OPEN ? DATES_OPEN_YEAR : DATES_SETTLED;
    *order = evidence(dates, manner, kin, kin_count);
    manner->order = order->day_first ? STYLE_DAY_FIRST : STYLE_MONTH_FIRST;
    if (order->day_first && order->month_first)
        return DATES_MIXED;
    return order->day_first || order->month_first ? DATES_SETTLED : DATES_OPEN;
}

enum dates_verdict dates_settle(struct dates *dates, const struct dates *const kin[], size_t kin_count,
                                struct manner_order *order)
{
    enum dates_verdict worst = DATES_SETTLED;

    *order = (struct manner_order){0};
    for (size_t i = 0; i < dates->manner_count; i++) {
        struct manner *const manner = &dates->manners[i];
        struct manner_order one = {0};
        if (manner->form != STYLE_PAIR && manner->form != STYLE_TRIPLE)
            continue;
        const enum dates_verdict verdict = settle(dates, manner, kin, kin_count, &one);
        if (verdict >= worst && (one.day_first + one.month_first + one.open > 0 || verdict > worst)) {
            worst = verdict;
            *order = one;
        }
    }
    return worst;
}

long long dates_count(const struct dates *dates)
{
    return dates->count;
}

long long dates_strange(const struct dates *dates)
{
    return dates->strange;
}

const char *dates_ruined(const struct dates *dates)
{
    return dates->ruined;
}

const char *dates_serial(const struct dates *dates)
{
    return dates->serial;
}

const char *dates_zone(const struct dates *dates)
{
    return dates->zone;
}

static const char *add_pattern(struct arena *arena, const char *clause, const char *key,
                               enum style_order order)
{
    char pattern[STYLE_PATTERN];

    style_pattern(key, order, pattern);
    return clause ? arena_printf(arena, "%s|%s", clause, pattern) : arena_printf(arena, "date %s", pattern);
}

static bool is_iso(const struct dates *dates)
{
    return dates->count > 0 && dates->is_iso;
}

const char *dates_clause(const struct dates *dates, struct arena *arena)
{
    const char *clause = NULL;

    if (is_iso(dates))
        return "";
    for (size_t i = 0; i < dates->manner_count; i++)
        clause = add_pattern(arena, clause, dates->manners[i].key, dates->manners[i].order);
    return clause;
}

static const char *clause_in(const struct dates *dates, struct arena *arena, enum style_order order)
{
    const char *clause = NULL;

    for (size_t i = 0; i < dates->manner_count; i++) {
        const struct manner *const manner = &dates->manners[i];
        const bool year_first = manner->form == STYLE_TRIPLE && manner_year(manner) == MANNER_YEAR_FIRST;
        clause = add_pattern(arena, clause, manner->key, year_first ? STYLE_YEAR_FIRST : order);
    }
    return is_iso(dates) ? "" : clause;
}

const char *dates_clause_as(const struct dates *dates, struct arena *arena, bool day_first)
{
    return clause_in(dates, arena, day_first ? STYLE_DAY_FIRST : STYLE_MONTH_FIRST);
}

const char *dates_clause_year_first(const struct dates *dates, struct arena *arena)
{
    return clause_in(dates, arena, STYLE_YEAR_FIRST);
}
