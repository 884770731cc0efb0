/* guess - the map of an export that comes without one */
#include "voc/guess.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/dates.h"
#include "voc/headers.h"
#include "voc/map.h"
#include "voc/rows.h"
#include "voc/scores.h"
#include "voc/talk.h"
#include "voc/writer.h"

#include <stdio.h>

enum role { DIMENSION, TIME, SCORE, PLAIN };

/* What a field asks of its column. Fields are taken in this order, so `at` has the first choice among the
 * times. */
static const struct wish {
    const char *field;
    enum role role;
    double worst, best;
    double telling; /* from here on an answer tells the scale from a shorter one */
} wishes[] = {
    {"id", PLAIN, 0, 0, 0},          {"source", DIMENSION, 0, 0, 0},   {"at", TIME, 0, 0, 0},
    {"asked_at", TIME, 0, 0, 0},     {"answered_at", TIME, 0, 0, 0},   {"resolved_at", TIME, 0, 0, 0},
    {"closed_at", TIME, 0, 0, 0},    {"nps", SCORE, 0, 10, 6},         {"csat", SCORE, 1, 5, 5},
    {"ces", SCORE, 1, 7, 6},         {"rating", SCORE, 1, 5, 5},       {"text", PLAIN, 0, 0, 0},
    {"channel", DIMENSION, 0, 0, 0}, {"customer", DIMENSION, 0, 0, 0}, {"weight", PLAIN, 0, 0, 0},
};
static const char *const silent[] = {"N/A", "n/a",  "NA",   "#N/A", "-",  "--",
                                     "?",   "NULL", "null", "NaN",  "nan"};

enum { WISHES = sizeof wishes / sizeof *wishes, SILENT = sizeof silent / sizeof *silent };

/* A column that is taken, and what its cells look like. */
struct pick {
    const struct wish *wish; /* NULL: a usual dimension */
    const char *field;
    size_t place, slot;
    struct dates *dates;
    struct scores *scores;
    unsigned silent; /* which of the silent words occur */
    const char *format;
};

struct guess {
    struct arena *arena, *look; /* look: while the export is open */
    const char *path;
    struct rows *rows;
    const struct slice *header;
    size_t width;
    const char **plain;  /* of each column */
    struct pick **taken; /* of each column, or NULL */
    struct pick *picks;
    size_t pick_count;
    struct map *map;
    const char *told; /* what is taken for what */
    bool is_feedback;
    bool *doubtful; /* where doubts are told, not fatal; else NULL */
    struct err *err;
    const struct talk *talk;
};

static bool open_rows(struct guess *guess, const struct rows_shape *shape)
{
    guess->rows = rows_open(guess->look, guess->path, shape, guess->err);
    if (!guess->rows)
        return false;
    guess->header = rows_header(guess->rows, &guess->width);
    return true;
}

/* Survey tools write one or two rows more of header: labels of answers, or question texts and import ids. */
static size_t header_rows(struct guess *guess)
{
    struct err ignored = {0};
    size_t rows = 1;

    for (size_t i = 2; i < 4; i++) {
        const enum rows_got got = rows_next(guess->rows, &ignored);
        if (got != ROWS_ROW && got != ROWS_BAD)
            break;
        const struct slice raw = rows_raw(guess->rows);
        char *const text = slice_copy(guess->look, raw);
        if (i == 3 && strstr(text, "ImportId"))
            rows = 3;
        if (i == 2 && (strstr(text, "Open-Ended Response") || strstr(text, ",Response,")))
            rows = 2;
    }
    return rows;
}

/* A header that is unique; one that occurs twice, or is empty, can only be taken by place. */
static bool is_unique(const struct guess *guess, size_t place)
{
    for (size_t i = 0; i < guess->width; i++)
        if (i != place && slice_is(guess->header[i], guess->header[place]))
            return false;
    return guess->header[place].length > 0;
}

/* Names of the feedback table, and no other column that would be its time. */
static bool is_feedback(const struct guess *guess)
{
    size_t known = 0, times = 0;
    bool has_at = false;

    for (size_t i = 0; i < guess->width; i++) {
        if (!is_unique(guess, i))
            return false;
        known += meaning_is_known(guess->header[i]);
        has_at = has_at || slice_is(guess->header[i], slice_of("at"));
        times += !meaning_is_known(guess->header[i]) && headers_fit("at", guess->plain[i]) > 0;
    }
    return known >= 2 && (has_at || times == 0);
}

