/* behind - the feedback behind owners' scores */
#include "voc/behind.h"

#include "voc/arena.h"
#include "voc/casemix.h"
#include "voc/scale.h"
#include "voc/text.h"

#include <math.h>

/* By what rows are grouped: the owner; the owner and the kind of case; the kind of case; all together. */
enum { BY_OWNER, BY_BOTH, BY_KIND, BY_ALL, GROUPINGS };

struct behind {
    struct arena *arena;
    const struct behind_plan *plan;
    struct count_plan counted;
    const char *groupings[GROUPINGS];
    struct count *count;
    const struct cell *cells;
    size_t cell_count;
};

struct behind *behind_read(struct arena *arena, struct feed *feed, const struct behind_plan *plan,
                           struct err *err)
{
    struct behind *const behind = arena_alloc(arena, sizeof *behind);

    *behind = (struct behind){.arena = arena, .plan = plan};
    behind->groupings[BY_OWNER] = plan->owner;
    behind->groupings[BY_ALL] = "";
    if (plan->mix) {
        behind->groupings[BY_BOTH] = arena_printf(arena, "%s,%s", plan->owner, plan->mix);
        behind->groupings[BY_KIND] = plan->mix;
    }
    behind->counted = (struct count_plan){.metrics = plan->metrics,
                                          .groupings = behind->groupings,
                                          .grouping_count = plan->mix ? GROUPINGS : 1,
                                          .cluster = plan->cluster,
                                          .guest = plan->guest,
                                          .every = PERIOD_ALL,
                                          .clock = plan->clock};
    behind->count = count_feed(arena, feed, &behind->counted, NULL, err);
    if (!behind->count)
        return NULL;
    behind->cells = cells_sorted(count_cells(behind->count), &behind->cell_count);
    return behind;
}

static struct estimate estimate(const struct behind *behind, size_t metric, const struct cell *cell)
{
    const struct points_clock clock = count_clock(behind->count);
    const struct tally *const tally = cell ? count_tally(behind->count, cell, metric) : NULL;
    const struct clusters *const clusters = cell ? count_clusters(behind->count, cell, metric) : NULL;

    return estimate_of(behind->arena, &behind->plan->metrics.items[metric], tally, clusters, &clock,
                       behind->plan->level);
}

/* The first cell that isn't before that group, in the order of cells_sorted. */
static size_t first_of(const struct behind *behind, size_t grouping, struct slice key)
{
    const struct cells *const cells = count_cells(behind->count);
    size_t first = 0, end = behind->cell_count;

    while (first < end) {
        const size_t middle = first + (end - first) / 2, group = behind->cells[middle].group,
                     other = cells_grouping(cells, group);
        if (other < grouping || (other == grouping && slice_compare(cells_key(cells, group), key) < 0))
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

/* The cell of a group, NULL where there is none. */
static const struct cell *find(const struct behind *behind, size_t grouping, struct slice key)
{
    const struct cells *const cells = count_cells(behind->count);
    const size_t place = first_of(behind, grouping, key);

    if (place == behind->cell_count || cells_grouping(cells, behind->cells[place].group) != grouping ||
        !slice_is(cells_key(cells, behind->cells[place].group), key))
        return NULL;
    return &behind->cells[place];
}

/* As cells_group has it, with the mark behind it. */
static struct slice key_of(const struct behind *behind, struct slice owner)
{
    return (struct slice){slice_copy(behind->arena, owner), owner.length + 1};
}

bool behind_has(const struct behind *behind, struct slice owner)
{
    return find(behind, BY_OWNER, key_of(behind, owner)) != NULL;
}

static double weight_of(const struct behind *behind, size_t metric, const struct cell *cell)
{
    const struct metric *const it = &behind->plan->metrics.items[metric];
    const struct tally *const tally = count_tally(behind->count, cell, metric);

    if (!tally)
        return 0;
    return metric_is_delay(it) ? points_total(it, tally).sum.weight : tally_total(tally).weight;
}

/* What the owner's cases of one kind say, and what everybody's of that kind. */
static struct casemix_stratum stratum_of(const struct behind *behind, size_t metric, const struct cell *own,
                                         struct slice kind)
{
    const struct estimate mine = estimate(behind, metric, own),
                          all = estimate(behind, metric, find(behind, BY_KIND, kind));

    return (struct casemix_stratum){weight_of(behind, metric, own), mine.value, all.value, all.n <= mine.n};
}

/* The kind that a cell of the owner is of, behind the owner in its key; false where it isn't the owner's. */
static bool kind_of(const struct behind *behind, size_t place, struct slice owner, struct slice *kind)
{
    const struct cells *const cells = count_cells(behind->count);

    if (place == behind->cell_count || cells_grouping(cells, behind->cells[place].group) != BY_BOTH)
        return false;
    const struct slice key = cells_key(cells, behind->cells[place].group);
    *kind = (struct slice){key.at + owner.length, key.length - owner.length};
    return key.length > owner.length && memcmp(key.at, owner.at, owner.length) == 0;
}

static struct casemix mix_of(const struct behind *behind, size_t metric, struct slice owner)
{
    struct casemix_stratum *const strata = arena_array(behind->arena, behind->cell_count, sizeof *strata);
    size_t count = 0;
    struct slice kind;

    for (size_t i = first_of(behind, BY_BOTH, owner); kind_of(behind, i, owner, &kind); i++)
        strata[count++] = stratum_of(behind, metric, &behind->cells[i], kind);
    return casemix_of(strata, count);
}

static bool is_adjustable(const struct metric *metric)
{
    return metric->kind != METRIC_QUANTILE && metric->kind != METRIC_COUNT;
}

bool behind_adjusts(struct arena *arena, const char *name)
{
    struct metric metric;

    return metric_builtin(arena, slice_of(name), &metric) && is_adjustable(&metric);
}

static struct estimate alone(struct estimate estimate)
{
    estimate.value = estimate.se = estimate.low = estimate.high = NAN;
    estimate.note = "alone";
    return estimate;
}

/* The value moved to everybody's mix, the interval along with it, inside what the metric can be. */
static struct estimate adjusted(struct estimate estimate, const struct casemix *mix, double reference,
                                struct interval range)
{
    const double value = reference + mix->observed - mix->expected, wider = 1 / sqrt(mix->covered);
    const struct interval moved = {value - wider * (estimate.value - estimate.low),
                                   value + wider * (estimate.high - estimate.value)};
    const struct interval shown = interval_inside(moved, range);

    estimate.n *= mix->covered;
    estimate.n_eff *= mix->covered;
    estimate.value = fmin(range.high, fmax(range.low, value));
    estimate.se *= wider;
    estimate.low = shown.low;
    estimate.high = shown.high;
    return estimate;
}

struct estimate behind_of(const struct behind *behind, size_t metric, struct slice owner, bool *is_adjusted)
{
    const struct metric *const it = &behind->plan->metrics.items[metric];
    const struct slice key = key_of(behind, owner);
    const struct estimate own = estimate(behind, metric, find(behind, BY_OWNER, key));
    struct interval range = scale_range(it->kind);

    *is_adjusted = behind->plan->mix && is_adjustable(it);
    if (!*is_adjusted || !(own.n > 0) || isnan(own.value))
        return own;
    const struct casemix mix = mix_of(behind, metric, key);
    if (!(mix.covered >= 0.5))
        return alone(own);
    if (it->kind == METRIC_MEAN && !metric_range(it, &range.low, &range.high))
        range = scale_range(it->kind);
    const struct estimate all = estimate(behind, metric, find(behind, BY_ALL, (struct slice){"", 0}));
    return adjusted(own, &mix, all.value, range);
}
