/* hearing - what of the feedback behind scores is asked */
#include "voc/hearing.h"

#include "voc/arena.h"
#include "voc/text.h"
#include "voc/workunit.h"

static const char answered[] = "answered_", closed_loop[] = "closed_loop_", usual_limit[] = "24h";

enum hearing_topic hearing_topic(struct arena *arena, const char *name)
{
    struct metric metric;

    if (!metric_builtin(arena, slice_of(name), &metric) || !metric_is_delay(&metric) ||
        strcmp(metric.parts[0].until, "answered_at") != 0)
        return HEARING_NEITHER;
    return metric.among == METRIC_UNHAPPY ? HEARING_LOOP : HEARING_ANSWERING;
}

size_t hearing_metric(const struct hearing *hearing, const char *name)
{
    size_t i = 0;

    while (i < hearing->plan.metrics.count && strcmp(hearing->plan.metrics.items[i].name, name) != 0)
        i++;
    return i;
}

static bool add(struct arena *arena, struct hearing *hearing, const struct feed *feed, const char *name,
                struct err *err)
{
    struct metric metric;

    if (!metric_builtin(arena, slice_of(name), &metric) || placing_lacks(feed, &metric))
        return true;
    if (hearing->plan.clock.work && !workunit_apply(arena, hearing->plan.clock.work, &metric, err))
        return false;
    metrics_add(arena, &hearing->plan.metrics, &metric);
    return true;
}

/* The first metric whose name begins so; NULL: none. */
static const char *named(const struct roster *roster, const char *start)
{
    for (size_t i = 0; i < roster->metric_count; i++)
        if (slice_starts(slice_of(roster->metrics[i]), start))
            return roster->metrics[i];
    return NULL;
}

static bool add_limit(struct arena *arena, struct hearing *hearing, const struct feed *feed,
                      const struct roster *roster, const char *start, const char *other, struct err *err)
{
    const char *const theirs = named(roster, other);

    return named(roster, start) ||
           add(arena, hearing, feed,
               arena_printf(arena, "%s%s", start, theirs ? theirs + strlen(other) : usual_limit), err);
}

static bool choose(struct arena *arena, struct hearing *hearing, const struct feed *feed,
                   const struct roster *roster, bool is_mixed, struct err *err)
{
    for (size_t i = 0; is_mixed && i < roster->metric_count; i++)
        if (behind_adjusts(arena, roster->metrics[i]) && !add(arena, hearing, feed, roster->metrics[i], err))
            return false;
    return add_limit(arena, hearing, feed, roster, answered, closed_loop, err) &&
           add_limit(arena, hearing, feed, roster, closed_loop, answered, err) &&
           (roster_metric(roster, "first_response") < roster->metric_count ||
            add(arena, hearing, feed, "first_response", err));
}

/* What counts work and what counts hours of the clock can't stand side by side unsaid. */
static void tell_hours(const struct hearing *hearing, const struct roster *roster, const struct talk *talk)
{
    const struct measures *const measures = roster->measures;

    for (size_t i = 0; !hearing->plan.clock.work && i < measures->series_count; i++)
        if (strcmp(series_newest(&measures->series[i])->unit, "working hours") == 0) {
            talk_say(
                talk, TALK_WARNING,
                "the measures count working hours, and the feedback's delays all hours; --hours says which");
            return;
        }
}

/* Measures have owners, too, but counting their rows says nothing; feedback as import makes it has
   none yet. */
static bool has_owners(struct feed *feed, const char *owner, struct err *err)
{
    if (feed_find(feed, "metric") != FEED_NONE && feed_find(feed, "period") != FEED_NONE)
        return err_set(err, ERR_DATA, "--feedback: %s holds measures; expected what they were counted from",
                       feed_name(feed));
    return feed_find(feed, owner) != FEED_NONE ||
           err_set(
               err, ERR_DATA,
               "the feedback has no column '%s'; pipe it through voc assign, which says who answers for it",
               owner);
}

static bool is_mix_of_others(struct arena *arena, const struct hearing_plan *plan, const struct feed *feed,
                             struct err *err)
{
    struct slice rest = slice_of(plan->mix), column;

    while (plan->mix && slice_split(&rest, ',', &column)) {
        const char *const name = slice_copy(arena, slice_trim(column));
        if (strcmp(name, plan->owner) == 0)
            return err_set(err, ERR_USAGE, "--mix: %s is who is scored, not a kind of case", name);
        if (feed_find(feed, name) == FEED_NONE)
            return feed_lacks(feed, name, err);
    }
    return true;
}

static void tell_strangers(const struct hearing *hearing, const struct roster *roster,
                           const struct talk *talk)
{
    size_t known = 0;

    for (size_t i = 0; i < roster->owner_count; i++)
        known += behind_has(hearing->behind, roster->owners[i]);
    if (known == 0 && roster->owner_count > 0 && hearing->plan.metrics.count > 0)
        talk_say(talk, TALK_WARNING,
                 "the feedback has nothing of any owner of the measures in the periods that are scored");
}

struct hearing *hearing_of(struct arena *arena, struct feed *feed, const struct roster *roster,
                           const struct hearing_plan *plan, const struct talk *talk, struct err *err)
{
    struct hearing *const hearing = arena_alloc(arena, sizeof *hearing);

    if (!has_owners(feed, plan->owner, err) || !is_mix_of_others(arena, plan, feed, err))
        return NULL;
    hearing->plan = (struct behind_plan){.owner = plan->owner,
                                         .mix = plan->mix,
                                         .cluster = plan->cluster,
                                         .guest = plan->guest,
                                         .clock = plan->clock,
                                         .level = plan->level};
    if (!choose(arena, hearing, feed, roster, plan->mix != NULL, err))
        return NULL;
    tell_hours(hearing, roster, talk);
    hearing->behind = behind_read(arena, feed, &hearing->plan, err);
    if (!hearing->behind)
        return NULL;
    tell_strangers(hearing, roster, talk);
    return hearing;
}
