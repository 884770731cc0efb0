/* tallies - the tally table */
#include "voc/tallies.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/writer.h"

const char *const tallies_columns[TALLIES_COLUMNS] = {"period", "state", "origin", "value",
                                                      "bins",   "count", "weight", "weight_squares"};
const char *const tallies_states[TALLIES_STATES] = {
    "answered", "answered by day", "answers", "answers by day", "bad",
    "closed",   "closed by day",   "counted", "good",           "neutral",
    "silent",   "silent by day",   "waiting", "waiting by day"};
const char tallies_binned[] = "128";

struct tallies {
    struct writer *writer;
    size_t group_count;
    struct slice *nowhere; /* the groups of what is no group's */
    struct slice *cells;   /* of a row */
};

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

struct tallies *tallies_begin(struct arena *arena, const struct slice *groups, size_t group_count,
                              struct writer *writer, struct err *err)
{
    struct tallies *const tallies = arena_alloc(arena, sizeof *tallies);

    *tallies = (struct tallies){
        .writer = writer,
        .group_count = group_count,
        .nowhere = arena_array(arena, group_count, sizeof *tallies->nowhere),
        .cells = arena_array(arena, 1 + group_count + TALLIES_COLUMNS, sizeof *tallies->cells)};
    writer_text(writer, "metric");
    writer_cells(writer, groups, group_count);
    for (size_t i = 0; i < TALLIES_COLUMNS; i++)
        writer_text(writer, tallies_columns[i]);
    return writer_row(writer, err) ? tallies : NULL;
}

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

static struct slice text_of(const char *text)
{
    return slice_of(text ? text : "");
}

bool tallies_row(const struct tallies *tallies, const struct tallies_row *row, struct err *err)
{
    const struct slice *const groups = row->groups ? row->groups : tallies->nowhere;
    struct slice *cell = tallies->cells;
    struct mass_text mass;

    write_mass(row->mass, &mass);
    *cell++ = text_of(row->metric);
    for (size_t i = 0; i < tallies->group_count; i++)
        *cell++ = groups[i];
    *cell++ = text_of(row->period);
    *cell++ = text_of(row->state);
    *cell++ = row->origin;
    *cell++ = row->value;
    *cell++ = slice_of(row->is_binned ? tallies_binned : "");
    *cell++ = slice_of(mass.n);
    *cell++ = slice_of(mass.weight);
    *cell++ = slice_of(mass.squares);
    writer_cells(tallies->writer, tallies->cells, (size_t)(cell - tallies->cells));
    return writer_row(tallies->writer, err);
}
