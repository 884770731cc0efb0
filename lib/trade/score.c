/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/arena.h"
#include "voc/blend.h"
#include "voc/contest.h"
#include "voc/gather.h"
#include "voc/hands.h"
#include "voc/integrity.h"
#include "voc/remedy.h"
#include "voc/scope.h"
#include "voc/writer.h"

#include <math.h>

struct scoring {
    struct arena *arena;
    const struct score_plan *plan;
    struct roster roster;
    struct card card;
    struct habits_visit visit;
    struct writer *writer;
    const struct talk *talk;
    struct err *err;
};

static void write_rank(struct writer *writer, size_t rank)
{
    if (rank)
        writer_count(writer, (long long)rank);
    else
        writer_text(writer, "");
}

static const char *note_of(const struct scoring *scoring, const struct part *part)
{
    if (!part->remark)
        return part->note;
    return *part->note ? arena_printf(scoring->arena, "%s %s", part->remark, part->note) : part->remark;
}

static bool write_part(const struct scoring *scoring, const struct card_column *column, size_t owner)
{
    struct writer *const writer = scoring->writer;
    const struct part *const part = &column->parts[owner];
    const double numbers[] = {part->n,         part->value,    part->low,       part->high,
                              part->fair.fair, part->fair.low, part->fair.high, part->weight};
    const struct multiple_rank *const rank = &part->fair.rank;

    writer_cell(writer, scoring->roster.owners[owner]);
    writer_text(writer, card_words[column->part]);
    writer_text(writer, column->metric);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        writer_number(writer, numbers[i]);
    write_rank(writer, rank->rank);
    write_rank(writer, rank->low);
    write_rank(writer, rank->high);
    writer_text(writer, part->fair.funnel);
    writer_text(writer, note_of(scoring, part));
    return writer_row(writer, scoring->err);
}

static bool write_card(const struct scoring *scoring)
{
    const struct card *const card = &scoring->card;

    for (size_t i = 0; i < card->count; i++)
        for (size_t owner = 0; owner < card->owners; owner++)
            if (card->columns[i].parts[owner].is_there && !write_part(scoring, &card->columns[i], owner))
                return false;
    return true;
}

/* What would change each owner's total most, in words; its gain, and how many answers that takes. */
static bool write_remedies(const struct scoring *scoring)
{
    struct writer *const writer = scoring->writer;
    struct remedy remedy;

    for (size_t owner = 0; owner < scoring->card.owners; owner++) {
        if (!remedy_of(scoring->arena, &scoring->card, &scoring->roster, owner, &scoring->plan->judge,
                       &remedy))
            continue;
        writer_cell(writer, scoring->roster.owners[owner]);
        writer_text(writer, "next");
        writer_text(writer, remedy.column->metric);
        writer_number(writer, remedy.count);
        writer_number(writer, remedy.gain);
        for (int i = 0; i < 10; i++) /* from low to funnel */
            writer_text(writer, "");
        writer_text(writer, remedy.words);
        if (!writer_row(writer, scoring->err))
            return false;
    }
    return true;
}

static bool write_header(struct writer *writer, struct err *err)
{
    static const char *const columns[] = {"owner",    "part",      "metric",   "n",         "value",  "low",
                                          "high",     "fair",      "fair_low", "fair_high", "weight", "rank",
                                          "rank_low", "rank_high", "funnel",   "note"};

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        writer_text(writer, columns[i]);
    return writer_row(writer, err);
}

/* All metrics that some column is of. */
static struct weights_known known_of(const struct scoring *scoring)
{
    static const char *const parts[] = {"attainment",  "answering", "loop", "steadiness",
                                        "improvement", "coverage",  NULL};
    const struct card *const card = &scoring->card;
    const char **const metrics = arena_array(scoring->arena, card->count, sizeof *metrics);
    size_t count = 0;

    for (size_t i = 0; i < card->count; i++)
        if (*card->columns[i].metric)
            metrics[count++] = card->columns[i].metric;
    return (struct weights_known){parts, metrics, count};
}

static bool weigh(struct scoring *scoring)
{
    const struct weights_known known = known_of(scoring);
    struct weights weights = {0};
    struct blend blend;

    if (scoring->plan->weights &&
        !weights_read(scoring->arena, scoring->plan->weights, &known, &weights, scoring->err))
        return false;
    if (!blend_weigh(&blend, &scoring->card, scoring->plan->weights ? &weights : NULL, scoring->talk,
                     scoring->err))
        return false;
    blend_totals(&scoring->card, &blend, scoring->plan->level, scoring->plan->min_n);
    return true;
}

static void contest(const struct scoring *scoring, const struct card_column *column)
{
    const size_t owners = scoring->card.owners;
    const double level = scoring->plan->level;

    if (column->part == CARD_STEADINESS)
        contest_steadiness(scoring->arena, column->parts, owners, level);
    else if (column->shape)
        contest_levels(scoring->arena, column->parts, owners, column->shape, column->is_log, level);
    else
        contest_attainments(scoring->arena, column->parts, owners, level);
    for (size_t i = 0; column->part == CARD_COVERAGE && i < owners; i++)
        column->parts[i].note = ""; /* it is counted: there is nothing that could be shrunk */
}

