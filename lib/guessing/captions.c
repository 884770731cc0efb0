/* captions - what an export's header says below its first row */
#include "voc/captions.h"

#include "voc/arena.h"
#include "voc/looks.h"
#include "voc/rows.h"
#include "voc/text.h"

enum { LOOKED = 32 };

/* The first rows below the header's first. */
struct look {
    const struct slice *header;
    size_t width;
    struct slice *lines[LOOKED]; /* NUL-terminated cells; empty where the row is ragged */
    size_t count;
};

/* False behind the last row. */
static bool read_line(struct arena *arena, struct rows *rows, const size_t *slots, struct look *look)
{
    struct err ignored = {0};
    const enum rows_got got = rows_next(rows, &ignored);

    if (got != ROWS_ROW && got != ROWS_BAD)
        return false;
    struct slice *const cells = arena_array(arena, look->width, sizeof *cells);
    for (size_t i = 0; i < look->width; i++)
        cells[i] = slice_of(got == ROWS_ROW ? slice_copy(arena, slice_trim(rows_cell(rows, slots[i]))) : "");
    look->lines[look->count++] = cells;
    return true;
}

static struct look look_at(struct arena *arena, struct rows *rows)
{
    struct look look = {.count = 0};

    look.header = rows_header(rows, &look.width);
    size_t *const slots = arena_array(arena, look.width, sizeof *slots);
    for (size_t i = 0; i < look.width; i++)
        slots[i] = rows_want(rows, i);
    while (look.count < LOOKED && read_line(arena, rows, slots, &look))
        ;
    return look;
}

static bool is_label(struct slice cell)
{
    return slice_is(cell, slice_of("Response")) || slice_is(cell, slice_of("Open-Ended Response"));
}

/* What a respondent's answers are: nothing that a respondent says. */
static bool is_labels(const struct look *look)
{
    const struct slice *const second = look->lines[0];
    bool has_label = false;

    for (size_t i = 0; i < look->width; i++)
        has_label = has_label || is_label(second[i]);
    return has_label && second[0].length == 0; /* no respondent */
}

/* Below the second row. */
static size_t count_filled(const struct look *look, size_t column)
{
    size_t count = 0;

    for (size_t i = 1; i < look->count; i++)
        count += look->lines[i][column].length > 0;
    return count;
}

/* Whether all that stands there below the second row is counted or timed, in two rows at least. */
static bool is_counted(const struct look *look, size_t column)
{
    for (size_t i = 1; i < look->count; i++)
        if (!looks_silent(look->lines[i][column]) && !looks_counted(look->lines[i][column]))
            return false;
    return count_filled(look, column) > 1;
}

/* Whether a question's options stand behind it, under no name of their own. */
static bool has_options(const struct look *look, size_t column)
{
    return column + 1 < look->width && look->header[column].length > 0 &&
           look->header[column + 1].length == 0;
}

static bool recurs(const struct look *look, size_t column)
{
    for (size_t i = 0; i < look->width; i++)
        if (i != column && slice_is(look->lines[0][i], look->lines[0][column]))
            return true;
    return false;
}

/* Where one question has one column, a row of options has nothing, or the word for an
   answer, again and again. */
static bool is_apart(const struct look *look, size_t column)
{
    return look->lines[0][column].length == 0 || is_label(look->lines[0][column]) || recurs(look, column);
}

/* Whether who ticks an option gets its very words below it. */
static bool is_ticked(const struct look *look, size_t column)
{
    for (size_t i = 1; i < look->count; i++)
        if (look->lines[i][column].length && !slice_is(look->lines[i][column], look->lines[0][column]))
            return false;
    return count_filled(look, column) > 0;
}

/* Whether a respondent would have something there. */
static bool is_missed(const struct look *look, size_t column)
{
    return look->lines[0][column].length == 0 && is_counted(look, column) &&
           count_filled(look, column) + 1 == look->count;
}

/* SurveyMonkey's second row: options stand where the first row is blank, behind a question; the other columns
   have nothing that a respondent could have said. */
