/* owners - the chapter about who answers for what */
#include "voc/owners.h"

#include "voc/arena.h"
#include "voc/grid.h"
#include "voc/phrase.h"

#include <math.h>

static size_t count_totals(const struct ranking *ranking)
{
    size_t count = 0;

    while (count < ranking->count && ranking_is_total(&ranking->rows[count]))
        count++;
    return count;
}

/* Whom an owner is ahead of, beyond chance. */
static const char *beaten(struct arena *arena, const struct ranking *ranking, size_t totals,
                          const struct ranking_row *owner)
{
    const char *names = "";

    for (size_t i = 0; i < totals; i++)
        if (ranking_is_ahead(owner, &ranking->rows[i]))
            names = arena_printf(arena, "%s%s%s", names, *names ? ", " : "", ranking->rows[i].owner);
    return names;
}

/* Those who are ahead of the same others: `dana, luca`; *several says whether they are more than one. */
static const char *alike(struct arena *arena, const struct ranking *ranking, size_t totals,
                         const char *others, bool *several)
{
    const char *names = "";

    *several = false;
    for (size_t i = 0; i < totals; i++)
        if (strcmp(beaten(arena, ranking, totals, &ranking->rows[i]), others) == 0) {
            *several = *names != '\0';
            names = arena_printf(arena, "%s%s%s", names, *names ? ", " : "", ranking->rows[i].owner);
        }
    return names;
}

static bool is_told(struct arena *arena, const struct ranking *ranking, size_t totals, size_t place,
                    const char *others)
{
    for (size_t i = 0; i < place; i++)
        if (strcmp(beaten(arena, ranking, totals, &ranking->rows[i]), others) == 0)
            return true;
    return false;
}

static void write_differences(struct arena *arena, struct page *page, const struct ranking *ranking,
                              size_t totals)
{
    struct prose *const prose = prose_new(arena);
    bool any = false, several;

    for (size_t i = 0; i < totals; i++) {
        const char *const others = beaten(arena, ranking, totals, &ranking->rows[i]);
        if (!*others || is_told(arena, ranking, totals, i, others))
            continue;
        const char *const names = alike(arena, ranking, totals, others, &several);
        prose_say(prose, INK_PLAIN, "%s%s %s ahead of %s", any ? "; " : "Beyond chance, ", names,
                  several ? "are" : "is", others);
        any = true;
    }
    if (any)
        prose_say(prose, INK_PLAIN, ". Otherwise they can't be told apart, and their order says nothing.");
    else if (totals > 1)
        prose_say(prose, INK_PLAIN, "They can't be told apart, and their order says nothing.");
    page_paragraph(page, prose);
}

static const char *rank_words(struct arena *arena, const struct ranking_row *row)
{
    if (isnan(row->rank))
        return "";
    if (isnan(row->rank_low) || isnan(row->rank_high))
        return "unknown";
    if (row->rank_low == row->rank_high)
        return phrase_count(arena, row->rank_low);
    return arena_printf(arena, "%s to %s", phrase_count(arena, row->rank_low),
                        phrase_count(arena, row->rank_high));
}

static const char *fair_number(struct arena *arena, const struct ranking_row *row, double value)
{
    return isnan(value) ? ""
                        : phrase_number(arena, value,
                                        phrase_decimals("", row->fair, (row->fair_high - row->fair_low) / 2));
}

static void write_scores(struct arena *arena, struct page *page, const struct ranking *ranking, size_t totals)
{
    static const struct grid_column columns[] = {
        {"rank", GRID_TEXT, 6, false},         {"owner", GRID_TEXT, 8, false},
        {"fair score", GRID_NUMBER, 0, false}, {"low", GRID_NUMBER, 0, false},
        {"high", GRID_NUMBER, 0, false},       {"n", GRID_NUMBER, 0, true},
        {"note", GRID_TEXT, 6, true}};
    struct grid *const grid = grid_new(arena, columns, sizeof columns / sizeof *columns);
    const char *gone;

    for (size_t i = 0; i < totals; i++) {
        const struct ranking_row *const row = &ranking->rows[i];
        grid_cell(grid, INK_PLAIN, rank_words(arena, row));
        grid_cell(grid, INK_PLAIN, *row->owner ? row->owner : "no owner");
        grid_cell(grid, INK_STRONG, isnan(row->fair) ? "-" : fair_number(arena, row, row->fair));
        grid_cell(grid, INK_PLAIN, fair_number(arena, row, row->fair_low));
        grid_cell(grid, INK_PLAIN, fair_number(arena, row, row->fair_high));
        grid_cell(grid, INK_PLAIN, isnan(row->n) ? "" : phrase_count(arena, row->n));
        grid_cell(grid, INK_PLAIN, row->note);
        grid_row(grid);
    }
    page_block(page, grid_print(arena, grid, page_medium(page), page_width(page), &gone));
}

/* Without scores: one row for each owner, in the order of the tables. */
struct tally {
    const char *owner;
    size_t verdicts[JUDGE_UNPROVEN + 1];
};

static size_t tally_owners(const struct footings *footings, struct tally tallies[])
{
    size_t count = 0;

    for (size_t i = 0; i < footings->count; i++) {
        const struct footing *const footing = &footings->items[i];
        size_t place = 0;
        if (!footing->owner || strcmp(footing->owner, "*") == 0 || footing->verdict == JUDGE_NONE)
            continue;
        while (place < count && strcmp(tallies[place].owner, footing->owner) != 0)
            place++;
        if (place == count)
            tallies[count++] = (struct tally){.owner = footing->owner};
        tallies[place].verdicts[footing->verdict]++;
    }
    return count;
}

static void write_tallies(struct arena *arena, struct page *page, const struct footings *footings)
{
    static const struct grid_column columns[] = {
        {"owner", GRID_TEXT, 8, false},       {"missed", GRID_NUMBER, 0, false},
        {"off track", GRID_NUMBER, 0, false}, {"on track", GRID_NUMBER, 0, false},
        {"met", GRID_NUMBER, 0, false},       {"unproven", GRID_NUMBER, 0, false}};
    static const enum judge_verdict order[] = {JUDGE_MISSED, JUDGE_OFF_TRACK, JUDGE_ON_TRACK, JUDGE_MET,
                                               JUDGE_UNPROVEN};
    struct tally *const tallies = arena_array(arena, footings->count + 1, sizeof *tallies);
    const size_t count = tally_owners(footings, tallies);
    struct grid *const grid = grid_new(arena, columns, sizeof columns / sizeof *columns);
    const char *gone;

    if (count == 0)
        return;
    for (size_t i = 0; i < count; i++) {
        grid_cell(grid, INK_PLAIN, *tallies[i].owner ? tallies[i].owner : "no owner");
        for (size_t j = 0; j < sizeof order / sizeof *order; j++)
            grid_cell(grid, j < 2 && tallies[i].verdicts[order[j]] ? INK_BAD : INK_PLAIN,
                      tallies[i].verdicts[order[j]]
                          ? arena_printf(arena, "%zu", tallies[i].verdicts[order[j]])
                          : "");
        grid_row(grid);
    }
    page_heading(page, 2, "Targets by owner");
    page_block(page, grid_print(arena, grid, page_medium(page), page_width(page), &gone));
}

void owners_write(struct arena *arena, struct page *page, const struct footings *footings,
                  const struct ranking *ranking)
{
    const size_t totals = count_totals(ranking);

    if (totals == 0) {
        write_tallies(arena, page, footings);
        return;
    }
    page_heading(page, 2, "The owners, fairly compared");
    write_differences(arena, page, ranking, totals);
    write_scores(arena, page, ranking, totals);
}
