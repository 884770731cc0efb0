/* frozen - baselines kept in a file that people read */
#include "voc/frozen.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/rhythm.h"
#include "voc/rows.h"
#include "voc/text.h"
#include "voc/writer.h"

#include <math.h>

/* The columns behind the groups'. */
enum {
    UNIT,
    VALUE,
    LOW,
    HIGH,
    FROM,
    TO,
    PERIODS,
    SPREAD,
    SD,
    SCALE,
    TREND,
    SEASON,
    SEASONS,
    REASON,
    BY,
    ON,
    FIELDS
};
static const char *const fields[FIELDS] = {
    "unit", "baseline", "base_low", "base_high", "base_from", "base_to", "base_periods", "spread",
    "sd",   "scale",    "trend",    "season",    "seasons",   "reason",  "by",           "on"};

/* A frozen baselines file. */
struct frozen {
    struct arena *arena;
    const struct measures *measures;
    struct rows *rows;
    size_t metric, *groups; /* slots; a group column that the file doesn't have is ROWS_NONE */
    size_t *others, other_count, *other_slots; /* the file's groups that the measures don't have */
    size_t slots[FIELDS];
    struct err *err;
};

static bool is_field(struct slice name)
{
    for (int i = 0; i < FIELDS; i++)
        if (slice_is(name, slice_of(fields[i])))
            return true;
    return slice_is(name, slice_of("metric"));
}

static void find_groups(struct frozen *frozen)
{
    const struct measures *const measures = frozen->measures;
    size_t width;
    const struct slice *header = rows_header(frozen->rows, &width);

    frozen->groups = arena_array(frozen->arena, measures->group_count, sizeof *frozen->groups);
    frozen->others = arena_array(frozen->arena, width, sizeof *frozen->others);
    frozen->other_slots = arena_array(frozen->arena, width, sizeof *frozen->other_slots);
    for (size_t i = 0; i < measures->group_count; i++)
        frozen->groups[i] =
            rows_want(frozen->rows, rows_find(frozen->rows, measures->columns[measures->group_first + i]));
    for (size_t i = 0; i < width; i++)
        if (!is_field(header[i]) &&
            measures_group_find(measures, slice_copy(frozen->arena, header[i])) == FEED_NONE) {
            frozen->others[frozen->other_count] = i;
            frozen->other_slots[frozen->other_count++] = rows_want(frozen->rows, i);
        }
}

static bool open_frozen(struct frozen *frozen, const char *path)
{
    frozen->rows = rows_open(frozen->arena, path, &(struct rows_shape){.all_text = true}, frozen->err);
    if (!frozen->rows)
        return false;
    frozen->metric = rows_want(frozen->rows, rows_find(frozen->rows, slice_of("metric")));
    for (int i = 0; i < FIELDS; i++)
        frozen->slots[i] = rows_want(frozen->rows, rows_find(frozen->rows, slice_of(fields[i])));
    find_groups(frozen);
    for (int i = VALUE; i <= SCALE; i++)
        if (frozen->slots[i] == ROWS_NONE || frozen->metric == ROWS_NONE)
            return err_set(frozen->err, ERR_DATA, "%s has no column '%s'; expected what --save wrote",
                           rows_name(frozen->rows), frozen->metric == ROWS_NONE ? "metric" : fields[i]);
    return true;
}

static struct slice cell(const struct frozen *frozen, int field)
{
    return slice_trim(rows_cell(frozen->rows, frozen->slots[field]));
}

static bool complain(const struct frozen *frozen, int field, const char *complaint)
{
    return rows_complain(frozen->rows, fields[field], cell(frozen, field), complaint, frozen->err);
}

static bool number_of(const struct frozen *frozen, int field, double *number)
{
    *number = NAN;
    return cell(frozen, field).length == 0 || number_parse(cell(frozen, field), number) ||
           complain(frozen, field, "is not a number");
}

static bool has_word(struct slice words, const char *word)
{
    struct slice one;

    while (slice_split(&words, ' ', &one))
        if (slice_is(one, slice_of(word)))
            return true;
    return false;
}

static const char *scale_words(const struct base *base)
{
    static const char *const words[2][2] = {{"", "log"}, {"individual", "individual log"}};

    return words[base->is_individual][base->scale.is_log];
}

static bool read_course(const struct frozen *frozen, struct base *base)
{
    bool is_word;

    if (!number_of(frozen, TREND, &base->slope))
        return false;
    base->has_trend = !isnan(base->slope);
    const char *const wrong =
        rhythm_read(frozen->arena, cell(frozen, SEASON), cell(frozen, SEASONS), base, &is_word);
    if (!is_word)
        return complain(frozen, SEASON, "is none of weekday, month, quarter");
    return !wrong || complain(frozen, SEASONS, wrong);
}

