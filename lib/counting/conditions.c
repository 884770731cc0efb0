/* conditions - how a tally was counted */
#include "voc/conditions.h"

#include "voc/arena.h"
#include "voc/definitions.h"
#include "voc/digest.h"
#include "voc/text.h"
#include "voc/workunit.h"

#include <stdio.h>

enum { FORM = 1, MOST_METRICS = 999 };

static const char *const reserved[] = {"state", "origin", "value",          "bins",
                                       "count", "weight", "weight_squares", NULL};

/* All keys but the metrics', by their bytes. */
enum key { AS_OF, BEFORE, BY, EVERY, FROM, HOLIDAYS, HOURS, NEWEST, TALLY, WEIGHTS, ZONE, KEYS };
static const char *const keys[KEYS] = {"as_of", "before", "by",    "every",   "from", "holidays",
                                       "hours", "newest", "tally", "weights", "zone"};
static const char metric_key[] = "metric ";

static void put(struct conditions *conditions, const char *key, const char *value)
{
    conditions->items[conditions->count++] = (struct condition){key, value ? value : ""};
}

static bool check_group(struct slice name, struct err *err)
{
    for (size_t i = 0; reserved[i]; i++)
        if (slice_is(name, slice_of(reserved[i])))
            return err_set(err, ERR_USAGE,
                           "'%s' can't be a group: tallies have a column of that name; map it to another one",
                           reserved[i]);
    if (name.length && (memchr(name.at, ';', name.length) || slice_is(name, slice_of("*"))))
        return err_set(err, ERR_USAGE, "'%.*s' can't be a group of a tally: its name has a ; or is *",
                       (int)name.length, name.at);
    return true;
}

/* `team;team,region;*`. */
static const char *by_of(struct arena *arena, const struct count_plan *plan, struct err *err)
{
    const char *text = "";

    for (size_t i = 0; i < plan->grouping_count; i++) {
        struct slice rest = slice_of(plan->groupings[i]), name;
        const char *grouping = *plan->groupings[i] ? "" : "*";
        while (*plan->groupings[i] && slice_split(&rest, ',', &name)) {
            name = slice_trim(name);
            if (!check_group(name, err))
                return NULL;
            grouping =
                arena_printf(arena, "%s%s%.*s", grouping, *grouping ? "," : "", (int)name.length, name.at);
        }
        text = arena_printf(arena, "%s%s%s", text, i ? ";" : "", grouping);
    }
    return text;
}

static const char *quoted(struct arena *arena, const char *cell)
{
    const char *text = "";

    if (!strpbrk(cell, ",\"\r\n"))
        return cell;
    for (const char *at = cell; *at; at++)
        text = arena_printf(arena, "%s%s%c", text, *at == '"' ? "\"" : "", *at);
    return arena_printf(arena, "\"%s\"", text);
}

/* A built-in metric is its name, a defined one its line of a metrics CSV. */
static const char *metric_of(struct arena *arena, const struct metric *metric, size_t part,
                             const struct worktime *work)
{
    const struct metric_part *const it = &metric->parts[part];

    if (!it->how)
        return metric->name;
    const char *const column = it->until ? arena_printf(arena, "%s>%s", it->column, it->until) : it->column;
    return arena_printf(arena, "%s,%s,%s,%s,%s", quoted(arena, metric->name), quoted(arena, column),
                        quoted(arena, it->how), quoted(arena, workunit_plain(work, metric)), metric->better);
}

static bool put_metrics(struct arena *arena, struct conditions *conditions, const struct count_plan *plan,
                        struct err *err)
{
    size_t number = 0;

    for (size_t i = 0; i < plan->metrics.count; i++)
        for (size_t j = 0; j < plan->metrics.items[i].part_count; j++) {
            if (j > 0 && !plan->metrics.items[i].parts[j].how)
                continue;
            if (++number > MOST_METRICS)
                return err_set(err, ERR_USAGE, "a tally has at most %d metrics; pick some with -m",
                               MOST_METRICS);
            put(conditions, arena_printf(arena, "%s%03zu", metric_key, number),
                metric_of(arena, &plan->metrics.items[i], j, plan->clock.work));
        }
    return true;
}

static const char *civil_of(struct arena *arena, int64_t seconds)
{
    if (seconds == INT64_MIN || seconds == INT64_MAX)
        return "";
    const struct civil civil = civil_from_seconds(seconds);
    return arena_printf(arena, "%04lld-%02d-%02dT%02d:%02d:%02d", (long long)civil.year, civil.month,
                        civil.day, civil.hour, civil.minute, civil.second);
}

