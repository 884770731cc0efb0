/* ranking - the scores table as a reader wants it */
#include "voc/ranking.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>

static const struct {
    const char *name;
    size_t place;
} texts[] = {{"owner", offsetof(struct ranking_row, owner)},
             {"part", offsetof(struct ranking_row, part)},
             {"metric", offsetof(struct ranking_row, metric)},
             {"funnel", offsetof(struct ranking_row, funnel)},
             {"note", offsetof(struct ranking_row, note)}},
  numbers[] = {{"n", offsetof(struct ranking_row, n)},
               {"fair", offsetof(struct ranking_row, fair)},
               {"fair_low", offsetof(struct ranking_row, fair_low)},
               {"fair_high", offsetof(struct ranking_row, fair_high)},
               {"rank", offsetof(struct ranking_row, rank)},
               {"rank_low", offsetof(struct ranking_row, rank_low)},
               {"rank_high", offsetof(struct ranking_row, rank_high)},
               {"value", offsetof(struct ranking_row, value)},
               {"low", offsetof(struct ranking_row, low)},
               {"high", offsetof(struct ranking_row, high)},
               {"weight", offsetof(struct ranking_row, weight)}};

enum { TEXTS = sizeof texts / sizeof *texts, NUMBERS = sizeof numbers / sizeof *numbers };
enum { NEEDED_TEXTS = 2, NEEDED_NUMBERS = 7 }; /* no league table without intervals */

struct columns {
    size_t texts[TEXTS], numbers[NUMBERS];
};

bool ranking_is(const struct feed *feed)
{
    return feed_find(feed, "owner") != FEED_NONE && feed_find(feed, "part") != FEED_NONE &&
           feed_find(feed, "fair") != FEED_NONE;
}

static bool find_columns(struct feed *feed, struct columns *columns, struct err *err)
{
    for (size_t i = 0; i < TEXTS; i++) {
        columns->texts[i] = feed_find(feed, texts[i].name);
        if (columns->texts[i] == FEED_NONE && i < NEEDED_TEXTS)
            return feed_lacks(feed, texts[i].name, err);
    }
    for (size_t i = 0; i < NUMBERS; i++) {
        columns->numbers[i] = feed_find(feed, numbers[i].name);
        if (columns->numbers[i] == FEED_NONE && i < NEEDED_NUMBERS)
            return feed_lacks(feed, numbers[i].name, err);
    }
    feed_want_all(feed);
    return true;
}

static bool read_row(struct arena *arena, struct feed *feed, const struct columns *columns,
                     struct ranking_row *row, struct err *err)
{
    for (size_t i = 0; i < TEXTS; i++)
        *(const char **)((char *)row + texts[i].place) =
            slice_copy(arena, feed_cell(feed, columns->texts[i]));
    for (size_t i = 0; i < NUMBERS; i++) {
        const struct slice cell = feed_cell(feed, columns->numbers[i]);
        double *const number = (double *)((char *)row + numbers[i].place);
        *number = NAN;
        if (cell.length && !number_parse(cell, number))
            return feed_complain(feed, columns->numbers[i], err, "is not a number");
    }
    return true;
}

static int compare_parts(const struct ranking_row *a, const struct ranking_row *b)
{
    const int owner = strcmp(a->owner, b->owner), part = strcmp(a->part, b->part);

    return owner ? owner : part ? part : strcmp(a->metric, b->metric);
}

static int by_part_then_place(const void *left, const void *right)
{
    const struct ranking_row *const a = *(const struct ranking_row *const *)left,
                                    *const b = *(const struct ranking_row *const *)right;
    const int order = compare_parts(a, b);

    return order ? order : (a > b) - (a < b);
}

/* The first row whose part an earlier one has; NULL where each is there once. Rows get to know whose they
   are. */
static const struct ranking_row *find_twin(struct arena *arena, const struct ranking *ranking)
{
    struct ranking_row **const rows = arena_array(arena, ranking->count, sizeof *rows), *twin = NULL;

    for (size_t i = 0; i < ranking->count; i++)
        rows[i] = &ranking->rows[i];
    if (ranking->count)
        qsort(rows, ranking->count, sizeof *rows, by_part_then_place);
    for (size_t i = 0; i < ranking->count; i++) {
        const struct ranking_row *const before = i > 0 ? rows[i - 1] : NULL;
        rows[i]->person = before && strcmp(before->owner, rows[i]->owner) == 0 ? before->person : i;
        if (before && compare_parts(before, rows[i]) == 0 && (!twin || rows[i] < twin))
            twin = rows[i];
    }
    return twin;
}

static bool are_once(struct arena *arena, const struct ranking *ranking, struct err *err)
{
    const struct ranking_row *const row = find_twin(arena, ranking);

    return !row || err_set(err, ERR_DATA, "%s:%zu: %s has the part %s%s%s twice; expected each once",
                           row->table, row->line, *row->owner ? row->owner : "no owner", row->part,
                           *row->metric ? " of " : "", row->metric);
}

