/* posting - adds one row of a tally table to a count */
#include "voc/posting.h"

#include "voc/arena.h"
#include "voc/number.h"

struct posting {
    struct arena *arena;
    struct feed *feed;
    struct count *count;
    const struct metrics *metrics; /* of the tables */
    struct quantities quantities;  /* of these */
    size_t *of;                    /* each quantity's number in the count, SIZE_MAX where it has none */
    size_t metric, columns[TALLIES_COLUMNS];
    char period_text[PERIOD_SIZE]; /* of the row before, and its period */
    int64_t period;
    struct err *err;
};

/* A row as it is read. */
struct row {
    const struct metric *metric;
    size_t quantity;
    enum tallies_state state;
    struct mass mass;
    int64_t period, value;
    bool is_binned;
};

struct posting *posting_new(struct arena *arena, struct feed *feed, const struct metrics *metrics,
                            struct count *count)
{
    struct posting *const posting = arena_alloc(arena, sizeof *posting);

    *posting = (struct posting){.arena = arena, .feed = feed, .count = count, .metrics = metrics};
    posting->quantities = quantity_share(arena, metrics);
    posting->of = arena_array(arena, posting->quantities.count, sizeof *posting->of);
    for (size_t i = 0; i < posting->quantities.count; i++)
        posting->of[i] = SIZE_MAX;
    for (size_t i = 0; i < metrics->count; i++) {
        const size_t own = count_quantity(count, metrics->items[i].name);
        if (own != SIZE_MAX)
            posting->of[posting->quantities.of[i]] = own;
    }
    for (size_t i = 0; i < posting->quantities.count; i++)
        if (posting->of[i] != SIZE_MAX)
            count_limit(count, posting->of[i], posting->quantities.items[i].limits);
    posting->metric = feed_find(feed, "metric");
    for (size_t i = 0; i < TALLIES_COLUMNS; i++)
        posting->columns[i] = feed_find(feed, tallies_columns[i]);
    return posting;
}

static struct slice cell(const struct posting *posting, enum tallies_column column)
{
    return feed_cell(posting->feed, posting->columns[column]);
}

static bool complain(const struct posting *posting, enum tallies_column column, const char *complaint)
{
    return feed_complain(posting->feed, posting->columns[column], posting->err, complaint);
}

/* Rows stand under the first of the metrics that share them. */
static bool read_metric(const struct posting *posting, struct row *row)
{
    const struct slice name = feed_cell(posting->feed, posting->metric);

    for (size_t i = 0; i < posting->quantities.count; i++) {
        row->metric = &posting->metrics->items[posting->quantities.items[i].metric];
        row->quantity = i;
        if (slice_is(name, slice_of(row->metric->name)))
            return true;
    }
    return feed_complain(posting->feed, posting->metric, posting->err,
                         metrics_find(posting->metrics, name)
                             ? "shares its delays with a metric before it, and has no rows of its own"
                             : "is no metric that this tally says it counts");
}

static bool fits(const struct metric *metric, enum tallies_state state)
{
    switch (state) {
    case TALLIES_BAD:
    case TALLIES_GOOD:
    case TALLIES_NEUTRAL:
        return metric->kind == METRIC_NET || metric->kind == METRIC_SHARE;
    case TALLIES_COUNTED:
        return !metric_is_delay(metric) && metric->kind != METRIC_NET && metric->kind != METRIC_SHARE;
    default:
        return metric_is_delay(metric);
    }
}

static bool read_state(const struct posting *posting, struct row *row)
{
    for (int i = 0; i < TALLIES_STATES; i++)
        if (slice_is(cell(posting, TALLIES_STATE), slice_of(tallies_states[i]))) {
            row->state = (enum tallies_state)i;
            return fits(row->metric, row->state) ||
                   complain(posting, TALLIES_STATE, "is no state of this metric");
        }
    return complain(posting, TALLIES_STATE, "is no state that a tally counts");
}

static bool is_empty(const struct posting *posting, enum tallies_column column)
{
    return cell(posting, column).length == 0 || complain(posting, column, "should be empty here");
}

static bool read_number(const struct posting *posting, enum tallies_column column, int decimals,
                        struct wide *number)
{
    const struct slice text = cell(posting, column);

    if (!wide_parse(text, decimals, number))
        return complain(posting, column, "is no plain decimal as voc tally writes it");
    return true;
}

