/* tallies - the tally table */
#include "voc/tallies.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/writer.h"

#include <stdlib.h>

const char *const tallies_columns[TALLIES_COLUMNS] = {"period", "state", "origin", "value",
                                                      "bins",   "count", "weight", "weight_squares"};
const char *const tallies_states[TALLIES_STATES] = {
    "answered", "answered by day", "answers", "answers by day", "bad",
    "closed",   "closed by day",   "counted", "good",           "neutral",
    "silent",   "silent by day",   "waiting", "waiting by day"};
const char tallies_binned[] = "128";

bool tallies_are(const struct slice *header, size_t count)
{
    if (count < TALLIES_COLUMNS + 1 || !slice_is(header[0], slice_of("metric")))
        return false;
    for (size_t i = 0; i < TALLIES_COLUMNS; i++)
        if (!slice_is(header[count - TALLIES_COLUMNS + i], slice_of(tallies_columns[i])))
            return false;
    return true;
}

int tallies_compare_values(struct slice a, struct slice b)
{
    return a.length != b.length ? (a.length > b.length) - (a.length < b.length) : slice_compare(a, b);
}

/* A cell and its group's cells as they are written. */
struct position {
    const struct cell *cell;
    const struct slice *groups;
    size_t group_count;
};

struct writing {
    struct arena *arena, *scratch;
    const struct count *count;
    struct position *places;
    size_t place_count, group_count;
    struct slice *nowhere; /* the groups of what is no group's */
    struct slice *cells;   /* of a row */
    struct writer *writer;
    struct err *err;
};

/* One row; NULL is an empty cell. */
struct row {
    const char *metric;
    const struct slice *groups;
    const char *period, *state;
    struct slice origin, value;
    bool is_binned;
    const struct mass *mass;
};

/* A mass as text. */
struct mass_text {
    char n[NUMBER_WHOLE_SIZE], weight[WIDE_SIZE], squares[WIDE_SIZE];
};

static void write_mass(const struct mass *mass, struct mass_text *text)
{
    text->n[0] = text->weight[0] = text->squares[0] = '\0';
    if (!mass)
        return;
    number_whole(mass->n, text->n);
    if (mass_is_even(mass))
        return;
    wide_write(mass->weight, TALLIES_WEIGHT_DECIMALS, text->weight);
    wide_write(mass->squares, TALLIES_SQUARE_DECIMALS, text->squares);
}

static bool write_row(const struct writing *writing, const struct row *row)
{
    struct slice *cell = writing->cells;
    struct mass_text mass;

    write_mass(row->mass, &mass);
    *cell++ = slice_of(row->metric);
    for (size_t i = 0; i < writing->group_count; i++)
        *cell++ = row->groups[i];
    *cell++ = slice_of(row->period);
    *cell++ = slice_of(row->state);
    *cell++ = row->origin;
    *cell++ = row->value;
    *cell++ = slice_of(row->is_binned ? tallies_binned : "");
    *cell++ = slice_of(mass.n);
    *cell++ = slice_of(mass.weight);
    *cell++ = slice_of(mass.squares);
    writer_cells(writing->writer, writing->cells, (size_t)(cell - writing->cells));
    return writer_row(writing->writer, writing->err);
}

static bool write_header(const struct writing *writing)
{
    struct groupings *const groupings = count_groupings(writing->count);

    writer_text(writing->writer, "metric");
    for (size_t i = 0; i < writing->group_count; i++)
        writer_cell(writing->writer, grouping_name(groupings, i));
    for (size_t i = 0; i < TALLIES_COLUMNS; i++)
        writer_text(writing->writer, tallies_columns[i]);
    return writer_row(writing->writer, writing->err);
}

static bool write_conditions(const struct writing *writing, const struct conditions *conditions)
{
    const struct moment newest = count_newest(writing->count);
    char text[MOMENT_SIZE];

    moment_write(newest, text);
    for (size_t i = 0; i < conditions->count; i++) {
        const struct condition *const it = &conditions->items[i];
        const bool is_newest = strcmp(it->key, "newest") == 0 && !*conditions_find(conditions, "as_of");
        if (!write_row(writing, &(struct row){.metric = "",
                                              .groups = writing->nowhere,
                                              .period = "",
                                              .state = it->key,
                                              .value = slice_of(is_newest ? text : it->value)}))
            return false;
    }
    return true;
}

static int by_group(const void *left, const void *right)
{
    const struct position *const a = left, *const b = right;
    int order = 0;

    for (size_t i = 0; order == 0 && i < a->group_count; i++)
        order = slice_compare(a->groups[i], b->groups[i]);
    return order ? order : (a->cell->period > b->cell->period) - (a->cell->period < b->cell->period);
}

static bool is_asked(const struct count *count, const struct cell *cell)
{
    return cells_grouping(count_cells(count), cell->group) < count_asked(count);
}

/* Cells of one group follow each other as they were made, or nearly: its cells are taken once for all of
 * these. */
