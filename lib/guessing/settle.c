/* settle - which of the picked columns are taken for their fields, and the map lines that read them */
#include "voc/settle.h"

#include "voc/adrift.h"
#include "voc/arena.h"
#include "voc/headers.h"
#include "voc/parting.h"
#include "voc/siblings.h"
#include "voc/talk.h"

static const char *column_of(const struct layout *layout, const struct pick *pick)
{
    const char *const column = layout_column(layout, pick->match.place);

    return pick->is_joined
               ? arena_printf(layout->arena, "%s + %s", column, layout_column(layout, pick->match.clock))
               : column;
}

/* The question, where there is one and the header is but its short name. */
static struct slice question_of(const struct layout *layout, size_t place)
{
    const struct slice *const texts = layout->captions.texts;

    return texts && texts[place].length > layout->header[place].length ? texts[place] : layout->header[place];
}

static const char *zones_of(const struct layout *layout, const struct picks *picks)
{
    for (size_t i = 0; i < layout->width; i++)
        if (!picks->taken[i] && !picks_is_given(picks, i) &&
            adrift_is_zones(headers_plain(layout->arena, layout->header[i])))
            return layout_column(layout, i);
    return NULL;
}

static struct pick_plan plan_of(const struct layout *layout, const struct picks *picks,
                                const struct sketch *sketch, const struct pick *pick)
{
    const char *const *const zones = layout->captions.zones;

    return (struct pick_plan){.arena = sketch->arena,
                              .refusal = {.arena = layout->arena,
                                          .file = rows_name(layout->rows),
                                          .column = column_of(layout, pick),
                                          .field = pick->match.field},
                              .kin = picks_dates(picks, layout->arena),
                              .picks = picks->all,
                              .count = picks->count,
                              .question = question_of(layout, pick->match.place),
                              .zone = zones ? zones[pick->match.place] : NULL,
                              .hung = hung_by(sketch->arena, layout->titles[pick->match.place]),
                              .zones = zones_of(layout, picks),
                              .talk = sketch->talk};
}

/* Where dates are mixed, another column may tell which is which. */
static void tell_parting(const struct layout *layout, const struct pick *pick, const struct refusal *refusal,
                         struct err *err)
{
    const struct manner_order *const order = &pick->dated.order;
    struct err ignored = {0};
    struct rows *const rows = rows_open(layout->arena, layout->path, layout->shape, &ignored);
    if (!rows)
        return;
    const struct parting parting = parting_find(layout->arena, rows, pick->match.place);
    if (parting.column == ROWS_NONE)
        return;
    const char *const column = layout_column(layout, parting.column);
    err_set(err, ERR_DATA,
            "%s: '%s' mixes dates: %lld can only be day/month, %lld only month/day; '%s' tells them apart: "
            "%.600s; "
            "%s %s",
            refusal->file, refusal->column, order->day_first, order->month_first, column, parting.told,
            refusal_settle(refusal),
            refusal_line(refusal, refusal->field, arena_printf(layout->arena, "date by %s", column)));
}

/* A doubt ends the guess, or is told, and the column isn't taken. */
static bool doubt(struct picks *picks, const struct pick *pick, struct sketch *sketch, struct err *err)
{
    if (!sketch_doubt(sketch, err))
        return false;
    picks_leave(picks, pick);
    return true;
}

static bool take(const struct layout *layout, struct picks *picks, const struct pick *pick,
                 const struct refusal *refusal, struct sketch *sketch, struct err *err)
{
    const struct slice header = layout->header[pick->match.place];
    const char *const twins = layout_twins(layout, header);

    if (twins)
        return refusal_twins(refusal, header.at, twins, pick_clauses(pick, sketch->arena), err) ||
               doubt(picks, pick, sketch, err);
    sketch_tell(sketch, pick->match.field, refusal->column, pick->how);
    return true;
}

static bool settle_pick(const struct layout *layout, struct picks *picks, struct pick *pick,
                        struct sketch *sketch, struct err *err)
{
    const struct pick_plan plan = plan_of(layout, picks, sketch, pick);

