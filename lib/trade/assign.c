/* assign - gives each row of feedback the columns that the first rule that fits it sets */
#include "voc/assign.h"

#include "voc/arena.h"
#include "voc/census.h"
#include "voc/feed.h"
#include "voc/number.h"
#include "voc/period.h"
#include "voc/rules.h"
#include "voc/talk.h"
#include "voc/writer.h"

#include <stdio.h>

enum {
    MOST_KINDS = 4096,
    KINDS_SHOWN = 5,
    LINES_SHOWN = 8,
    COLUMNS_SHOWN = 20,
    KEY_WIDTH = 30,
    KEY_SIZE = 512
};

/* The cells of the row at hand: the feedback's columns, then those that were set. */
struct sheet {
    const char **names;
    struct slice *cells;
    size_t count;
};

/* One file's rules, and what became of the rows that it met. */
struct layer {
    struct rules *rules;
    const struct slice *columns;
    size_t column_count;
    size_t *places; /* of each column, in the sheet */
    bool *is_set;   /* or matched */
    size_t matched, set;
    long long unfit;
    long long *hits;      /* of each rule */
    struct census *kinds; /* of rows that no rule fits */
};

struct assignment {
    struct arena *arena;
    struct feed *feed;
    const struct assign *ask;
    const struct talk *talk;
    const struct zone *zone;
    struct sheet sheet;
    size_t input_columns, at;
    struct layer *layers;
};

static bool is_named(const struct assign *ask, const char *column)
{
    for (size_t i = 0; i < ask->set_count; i++)
        if (strcmp(ask->sets[i], column) == 0)
            return true;
    return false;
}

static size_t sheet_find(const struct sheet *sheet, const char *name)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (strcmp(sheet->names[i], name) == 0)
            return i;
    return FEED_NONE;
}

static size_t sheet_place(struct sheet *sheet, const char *name)
{
    const size_t place = sheet_find(sheet, name);

    if (place != FEED_NONE)
        return place;
    sheet->names[sheet->count] = name;
    return sheet->count++;
}

/* A column that --set doesn't name and the feedback doesn't have is a slip. */
static bool is_stray(const struct assignment *job, const struct layer *layer, const char *name,
                     struct err *err)
{
    const char *const likely = text_likely(slice_of(name), job->sheet.names, job->sheet.count);

    if (likely)
        return err_set(err, ERR_DATA,
                       "%s: column '%s' is neither in the feedback nor in --set; did you mean '%s'?",
                       rules_name(layer->rules), name, likely);
    return err_set(err, ERR_DATA, "%s: column '%s' is neither in the feedback nor in --set",
                   rules_name(layer->rules), name);
}

/* Whether a column is set or matched. A new column that is called nearly like one of the feedback's may be
   meant to match it. */
static bool choose(struct assignment *job, struct layer *layer, size_t column, struct err *err)
{
    const char *const name = layer->columns[column].at;
    const bool known = sheet_find(&job->sheet, name) != FEED_NONE;

    if (job->ask->set_count) {
        layer->is_set[column] = is_named(job->ask, name);
        return layer->is_set[column] || known || is_stray(job, layer, name, err);
    }
    layer->is_set[column] = !known;
    const char *const likely = known ? NULL : text_likely(slice_of(name), job->sheet.names, job->sheet.count);
    if (likely)
        talk_say(job->talk, TALK_WARNING, "%s: column '%s' is set, since the feedback has none; is it '%s'?",
                 rules_name(layer->rules), name, likely);
    return true;
}

static const char *list_columns(struct arena *arena, const struct layer *layer)
{
    const char *list = "";

    for (size_t i = 0; i < layer->column_count; i++)
        list = arena_printf(arena, "%s%s%s", list, i ? ", " : "", layer->columns[i].at);
    return list;
}

static const char *list_feedback(const struct assignment *job)
{
    const char *list = "";

    for (size_t i = 0; i < job->sheet.count && i < COLUMNS_SHOWN; i++)
        list = arena_printf(job->arena, "%s%s%s", list, i ? ", " : "", job->sheet.names[i]);
    return job->sheet.count > COLUMNS_SHOWN ? arena_printf(job->arena, "%s …", list) : list;
}

static bool is_usable(const struct assignment *job, const struct layer *layer, struct err *err)
{
    const char *const name = rules_name(layer->rules);

    if (!layer->set && job->ask->set_count)
        return err_set(err, ERR_DATA, "%s: none of its columns (%s) is in --set", name,
                       list_columns(job->arena, layer));
    if (!layer->set)
        return err_set(
            err, ERR_DATA,
            "%s: sets nothing, the feedback has all of its columns (%s); name those to replace with "
            "--set",
            name, list_columns(job->arena, layer));
    if (!layer->matched && !rules_are_dated(layer->rules))
        return err_set(err, ERR_DATA,
                       "%s: matches nothing, the feedback has none of its columns (%s); it has: %s", name,
                       list_columns(job->arena, layer), list_feedback(job));
    return true;
}