/* However they are weighed, n rows can't be worth more than n: (sum w)^2 <= n sum w^2. */
static bool are_weights(const struct mass *mass)
{
    static const double slack = 1e-9, largest = 1e9;
    const struct tally_sum sum = tally_sum_of(mass);

    return sum.weight > 0 && sum.squares > 0 && sum.weight <= (double)mass->n * largest &&
           tally_effective(&sum) <= (double)mass->n * (1 + slack);
}

/* As many could still be added a million times. */
static const long long most_rows = 1000000000000;

static bool read_mass(const struct posting *posting, struct mass *mass)
{
    const bool has_weight = cell(posting, TALLIES_WEIGHT).length,
               has_squares = cell(posting, TALLIES_SQUARES).length;
    const struct slice count = cell(posting, TALLIES_COUNT);

    *mass = mass_plain(0);
    if (!number_parse_whole(count, &mass->n) || mass->n == 0 || mass->n > most_rows || count.at[0] == '0')
        return complain(posting, TALLIES_COUNT, "is no count; expected a whole number from 1");
    if (!has_weight && !has_squares)
        return true;
    mass->is_plain = false;
    if (!read_number(posting, TALLIES_WEIGHT, TALLIES_WEIGHT_DECIMALS, &mass->weight) ||
        !read_number(posting, TALLIES_SQUARES, TALLIES_SQUARE_DECIMALS, &mass->squares))
        return false;
    return are_weights(mass) ||
           complain(posting, TALLIES_SQUARES, "can't be the squares of weights that have this sum");
}

static bool read_period(struct posting *posting, struct row *row)
{
    const enum period_kind every = count_every(posting->count);
    const struct slice text = cell(posting, TALLIES_PERIOD);
    char complaint[64 + PERIOD_SIZE], again[PERIOD_SIZE];
    struct period period;

    row->period = posting->period;
    if (slice_is(text, slice_of(posting->period_text)))
        return true;
    memcpy(complaint, "is no ", sizeof "is no ");
    strcat(strcat(complaint, every == PERIOD_ALL ? "period" : period_words[every]),
           " that this tally counts by");
    if (!period_parse(text, &period) || period.kind != every)
        return complain(posting, TALLIES_PERIOD, complaint);
    period_write(period, again);
    if (!slice_is(text, slice_of(again)))
        return complain(posting, TALLIES_PERIOD, complaint);
    memcpy(posting->period_text, again, sizeof again);
    row->period = posting->period = period.index;
    return true;
}

static bool read_value(const struct posting *posting, struct row *row)
{
    const bool is_delay = metric_is_delay(row->metric), is_mean = row->metric->kind == METRIC_MEAN;
    const struct slice bins = cell(posting, TALLIES_BINS);
    struct wide value;

    if (!read_number(posting, TALLIES_VALUE, is_delay ? 0 : TALLIES_VALUE_DECIMALS, &value))
        return false;
    row->value = (int64_t)value.limbs[0];
    if (!wide_is(wide_of(row->value), value) || (is_delay && row->value < 0))
        return complain(posting, TALLIES_VALUE, is_delay ? "is no delay in seconds" : "is too large");
    row->is_binned = bins.length > 0;
    if (row->is_binned && (is_mean || !slice_is(bins, slice_of(tallies_binned))))
        return complain(posting, TALLIES_BINS,
                        is_mean ? "can't be: means have exact values" : "is not 128 or empty");
    if (row->is_binned &&
        bins_edge(row->value, &posting->quantities.items[row->quantity].limits) != row->value)
        return complain(posting, TALLIES_VALUE, "is no lower edge of a bin");
    return true;
}

static bool takes_value(const struct row *row)
{
    return row->metric->kind != METRIC_NET && row->metric->kind != METRIC_SHARE &&
           row->metric->kind != METRIC_COUNT;
}

static bool is_silent(const struct row *row)
{
    return row->state == TALLIES_SILENT || row->state == TALLIES_SILENT_BY_DAY;
}

static bool read_row(struct posting *posting, struct row *row)
{
    const bool waits =
        row->state == TALLIES_WAITING || row->state == TALLIES_WAITING_BY_DAY || is_silent(row);

    if (!read_period(posting, row) || !read_mass(posting, &row->mass) ||
        (!waits && !is_empty(posting, TALLIES_ORIGIN)))
        return false;
    if (takes_value(row) && !is_silent(row))
        return read_value(posting, row);
    return is_empty(posting, TALLIES_VALUE) && is_empty(posting, TALLIES_BINS) &&
           (row->metric->kind != METRIC_COUNT || row->mass.is_plain || is_empty(posting, TALLIES_WEIGHT));
}

