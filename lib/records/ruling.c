/* ruling - a file of rules held against a table */
#include "voc/ruling.h"

#include "voc/arena.h"
#include "voc/census.h"
#include "voc/clauses.h"
#include "voc/number.h"
#include "voc/rules.h"
#include "voc/talk.h"
#include "voc/text.h"

#include <stdio.h>

enum {
    MOST_KINDS = 4096,
    KINDS_SHOWN = 5,
    LINES_SHOWN = 8,
    COLUMNS_SHOWN = 20,
    KEY_WIDTH = 30,
    KEY_SIZE = 512
};

struct ruling {
    struct arena *arena;
    struct rules *rules;
    const struct slice *columns;
    size_t column_count;
    size_t *places; /* of each column, in the row */
    bool *is_set;   /* or matched */
    size_t matched, set;
    long long unfit;
    long long *hits;      /* of each rule */
    struct census *kinds; /* of rows that no rule fits */
};

/* What the user asked to be set. */
struct sets {
    const char *const *names;
    size_t count;
};

size_t ruling_find(const struct ruling_row *row, const char *name)
{
    for (size_t i = 0; i < row->count; i++)
        if (strcmp(row->names[i], name) == 0)
            return i;
    return RULES_NONE;
}

static size_t sheet_place(struct ruling_row *row, const char *name)
{
    const size_t place = ruling_find(row, name);

    if (place != RULES_NONE)
        return place;
    row->names[row->count] = name;
    return row->count++;
}

static bool is_named(const struct sets *sets, const char *column)
{
    for (size_t i = 0; i < sets->count; i++)
        if (strcmp(sets->names[i], column) == 0)
            return true;
    return false;
}

/* A column that --set doesn't name and the feedback doesn't have is a slip. */
static bool is_stray(const struct ruling *ruling, const struct ruling_row *row, const char *name,
                     struct err *err)
{
    const char *const likely = text_likely(slice_of(name), row->names, row->count);

    if (likely)
        return err_set(err, ERR_DATA,
                       "%s: column '%s' is neither in the feedback nor in --set; did you mean '%s'?",
                       rules_name(ruling->rules), name, likely);
    return err_set(err, ERR_DATA, "%s: column '%s' is neither in the feedback nor in --set",
                   rules_name(ruling->rules), name);
}

/* `source,owner,team`: the columns that the feedback doesn't have, as --set takes them. */
static const char *list_new(const struct ruling *ruling, const struct ruling_row *row)
{
    const char *text = "";

    for (size_t i = 0; i < ruling->column_count; i++)
        if (ruling_find(row, ruling->columns[i].at) == RULES_NONE)
            text = arena_printf(ruling->arena, "%s%s%s", text, *text ? "," : "", ruling->columns[i].at);
    return text;
}

/* A new column is to be set, unless its name says that it was meant to match: a condition that the feedback
   can't answer must not become an invention. */
static bool is_to_be_set(const struct ruling *ruling, const struct ruling_row *row, const char *name,
                         struct err *err)
{
    const char *const likely = text_likely(slice_of(name), row->names, row->count);

    if (likely)
        return err_set(
            err, ERR_DATA,
            "%s: column '%s' is to be matched, but the feedback has none; did you mean '%s'? If it "
            "is to be set: --set %s",
            rules_name(ruling->rules), name, likely, list_new(ruling, row));
    return !clauses_know(slice_of(name)) ||
           err_set(
               err, ERR_DATA,
               "%s: column '%s' is to be matched, but the feedback has none; if it is to be set: --set %s",
               rules_name(ruling->rules), name, list_new(ruling, row));
}

/* Whether a column is set or matched. */
static bool choose(struct ruling *ruling, const struct ruling_row *row, const struct sets *sets,
                   size_t column, struct err *err)
{
    const char *const name = ruling->columns[column].at;
    const bool known = ruling_find(row, name) != RULES_NONE;

    ruling->is_set[column] = sets->count ? is_named(sets, name) : !known;
    if (known || (sets->count && ruling->is_set[column]))
        return true;
    return sets->count ? is_stray(ruling, row, name, err) : is_to_be_set(ruling, row, name, err);
}

