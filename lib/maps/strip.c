/* strip - an export's rows without those that are no feedback */
#include "voc/strip.h"

#include "voc/arena.h"
#include "voc/filled.h"
#include "voc/footer.h"
#include "voc/omissions.h"
#include "voc/split.h"
#include "voc/steady.h"
#include "voc/suspects.h"
#include "voc/swallow.h"
#include "voc/take.h"

enum { AHEAD = 16 * 1024, MOST = 16 };

struct strip {
    struct rows *rows;
    struct strip_plan plan;
    struct footer footer;
    size_t *slots;         /* of the tests */
    struct filled *filled; /* of the columns that tell feedback from totals */
    size_t id_slot;        /* or ROWS_NONE */
    struct steady steady;
    bool plain; /* the row is feedback at a glance */
    bool below; /* what comes now stands below the table */
    struct omissions *omissions;
    struct suspects *suspects;
};

static bool is_telling(struct slice field)
{
    static const char *const names[] = {"id", "at", "asked_at", "answered_at", "resolved_at", "closed_at"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is(field, slice_of(names[i])))
            return true;
    return false;
}

struct strip_plan strip_plan_new(struct arena *arena, size_t columns, size_t tests)
{
    struct strip_plan plan = {.most = columns, .id = ROWS_NONE, .text = ROWS_NONE};

    plan.telling = arena_array(arena, columns, sizeof *plan.telling);
    plan.tests = arena_array(arena, tests, sizeof *plan.tests);
    return plan;
}

void strip_plan_field(struct strip_plan *plan, struct slice field, const size_t *places, size_t count)
{
    for (size_t i = 0; i < count && plan->telling_count < plan->most && is_telling(field); i++)
        plan->telling[plan->telling_count++] = places[i];
    if (count == 1 && slice_is(field, slice_of("id")))
        plan->id = places[0];
    if (count && slice_is(field, slice_of("text")))
        plan->text = places[0];
}

void strip_plan_test(struct strip_plan *plan, size_t place, struct slice values)
{
    plan->tests[plan->test_count++] = (struct strip_test){place, values};
}

struct strip *strip_new(struct arena *arena, struct rows *rows, const struct strip_plan *plan)
{
    struct strip *strip = arena_alloc(arena, sizeof *strip);
    size_t width;

    rows_header(rows, &width);
    *strip = (struct strip){.rows = rows, .plan = *plan};
    strip->footer =
        (struct footer){rows_delimiter(rows), width, plan->telling, plan->telling_count, plan->text};
    strip->steady = (struct steady){.footer = &strip->footer, .id = plan->id};
    strip->omissions = omissions_new(arena);
    strip->suspects = suspects_new(arena, rows, &strip->footer);
    strip->slots = arena_array(arena, plan->test_count, sizeof *strip->slots);
    for (size_t i = 0; i < plan->test_count; i++)
        strip->slots[i] = rows_want(rows, plan->tests[i].place);
    strip->filled = filled_new(arena, rows, plan->telling, plan->telling_count, plan->id);
    strip->id_slot = rows_want(rows, plan->id);
    return strip;
}

static bool is_test(const struct strip *strip, const struct slice *cells)
{
    for (size_t i = 0; i < strip->plan.test_count; i++) {
        const struct take marked = {.values = strip->plan.tests[i].values};
        if (take_fits(&marked, cells[strip->slots[i]]))
            return true;
    }
    return false;
}

static struct slice id_of(const struct strip *strip, const struct slice *cells)
{
    return strip->id_slot == ROWS_NONE ? (struct slice){"", 0} : slice_trim(cells[strip->id_slot]);
}

static bool is_below(const struct strip *strip, struct slice raw)
{
    return footer_is(&strip->footer, raw) || steady_ends(&strip->steady, raw);
}

/* Whether nothing but totals, notes and blank records is in a text, and hardly any. */
static bool is_all_below(const struct strip *strip, struct slice text)
{
    const char delimiter = strip->footer.delimiter;
    struct split split = {.rest = text, .delimiter = delimiter, .whole = true};
    size_t count = 0;

    while (split_next(&split))
        if (!split_is_blank(split.raw, delimiter) && (!is_below(strip, split.raw) || ++count >= MOST))
            return false;
    return true;
}

