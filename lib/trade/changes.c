/* changes - in which periods a store's rows have changed since, and where something still waits */
#include "voc/changes.h"

#include "voc/arena.h"
#include "voc/cells.h"
#include "voc/feed.h"
#include "voc/schema.h"
#include "voc/store.h"
#include "voc/talk.h"
#include "voc/touched.h"
#include "voc/writer.h"

/* Of one period. */
struct extent {
    long long rows, waiting, batch;
};

struct reading {
    struct arena *arena;
    const struct changes *ask;
    struct store *store;
    struct cells *periods; /* each with a struct extent */
    size_t group, never;   /* periods, and rows without a time */
    long long any;         /* the last batch that touched whichever */
    struct feed *feed;
    size_t at, asked, answered, resolved, closed;
};

static struct extent *extent_of(struct reading *reading, int64_t civil)
{
    return cells_at(reading->periods, reading->group, period_of(reading->ask->every, civil).index);
}

static void touch(struct extent *extent, long long batch)
{
    extent->batch = batch > extent->batch ? batch : extent->batch;
}

/* A day in UTC may lie in two periods of another zone. */
static void touch_day(struct reading *reading, int64_t start, long long batch)
{
    const struct moment first = {start, MOMENT_SECOND}, last = {start + CIVIL_DAY - 1, MOMENT_SECOND};

    touch(extent_of(reading, period_civil(first, reading->ask->zone)), batch);
    touch(extent_of(reading, period_civil(last, reading->ask->zone)), batch);
}

static void take_day(struct reading *reading, struct slice day, long long batch)
{
    struct moment moment;

    if (slice_is(day, slice_of(TOUCHED_NEVER)))
        touch(cells_at(reading->periods, reading->never, 0), batch);
    else if (moment_parse(day, &moment))
        touch_day(reading, moment.seconds, batch);
    else
        reading->any = batch > reading->any ? batch : reading->any;
}

/* A store that only an older voc has written doesn't say. */
static bool read_days(struct reading *reading, struct err *err)
{
    long long tables;
    enum store_got got;

    if (!store_number(reading->store, "SELECT count(*) FROM sqlite_schema WHERE name = 'touched'", &tables,
                      err))
        return false;
    if (tables == 0)
        return store_number(reading->store, "SELECT max(batch) FROM batch", &reading->any, err);
    struct query *const days = store_prepare(reading->store, "SELECT day, batch FROM touched", err);
    if (!days)
        return false;
    while ((got = store_step(days, err)) == STORE_ROW)
        take_day(reading, store_cell(days, 0), store_count(days, 1));
    return got == STORE_END;
}

static bool is_empty(const struct reading *reading, size_t column)
{
    return slice_trim(feed_cell(reading->feed, column)).length == 0;
}

static bool waits(const struct reading *reading)
{
    const bool is_closed = reading->closed != FEED_NONE && !is_empty(reading, reading->closed);

    return !is_closed && ((reading->answered != FEED_NONE && is_empty(reading, reading->answered)) ||
                          (reading->resolved != FEED_NONE && is_empty(reading, reading->resolved)));
}

static bool take_row(struct reading *reading, struct err *err)
{
    const size_t column = is_empty(reading, reading->at) ? reading->asked : reading->at;
    const struct slice cell = slice_trim(feed_cell(reading->feed, column));
    struct extent *extent = NULL;
    struct moment moment;

    if (cell.length == 0)
        extent = cells_at(reading->periods, reading->never, 0);
    else if (moment_parse(cell, &moment))
        extent = extent_of(reading, period_civil(moment, reading->ask->zone));
    else
        return feed_complain(reading->feed, column, err, "is no ISO 8601 time");
    extent->rows++;
    extent->waiting += waits(reading);
    return true;
}

static size_t want(struct reading *reading, const char *name)
{
    const size_t column = feed_find(reading->feed, name);

    feed_want(reading->feed, column);
    return column;
}

static bool read_rows(struct reading *reading, struct err *err)
{
    reading->feed = feed_open(reading->arena, &reading->ask->path, 1, err);
    if (!reading->feed)
        return false;
    reading->at = want(reading, "at");
    reading->asked = want(reading, "asked_at");
    reading->answered = want(reading, "answered_at");
    reading->resolved = want(reading, "resolved_at");
    reading->closed = want(reading, "closed_at");
    feed_want(reading->feed, feed_find(reading->feed, "source")); /* which row, for messages */
    feed_want(reading->feed, feed_find(reading->feed, "id"));
    while (feed_next(reading->feed, err))
        if (!take_row(reading, err))
            return false;
    return err->status == 0;
}

static bool write_period(struct reading *reading, const struct cell *cell, struct query *when,
                         struct writer *out, struct err *err)
{
    const struct extent *const extent = cell->block;
    const long long batch = extent->batch > reading->any ? extent->batch : reading->any;
    char period[PERIOD_SIZE] = "";

    if (reading->ask->since >= 0 && batch <= reading->ask->since && extent->waiting == 0)
        return true;
    if (cell->group == reading->group)
        period_write((struct period){reading->ask->every, cell->period}, period);
    writer_text(out, period);
    writer_count(out, extent->rows);
    writer_count(out, extent->waiting);
    writer_count(out, batch);
    store_set_count(when, 1, batch);
    const enum store_got got = store_step(when, err);
    writer_cell(out, got == STORE_ROW ? store_cell(when, 0) : slice_of(""));
    store_reset(when);
    return got != STORE_FAILED && writer_row(out, err);
}

static bool write_all(struct reading *reading, struct writer *out, const struct talk *talk, struct err *err)
{
    static const char *const names[] = {"period", "n", "waiting", "batch", "at"};
    struct query *const when = store_prepare(reading->store, "SELECT at FROM batch WHERE batch = ?", err);
    size_t count;
    const struct cell *const periods = cells_sorted(reading->periods, &count);

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        writer_text(out, names[i]);
    if (!when || !writer_row(out, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!write_period(reading, &periods[i], when, out, err))
            return false;
    if (writer_rows(out) == 1 && reading->ask->since >= 0)
        talk_say(talk, TALK_NOTE, "nothing has changed in %s since batch %lld, and nothing waits",
                 reading->ask->path, reading->ask->since);
    return true;
}

/* A number that no batch has yet is a slip, which would hide what changed. */
static bool has_batch(const struct reading *reading, struct err *err)
{
    long long newest;

    if (!store_number(reading->store, "SELECT coalesce(max(batch), 0) FROM batch", &newest, err))
        return false;
    return reading->ask->since <= newest ||
           err_set(err, ERR_USAGE, "--since %lld: the newest batch of %s is %lld (voc store log lists them)",
                   reading->ask->since, reading->ask->path, newest);
}

bool changes_write(struct arena *arena, const struct changes *ask, struct writer *out,
                   const struct talk *talk, struct err *err)
{
    struct reading reading = {.arena = arena, .ask = ask, .periods = cells_new(arena, sizeof(struct extent))};

    reading.never = cells_group(reading.periods, 0, slice_of(""));
    reading.group = cells_group(reading.periods, 1, slice_of(""));
    reading.store = store_open(arena, ask->path, STORE_READ, talk, err);
    return reading.store && schema_check(reading.store, false, err) && has_batch(&reading, err) &&
           read_days(&reading, err) && read_rows(&reading, err) && write_all(&reading, out, talk, err);
}
