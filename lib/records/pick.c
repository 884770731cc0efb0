/* pick - a column that a guess takes for a field */
#include "voc/pick.h"

#include "voc/arena.h"
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

struct dates_order pick_order(const struct pick picks[], size_t count)
{
    struct dates_order all = {0};

    for (size_t i = 0; i < count; i++) {
        if (!picks[i].dates)
            continue;
        const struct dates_order one = dates_order(picks[i].dates);
        all.day_first += one.day_first;
        all.month_first += one.month_first;
        all.open += one.open;
        all.example = all.example ? all.example : one.example;
    }
    return all;
}

static const char *how_order(struct arena *arena, const struct dates_order *all)
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

static enum pick_fate settle_time(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    const struct dates_order all = plan->order, own = dates_order(pick->dates);
    const bool asks = own.open + own.day_first + own.month_first > 0;
    const struct refusal *const refusal = &plan->refusal;
    const long long count = dates_count(pick->dates);

    if (asks && (all.day_first > 0) == (all.month_first > 0)) {
        refusal_order(refusal, pick->dates, &all, err);
        return PICK_DOUBTFUL;
    }
    pick->format = count == 0 ? "" : dates_clause(pick->dates, plan->arena, all.day_first > 0);
    if (!pick->format || dates_strange(pick->dates) * 2 > count) {
        talk_say(plan->talk, TALK_WARNING, "%s: '%s' is not taken as %s: its cells are no times",
                 refusal->file, refusal->column, refusal->field);
        return PICK_LEFT;
    }
    pick->format = with_zone(plan, pick->format);
    pick->how = asks ? with_zone(plan, how_order(plan->arena, &all)) : pick->format;
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
