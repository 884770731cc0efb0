/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/arena.h"
#include "voc/contest.h"
#include "voc/gather.h"
#include "voc/scope.h"
#include "voc/weights.h"
#include "voc/writer.h"

struct scoring {
    struct arena *arena;
    const struct score_plan *plan;
    struct roster roster;
    struct card card;
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

/* Adjusted for the mix of cases, and what else there is to say. */
static const char *note_of(const struct scoring *scoring, const struct part *part)
{
    if (!part->is_adjusted)
        return part->note;
    return *part->note ? arena_printf(scoring->arena, "mix %s", part->note) : "mix";
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

static bool write_header(struct writer *writer, struct err *err)
{
    static const char *const columns[] = {"owner",    "part",      "metric",   "n",         "value",  "low",
                                          "high",     "fair",      "fair_low", "fair_high", "weight", "rank",
                                          "rank_low", "rank_high", "funnel",   "note"};

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        writer_text(writer, columns[i]);
    return writer_row(writer, err);
}

static bool weigh(struct scoring *scoring)
{
    const struct roster *const roster = &scoring->roster;
    double *const weights = arena_array(scoring->arena, roster->metric_count, sizeof *weights);
    struct part *const totals = card_add(&scoring->card, CARD_TOTAL, "")->parts;

    for (size_t i = 0; i < roster->metric_count; i++)
        weights[i] = 1;
    if (scoring->plan->weights && !weights_read(scoring->arena, scoring->plan->weights, roster->metrics,
                                                roster->metric_count, weights, scoring->err))
        return false;
    for (size_t i = 0; i < scoring->card.count; i++) {
        const struct card_column *const column = &scoring->card.columns[i];
        for (size_t owner = 0; owner < scoring->card.owners; owner++) {
            struct part *const part = &column->parts[owner];
            if (column->part != CARD_ATTAINMENT || !part->is_there)
                continue;
            for (size_t metric = 0; metric < roster->metric_count; metric++)
                if (strcmp(roster->metrics[metric], column->metric) == 0)
                    part->weight = weights[metric];
            if (part->weight > 0)
                part_add(&totals[owner], part);
        }
    }
    for (size_t owner = 0; owner < scoring->card.owners; owner++)
        part_settle_total(&totals[owner], scoring->plan->level);
    return true;
}

static void contest(const struct scoring *scoring)
{
    const struct card *const card = &scoring->card;

    for (size_t i = 0; i < card->count; i++) {
        const struct card_column *const column = &card->columns[i];
        if (column->shape)
            contest_levels(card->arena, column->parts, card->owners, column->shape, column->is_log,
                           scoring->plan->level);
        else
            contest_attainments(card->arena, column->parts, card->owners, scoring->plan->level);
    }
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
    scoring.card = (struct card){.arena = arena, .owners = scoring.roster.owner_count};
    if (!gather(&scoring, measures) || !weigh(&scoring))
        return false;
    contest(&scoring);
    if (scoring.card.owners && scoring.card.owners < FAIR_FEWEST)
        talk_say(talk, TALK_NOTE,
                 "%zu owners are too few to learn how owners differ: their scores are shown as they are",
                 scoring.card.owners);
    return write_header(writer, err) && write_card(&scoring);
}
