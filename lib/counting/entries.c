/* entries - what was counted of one quantity, as rows of the tally table */
#include "voc/entries.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <stdlib.h>

struct entries {
    const struct count *count;
    const struct tallies *tallies;
    const size_t *sources; /* by name, */
    size_t source_count;   /* so many */
    struct arena *scratch; /* of a group */
};

/* What is written of one quantity in one group and period. */
struct sheet {
    const struct entries *entries;
    const struct metric *metric;
    const struct tally *tally;
    struct tallies_row row;
    struct err *err;
};

static const size_t *by_name(struct arena *arena, const struct sources *sources)
{
    const size_t count = sources_count(sources);
    size_t *const order = arena_array(arena, count, sizeof *order);

    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && slice_compare(sources_name(sources, order[at - 1]), sources_name(sources, i)) > 0;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return order;
}

struct entries *entries_new(struct arena *arena, const struct count *count, const struct tallies *tallies)
{
    struct entries *const entries = arena_alloc(arena, sizeof *entries);

    *entries = (struct entries){.count = count,
                                .tallies = tallies,
                                .sources = by_name(arena, count_sources(count)),
                                .source_count = sources_count(count_sources(count)),
                                .scratch = arena_child(arena)};
    return entries;
}

static const struct metric *metric_of(const struct entries *entries, size_t quantity)
{
    return &count_metrics(entries->count)->items[count_quantities(entries->count)->items[quantity].metric];
}

bool entries_sources(const struct entries *entries, size_t quantity, struct err *err)
{
    const struct sources *const sources = count_sources(entries->count);
    const struct metric *const metric = metric_of(entries, quantity);

    if (!metric_is_delay(metric))
        return true;
    for (int by_day = 0; by_day < 2; by_day++)
        for (size_t i = 0; i < entries->source_count; i++) {
            const size_t source = entries->sources[i];
            const struct mass mass = mass_plain(sources_answers(sources, quantity, source, by_day));
            const struct tallies_row row = {.metric = metric->name,
                                            .state = tallies_states[TALLIES_ANSWERS + by_day],
                                            .origin = sources_name(sources, source),
                                            .mass = &mass};
            if (mass.n && !tallies_row(entries->tallies, &row, err))
                return false;
        }
    return true;
}

static bool write_row(const struct sheet *sheet)
{
    return tallies_row(sheet->entries->tallies, &sheet->row, sheet->err);
}

static bool write_class(struct sheet *sheet, enum tallies_state state, int class)
{
    const struct mass mass = tally_class_mass(sheet->tally, class);

    sheet->row.state = tallies_states[state];
    sheet->row.mass = &mass;
    return mass.n == 0 || write_row(sheet);
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
    struct text *const texts = arena_array(sheet->entries->scratch, bins->count, sizeof *texts);

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
        if (!write_row(sheet))
            return false;
    }
    return true;
}

/* In a tally that is settled nothing waits, whatever may be later. */
static struct mass silence_of(const struct sheet *sheet, const struct tally_waiting *waiting, int by_day)
{
    struct mass mass = masses_of(sheet->tally->masses, waiting->silent[by_day]);
    const struct mass more = tally_mass(sheet->tally, &waiting->of[by_day]);

    if (count_is_settled(sheet->entries->count))
        mass_add(&mass, &more);
    return mass;
}

static bool write_source(struct sheet *sheet, const struct tally_waiting *waiting, bool is_silent, int by_day)
{
    const struct mass mass = silence_of(sheet, waiting, by_day);

    if (!is_silent)
        return count_is_settled(sheet->entries->count) ||
               write_bins(sheet, TALLIES_WAITING + by_day, &waiting->of[by_day], 0);
    sheet->row.state = tallies_states[TALLIES_SILENT + by_day];
    sheet->row.value = (struct slice){NULL, 0};
    sheet->row.is_binned = false;
    sheet->row.mass = &mass;
    return mass.n == 0 || write_row(sheet);
}

static bool write_waiting(struct sheet *sheet)
{
    const struct sources *const sources = count_sources(sheet->entries->count);
    const size_t count = sheet->entries->source_count;

    for (size_t i = 0; i < 4 * count;
         i++) /* what is silent, then that by day, then what waits, then that by day */
        for (const struct tally_waiting *waiting = sheet->tally->delays->waiting; waiting;
             waiting = waiting->next) {
            sheet->row.origin = sources_name(sources, waiting->source);
            if (waiting->source == sheet->entries->sources[i % count] &&
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
            sheet->err, ERR_DATA,
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

bool entries_group(const struct entries *entries, size_t quantity, const struct cell *cell,
                   const struct slice *groups, struct err *err)
{
    const struct metric *const metric = metric_of(entries, quantity);
    char period[PERIOD_SIZE];
    struct sheet sheet = {entries,
                          metric,
                          count_quantity_tally(entries->count, cell, quantity),
                          {.metric = metric->name, .groups = groups, .period = period},
                          err};

    if (!sheet.tally)
        return true;
    period_write((struct period){count_every(entries->count), cell->period}, period);
    const bool done = write_tally(&sheet);
    arena_clear(entries->scratch);
    return done;
}
