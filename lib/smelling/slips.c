/* slips - labels that are nearly the same as another one of their column */
#include "voc/slips.h"

#include "voc/alike.h"
#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/number.h"
#include "voc/text.h"

#include <stdio.h>

enum { RARE = 50, RARE_ROWS = 20, LISTED = 4 };

/* What a column's slips are told with. */
struct finds {
    char list[900], clause[500];
    size_t listed, listed_size, clause_size;
    long long rows;
};

static bool is_sayable(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (strchr("|=;", text.at[i]))
            return false;
    return true;
}

static void find(struct finds *finds, const struct variety *labels, size_t rare, size_t common)
{
    const struct slice from = variety_text(labels, rare), to = variety_text(labels, common);
    const struct spot_row first = variety_first(labels, rare);
    char rows[NUMBER_SIZE], others[NUMBER_SIZE];

    finds->rows += variety_rows(labels, rare);
    if (finds->listed++ >= LISTED)
        return;
    number_count(variety_rows(labels, rare), rows);
    number_count(variety_rows(labels, common), others);
    finds->listed_size +=
        (size_t)snprintf(finds->list + finds->listed_size, sizeof finds->list - finds->listed_size,
                         "%s'%.*s' (%.20s, first at %.100s:%zu) and '%.*s' (%.20s)",
                         finds->listed > 1 ? ", " : "", (int)(from.length < 50 ? from.length : 50), from.at,
                         rows, first.file, first.line, (int)(to.length < 50 ? to.length : 50), to.at, others);
    if (is_sayable(from) && is_sayable(to) && from.length + to.length < 120)
        finds->clause_size += (size_t)snprintf(
            finds->clause + finds->clause_size, sizeof finds->clause - finds->clause_size, "%s%.*s=%.*s",
            finds->clause_size ? "|" : "", (int)from.length, from.at, (int)to.length, to.at);
}

struct slips {
    const struct variety *labels;
    struct slice column;
    size_t count;
    struct slice *bare, *folded; /* the labels as they are compared */
    uint64_t *keys;              /* of the bare ones */
    long long *rows;
};

struct slips *slips_new(struct arena *arena, const struct variety *labels, struct slice column)
{
    struct slips *const slips = arena_alloc(arena, sizeof *slips);
    const size_t count = variety_count(labels);

    *slips = (struct slips){.labels = labels,
                            .column = column,
                            .count = count,
                            .bare = arena_array(arena, count, sizeof *slips->bare),
                            .folded = arena_array(arena, count, sizeof *slips->folded),
                            .keys = arena_array(arena, count, sizeof *slips->keys),
                            .rows = arena_array(arena, count, sizeof *slips->rows)};
    for (size_t i = 0; i < count; i++) {
        slips->folded[i] = text_fold(arena, variety_text(labels, i));
        slips->bare[i] = alike_bare(arena, slips->folded[i]);
        slips->keys[i] = digest_key(slips->bare[i]);
        slips->rows[i] = variety_rows(labels, i);
    }
    return slips;
}

/* Of labels that could be the same, the commonest is the one that is meant; of two as common, the first. */
static size_t meant_by(const struct slips *slips, size_t label)
{
    const long long rows = slips->rows[label];
    size_t meant = label;
    long long most = rows;

    for (size_t i = 0; i < slips->count; i++) {
        const long long others = slips->rows[i];
        if (others < most || i == label || (others == rows && i > label))
            continue;
        if ((slips->keys[i] == slips->keys[label] && slice_is(slips->bare[i], slips->bare[label])) ||
            (rows <= RARE_ROWS && rows * RARE <= others &&
             alike_is_slip(slips->folded[i], slips->folded[label]))) {
            meant = i;
            most = others;
        }
    }
    return meant;
}

void slips_tell(const struct slips *slips, struct whiffs *whiffs)
{
    struct finds finds = {0};
    char rows[NUMBER_SIZE];

    for (size_t i = 0; i < slips->count; i++) {
        const size_t meant = alike_is_worded(slips->bare[i]) ? meant_by(slips, i) : i;
        if (meant != i)
            find(&finds, slips->labels, i, meant);
    }
    if (finds.listed == 0)
        return;
    number_count(finds.rows, rows);
    whiffs_add(
        whiffs, SMELL_NEAR_LABELS, slips->column, finds.rows,
        "%zu label%s (%s row%s) %s nearly the same as a commoner one: %s%s; if they are meant alike, the "
        "clause %s in the map unites them",
        finds.listed, finds.listed == 1 ? "" : "s", rows, finds.rows == 1 ? "" : "s",
        finds.listed == 1 ? "is" : "are", finds.list, finds.listed > LISTED ? " and so on" : "",
        finds.clause_size ? finds.clause : "FROM=TO");
}

static bool has_label(const struct variety *labels, struct slice text)
{
    for (size_t i = 0; i < variety_count(labels); i++)
        if (slice_is(variety_text(labels, i), text))
            return true;
    return false;
}

static void tell_across(const struct slips *slips, size_t label, const struct slips *others, size_t like,
                        struct whiffs *whiffs)
{
    const struct slice from = variety_text(slips->labels, label), to = variety_text(others->labels, like),
                       other = others->column;
    char rows[NUMBER_SIZE], other_rows[NUMBER_SIZE];

    number_count(slips->rows[label], rows);
    number_count(others->rows[like], other_rows);
    whiffs_add(whiffs, SMELL_NEAR_LABELS, slips->column, slips->rows[label],
               "'%.*s' (%s rows) is '%.*s' of %.*s (%s rows) with two letters turned round; if one of them "
               "is a slip, "
               "a clause such as %.*s=%.*s in the map mends it",
               (int)from.length, from.at, rows, (int)to.length, to.at, (int)other.length, other.at,
               other_rows, (int)from.length, from.at, (int)to.length, to.at);
}

void slips_tell_across(const struct slips *slips, const struct slips *others, struct whiffs *whiffs)
{
    for (size_t i = 0; i < slips->count; i++)
        for (size_t j = 0; j < others->count; j++) {
            if (!alike_is_turned(slips->folded[i], others->folded[j]) ||
                has_label(others->labels, variety_text(slips->labels, i)) ||
                has_label(slips->labels, variety_text(others->labels, j)))
                continue;
            tell_across(slips, i, others, j, whiffs);
            return;
        }
}
