/* courses - signs in when owners' answers and scores came */
#include "voc/courses.h"

#include "voc/arena.h"
#include "voc/unlike.h"

#include <math.h>

enum {
    STRETCH = 28,
    RIPE = 14,
    FEWEST_STRETCHES = 6,
    FEWEST_ASKED = 30,
    END = 14,
    FEWEST = 5,
    MOST_QUARTERS = 8
};

static void last_days(const struct habits_owner owners[], size_t count, int64_t *first, int64_t *last)
{
    *first = INT64_MAX;
    *last = INT64_MIN;
    for (size_t i = 0; i < count; i++)
        if (owners[i].day_count) {
            const int64_t begin = owners[i].days[0].day, end = owners[i].days[owners[i].day_count - 1].day;
            *first = begin < *first ? begin : *first;
            *last = end > *last ? end : *last;
        }
}

/* Both lines of an owner, and who is behind them. */
struct lines {
    struct unlike_slope response, scores;
    double asked, stretches; /* stretches: from the first to the last */
};

/* Sums by stretches, counted back from the last day. */
struct stretches {
    struct {
        double asked, answered, n, sum;
    } * items;
    size_t count;
    double asked, answered, n, sum, squares;
};

static struct stretches stretches_of(struct arena *arena, const struct habits_owner *owner, size_t kind,
                                     int64_t first, int64_t last)
{
    struct stretches it = {.count = first <= last ? (size_t)((last - first) / STRETCH + 1) : 0};

    it.items = arena_array(arena, it.count + 1, sizeof *it.items);
    for (size_t i = 0; i < owner->day_count; i++) {
        const struct habits_day *const day = &owner->days[i];
        const struct habits_scores *const scores = &day->scores[kind];
        const size_t place = it.count - 1 - (size_t)((last - day->day) / STRETCH);
        it.items[place].n += scores->n;
        it.items[place].sum += scores->sum;
        it.n += scores->n;
        it.sum += scores->sum;
        it.squares += scores->squares;
        if (last - day->day < RIPE)
            continue;
        it.items[place].asked += day->asked;
        it.items[place].answered += day->answered;
        it.asked += day->asked;
        it.answered += day->answered;
    }
    return it;
}

static struct lines lines_of(struct arena *arena, const struct stretches *all)
{
    const struct unlike_slope unknown = {NAN, NAN, NAN};
    struct lines lines = {unknown, unknown, all->asked, 0};
    double *const x = arena_array(arena, 4 * all->count + 1, sizeof *x), *const value = x + all->count,
                  *const variance = value + all->count, *const far = variance + all->count;
    const double share = (all->answered + 0.5) / (all->asked + 1), mean = all->sum / all->n,
                 single = (all->squares - all->n * mean * mean) / (all->n - 1);
    size_t count = 0;

    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].asked > 0) {
            far[count] = x[count] = (double)i;
            value[count] = all->items[i].answered / all->items[i].asked;
            variance[count++] = share * (1 - share) / all->items[i].asked;
        }
    if (count >= FEWEST_STRETCHES && all->asked >= FEWEST_ASKED) {
        lines.response = unlike_slope(x, value, variance, count);
        lines.stretches = far[count - 1] - far[0];
    }
    count = 0;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].n > 0) {
            x[count] = (double)i;
            value[count] = -all->items[i].sum / all->items[i].n;
            variance[count++] = single / all->items[i].n;
        }
    if (count >= FEWEST_STRETCHES && single > 0)
        lines.scores = unlike_slope(x, value, variance, count);
    return lines;
}

static void tell_fall(struct oddity *odd, const struct lines lines[], const struct unlike *unlike,
                      size_t place)
{
    const double over = 100 * lines[place].stretches, reach = oddity_reach(unlike);

    odd->value = over * lines[place].response.slope;
    if (isnan(reach))
        return;
    odd->low = fmax(-100, over * (-unlike->expected - reach));
    odd->high = fmin(100, over * (-unlike->expected + reach));
}

void courses_fading(struct arena *arena, const struct habits_owner owners[], size_t count, size_t kind,
                    struct oddity oddities[])
{
    struct lines *const lines = arena_array(arena, count + 1, sizeof *lines);
    struct unlike_slope *const slopes = arena_array(arena, count + 1, sizeof *slopes);
    double *const falls = arena_array(arena, 4 * (count + 1), sizeof *falls),
                  *const rises = falls + count + 1, *const fall = rises + count + 1,
                  *const variance = fall + count + 1;
    int64_t first, last;

    last_days(owners, count, &first, &last);
    for (size_t i = 0; i < count; i++) {
        const struct stretches stretches = stretches_of(arena, &owners[i], kind, first, last);
        lines[i] = lines_of(arena, &stretches);
        slopes[i] = lines[i].response;
        fall[i] = -slopes[i].slope;
        variance[i] = slopes[i].error * slopes[i].error;
    }
    oddity_slopes(arena, slopes, count, falls);
    for (size_t i = 0; i < count; i++)
        slopes[i] = lines[i].scores;
    oddity_slopes(arena, slopes, count, rises);
    for (size_t i = 0; i < count; i++) {
        struct oddity *const odd = &oddities[i];
        const bool is_enough = !isnan(fall[i]) && !isnan(slopes[i].slope);
        *odd = (struct oddity){lines[i].asked, NAN, NAN, NAN, NAN, ""};
        if (is_enough && !isnan(falls[i]) && !isnan(rises[i]))
            odd->p = fmax(falls[i], rises[i]);
        if (is_enough) {
            const struct unlike unlike = unlike_others(fall, variance, count, i);
            tell_fall(odd, lines, &unlike, i);
        }
        odd->note = !isnan(odd->p) ? "" : !(odd->n > 0) ? "none" : is_enough ? "few-owners" : "few";
    }
}

