/* pick - a column that a guess takes for a field */
#include "voc/pick.h"

#include "voc/arena.h"
#include "voc/swapped.h"
#include "voc/talk.h"

#include <string.h>

static const char *const silent[] = {"N/A", "n/a",  "NA",   "#N/A", "-",  "--",
                                     "?",   "NULL", "null", "NaN",  "nan"};

enum { SILENT = sizeof silent / sizeof *silent };

static bool is_role(const struct pick *pick, enum match_role role)
{
    return pick->match.wish && pick->match.wish->role == role;
}

struct pick pick_new(struct arena *arena, const struct match *match, size_t slot)
{
    struct pick pick = {.match = *match, .slot = slot};

    pick.dates = is_role(&pick, MATCH_TIME) ? dates_new(arena) : NULL;
    pick.scores = is_role(&pick, MATCH_SCORE) ? scores_new(arena) : NULL;
    return pick;
}

void pick_see(struct pick *pick, struct slice cell)
{
    for (size_t i = 0; i < SILENT && cell.length <= 4 && !is_role(pick, MATCH_PLAIN); i++)
        if (slice_is(slice_of(silent[i]), cell)) {
            pick->silent |= 1u << i;
            return;
        }
    if (cell.length && pick->dates)
        dates_see(pick->dates, cell);
    if (cell.length && pick->scores)
        scores_see(pick->scores, cell);
}

static const char *how_order(struct arena *arena, const struct manner_order *all)
{
    const long long sure = all->day_first + all->month_first;

    return arena_printf(arena, "%s first: in %lld of %lld dates the %s number is above 12",
                        all->day_first ? "day" : "month", sure, sure + all->open,
                        all->day_first ? "first" : "second");
}

/* Where the export says where its clock hangs, the clause does, too. */
static const char *with_zone(const struct pick_plan *plan, const char *format)
{
    return plan->zone ? arena_printf(plan->arena, "%s%szone %s", format, *format ? "; " : "", plan->zone)
                      : format;
}

/* What no pattern reads right, whatever its order. */
static bool is_sound(const struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    const struct refusal *const refusal = &plan->refusal;
    struct swapped swapped;

    if (dates_ruined(pick->dates))
        return refusal_ruined(refusal, pick->dates, err);
    if (dates_serial(pick->dates))
        return refusal_serial(refusal, pick->dates, err);
    if (dates_zone(pick->dates) && !plan->zone)
        return refusal_zone(refusal, pick->dates, err);
    return !swapped_by_style(pick->dates, plan->arena, &swapped) || refusal_swapped(refusal, &swapped, err);
}

static bool is_time(const struct pick *pick)
{
    const long long count = dates_count(pick->dates);

    return count == 0 || dates_ruined(pick->dates) || dates_strange(pick->dates) * 2 <= count;
}

static void warn_of_swaps(const struct pick *pick, const struct pick_plan *plan)
{
    struct swapped swapped;

    if (swapped_by_month(pick->dates, &swapped))
        talk_say(plan->talk, TALK_WARNING, "%s", refusal_wandering(&plan->refusal, &swapped));
}

static enum pick_fate settle_time(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    const struct refusal *const refusal = &plan->refusal;
    struct manner_order order;

    if (!is_time(pick)) {
        talk_say(plan->talk, TALK_WARNING, "%s: '%s' is not taken as %s: its cells are no times",
                 refusal->file, refusal->column, refusal->field);
        return PICK_LEFT;
    }
    const enum dates_verdict verdict = dates_settle(pick->dates, plan->kin, plan->kin_count, &order);
    if (!is_sound(pick, plan, err) ||
        (verdict != DATES_SETTLED && !refusal_order(refusal, pick->dates, verdict, &order, err)))
        return PICK_DOUBTFUL;
    warn_of_swaps(pick, plan);
    const char *const clause = dates_clause(pick->dates, plan->arena);
    pick->format = with_zone(plan, clause ? clause : "");
    pick->how =
        order.day_first || order.month_first ? with_zone(plan, how_order(plan->arena, &order)) : pick->format;
    return PICK_TAKEN;
}

static enum pick_fate settle_score(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    const struct match_wish *const wish = pick->match.wish;
    const struct scores_summary summary = scores_summary(pick->scores, plan->arena, wish->worst, wish->best);
    const struct refusal *const refusal = &plan->refusal;

    pick->format = arena_printf(plan->arena, "%g..%g%s%s", wish->worst, wish->best,
                                summary.labels ? "; " : "", summary.labels ? summary.labels : "");
    if (summary.words > summary.count || summary.outside > summary.inside) {
        talk_say(plan->talk, TALK_WARNING,
                 "%s: '%s' is not taken as %s: most of its answers are not %g to %g", refusal->file,
                 refusal->column, refusal->field, wish->worst, wish->best);
        return PICK_LEFT;
    }
    if (summary.outside) {
        refusal_codes(refusal, wish, &summary, err);
        return PICK_DOUBTFUL;
    }
    if (summary.inside && summary.most < wish->telling) {
        refusal_short(refusal, wish, &summary, err);
        return PICK_DOUBTFUL;
    }
    pick->how = arena_printf(plan->arena, "%g is worst, %g best", wish->worst, wish->best);
    if (strcmp(refusal->field, "ces") == 0 && strstr(refusal->column, "ffort"))
        talk_say(plan->talk, TALK_WARNING,
                 "%s: '%s' is taken as ces with 7 as the easy end; if 7 is much effort, the "
                 "map line is %s",
                 refusal->file, refusal->column, refusal_line(refusal, "ces", "7..1"));
    return PICK_TAKEN;
}

enum pick_fate pick_settle(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    if (pick->dates)
        return settle_time(pick, plan, err);
    return pick->scores ? settle_score(pick, plan, err) : PICK_TAKEN;
}

const char *pick_clauses(const struct pick *pick, struct arena *arena)
{
    const char *format = pick->format ? pick->format : "";
    bool first = true;

    for (size_t i = 0; i < SILENT; i++)
        if (pick->silent & 1u << i) {
            format =
                arena_printf(arena, "%s%s%s", format, first ? *format ? "; none " : "none " : "|", silent[i]);
            first = false;
        }
    return format;
}