static const char *holidays_of(struct arena *arena, const struct worktime *work)
{
    const struct holidays *const holidays = work ? worktime_holidays(work) : NULL;
    const char *yearly = "";
    char *const text = arena_alloc(arena, DIGEST_SIZE);
    size_t used = 0;

    for (int i = 0; holidays && i < 12 * 31; i++)
        if (holidays->yearly[i / 31][i % 31])
            yearly = arena_printf(arena, "%s %d-%d", yearly, i / 31 + 1, i % 31 + 1);
    if (!holidays || (holidays->count == 0 && !*yearly))
        return "";
    char *const days = arena_array(arena, holidays->count, 24);
    for (size_t i = 0; i < holidays->count; i++)
        used += (size_t)snprintf(days + used, 24, " %lld", (long long)holidays->days[i]);
    digest_write(slice_of(arena_printf(arena, "%s;%s", days, yearly)), text);
    return text;
}

struct conditions *conditions_of(struct arena *arena, const struct count_plan *plan, const char *zone,
                                 const char *hours, struct err *err)
{
    struct conditions *const conditions = arena_alloc(arena, sizeof *conditions);
    const char *const by = by_of(arena, plan, err);
    char *const as_of = arena_alloc(arena, MOMENT_SIZE);
    size_t parts = 0;

    for (size_t i = 0; i < plan->metrics.count; i++)
        parts += plan->metrics.items[i].part_count;
    conditions->items = arena_array(arena, KEYS + parts, sizeof *conditions->items);
    if (plan->clock.is_set)
        moment_write(plan->clock.as_of, as_of);
    put(conditions, keys[AS_OF], arena_printf(arena, "%s%s", as_of, plan->is_settled ? "+" : ""));
    put(conditions, keys[BEFORE], civil_of(arena, plan->clock.span.end));
    put(conditions, keys[BY], by);
    put(conditions, keys[EVERY], period_words[plan->every]);
    put(conditions, keys[FROM], civil_of(arena, plan->clock.span.from));
    put(conditions, keys[HOLIDAYS], holidays_of(arena, plan->clock.work));
    put(conditions, keys[HOURS], hours);
    if (!by || !put_metrics(arena, conditions, plan, err))
        return NULL;
    put(conditions, keys[NEWEST], "");
    put(conditions, keys[TALLY], arena_printf(arena, "%d", FORM));
    put(conditions, keys[WEIGHTS], plan->clock.unweighted ? "unused" : "used");
    put(conditions, keys[ZONE], zone);
    return conditions;
}

const char *conditions_find(const struct conditions *conditions, const char *key)
{
    for (size_t i = 0; i < conditions->count; i++)
        if (strcmp(conditions->items[i].key, key) == 0)
            return conditions->items[i].value;
    return NULL;
}

bool conditions_add(struct arena *arena, struct conditions *conditions, struct slice key, struct slice value)
{
    const size_t size = sizeof *conditions->items;
    const char *const copy = slice_copy(arena, key);

    if (conditions_find(conditions, copy))
        return false;
    conditions->items =
        arena_grow(arena, conditions->items, conditions->count * size, (conditions->count + 1) * size);
    put(conditions, copy, slice_copy(arena, value));
    return true;
}

struct reading {
    struct arena *arena;
    const struct conditions *conditions;
    const char *table;
    struct err *err;
};

static const char *value_of(const struct reading *reading, enum key key)
{
    return conditions_find(reading->conditions, keys[key]);
}

static bool refuse(const struct reading *reading, enum key key, const char *expected)
{
    return err_set(reading->err, ERR_DATA, "%s: %s: '%s' %s", reading->table, keys[key],
                   value_of(reading, key), expected);
}

static bool has_all(const struct reading *reading)
{
    for (int i = 0; i < KEYS; i++)
        if (!value_of(reading, (enum key)i))
            return err_set(reading->err, ERR_DATA,
                           "%s doesn't say how it was counted: '%s' is missing; a tally begins with that",
                           reading->table, keys[i]);
    char form[16];
    snprintf(form, sizeof form, "%d", FORM);
    return strcmp(value_of(reading, TALLY), form) == 0 ||
           refuse(reading, TALLY, "is a form of tallies that this voc doesn't read");
}

static bool read_groupings(const struct reading *reading, struct count_plan *plan)
{
    struct slice rest = slice_of(value_of(reading, BY)), grouping;
    const char **groupings = NULL;

    plan->grouping_count = 0;
    while (slice_split(&rest, ';', &grouping)) {
        const bool is_total = slice_is(grouping, slice_of("*"));
        groupings = arena_grow(reading->arena, groupings, plan->grouping_count * sizeof *groupings,
                               (plan->grouping_count + 1) * sizeof *groupings);
        groupings[plan->grouping_count++] = is_total ? "" : slice_copy(reading->arena, grouping);
        if (grouping.length == 0)
            return refuse(reading, BY, "is no list of groupings like team;team,region;*");
    }
    plan->groupings = groupings;
    return true;
}