static const char *list(const struct ruling *ruling)
{
    const char *text = "";

    for (size_t i = 0; i < ruling->column_count; i++)
        text = arena_printf(ruling->arena, "%s%s%s", text, i ? ", " : "", ruling->columns[i].at);
    return text;
}

static const char *list_sheet(const struct ruling *ruling, const struct ruling_row *row)
{
    const char *text = "";

    for (size_t i = 0; i < row->count && i < COLUMNS_SHOWN; i++)
        text = arena_printf(ruling->arena, "%s%s%s", text, i ? ", " : "", row->names[i]);
    return row->count > COLUMNS_SHOWN ? arena_printf(ruling->arena, "%s …", text) : text;
}

static bool is_usable(const struct ruling *ruling, const struct ruling_row *row, const struct sets *sets,
                      struct err *err)
{
    const char *const name = rules_name(ruling->rules);

    if (!ruling->set && sets->count)
        return err_set(err, ERR_DATA, "%s: none of its columns (%s) is in --set", name, list(ruling));
    if (!ruling->set)
        return err_set(
            err, ERR_DATA,
            "%s: sets nothing, the feedback has all of its columns (%s); name those to replace with "
            "--set",
            name, list(ruling));
    if (!ruling->matched && !rules_are_dated(ruling->rules))
        return err_set(err, ERR_DATA,
                       "%s: matches nothing, the feedback has none of its columns (%s); it has: %s", name,
                       list(ruling), list_sheet(ruling, row));
    return true;
}

static bool settle(struct ruling *ruling, struct ruling_row *row, const struct sets *sets, struct err *err)
{
    for (size_t i = 0; i < ruling->column_count; i++) {
        if (!choose(ruling, row, sets, i, err))
            return false;
        *(ruling->is_set[i] ? &ruling->set : &ruling->matched) += 1;
    }
    if (!is_usable(ruling, row, sets, err))
        return false;
    for (size_t i = 0; i < ruling->column_count; i++) {
        ruling->places[i] = sheet_place(row, ruling->columns[i].at);
        if (!(ruling->is_set[i] ? rules_check(ruling->rules, i, err)
                                : rules_match(ruling->rules, i, ruling->places[i], err)))
            return false;
    }
    return true;
}

static const char *list_kind(const struct ruling *ruling, bool is_set)
{
    const char *text = "";

    for (size_t i = 0; i < ruling->column_count; i++)
        if (ruling->is_set[i] == is_set)
            text = arena_printf(ruling->arena, "%s%s%s", text, *text ? ", " : "", ruling->columns[i].at);
    return text;
}

static void say_columns(const struct ruling *ruling, const struct talk *talk)
{
    const bool dated = rules_are_dated(ruling->rules);

    talk_say(talk, TALK_NOTE, "%s: matches %s%s%s, sets %s", rules_name(ruling->rules),
             list_kind(ruling, false), ruling->matched && dated ? ", " : "", dated ? "dates" : "",
             list_kind(ruling, true));
}

struct ruling *ruling_new(struct arena *arena, struct rules *rules, struct ruling_row *row,
                          const char *const sets[], size_t set_count, const struct talk *talk,
                          struct err *err)
{
    struct ruling *const ruling = arena_alloc(arena, sizeof *ruling);

    ruling->arena = arena;
    ruling->rules = rules;
    ruling->columns = rules_columns(rules, &ruling->column_count);
    ruling->places = arena_array(arena, ruling->column_count, sizeof *ruling->places);
    ruling->is_set = arena_array(arena, ruling->column_count, sizeof *ruling->is_set);
    ruling->hits = arena_array(arena, rules_count(rules), sizeof *ruling->hits);
    ruling->kinds = census_new(arena, MOST_KINDS);
    if (!settle(ruling, row, &(struct sets){sets, set_count}, err))
        return NULL;
    say_columns(ruling, talk);
    return ruling;
}

