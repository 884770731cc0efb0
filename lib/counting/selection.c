/* selection - which metrics are measured */
#include "voc/selection.h"

#include "voc/arena.h"
#include "voc/definitions.h"
#include "voc/placing.h"
#include "voc/text.h"
#include "voc/workunit.h"

struct choosing {
    struct arena *arena;
    const struct metrics *defined;
    struct metrics *metrics;
    struct err *err;
};

static const char *likely_metric(const struct choosing *choosing, const char *name)
{
    const struct metrics *const defined = choosing->defined;
    size_t count = 0, builtin = 0;

    while (metric_builtin_names[builtin])
        builtin++;
    const char **names = arena_array(choosing->arena, builtin + defined->count, sizeof *names);
    for (; count < builtin; count++)
        names[count] = metric_builtin_names[count];
    for (size_t i = 0; i < defined->count; i++)
        names[count++] = defined->items[i].name;
    return text_likely(slice_of(name), names, count);
}

static bool add_named(const struct choosing *choosing, struct slice name)
{
    const struct metric *own = metrics_find(choosing->defined, name);
    struct metric builtin;

    if (!own && metric_builtin(choosing->arena, name, &builtin))
        own = &builtin;
    if (own) {
        if (!metrics_find(choosing->metrics, name))
            metrics_add(choosing->arena, choosing->metrics, own);
        return true;
    }
    const char *const word = slice_copy(choosing->arena, name), *const likely = likely_metric(choosing, word);
    if (likely)
        return err_set(choosing->err, ERR_USAGE, "there is no metric '%s'; did you mean '%s'?", word, likely);
    return err_set(choosing->err, ERR_USAGE,
                   "there is no metric '%s'; voc help measure lists them, --define FILE adds some", word);
}

/* Every metric whose columns are there; a defined one is missed where they aren't. */
static void add_all(const struct choosing *choosing, const struct feed *feed, const struct talk *talk)
{
    const struct metrics *const defined = choosing->defined;
    struct metric metric;

    for (size_t i = 0; metric_builtin_names[i]; i++)
        if (!metrics_find(defined, slice_of(metric_builtin_names[i])) &&
            metric_builtin(choosing->arena, slice_of(metric_builtin_names[i]), &metric) &&
            !placing_lacks(feed, &metric))
            metrics_add(choosing->arena, choosing->metrics, &metric);
    for (size_t i = 0; i < defined->count; i++) {
        const char *const lacking = placing_lacks(feed, &defined->items[i]);
        if (lacking)
            talk_say(talk, TALK_WARNING, "%s isn't measured: there is no column '%s'", defined->items[i].name,
                     lacking);
        else
            metrics_add(choosing->arena, choosing->metrics, &defined->items[i]);
    }
}

static bool add_listed(const struct choosing *choosing, const char *list)
{
    struct slice rest = slice_of(list), name;

    while (slice_split(&rest, ',', &name))
        if (!add_named(choosing, slice_trim(name)))
            return false;
    return true;
}

bool selection_read(struct arena *arena, const struct selection *selection, const struct feed *feed,
                    struct metrics *metrics, const struct talk *talk, struct err *err)
{
    struct metrics defined = {0};
    const struct choosing choosing = {arena, &defined, metrics, err};

    for (size_t i = 0; i < selection->file_count; i++)
        if (!definitions_read(arena, selection->files[i], &defined, err))
            return false;
    if (selection->name_count == 0)
        add_all(&choosing, feed, talk);
    for (size_t i = 0; i < selection->name_count; i++)
        if (!add_listed(&choosing, selection->names[i]))
            return false;
    for (size_t i = 0; selection->work && i < metrics->count; i++)
        if (!workunit_apply(arena, selection->work, &metrics->items[i], err))
            return false;
    return true;
}
