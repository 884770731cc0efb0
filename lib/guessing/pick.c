/* pick - a column that a guess takes for a field */
#include "voc/pick.h"

#include "voc/adrift.h"
#include "voc/arena.h"
#include "voc/grade.h"
#include "voc/talk.h"

#include <limits.h>
#include <string.h>

#define WORD(text)                                                                                           \
    {                                                                                                        \
        text, sizeof(text) - 1                                                                               \
    }

static const struct slice silent[] = {WORD("N/A"),
                                      WORD("n/a"),
                                      WORD("NA"),
                                      WORD("#N/A"),
                                      WORD("-"),
                                      WORD("--"),
                                      WORD("?"),
                                      WORD("NULL"),
                                      WORD("null"),
                                      WORD("NaN"),
                                      WORD("nan"),
                                      WORD("0000-00-00"),
                                      WORD("0000-00-00 00:00:00"),
                                      WORD("#DIV/0!"),
                                      WORD("#VALUE!"),
                                      WORD("#NUM!"),
                                      WORD("#REF!"),
                                      WORD("#NAME?"),
                                      WORD("#NULL!")};

enum { SILENT = sizeof silent / sizeof *silent };

static bool is_role(const struct pick *pick, enum match_role role)
{
    return pick->match.wish && pick->match.wish->role == role;
}

struct pick pick_new(struct arena *arena, const struct match *match, size_t slot)
{
    struct pick pick = {.match = *match, .slot = slot};

    pick.dates = is_role(&pick, MATCH_TIME) ? dates_new(arena) : NULL;
    pick.beside.joined = match->has_clock ? dates_new(arena) : NULL;
    pick.grouped = strcmp(match->field, "weight") ? NULL : arena_alloc(arena, sizeof *pick.grouped);
    pick.scores = is_role(&pick, MATCH_SCORE) ? scores_new(arena) : NULL;
    return pick;
}

/* Which of the silent words a cell is; SILENT: none. */
static size_t silent_of(struct slice cell)
{
    /* as all of them do, and few other cells */
    static const bool begins[UCHAR_MAX + 1] = {
        ['N'] = true, ['n'] = true, ['#'] = true, ['-'] = true, ['?'] = true, ['0'] = true};
    const bool may_be = cell.length && begins[(unsigned char)cell.at[0]];
    size_t i = may_be ? 0 : SILENT;

    while (i < SILENT && !slice_is(silent[i], cell))
        i++;
    return i;
}

void pick_see_clock(struct pick *pick, struct slice cell, struct slice clock)
{
    if (silent_of(cell) == SILENT || clock.length)
        beside_see(&pick->beside, cell, clock);
}

void pick_join(struct pick *pick)
{
    pick->is_joined = pick->match.has_clock && beside_holds(&pick->beside, pick->dates);
    if (pick->is_joined)
        pick->dates = pick->beside.joined;
}

/* Whose NA may be Namibia, or North America. */
static bool is_place(const char *field)
{
    static const char *const places[] = {"region",   "country", "state",  "city",
                                         "location", "place",   "branch", "store"};
    size_t i = 0;

    while (i < sizeof places / sizeof *places && strcmp(field, places[i]) != 0)
        i++;
    return i < sizeof places / sizeof *places;
}

void pick_see(struct pick *pick, struct slice cell, size_t line)
{
    const bool is_label =
        is_role(pick, MATCH_PLAIN) || (slice_is(slice_of("NA"), cell) && is_place(pick->match.field));
    const size_t word = is_label ? SILENT : silent_of(cell);

    pick->has_number = false;
    if (word < SILENT) {
        pick->silent |= 1u << word;
        return;
    }
    if (cell.length && pick->dates)
        dates_see(pick->dates, cell);
    if (cell.length && pick->scores)
        pick->has_number = scores_see(pick->scores, cell, line, &pick->number);
    if (pick->grouped)
        grouped_see(pick->grouped, cell);
}

void pick_compare(struct arena *arena, struct pick picks[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!picks[i].has_number)
            continue;
        if (!picks[i].accords)
            picks[i].accords = arena_array(arena, count, sizeof *picks[i].accords);
        for (size_t j = 0; j < count; j++)
            if (j != i && picks[j].has_number)
                accord_see(&picks[i].accords[j], picks[i].number, picks[j].number);
    }
}

static void count_decimals(const struct pick picks[], size_t count, long long *commas, long long *points)
{
    *commas = *points = 0;
    for (size_t i = 0; i < count; i++) {
        long long own_commas, own_points;
        if (!picks[i].scores)
            continue;
        scores_decimals(picks[i].scores, &own_commas, &own_points);
        *commas += own_commas;
        *points += own_points;
    }
}

bool pick_decimal_comma(const struct pick picks[], size_t count)
{
    long long commas, points;

    count_decimals(picks, count, &commas, &points);
    return commas > 0 && points == 0;
}

static const char *how_order(struct arena *arena, const struct manner_order *all)
{
    const long long sure = all->day_first + all->month_first;

    return arena_printf(arena, "%s first: in %lld of %lld dates the %s number is above 12",
                        all->day_first ? "day" : "month", sure, sure + all->open,
                        all->day_first ? "first" : "second");
}

/* Where the export says where its clock hangs, the clause does, too. */
static const char *zone_of(const struct pick_plan *plan)
{
    const bool says = plan->hung.kind == HUNG_THERE || plan->hung.kind == HUNG_SEASONAL;

    return plan->zone ? plan->zone : says ? plan->hung.zone : NULL;
}

static const char *with_zone(const struct pick_plan *plan, const char *format)
{
    const char *const zone = zone_of(plan);

    return zone ? arena_printf(plan->arena, "%s%szone %s", format, *format ? "; " : "", zone) : format;
}

