/* dated - whether a column's times can be read, and by which clause */
#include "voc/dated.h"

#include "voc/arena.h"
#include "voc/clocks.h"
#include "voc/refusal.h"
#include "voc/swapped.h"

static const char *where(const struct refusal *refusal)
{
    return refusal->where ? refusal->where : "";
}

static bool doubt_mixed(const struct refusal *refusal, const struct manner_order *order, struct err *err)
{
    return err_set(
        err, ERR_DATA, "%s: '%s'%s mixes dates: %lld can only be day/month, %lld only month/day; %s%s",
        refusal->file, refusal->column, where(refusal), order->day_first, order->month_first,
        refusal->has_map ? "if another column tells them apart, name it: " : "no one format reads both",
        refusal->has_map ? refusal_line(refusal, refusal->field, "date by COLUMN") : "");
}

static bool doubt_year(const struct refusal *refusal, const struct dates *dates, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s'%s could begin with the day or the year: of %lld date%s none shows which; %s %s or %s",
        refusal->file, refusal->column, where(refusal), dates_count(dates),
        dates_count(dates) == 1 ? "" : "s", refusal_settle(refusal),
        refusal_line(refusal, refusal->field, dates_clause_as(dates, refusal->arena, true)),
        refusal_line(refusal, refusal->field, dates_clause_year_first(dates, refusal->arena)));
}

static bool doubt_order(const struct refusal *refusal, const struct dates *dates, enum dates_verdict verdict,
                        const struct manner_order *order, struct err *err)
{
    if (verdict == DATES_MIXED)
        return doubt_mixed(refusal, order, err);
    if (verdict == DATES_OPEN_YEAR)
        return doubt_year(refusal, dates, err);
    return err_set(
        err, ERR_DATA,
        "%s: '%s'%s could be day/month or month/day: of %lld date%s, such as %s, none has a number above "
        "12 in either place; %s %s or %s",
        refusal->file, refusal->column, where(refusal), order->open, order->open == 1 ? "" : "s",
        order->example ? order->example : "1/1", refusal_settle(refusal),
        refusal_line(refusal, refusal->field, dates_clause_as(dates, refusal->arena, true)),
        refusal_line(refusal, refusal->field, dates_clause_as(dates, refusal->arena, false)));
}

static bool doubt_ruined(const struct refusal *refusal, const struct dates *dates, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s'%s could be %s, but a spreadsheet took digits from its numbers, such as %s; export it again "
        "without opening it there",
        refusal->file, refusal->column, where(refusal), refusal->field, dates_ruined(dates));
}

static bool doubt_serial(const struct refusal *refusal, const struct dates *dates, struct err *err)
{
    return err_set(
        err, ERR_DATA, "%s: '%s'%s could be %s as a spreadsheet counts days, such as %s; if it is, %s %s",
        refusal->file, refusal->column, where(refusal), refusal->field, dates_serial(dates),
        refusal_settle(refusal), refusal_line(refusal, refusal->field, dates_clause(dates, refusal->arena)));
}

bool dated_doubt_zone(const struct refusal *refusal, const struct dates *dates, struct slice word,
                      const char *zones, struct err *err)
{
    const char *const clause = dates_clause(dates, refusal->arena);
    const char *const zone = arena_printf(refusal->arena, "%s%szone %.*s", clause ? clause : "",
                                          clause && *clause ? "; " : "", (int)strcspn(zones, ", "), zones);

    return err_set(
        err, ERR_DATA,
        "%s: '%s'%s names the zone %.*s, which several places use (%s); say in a map which, as in %s",
        refusal->file, refusal->column, where(refusal), (int)word.length, word.at, zones,
        refusal_line(refusal, refusal->field, zone));
}

static bool doubt_zone(const struct refusal *refusal, const struct dates *dates, struct err *err)
{
    const struct slice word = slice_of(dates_zone(dates));
    const char *zones;

    clocks_kind(word, &zones);
    return dated_doubt_zone(refusal, dates, word, zones, err);
}

static bool doubt_swapped(const struct refusal *refusal, const struct swapped *swapped, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: a spreadsheet may have taken days for months in '%s'%s: %lld cells such as %s all have "
        "a number above 12, "
        "%lld such as %s have none; %s %s if these have changed places, or %s if not",
        refusal->file, refusal->column, where(refusal), swapped->sure, swapped->sure_example, swapped->moved,
        swapped->moved_example, refusal_settle(refusal),
        refusal_line(refusal, refusal->field, swapped->turned),
        refusal_line(refusal, refusal->field, swapped->as_is));
}

/* What no pattern reads right, whatever its order. */
static bool is_sound(const struct refusal *refusal, const struct dates *dates, bool has_zone, struct err *err)
{
    struct swapped swapped;

    if (dates_ruined(dates))
        return doubt_ruined(refusal, dates, err);
    if (dates_serial(dates))
        return doubt_serial(refusal, dates, err);
    if (dates_zone(dates) && !has_zone)
        return doubt_zone(refusal, dates, err);
    return !swapped_by_style(dates, refusal->arena, &swapped) || doubt_swapped(refusal, &swapped, err);
}

bool dated_settle(const struct refusal *refusal, struct dates *dates, const struct dated_kin *kin,
                  bool has_zone, struct dated *dated, struct err *err)
{
    dated->verdict = dates_settle(dates, kin->dates, kin->count, &dated->order);
    return is_sound(refusal, dates, has_zone, err) &&
           (dated->verdict == DATES_SETTLED ||
            doubt_order(refusal, dates, dated->verdict, &dated->order, err));
}
