/* guess - the map of an export that comes without one */
#include "voc/guess.h"

#include "voc/arena.h"
#include "voc/blocks.h"
#include "voc/bytes.h"
#include "voc/captions.h"
#include "voc/evidence.h"
#include "voc/map.h"
#include "voc/parting.h"
#include "voc/pick.h"
#include "voc/places.h"
#include "voc/preamble.h"
#include "voc/rows.h"
#include "voc/strip.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/titles.h"
#include "voc/writer.h"

#include <stdio.h>

struct guess {
    struct arena *arena, *look; /* look: while the export is open */
    const char *path;
    struct rows *rows;
    struct evidence evidence; /* of its encoding */
    const struct slice *header, *titles;
    size_t width;
    struct captions captions;
    struct pick *picks;
    size_t pick_count;
    struct pick **taken;    /* of each column, or NULL */
    const struct map *base; /* what is known already, or NULL */
    struct match_given given;
    struct block *blocks; /* scores that are spread over several columns */
    size_t block_count;
    struct map *map;
    const char *told; /* what is taken for what */
    bool is_feedback;
    bool *doubtful; /* where doubts are told, not fatal; else NULL */
    struct err *err;
    const struct talk *talk;
};

/* All bytes are looked through once; what they say holds from then on. */
static bool open_rows(struct guess *guess, struct rows_shape *shape)
{
    guess->rows = rows_open(guess->look, guess->path, shape, guess->err);
    if (!guess->rows)
        return false;
    if (!shape->encoding) {
        guess->evidence = *rows_evidence(guess->rows);
        shape->encoding = guess->evidence.marked ? NULL : guess->evidence.encoding;
    }
    guess->header = rows_header(guess->rows, &guess->width);
    guess->titles = titles_of(guess->look, guess->rows);
    return true;
}

/* The columns and fields that the map which is known already has; they become the first lines of this one. */
static bool take_base(struct guess *guess)
{
    const struct map *const base = guess->base;
    bool *const columns = arena_array(guess->look, guess->width, sizeof *columns);
    struct slice *const fields = arena_array(guess->look, base->field_count, sizeof *fields);
    struct places places;

    guess->given = (struct match_given){columns, fields, 0};
    for (size_t i = 0; i < base->field_count; i++) {
        const struct map_field *const field = &base->fields[i];
        if (!map_add(guess->arena, guess->map, *field, guess->err))
            return false;
        if (field->take.optional && !places_has(guess->look, field, guess->rows))
            continue;
        if (!places_find(guess->look, base, field, guess->rows, &places, guess->err))
            return false;
        for (size_t j = 0; j < places.count; j++)
            columns[places.at[j]] = true;
        fields[guess->given.field_count++] = field->name;
    }
    return true;
}

static void take_blocks(struct guess *guess)
{
    guess->blocks = blocks_find(guess->look, guess->rows, &guess->given, &guess->block_count);
    blocks_give(guess->look, guess->blocks, guess->block_count, guess->width, &guess->given);
}

static bool is_given(const struct guess *guess, size_t place)
{
    return guess->given.columns && guess->given.columns[place];
}

static void pick_columns(struct guess *guess)
{
    struct match *const matches =
        guess->is_feedback ? match_all(guess->look, guess->header, guess->width, &guess->pick_count)
                           : match_usual(guess->look, guess->header, guess->captions.texts, guess->width,
                                         &guess->given, &guess->pick_count);

    guess->picks = arena_array(guess->look, guess->pick_count, sizeof *guess->picks);
    guess->taken = arena_array(guess->look, guess->width, sizeof *guess->taken);
    for (size_t i = 0; i < guess->pick_count; i++) {
        guess->picks[i] = pick_new(guess->look, &matches[i], rows_want(guess->rows, matches[i].place));
        guess->taken[matches[i].place] = &guess->picks[i];
    }
    for (size_t i = 0; i < guess->block_count; i++)
        block_want(guess->look, &guess->blocks[i], guess->rows);
}