static void sort_places(struct writing *writing)
{
    size_t count;
    const struct cell *const cells = cells_sorted(count_cells(writing->count), &count);
    struct groupings *const groupings = count_groupings(writing->count);
    struct slice *groups = NULL;

    writing->places = arena_array(writing->arena, count, sizeof *writing->places);
    for (size_t i = 0; i < count; i++) {
        if (!is_asked(writing->count, &cells[i]))
            continue;
        if (!groups || cells[i].group != cells[i - 1].group) {
            groups = arena_array(writing->arena, writing->group_count, sizeof *groups);
            for (size_t j = 0; j < writing->group_count; j++)
                groups[j] = grouping_cell(groupings, count_cells(writing->count), cells[i].group, j);
        }
        writing->places[writing->place_count++] = (struct position){&cells[i], groups, writing->group_count};
    }
    if (writing->place_count)
        qsort(writing->places, writing->place_count, sizeof *writing->places, by_group);
}

/* The sources by name. */
static const size_t *sorted_sources(const struct writing *writing)
{
    const struct sources *const sources = count_sources(writing->count);
    const size_t count = sources_count(sources);
    size_t *const order = arena_array(writing->scratch, count, sizeof *order);

    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && slice_compare(sources_name(sources, order[at - 1]), sources_name(sources, i)) > 0;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return order;
}

/* What is known of the sources that answer. */
static bool write_evidence(const struct writing *writing, size_t quantity, const char *metric)
{
    const struct sources *const sources = count_sources(writing->count);
    const size_t *const order = sorted_sources(writing);

    for (int by_day = 0; by_day < 2; by_day++)
        for (size_t i = 0; i < sources_count(sources); i++) {
            const struct mass mass = mass_plain(sources_answers(sources, quantity, order[i], by_day));
            if (mass.n && !write_row(writing, &(struct row){.metric = metric,
                                                            .groups = writing->nowhere,
                                                            .period = "",
                                                            .state = tallies_states[TALLIES_ANSWERS + by_day],
                                                            .origin = sources_name(sources, order[i]),
                                                            .mass = &mass}))
                return false;
        }
    return true;
}

/* What is written of one quantity in one group and period. */
struct sheet {
    const struct writing *writing;
    const struct metric *metric;
    const struct tally *tally;
    struct row row;
};

static bool write_class(struct sheet *sheet, enum tallies_state state, int class)
{
    const struct mass mass = tally_class_mass(sheet->tally, class);

    sheet->row.state = tallies_states[state];
    sheet->row.mass = &mass;
    return mass.n == 0 || write_row(sheet->writing, &sheet->row);
}

/* A value as text, with its place in the bins. */
struct text {
    char at[WIDE_SIZE];
    uint32_t item;
};

static int by_text(const void *left, const void *right)
{
    const struct text *const a = left, *const b = right;

    return tallies_compare_values(slice_of(a->at), slice_of(b->at));
}

static const struct text *texts_of(const struct sheet *sheet, const struct bins *bins, int decimals)
{
    struct text *const texts = arena_array(sheet->writing->scratch, bins->count, sizeof *texts);

    for (uint32_t i = 0; i < bins->count; i++) {
        if (decimals == 0)
            number_whole(bins->items[i].value, texts[i].at);
        else
            wide_write(wide_of(bins->items[i].value), decimals, texts[i].at);
        texts[i].item = i;
    }
    if (decimals && bins->count)
        qsort(texts, bins->count, sizeof *texts, by_text);
    return texts;
}

static bool write_bins(struct sheet *sheet, enum tallies_state state, const struct bins *bins, int decimals)
{
    const struct text *const texts = texts_of(sheet, bins, decimals);

    sheet->row.state = tallies_states[state];
    sheet->row.is_binned = bins->is_binned;
    for (uint32_t i = 0; i < bins->count; i++) {
        const struct mass mass = masses_of(sheet->tally->masses, bins->items[texts[i].item].amount);
        sheet->row.value = slice_of(texts[i].at);
        sheet->row.mass = &mass;
        if (!write_row(sheet->writing, &sheet->row))
            return false;
    }
    return true;
}

/* In a tally that is settled nothing waits, whatever may be later. */
static struct mass silence_of(const struct sheet *sheet, const struct tally_waiting *waiting, int by_day)
{
    struct mass mass = masses_of(sheet->tally->masses, waiting->silent[by_day]);
    const struct mass more = tally_mass(sheet->tally, &waiting->of[by_day]);

    if (count_is_settled(sheet->writing->count))
        mass_add(&mass, &more);
    return mass;
}

static bool write_source(struct sheet *sheet, const struct tally_waiting *waiting, bool is_silent, int by_day)
{
    const struct mass mass = silence_of(sheet, waiting, by_day);

    if (!is_silent)
        return count_is_settled(sheet->writing->count) ||
               write_bins(sheet, TALLIES_WAITING + by_day, &waiting->of[by_day], 0);
    sheet->row.state = tallies_states[TALLIES_SILENT + by_day];
    sheet->row.value = (struct slice){NULL, 0};
    sheet->row.is_binned = false;
    sheet->row.mass = &mass;
    return mass.n == 0 || write_row(sheet->writing, &sheet->row);
}