    if (siblings_doubt(layout, pick, &plan.refusal, err))
        return doubt(picks, pick, sketch, err);
    switch (pick_settle(pick, &plan, err)) {
    case PICK_DOUBTFUL:
        if (pick->dates && pick->dated.verdict == DATES_MIXED)
            tell_parting(layout, pick, &plan.refusal, err);
        return doubt(picks, pick, sketch, err);
    case PICK_LEFT:
        picks_leave(picks, pick);
        return true;
    case PICK_TAKEN:
        break;
    }
    return take(layout, picks, pick, &plan.refusal, sketch, err);
}

/* A block of which many rows have several marks is something else. */
static bool settle_block(const struct layout *layout, const struct block *block, struct sketch *sketch,
                         struct err *err)
{
    const bool is_score = block->doubled * 20 <= block->answered;

    if (is_score)
        sketch_tell(sketch, block->wish->field, block->column, "the marked one");
    else
        talk_say(sketch->talk, TALK_WARNING,
                 "%s: %s are not taken as %s: several of them are marked in %lld rows, one in %lld",
                 rows_name(layout->rows), block->column, block->wish->field, block->doubled, block->answered);
    return sketch_add(sketch, is_score ? block->wish->field : "", block->column,
                      is_score ? block->format : "", err);
}

/* Names are no proof of a scale: hardly any twenty answers from 0 to 10 are all from 1 to 7. */
static void say_short(const struct layout *layout, const struct pick *pick, const struct sketch *sketch)
{
    enum { ENOUGH = 20 };
    const struct match_wish *const wish = pick->match.wish;

    if (!pick->scores || strcmp(wish->field, "nps") != 0)
        return;
    const struct scores_summary summary =
        scores_summary(pick->scores, layout->arena, wish->worst, wish->best);
    if (summary.inside >= ENOUGH && summary.least >= 1 && summary.most < wish->telling)
        talk_say(
            sketch->talk, TALK_WARNING,
            "%s: nps of a feedback table is 0 to 10, but all %lld answers lie between %g and %g, which a "
            "shorter scale could have, too; if it is one, its map line is nps_%g,nps,1..%g",
            rows_name(layout->rows), summary.inside, summary.least, summary.most,
            summary.most > 5 ? 7.0 : 5.0, summary.most > 5 ? 7.0 : 5.0);
}

bool settle_named(const struct layout *layout, const struct picks *picks, struct sketch *sketch,
                  struct err *err)
{
    for (size_t i = 0; i < picks->count; i++)
        say_short(layout, &picks->all[i], sketch);
    for (size_t i = 0; i < layout->width; i++)
        if (!sketch_add(sketch, picks->taken[i] ? picks->taken[i]->match.field : "", layout_column(layout, i),
                        "", err))
            return false;
    return true;
}

static bool add_lines(const struct layout *layout, const struct picks *picks, struct sketch *sketch,
                      struct err *err)
{
    for (size_t i = 0; i < layout->width; i++) {
        const struct pick *const pick = picks->taken[i];
        if (!picks_is_given(picks, i) &&
            !sketch_add(sketch, pick ? pick->match.field : "",
                        pick ? column_of(layout, pick) : layout_column(layout, i),
                        pick ? pick_clauses(pick, layout->arena) : "", err))
            return false;
    }
    return true;
}

bool settle_usual(const struct layout *layout, struct picks *picks, struct sketch *sketch, struct err *err)
{
    if (pick_decimal_comma(picks->all, picks->count))
        sketch->map->settings.decimal_comma = true;
    for (size_t i = 0; i < picks->block_count; i++)
        if (!settle_block(layout, &picks->blocks[i], sketch, err))
            return false;
    for (size_t i = 0; i < picks->count; i++)
        if (!settle_pick(layout, picks, &picks->all[i], sketch, err))
            return false;
    return add_lines(layout, picks, sketch, err);
}
