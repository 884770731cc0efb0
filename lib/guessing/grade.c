/* grade - whether the answers in a column are a score, and how a map reads them */
#include "voc/grade.h"

#include "voc/arena.h"
#include "voc/gauge.h"
#include "voc/headers.h"
#include "voc/match.h"
#include "voc/talk.h"
#include "voc/turning.h"

/* A column as it is being settled. */
struct look {
    const struct grade_plan *plan;
    struct gauge gauge;     /* what its header tells of the scale */
    struct match_wish wish; /* with that */
    struct scores_summary summary;
    struct grade *grade;
    struct err *err;
};

static const char *format_of(const struct look *look)
{
    const struct match_wish *const wish = &look->wish;
    const bool is_turned = wish->worst > wish->best;
    const char *const labels = is_turned ? NULL : look->summary.labels;
    const bool is_worded = look->summary.is_worded || (is_turned && look->summary.labels);

    return arena_printf(look->plan->arena, "%g..%g%s%s%s", wish->worst, wish->best, labels ? "; " : "",
                        labels ? labels : "", is_worded ? "; worded" : "");
}

static bool leave(struct look *look)
{
    const struct refusal *const refusal = &look->plan->refusal;
    const struct match_wish *const wish = &look->wish;

    talk_say(look->plan->talk, TALK_WARNING,
             "%s: '%s' is not taken as %s: most of its answers are not %g to %g", refusal->file,
             refusal->column, refusal->field, wish->worst, wish->best);
    look->grade->is_left = true;
    return true;
}

/* What the words of the answers leave open. */
static bool check_words(const struct look *look)
{
    const struct scores_summary *const summary = &look->summary;
    const struct grade_plan *const plan = look->plan;

    if (summary->dates)
        return refusal_dates(&plan->refusal, summary, look->err);
    if (summary->family.points && !summary->is_family)
        return refusal_family(&plan->refusal, &look->wish, summary, look->err);
    if (summary->counts && look->wish.worst > look->wish.best)
        return turning_counts(&plan->refusal, &look->wish, summary->counts, look->err);
    if (summary->ends_named && look->wish.worst > look->wish.best)
        return turning_words(&plan->refusal, &look->wish, summary, look->err);
    if (summary->ends_open)
        return refusal_ends(&plan->refusal, &look->wish, summary, look->grade->format, look->err);
    if (summary->silent)
        return refusal_silent(&plan->refusal, summary, look->grade->format, look->err);
    return true;
}

/* An answer from where on tells the scale from a shorter one. What is called nps is seldom another scale, and
   none of 1 to 5 has a 0. */
static double telling_of(const struct look *look)
{
    const struct scores_summary *const summary = &look->summary;
    const char *const plain = headers_plain(look->plan->arena, look->plan->question);
    const bool is_nps = strcmp(look->wish.field, "nps") == 0, has_zero = is_nps && summary->least == 0;
    const bool is_named = is_nps && (strstr(plain, "nps") || strstr(plain, "net promoter"));

    if ((look->gauge.has_low && look->gauge.has_high) || (is_named && has_zero))
        return 0;
    return has_zero || is_named ? 6 : look->wish.telling;
}

/* What the numbers leave open. */
static bool check_numbers(const struct look *look)
{
    const struct scores_summary *const summary = &look->summary;
    const struct grade_plan *const plan = look->plan;

    if (look->gauge.is_unclear && !summary->is_family)
        return turning_unclear(&plan->refusal, &look->wish, look->err);
    if (plan->commas && plan->points)
        return refusal_decimals(&plan->refusal, plan->commas, plan->points, look->err);
    if (summary->shifts)
        return refusal_shift(&plan->refusal, &look->wish, &summary->shift, look->err);
    if (summary->outside)
        return refusal_codes(&plan->refusal, &look->wish, summary, look->err);
    if (summary->inside && summary->most < telling_of(look) && !summary->is_family)
        return refusal_short(&plan->refusal, &look->wish, summary, look->err);
    return !plan->rival || look->gauge.best ||
           refusal_against(&plan->refusal, &look->wish, plan->rival, look->err);
}

static void tell(const struct look *look)
{
    const struct grade_plan *const plan = look->plan;
    const struct refusal *const refusal = &plan->refusal;

    look->grade->how = arena_printf(plan->arena, "%g is worst, %g best%s", look->wish.worst, look->wish.best,
                                    gauge_tells(&look->gauge) ? ", as its header tells" : "");
    if (look->gauge.best == 0 && strcmp(refusal->field, "ces") == 0 && strstr(refusal->column, "ffort"))
        talk_say(plan->talk, TALK_WARNING,
                 "%s: '%s' is taken as ces with 7 as the easy end; if 7 is much effort, the "
                 "map line is %s",
                 refusal->file, refusal->column, refusal_line(refusal, "ces", "7..1"));
}

/* Whether the scale that the header tells is one that a map may give the score. */
static bool suits(const struct gauge *gauge, const struct match_wish *wish)
{
    return (!gauge->has_low || gauge->low >= wish->worst) &&
           (!gauge->has_high || gauge->high == wish->best) && (!gauge->has_low || gauge->low < wish->best);
}

/* What the header tells of the scale outranks what its cells look like. */
static void hear(struct look *look)
{
    struct match_wish *const wish = &look->wish;
    const struct gauge *const gauge = &look->gauge;

    wish->worst = gauge->has_low ? gauge->low : wish->worst;
    wish->best = gauge->has_high ? gauge->high : wish->best;
    if (gauge->best < 0)
        *wish = (struct match_wish){wish->field, wish->role, wish->best, wish->worst, wish->telling};
}

/* Words that are a scale by themselves need no turning. */
static void sum_up(struct look *look, const struct scores *scores)
{
    const struct match_wish *const wish = &look->wish;
    const bool is_turned = wish->worst > wish->best;

    look->summary = scores_summary(scores, look->plan->arena, is_turned ? wish->best : wish->worst,
                                   is_turned ? wish->worst : wish->best);
    if (look->summary.is_family)
        look->wish = *look->plan->wish;
    look->grade->format = format_of(look);
}

/* Where the header tells another scale, and the answers are on it. */
static bool is_on_another(struct look *look, const struct scores *scores)
{
    const struct gauge *const gauge = &look->gauge;
    const double low = gauge->has_low ? gauge->low : gauge->high > 7 ? 0 : 1;
    const double high = gauge->has_high ? gauge->high : look->wish.best;

    if (!gauge_tells(gauge) || suits(gauge, &look->wish))
        return false;
    const struct scores_summary summary = scores_summary(scores, look->plan->arena, low, high);
    return summary.inside > summary.words + summary.outside &&
           !(gauge->is_unclear ? turning_unclear_other(&look->plan->refusal, low, high, look->err)
                               : refusal_told(&look->plan->refusal, &look->wish, gauge->best < 0 ? high : low,
                                              gauge->best < 0 ? low : high, look->err));
}

bool grade_settle(const struct scores *scores, const struct grade_plan *plan, struct grade *grade,
                  struct err *err)
{
    struct look look = {
        .plan = plan, .gauge = gauge_read(plan->question), .wish = *plan->wish, .grade = grade, .err = err};

    *grade = (struct grade){.format = ""};
    if (is_on_another(&look, scores))
        return false;
    if (suits(&look.gauge, &look.wish))
        hear(&look);
    sum_up(&look, scores);
    if (!check_words(&look))
        return false;
    if (look.summary.words > look.summary.count ||
        (look.summary.outside > look.summary.inside && !look.summary.shifts))
        return leave(&look);
    if (!check_numbers(&look))
        return false;
    tell(&look);
    return true;
}
