/* goalfile - goals as people write them */
#include "voc/goalfile.h"

#include "voc/amount.h"
#include "voc/arena.h"
#include "voc/rows.h"
#include "voc/text.h"
#include "voc/written.h"

enum { METRIC, TARGET, CHANGE, PERCENT, START, DUE, WAY, FIELDS };
static const char *const fields[FIELDS] = {"metric", "target", "change", "change_percent",
                                           "start",  "due",    "way"};

struct reading {
    struct arena *arena;
    struct rows *rows;
    const struct measures *measures;
    struct goals *goals;
    size_t slots[FIELDS], *groups, *foreign, foreign_count;
    struct written *days[FIELDS]; /* of start and due */
    struct err *err;
};

/* A cell as a person meant it, with blanks around it. */
static struct slice read_cell(const struct reading *reading, size_t slot)
{
    return slice_of(slice_copy(reading->arena, slice_trim(rows_cell(reading->rows, slot))));
}

static struct slice cell(const struct reading *reading, int field)
{
    return read_cell(reading, reading->slots[field]);
}

static bool complain(const struct reading *reading, int field, const char *expected)
{
    return rows_complain(reading->rows, fields[field], cell(reading, field), expected, reading->err);
}

/* The column of that name; where there is none, one that spreadsheets gave a capital: Owner. */
static size_t column_of(const struct reading *reading, struct slice name)
{
    size_t width;
    const struct slice *const header = rows_header(reading->rows, &width);
    const size_t exact = rows_find(reading->rows, name);

    for (size_t i = 0; exact == ROWS_NONE && i < width; i++)
        if (slice_is_nearly(header[i], name))
            return i;
    return exact;
}

/* Whether a column is a field or a group, or has the name of one that stands before it. */
static bool is_read(const struct reading *reading, size_t column)
{
    const struct measures *const measures = reading->measures;
    size_t width;
    const struct slice name = rows_header(reading->rows, &width)[column];

    for (int i = 0; i < FIELDS; i++)
        if (slice_is(name, slice_of(fields[i])) || column_of(reading, slice_of(fields[i])) == column)
            return true;
    for (size_t i = 0; i < measures->group_count; i++) {
        const struct slice group = measures->columns[measures->group_first + i];
        if (slice_is(name, group) || column_of(reading, group) == column)
            return true;
    }
    return false;
}

/* A column for people, which says nothing to the program; so does one without a name. */
static bool is_remark(struct slice name)
{
    static const char *const names[] = {"note",   "notes", "comment",  "comments", "remark",   "remarks",
                                        "reason", "why",   "ambition", "chance",   "baseline", ""};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is_nearly(name, slice_of(names[i])))
            return true;
    return false;
}

static bool find_columns(struct reading *reading)
{
    const struct measures *const measures = reading->measures;
    size_t width;
    const struct slice *header = rows_header(reading->rows, &width);

    for (int i = 0; i < FIELDS; i++)
        reading->slots[i] = rows_want(reading->rows, column_of(reading, slice_of(fields[i])));
    if (reading->slots[METRIC] == ROWS_NONE ||
        (reading->slots[TARGET] == ROWS_NONE && reading->slots[CHANGE] == ROWS_NONE &&
         reading->slots[PERCENT] == ROWS_NONE))
        return err_set(reading->err, ERR_DATA,
                       "%s: expected the columns metric and one of target, change, change_percent; and the "
                       "group's columns, "
                       "start, due",
                       rows_name(reading->rows));
    reading->groups = arena_array(reading->arena, measures->group_count, sizeof *reading->groups);
    reading->foreign = arena_array(reading->arena, width, sizeof *reading->foreign);
    for (size_t i = 0; i < measures->group_count; i++)
        reading->groups[i] =
            rows_want(reading->rows, column_of(reading, measures->columns[measures->group_first + i]));
    for (size_t i = 0; i < width; i++)
        if (!is_remark(header[i]) && !is_read(reading, i))
            reading->foreign[reading->foreign_count++] = i;
    for (size_t i = 0; i < reading->foreign_count; i++)
        rows_want(reading->rows, reading->foreign[i]);
    return true;
}