static bool is_options(const struct look *look)
{
    size_t options = 0, ticked = 0, apart = 0;
    bool in_question = false;

    for (size_t i = 0; i < look->width; i++) {
        const bool blank = look->header[i].length == 0, filled = look->lines[0][i].length > 0;
        in_question = blank ? in_question : has_options(look, i);
        if (in_question ? !filled && count_filled(look, i) : !is_apart(look, i))
            return false;
        if (filled && looks_counted(look->lines[0][i]) && is_counted(look, i))
            return false;
        options += in_question && blank && filled;
        ticked += in_question && filled && is_ticked(look, i);
        apart += !in_question && (filled || is_missed(look, i));
    }
    return options > 0 && (ticked > 1 || apart > 0);
}

static bool is_tick(struct slice cell)
{
    static const char *const ticks[] = {"0", "1", "x", "yes", "no", "true", "false"};

    for (size_t i = 0; i < sizeof ticks / sizeof *ticks; i++)
        if (slice_is_nearly(cell, slice_of(ticks[i])))
            return true;
    return cell.length == 0;
}

/* Whether an option that is no tick itself stands above ticks, or its own words, alone. */
static bool is_above_ticks(const struct look *look, size_t column)
{
    const struct slice option = look->lines[0][column];

    for (size_t i = 1; i < look->count; i++)
        if (!is_tick(look->lines[i][column]) && !slice_is(look->lines[i][column], option))
            return false;
    return !is_tick(option) && !recurs(look, column) && count_filled(look, column) > 0;
}

/* Options of a question above ticks, several of them, where something that all respondents have
   is missing. */
static bool is_above_all_ticks(const struct look *look)
{
    size_t above = 0, missed = 0;
    bool in_question = false;

    for (size_t i = 0; i < look->width; i++) {
        const bool blank = look->header[i].length == 0, filled = look->lines[0][i].length > 0;
        in_question = blank ? in_question : has_options(look, i);
        if (in_question && blank && !filled)
            return false;
        above += in_question && is_above_ticks(look, i);
        missed += !in_question && !filled && count_filled(look, i) + 1 == look->count;
    }
    return above > 1 && missed > 0 && look->count > 2;
}

/* Words in two columns or more of which everything below is counted, and not a number in any of them. */
static bool is_words(const struct look *look)
{
    size_t words = 0;

    for (size_t i = 0; i < look->width; i++) {
        if (!is_counted(look, i))
            continue;
        if (looks_counted(look->lines[0][i]))
            return false;
        words += !looks_silent(look->lines[0][i]);
    }
    return words > 1;
}

static bool is_import_ids(const struct slice *cells)
{
    return cells[0].at[0] == '{' && strstr(cells[0].at, "\"ImportId\"");
}

/* {"ImportId":"startDate","timeZone":"America/Denver"} */
static const char *zone_in(struct arena *arena, const char *cell)
{
    static const char key[] = "\"timeZone\"";
    const char *at = strstr(cell, key);

    if (!at)
        return NULL;
    at += sizeof key - 1;
    at += strspn(at, " :");
    if (*at++ != '"')
        return NULL;
    const struct slice zone = {at, strcspn(at, "\"")};
    return zone.length == 0 || slice_is(zone, slice_of("Z")) ? NULL : slice_copy(arena, zone);
}

static struct captions with_zones(struct arena *arena, const struct look *look)
{
    const char **const zones = arena_array(arena, look->width, sizeof *zones);

    for (size_t i = 0; i < look->width; i++)
        zones[i] = zone_in(arena, look->lines[1][i].at);
    return (struct captions){3, look->lines[0], zones};
}

struct captions captions_read(struct arena *arena, struct rows *rows)
{
    const struct look look = look_at(arena, rows);

    if (look.count > 1 && is_import_ids(look.lines[1]))
        return with_zones(arena, &look);
    if (look.count > 0 && (is_labels(&look) || is_options(&look) || is_above_all_ticks(&look)))
        return (struct captions){.rows = 2};
    if (look.count > 2 && is_words(&look))
        return (struct captions){2, look.lines[0], NULL};
    return (struct captions){.rows = 1};
}
