/* grade - whether the answers in a column are a score, and how a map reads them */
#include "voc/grade.h"

#include "voc/arena.h"
#include "voc/match.h"
#include "voc/talk.h"

/* A column as it is being settled. */
struct look {
    const struct grade_plan *plan;
    struct scores_summary summary;
    struct grade *grade;
    struct err *err;
};

static const char *format_of(const struct look *look)
{
    const struct match_wish *const wish = look->plan->wish;
    const char *const labels = look->summary.labels;

    return arena_printf(look->plan->arena, "%g..%g%s%s%s", wish->worst, wish->best, labels ? "; " : "",
                        labels ? labels : "", look->summary.is_worded ? "; worded" : "");
}

static bool leave(struct look *look)
{
    const struct refusal *const refusal = &look->plan->refusal;
    const struct match_wish *const wish = look->plan->wish;

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
        return refusal_family(&plan->refusal, plan->wish, summary, look->err);
    if (summary->ends_open)
        return refusal_ends(&plan->refusal, plan->wish, summary, look->grade->format, look->err);
    if (summary->silent)
        return refusal_silent(&plan->refusal, summary, look->grade->format, look->err);
    return true;
}

/* What the numbers leave open. */
static bool check_numbers(const struct look *look)
{
    const struct scores_summary *const summary = &look->summary;
    const struct grade_plan *const plan = look->plan;

    if (plan->commas && plan->points)
        return refusal_decimals(&plan->refusal, plan->commas, plan->points, look->err);
    if (summary->shifts)
        return refusal_shift(&plan->refusal, plan->wish, &summary->shift, look->err);
    if (summary->outside)
        return refusal_codes(&plan->refusal, plan->wish, summary, look->err);
    if (summary->inside && summary->most < plan->wish->telling && !summary->is_family)
        return refusal_short(&plan->refusal, plan->wish, summary, look->err);
    return !plan->rival || refusal_against(&plan->refusal, plan->wish, plan->rival, look->err);
}

static void tell(const struct look *look)
{
    const struct grade_plan *const plan = look->plan;
    const struct refusal *const refusal = &plan->refusal;

    look->grade->how = arena_printf(plan->arena, "%g is worst, %g best", plan->wish->worst, plan->wish->best);
    if (strcmp(refusal->field, "ces") == 0 && strstr(refusal->column, "ffort"))
        talk_say(plan->talk, TALK_WARNING,
                 "%s: '%s' is taken as ces with 7 as the easy end; if 7 is much effort, the "
                 "map line is %s",
                 refusal->file, refusal->column, refusal_line(refusal, "ces", "7..1"));
}

bool grade_settle(const struct scores *scores, const struct grade_plan *plan, struct grade *grade,
                  struct err *err)
{
    const struct match_wish *const wish = plan->wish;
    struct look look = {.plan = plan, .grade = grade, .err = err};

    look.summary = scores_summary(scores, plan->arena, wish->worst, wish->best);
    *grade = (struct grade){.format = format_of(&look)};
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
