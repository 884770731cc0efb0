/* trends - the chapter with a table for each metric */
#include "voc/trends.h"

#include "voc/arena.h"
#include "voc/phrase.h"
#include "voc/sheet.h"
#include "voc/spark.h"
#include "voc/talk.h"
#include "voc/telling.h"

#include <math.h>

/* The footings of one metric: a stretch of all. */
struct stretch {
    const struct footing *items;
    size_t count;
};

static struct stretch next_stretch(const struct overview *overview, size_t from)
{
    struct stretch stretch = {overview->items + from, 0};

    for (size_t i = from; i < overview->count; i++) {
        const struct footing *const footing = &overview->items[i];
        if (strcmp(footing->row->metric, stretch.items->row->metric) != 0 ||
            footing->row->period.kind != stretch.items->row->period.kind)
            break;
        stretch.count++;
    }
    return stretch;
}

/* Times differ by factors rather than by hours. */
static double height(const struct measure *row)
{
    return row->kind == METRIC_QUANTILE && row->value > 0 ? log(row->value) : row->value;
}

/* The height of the value in each of the last periods up to the newest of all; NAN where there is none. */
static double *course(struct arena *arena, const struct footing *footing, struct period newest, size_t last)
{
    double *const values = arena_array(arena, last, sizeof *values);

    for (size_t i = 0; i < last; i++)
        values[i] = NAN;
    for (size_t i = 0; i < footing->series->count; i++) {
        const struct measure *const row = footing->series->rows[i];
        const int64_t back = newest.index - row->period.index;
        if (back >= 0 && back < (int64_t)last)
            values[last - 1 - (size_t)back] = row->n > 0 ? height(row) : NAN;
    }
    return values;
}

/* How many of the last periods any of them has: there is no point in showing emptiness before the start. */
static size_t covered(struct stretch stretch, struct period newest, size_t last)
{
    size_t most = 1;

    for (size_t i = 0; i < stretch.count; i++) {
        const int64_t age = newest.index - stretch.items[i].series->rows[0]->period.index + 1;
        if (age > (int64_t)most)
            most = (size_t)age;
    }
    return most < last ? most : last;
}

static struct period newest_of(struct stretch stretch)
{
    struct period newest = stretch.items->row->period;

    for (size_t i = 1; i < stretch.count; i++)
        if (stretch.items[i].row->period.index > newest.index)
            newest.index = stretch.items[i].row->period.index;
    return newest;
}

static struct spark_scale common_scale(struct arena *arena, double *const courses[], size_t count,
                                       size_t last)
{
    double *const all = arena_array(arena, count * last, sizeof *all);

    for (size_t i = 0; i < count; i++)
        memcpy(all + i * last, courses[i], last * sizeof *all);
    return spark_scale_of(arena, all, count * last);
}

/* `dana`, in text `  Leeds` below its owner, else `Leeds, dana`. */
static const char *row_name(struct arena *arena, const struct page *page, struct stretch stretch,
                            size_t place)
{
    const struct footing *const footing = &stretch.items[place];
    const struct footing *whole = NULL;

    for (size_t i = 0; i < place; i++)
        if (footing_holds(&stretch.items[i], footing) && stretch.items[i].owner &&
            strcmp(stretch.items[i].owner, "*") != 0)
            whole = &stretch.items[i];
    return whole && *footing->place && page_medium(page) != INK_MARKDOWN
               ? arena_printf(arena, "  %s", footing->place)
               : footing_name(arena, footing);
}

static void say_verdict(struct prose *prose, const struct footing *footing)
{
    static const struct {
        enum ink ink;
        const char *words;
    } verdicts[] = {[JUDGE_MET] = {INK_GOOD, "met"},
                    [JUDGE_ON_TRACK] = {INK_GOOD, "on track"},
                    [JUDGE_OFF_TRACK] = {INK_BAD, "off track"},
                    [JUDGE_MISSED] = {INK_BAD, "missed"},
                    [JUDGE_UNPROVEN] = {INK_DOUBT, "unproven"}};

    prose_say(prose, verdicts[footing->verdict].ink, "%s", verdicts[footing->verdict].words);
}

static struct prose *target_words(struct arena *arena, const struct footing *footing)
{
    static const char *const outlooks[] = {"", "likely", "open", "unlikely"};
    struct prose *const prose = prose_new(arena);

    if (footing->verdict == JUDGE_NONE)
        return prose;
    say_verdict(prose, footing);
    prose_say(prose, INK_PLAIN, ": to be %s", telling_goal(arena, footing));
    if (footing->outlook && footing->verdict != JUDGE_MISSED)
        prose_say(prose, INK_PLAIN, "; %s (%s)", outlooks[footing->outlook],
                  phrase_chance(arena, footing->chance));
    return prose;
}

