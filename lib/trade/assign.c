/* assign - gives each row of feedback the columns that the first rule that fits it sets */
#include "voc/assign.h"

#include "voc/arena.h"
#include "voc/feed.h"
#include "voc/period.h"
#include "voc/rules.h"
#include "voc/ruling.h"
#include "voc/text.h"
#include "voc/writer.h"

struct assignment {
    struct arena *arena;
    struct feed *feed;
    const struct assign *ask;
    const struct zone *zone;
    struct ruling_row row;
    size_t input_columns, at, asked_at;
    bool is_dated;
    struct rules **rules; /* of each file */
    struct ruling **rulings;
};

static bool has_column(const struct rules *rules, const char *name)
{
    size_t count;
    const struct slice *const columns = rules_columns(rules, &count);

    for (size_t i = 0; i < count; i++)
        if (slice_is(columns[i], slice_of(name)))
            return true;
    return false;
}

/* Each name in --set must be a column of some file. */
static bool check_sets(const struct assignment *job, struct err *err)
{
    for (size_t i = 0; i < job->ask->set_count; i++) {
        bool found = false;
        for (size_t j = 0; j < job->ask->file_count; j++)
            found = found || has_column(job->rules[j], job->ask->sets[i]);
        if (!found)
            return err_set(err, ERR_USAGE, "--set: no rules have a column '%s'", job->ask->sets[i]);
    }
    return true;
}

/* The row has room for every column of the feedback and of every file. */
static void open_row(struct assignment *job)
{
    const struct slice *const columns = feed_columns(job->feed, &job->input_columns);
    size_t most = job->input_columns, more;

    for (size_t i = 0; i < job->ask->file_count; i++) {
        rules_columns(job->rules[i], &more);
        most += more;
    }
    job->row.names = arena_array(job->arena, most, sizeof *job->row.names);
    job->row.cells = arena_array(job->arena, most, sizeof *job->row.cells);
    for (size_t i = 0; i < job->input_columns; i++)
        job->row.names[job->row.count++] = slice_copy(job->arena, columns[i]);
}

static bool read_rules(struct assignment *job, struct err *err)
{
    job->rules = arena_array(job->arena, job->ask->file_count, sizeof *job->rules);
    for (size_t i = 0; i < job->ask->file_count; i++) {
        job->rules[i] = rules_read(job->arena, job->ask->files[i], job->zone, err);
        if (!job->rules[i])
            return false;
        job->is_dated = job->is_dated || rules_are_dated(job->rules[i]);
    }
    return !job->is_dated || job->asked_at != FEED_NONE || feed_require(job->feed, "at", &job->at, err);
}

static bool prepare(struct assignment *job, const struct talk *talk, struct err *err)
{
    const struct assign *const ask = job->ask;

    job->zone = zone_open(job->arena, ask->zone, err);
    if (!job->zone || !read_rules(job, err) || !check_sets(job, err))
        return false;
    open_row(job);
    job->rulings = arena_array(job->arena, ask->file_count, sizeof *job->rulings);
    for (size_t i = 0; i < ask->file_count; i++) {
        job->rulings[i] =
            ruling_new(job->arena, job->rules[i], &job->row, ask->sets, ask->set_count, talk, err);
        if (!job->rulings[i])
            return false;
    }
    return true;
}

/* When a row was: who was asked and stayed silent has no `at`, but was asked. */
static bool take_time(const struct assignment *job, int64_t *civil, bool *known, struct err *err)
{
    const size_t column = feed_cell(job->feed, job->at).length ? job->at : job->asked_at;
    const struct slice cell = feed_cell(job->feed, column);
    struct moment moment;

    *known = job->is_dated && cell.length > 0;
    if (!*known)
        return true;
    if (!moment_parse(cell, &moment))
        return feed_complain(job->feed, column, err, "is no time; expected one like 2026-11-21T19:30Z");
    *civil = period_civil(moment, job->zone);
    return true;
}

static bool write_row(const struct assignment *job, struct writer *out, struct err *err)
{
    for (size_t i = 0; i < job->row.count; i++)
        writer_cell(out, job->row.cells[i]);
    return writer_row(out, err);
}

static bool assign_row(struct assignment *job, struct writer *out, struct err *err)
{
    bool known, fits = true;
    int64_t at;

    if (!take_time(job, &at, &known, err))
        return false;
    for (size_t i = 0; i < job->input_columns; i++)
        job->row.cells[i] = feed_cell(job->feed, i);
    for (size_t i = 0; i < job->ask->file_count; i++)
        fits &= ruling_apply(job->rulings[i], &job->row, known ? &at : NULL);
    return (job->ask->unowned && fits) || write_row(job, out, err);
}

bool assign_run(struct arena *arena, struct feed *feed, const struct assign *ask, struct writer *out,
                const struct talk *talk, struct err *err)
{
    struct assignment job = {.arena = arena,
                             .feed = feed,
                             .ask = ask,
                             .at = feed_find(feed, "at"),
                             .asked_at = feed_find(feed, "asked_at")};

    if (!prepare(&job, talk, err))
        return false;
    feed_want_all(feed);
    for (size_t i = 0; i < job.row.count; i++)
        writer_text(out, job.row.names[i]);
    if (!writer_row(out, err))
        return false;
    while (feed_next(feed, err))
        if (!assign_row(&job, out, err))
            return false;
    if (err->status)
        return false;
    for (size_t i = 0; i < ask->file_count; i++)
        ruling_say(job.rulings[i], feed_count(feed), talk);
    return true;
}