static void see_row(struct guess *guess)
{
    const size_t line = rows_line(guess->rows);

    for (size_t i = 0; i < guess->pick_count; i++)
        pick_see(&guess->picks[i], slice_trim(rows_cell(guess->rows, guess->picks[i].slot)), line);
    pick_compare(guess->look, guess->picks, guess->pick_count);
    for (size_t i = 0; i < guess->block_count; i++)
        block_see(&guess->blocks[i], guess->rows);
}

static struct strip *strip_rows(struct guess *guess)
{
    const struct map *const map = guess->map;
    struct strip_test *const tests = arena_array(guess->look, map->test_count, sizeof *tests);
    size_t *const telling = arena_array(guess->look, guess->pick_count, sizeof *telling);
    struct strip_plan plan = {
        .tests = tests, .test_count = map->test_count, .telling = telling, .text = ROWS_NONE};

    for (size_t i = 0; i < map->test_count; i++)
        tests[i] = (struct strip_test){rows_find(guess->rows, map->tests[i].take.condition),
                                       map->tests[i].take.values};
    for (size_t i = 0; i < guess->pick_count; i++) {
        const struct match *const match = &guess->picks[i].match;
        if (strip_is_telling(slice_of(match->field)))
            telling[plan.telling_count++] = match->place;
        if (strcmp(match->field, "text") == 0)
            plan.text = match->place;
    }
    return strip_new(guess->look, guess->rows, &plan);
}

static bool scan(struct guess *guess)
{
    struct strip *const strip = strip_rows(guess);
    enum rows_got got;

    while ((got = strip_next(strip, guess->err)) == ROWS_ROW || got == ROWS_BAD)
        if (got == ROWS_ROW)
            see_row(guess);
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
            const char *const clause = dates_clause_as(pick->dates, guess->look, true);
            if (!clause || *clause)
                return false;
        }
    }
    return true;
}

static const char *column_name(const struct guess *guess, size_t place)
{
    const struct slice title = guess->titles[place];
    const bool is_a_name = match_is_unique(guess->titles, guess->width, place) && title.at[0] != '#' &&
                           text_valid(title) == title.length;

    return is_a_name ? slice_copy(guess->arena, title) : arena_printf(guess->arena, "#%zu", place + 1);
}

static struct refusal refusal_of(const struct guess *guess, const struct pick *pick)
{
    return (struct refusal){.arena = guess->look,
                            .file = rows_name(guess->rows),
                            .column = column_name(guess, pick->match.place),
                            .field = pick->match.field};
}

static void leave(struct guess *guess, const struct pick *pick)
{
    guess->taken[pick->match.place] = NULL;
}

/* A doubt ends the guess with err, or is told, and the column isn't taken. */
static bool doubt(struct guess *guess, const struct pick *pick)
{
    if (!guess->doubtful)
        return false;
    talk_say(guess->talk, TALK_WARNING, "%s", guess->err->text);
    *guess->err = (struct err){0};
    leave(guess, pick);
    *guess->doubtful = true;
    return true;
}

static void tell(struct guess *guess, const struct pick *pick)
{
    const char *const how = pick->how ? pick->how : "";

    guess->told = arena_printf(guess->look, "%s%s%s from %s%s%s%s", guess->told, *guess->told ? ", " : "",
                               pick->match.field, column_name(guess, pick->match.place), *how ? " (" : "",
                               how, *how ? ")" : "");
}

static bool add(struct guess *guess, const char *field, size_t place, const char *format)
{
    const struct map_field line = {.name = slice_of(arena_copy(guess->arena, field, strlen(field))),
                                   .column = slice_of(column_name(guess, place)),
                                   .format = slice_of(format),
                                   .line = guess->map->field_count + 2};

    return map_add(guess->arena, guess->map, line, guess->err);
}