static const char *number(struct arena *arena, const struct footing *footing, double value)
{
    const double margin = (footing->now_high - footing->now_low) / 2;

    return isnan(value)
               ? ""
               : phrase_number(arena, value, phrase_decimals(footing->row->unit, footing->now, margin));
}

/* Only what is claimed. */
static void add_change(struct arena *arena, struct sheet *sheet, const struct footing *footing)
{
    static const enum ink inks[] = {[FOOTING_BETTER] = INK_GOOD,
                                    [FOOTING_WORSE] = INK_BAD,
                                    [FOOTING_UP] = INK_PLAIN,
                                    [FOOTING_DOWN] = INK_PLAIN};

    if (footing->changed <= FOOTING_UNCHANGED) {
        sheet_cell(sheet, INK_FAINT, footing->changed == FOOTING_UNCHANGED ? "=" : "");
        return;
    }
    const char *const amount = number(arena, footing, footing->change);
    sheet_cell(sheet, inks[footing->changed],
               footing->change > 0 ? arena_printf(arena, "+%s", amount) : amount);
}

static void add_row(struct arena *arena, struct sheet *sheet, const struct footing *footing, const char *name,
                    const char *spark)
{
    const bool is_count = footing->row->kind == METRIC_COUNT;

    sheet_cell(sheet, INK_PLAIN, name);
    sheet_cell(sheet, INK_PLAIN, spark);
    sheet_cell(sheet, INK_STRONG, isnan(footing->now) ? "-" : number(arena, footing, footing->now));
    sheet_cell(sheet, INK_PLAIN, number(arena, footing, footing->now_low));
    sheet_cell(sheet, INK_PLAIN, number(arena, footing, footing->now_high));
    sheet_cell(sheet, INK_PLAIN, is_count ? "" : phrase_count(arena, footing->answers));
    sheet_cell(sheet, INK_PLAIN, number(arena, footing, footing->baseline));
    add_change(arena, sheet, footing);
    sheet_prose(sheet, target_words(arena, footing));
    sheet_row(sheet);
}

/* With the kind of its periods where it isn't the usual one. */
static const char *title_of(struct arena *arena, const struct measure *row, enum period_kind usual)
{
    const char *const unit = *row->unit ? arena_printf(arena, ", %s", row->unit) : "";
    const char *const better = *row->better ? arena_printf(arena, ", %s is better", row->better) : "";

    const char *const by =
        row->period.kind != usual ? arena_printf(arena, ", by %s", period_words[row->period.kind]) : "";

    return arena_printf(arena, "%s%s%s%s", row->metric, unit, better, by);
}

static void add_metric(struct arena *arena, const struct page *page, struct sheet *sheet,
                       struct stretch stretch, const struct trends_plan *plan, enum period_kind usual)
{
    const struct period newest = newest_of(stretch);
    const size_t last = covered(stretch, newest, plan->last);
    double **const courses = arena_array(arena, stretch.count, sizeof *courses);

    for (size_t i = 0; i < stretch.count; i++)
        courses[i] = course(arena, &stretch.items[i], newest, last);
    const struct spark_scale scale = common_scale(arena, courses, stretch.count, last);
    sheet_section(sheet, title_of(arena, stretch.items->row, usual));
    for (size_t i = 0; i < stretch.count; i++)
        if (!stretch.items[i].is_blank)
            add_row(arena, sheet, &stretch.items[i], row_name(arena, page, stretch, i),
                    last > 1 ? spark_draw(arena, courses[i], last, scale, plan->ascii) : "");
}

void trends_write(struct arena *arena, struct page *page, const struct overview *overview,
                  const struct trends_plan *plan, const struct talk *talk)
{
    static const struct sheet_column columns[] = {
        {"", SHEET_TEXT, 12, false},      {"course", SHEET_SPARK, 10, true},
        {"now", SHEET_NUMBER, 0, false},  {"low", SHEET_NUMBER, 0, false},
        {"high", SHEET_NUMBER, 0, false}, {"n", SHEET_NUMBER, 0, true},
        {"base", SHEET_NUMBER, 0, true},  {"change", SHEET_NUMBER, 0, true},
        {"target", SHEET_BELOW, 0, false}};
    struct sheet *const sheet = sheet_new(arena, columns, sizeof columns / sizeof *columns);
    const char *gone;

    if (overview->count == 0)
        return;
    for (size_t i = 0; i < overview->count;) {
        const struct stretch stretch = next_stretch(overview, i);
        add_metric(arena, page, sheet, stretch, plan, overview->newest.kind);
        i += stretch.count;
    }
    page_heading(page, 2, "Where things stand");
    page_sheet(page, sheet, &gone);
    if (gone)
        talk_say(talk, TALK_WARNING, "no room for the columns %s in %zu columns; a larger --width shows them",
                 gone, page_width(page));
}