static bool read_amount(const struct reading *reading, struct goal *goal)
{
    static const enum goal_form forms[] = {GOAL_VALUE, GOAL_CHANGE, GOAL_PERCENT};
    int given = 0;

    for (int field = TARGET; field <= PERCENT; field++) {
        const struct slice text = cell(reading, field);
        if (text.length == 0)
            continue;
        given++;
        goal->form = forms[field - TARGET];
        if (field == TARGET && slice_is(text, slice_of("best")))
            goal->form = GOAL_BEST;
        else if (!amount_parse(text, &goal->amount, &goal->unit))
            return complain(reading, field,
                            field == TARGET ? "is neither a number nor best" : "is not a number");
    }
    return given == 1 ||
           err_set(reading->err, ERR_DATA,
                   "%s:%zu: %s of target, change and change_percent; expected exactly one",
                   rows_name(reading->rows), rows_line(reading->rows), given ? "several" : "none");
}

/* What a cell says depends on those below it, so days are read when all are seen. */
static void see_days(const struct reading *reading, int field, struct slice *kept)
{
    *kept = cell(reading, field);
    written_see(reading->days[field], *kept);
}

/* A day or period as the first and last day that it covers. */
static bool read_days(const struct reading *reading, const struct goal *goal, int field, struct slice text,
                      int64_t days[2])
{
    return text.length == 0 || written_read(reading->days[field], text, days) ||
           err_set(reading->err, ERR_DATA,
                   "%s:%zu: %s: '%.*s' is no date or period; expected one like 2026-12-31 or 2026-Q4",
                   rows_name(reading->rows), goal->line, fields[field], (int)text.length, text.at);
}

static bool settle_days(const struct reading *reading)
{
    struct written *const start = reading->days[START], *const due = reading->days[DUE];

    if (!written_settle(start, due, reading->err) || !written_settle(due, start, reading->err))
        return false;
    for (size_t i = 0; i < reading->goals->count; i++) {
        struct goal *const goal = &reading->goals->items[i];
        int64_t first[2] = {0, 0}, last[2] = {0, 0};
        if (!read_days(reading, goal, START, goal->start_text, first) ||
            !read_days(reading, goal, DUE, goal->due_text, last))
            return false;
        goal->has_start = goal->start_text.length > 0;
        goal->has_due = goal->due_text.length > 0;
        goal->start = first[0];
        goal->due = last[1];
    }
    return true;
}

/* `straight`, or `steps month`. */
static bool read_way(const struct reading *reading, struct goal *goal)
{
    const char *const text = slice_copy(reading->arena, cell(reading, WAY)), *const steps = "steps ";

    if (!*text || strcmp(text, "straight") == 0)
        return true;
    goal->has_steps = strncmp(text, steps, strlen(steps)) == 0 &&
                      period_kind_parse(text + strlen(steps), &goal->step) && goal->step != PERIOD_ALL;
    return goal->has_steps ||
           complain(reading, WAY,
                    "is no way to a target; expected straight, or a step at the end of each period: steps "
                    "week, steps month, steps quarter, steps half or steps year");
}

/* The first column with a value that is no group of the measures and no part of a target; ROWS_NONE: none. */
static size_t foreign_of(const struct reading *reading)
{
    for (size_t i = 0; i < reading->foreign_count; i++) {
        const struct slice text = read_cell(reading, rows_want(reading->rows, reading->foreign[i]));
        if (text.length && !slice_is(text, slice_of("*")))
            return reading->foreign[i];
    }
    return ROWS_NONE;
}

/* What people call the fields. */
static const char *usual_name(const char *name)
{
    static const struct {
        const char *name, *field;
    } others[] = {{"deadline", "due"}, {"due_date", "due"}, {"until", "due"},
                  {"by", "due"},       {"end", "due"},      {"goal", "target"},
                  {"value", "target"}, {"begin", "start"},  {"from", "start"}};

    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (slice_is_nearly(slice_of(name), slice_of(others[i].name)))
            return others[i].field;
    return NULL;
}