/* `#3, #4`: the columns that have this header, where there are several that aren't the same in every row. */
static const char *list_twins(const struct guess *guess, struct slice header)
{
    const char *list = "";
    size_t count = 0, first = 0;

    for (size_t i = 0; i < guess->width && header.length; i++) {
        if (!slice_is(guess->header[i], header) ||
            (count && rows_are_alike(guess->look, guess->rows, first, i)))
            continue;
        first = count ? first : i;
        list = arena_printf(guess->look, "%s%s#%zu", list, count++ ? ", " : "", i + 1);
    }
    return count > 1 ? list : NULL;
}

/* Where dates are mixed, another column may tell which is which. */
static void tell_parting(const struct guess *guess, const struct pick *pick, const struct refusal *refusal)
{
    const struct manner_order *const order = &pick->dated.order;
    struct err ignored = {0};
    struct rows *const rows = rows_open(guess->look, guess->path, &guess->map->settings.shape, &ignored);
    if (!rows)
        return;
    const struct parting parting = parting_find(guess->look, rows, pick->match.place);
    if (parting.column == ROWS_NONE)
        return;
    const char *const column = column_name(guess, parting.column);
    err_set(guess->err, ERR_DATA,
            "%s: '%s' mixes dates: %lld can only be day/month, %lld only month/day; '%s' tells them apart: "
            "%.600s; "
            "%s %s",
            refusal->file, refusal->column, order->day_first, order->month_first, column, parting.told,
            refusal_settle(refusal),
            refusal_line(refusal, refusal->field, arena_printf(guess->look, "date by %s", column)));
}

/* The columns of times. */
static const struct dates **kin_of(const struct guess *guess, size_t *count)
{
    const struct dates **const kin = arena_array(guess->look, guess->pick_count, sizeof *kin);

    *count = 0;
    for (size_t i = 0; i < guess->pick_count; i++)
        if (guess->picks[i].dates)
            kin[(*count)++] = guess->picks[i].dates;
    return kin;
}

static bool settle_pick(struct guess *guess, struct pick *pick)
{
    const struct slice header = guess->header[pick->match.place];
    const char *const twins = list_twins(guess, header);
    size_t kin_count;
    const struct dates *const *const kin = kin_of(guess, &kin_count);
    const char *const *const zones = guess->captions.zones;
    const struct pick_plan plan = {.arena = guess->arena,
                                   .refusal = refusal_of(guess, pick),
                                   .kin = {kin, kin_count},
                                   .picks = guess->picks,
                                   .count = guess->pick_count,
                                   .zone = zones ? zones[pick->match.place] : NULL,
                                   .talk = guess->talk};

    switch (pick_settle(pick, &plan, guess->err)) {
    case PICK_DOUBTFUL:
        if (pick->dates && pick->dated.verdict == DATES_MIXED)
            tell_parting(guess, pick, &plan.refusal);
        return doubt(guess, pick);
    case PICK_LEFT:
        leave(guess, pick);
        return true;
    case PICK_TAKEN:
        break;
    }
    if (twins)
        return refusal_twins(&plan.refusal, header.at, twins, pick_clauses(pick, guess->arena), guess->err) ||
               doubt(guess, pick);
    tell(guess, pick);
    return true;
}

/* A block of which many rows have several marks is something else. */
static bool settle_block(struct guess *guess, const struct block *block)
{
    const bool is_score = block->doubled * 20 <= block->answered;
    const struct map_field line = {
        .name = slice_of(is_score ? block->wish->field : ""),
        .column = slice_of(arena_copy(guess->arena, block->column, strlen(block->column))),
        .format = slice_of(is_score ? arena_copy(guess->arena, block->format, strlen(block->format)) : ""),
        .line = guess->map->field_count + 2};

    if (is_score)
        guess->told = arena_printf(guess->look, "%s%s%s from %s (the marked one)", guess->told,
                                   *guess->told ? ", " : "", block->wish->field, block->column);
    else
        talk_say(guess->talk, TALK_WARNING,
                 "%s: %s are not taken as %s: several of them are marked in %lld rows, one in %lld",
                 rows_name(guess->rows), block->column, block->wish->field, block->doubled, block->answered);
    return map_add(guess->arena, guess->map, line, guess->err);
}