static bool settle_columns(struct assignment *job, struct layer *layer, struct err *err)
{
    for (size_t i = 0; i < layer->column_count; i++)
        if (!choose(job, layer, i, err))
            return false;
    for (size_t i = 0; i < layer->column_count; i++)
        *(layer->is_set[i] ? &layer->set : &layer->matched) += 1;
    if (!is_usable(job, layer, err))
        return false;
    for (size_t i = 0; i < layer->column_count; i++) {
        layer->places[i] = sheet_place(&job->sheet, layer->columns[i].at);
        if (!(layer->is_set[i] ? rules_check(layer->rules, i, err)
                               : rules_match(layer->rules, i, layer->places[i], err)))
            return false;
    }
    return true;
}

static bool open_layer(struct assignment *job, size_t index, struct err *err)
{
    struct layer *const layer = &job->layers[index];

    layer->rules = rules_read(job->arena, job->ask->files[index], job->zone, err);
    if (!layer->rules)
        return false;
    layer->columns = rules_columns(layer->rules, &layer->column_count);
    layer->places = arena_array(job->arena, layer->column_count, sizeof *layer->places);
    layer->is_set = arena_array(job->arena, layer->column_count, sizeof *layer->is_set);
    layer->hits = arena_array(job->arena, rules_count(layer->rules), sizeof *layer->hits);
    layer->kinds = census_new(job->arena, MOST_KINDS);
    return true;
}

/* The sheet has room for every column of the feedback and of every file. */
static void open_sheet(struct assignment *job)
{
    const struct slice *const columns = feed_columns(job->feed, &job->input_columns);
    size_t most = job->input_columns;

    for (size_t i = 0; i < job->ask->file_count; i++)
        most += job->layers[i].column_count;
    job->sheet.names = arena_array(job->arena, most, sizeof *job->sheet.names);
    job->sheet.cells = arena_array(job->arena, most, sizeof *job->sheet.cells);
    for (size_t i = 0; i < job->input_columns; i++)
        job->sheet.names[job->sheet.count++] = slice_copy(job->arena, columns[i]);
}

/* Each name in --set must be a column of some file. */
static bool check_sets(const struct assignment *job, struct err *err)
{
    for (size_t i = 0; i < job->ask->set_count; i++) {
        bool found = false;
        for (size_t j = 0; j < job->ask->file_count; j++)
            for (size_t k = 0; k < job->layers[j].column_count; k++)
                found = found || strcmp(job->layers[j].columns[k].at, job->ask->sets[i]) == 0;
        if (!found)
            return err_set(err, ERR_USAGE, "--set: no rules have a column '%s'; %s has: %s",
                           job->ask->sets[i], rules_name(job->layers[0].rules),
                           list_columns(job->arena, &job->layers[0]));
    }
    return true;
}

static bool prepare(struct assignment *job, struct err *err)
{
    job->at = FEED_NONE;
    job->zone = zone_open(job->arena, job->ask->zone, err);
    if (!job->zone)
        return false;
    job->layers = arena_array(job->arena, job->ask->file_count, sizeof *job->layers);
    for (size_t i = 0; i < job->ask->file_count; i++)
        if (!open_layer(job, i, err))
            return false;
    open_sheet(job);
    if (!check_sets(job, err))
        return false;
    for (size_t i = 0; i < job->ask->file_count; i++) {
        if (!settle_columns(job, &job->layers[i], err))
            return false;
        if (rules_are_dated(job->layers[i].rules) && !feed_require(job->feed, "at", &job->at, err))
            return false;
    }
    return true;
}

/* `place 'Trade fair', source 'survey'`: what a rule would have to fit. */
static struct slice kind_of(const struct assignment *job, const struct layer *layer, char key[KEY_SIZE])
{
    size_t used = 0;

    for (size_t i = 0; i < layer->column_count && used < KEY_SIZE - 1; i++) {
        if (layer->is_set[i])
            continue;
        const struct slice cell = job->sheet.cells[layer->places[i]], shown = text_fit(cell, KEY_WIDTH);
        const int length = cell.length ? snprintf(key + used, KEY_SIZE - used, "%s%s '%.*s%s'",
                                                  used ? ", " : "", layer->columns[i].at, (int)shown.length,
                                                  shown.at, shown.length < cell.length ? "…" : "")
                                       : snprintf(key + used, KEY_SIZE - used, "%s%s unknown",
                                                  used ? ", " : "", layer->columns[i].at);
        used += (size_t)length;
    }
    return (struct slice){key, used < KEY_SIZE ? used : KEY_SIZE - 1};
}

