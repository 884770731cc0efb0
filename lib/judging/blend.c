/* blend - owners' totals */
#include "voc/blend.h"

#include "voc/arena.h"
#include "voc/attain.h"
#include "voc/stats.h"

#include <math.h>
#include <string.h>

static const struct weight *line_of(const struct weights *weights, const char *part, const char *metric)
{
    for (size_t i = 0; weights && i < weights->count; i++)
        if (strcmp(weights->items[i].part, part) == 0 && strcmp(weights->items[i].metric, metric) == 0)
            return &weights->items[i];
    return NULL;
}

/* Whether some line has a part (and a metric) where these say so; what they add up to. */
static bool any_line(const struct weights *weights, const char *part, bool has_metric, double *sum)
{
    bool any = false;

    *sum = 0;
    for (size_t i = 0; weights && i < weights->count; i++) {
        const struct weight *const line = &weights->items[i];
        if (strcmp(line->part, part) != 0 || (*line->metric != '\0') != has_metric)
            continue;
        any = true;
        *sum += line->weight;
    }
    return any;
}

static bool names_parts(const struct weights *weights)
{
    for (size_t i = 0; weights && i < weights->count; i++)
        if (*weights->items[i].part)
            return true;
    return false;
}

static double part_weight(const struct weights *weights, const char *part)
{
    const struct weight *const own = line_of(weights, part, "");
    double sum;

    if (own)
        return own->weight;
    if (any_line(weights, part, true, &sum))
        return sum;
    return names_parts(weights) ? 0 : 1;
}

static double metric_weight(const struct weights *weights, const char *part, const char *metric)
{
    const bool is_own = any_line(weights, part, true, &(double){0}),
               is_any = any_line(weights, "", true, &(double){0});
    const struct weight *const line = line_of(weights, is_own ? part : "", metric);

    if (*metric == '\0' || (!is_own && !is_any))
        return 1;
    return line ? line->weight : 0;
}

/* Whether a line fits a column, and one that counts. */
static bool fits(const struct card *card, const struct weight *line, bool *counts)
{
    bool found = false;

    *counts = false;
    for (size_t i = 0; i < card->count; i++) {
        const struct card_column *const column = &card->columns[i];
        if ((*line->part && strcmp(card_words[column->part], line->part) != 0) ||
            (*line->metric && strcmp(column->metric, line->metric) != 0))
            continue;
        found = true;
        *counts = *counts || card_counts(column);
    }
    return found;
}

static bool check_lines(const struct card *card, const struct weights *weights, const struct talk *talk,
                        struct err *err)
{
    for (size_t i = 0; weights && i < weights->count; i++) {
        const struct weight *const line = &weights->items[i];
        bool counts;
        if (!fits(card, line, &counts) && *line->metric)
            return err_set(err, ERR_DATA, "%s:%zu: %s has no metric '%s' here", weights->name, line->line,
                           line->part, line->metric);
        if (!counts && !*line->metric)
            talk_say(talk, TALK_WARNING,
                     "%s:%zu: nobody has the part %s here, so its weight counts for nothing", weights->name,
                     line->line, line->part);
        else if (!counts && *line->part)
            return err_set(err, ERR_DATA, "%s:%zu: %s of %s is no percentage, so it can't be in the total",
                           weights->name, line->line, line->part, line->metric);
    }
    return true;
}

bool blend_weigh(struct blend *blend, const struct card *card, const struct weights *weights,
                 const struct talk *talk, struct err *err)
{
    blend->parts = arena_array(card->arena, CARD_PARTS, sizeof *blend->parts);
    blend->metrics = arena_array(card->arena, card->count, sizeof *blend->metrics);
    for (int i = 0; i < CARD_PARTS; i++)
        blend->parts[i] = part_weight(weights, card_words[i]);
    for (size_t i = 0; i < card->count; i++)
        blend->metrics[i] =
            metric_weight(weights, card_words[card->columns[i].part], card->columns[i].metric);
    return check_lines(card, weights, talk, err);
}