/* A quarter that is over, and what an owner has in its last two weeks and before. */
static struct oddity_table quarter_of(const struct habits_owner *owner, struct period quarter, size_t kind)
{
    const int64_t begin = period_start(quarter) / CIVIL_DAY, end = period_end(quarter) / CIVIL_DAY;
    struct oddity_table table = {0};

    for (size_t i = 0; i < owner->day_count; i++) {
        const struct habits_day *const day = &owner->days[i];
        const struct habits_scores *const scores = &day->scores[kind];
        if (day->day < begin || day->day >= end)
            continue;
        *(day->day >= end - END ? &table.a : &table.b) += scores->top;
        *(day->day >= end - END ? &table.n : &table.m) += scores->n;
    }
    return table;
}

static double rate(double part, double all)
{
    return all > 0 ? part / all : NAN;
}

/* How much the end of a quarter stands out: in scores, or in answers. */
static double excess(const struct oddity_table *table, bool of_scores)
{
    return of_scores ? rate(table->a, table->n) - rate(table->b, table->m)
                     : rate(table->n, table->n + table->m);
}

static void add(struct oddity_table *sum, const struct oddity_table *table)
{
    sum->a += table->a;
    sum->n += table->n;
    sum->b += table->b;
    sum->m += table->m;
}

/* All quarters of an owner together, and all but the one that stands out most. */
struct quarters {
    struct oddity_table *all, *rest;
};

static void add_quarters(const struct quarters *quarters, const struct habits_owner *owner, size_t place,
                         struct period first, size_t count, size_t kind, bool of_scores)
{
    struct oddity_table most = {0};
    double height = -INFINITY;

    for (size_t i = 0; i < count; i++) {
        const struct period quarter = {PERIOD_QUARTER, first.index + (int64_t)i};
        const struct oddity_table table = quarter_of(owner, quarter, kind);
        /* Who wasn't there before the end has nothing to compare. */
        if (table.m < FEWEST || (of_scores && table.n == 0))
            continue;
        if (excess(&table, of_scores) > height) {
            height = excess(&table, of_scores);
            add(&quarters->rest[place], &most);
            most = table;
        } else {
            add(&quarters->rest[place], &table);
        }
        add(&quarters->all[place], &table);
    }
}

static struct quarters quarters_of(struct arena *arena, const struct habits_owner owners[], size_t count,
                                   size_t kind, bool of_scores)
{
    const struct quarters quarters = {arena_array(arena, count + 1, sizeof *quarters.all),
                                      arena_array(arena, count + 1, sizeof *quarters.rest)};
    int64_t first, last;

    last_days(owners, count, &first, &last);
    if (first > last)
        return quarters;
    const struct period end = period_of(PERIOD_QUARTER, (last + 1) * CIVIL_DAY);
    struct period begin = period_of(PERIOD_QUARTER, first * CIVIL_DAY);
    if (begin.index < end.index - MOST_QUARTERS)
        begin.index = end.index - MOST_QUARTERS;
    for (size_t i = 0; i < count; i++)
        add_quarters(&quarters, &owners[i], i, begin, (size_t)(end.index - begin.index), kind, of_scores);
    return quarters;
}

/* Without a second quarter there is nothing to say. */
static void doubt(const struct oddity_table *rest, struct oddity *odd)
{
    if (!*odd->note && isnan(odd->p))
        odd->note = "few";
    if (rest->n + rest->m > 0)
        return;
    odd->p = NAN;
    odd->note = odd->n > 0 ? "few" : "none";
}

void courses_quarter_scores(struct arena *arena, const struct habits_owner owners[], size_t count,
                            size_t kind, struct oddity oddities[])
{
    const struct quarters quarters = quarters_of(arena, owners, count, kind, true);

    oddity_tables(arena, quarters.all, quarters.rest, count, FEWEST, oddities);
    for (size_t i = 0; i < count; i++)
        doubt(&quarters.rest[i], &oddities[i]);
}

static struct oddity_share *shares_of(struct arena *arena, const struct oddity_table tables[], size_t count)
{
    struct oddity_share *const shares = arena_array(arena, count + 1, sizeof *shares);

    for (size_t i = 0; i < count; i++)
        shares[i] = (struct oddity_share){tables[i].n, tables[i].n + tables[i].m};
    return shares;
}

void courses_quarter_answers(struct arena *arena, const struct habits_owner owners[], size_t count,
                             size_t kind, struct oddity oddities[])
{
    const struct quarters quarters = quarters_of(arena, owners, count, kind, false);

    oddity_shares(arena, shares_of(arena, quarters.all, count), shares_of(arena, quarters.rest, count), count,
                  4 * FEWEST, oddities);
    for (size_t i = 0; i < count; i++)
        doubt(&quarters.rest[i], &oddities[i]);
}