/* Columns are held against each other by two hands, each with an arena of its own. */
static void contest_some(void *hand, size_t first, size_t end)
{
    const struct scoring *const scoring = hand;

    for (size_t i = first; i < end; i++)
        contest(scoring, &scoring->card.columns[i]);
}

static void contest_all(const struct scoring *scoring)
{
    struct scoring one = *scoring, other = *scoring;

    one.arena = arena_child(scoring->arena);
    other.arena = arena_child(scoring->arena);
    hands_share(scoring->arena, scoring->card.count, 1, contest_some, (void *const[]){&one, &other});
}

/* Whether chance explains how all differ. */
static bool is_pooled(const struct scoring *scoring, const struct card_column *column)
{
    size_t known = 0, pooled = 0;

    for (size_t i = 0; i < scoring->card.owners; i++) {
        const struct part *const part = &column->parts[i];
        known += part->is_there && !isnan(part->fair.fair);
        pooled += part->is_there && !isnan(part->fair.fair) && strcmp(part->note, "pooled") == 0;
    }
    return known > 1 && pooled == known;
}

/* Where the same number stands beside everybody it isn't their own. */
static void tell_pooled(const struct scoring *scoring)
{
    const char *list = "";

    for (size_t i = 0; i < scoring->card.count; i++) {
        const struct card_column *const column = &scoring->card.columns[i];
        const bool is_total = column->part == CARD_TOTAL;
        if ((is_total || column->part == CARD_LEVEL) && is_pooled(scoring, column))
            list = arena_printf(scoring->arena, "%s%s%s", list, *list ? ", " : "",
                                is_total ? "total" : column->metric);
    }
    if (*list)
        talk_say(
            scoring->talk, TALK_NOTE,
            "no difference between owners can be shown in %s: fair is what all have together, value is each "
            "one's own",
            list);
}

/* A year of it, up to where the scored periods end. */
static struct habits_plan habits_plan_of(const struct score_plan *plan, struct period_span scored)
{
    const int64_t year = 364 * CIVIL_DAY, end = scored.end;

    return (struct habits_plan){plan->owner, plan->zone, {end == INT64_MAX ? INT64_MIN : end - year, end}};
}

static bool write_integrity(struct scoring *scoring)
{
    size_t count;

    if (!scoring->visit.habits)
        return true;
    const struct habits_owner *const owners = habits_owners(scoring->visit.habits, &count);
    return integrity_write(integrity_of(scoring->arena, owners, count), count, &scoring->roster,
                           scoring->writer, scoring->err);
}

static bool gather(struct scoring *scoring, const struct measures *measures)
{
    const struct score_plan *const plan = scoring->plan;
    struct gather gather = {.arena = scoring->arena,
                            .roster = &scoring->roster,
                            .plan = {&plan->judge, plan->level, plan->min_n}};
    struct hearing_plan hearing = {
        .owner = plan->owner, .mix = plan->mix, .cluster = plan->cluster, .level = plan->level};

    if (plan->feedback) {
        if (!scope_clock(measures, &plan->judge, plan->zone, &hearing.clock, scoring->err))
            return false;
        hearing.clock.work = plan->work;
        scoring->visit =
            (struct habits_visit){.arena = scoring->arena, .plan = habits_plan_of(plan, hearing.clock.span)};
        const struct feedback_guest guest = habits_guest(&scoring->visit);
        hearing.guest = &guest;
        gather.hearing = hearing_of(scoring->arena, plan->feedback, &scoring->roster, &hearing, scoring->talk,
                                    scoring->err);
        if (!gather.hearing)
            return false;
    }
    return gather_parts(&gather, &scoring->card, scoring->err);
}

bool score_write(struct arena *arena, const struct measures *measures, const struct score_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err)
{
    struct scoring scoring = {.arena = arena, .plan = plan, .writer = writer, .talk = talk, .err = err};

    if (!roster_read(arena, measures, plan->owner, &scoring.roster, err))
        return false;
    if (scoring.roster.owner_count == 0 && measures->count > 0)
        talk_say(talk, TALK_WARNING, "nobody is scored: no row of %s has an owner", measures->name);
    scoring.card = (struct card){.arena = arena, .owners = scoring.roster.owner_count};
    if (!gather(&scoring, measures) || !weigh(&scoring))
        return false;
    contest_all(&scoring);
    tell_pooled(&scoring);
    if (scoring.card.owners && scoring.card.owners < FAIR_FEWEST)
        talk_say(talk, TALK_NOTE,
                 "%zu owners are too few to learn how owners differ: their scores are shown as they are",
                 scoring.card.owners);
    return write_header(writer, err) && write_card(&scoring) && write_remedies(&scoring) &&
           write_integrity(&scoring);
}