/* False where one can't be read; those before it are there. */
static bool read_rows(struct arena *arena, struct ranking *ranking, struct feed *feed,
                      const struct columns *columns, struct err *err)
{
    while (feed_next(feed, err)) {
        ranking->rows = arena_more(arena, ranking->rows, ranking->count, sizeof *ranking->rows);
        struct ranking_row *const row = &ranking->rows[ranking->count];
        row->table = feed_name(feed);
        row->line = feed_line(feed);
        if (!read_row(arena, feed, columns, row, err))
            return false;
        ranking->count++;
    }
    return err->status == 0;
}

bool ranking_add(struct arena *arena, struct ranking *ranking, struct feed *feed, struct err *err)
{
    struct columns columns;

    if (!find_columns(feed, &columns, err))
        return false;
    const bool are_read = read_rows(arena, ranking, feed, &columns, err);
    return are_once(arena, ranking, err) && are_read;
}

bool ranking_is_total(const struct ranking_row *row)
{
    return strcmp(row->part, "total") == 0;
}

static int by_name(const struct ranking_row *row, const char *part)
{
    const bool is_total = ranking_is_total(row), is_wanted = strcmp(part, "total") == 0;

    return is_total != is_wanted ? (is_total ? -1 : 1) : strcmp(row->part, part);
}

/* The first row that stands behind all that come before the part, or, `with_it`, behind the part's
   own, too. */
static size_t place_behind(const struct ranking *ranking, const char *part, bool with_it)
{
    size_t first = 0, end = ranking->count;

    while (first < end) {
        const size_t middle = first + (end - first) / 2;
        if (by_name(&ranking->rows[middle], part) < (with_it ? 1 : 0))
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

const struct ranking_row *ranking_part(const struct ranking *ranking, const char *part, size_t *count)
{
    const size_t first = place_behind(ranking, part, false);

    *count = place_behind(ranking, part, true) - first;
    return ranking->rows + first;
}

static double or_last(double rank)
{
    return isnan(rank) ? INFINITY : rank;
}

static int by_rank(const void *left, const void *right)
{
    const struct ranking_row *const a = left, *const b = right;

    if (ranking_is_total(a) != ranking_is_total(b))
        return ranking_is_total(a) ? -1 : 1;
    const int part = strcmp(a->part, b->part), metric = strcmp(a->metric, b->metric);
    if (part || metric)
        return part ? part : metric;
    if (or_last(a->rank) != or_last(b->rank))
        return or_last(a->rank) < or_last(b->rank) ? -1 : 1;
    if (a->fair != b->fair && !isnan(a->fair) && !isnan(b->fair))
        return a->fair > b->fair ? -1 : 1;
    return strcmp(a->owner, b->owner);
}

/* Of totals the higher score is the better one; of levels the rows don't say which. */
static bool may_be_ahead(const struct ranking_row *first, const struct ranking_row *second)
{
    return first != second && first->worse > 0 && second->better > 0 &&
           !(ranking_is_total(first) && first->value < second->value);
}

/* The ranks of rows[0..count), which are compared with each other, tell how many are
   surely better and worse. */
static void count_sure(struct ranking_row rows[], size_t count)
{
    double last = 0;

    for (size_t i = 0; i < count; i++)
        last = fmax(last, rows[i].rank_high);
    for (size_t i = 0; i < count; i++) {
        rows[i].better = rows[i].rank_low > 1 ? (size_t)rows[i].rank_low - 1 : 0;
        rows[i].worse = rows[i].rank_high < last ? (size_t)(last - rows[i].rank_high) : 0;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (may_be_ahead(&rows[i], &rows[j])) {
                rows[i].maybe_worse++;
                rows[j].maybe_better++;
            }
}

void ranking_settle(struct ranking *ranking)
{
    struct ranking_row *const rows = ranking->rows;

    if (ranking->count)
        qsort(rows, ranking->count, sizeof *rows, by_rank);
    for (size_t first = 0, i = 1; i <= ranking->count; i++)
        if (i == ranking->count || strcmp(rows[i].part, rows[first].part) != 0 ||
            strcmp(rows[i].metric, rows[first].metric) != 0) {
            count_sure(rows + first, i - first);
            first = i;
        }
}

/* Where no more can be better or worse than surely are, it is they; and where the ranks leave too few between
   two, somebody is surely between them. */
bool ranking_is_ahead(const struct ranking_row *first, const struct ranking_row *second)
{
    return may_be_ahead(first, second) &&
           (first->rank_high < second->rank_low || second->maybe_better == second->better ||
            first->maybe_worse == first->worse);
}