static bool write_waiting(struct sheet *sheet)
{
    const struct sources *const sources = count_sources(sheet->writing->count);
    const size_t *const order = sorted_sources(sheet->writing);
    const size_t count = sources_count(sources);

    for (size_t i = 0; i < 4 * count;
         i++) /* what is silent, then that by day, then what waits, then that by day */
        for (const struct tally_waiting *waiting = sheet->tally->delays->waiting; waiting;
             waiting = waiting->next) {
            sheet->row.origin = sources_name(sources, waiting->source);
            if (waiting->source == order[i % count] &&
                !write_source(sheet, waiting, i < 2 * count, i / count % 2))
                return false;
        }
    return true;
}

static bool write_delays(struct sheet *sheet)
{
    const struct tally_delays *const delays = sheet->tally->delays;

    return write_bins(sheet, TALLIES_ANSWERED, &delays->done[0][TALLY_ANSWERED], 0) &&
           write_bins(sheet, TALLIES_ANSWERED_BY_DAY, &delays->done[1][TALLY_ANSWERED], 0) &&
           write_bins(sheet, TALLIES_CLOSED, &delays->done[0][TALLY_CLOSED], 0) &&
           write_bins(sheet, TALLIES_CLOSED_BY_DAY, &delays->done[1][TALLY_CLOSED], 0) &&
           write_waiting(sheet);
}

static bool write_values(struct sheet *sheet)
{
    const struct bins *const bins = &sheet->tally->delays->done[0][TALLY_ANSWERED];

    if (sheet->metric->kind == METRIC_MEAN && bins->is_binned)
        return err_set(
            sheet->writing->err, ERR_DATA,
            "%s has more than %d different values in %s: a mean of so many can't be tallied; round them, "
            "or define a median",
            sheet->metric->name, BINS_EXACT, sheet->row.period);
    return write_bins(sheet, TALLIES_COUNTED, bins, TALLIES_VALUE_DECIMALS);
}

static bool write_tally(struct sheet *sheet)
{
    switch (sheet->metric->kind) {
    case METRIC_COUNT:
        return write_class(sheet, TALLIES_COUNTED, 1);
    case METRIC_NET:
    case METRIC_SHARE:
        return write_class(sheet, TALLIES_BAD, -1) && write_class(sheet, TALLIES_GOOD, 1) &&
               write_class(sheet, TALLIES_NEUTRAL, 0);
    default:
        return metric_is_delay(sheet->metric) ? write_delays(sheet) : write_values(sheet);
    }
}

static bool write_quantity(const struct writing *writing, size_t quantity)
{
    const struct quantities *const quantities = count_quantities(writing->count);
    const struct metric *const metric =
        &count_metrics(writing->count)->items[quantities->items[quantity].metric];
    char period[PERIOD_SIZE];

    if (metric_is_delay(metric) && !write_evidence(writing, quantity, metric->name))
        return false;
    for (size_t i = 0; i < writing->place_count; i++) {
        const struct position *const place = &writing->places[i];
        struct sheet sheet = {writing,
                              metric,
                              count_quantity_tally(writing->count, place->cell, quantity),
                              {.metric = metric->name, .groups = place->groups, .period = period}};
        if (!sheet.tally)
            continue;
        period_write((struct period){count_every(writing->count), place->cell->period}, period);
        if (!write_tally(&sheet))
            return false;
        arena_clear(writing->scratch);
    }
    return true;
}

/* The quantities by the names of their metrics. */
static const size_t *sorted_quantities(const struct writing *writing)
{
    const struct quantities *const quantities = count_quantities(writing->count);
    const struct metric *const metrics = count_metrics(writing->count)->items;
    size_t *const order = arena_array(writing->arena, quantities->count, sizeof *order);

    for (size_t i = 0; i < quantities->count; i++) {
        size_t at = i;
        for (; at > 0 && strcmp(metrics[quantities->items[order[at - 1]].metric].name,
                                metrics[quantities->items[i].metric].name) > 0;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return order;
}

bool tallies_write(struct arena *arena, const struct count *count, const struct conditions *conditions,
                   struct writer *writer, struct err *err)
{
    struct writing writing = {.arena = arena, .count = count, .writer = writer, .err = err};

    grouping_columns(count_groupings(count), &writing.group_count);
    writing.nowhere = arena_array(arena, writing.group_count, sizeof *writing.nowhere);
    writing.cells = arena_array(arena, 1 + writing.group_count + TALLIES_COLUMNS, sizeof *writing.cells);
    writing.scratch = arena_child(arena);
    sort_places(&writing);
    if (!write_header(&writing) || !write_conditions(&writing, conditions))
        return false;
    const size_t *const order = sorted_quantities(&writing);
    for (size_t i = 0; i < count_quantities(count)->count; i++)
        if (!write_quantity(&writing, order[i]))
            return false;
    return true;
}
