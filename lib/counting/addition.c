/* addition - adds tables of tallies up */
#include "voc/addition.h"

#include "voc/arena.h"
#include "voc/ascent.h"
#include "voc/dating.h"
#include "voc/divisions.h"
#include "voc/posting.h"
#include "voc/text.h"
#include "voc/twice.h"

struct addition {
    struct arena *arena;
    struct feed *feed;
    const struct addition_plan *asked;
    struct count_plan *plan;
    struct err *err;
    size_t width, *columns;          /* metric, the groups, period ... weight_squares */
    size_t group_count;              /* of them */
    const char *table;               /* the one at hand */
    struct conditions *here, *first; /* its conditions, while they come (else NULL); those of the first */
    const char *first_table;
    struct divisions *divisions;
    struct ascent *ascent;
    struct twice *twice;
    struct count *count;
    struct posting *posting;
};

bool addition_is(const struct feed *feed, bool *are, struct err *err)
{
    const char *name, *first = NULL;
    const struct slice *header;
    size_t count;

    *are = false;
    for (size_t i = 0; (header = feed_header(feed, i, &count, &name)); i++) {
        const bool is = tallies_are(header, count);
        if (i > 0 && is != *are)
            return err_set(err, ERR_DATA, "%s holds a tally, and %s doesn't", is ? name : first,
                           is ? first : name);
        *are = is;
        first = i ? first : name;
    }
    return true;
}

/* The columns of a row that are its key. */
static size_t key_width(const struct addition *addition)
{
    return 1 + addition->group_count + TALLIES_VALUE + 1;
}

/* All tables have the same columns in the same order. */
static bool find_columns(struct addition *addition)
{
    const char *name, *other;
    size_t count;
    const struct slice *const header = feed_header(addition->feed, 0, &addition->width, &name), *another;

    for (size_t i = 1; (another = feed_header(addition->feed, i, &count, &other)); i++) {
        bool same = count == addition->width;
        for (size_t j = 0; same && j < count; j++)
            same = slice_is(header[j], another[j]);
        if (!same)
            return err_set(
                addition->err, ERR_DATA,
                "tallies that were counted differently can't be added: %s and %s have other groups", name,
                other);
    }
    addition->columns = arena_array(addition->arena, addition->width, sizeof *addition->columns);
    addition->group_count = addition->width - 1 - TALLIES_COLUMNS;
    if (addition->group_count > DIVISIONS_MOST)
        return err_set(addition->err, ERR_DATA, "%s has %zu groups; a tally has at most %d", name,
                       addition->group_count, DIVISIONS_MOST);
    for (size_t i = 0; i < addition->width; i++)
        addition->columns[i] = feed_find(addition->feed, slice_copy(addition->arena, header[i]));
    feed_want_all(addition->feed);
    addition->ascent = ascent_new(addition->arena, addition->feed, addition->columns, key_width(addition),
                                  tallies_compare_values);
    return true;
}

static struct slice cell(const struct addition *addition, size_t place)
{
    return feed_cell(addition->feed, addition->columns[place]);
}

static struct slice cell_of(const struct addition *addition, enum tallies_column column)
{
    return cell(addition, 1 + addition->group_count + column);
}

static bool is_header(const struct addition *addition)
{
    return slice_is(cell(addition, 0), slice_of("metric")) &&
           slice_is(cell_of(addition, TALLIES_PERIOD), slice_of("period")) &&
           slice_is(cell_of(addition, TALLIES_COUNT), slice_of("count"));
}

/* What the user asks for has to be as it was counted. */
static bool check_asked(const struct addition *addition)
{
    const struct conditions *const asked = addition->asked->conditions;

    for (size_t i = 0; asked && i < asked->count; i++) {
        const char *const key = asked->items[i].key, *const value = conditions_find(addition->first, key);
        if (strcmp(key, "as_of") != 0 && strcmp(value ? value : "", asked->items[i].value) != 0)
            return err_set(addition->err, ERR_USAGE,
                           "%s was counted with '%s' as '%s', and '%s' is asked for", addition->first_table,
                           key, value ? value : "", asked->items[i].value);
    }
    return true;
}

static bool choose_metrics(const struct addition *addition, const struct metrics *all, struct metrics *chosen)
{
    struct slice rest, name;

    for (size_t i = 0; i < addition->asked->metric_count; i++)
        for (rest = slice_of(addition->asked->metrics[i]); slice_split(&rest, ',', &name);) {
            name = slice_trim(name);
            const struct metric *const metric = metrics_find(all, name);
            if (!metric)
                return err_set(addition->err, ERR_USAGE, "%s doesn't count '%.*s'", addition->first_table,
                               (int)name.length, name.at);
            if (!metrics_find(chosen, name))
                metrics_add(addition->arena, chosen, metric);
        }
    if (addition->asked->metric_count == 0)
        *chosen = *all;
    return true;
}