/* Sets the layer's columns of this row; false where no rule fits it. */
static bool apply(struct assignment *job, struct layer *layer, const int64_t *at)
{
    const size_t rule = rules_first(layer->rules, job->sheet.cells, at);

    if (rule == RULES_NONE) {
        char key[KEY_SIZE];
        layer->unfit++;
        census_add(layer->kinds, kind_of(job, layer, key));
    } else {
        layer->hits[rule]++;
    }
    for (size_t i = 0; i < layer->column_count; i++)
        if (layer->is_set[i])
            job->sheet.cells[layer->places[i]] =
                rule == RULES_NONE ? (struct slice){"", 0} : rules_cell(layer->rules, rule, i);
    return rule != RULES_NONE;
}

static bool take_time(const struct assignment *job, int64_t *civil, bool *known, struct err *err)
{
    const struct slice cell = feed_cell(job->feed, job->at);
    struct moment moment;

    *known = job->at != FEED_NONE && cell.length > 0;
    if (!*known)
        return true;
    if (!moment_parse(cell, &moment))
        return feed_complain(job->feed, job->at, err, "is no time; expected one like 2026-11-21T19:30Z");
    *civil = period_civil(moment, job->zone);
    return true;
}

static bool write_row(const struct assignment *job, struct writer *out, struct err *err)
{
    for (size_t i = 0; i < job->sheet.count; i++)
        writer_cell(out, job->sheet.cells[i]);
    return writer_row(out, err);
}

static bool assign_row(struct assignment *job, struct writer *out, struct err *err)
{
    bool known, fits = true;
    int64_t at;

    if (!take_time(job, &at, &known, err))
        return false;
    for (size_t i = 0; i < job->input_columns; i++)
        job->sheet.cells[i] = feed_cell(job->feed, i);
    for (size_t i = 0; i < job->ask->file_count; i++)
        fits &= apply(job, &job->layers[i], known ? &at : NULL);
    return (job->ask->unowned && fits) || write_row(job, out, err);
}

/* `, mostly place 'Trade fair' (20); place unknown (12)`; texts that all differ would be no hint. */
static const char *hint(const struct assignment *job, const struct layer *layer)
{
    const size_t kinds = layer->matched ? census_rank(layer->kinds) : 0;
    const char *list = "";

    if (kinds > KINDS_SHOWN && census_count(layer->kinds, 0) == 1)
        return list;
    for (size_t i = 0; i < kinds && i < KINDS_SHOWN; i++) {
        const struct slice kind = census_text(layer->kinds, i);
        list = arena_printf(job->arena, "%s%s %.*s (%lld)", list,
                            i                     ? ";"
                            : kinds > KINDS_SHOWN ? ", mostly"
                                                  : ":",
                            (int)kind.length, kind.at, census_count(layer->kinds, i));
    }
    return list;
}

static void say_unfit(const struct assignment *job, const struct layer *layer, long long rows)
{
    char unfit[NUMBER_SIZE], all[NUMBER_SIZE];

    number_count(layer->unfit, unfit);
    number_count(rows, all);
    talk_say(job->talk, TALK_WARNING, "%s of %s rows fit no rule of %s%s", unfit, all,
             rules_name(layer->rules), hint(job, layer));
}

static void say_idle(const struct assignment *job, const struct layer *layer)
{
    const char *list = "";
    size_t idle = 0;

    for (size_t i = 0; i < rules_count(layer->rules); i++)
        if (layer->hits[i] == 0 && idle++ < LINES_SHOWN)
            list =
                arena_printf(job->arena, "%s%s%zu", list, idle > 1 ? ", " : "", rules_line(layer->rules, i));
    if (idle == 1)
        talk_say(job->talk, TALK_NOTE, "the rule at %s:%s fitted no row", rules_name(layer->rules), list);
    else if (idle > 1)
        talk_say(job->talk, TALK_NOTE, "%zu rules of %s fitted no row: lines %s%s", idle,
                 rules_name(layer->rules), list, idle > LINES_SHOWN ? " …" : "");
}

static void say_all(const struct assignment *job)
{
    const long long rows = feed_count(job->feed);

    for (size_t i = 0; i < job->ask->file_count && rows > 0; i++) {
        const struct layer *const layer = &job->layers[i];
        char all[NUMBER_SIZE];
        number_count(rows, all);
        if (layer->unfit)
            say_unfit(job, layer, rows);
        else
            talk_say(job->talk, TALK_NOTE, "all %s rows fit a rule of %s", all, rules_name(layer->rules));
        say_idle(job, layer);
    }
}

bool assign_run(struct arena *arena, struct feed *feed, const struct assign *ask, struct writer *out,
                const struct talk *talk, struct err *err)
{
    struct assignment job = {.arena = arena, .feed = feed, .ask = ask, .talk = talk};

    if (!prepare(&job, err))
        return false;
    feed_want_all(feed);
    for (size_t i = 0; i < job.sheet.count; i++)
        writer_text(out, job.sheet.names[i]);
    if (!writer_row(out, err))
        return false;
    while (feed_next(feed, err))
        if (!assign_row(&job, out, err))
            return false;
    if (err->status)
        return false;
    say_all(&job);
    return true;
}
