/* refusal - why a guess about an export could be wrong */
#include "voc/refusal.h"

#include "voc/arena.h"
#include "voc/match.h"

static const char settle[] = "settle it in a map (--guess prints one) with the line";

const char *refusal_settle(const struct refusal *refusal)
{
    return refusal->has_map ? "settle it in the map with the line" : settle;
}

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
    const char *const more = refusal->more ? refusal->more : "";

    return arena_printf(refusal->arena, "%s,%s,%s", field, quoted(refusal, refusal->column),
                        quoted(refusal, arena_printf(refusal->arena, "%s%s", format, more)));
}

static const char *scale_of(const struct refusal *refusal, const struct match_wish *wish)
{
    return arena_printf(refusal->arena, "%g..%g", wish->worst, wish->best);
}

const char *refusal_other_line(const struct refusal *refusal, double worst, double best)
{
    return refusal_line(refusal,
                        arena_printf(refusal->arena, "%s_%g", refusal->field, worst > best ? worst : best),
                        arena_printf(refusal->arena, "%g..%g", worst, best));
}

/* The usual scale that has all the answers and isn't the wish's; NULL: there is none. */
static const char *longer_line(const struct refusal *refusal, const struct match_wish *wish,
                               const struct scores_summary *summary)
{
    static const double ends[] = {7, 10, 100};

    for (size_t i = 0; i < sizeof ends / sizeof *ends && summary->lowest >= 0; i++)
        if (ends[i] > wish->best && summary->highest <= ends[i] && summary->highest > wish->best)
            return refusal_other_line(refusal, summary->lowest < 1 ? 0 : 1, ends[i]);
    return NULL;
}

bool refusal_codes(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err)
{
    const char *const codes = summary->outside_list;
    const char *const longer = longer_line(refusal, wish, summary);
    const bool may_be_longer = codes && longer && summary->highest <= 10;
    const char *const none =
        codes ? refusal_line(refusal, refusal->field,
                             arena_printf(refusal->arena, "%s; none %s", scale_of(refusal, wish), codes))
              : NULL;
    const char *const number =
        refusal_line(refusal, arena_printf(refusal->arena, "%s_score", refusal->field), "number");

    return err_set(err, ERR_DATA,
                   "%s: '%s' could be %s, but %lld of %lld answers are not %g to %g%s%s; %s%s %s%s%s",
                   refusal->file, refusal->column, refusal->field, summary->outside, summary->count,
                   wish->worst, wish->best, codes ? ": " : "", codes ? codes : "",
                   codes ? "if they are no answers, " : "if it is another scale, ", settle,
                   codes    ? none
                   : longer ? longer
                            : number,
                   may_be_longer ? "; if the scale is longer, " : "", may_be_longer ? longer : "");
}

bool refusal_told(const struct refusal *refusal, const struct match_wish *wish, double worst, double best,
                  struct err *err)
{
    const bool is_turned = worst > best;

    return err_set(err, ERR_DATA,
                   "%s: '%s' could be %s, but its header tells a scale of %g to %g, and %s is %g to %g "
                   "everywhere; %s %s",
                   refusal->file, refusal->column, refusal->field, is_turned ? best : worst,
                   is_turned ? worst : best, refusal->field, wish->worst, wish->best, settle,
                   refusal_other_line(refusal, worst, best));
}

bool refusal_short(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err)
{
    struct arena *const arena = refusal->arena;
    const char *const answers =
        summary->inside == 1 ? arena_printf(arena, "only answer is %g", summary->least)
        : summary->least == summary->most
            ? arena_printf(arena, "%lld answers are all %g", summary->inside, summary->least)
            : arena_printf(arena, "%lld answers lie between %g and %g", summary->inside, summary->least,
                           summary->most);

    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but its %s, which a shorter scale could have, too; if it is %g to %g, %s %s",
        refusal->file, refusal->column, refusal->field, answers, wish->worst, wish->best, settle,
        refusal_line(refusal, refusal->field, scale_of(refusal, wish)));
}

bool refusal_family(const struct refusal *refusal, const struct match_wish *wish,
                    const struct scores_summary *summary, struct err *err)
{
    const struct families_fit *const family = &summary->family;
    const size_t points =
        family->rival && family->points == (size_t)wish->best ? family->rival : family->points;
    const char *const other = family->rival && points == family->rival ? family->rivals : family->clause;
    const char *const short_line =
        refusal_line(refusal, arena_printf(refusal->arena, "%s_%zu", refusal->field, points),
                     arena_printf(refusal->arena, "1..%zu; %s", points, other));

    if (family->rival && family->points == (size_t)wish->best && wish->worst == 1)
        return err_set(
            err, ERR_DATA,
            "%s: '%s' could be %s, but its words could be a scale of %zu or of %zu steps; %s %s or %s",
            refusal->file, refusal->column, refusal->field, family->points, family->rival, settle,
            refusal_line(refusal, refusal->field,
                         arena_printf(refusal->arena, "%s; %s", scale_of(refusal, wish), family->clause)),
            short_line);
    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but its words are a scale of %zu steps, which is not stretched to %g..%g; "
        "%s %s",
        refusal->file, refusal->column, refusal->field, points, wish->worst, wish->best, settle, short_line);
}