/* A feedback table's columns mean what their names say. */
static bool settle(struct guess *guess)
{
    if (!guess->is_feedback && pick_decimal_comma(guess->picks, guess->pick_count))
        guess->map->settings.decimal_comma = true;
    for (size_t i = 0; i < guess->block_count; i++)
        if (!settle_block(guess, &guess->blocks[i]))
            return false;
    for (size_t i = 0; i < guess->pick_count && !guess->is_feedback; i++)
        if (!settle_pick(guess, &guess->picks[i]))
            return false;
    for (size_t i = 0; i < guess->width; i++) {
        const struct pick *const pick = guess->taken[i];
        if (is_given(guess, i))
            continue;
        const char *const format = pick && !guess->is_feedback ? pick_clauses(pick, guess->arena) : "";
        if (!add(guess, pick ? pick->match.field : "", i, format))
            return false;
    }
    return true;
}

/* Without a score, a time or a text there is nothing that a customer said. */
static bool says_something(const struct guess *guess)
{
    for (size_t i = 0; i < guess->map->field_count; i++) {
        const struct match_wish *const wish = match_wish_for(guess->map->fields[i].name);
        if (wish &&
            (wish->role == MATCH_TIME || wish->role == MATCH_SCORE || strcmp(wish->field, "text") == 0))
            return true;
    }
    if (guess->doubtful)
        return *guess->doubtful = true;
    return err_set(
        guess->err, ERR_DATA,
        "%s: no column is recognised as a score, a time or a text; write a map (--guess prints a start) "
        "and name it with --map",
        rows_name(guess->rows));
}

/* That there is a score to take is what most exports are imported for. */
static void say_no_score(const struct guess *guess)
{
    bool has_score = guess->block_count > 0, has_left = false;

    for (size_t i = 0; i < guess->pick_count; i++)
        has_score = has_score || guess->picks[i].scores;
    for (size_t i = 0; guess->base && i < guess->base->field_count; i++) {
        const struct match_wish *const wish = match_wish_for(guess->base->fields[i].name);
        has_score = has_score || (wish && wish->role == MATCH_SCORE);
    }
    for (size_t i = 0; i < guess->width; i++)
        has_left = has_left || (!guess->taken[i] && !is_given(guess, i));
    if (!has_score && has_left)
        talk_say(guess->talk, TALK_WARNING,
                 "%s: no score was recognised; if it has one, name it in a map (--guess prints one) with a "
                 "line like nps,COLUMN,0..10",
                 rows_name(guess->rows));
}

/* Qualtrics writes who made a row up: whoever built the survey and tried it out. */
static const struct {
    const char *column, *values;
} tried[] = {{"Status", "Survey Preview|Survey Test|Offline Survey Preview|1|2|17"},
             {"DistributionChannel", "preview|test"}};

static bool add_test(struct guess *guess, struct slice column, struct slice values)
{
    return rows_find(guess->rows, column) == ROWS_NONE ||
           map_add_test(guess->arena, guess->map, column, values, 0, guess->err);
}

/* Of the map that is there to begin with, as far as the columns are, or as the layout tells. */
static bool find_tests(struct guess *guess)
{
    for (size_t i = 0; guess->base && i < guess->base->test_count; i++) {
        const struct take *const test = &guess->base->tests[i].take;
        if (!add_test(guess, test->condition, test->values))
            return false;
    }
    const bool tells = guess->captions.zones && guess->map->test_count == 0;
    for (size_t i = 0; i < sizeof tried / sizeof *tried && tells; i++)
        if (!add_test(guess, slice_of(tried[i].column), slice_of(tried[i].values)))
            return false;
    return true;
}