static bool is_known(const struct part *part)
{
    return part->is_there && !*part->note && !isnan(part->value);
}

/* Whether a column is in the total, and with what weight. */
static bool is_in(const struct card *card, const struct blend *blend, size_t column)
{
    return card_counts(&card->columns[column]) && blend->parts[card->columns[column].part] > 0 &&
           blend->metrics[column] > 0;
}

/* What the known metrics of a part weigh together, for one owner; 0: the owner lacks the part. */
static double inside(const struct card *card, const struct blend *blend, enum card_part part, size_t owner)
{
    double sum = 0;

    for (size_t i = 0; i < card->count; i++)
        if (card->columns[i].part == part && is_in(card, blend, i) &&
            is_known(&card->columns[i].parts[owner]))
            sum += blend->metrics[i];
    return sum;
}

/* Whether somebody has a part that this owner lacks. */
static bool is_incomplete(const struct card *card, const struct blend *blend, size_t owner)
{
    for (size_t i = 0; i < card->count; i++) {
        if (!is_in(card, blend, i) || inside(card, blend, card->columns[i].part, owner) > 0)
            continue;
        for (size_t other = 0; other < card->owners; other++)
            if (is_known(&card->columns[i].parts[other]))
                return true;
    }
    return false;
}

/* Whether a part is of answers; periods and rows of measures are none. */
static bool has_answers(const struct card_column *column)
{
    return column->part != CARD_STEADINESS && column->part != CARD_COVERAGE;
}

static double answers(const struct card_column *column, const struct part *part)
{
    return !has_answers(column) || isnan(part->n) ? 0 : part->n;
}

static void add(struct part *total, const struct card_column *column, struct part *part, double weight)
{
    part->weight = weight;
    total->weight += weight;
    total->value += weight * part->value;
    total->low += weight * (isnan(part->low) ? 0 : part->value - part->low);
    total->high += weight * (isnan(part->high) ? 0 : part->high - part->value);
    total->n = fmax(total->n, answers(column, part));
}

/* From sums to means. */
static void settle(struct part *total, double level)
{
    const double below = total->low / total->weight, above = total->high / total->weight;

    total->value /= total->weight;
    total->low = attain_inside(total->value - below);
    total->high = attain_inside(total->value + above);
    total->se = fmax(below, above) / stats_normal_critical(level);
    total->n_fair = fmax(1, total->n);
}

/* Why an owner has nothing: where some part has answers, it isn't that there are none, and where one is known
   all the same, there are too few. */
static void settle_lack(struct part *total, const struct card *card, const struct blend *blend, size_t owner)
{
    const char *lack = NULL;

    total->value = total->low = total->high = total->se = total->weight = NAN;
    for (size_t i = 0; i < card->count; i++) {
        const struct part *const part = &card->columns[i].parts[owner];
        if (!is_in(card, blend, i) || !has_answers(&card->columns[i]) || (!*part->note && !is_known(part)))
            continue;
        total->n = fmax(total->n, answers(&card->columns[i], part));
        lack = is_known(part) ? "few" : !lack || strcmp(lack, "none") == 0 ? part->note : lack;
    }
    total->note = lack ? lack : "no-target";
}

void blend_totals(struct card *card, const struct blend *blend, double level, long long min_n)
{
    struct part *const totals = card_add(card, CARD_TOTAL, "")->parts;

    for (size_t owner = 0; owner < card->owners; owner++) {
        struct part *const total = &totals[owner];
        total->is_there = true;
        for (size_t i = 0; i + 1 < card->count; i++) {
            struct card_column *const column = &card->columns[i];
            if (is_in(card, blend, i) && is_known(&column->parts[owner]))
                add(total, column, &column->parts[owner],
                    blend->parts[column->part] * blend->metrics[i] /
                        inside(card, blend, column->part, owner));
        }
        if (!(total->weight > 0) || total->n < (double)min_n) {
            settle_lack(total, card, blend, owner);
            continue;
        }
        settle(total, level);
        total->remark = is_incomplete(card, blend, owner) ? "incomplete" : NULL;
    }
}
