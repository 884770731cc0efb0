/* pieces - the first steps of a query: the cells that it reads, and what they say */
#include "voc/pieces.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <math.h>

struct step {
    const struct inlet *inlet;
    enum period_kind every;
    struct script *script;
};

/* FAIL of a cell that isn't fine: its column, what stands there, what is wrong with it. */
static const char *complaint(const struct step *step, struct slice column, const char *cell, const char *what,
                             const char *fine)
{
    const char *const name = arena_copy(step->inlet->arena, column.at, column.length),
                      *const before = arena_printf(step->inlet->arena, "%s: '", name),
                      *const behind = arena_printf(step->inlet->arena, "' %s", what);

    return arena_printf(step->inlet->arena, "FAIL(%s || %s || %s, %s)",
                        script_text(step->script, slice_of(before)), cell,
                        script_text(step->script, slice_of(behind)), fine);
}

/* `check`: a word that tells whether a text that isn't empty is fine. */
static const char *complain(const struct step *step, const char *column, const char *name, const char *what,
                            const char *check)
{
    return complaint(step, slice_of(column), arena_printf(step->inlet->arena, "%s_text", name), what,
                     arena_printf(step->inlet->arena, "%s_text = '' OR %s(%s_text)", name, check, name));
}

static void write_cells(const struct step *step, const char *table)
{
    const char *comma = "";

    script_put(step->script, "  -- the cells that are needed, empty where they are unknown; one that can't "
                             "be ends the query with a sentence\n"
                             "  cells AS (\n"
                             "    SELECT");
    for (size_t i = 0; i < step->inlet->group_count; i++, comma = ",") {
        const char *const name = script_name(step->script, step->inlet->groups[i]);
        script_put(step->script,
                   "%s\n      CASE WHEN %s = '*' THEN TEXT(%s)\n"
                   "        ELSE coalesce(%s, '') END AS group_%zu",
                   comma, name,
                   complaint(step, step->inlet->groups[i], name, "cannot name a group: it means all together",
                             arena_printf(step->inlet->arena, "coalesce(%s, '') <> '*'", name)),
                   name, i + 1);
    }
    for (size_t i = 0; i < step->inlet->column_count; i++, comma = ",") {
        const struct inlet_column *const column = &step->inlet->columns[i];
        script_put(step->script, "%s\n      %scoalesce(%s, '')%s AS %s_text", comma,
                   column->is_raw ? "" : "TRIM(", script_name(step->script, slice_of(column->column)),
                   column->is_raw ? "" : ")", column->name);
    }
    script_put(step->script, "%s\n    FROM %s\n  ),\n", *comma ? "" : " 1 AS nothing", table);
}

static void write_day(const struct step *step, const struct inlet_column *column)
{
    const char *const name = column->name;

    script_put(step->script,
               ",\n      CASE WHEN %s_text = '' THEN NULL\n"
               "        WHEN IS_MOMENT(%s_text)\n"
               "          THEN DAYS(substr(%s_text, 1, 10)) * 86400\n"
               "        ELSE %s END AS %s_day",
               name, name, name,
               complain(step, column->column, name, "is no time like 2026-11-21T19:30:00Z", "IS_MOMENT"),
               name);
}

static void write_number(const struct step *step, const struct inlet_number *number)
{
    struct arena *const arena = step->inlet->arena;
    const char *const name = number->of->name, *const column = number->of->column;
    const bool is_value = number->kind == INLET_VALUE, is_maybe = number->kind == INLET_MAYBE;
    const char *const check = is_value ? "IS_NUMBER" : "IS_SHORT",
                      *const word = is_maybe ? arena_printf(arena, " OR IS_WORD(%s_text)", name) : "",
                      *const text = arena_printf(arena, "%s_text", name),
                      *const fine = arena_printf(arena, "%s = '' OR %s(%s)%s", text, check, text, word),
                      *const what = is_value ? "is no number" : "is no number of at most six decimals";

    script_put(step->script,
               ",\n      CASE WHEN %s = ''%s THEN NULL\n"
               "        WHEN %s(%s)\n"
               "          THEN FIXED(%s, 6, 1000000)\n"
               "        ELSE %s END AS %s",
               text, word, check, text, text, complaint(step, slice_of(column), text, what, fine),
               number->name);
}

static void write_readings(const struct step *step)
{
    script_put(step->script, "  -- days as seconds since 1970, numbers as millionths, weights as billionths\n"
                             "  readings AS (\n"
                             "    SELECT cells.*");
    for (size_t i = 0; i < step->inlet->column_count; i++)
        if (step->inlet->columns[i].is_time)
            write_day(step, &step->inlet->columns[i]);
    for (size_t i = 0; i < step->inlet->number_count; i++)
        write_number(step, &step->inlet->numbers[i]);
    if (step->inlet->has_weight)
        script_put(step->script,
                   ",\n      CASE WHEN weight_text = '' THEN 1000000000\n"
                   "        WHEN IS_NUMBER(weight_text)\n"
                   "          THEN FIXED(weight_text, 9, 1000000000)\n"
                   "        ELSE %s END AS weight",
                   complain(step, "weight", "weight", "is no weight", "IS_NUMBER"));
    script_put(step->script, "\n    FROM cells\n  ),\n");
}

