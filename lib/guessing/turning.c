/* turning - why a guess of which end of a scale is the good one could be wrong */
#include "voc/turning.h"

#include "voc/arena.h"
#include "voc/match.h"

static const char *line_of(const struct refusal *refusal, double worst, double best, const char *more)
{
    return refusal_line(refusal, refusal->field, arena_printf(refusal->arena, "%g..%g%s", worst, best, more));
}

static bool unclear(const struct refusal *refusal, double low, double high, const char *line,
                    const char *turned, struct err *err)
{
    return err_set(err, ERR_DATA,
                   "%s: '%s' could be %s, but what its header says of which end is the good one isn't "
                   "understood; if %g is the best, %s %s, if %g is, %s",
                   refusal->file, refusal->column, refusal->field, high, refusal_settle(refusal), line, low,
                   turned);
}

bool turning_unclear(const struct refusal *refusal, const struct match_wish *wish, struct err *err)
{
    return unclear(refusal, wish->worst, wish->best, line_of(refusal, wish->worst, wish->best, ""),
                   line_of(refusal, wish->best, wish->worst, ""), err);
}

bool turning_unclear_other(const struct refusal *refusal, double low, double high, struct err *err)
{
    return unclear(refusal, low, high, refusal_other_line(refusal, low, high),
                   refusal_other_line(refusal, high, low), err);
}

bool turning_words(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err)
{
    return err_set(err, ERR_DATA,
                   "%s: '%s' could be %s, and its header tells that %g is the best, but words (%s) stand "
                   "beside its numbers; %s %s and a line of %g..%g for the words, with an 'if'",
                   refusal->file, refusal->column, refusal->field, wish->best, summary->labels,
                   refusal_settle(refusal), line_of(refusal, wish->worst, wish->best, ""), wish->best,
                   wish->worst);
}

bool turning_counts(const struct refusal *refusal, const struct match_wish *wish, const char *cell,
                    struct err *err)
{
    return err_set(err, ERR_DATA,
                   "%s: '%s' could be %s, and its header tells that %g is the best, but '%s' counts up to "
                   "%g; if more is better, %s %s",
                   refusal->file, refusal->column, refusal->field, wish->best, cell, wish->worst,
                   refusal_settle(refusal), line_of(refusal, wish->best, wish->worst, "; worded"));
}