static bool read_civil(const struct reading *reading, enum key key, int64_t open, int64_t *seconds)
{
    struct moment_cell cell;
    const char *const text = value_of(reading, key);

    *seconds = open;
    if (!*text)
        return true;
    if (!moment_cell_iso(slice_of(text), &cell) || cell.has_offset)
        return refuse(reading, key, "is no civil time like 2026-01-05T00:00:00");
    *seconds = cell.civil;
    return true;
}

static bool read_clock(const struct reading *reading, struct reckoning *clock)
{
    const char *const as_of = value_of(reading, AS_OF), *const hours = value_of(reading, HOURS);
    const struct slice moment = {as_of, strlen(as_of) - conditions_are_settled(reading->conditions)};
    struct shifts shifts;

    clock->zone = zone_open(reading->arena, value_of(reading, ZONE), reading->err);
    if (!clock->zone)
        return false;
    clock->is_set = *as_of;
    if (clock->is_set && !moment_parse(moment, &clock->as_of))
        return refuse(reading, AS_OF, "is no moment");
    if (!read_civil(reading, FROM, INT64_MIN, &clock->span.from) ||
        !read_civil(reading, BEFORE, INT64_MAX, &clock->span.end))
        return false;
    clock->unweighted = strcmp(value_of(reading, WEIGHTS), "unused") == 0;
    clock->work = NULL;
    if (!*hours)
        return true;
    if (!shifts_parse(hours, &shifts, reading->err))
        return false;
    clock->work = worktime_new(reading->arena, clock->zone, &shifts, &(struct holidays){0});
    return true;
}

static bool read_metric(const struct reading *reading, const char *line, struct metrics *metrics)
{
    struct metric metric;

    if (strpbrk(line, ",\""))
        return definitions_read_line(reading->arena, slice_of(line), reading->table, metrics, reading->err);
    if (!metric_builtin(reading->arena, slice_of(line), &metric) || metrics_find(metrics, slice_of(line)))
        return err_set(reading->err, ERR_DATA, "%s: '%s' is no metric that this voc knows", reading->table,
                       line);
    metrics_add(reading->arena, metrics, &metric);
    return true;
}

static bool read_metrics(const struct reading *reading, struct count_plan *plan)
{
    char key[32];
    const char *line;

    plan->metrics = (struct metrics){0};
    for (int i = 1; snprintf(key, sizeof key, "%s%03d", metric_key, i),
             (line = conditions_find(reading->conditions, key)) != NULL;
         i++)
        if (!read_metric(reading, line, &plan->metrics))
            return false;
    for (size_t i = 0; plan->clock.work && i < plan->metrics.count; i++)
        if (!workunit_apply(reading->arena, plan->clock.work, &plan->metrics.items[i], reading->err))
            return false;
    return plan->metrics.count > 0 ||
           err_set(reading->err, ERR_DATA, "%s doesn't say which metrics it counts: 'metric 001' is missing",
                   reading->table);
}

bool conditions_plan(struct arena *arena, const struct conditions *conditions, const char *table,
                     struct count_plan *plan, struct err *err)
{
    const struct reading reading = {arena, conditions, table, err};

    return has_all(&reading) &&
           (period_kind_parse(value_of(&reading, EVERY), &plan->every) ||
            refuse(&reading, EVERY, "is none of all, day, week, month, quarter, half, year")) &&
           read_groupings(&reading, plan) && read_clock(&reading, &plan->clock) &&
           read_metrics(&reading, plan);
}

bool conditions_are_settled(const struct conditions *conditions)
{
    const char *const as_of = conditions_find(conditions, keys[AS_OF]);

    return as_of && *as_of && as_of[strlen(as_of) - 1] == '+';
}

void conditions_date(struct arena *arena, struct conditions *conditions, struct moment as_of, bool is_settled)
{
    char text[MOMENT_SIZE];

    moment_write(as_of, text);
    for (size_t i = 0; i < conditions->count; i++)
        if (strcmp(conditions->items[i].key, keys[AS_OF]) == 0)
            conditions->items[i].value = arena_printf(arena, "%s%s", text, is_settled ? "+" : "");
}

bool conditions_agree(const struct conditions *a, const char *table_a, const struct conditions *b,
                      const char *table_b, struct err *err)
{
    for (size_t i = 0; i < b->count; i++) {
        const char *const key = b->items[i].key, *const other = conditions_find(a, key);
        if (strcmp(key, keys[NEWEST]) == 0 || strcmp(key, keys[AS_OF]) == 0 ||
            (other && strcmp(other, b->items[i].value) == 0))
            continue;
        return err_set(
            err, ERR_DATA,
            "tallies that were counted differently can't be added: '%s' is '%s' in %s and '%s' in %s", key,
            other ? other : "", table_a, b->items[i].value, table_b);
    }
    for (size_t i = 0; i < a->count; i++)
        if (!conditions_find(b, a->items[i].key))
            return conditions_agree(b, table_b, a, table_a, err);
    return true;
}