/* What the header says of the clock that isn't all that there is to know. */
static void say_clock(const struct pick_plan *plan, const char *format)
{
    const struct refusal *const refusal = &plan->refusal;
    const struct hung *const hung = &plan->hung;

    if (plan->zone || (hung->kind != HUNG_SEASONAL && hung->kind != HUNG_UNKNOWN))
        return;
    const char *const line =
        refusal_line(refusal, refusal->field,
                     arena_printf(plan->arena, "%s%szone Europe/Paris", format, *format ? "; " : ""));
    if (hung->kind == HUNG_SEASONAL)
        talk_say(
            plan->talk, TALK_WARNING,
            "%s: '%s' is read as %s all year round; if its clock goes by summer time, name the place in a "
            "map, with a line like %s",
            refusal->file, refusal->column, hung->zone, line);
    else
        talk_say(plan->talk, TALK_WARNING,
                 "%s: '%s' is read as UTC, as '%.*s' doesn't say where; name the place in a map, with a line "
                 "like %s",
                 refusal->file, refusal->column, (int)hung->word.length, hung->word.at, line);
}

static bool is_time(const struct pick *pick)
{
    const long long count = dates_count(pick->dates);

    return count == 0 || dates_ruined(pick->dates) || dates_strange(pick->dates) * 2 <= count;
}

static enum pick_fate settle_time(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    const struct refusal *const refusal = &plan->refusal;
    const struct manner_order *const order = &pick->dated.order;

    if (!is_time(pick)) {
        talk_say(plan->talk, TALK_WARNING, "%s: '%s' is not taken as %s: its cells are no times",
                 refusal->file, refusal->column, refusal->field);
        return PICK_LEFT;
    }
    if (!dated_settle(refusal, pick->dates, &plan->kin, zone_of(plan) != NULL, &pick->dated, err) ||
        (!plan->zone && plan->hung.kind == HUNG_SEVERAL &&
         !dated_doubt_zone(refusal, pick->dates, plan->hung.word, plan->hung.zone, err)))
        return PICK_DOUBTFUL;
    const char *const clause = dates_clause(pick->dates, plan->arena);
    say_clock(plan, clause ? clause : "");
    if (!zone_of(plan) && plan->hung.kind == HUNG_UNSAID)
        adrift_say(refusal, pick->dates, clause ? clause : "", plan->zones, plan->talk);
    pick->format = with_zone(plan, clause ? clause : "");
    pick->how = order->day_first || order->month_first ? with_zone(plan, how_order(plan->arena, order))
                                                       : pick->format;
    return PICK_TAKEN;
}

/* nps is hardly ever turned, so it tells of the others; without it they tell of each other. */
static const struct refusal_rival *rival_of(const struct pick *pick, const struct pick_plan *plan)
{
    struct refusal_rival *rival = NULL;

    for (size_t i = 0; i < plan->count && pick->accords; i++) {
        const struct accord *const accord = &pick->accords[i];
        const bool is_nps = strcmp(plan->picks[i].match.field, "nps") == 0;
        if (accord->count == 0 || strcmp(pick->match.field, "nps") == 0)
            continue;
        if (is_nps && accord->count >= 10 && accord_correlation(accord) > 0)
            return NULL;
        if (!accord_is_against(accord) || (rival && !is_nps))
            continue;
        rival = arena_alloc(plan->arena, sizeof *rival);
        *rival =
            (struct refusal_rival){plan->picks[i].match.field, accord->count, accord_correlation(accord)};
    }
    return rival;
}

static enum pick_fate settle_score(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    struct grade_plan grading = {.arena = plan->arena,
                                 .refusal = plan->refusal,
                                 .wish = pick->match.wish,
                                 .rival = rival_of(pick, plan),
                                 .question = plan->question,
                                 .talk = plan->talk};
    struct grade grade;

    count_decimals(plan->picks, plan->count, &grading.commas, &grading.points);
    const bool settled = grade_settle(pick->scores, &grading, &grade, err);
    pick->format = grade.format;
    pick->how = grade.how;
    return !settled ? PICK_DOUBTFUL : grade.is_left ? PICK_LEFT : PICK_TAKEN;
}

/* What marks the weight's numbers have, and what they part. */
static enum pick_fate settle_weight(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    const struct grouped_count *const count = pick->grouped;
    const bool is_open = count->open_commas + count->open_points > 0 && count->commas + count->points == 0;

    if (count->commas && count->points) {
        refusal_decimals(&plan->refusal, count->commas, count->points, err);
        return PICK_DOUBTFUL;
    }
    if (is_open) {
        refusal_thousands(&plan->refusal, count, err);
        return PICK_DOUBTFUL;
    }
    if (count->has_thousands || (count->points && count->open_commas) || count->commas)
        pick->format = count->commas ? "number 1.204,5" : "number 1,204.5";
    return PICK_TAKEN;
}

enum pick_fate pick_settle(struct pick *pick, const struct pick_plan *plan, struct err *err)
{
    if (pick->dates)
        return settle_time(pick, plan, err);
    if (pick->grouped)
        return settle_weight(pick, plan, err);
    return pick->scores ? settle_score(pick, plan, err) : PICK_TAKEN;
}

const char *pick_clauses(const struct pick *pick, struct arena *arena)
{
    const char *format = pick->format ? pick->format : "";
    bool first = true;

    for (size_t i = 0; i < SILENT; i++)
        if (pick->silent & 1u << i) {
            format = arena_printf(arena, "%s%s%s", format, first ? *format ? "; none " : "none " : "|",
                                  silent[i].at);
            first = false;
        }
    return format;
}