bool refusal_ends(const struct refusal *refusal, const struct match_wish *wish,
                  const struct scores_summary *summary, const char *format, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but words name the ends of its scale (%s), and its numbers don't show that "
        "it is %g to %g; if it is, %s %s",
        refusal->file, refusal->column, refusal->field, summary->labels, wish->worst, wish->best, settle,
        refusal_line(refusal, refusal->field, format));
}

bool refusal_silent(const struct refusal *refusal, const struct scores_summary *summary, const char *format,
                    struct err *err)
{
    const long long count = summary->count + summary->words + summary->silent_count;

    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but %lld of %lld cells are words: %s; if they are no answers, %s %s",
        refusal->file, refusal->column, refusal->field, summary->silent_count, count, summary->silent, settle,
        refusal_line(refusal, refusal->field,
                     arena_printf(refusal->arena, "%s; none %s%s%s", format, summary->silent,
                                  summary->outside && summary->outside_list ? "|" : "",
                                  summary->outside && summary->outside_list ? summary->outside_list : "")));
}

bool refusal_dates(const struct refusal *refusal, const struct scores_summary *summary, struct err *err)
{
    const long long count = summary->count + summary->words + summary->silent_count;

    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but in %lld of %lld cells a spreadsheet has made a date of the answer, such "
        "as "
        "'%s', which may have been e.g. 4/5; export it anew with that column as text, or, to leave it out, "
        "%s %s",
        refusal->file, refusal->column, refusal->field, summary->dates, count, summary->date, settle,
        refusal_line(refusal, "", ""));
}

bool refusal_decimals(const struct refusal *refusal, long long commas, long long points, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but the file writes decimals in two ways: %lld with a comma, %lld with a "
        "point; no map reads both",
        refusal->file, refusal->column, refusal->field, commas, points);
}

bool refusal_thousands(const struct refusal *refusal, const struct grouped_count *count, struct err *err)
{
    const char *const mark = count->open_commas ? "comma" : "point";

    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but in %lld numbers a %s stands before three digits, in none elsewhere: it "
        "could part thousands or decimals; %s %s, or, for decimals, %s%s",
        refusal->file, refusal->column, refusal->field, count->open_commas + count->open_points, mark, settle,
        refusal_line(refusal, refusal->field, count->open_commas ? "number 1,204" : "number 1.204"),
        refusal_line(refusal, refusal->field, "number"), count->open_commas ? " with @decimal,,comma" : "");
}

bool refusal_shift(const struct refusal *refusal, const struct match_wish *wish,
                   const struct shift_found *shift, struct err *err)
{
    const char *const evidence =
        shift->shrinks
            ? arena_printf(refusal->arena,
                           "%lld of the first %lld answers are above %g, none of the %lld from there on is",
                           shift->above, shift->before, shift->limit, shift->after)
            : arena_printf(refusal->arena,
                           "none of the first %lld answers is above %g, %lld of the %lld from there on are",
                           shift->before, shift->limit, shift->above, shift->after);

    const char *const scale = scale_of(refusal, wish);
    const char *const otherwise =
        shift->limit >= wish->best
            ? arena_printf(refusal->arena, "; what is not %s is a score of another name", scale)
            : arena_printf(refusal->arena, ", or, if it is %s all along, %s %s", scale, settle,
                           refusal_line(refusal, refusal->field, scale));

    return err_set(
        err, ERR_DATA,
        "%s: '%s' could be %s, but its scale seems to change at line %zu: %s; part the file there%s",
        refusal->file, refusal->column, refusal->field, shift->line, evidence, otherwise);
}

bool refusal_against(const struct refusal *refusal, const struct match_wish *wish,
                     const struct refusal_rival *rival, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: in %lld rows where %s is also there, its correlation with '%s' is %.2f: %g is probably the best "
        "%s; %s %s (or %s if %g is the best)",
        refusal->file, rival->rows, rival->field, refusal->column, rival->correlation, wish->worst,
        refusal->field, settle,
        refusal_line(refusal, refusal->field,
                     arena_printf(refusal->arena, "%g..%g", wish->best, wish->worst)),
        refusal_line(refusal, refusal->field, scale_of(refusal, wish)), wish->best);
}

bool refusal_twins(const struct refusal *refusal, const char *header, const char *places, const char *format,
                   struct err *err)
{
    return err_set(err, ERR_DATA, "%s: several columns are named '%s' (%s), and each could be %s; %s %s",
                   refusal->file, header, places, refusal->field, settle,
                   refusal_line(refusal, refusal->field, format));
}