static bool number_source(const struct posting *posting, uint32_t *source)
{
    struct sources *const sources = count_sources(posting->count);

    *source = (uint32_t)sources_number(sources, cell(posting, TALLIES_ORIGIN));
    return !sources_are_lumped(sources) ||
           complain(posting, TALLIES_ORIGIN, "is one source too many: a tally keeps at most 256 apart");
}

bool posting_source(struct posting *posting, struct err *err)
{
    struct row row = {0};
    uint32_t source;

    posting->err = err;
    if (!read_metric(posting, &row) || !read_state(posting, &row))
        return false;
    if (row.state != TALLIES_ANSWERS && row.state != TALLIES_ANSWERS_BY_DAY)
        return complain(posting, TALLIES_STATE, "has no period");
    if (!read_mass(posting, &row.mass) || !is_empty(posting, TALLIES_VALUE) ||
        !is_empty(posting, TALLIES_BINS) || !is_empty(posting, TALLIES_WEIGHT) ||
        !number_source(posting, &source))
        return false;
    if (posting->of[row.quantity] != SIZE_MAX)
        sources_note_answers(count_sources(posting->count), posting->of[row.quantity], source,
                             row.state == TALLIES_ANSWERS_BY_DAY, row.mass.n);
    return true;
}

static const struct tally_place places[TALLIES_STATES] = {
    [TALLIES_ANSWERED] = {TALLY_ANSWERED, false, 0},    [TALLIES_ANSWERED_BY_DAY] = {TALLY_ANSWERED, true, 0},
    [TALLIES_CLOSED] = {TALLY_CLOSED, false, 0},        [TALLIES_CLOSED_BY_DAY] = {TALLY_CLOSED, true, 0},
    [TALLIES_SILENT] = {TALLY_WAITING, false, 0},       [TALLIES_SILENT_BY_DAY] = {TALLY_WAITING, true, 0},
    [TALLIES_COUNTED] = {TALLY_ANSWERED, false, 0},     [TALLIES_WAITING] = {TALLY_WAITING, false, 0},
    [TALLIES_WAITING_BY_DAY] = {TALLY_WAITING, true, 0}};

static void add(const struct posting *posting, const struct row *row, struct tally *tally, uint32_t source)
{
    const struct tally_pool *const pool = count_pool(posting->count);
    const struct bins_limits *const limits = &posting->quantities.items[row->quantity].limits;
    struct tally_place place = places[row->state];

    place.source = source;
    if (!takes_value(row)) {
        tally_class(pool, tally,
                    row->state == TALLIES_BAD       ? -1
                    : row->state == TALLIES_NEUTRAL ? 0
                                                    : 1,
                    &row->mass);
        return;
    }
    if (is_silent(row)) {
        tally_silence(pool, tally, place, &row->mass);
        return;
    }
    if (row->metric->kind == METRIC_MEAN)
        tally_value(pool, tally, row->value, &row->mass);
    if (row->is_binned)
        bins_coarsen(pool->bins, tally_bins(pool, tally, place), limits);
    tally_delay(pool, tally, limits, place, row->value, &row->mass);
}

bool posting_group(struct posting *posting, size_t group, struct err *err)
{
    struct row row = {0};
    uint32_t source = 0;

    posting->err = err;
    if (!read_metric(posting, &row) || !read_state(posting, &row))
        return false;
    if (row.state == TALLIES_ANSWERS || row.state == TALLIES_ANSWERS_BY_DAY)
        return complain(posting, TALLIES_PERIOD, "should be empty, as sources answer or not at any time");
    if (!read_row(posting, &row) ||
        (places[row.state].state == TALLY_WAITING && !number_source(posting, &source)))
        return false;
    const size_t quantity = posting->of[row.quantity];
    if (quantity != SIZE_MAX && is_silent(&row))
        sources_note_silence(count_sources(posting->count), quantity, source);
    if (group == SIZE_MAX || quantity == SIZE_MAX)
        return true;
    if (places[row.state].state == TALLY_WAITING && cells_grouping(count_cells(posting->count), group) == 0)
        sources_note_waiting(count_sources(posting->count), quantity, source, row.mass.n);
    add(posting, &row, count_open(posting->count, group, row.period, quantity), source);
    return true;
}