/* The period in which a time of the row lies. */
static const char *const periods[] = {
    [PERIOD_ALL] = "'all'",
    [PERIOD_DAY] = "substr(%1$s_text, 1, 10)",
    [PERIOD_WEEK] = "CASE WHEN %1$s_text = '' THEN '' ELSE WEEK(substr(%1$s_text, 1, 10)) END",
    [PERIOD_MONTH] = "substr(%1$s_text, 1, 7)",
    [PERIOD_QUARTER] = "CASE WHEN %1$s_text = '' THEN ''\n        ELSE substr(%1$s_text, 1, 4) || '-Q' || "
                       "TEXT(DIV((WHOLE(substr(%1$s_text, 6, 2)) + 2), 3)) END",
    [PERIOD_HALF] =
        "substr(%1$s_text, 1, 4) || CASE WHEN substr(%1$s_text, 6, 2) > '06' THEN '-H2' ELSE '-H1' END",
    [PERIOD_YEAR] = "substr(%1$s_text, 1, 4)"};

/* The form of a period with the name of a time in its place. */
static const char *period_form(const struct step *step, const char *name)
{
    const char *form = periods[step->every], *mark, *text = "";

    for (; (mark = strstr(form, "%1$s")); form = mark + 4)
        text = arena_printf(step->inlet->arena, "%s%.*s%s", text, (int)(mark - form), form, name);
    return arena_printf(step->inlet->arena, "%s%s", text, form);
}

static void write_time(const struct step *step, const struct inlet_column *column)
{
    const char *const name = column->name;

    script_put(
        step->script,
        ",\n      %s_day, %s_day\n"
        "        + CASE WHEN length(%s_text) > 10\n"
        "            THEN WHOLE(substr(%s_text, 12, 2)) * 3600 + WHOLE(substr(%s_text, 15, 2)) * 60 ELSE 0 "
        "END\n"
        "        + CASE WHEN length(%s_text) > 17 THEN WHOLE(substr(%s_text, 18, 2)) ELSE 0 END AS %s_second",
        name, name, name, name, name, name, name, name);
    if (column->has_period)
        script_put(step->script, ",\n      %s AS %s_period", period_form(step, name), name);
}

static void write_weight(const struct step *step)
{
    static const char *const fine = "weight BETWEEN 0 AND 1000000000000000000";

    script_put(step->script,
               ",\n      CASE WHEN %s THEN DIV(weight, 1000000000)\n"
               "        ELSE %s END AS weight_units,\n"
               "      MOD(weight, 1000000000) AS weight_billionths",
               fine, complaint(step, slice_of("weight"), "weight_text", "is no weight from 0 to 1e9", fine));
}

static void write_limits(const struct step *step, const struct inlet_number *number)
{
    struct arena *const arena = step->inlet->arena;
    char low[NUMBER_SIZE], high[NUMBER_SIZE];

    if (number->low == -INFINITY) {
        script_put(step->script, ",\n      %s", number->name);
        return;
    }
    number_format(number->low, low);
    number_format(number->high, high);
    const char *const fine = arena_printf(arena, "%s IS NULL OR %s BETWEEN %lld AND %lld", number->name,
                                          number->name, llround(number->low * INLET_MILLION),
                                          llround(number->high * INLET_MILLION)),
                      *const what = arena_printf(arena, "is not a number from %s to %s", low, high);
    script_put(step->script,
               ",\n      CASE WHEN %s THEN %s\n"
               "        ELSE %s END AS %s",
               fine, number->name,
               complaint(step, slice_of(number->of->column), arena_printf(arena, "%s_text", number->of->name),
                         what, fine),
               number->name);
}

static void write_pieces(const struct step *step)
{
    const char *comma = "";

    script_put(step->script, "  -- a row for each piece of feedback\n"
                             "  pieces AS (\n"
                             "    SELECT ");
    for (size_t i = 0; i < step->inlet->group_count; i++, comma = ", ")
        script_put(step->script, "%sgroup_%zu", comma, i + 1);
    for (size_t i = 0; i < step->inlet->column_count; i++, comma = ", ")
        script_put(step->script, "%s%s_text", comma, step->inlet->columns[i].name);
    script_put(step->script, "%s", *comma ? "" : "nothing");
    for (size_t i = 0; i < step->inlet->column_count; i++)
        if (step->inlet->columns[i].is_time)
            write_time(step, &step->inlet->columns[i]);
    for (size_t i = 0; i < step->inlet->number_count; i++)
        write_limits(step, &step->inlet->numbers[i]);
    if (step->inlet->has_weight)
        write_weight(step);
    script_put(step->script, "\n    FROM readings\n  )");
}

void pieces_write(const struct inlet *inlet, enum period_kind every, struct script *script, const char *table)
{
    const struct step step = {inlet, every, script};

    write_cells(&step, table);
    write_readings(&step);
    write_pieces(&step);
}