static struct pick *take(struct guess *guess, const struct wish *wish, const char *field, size_t place)
{
    struct pick *const pick = &guess->picks[guess->pick_count++];

    *pick = (struct pick){.wish = wish, .field = field, .place = place};
    if (!wish || wish->role == TIME)
        pick->dates = wish ? dates_new(guess->arena) : NULL;
    if (wish && wish->role == SCORE)
        pick->scores = scores_new(guess->arena);
    guess->taken[place] = pick;
    return pick;
}

static const struct wish *wish_for(struct slice field)
{
    for (size_t i = 0; i < WISHES; i++)
        if (slice_is(slice_of(wishes[i].field), field))
            return &wishes[i];
    return NULL;
}

/* The free column that fits a wish best, the first of equals. */
static size_t best_for(const struct guess *guess, const struct wish *wish)
{
    size_t best = ROWS_NONE;
    int highest = 0;

    for (size_t i = 0; i < guess->width; i++) {
        const int fit = guess->taken[i] ? 0 : headers_fit(wish->field, guess->plain[i]);
        if (fit > highest) {
            highest = fit;
            best = i;
        }
    }
    return best;
}

static bool has_field(const struct guess *guess, const char *field)
{
    for (size_t i = 0; i < guess->pick_count; i++)
        if (strcmp(guess->picks[i].field, field) == 0)
            return true;
    return false;
}

static void pick_by_name(struct guess *guess)
{
    for (size_t i = 0; i < WISHES; i++) {
        const size_t place = best_for(guess, &wishes[i]);
        if (place != ROWS_NONE)
            take(guess, &wishes[i], wishes[i].field, place);
    }
    for (size_t i = 0; i < guess->width; i++) {
        const char *const dimension = guess->taken[i] ? NULL : headers_dimension(guess->plain[i]);
        if (dimension && !has_field(guess, dimension))
            take(guess, NULL, dimension, i);
    }
}

/* Tools for tickets call the end of the work closing; closed_at is an end without an answer. */
static void settle_closing(struct guess *guess)
{
    for (size_t i = 0; i < guess->pick_count; i++)
        if (strcmp(guess->picks[i].field, "closed_at") == 0 && !has_field(guess, "resolved_at") &&
            strcmp(guess->plain[guess->picks[i].place], "closed unanswered") != 0) {
            guess->picks[i].wish = wish_for(slice_of("resolved_at"));
            guess->picks[i].field = "resolved_at";
        }
}

static void pick_feedback(struct guess *guess)
{
    for (size_t i = 0; i < guess->width; i++)
        take(guess, wish_for(guess->header[i]), slice_copy(guess->arena, guess->header[i]), i);
}

static void pick_columns(struct guess *guess)
{
    guess->pick_count = 0;
    for (size_t i = 0; i < guess->width; i++)
        guess->taken[i] = NULL;
    if (guess->is_feedback) {
        pick_feedback(guess);
        return;
    }
    pick_by_name(guess);
    settle_closing(guess);
}

static void see(struct pick *pick, struct slice cell)
{
    const bool holds_text = pick->wish && pick->wish->role == PLAIN;

    for (size_t i = 0; i < SILENT && cell.length <= 4 && !holds_text; i++)
        if (slice_is(slice_of(silent[i]), cell)) {
            pick->silent |= 1u << i;
            return;
        }
    if (cell.length == 0)
        return;
    if (pick->dates)
        dates_see(pick->dates, cell);
    if (pick->scores)
        scores_see(pick->scores, cell);
}

static bool scan(struct guess *guess)
{
    enum rows_got got;

    for (size_t i = 0; i < guess->pick_count; i++)
        guess->picks[i].slot = rows_want(guess->rows, guess->picks[i].place);
    while ((got = rows_next(guess->rows, guess->err)) == ROWS_ROW || got == ROWS_BAD)
        for (size_t i = 0; i < guess->pick_count && got == ROWS_ROW; i++)
            see(&guess->picks[i], slice_trim(rows_cell(guess->rows, guess->picks[i].slot)));
    if (got == ROWS_END)
        guess->err->status = 0;
    return got == ROWS_END;
}

