/* addition - adds tables of tallies up */
#include "voc/addition.h"

#include "voc/arena.h"
#include "voc/posting.h"
#include "voc/text.h"

enum { MOST_GROUPS = 64 };

/* A copy of the row before: its cells up to the value. */
struct previous {
    struct slice *cells;
    char *text;
    size_t capacity;
    bool is_there;
};

/* A grouping of the tables: which of their group's columns it uses, and its number in the count. */
struct division {
    bool *uses;
    size_t number;
};

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
    struct division *divisions;
    size_t division_count;
    struct previous previous;
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
    if (addition->group_count > MOST_GROUPS)
        return err_set(addition->err, ERR_DATA, "%s has %zu groups; a tally has at most %d", name,
                       addition->group_count, MOST_GROUPS);
    for (size_t i = 0; i < addition->width; i++)
        addition->columns[i] = feed_find(addition->feed, slice_copy(addition->arena, header[i]));
    addition->previous.cells =
        arena_array(addition->arena, addition->width, sizeof *addition->previous.cells);
    feed_want_all(addition->feed);
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

/* The columns of a row that are its key. */
static size_t key_width(const struct addition *addition)
{
    return 1 + addition->group_count + TALLIES_VALUE + 1;
}

static void remember(struct addition *addition)
{
    struct previous *const previous = &addition->previous;
    size_t length = 0, used = 0;

    for (size_t i = 0; i < key_width(addition); i++)
        length += cell(addition, i).length;
    if (length > previous->capacity) {
        previous->capacity = length * 2;
        previous->text = arena_alloc(addition->arena, previous->capacity);
    }
    for (size_t i = 0; i < key_width(addition); i++) {
        const struct slice it = cell(addition, i);
        if (it.length)
            memcpy(previous->text + used, it.at, it.length);
        previous->cells[i] = (struct slice){previous->text + used, it.length};
        used += it.length;
    }
    previous->is_there = true;
}

static bool check_order(struct addition *addition)
{
    const size_t value = key_width(addition) - 1;
    size_t place = 0;
    int order = 0;

    for (; addition->previous.is_there && order == 0 && place <= value; place++)
        order = place < value
                    ? slice_compare(addition->previous.cells[place], cell(addition, place))
                    : tallies_compare_values(addition->previous.cells[place], cell(addition, place));
    if (order < 0 || !addition->previous.is_there) {
        remember(addition);
        return true;
    }
    return feed_complain(
        addition->feed, addition->columns[order ? place - 1 : 0], addition->err,
        order ? "comes before what stands in the row above; a tally's rows are in the order of "
                "their bytes, each once"
              : "stands in the row above, too, with the same group, period, state and value");
}

/* Of two as-ofs the later one holds, where what was counted up to the other is settled. */
static bool add_dates(struct addition *addition, struct conditions *here)
{
    struct feedback_clock *const clock = &addition->plan->clock;
    struct count_plan other = {0};
    const bool settled = conditions_are_settled(addition->first), also = conditions_are_settled(here);

    if (!conditions_plan(addition->arena, here, addition->table, &other, addition->err))
        return false;
    const int64_t a = clock->is_set ? feedback_end_of(clock->as_of, clock->zone) : INT64_MIN,
                  b = other.clock.is_set ? feedback_end_of(other.clock.as_of, clock->zone) : INT64_MIN;
    const char *const first = conditions_find(addition->first, "as_of"), *const second =
                                                                             conditions_find(here, "as_of");
    if (clock->is_set != other.clock.is_set || (a < b && !settled) || (b < a && !also) ||
        (a == b && clock->as_of.precision != other.clock.as_of.precision))
        return err_set(
            addition->err, ERR_DATA,
            "tallies that were counted differently can't be added: 'as_of' is '%s' in %s and '%s' in %s",
            first, addition->first_table, second, addition->table);
    if (clock->is_set)
        conditions_date(addition->arena, addition->first, a < b ? other.clock.as_of : clock->as_of,
                        a < b   ? also
                        : a > b ? settled
                                : settled && also);
    if (a < b)
        clock->as_of = other.clock.as_of;
    return true;
}

