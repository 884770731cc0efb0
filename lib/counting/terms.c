/* terms - what is to be counted and how, as options say it */
#include "voc/terms.h"

#include "voc/arena.h"
#include "voc/holidayfile.h"
#include "voc/selection.h"

static const char * or (const char *said, const char *usual)
{
    return said ? said : usual;
}

static bool read_as_of(const struct terms *terms, struct reckoning *clock, struct err *err)
{
    clock->is_set = terms->as_of != NULL;
    if (!clock->is_set)
        return true;
    if (strcmp(terms->as_of, "now") == 0)
        clock->as_of = (struct moment){terms->now(), MOMENT_SECOND};
    else if (!moment_parse(slice_of(terms->as_of), &clock->as_of))
        return err_set(err, ERR_USAGE,
                       "--as-of: '%s' is no moment; expected one like 2026-11-21, 2026-11-21T19:30Z or now",
                       terms->as_of);
    return true;
}

bool terms_clock(struct arena *arena, const struct terms *terms, struct count_plan *plan, struct err *err)
{
    struct reckoning *const clock = &plan->clock;

    period_kind_parse(or (terms->every, "all"), &plan->every);
    clock->unweighted = terms->unweighted;
    clock->zone = zone_open(arena, or (terms->zone, "UTC"), err);
    return clock->zone &&
           period_span_parse(terms->span.from, terms->span.to, clock->zone, &clock->span, err) &&
           holidayfile_work(arena, clock->zone, terms->hours, terms->holidays, &clock->work, err) &&
           read_as_of(terms, clock, err);
}

bool terms_metrics(struct arena *arena, const struct terms *terms, struct feed *feed, struct count_plan *plan,
                   const struct talk *talk, struct err *err)
{
    const struct selection selection = {.names = terms->metrics.items,
                                        .name_count = terms->metrics.count,
                                        .files = terms->define.items,
                                        .file_count = terms->define.count,
                                        .work = plan->clock.work};

    return selection_read(arena, &selection, feed, &plan->metrics, talk, err);
}

void terms_groupings(struct arena *arena, const struct terms *terms, struct count_plan *plan)
{
    const char **groupings = arena_array(arena, terms->by.count + 1, sizeof *groupings);

    for (size_t i = 0; i < terms->by.count; i++)
        groupings[plan->grouping_count++] = terms->by.items[i];
    if (terms->total || terms->by.count == 0)
        groupings[plan->grouping_count++] = "";
    plan->groupings = groupings;
}

struct conditions *terms_conditions(struct arena *arena, const struct terms *terms,
                                    const struct count_plan *plan, struct err *err)
{
    return conditions_of(arena, plan, or (terms->zone, "UTC"), terms->hours, err);
}

/* Whether an option was given that says a condition. */
static bool is_said(const struct terms *terms, const char *key)
{
    const struct {
        const char *key;
        bool is_said;
    } said[] = {{"as_of", terms->as_of != NULL},       {"before", terms->span.to != NULL},
                {"every", terms->every != NULL},       {"from", terms->span.from != NULL},
                {"holidays", terms->holidays != NULL}, {"hours", terms->hours != NULL},
                {"weights", terms->unweighted},        {"zone", terms->zone != NULL}};

    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        if (strcmp(key, said[i].key) == 0)
            return said[i].is_said;
    return false;
}

bool terms_asked(struct arena *arena, const struct terms *terms, const struct count_plan *plan,
                 struct addition_plan *asked, struct err *err)
{
    struct count_plan own = {.every = plan->every, .clock = plan->clock};

    if (terms->define.count)
        return err_set(err, ERR_USAGE, "a tally has its metrics' definitions; give --define to voc tally");
    terms_groupings(arena, terms, &own);
    const struct conditions *const all = terms_conditions(arena, terms, &own, err);
    if (!all)
        return false;
    struct conditions *const said = arena_alloc(arena, sizeof *said);
    said->items = arena_array(arena, all->count, sizeof *said->items);
    for (size_t i = 0; i < all->count; i++)
        if (is_said(terms, all->items[i].key))
            said->items[said->count++] = all->items[i];
    *asked =
        (struct addition_plan){.conditions = said,
                               .metrics = terms->metrics.items,
                               .metric_count = terms->metrics.count,
                               .groupings = own.groupings,
                               .grouping_count = terms->total || terms->by.count ? own.grouping_count : 0};
    return true;
}