static bool read_base(const struct frozen *frozen, const struct measure *row, struct base *base)
{
    double periods;
    struct period last;

    if (!number_of(frozen, VALUE, &base->value) || !number_of(frozen, LOW, &base->low) ||
        !number_of(frozen, HIGH, &base->high) || !number_of(frozen, SD, &base->sd) ||
        !number_of(frozen, SPREAD, &base->spread) || !number_of(frozen, PERIODS, &periods))
        return false;
    if (!period_parse(cell(frozen, TO), &last))
        return complain(frozen, TO, "is no period");
    if (last.kind != row->period.kind)
        return complain(
            frozen, TO,
            "is another kind of period than the measures have; expected baselines frozen from such");
    if (cell(frozen, UNIT).length && *row->unit && !slice_is(cell(frozen, UNIT), slice_of(row->unit)))
        return complain(
            frozen, UNIT,
            arena_printf(frozen->arena,
                         "is not the unit of the measures, '%s'; expected baselines that were counted alike",
                         row->unit));
    base->is_known = !isnan(base->value);
    base->periods = isnan(periods) ? 0 : (long long)periods;
    base->scale = (struct scale){row->kind, has_word(cell(frozen, SCALE), "log")};
    base->is_individual = has_word(cell(frozen, SCALE), "individual");
    base->from = slice_copy(frozen->arena, cell(frozen, FROM));
    base->to = slice_copy(frozen->arena, cell(frozen, TO));
    base->end = period_end(last);
    base->last = last.index;
    return read_course(frozen, base);
}

static bool is_of(const struct frozen *frozen, const struct series *series)
{
    const struct measure *const row = series->rows[0];

    if (!slice_is(slice_of(row->metric), rows_cell(frozen->rows, frozen->metric)))
        return false;
    for (size_t i = 0; i < frozen->other_count; i++)
        if (!measures_is_total(rows_cell(frozen->rows, frozen->other_slots[i])))
            return false;
    for (size_t i = 0; i < frozen->measures->group_count; i++)
        if (frozen->groups[i] == ROWS_NONE
                ? !measures_is_total(row->group[i])
                : !slice_is(row->group[i], rows_cell(frozen->rows, frozen->groups[i])))
            return false;
    return true;
}

/* The last row of the file that is of a series holds: the history of baselines stays readable. */
bool frozen_read(struct arena *arena, const char *path, const struct measures *measures, struct base bases[],
                 struct err *err)
{
    struct frozen frozen = {.arena = arena, .measures = measures, .err = err};
    enum rows_got got;

    if (!open_frozen(&frozen, path))
        return false;
    while ((got = rows_next(frozen.rows, err)) == ROWS_ROW)
        for (size_t i = 0; i < measures->series_count; i++) {
            const struct series *const series = &measures->series[i];
            if (is_of(&frozen, series) && !read_base(&frozen, series->rows[0], &bases[i]))
                return false;
        }
    return got == ROWS_END;
}

static bool write_header(const struct frozen *frozen, struct writer *writer)
{
    const struct measures *const measures = frozen->measures;
    size_t width;

    writer_text(writer, "metric");
    for (size_t i = 0; i < measures->group_count; i++)
        writer_cell(writer, measures->columns[measures->group_first + i]);
    for (size_t i = 0; i < frozen->other_count; i++)
        writer_cell(writer, rows_header(frozen->rows, &width)[frozen->others[i]]);
    for (int i = 0; i < FIELDS; i++)
        writer_text(writer, fields[i]);
    return writer_row(writer, frozen->err);
}

/* The old rows, by the new header's columns. */
static bool copy_before(const struct frozen *frozen, struct writer *writer)
{
    enum rows_got got;

    while ((got = rows_next(frozen->rows, frozen->err)) == ROWS_ROW) {
        writer_cell(writer, rows_cell(frozen->rows, frozen->metric));
        for (size_t i = 0; i < frozen->measures->group_count; i++)
            writer_cell(writer, frozen->groups[i] == ROWS_NONE ? slice_of("*")
                                                               : rows_cell(frozen->rows, frozen->groups[i]));
        for (size_t i = 0; i < frozen->other_count; i++)
            writer_cell(writer, rows_cell(frozen->rows, frozen->other_slots[i]));
        for (int i = 0; i < FIELDS; i++)
            writer_cell(writer, rows_cell(frozen->rows, frozen->slots[i]));
        if (!writer_row(writer, frozen->err))
            return false;
    }
    return got == ROWS_END;
}

static bool write_base(const struct frozen *frozen, const struct measure *row, const struct base *base,
                       const char *const words[3], struct writer *writer)
{
    writer_text(writer, row->metric);
    for (size_t i = 0; i < frozen->measures->group_count; i++)
        writer_cell(writer, row->group[i]);
    for (size_t i = 0; i < frozen->other_count; i++)
        writer_text(writer, "*");
    writer_text(writer, row->unit);
    writer_number(writer, base->value);
    writer_number(writer, base->low);
    writer_number(writer, base->high);
    writer_text(writer, base->from);
    writer_text(writer, base->to);
    writer_count(writer, base->periods);
    writer_number(writer, base->spread);
    writer_number(writer, base->sd);
    writer_text(writer, scale_words(base));
    writer_number(writer, base->has_trend ? base->slope : NAN);
    writer_text(writer, season_words[base->season]);
    writer_text(writer, rhythm_effects(frozen->arena, base));
    for (int i = 0; i < 3; i++)
        writer_text(writer, words[i]);
    return writer_row(writer, frozen->err);
}

bool frozen_write(struct arena *arena, const char *before, const struct measures *measures,
                  const struct base bases[], const char *reason, const char *by, const char *on,
                  struct writer *writer, struct err *err)
{
    const char *const words[] = {reason, by, on};
    struct frozen frozen = {.arena = arena, .measures = measures, .err = err};

    if ((before && !open_frozen(&frozen, before)) || !write_header(&frozen, writer) ||
        (before && !copy_before(&frozen, writer)))
        return false;
    for (size_t i = 0; i < measures->series_count; i++)
        if (bases[i].is_known && !write_base(&frozen, measures->series[i].rows[0], &bases[i], words, writer))
            return false;
    return true;
}