/* A feedback table's times are ISO 8601; else it only shares some names with one. */
static bool stays_feedback(const struct guess *guess)
{
    for (size_t i = 0; i < guess->pick_count; i++) {
        const struct pick *const pick = &guess->picks[i];
        if (pick->dates && dates_count(pick->dates) > 0) {
            const char *const clause = dates_clause(pick->dates, guess->look, true);
            if (!clause || *clause)
                return false;
        }
    }
    return true;
}

static const char *column_name(const struct guess *guess, size_t place)
{
    return is_unique(guess, place) && guess->header[place].at[0] != '#'
               ? slice_copy(guess->arena, guess->header[place])
               : arena_printf(guess->arena, "#%zu", place + 1);
}

/* A cell of the map line that is shown. */
static const char *quoted(const struct guess *guess, const char *cell)
{
    char *text;

    if (!strpbrk(cell, ",\"\n"))
        return cell;
    char *end = text = arena_alloc(guess->look, strlen(cell) * 2 + 3);
    *end++ = '"';
    for (; *cell; cell++) {
        if (*cell == '"')
            *end++ = '"';
        *end++ = *cell;
    }
    *end = '"';
    return text;
}

static const char *line_of(const struct guess *guess, const char *field, const struct pick *pick,
                           const char *format)
{
    return arena_printf(guess->look, "%s,%s,%s", field, quoted(guess, column_name(guess, pick->place)),
                        format);
}

/* A doubt ends the guess with err, or is told, and the column isn't taken. */
static bool doubt(struct guess *guess, const struct pick *pick)
{
    if (!guess->doubtful)
        return false;
    talk_say(guess->talk, TALK_WARNING, "%s", guess->err->text);
    *guess->err = (struct err){0};
    guess->taken[pick->place] = NULL;
    *guess->doubtful = true;
    return true;
}

static bool refuse_order(const struct guess *guess, const struct pick *pick, const struct dates_order *order)
{
    const char *const day = dates_clause(pick->dates, guess->look, true);
    const char *const month = dates_clause(pick->dates, guess->look, false);
    const char *const column = column_name(guess, pick->place);

    if (order->day_first && order->month_first)
        return err_set(
            guess->err, ERR_DATA,
            "%s: '%s' mixes %lld dates that can only be day/month with %lld that can only be month/day; "
            "no map reads both",
            rows_name(guess->rows), column, order->day_first, order->month_first);
    return err_set(
        guess->err, ERR_DATA,
        "%s: '%s' could be day/month or month/day: of %lld dates, such as %s, none has a number above 12 "
        "in either place; settle it with the map line %s or %s",
        rows_name(guess->rows), column, order->open, order->example ? order->example : "1/1",
        line_of(guess, pick->field, pick, day), line_of(guess, pick->field, pick, month));
}

static void tell(struct guess *guess, const struct pick *pick, const char *how)
{
    const char *const column = column_name(guess, pick->place);

    guess->told = arena_printf(guess->arena, "%s%s%s from %s%s%s%s", guess->told, *guess->told ? ", " : "",
                               pick->field, column, *how ? " (" : "", how, *how ? ")" : "");
}

/* One export has one order of day and month: what one column shows counts for all. */
static struct dates_order order_of_all(const struct guess *guess)
{
    struct dates_order all = {0};

    for (size_t i = 0; i < guess->pick_count; i++) {
        if (!guess->picks[i].dates)
            continue;
        const struct dates_order one = dates_order(guess->picks[i].dates);
        all.day_first += one.day_first;
        all.month_first += one.month_first;
        all.open += one.open;
        all.example = all.example ? all.example : one.example;
    }
    return all;
}

static bool settle_time(struct guess *guess, struct pick *pick)
{
    const struct dates_order all = order_of_all(guess), own = dates_order(pick->dates);
    const bool asks = own.open + own.day_first + own.month_first > 0;
    const char *how = "";

    if (asks && (all.day_first > 0) == (all.month_first > 0))
        return refuse_order(guess, pick, &all) || doubt(guess, pick);
    pick->format = dates_clause(pick->dates, guess->arena, all.day_first > 0);
    if (!pick->format || dates_strange(pick->dates) * 2 > dates_count(pick->dates)) {
        guess->taken[pick->place] = NULL; /* no time, whatever its header says */
        if (dates_count(pick->dates) > 0)
            talk_say(guess->talk, TALK_WARNING, "%s: '%s' is not taken as %s: its cells are no times",
                     rows_name(guess->rows), column_name(guess, pick->place), pick->field);
        return true;
    }
    if (asks)
        how = arena_printf(guess->look, "%s first: %lld of %lld dates have a number above 12 there",
                           all.day_first ? "day" : "month", all.day_first + all.month_first,
                           all.day_first + all.month_first + all.open);
    else if (*pick->format)
        how = pick->format;
    tell(guess, pick, how);
    return true;
}

