/* owners - the chapter about who answers for what */
#include "voc/owners.h"

#include "voc/arena.h"
#include "voc/draft.h"
#include "voc/makeup.h"
#include "voc/phrase.h"
#include "voc/sheet.h"

#include <math.h>

#define TIE "\u00A0"

/* The rows that are compared with each other: the totals, or one metric's levels. */
struct league {
    struct arena *arena;
    const struct ranking_row *rows;
    size_t count;
    const char *owner; /* only what concerns this one; NULL: all */
};

static bool is_one_league(const struct ranking_row *a, const struct ranking_row *b)
{
    return strcmp(a->part, b->part) == 0 && (ranking_is_total(a) || strcmp(a->metric, b->metric) == 0);
}

static struct league next_league(struct arena *arena, const struct ranking *ranking, size_t from,
                                 const char *owner)
{
    struct league league = {arena, ranking->rows + from, 0, owner};

    while (from + league.count < ranking->count && is_one_league(league.rows, &league.rows[league.count]))
        league.count++;
    return league;
}

static bool concerns(const struct league *league, const struct ranking_row *a, const struct ranking_row *b)
{
    return !league->owner || strcmp(a->owner, league->owner) == 0 || strcmp(b->owner, league->owner) == 0;
}

static void add_name(struct draft *draft, const char *name)
{
    draft_add(draft, draft->length ? ", " : "");
    draft_add(draft, name);
}

/* Whom one is ahead of, beyond chance: `omar, piotr`; NULL: nobody. */
static const char *beaten(const struct league *league, size_t place)
{
    const struct ranking_row *const first = &league->rows[place];
    struct draft names = draft_new(league->arena);

    for (size_t i = 0; i < league->count; i++)
        if (ranking_is_ahead(first, &league->rows[i]) && concerns(league, first, &league->rows[i]))
            add_name(&names, league->rows[i].owner);
    return names.text;
}

/* All who are ahead of the same others are told together: `dana, luca are ahead of omar`. */
static void add_difference(const struct league *league, const char *others[], size_t place,
                           struct draft *text)
{
    struct draft names = draft_new(league->arena);
    const char *const same = others[place];
    size_t count = 0;

    for (size_t i = place; i < league->count; i++)
        if (others[i] && strcmp(others[i], same) == 0) {
            add_name(&names, league->rows[i].owner);
            others[i] = NULL;
            count++;
        }
    draft_add(text, text->length ? "; " : "");
    draft_add(text,
              arena_printf(league->arena, "%s %s ahead of %s", names.text, count > 1 ? "are" : "is", same));
}

/* "" where nobody is ahead of anybody. */
static const char *differences(const struct league *league)
{
    const char **const others = arena_array(league->arena, league->count + 1, sizeof *others);
    struct draft text = draft_new(league->arena);

    draft_add(&text, "");
    for (size_t i = 0; i < league->count; i++)
        others[i] = beaten(league, i);
    for (size_t i = 0; i < league->count; i++)
        if (others[i])
            add_difference(league, others, i, &text);
    return text.text;
}

/* Who are behind more others than can be named; "" where all can be. */
static const char *unnamed_differences(const struct league *league)
{
    struct draft text = draft_new(league->arena);

    draft_add(&text, "");
    for (size_t i = 0; i < league->count; i++) {
        const struct ranking_row *const row = &league->rows[i];
        size_t named = 0;
        for (size_t j = 0; j < league->count; j++)
            named += ranking_is_ahead(&league->rows[j], row);
        if (row->better <= named || !concerns(league, row, row))
            continue;
        draft_add(&text, text.length ? "; " : "");
        draft_add(&text,
                  arena_printf(league->arena, "%s is behind %zu of the others", row->owner, row->better));
    }
    return text.text;
}

/* Whether some two who have ranks can't be told apart. */
static bool is_some_open(const struct league *league)
{
    size_t ranked = 0, apart = 0;

    for (size_t i = 0; i < league->count; i++) {
        ranked += !isnan(league->rows[i].rank);
        apart += league->rows[i].better;
    }
    return apart < ranked * (ranked - 1) / 2;
}

/* Whether chance explains all differences. */
static bool is_pooled(const struct league *league)
{
    size_t ranked = 0, pooled = 0;

    for (size_t i = 0; i < league->count; i++) {
        ranked += !isnan(league->rows[i].rank);
        pooled += !isnan(league->rows[i].rank) && strstr(league->rows[i].note, "pooled");
    }
    return ranked > 1 && pooled == ranked;
}

static const char *score(struct arena *arena, double value)
{
    return isnan(value) ? "" : phrase_number(arena, value, 0);
}

/* Whether somebody's own score reads otherwise than the fair one. */
static bool has_own(const struct league *league)
{
    for (size_t i = 0; i < league->count; i++) {
        const struct ranking_row *const row = &league->rows[i];
        if (!isnan(row->value) &&
            strcmp(score(league->arena, row->value), score(league->arena, row->fair)) != 0)
            return true;
    }
    return false;
}

static void write_differences(struct page *page, const struct league *totals)
{
    struct prose *const prose = prose_new(totals->arena);
    const char *const named = differences(totals), *const others = unnamed_differences(totals);

    if (*named || *others)
        prose_say(prose, INK_PLAIN, "Beyond chance, %s%s%s.", named, *named && *others ? "; " : "", others);
    if (is_pooled(totals))
        prose_say(prose, INK_PLAIN,
                  "No difference between them can be shown: the fair score is what all have together%s.",
                  has_own(totals) ? ", own is each one's" : "");
    else if (!totals->owner && is_some_open(totals))
        prose_say(prose, INK_PLAIN, "%s they can't be told apart, and their order says nothing.",
                  *named || *others ? " Otherwise" : "By their score");
    page_paragraph(page, prose);
}