static bool begin_count(struct addition *addition)
{
    struct count_plan all = *addition->plan;
    struct count_plan *const plan = addition->plan;

    if (!conditions_plan(addition->arena, addition->first, addition->table, &all, addition->err) ||
        !check_asked(addition))
        return false;
    addition->divisions = divisions_read(addition->arena, addition->feed, addition->group_count,
                                         all.groupings, all.grouping_count, addition->table, addition->err);
    if (!addition->divisions)
        return false;
    *plan = all;
    plan->metrics = (struct metrics){0};
    if (addition->asked->grouping_count) {
        plan->groupings = addition->asked->groupings;
        plan->grouping_count = addition->asked->grouping_count;
    }
    if (!choose_metrics(addition, &all.metrics, &plan->metrics) ||
        !divisions_have(addition->divisions, plan->groupings, plan->grouping_count,
                        conditions_find(addition->first, "by"), addition->err))
        return false;
    struct metrics *const metrics = arena_alloc(addition->arena, sizeof *metrics);
    *metrics = all.metrics;
    addition->count = count_begin(addition->arena, addition->feed, plan, addition->err);
    if (!addition->count ||
        !divisions_match(addition->divisions, count_groupings(addition->count), addition->err))
        return false;
    addition->posting = posting_new(addition->arena, addition->feed, metrics, addition->count);
    return true;
}

static struct dating dating_of(const struct addition *addition)
{
    return (struct dating){addition->arena, addition->first, addition->first_table, &addition->plan->clock};
}

/* Up to when the user wants all of them. */
static bool is_dated(const struct addition *addition)
{
    const struct conditions *const asked = addition->asked->conditions;
    const struct dating dating = dating_of(addition);

    return dating_ask(&dating, asked ? conditions_find(asked, "as_of") : NULL, addition->err);
}

/* All conditions of a table were read. */
static bool settle_conditions(struct addition *addition)
{
    struct conditions *const here = addition->here;
    const struct dating dating = dating_of(addition);
    struct moment newest;

    addition->here = NULL;
    if (!addition->first) {
        addition->first = here;
        addition->first_table = addition->table;
        if (!begin_count(addition))
            return false;
    } else if (!conditions_agree(addition->first, addition->first_table, here, addition->table,
                                 addition->err) ||
               !dating_add(&dating, here, addition->table, addition->err)) {
        return false;
    }
    const char *const text = conditions_find(here, "newest");
    if (*text && !moment_parse(slice_of(text), &newest))
        return err_set(addition->err, ERR_DATA, "%s: newest: '%s' is no moment", addition->table, text);
    if (*text)
        count_see(addition->count, newest);
    return true;
}

/* A row without a metric says how the table was counted. */
static bool read_condition(struct addition *addition)
{
    const size_t state = 1 + addition->group_count + TALLIES_STATE;

    if (!addition->here)
        return feed_complain(addition->feed, addition->columns[0], addition->err,
                             "is empty behind rows of a metric; how it was counted comes first");
    for (size_t i = 1; i < addition->width; i++)
        if (i != state && i != key_width(addition) - 1 && cell(addition, i).length)
            return feed_complain(addition->feed, addition->columns[i], addition->err,
                                 "should be empty where no metric is named");
    return conditions_add(addition->arena, addition->here, cell(addition, state),
                          cell_of(addition, TALLIES_VALUE)) ||
           feed_complain(addition->feed, addition->columns[state], addition->err, "is said twice");
}

static bool read_count(struct addition *addition)
{
    bool is_of_source = cell_of(addition, TALLIES_PERIOD).length == 0;
    size_t group;

    if (addition->here && !settle_conditions(addition))
        return false;
    for (size_t i = 0; i < addition->width; i++)
        twice_cell(addition->twice, cell(addition, i));
    twice_end_row(addition->twice);
    for (size_t i = 0; is_of_source && i < addition->group_count; i++)
        if (cell(addition, 1 + i).length)
            return feed_complain(addition->feed, addition->columns[1 + addition->group_count], addition->err,
                                 "is empty, and should be the period");
    if (is_of_source)
        return posting_source(addition->posting, addition->err);
    return divisions_group(addition->divisions, count_groupings(addition->count),
                           count_cells(addition->count), &group, addition->err) &&
           posting_group(addition->posting, group, addition->err);
}

static bool begin_table(struct addition *addition)
{
    if (addition->here && !settle_conditions(addition))
        return false;
    addition->table = feed_name(addition->feed);
    addition->here = arena_alloc(addition->arena, sizeof *addition->here);
    ascent_begin(addition->ascent);
    twice_begin(addition->twice, addition->table);
    return true;
}

static bool read_row(struct addition *addition)
{
    const bool again = is_header(addition);

    if ((again || addition->table != feed_name(addition->feed)) && !begin_table(addition))
        return false;
    if (again)
        return true;
    return ascent_check(addition->ascent, addition->err) &&
           (cell(addition, 0).length ? read_count(addition) : read_condition(addition));
}

/* A table without rows doesn't say how it was counted. */
static bool are_told(const struct addition *addition)
{
    const char *name;
    size_t count;

    for (size_t i = 0; feed_header(addition->feed, i, &count, &name); i++)
        if (feed_table_count(addition->feed, i) == 0)
            return err_set(
                addition->err, ERR_DATA,
                "%s has no rows; a tally begins with how it was counted, even where it counts nothing", name);
    return true;
}

struct count *addition_read(struct arena *arena, struct feed *feed, const struct addition_plan *asked,
                            struct count_plan *plan, struct conditions **conditions, const struct talk *talk,
                            struct err *err)
{
    struct addition addition = {
        .arena = arena, .feed = feed, .asked = asked, .plan = plan, .err = err, .twice = twice_new(arena)};

    if (!find_columns(&addition))
        return NULL;
    while (feed_next(feed, err))
        if (!read_row(&addition))
            return NULL;
    if (err->status || !are_told(&addition) || (addition.here && !settle_conditions(&addition)) ||
        !is_dated(&addition) || !count_end(addition.count, talk, err))
        return NULL;
    twice_say(addition.twice, talk);
    *conditions = addition.first;
    return addition.count;
}