/* `place 'Trade fair', source 'survey'`: what a rule would have to fit. */
static struct slice kind_of(const struct ruling *ruling, const struct ruling_row *row, const int64_t *at,
                            char key[KEY_SIZE])
{
    size_t used = 0;

    for (size_t i = 0; i < ruling->column_count && used < KEY_SIZE - 1; i++) {
        if (ruling->is_set[i])
            continue;
        const struct slice cell = row->cells[ruling->places[i]], shown = text_fit(cell, KEY_WIDTH);
        const int length = cell.length ? snprintf(key + used, KEY_SIZE - used, "%s%s '%.*s%s'",
                                                  used ? ", " : "", ruling->columns[i].at, (int)shown.length,
                                                  shown.at, shown.length < cell.length ? "…" : "")
                                       : snprintf(key + used, KEY_SIZE - used, "%s%s unknown",
                                                  used ? ", " : "", ruling->columns[i].at);
        used += (size_t)length;
    }
    if (!at && rules_are_dated(ruling->rules) && used < KEY_SIZE - 1)
        used += (size_t)snprintf(key + used, KEY_SIZE - used, "%sat unknown", used ? ", " : "");
    return (struct slice){key, used < KEY_SIZE ? used : KEY_SIZE - 1};
}

bool ruling_apply(struct ruling *ruling, struct ruling_row *row, const int64_t *at)
{
    const size_t rule = rules_first(ruling->rules, row->cells, at);

    if (rule == RULES_NONE) {
        char key[KEY_SIZE];
        ruling->unfit++;
        census_add(ruling->kinds, kind_of(ruling, row, at, key));
    } else {
        ruling->hits[rule]++;
    }
    for (size_t i = 0; i < ruling->column_count; i++)
        if (ruling->is_set[i])
            row->cells[ruling->places[i]] =
                rule == RULES_NONE ? (struct slice){"", 0} : rules_cell(ruling->rules, rule, i);
    return rule != RULES_NONE;
}

/* `, mostly place 'Trade fair' (20); place unknown (12)`; texts that all differ would be no hint. */
static const char *hint(const struct ruling *ruling)
{
    const size_t kinds = census_rank(ruling->kinds);
    const char *text = "";

    if ((kinds > KINDS_SHOWN && census_count(ruling->kinds, 0) == 1) ||
        census_text(ruling->kinds, 0).length == 0)
        return text;
    for (size_t i = 0; i < kinds && i < KINDS_SHOWN; i++) {
        const struct slice kind = census_text(ruling->kinds, i);
        text = arena_printf(ruling->arena, "%s%s %.*s (%lld)", text,
                            i                     ? ";"
                            : kinds > KINDS_SHOWN ? ", mostly"
                                                  : ":",
                            (int)kind.length, kind.at, census_count(ruling->kinds, i));
    }
    return text;
}

static void say_unfit(const struct ruling *ruling, long long rows, const struct talk *talk)
{
    char unfit[NUMBER_SIZE], all[NUMBER_SIZE];

    number_count(ruling->unfit, unfit);
    number_count(rows, all);
    if (ruling->unfit)
        talk_say(talk, TALK_WARNING, "%s of %s rows fit no rule of %s%s", unfit, all,
                 rules_name(ruling->rules), hint(ruling));
    else
        talk_say(talk, TALK_NOTE, "all %s rows fit a rule of %s", all, rules_name(ruling->rules));
}

static void say_idle(const struct ruling *ruling, const struct talk *talk)
{
    const char *const name = rules_name(ruling->rules), *lines = "";
    size_t idle = 0;

    for (size_t i = 0; i < rules_count(ruling->rules); i++)
        if (ruling->hits[i] == 0 && idle++ < LINES_SHOWN)
            lines = arena_printf(ruling->arena, "%s%s%zu", lines, idle > 1 ? ", " : "",
                                 rules_line(ruling->rules, i));
    if (idle == 1)
        talk_say(talk, TALK_WARNING, "the rule at %s:%s fitted no row", name, lines);
    else if (idle > 1)
        talk_say(talk, TALK_WARNING, "%zu rules of %s fitted no row: lines %s%s", idle, name, lines,
                 idle > LINES_SHOWN ? " …" : "");
}

void ruling_say(const struct ruling *ruling, long long rows, const struct talk *talk)
{
    if (rows == 0)
        return;
    say_unfit(ruling, rows, talk);
    say_idle(ruling, talk);
}
