/* siblings - other columns of an export that could be a picked one's score as well */
#include "voc/siblings.h"

#include "voc/arena.h"
#include "voc/copies.h"
#include "voc/labels.h"
#include "voc/text.h"

static bool has_answers(const struct scores *scores, const struct layout *layout,
                        const struct match_wish *wish)
{
    const struct scores_summary summary = scores_summary(scores, layout->arena, wish->worst, wish->best);

    return summary.inside > summary.words + summary.outside;
}

/* How many columns stand under the question, each with an option of its own. */
static size_t count_options(const struct layout *layout, size_t first)
{
    const struct slice *const options = rows_second(layout->rows);
    size_t count = 1;

    if (!options || options[first].length == 0 || strcmp(options[first].at, "Response") == 0)
        return 1;
    while (first + count < layout->width && layout->header[first + count].length == 0 &&
           options[first + count].length)
        count++;
    return count;
}

/* The words of a scale of its own length over these columns; NULL: they are none. */
static const char *steps_over(const struct layout *layout, size_t first, size_t count)
{
    size_t *const places = arena_array(layout->arena, count, sizeof *places);
    const char **const words = arena_array(layout->arena, count, sizeof *words);

    for (size_t i = 0; i < count; i++)
        places[i] = first + i;
    const struct slice *const labels = labels_of(layout->arena, layout->rows, places, count, true);
    for (size_t i = 0; i < count && labels; i++)
        words[i] = slice_copy(layout->arena, labels[i]);
    const struct families_fit fit =
        labels ? families_find(layout->arena, words, count, count) : (struct families_fit){.points = 0};
    return fit.points == count ? fit.clause : NULL;
}

/* The columns behind it under its question are its steps, each ticked or not, or are scores like it. */
static bool doubt_options(const struct layout *layout, const struct pick *pick, const struct refusal *refusal,
                          size_t count, struct err *err)
{
    struct arena *const arena = layout->arena;
    const struct match_wish *const wish = pick->match.wish;
    const size_t first = pick->match.place;
    const char *const steps = steps_over(layout, first, count);
    const char *const all = arena_printf(arena, "#%zu..#%zu", first + 1, first + count);
    struct refusal line = *refusal;

    if (!steps && !has_answers(pick->scores, layout, wish))
        return false;
    line.column =
        steps ? all
              : arena_printf(arena, "%s > %s", layout->header[first].at, rows_second(layout->rows)[first].at);
    if (steps)
        err_set(err, ERR_DATA,
                "%s: '%s' could be %s, but its columns %s are a scale of %zu steps, which is not stretched "
                "to %g..%g; %s %s",
                refusal->file, layout->header[first].at, refusal->field, all, count, wish->worst, wish->best,
                refusal_settle(refusal),
                refusal_line(&line, arena_printf(arena, "%s_%zu", refusal->field, count),
                             arena_printf(arena, "1..%zu; one; %s", count, steps)));
    else
        err_set(
            err, ERR_DATA,
            "%s: '%s' has %zu columns (%s), and each could be %s; %s %s, the others under names of their own",
            refusal->file, layout->header[first].at, count, all, refusal->field, refusal_settle(refusal),
            refusal_line(&line, refusal->field, arena_printf(arena, "%g..%g", wish->worst, wish->best)));
    return true;
}

static bool doubt_rival(const struct layout *layout, const struct pick *pick, const struct refusal *refusal,
                        struct err *err)
{
    const struct match_wish *const wish = pick->match.wish;
    const size_t place = pick->match.place, rival = pick->match.rival;
    const char *const scale = arena_printf(layout->arena, "%g..%g", wish->worst, wish->best);
    struct refusal other = *refusal;

    if (slice_is(layout->header[place], layout->header[rival]) || !has_answers(pick->rival, layout, wish) ||
        !has_answers(pick->scores, layout, wish) || copies_are(layout->arena, layout->rows, place, rival))
        return false;
    other.column = layout_column(layout, rival);
    err_set(err, ERR_DATA,
            "%s: '%s' and '%s' could both be %s; %s %s or %s, the other under a name of its own",
            refusal->file, refusal->column, other.column, refusal->field, refusal_settle(refusal),
            refusal_line(refusal, refusal->field, scale), refusal_line(&other, refusal->field, scale));
    return true;
}

bool siblings_doubt(const struct layout *layout, const struct pick *pick, const struct refusal *refusal,
                    struct err *err)
{
    const size_t count = pick->scores ? count_options(layout, pick->match.place) : 1;

    return (count > 1 && doubt_options(layout, pick, refusal, count, err)) ||
           (pick->rival && doubt_rival(layout, pick, refusal, err));
}