static bool look_at(struct guess *guess)
{
    struct rows_shape *const shape = &guess->map->settings.shape;

    shape->seek = preamble_find;
    if (!open_rows(guess, shape))
        return false;
    shape->seek = NULL;
    shape->skip = rows_are_found(guess->rows) ? rows_before(guess->rows) : 0;
    guess->captions = captions_read(guess->look, guess->rows);
    shape->header_rows = guess->captions.rows > 1 ? guess->captions.rows : 0;
    if (guess->base && !take_base(guess))
        return false;
    guess->is_feedback = !guess->base && match_is_feedback(guess->look, guess->header, guess->width);
    if (!find_tests(guess))
        return false;
    do {
        if (!open_rows(guess, shape))
            return false;
        if (!guess->is_feedback)
            take_blocks(guess);
        pick_columns(guess);
        if (!scan(guess))
            return false;
    } while (guess->is_feedback && !(guess->is_feedback = stays_feedback(guess)));
    return true;
}

static const char *where_header(const struct guess *guess)
{
    const size_t skip = guess->map->settings.shape.skip;

    return skip ? arena_printf(guess->look, "; the header is in line %zu, what stands above it is left out",
                               skip + 1)
                : "";
}

static bool make(struct guess *guess)
{
    if (!look_at(guess))
        return false;
    evidence_say(&guess->evidence, rows_name(guess->rows), guess->talk);
    if (!settle(guess) || !says_something(guess))
        return false;
    if (guess->is_feedback)
        talk_say(guess->talk, TALK_NOTE, "%s: a feedback table, taken as it is", rows_name(guess->rows));
    else if (*guess->told)
        talk_say(guess->talk, TALK_NOTE, "%s: took %s%s%s", rows_name(guess->rows), guess->told,
                 guess->map->settings.shape.header_rows ? "; the header has more than one row" : "",
                 where_header(guess));
    say_no_score(guess);
    return true;
}

const struct map *guess_map(struct arena *arena, const char *path, const struct map *base, bool *doubtful,
                            const struct talk *talk, struct err *err)
{
    struct guess guess = {.arena = arena,
                          .look = arena_child(arena),
                          .path = path,
                          .base = base,
                          .map = arena_alloc(arena, sizeof(struct map)),
                          .told = "",
                          .doubtful = doubtful,
                          .err = err,
                          .talk = talk};

    if (!bytes_repeat(path, err))
        return NULL;
    *guess.map = (struct map){.name = base ? base->name : "the guess", .guessed = true};
    if (base)
        guess.map->settings = base->settings;
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

/* A setting that isn't zero. */
static bool write_count(struct writer *out, const char *setting, size_t count, struct err *err)
{
    const struct slice none = {"", 0};
    char digits[24];

    snprintf(digits, sizeof digits, "%zu", count);
    return count == 0 || write_line(out, setting, none, slice_of(digits), err);
}

/* What a file without a mark was read as, where that isn't UTF-8. */
static bool write_encoding(struct writer *out, const char *encoding, struct err *err)
{
    const struct slice none = {"", 0};

    return !encoding || strcmp(encoding, "UTF-8") == 0 ||
           write_line(out, "@encoding", none, slice_of(encoding), err);
}

bool guess_write(const struct map *map, struct writer *out, struct err *err)
{
    const struct rows_shape *const shape = &map->settings.shape;
    const struct slice none = {"", 0};

    if (!write_line(out, "field", slice_of("column"), slice_of("format"), err) ||
        !write_encoding(out, shape->encoding, err) || !write_count(out, "@skip", shape->skip, err) ||
        !write_count(out, "@header", shape->header_rows, err) ||
        (map->settings.decimal_comma && !write_line(out, "@decimal", none, slice_of("comma"), err)))
        return false;
    for (size_t i = 0; i < map->test_count; i++)
        if (!write_line(out, "@without", map->tests[i].take.condition, map->tests[i].take.values, err))
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