static const char *rank_words(struct arena *arena, const struct ranking_row *row)
{
    if (isnan(row->rank_low) || isnan(row->rank_high))
        return "-";
    if (row->rank_low == row->rank_high)
        return phrase_count(arena, row->rank_low);
    return arena_printf(arena, "%s to %s", phrase_count(arena, row->rank_low),
                        phrase_count(arena, row->rank_high));
}

static void write_totals(struct page *page, const struct league *totals, const struct ranking *ranking)
{
    static const struct sheet_column columns[] = {
        {"rank", SHEET_TEXT, 6, false},         {"owner", SHEET_TEXT, 8, false},
        {"fair score", SHEET_NUMBER, 0, false}, {"low", SHEET_NUMBER, 0, false},
        {"high", SHEET_NUMBER, 0, false},       {"own", SHEET_NUMBER, 0, true},
        {"n", SHEET_NUMBER, 0, true},           {"note", SHEET_TEXT, 6, true},
        {"made of", SHEET_BELOW, 0, true}};
    struct arena *const arena = totals->arena;
    struct sheet *const sheet = sheet_new(arena, columns, sizeof columns / sizeof *columns);
    const bool is_own = has_own(totals);
    const char *gone;

    for (size_t i = 0; i < totals->count; i++) {
        const struct ranking_row *const row = &totals->rows[i];
        if (totals->owner && strcmp(totals->owner, row->owner) != 0)
            continue;
        sheet_cell(sheet, INK_PLAIN, rank_words(arena, row));
        sheet_cell(sheet, INK_PLAIN, *row->owner ? row->owner : "no owner");
        sheet_cell(sheet, INK_STRONG, isnan(row->fair) ? "-" : score(arena, row->fair));
        sheet_cell(sheet, INK_PLAIN, score(arena, row->fair_low));
        sheet_cell(sheet, INK_PLAIN, score(arena, row->fair_high));
        sheet_cell(sheet, INK_PLAIN, is_own ? score(arena, row->value) : "");
        sheet_cell(sheet, INK_PLAIN, isnan(row->n) ? "" : phrase_count(arena, row->n));
        sheet_cell(sheet, INK_PLAIN, row->note);
        sheet_prose(sheet, makeup_of(arena, ranking, row));
        sheet_row(sheet);
    }
    page_sheet(page, sheet, &gone);
}

/* One line for each metric in which somebody is ahead. */
static void write_levels(struct arena *arena, struct page *page, const struct ranking *ranking,
                         const char *owner)
{
    struct league league;
    bool any = false;

    for (size_t i = 0; i < ranking->count; i += league.count) {
        league = next_league(arena, ranking, i, owner);
        const char *const text = strcmp(league.rows->part, "level") == 0 ? differences(&league) : "";
        if (!*text)
            continue;
        struct prose *const prose = prose_new(arena);
        prose_say(prose, INK_STRONG, "%s", league.rows->metric);
        prose_say(prose, INK_PLAIN, ": %s.", text);
        if (!any)
            page_heading(page, 3, "Metric by metric, beyond chance");
        page_item(page, prose);
        any = true;
    }
}

/* Without scores: one row for each owner, in the order of the tables. */
struct tally {
    const char *owner;
    size_t verdicts[JUDGE_UNPROVEN + 1];
};

static size_t tally_owners(const struct overview *overview, struct tally tallies[])
{
    size_t count = 0;

    for (size_t i = 0; i < overview->count; i++) {
        const struct footing *const footing = &overview->items[i];
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

static void write_tallies(struct arena *arena, struct page *page, const struct overview *overview)
{
    static const struct sheet_column columns[] = {
        {"owner", SHEET_TEXT, 8, false},       {"missed", SHEET_NUMBER, 0, false},
        {"off track", SHEET_NUMBER, 0, false}, {"on track", SHEET_NUMBER, 0, false},
        {"met", SHEET_NUMBER, 0, false},       {"unproven", SHEET_NUMBER, 0, false}};
    static const enum judge_verdict order[] = {JUDGE_MISSED, JUDGE_OFF_TRACK, JUDGE_ON_TRACK, JUDGE_MET,
                                               JUDGE_UNPROVEN};
    struct tally *const tallies = arena_array(arena, overview->count + 1, sizeof *tallies);
    const size_t count = tally_owners(overview, tallies);
    struct sheet *const sheet = sheet_new(arena, columns, sizeof columns / sizeof *columns);
    const char *gone;

    if (count < 2)
        return;
    for (size_t i = 0; i < count; i++) {
        sheet_cell(sheet, INK_PLAIN, *tallies[i].owner ? tallies[i].owner : "no owner");
        for (size_t j = 0; j < sizeof order / sizeof *order; j++) {
            const size_t found = tallies[i].verdicts[order[j]];
            sheet_cell(sheet, j < 2 ? INK_BAD : INK_PLAIN, found ? arena_printf(arena, "%zu", found) : "");
        }
        sheet_row(sheet);
    }
    page_heading(page, 2, "Targets by owner");
    page_sheet(page, sheet, &gone);
}

void owners_write(struct arena *arena, struct page *page, const struct overview *overview,
                  const struct ranking *ranking, const char *owner)
{
    if (ranking->count == 0) {
        write_tallies(arena, page, overview);
        return;
    }
    const struct league totals = next_league(arena, ranking, 0, owner);
    page_heading(page, 2, "The owners, fairly compared");
    write_differences(page, &totals);
    write_totals(page, &totals, ranking);
    makeup_weights(arena, page, ranking);
    write_levels(arena, page, ranking, owner);
}