/* A few answers that the scale doesn't have are codes, or another scale. */
static bool refuse_codes(const struct guess *guess, const struct pick *pick,
                         const struct scores_summary *summary)
{
    const struct wish *const wish = pick->wish;
    const char *const scale = arena_printf(guess->look, "%g..%g", wish->worst, wish->best);
    const char *const column = column_name(guess, pick->place);
    const char *settled;

    if (summary->outside_list)
        settled = line_of(guess, pick->field, pick,
                          arena_printf(guess->look, "%s; none %s", scale, summary->outside_list));
    else
        settled = line_of(guess, arena_printf(guess->look, "%s_score", pick->field), pick, "number");
    return err_set(guess->err, ERR_DATA,
                   "%s: '%s' could be %s, but %lld of %lld answers are not %g to %g%s%s; settle it with a "
                   "map line such as %s",
                   rows_name(guess->rows), column, pick->field, summary->outside, summary->count, wish->worst,
                   wish->best, summary->outside_list ? ": " : "",
                   summary->outside_list ? summary->outside_list : "", settled);
}

static bool refuse_short(const struct guess *guess, const struct pick *pick,
                         const struct scores_summary *summary)
{
    const struct wish *const wish = pick->wish;
    const char *const scale = arena_printf(guess->look, "%g..%g", wish->worst, wish->best);

    return err_set(
        guess->err, ERR_DATA,
        "%s: '%s' could be %s, but its %lld answers lie between %g and %g, which a shorter scale could have "
        "too; settle it with the map line %s if that is its scale",
        rows_name(guess->rows), column_name(guess, pick->place), pick->field, summary->inside, summary->least,
        summary->most, line_of(guess, pick->field, pick, scale));
}

static bool settle_score(struct guess *guess, struct pick *pick)
{
    const struct wish *const wish = pick->wish;
    const struct scores_summary summary = scores_summary(pick->scores, guess->arena, wish->worst, wish->best);
    const char *const column = column_name(guess, pick->place);

    pick->format = arena_printf(guess->arena, "%g..%g%s%s", wish->worst, wish->best,
                                summary.labels ? "; " : "", summary.labels ? summary.labels : "");
    if (summary.words > summary.count || summary.outside > summary.inside) {
        talk_say(guess->talk, TALK_WARNING,
                 "%s: '%s' is not taken as %s: most of its answers are not %g to %g", rows_name(guess->rows),
                 column, pick->field, wish->worst, wish->best);
        guess->taken[pick->place] = NULL;
        return true;
    }
    if (summary.outside)
        return refuse_codes(guess, pick, &summary) || doubt(guess, pick);
    if (summary.inside && summary.most < wish->telling)
        return refuse_short(guess, pick, &summary) || doubt(guess, pick);
    tell(guess, pick, arena_printf(guess->look, "%g is worst, %g best", wish->worst, wish->best));
    if (strcmp(pick->field, "ces") == 0 && strstr(guess->plain[pick->place], "effort"))
        talk_say(guess->talk, TALK_WARNING,
                 "%s: '%s' is taken with 7 as the easy end; if 7 is much effort, say so with the map line %s",
                 rows_name(guess->rows), column, line_of(guess, "ces", pick, "7..1"));
    return true;
}

static const char *with_silent(const struct guess *guess, const struct pick *pick)
{
    const char *format = pick->format ? pick->format : "";
    bool first = true;

    for (size_t i = 0; i < SILENT; i++)
        if (pick->silent & 1u << i) {
            format = arena_printf(guess->arena, "%s%s%s", format, first ? *format ? "; none " : "none " : "|",
                                  silent[i]);
            first = false;
        }
    return format;
}

static bool add(struct guess *guess, const char *field, size_t place, const char *format)
{
    const struct map_field line = {.name = slice_of(field),
                                   .column = slice_of(column_name(guess, place)),
                                   .format = slice_of(format),
                                   .line = guess->map->field_count + 2};

    return map_add(guess->arena, guess->map, line, guess->err);
}