/* What is settled may be asked for as of any later moment. */
static bool check_date(struct addition *addition)
{
    struct feedback_clock *const clock = &addition->plan->clock;
    const char *const asked =
        addition->asked->conditions ? conditions_find(addition->asked->conditions, "as_of") : NULL;
    const char *const as_of = conditions_find(addition->first, "as_of");
    struct moment moment;

    if (!asked || strcmp(asked, as_of) == 0)
        return true;
    if (conditions_are_settled(addition->first) && moment_parse(slice_of(asked), &moment) &&
        feedback_end_of(moment, clock->zone) >= feedback_end_of(clock->as_of, clock->zone)) {
        clock->as_of = moment;
        return true;
    }
    return err_set(addition->err, ERR_USAGE, "%s was counted with 'as_of' as '%s', and '%s' is asked for",
                   addition->first_table, as_of, asked);
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

/* Which of the group's columns a grouping uses. */
static bool *uses_of(const struct addition *addition, const char *grouping, struct err *err)
{
    bool *const uses = arena_array(addition->arena, addition->group_count + 1, sizeof *uses);
    const struct slice *const header = feed_header(addition->feed, 0, &(size_t){0}, &(const char *){NULL});
    struct slice rest = slice_of(grouping), name;

    while (*grouping && slice_split(&rest, ',', &name)) {
        size_t place = 0;
        while (place < addition->group_count && !slice_is(header[1 + place], slice_trim(name)))
            place++;
        if (place == addition->group_count) {
            err_set(err, ERR_DATA, "%s has no column '%.*s' between metric and period", addition->table,
                    (int)name.length, name.at);
            return NULL;
        }
        uses[place] = true;
    }
    return uses;
}

static size_t find_division(const struct addition *addition, const bool uses[])
{
    size_t i = 0;

    while (i < addition->division_count &&
           memcmp(addition->divisions[i].uses, uses, addition->group_count * sizeof *uses) != 0)
        i++;
    return i;
}

static bool read_divisions(struct addition *addition, const struct count_plan *all)
{
    addition->divisions = arena_array(addition->arena, all->grouping_count, sizeof *addition->divisions);
    for (size_t i = 0; i < all->grouping_count; i++) {
        bool *const uses = uses_of(addition, all->groupings[i], addition->err);
        if (!uses)
            return false;
        addition->divisions[addition->division_count++] = (struct division){uses, SIZE_MAX};
    }
    return true;
}

/* The groupings that are asked for are among those of the tables; so is the finest one, where values are
   hidden by it. */
static bool choose_groupings(struct addition *addition, const char *const groupings[], size_t count)
{
    struct err unused = {0};

    for (size_t i = 0; i < count; i++) {
        const bool *const uses = uses_of(addition, groupings[i], &unused);
        const size_t division = uses ? find_division(addition, uses) : addition->division_count;
        if (division == addition->division_count)
            return err_set(addition->err, ERR_USAGE, "%s wasn't counted by '%s', but by '%s'",
                           addition->first_table, *groupings[i] ? groupings[i] : "*",
                           conditions_find(addition->first, "by"));
    }
    return true;
}

static bool match_groupings(struct addition *addition)
{
    struct groupings *const groupings = count_groupings(addition->count);

    for (size_t i = 0; i < grouping_count(groupings); i++) {
        const char *const text = grouping_text(groupings, addition->arena, i);
        const bool *const uses = uses_of(addition, text, addition->err);
        const size_t division = uses ? find_division(addition, uses) : addition->division_count;
        if (division == addition->division_count)
            return err_set(
                addition->err, ERR_USAGE,
                "--min-n hides by the finest grouping, which %s doesn't have; tally it with --by '%s', too",
                addition->first_table, text);
        addition->divisions[division].number = i;
    }
    return true;
}

static bool begin_count(struct addition *addition)
{
    struct count_plan all = *addition->plan;
    struct count_plan *const plan = addition->plan;

    if (!conditions_plan(addition->arena, addition->first, addition->table, &all, addition->err) ||
        !check_asked(addition) || !read_divisions(addition, &all))
        return false;
    *plan = all;
    plan->metrics = (struct metrics){0};
    if (addition->asked->grouping_count) {
        plan->groupings = addition->asked->groupings;
        plan->grouping_count = addition->asked->grouping_count;
    }
    if (!choose_metrics(addition, &all.metrics, &plan->metrics) ||
        !choose_groupings(addition, plan->groupings, plan->grouping_count))
        return false;
    struct metrics *const metrics = arena_alloc(addition->arena, sizeof *metrics);
    *metrics = all.metrics;
    addition->count = count_begin(addition->arena, addition->feed, plan, addition->err);
    if (!addition->count || !match_groupings(addition))
        return false;
    addition->posting = posting_new(addition->arena, addition->feed, metrics, addition->count);
    return true;
}

/* All conditions of a table were read. */
static bool settle_conditions(struct addition *addition)
{
    struct conditions *const here = addition->here;
    struct moment newest;

    addition->here = NULL;
    if (!addition->first) {
        addition->first = here;
        addition->first_table = addition->table;
        if (!begin_count(addition))
            return false;
    } else if (!conditions_agree(addition->first, addition->first_table, here, addition->table,
                                 addition->err) ||
               !add_dates(addition, here)) {
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

/* The group of this row in the count; SIZE_MAX where its grouping isn't asked for. */
static bool find_group(struct addition *addition, size_t *group)
{
    bool uses[MOST_GROUPS] = {false};

    for (size_t i = 0; i < addition->group_count; i++)
        uses[i] = !slice_is(cell(addition, 1 + i), slice_of("*"));
    const size_t division = find_division(addition, uses);
    *group = SIZE_MAX;
    if (division == addition->division_count)
        return feed_complain(
            addition->feed, addition->columns[1], addition->err,
            "and the other groups of this row are of no grouping that the tally says it has");
    return addition->divisions[division].number == SIZE_MAX ||
           grouping_of(count_groupings(addition->count), addition->divisions[division].number,
                       count_cells(addition->count), group, addition->err);
}

static bool read_count(struct addition *addition)
{
    bool is_of_source = cell_of(addition, TALLIES_PERIOD).length == 0;
    size_t group;

    if (addition->here && !settle_conditions(addition))
        return false;
    for (size_t i = 0; is_of_source && i < addition->group_count; i++)
        if (cell(addition, 1 + i).length)
            return feed_complain(addition->feed, addition->columns[1 + addition->group_count], addition->err,
                                 "is empty, and should be the period");
    if (is_of_source)
        return posting_source(addition->posting, addition->err);
    return find_group(addition, &group) && posting_group(addition->posting, group, addition->err);
}

static bool begin_table(struct addition *addition)
{
    if (addition->here && !settle_conditions(addition))
        return false;
    addition->table = feed_name(addition->feed);
    addition->here = arena_alloc(addition->arena, sizeof *addition->here);
    addition->previous.is_there = false;
    return true;
}

static bool read_row(struct addition *addition)
{
    const bool again = is_header(addition);

    if ((again || addition->table != feed_name(addition->feed)) && !begin_table(addition))
        return false;
    if (again)
        return true;
    return check_order(addition) &&
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
    struct addition addition = {.arena = arena, .feed = feed, .asked = asked, .plan = plan, .err = err};

    if (!find_columns(&addition))
        return NULL;
    while (feed_next(feed, err))
        if (!read_row(&addition))
            return NULL;
    if (err->status || !are_told(&addition) || (addition.here && !settle_conditions(&addition)) ||
        !check_date(&addition) || !count_end(addition.count, talk, err))
        return NULL;
    *conditions = addition.first;
    return addition.count;
}
