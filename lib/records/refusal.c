/* refusal - why a guess about an export could be wrong */
#include "voc/refusal.h"

#include "voc/arena.h"
#include "voc/match.h"

static const char settle[] = "settle it in a map (--guess prints one) with the line";

static const char *quoted(const struct refusal *refusal, const char *cell)
{
    if (!strpbrk(cell, ",\"\n"))
        return cell;
    char *const text = arena_alloc(refusal->arena, strlen(cell) * 2 + 3), *end = text;
    *end++ = '"';
    for (; *cell; cell++) {
        if (*cell == '"')
            *end++ = '"';
        *end++ = *cell;
    }
    *end = '"';
    return text;
}

const char *refusal_line(const struct refusal *refusal, const char *field, const char *format)
{
    return arena_printf(refusal->arena, "%s,%s,%s", field, quoted(refusal, refusal->column), format);
}

bool refusal_order(const struct refusal *refusal, const struct dates *dates, const struct dates_order *order,
                   struct err *err)
{
    if (order->day_first && order->month_first)
        return err_set(
            err, ERR_DATA,
            "%s: '%s' mixes dates: %lld can only be day/month, %lld only month/day; no map reads both",
            refusal->file, refusal->column, order->day_first, order->month_first);
    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be day/month or month/day: of %lld dates, such as %s, none has a number above "
        "12 in either place; %s %s or %s",
        refusal->file, refusal->column, order->open, order->example ? order->example : "1/1", settle,
        refusal_line(refusal, refusal->field, dates_clause(dates, refusal->arena, true)),
        refusal_line(refusal, refusal->field, dates_clause(dates, refusal->arena, false)));
}

static const char *scale_of(const struct refusal *refusal, const struct match_wish *wish)
{
    return arena_printf(refusal->arena, "%g..%g", wish->worst, wish->best);
}

bool refusal_codes(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err)
{
    const char *const codes = summary->outside_list;
    const char *line;

    if (codes)
        line = refusal_line(refusal, refusal->field,
                            arena_printf(refusal->arena, "%s; none %s", scale_of(refusal, wish), codes));
    else
        line = refusal_line(refusal, arena_printf(refusal->arena, "%s_score", refusal->field), "number");
    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but %lld of %lld answers are not %g to %g%s%s; if they are no answers, "
        "%s %s",
        refusal->file, refusal->column, refusal->field, summary->outside, summary->count, wish->worst,
        wish->best, codes ? ": " : "", codes ? codes : "", settle, line);
}

bool refusal_short(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but its %lld answers lie between %g and %g, which a shorter scale could "
        "have, too; if it is %g to %g, %s %s",
        refusal->file, refusal->column, refusal->field, summary->inside, summary->least, summary->most,
        wish->worst, wish->best, settle, refusal_line(refusal, refusal->field, scale_of(refusal, wish)));
}

bool refusal_twins(const struct refusal *refusal, const char *header, const char *places, const char *format,
                   struct err *err)
{
    return err_set(err, ERR_DATA, "%s: several columns are named '%s' (%s), and each could be %s; %s %s",
                   refusal->file, header, places, refusal->field, settle,
                   refusal_line(refusal, refusal->field, format));
}
