/* recall - a store's feedback, or a part of it, as a table */
#include "voc/recall.h"

#include "voc/arena.h"
#include "voc/feed.h"
#include "voc/namesake.h"
#include "voc/pattern.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/writer.h"

enum { LOOKED_AT = 20000 }; /* rows, for a value that was meant */

struct condition {
    size_t column;
    const struct pattern *pattern; /* NULL: the cell is empty */
    struct slice wanted;           /* the text that alone fits; empty where more than one may */
    struct namesake *namesake;     /* of that; NULL: none is wanted */
    const char *text;              /* as it was asked for */
};

struct recalling {
    struct feed *feed;
    const struct recall *ask;
    struct condition *conditions;
    size_t at, asked;
};

/* The name of a column may have an `=`, too. */
static bool read_condition(struct arena *arena, const struct feed *feed, const char *text,
                           struct condition *condition, struct err *err)
{
    const char *equals = strchr(text, '='), *const first = equals;

    condition->column = FEED_NONE;
    condition->text = text;
    for (; equals; equals = strchr(equals + 1, '=')) {
        condition->column = feed_find(feed, arena_copy(arena, text, (size_t)(equals - text)));
        if (condition->column != FEED_NONE)
            break;
    }
    if (!first)
        return err_set(err, ERR_USAGE, "--where: '%s': expected COLUMN=VALUE, as in team=Leeds", text);
    if (condition->column == FEED_NONE)
        return feed_lacks(feed, arena_copy(arena, text, (size_t)(first - text)), err);
    if (equals[1] == '\0')
        return true;
    if (strcmp(equals + 1, "*") == 0)
        return err_set(err, ERR_USAGE, "--where: '%s' fits any; ~. fits what isn't empty", text);
    condition->pattern = pattern_new(arena, slice_of(equals + 1), err);
    if (condition->pattern && pattern_is_text(condition->pattern, &condition->wanted))
        condition->namesake = namesake_new(arena, condition->wanted);
    return condition->pattern != NULL;
}

static bool is_narrow(struct period_span span)
{
    return span.from != INT64_MIN || span.end != INT64_MAX;
}

static bool falls_in(const struct recalling *recalling, struct err *err)
{
    const struct period_span span = recalling->ask->span;
    size_t column = recalling->at;
    struct moment moment;

    if (!is_narrow(span))
        return true;
    if (feed_cell(recalling->feed, column).length == 0)
        column = recalling->asked;
    const struct slice cell = slice_trim(feed_cell(recalling->feed, column));
    if (cell.length == 0)
        return false;
    if (!moment_parse(cell, &moment))
        return feed_complain(recalling->feed, column, err, "is no ISO 8601 time");
    return period_span_has(span, period_civil(moment, recalling->ask->zone));
}

static bool fits(const struct recalling *recalling)
{
    for (size_t i = 0; i < recalling->ask->where_count; i++) {
        const struct condition *const condition = &recalling->conditions[i];
        const struct slice cell = feed_cell(recalling->feed, condition->column);
        if (condition->pattern ? !pattern_fits(condition->pattern, cell) : cell.length > 0)
            return false;
    }
    return true;
}

/* Values that come before many others: of a column of names one looks at the first. */
static void look_at(const struct recalling *recalling, long long rows)
{
    for (size_t i = 0; i < recalling->ask->where_count && rows < LOOKED_AT; i++)
        if (recalling->conditions[i].namesake)
            namesake_see(recalling->conditions[i].namesake,
                         feed_cell(recalling->feed, recalling->conditions[i].column));
}

/* Nothing fits: which condition may be a slip. */
static void say_none(const struct recalling *recalling, const struct talk *talk)
{
    for (size_t i = 0; i < recalling->ask->where_count; i++) {
        const struct condition *const condition = &recalling->conditions[i];
        const char *const likely = condition->namesake ? namesake_likely(condition->namesake) : NULL;
        if (!likely || slice_is(slice_of(likely), condition->wanted))
            continue;
        talk_say(talk, TALK_WARNING, "no row fits --where '%s'; did you mean '%s'?", condition->text, likely);
        return;
    }
    talk_say(talk, TALK_NOTE, "no row fits");
}

static bool write_header(const struct feed *feed, struct writer *out, struct err *err)
{
    size_t count;
    const struct slice *const names = feed_columns(feed, &count);

    for (size_t i = 0; i < count; i++)
        writer_cell(out, names[i]);
    return writer_row(out, err);
}

bool recall_run(struct arena *arena, struct feed *feed, const struct recall *ask, struct writer *out,
                const struct talk *talk, struct err *err)
{
    struct recalling recalling = {feed, ask,
                                  arena_array(arena, ask->where_count, sizeof *recalling.conditions),
                                  feed_find(feed, "at"), feed_find(feed, "asked_at")};
    size_t count;
    long long rows = 0;

    for (size_t i = 0; i < ask->where_count; i++)
        if (!read_condition(arena, feed, ask->where[i], &recalling.conditions[i], err))
            return false;
    if (is_narrow(ask->span) && recalling.at == FEED_NONE && recalling.asked == FEED_NONE)
        return feed_lacks(feed, "at", err);
    feed_want_all(feed);
    if (!write_header(feed, out, err))
        return false;
    feed_columns(feed, &count);
    while (feed_next(feed, err)) {
        const bool chosen = falls_in(&recalling, err) && fits(&recalling);
        if (err->status)
            return false;
        rows += chosen;
        if (rows == 0)
            look_at(&recalling, feed_count(feed));
        for (size_t i = 0; i < count && chosen; i++)
            writer_cell(out, feed_cell(feed, i));
        if (chosen && !writer_row(out, err))
            return false;
    }
    if (err->status == 0 && rows == 0)
        say_none(&recalling, talk);
    return err->status == 0;
}