/* Behind a row of totals there may be more of them, but nothing else. */
static bool is_summary(struct strip *strip, const struct slice *cells)
{
    const struct slice raw = rows_raw(strip->rows);
    struct slice rest;

    if (cells)
        filled_see(strip->filled, &raw, cells, 0, 1);
    strip->plain = cells && !strip->below && filled_is(strip->filled, 0);
    if (strip->footer.delimiter == '\0' ||
        (strip->plain && !steady_is_odd(&strip->steady, id_of(strip, cells))))
        return false;
    if (!strip->below)
        strip->below =
            is_below(strip, raw) && rows_rest(strip->rows, AHEAD, &rest) && is_all_below(strip, rest);
    return strip->below && !rows_is_blank(strip->rows);
}

static void leave(struct strip *strip, enum omissions_reason reason)
{
    omissions_add(strip->omissions, reason, rows_raw(strip->rows), rows_line(strip->rows));
}

/* `cells` is NULL where the row isn't whole. */
static bool is_left(struct strip *strip, const struct slice *cells)
{
    if (rows_repeats_header(strip->rows))
        leave(strip, OMISSIONS_REPEATED);
    else if (cells && is_test(strip, cells))
        leave(strip, OMISSIONS_TEST);
    else if (is_summary(strip, cells))
        leave(strip, OMISSIONS_SUMMARY);
    else
        return false;
    return true;
}

enum rows_got strip_next(struct strip *strip, struct err *err)
{
    const struct slice *cells;
    enum rows_got got;

    do {
        got = rows_next(strip->rows, err);
        cells = got == ROWS_ROW ? rows_cells(strip->rows) : NULL;
    } while ((got == ROWS_ROW || got == ROWS_BAD) && is_left(strip, cells));
    if (got == ROWS_ROW) {
        steady_see(&strip->steady, id_of(strip, cells), strip->filled->times[0]);
        suspects_see(strip->suspects, strip->plain);
    }
    return got;
}

/* How many rows of a stretch, from the first on, are left for sure, and tell nothing new of what all rows
   have. */
static size_t count_left(const struct strip *strip, const struct stretch *stretch)
{
    const size_t others = rows_count_others(strip->rows, stretch);
    size_t count = 0;

    while (count < others && filled_is(strip->filled, count))
        count++;
    for (size_t i = 0; i < count && strip->plan.test_count; i++)
        if (is_test(strip, stretch_cells(stretch, i)))
            count = i;
    return steady_count(&strip->steady, stretch, strip->id_slot, strip->filled->times, count);
}

struct stretch *strip_stretch(struct strip *strip, size_t most)
{
    struct stretch *const stretch = strip->below ? NULL : rows_stretch(strip->rows, most);

    if (!stretch)
        return NULL;
    filled_see(strip->filled, stretch->raws, stretch->cells, stretch->width, stretch->count);
    rows_return(strip->rows, count_left(strip, stretch));
    return stretch;
}

void strip_pass(struct strip *strip, const struct stretch *stretch, size_t count)
{
    rows_return(strip->rows, count);
    for (size_t i = 0; i < count; i++)
        if (swallow_may(stretch->hidden[i], strip->footer.width))
            suspects_see_lines(strip->suspects, stretch->raws[i], stretch->lines[i]);
}

bool strip_may_be_total(const struct strip *strip)
{
    const struct slice raw = rows_raw(strip->rows);
    struct footer_total total;

    return !strip->plain && strip->footer.delimiter &&
           (footer_is(&strip->footer, raw) || footer_may_be(&strip->footer, raw, &total));
}

long long strip_count(const struct strip *strip, size_t number, const char **reason)
{
    return omissions_count(strip->omissions, number, reason);
}

void strip_say(const struct strip *strip, const struct talk *talk)
{
    omissions_say(strip->omissions, rows_name(strip->rows), talk);
    suspects_say(strip->suspects, talk);
}
