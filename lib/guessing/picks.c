/* picks - the columns of an export that could be fields, and all of its rows as they see them */
#include "voc/picks.h"

#include "voc/arena.h"
#include "voc/map.h"
#include "voc/strip.h"

static void want(struct picks *picks, const struct layout *layout, const struct match *matches)
{
    struct arena *const arena = layout->arena;

    picks->all = arena_array(arena, picks->count, sizeof *picks->all);
    picks->taken = arena_array(arena, layout->width, sizeof *picks->taken);
    for (size_t i = 0; i < picks->count; i++) {
        picks->all[i] = pick_new(arena, &matches[i], rows_want(layout->rows, matches[i].place));
        if (matches[i].has_rival) {
            picks->all[i].rival_slot = rows_want(layout->rows, matches[i].rival);
            picks->all[i].rival = scores_new(arena);
        }
        if (matches[i].has_clock)
            picks->all[i].clock_slot = rows_want(layout->rows, matches[i].clock);
        picks->taken[matches[i].place] = &picks->all[i];
    }
    for (size_t i = 0; i < picks->block_count; i++)
        block_want(arena, &picks->blocks[i], layout->rows);
}

struct picks picks_named(const struct layout *layout)
{
    struct picks picks = {0};

    want(&picks, layout, match_all(layout->arena, layout->header, layout->width, &picks.count));
    return picks;
}

struct picks picks_usual(const struct layout *layout, const struct match_given *given)
{
    struct arena *const arena = layout->arena;
    struct picks picks = {.given = *given};

    picks.blocks = blocks_find(arena, layout->rows, &picks.given, &picks.block_count);
    blocks_give(arena, picks.blocks, picks.block_count, layout->width, &picks.given);
    want(&picks, layout,
         match_usual(arena, layout->header, layout->captions.texts, layout->width, &picks.given,
                     &picks.count));
    return picks;
}

static struct slice cell_at(const struct rows *rows, size_t slot)
{
    return slice_trim(rows_cell(rows, slot));
}

static void see_rival(const struct pick *pick, const struct rows *rows)
{
    const struct slice cell = cell_at(rows, pick->rival_slot);
    double number;

    if (cell.length)
        scores_see(pick->rival, cell, rows_line(rows), &number);
}

static void see_row(struct picks *picks, const struct layout *layout)
{
    const size_t line = rows_line(layout->rows);

    for (size_t i = 0; i < picks->count; i++)
        pick_see(&picks->all[i], cell_at(layout->rows, picks->all[i].slot), line);
    for (size_t i = 0; i < picks->count; i++) {
        struct pick *const pick = &picks->all[i];
        if (pick->rival)
            see_rival(pick, layout->rows);
        if (pick->match.has_clock)
            pick_see_clock(pick, cell_at(layout->rows, pick->slot), cell_at(layout->rows, pick->clock_slot));
    }
    pick_compare(layout->arena, picks->all, picks->count);
    for (size_t i = 0; i < picks->block_count; i++)
        block_see(&picks->blocks[i], layout->rows);
}

static struct strip *strip_rows(const struct picks *picks, const struct layout *layout, const struct map *map)
{
    struct strip_plan plan = strip_plan_new(layout->arena, layout->width, map->test_count);

    for (size_t i = 0; i < picks->count; i++)
        strip_plan_field(&plan, slice_of(picks->all[i].match.field), &picks->all[i].match.place, 1);
    for (size_t i = 0; i < map->test_count; i++)
        strip_plan_test(&plan, rows_find(layout->rows, map->tests[i].take.condition),
                        map->tests[i].take.values);
    return strip_new(layout->arena, layout->rows, &plan);
}

bool picks_see_all(struct picks *picks, const struct layout *layout, const struct map *map, struct err *err)
{
    struct strip *const strip = strip_rows(picks, layout, map);
    enum rows_got got;

    while ((got = strip_next(strip, err)) == ROWS_ROW || got == ROWS_BAD)
        if (got == ROWS_BAD && picks->unread++ == 0)
            picks->why = arena_printf(layout->arena, "%s", err->text);
        else if (got == ROWS_ROW && !strip_may_be_total(strip))
            see_row(picks, layout);
    for (size_t i = 0; i < picks->count; i++)
        pick_join(&picks->all[i]);
    if (got == ROWS_END)
        err->status = 0;
    return got == ROWS_END;
}

bool picks_are_feedback(const struct picks *picks, struct arena *arena)
{
    for (size_t i = 0; i < picks->count; i++) {
        const struct dates *const dates = picks->all[i].dates;
        if (dates && dates_count(dates) > 0) {
            const char *const clause = dates_clause_as(dates, arena, true);
            if (!clause || *clause)
                return false;
        }
    }
    return true;
}

struct dated_kin picks_dates(const struct picks *picks, struct arena *arena)
{
    const struct dates **const dates = arena_array(arena, picks->count, sizeof *dates);
    size_t count = 0;

    for (size_t i = 0; i < picks->count; i++)
        if (picks->all[i].dates)
            dates[count++] = picks->all[i].dates;
    return (struct dated_kin){dates, count};
}

bool picks_is_given(const struct picks *picks, size_t place)
{
    for (size_t i = 0; i < picks->count; i++)
        if (picks->all[i].is_joined && picks->all[i].match.clock == place &&
            picks->taken[picks->all[i].match.place])
            return true;
    return picks->given.columns && picks->given.columns[place];
}

void picks_leave(struct picks *picks, const struct pick *pick)
{
    picks->taken[pick->match.place] = NULL;
}