/* Left aside, it might turn a target for one team into one for all. */
static bool refuse_foreign(const struct reading *reading, size_t column)
{
    size_t width;
    const char *const name = slice_copy(reading->arena, rows_header(reading->rows, &width)[column]);
    const struct measures *const measures = reading->measures;
    const char **known = arena_array(reading->arena, FIELDS + measures->group_count, sizeof *known);

    for (size_t i = 0; i < FIELDS; i++)
        known[i] = fields[i];
    for (size_t i = 0; i < measures->group_count; i++)
        known[FIELDS + i] = slice_copy(reading->arena, measures->columns[measures->group_first + i]);
    const char *const usual = usual_name(name);
    const char *const likely =
        usual ? usual : text_likely(slice_of(name), known, FIELDS + measures->group_count);
    if (likely)
        return err_set(reading->err, ERR_DATA, "%s has no use for a column '%s'; did you mean '%s'?",
                       rows_name(reading->rows), name, likely);
    return err_set(reading->err, ERR_DATA,
                   "%s:%zu: column '%s' is no group of the measures; voc measure --by makes groups, and a "
                   "column named note "
                   "is left aside",
                   rows_name(reading->rows), rows_line(reading->rows), name);
}

static struct goal *next_goal(struct reading *reading)
{
    struct goals *const goals = reading->goals;

    goals->items = arena_more(reading->arena, goals->items, goals->count, sizeof *goals->items);
    return &goals->items[goals->count];
}

static bool is_blank(const struct reading *reading)
{
    for (int i = 0; i < FIELDS; i++)
        if (cell(reading, i).length)
            return false;
    for (size_t i = 0; i < reading->measures->group_count; i++)
        if (read_cell(reading, reading->groups[i]).length)
            return false;
    return foreign_of(reading) == ROWS_NONE;
}

/* A column that the file doesn't have wants the total. */
static void read_wishes(const struct reading *reading, struct goal *goal)
{
    goal->wishes = arena_array(reading->arena, reading->measures->group_count, sizeof *goal->wishes);
    for (size_t i = 0; i < reading->measures->group_count; i++) {
        const bool is_there = reading->groups[i] != ROWS_NONE;
        goal->wishes[i] = wish_of(is_there ? read_cell(reading, reading->groups[i]) : slice_of("*"));
        goal->is_wide = goal->is_wide || wish_is_wide(&goal->wishes[i]);
    }
}

static bool read_line(struct reading *reading)
{
    struct goal *const goal = next_goal(reading);

    *goal = (struct goal){.line = rows_line(reading->rows)};
    goal->metric = cell(reading, METRIC);
    if (goal->metric.length == 0)
        return complain(reading, METRIC, "is empty; expected a metric's name");
    see_days(reading, START, &goal->start_text);
    see_days(reading, DUE, &goal->due_text);
    if (!read_amount(reading, goal) || !read_way(reading, goal))
        return false;
    if (foreign_of(reading) != ROWS_NONE)
        return refuse_foreign(reading, foreign_of(reading));
    read_wishes(reading, goal);
    reading->goals->count++;
    return true;
}

struct goals *goalfile_read(struct arena *arena, const char *path, const struct measures *measures,
                            struct err *err)
{
    struct goals *goals = arena_alloc(arena, sizeof *goals);
    struct reading reading = {.arena = arena, .measures = measures, .goals = goals, .err = err};
    enum rows_got got;

    reading.rows = rows_open(arena, path, &(struct rows_shape){.all_text = true}, err);
    if (!reading.rows || !find_columns(&reading))
        return NULL;
    goals->name = rows_name(reading.rows);
    for (int field = START; field <= DUE; field++)
        reading.days[field] = written_new(arena, goals->name, fields[field]);
    goals->measures = measures;
    while ((got = rows_next(reading.rows, err)) == ROWS_ROW)
        if (!is_blank(&reading) && !read_line(&reading))
            return NULL;
    return got == ROWS_END && settle_days(&reading) ? goals : NULL;
}