static bool settle(struct guess *guess)
{
    for (size_t i = 0; i < guess->pick_count; i++) {
        struct pick *const pick = &guess->picks[i];
        if (guess->is_feedback && (!pick->wish || pick->wish->role != TIME))
            pick->format = "";
        else if (pick->dates && !guess->is_feedback) {
            if (!settle_time(guess, pick))
                return false;
        } else if (pick->scores) {
            if (!settle_score(guess, pick))
                return false;
        } else if (!guess->is_feedback) {
            tell(guess, pick, "");
        }
    }
    for (size_t i = 0; i < guess->width; i++) {
        const struct pick *const pick = guess->taken[i];
        if (!add(guess, pick ? pick->field : "", i,
                 !pick                ? ""
                 : guess->is_feedback ? ""
                                      : with_silent(guess, pick)))
            return false;
    }
    return true;
}

/* Without a score, a time or a text there is nothing that a customer said. */
static bool says_something(const struct guess *guess)
{
    for (size_t i = 0; i < guess->map->field_count; i++) {
        const struct wish *const wish = wish_for(guess->map->fields[i].name);
        if (wish && (wish->role == TIME || wish->role == SCORE || strcmp(wish->field, "text") == 0))
            return true;
    }
    return err_set(
        guess->err, ERR_DATA,
        "%s: no column is recognised as a score, a time or a text; write a map (field,column,format) and "
        "name it with --map",
        rows_name(guess->rows));
}

static bool look_at(struct guess *guess)
{
    struct rows_shape shape = {0};

    if (!open_rows(guess, &shape))
        return false;
    shape.header_rows = header_rows(guess);
    shape.header_rows = shape.header_rows > 1 ? shape.header_rows : 0;
    guess->map->shape = shape;
    guess->plain = arena_array(guess->look, guess->width, sizeof *guess->plain);
    guess->taken = arena_array(guess->look, guess->width, sizeof *guess->taken);
    guess->picks = arena_array(guess->look, guess->width + WISHES, sizeof *guess->picks);
    for (size_t i = 0; i < guess->width; i++)
        guess->plain[i] = headers_plain(guess->look, guess->header[i]);
    guess->is_feedback = is_feedback(guess);
    for (;;) {
        if (!open_rows(guess, &shape))
            return false;
        pick_columns(guess);
        if (!scan(guess))
            return false;
        if (!guess->is_feedback || stays_feedback(guess))
            return true;
        guess->is_feedback = false;
    }
}

static bool make(struct guess *guess)
{
    if (!look_at(guess) || !settle(guess) || !says_something(guess))
        return false;
    if (guess->is_feedback)
        talk_say(guess->talk, TALK_NOTE, "%s: a feedback table, taken as it is", rows_name(guess->rows));
    else
        talk_say(guess->talk, TALK_NOTE, "%s: took %s", rows_name(guess->rows), guess->told);
    return true;
}

const struct map *guess_map(struct arena *arena, const char *path, bool *doubtful, const struct talk *talk,
                            struct err *err)
{
    struct guess guess = {.arena = arena,
                          .look = arena_child(arena),
                          .path = path,
                          .map = arena_alloc(arena, sizeof(struct map)),
                          .told = "",
                          .doubtful = doubtful,
                          .err = err,
                          .talk = talk};

    if (!bytes_repeat(path, err))
        return NULL;
    *guess.map = (struct map){.name = "the map that was guessed"};
    const bool made = make(&guess);
    arena_clear(guess.look);
    return made ? guess.map : NULL;
}

static bool write_line(struct writer *out, const char *field, struct slice column, struct slice format,
                       struct err *err)
{
    writer_text(out, field);
    writer_cell(out, column);
    writer_cell(out, format);
    return writer_row(out, err);
}

bool guess_write(const struct map *map, struct writer *out, struct err *err)
{
    const struct slice none = {"", 0};
    char rows[24];

    snprintf(rows, sizeof rows, "%zu", map->shape.header_rows);
    if (!write_line(out, "field", slice_of("column"), slice_of("format"), err) ||
        (map->shape.header_rows && !write_line(out, "@header", none, slice_of(rows), err)))
        return false;
    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const field = &map->fields[i];
        writer_cell(out, field->name);
        writer_cell(out, field->column);
        writer_cell(out, field->format);
        if (!writer_row(out, err))
            return false;
    }
    return true;
}
