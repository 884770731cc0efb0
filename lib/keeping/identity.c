/* identity - which of the rows that have the same source and id holds */
#include "voc/identity.h"

#include "voc/arena.h"
#include "voc/clash.h"
#include "voc/digest.h"
#include "voc/gaps.h"
#include "voc/number.h"
#include "voc/ruin.h"
#include "voc/text.h"

#include <stdio.h>

enum { ID_SHOWN = 64 };

/* Two rows of one id. */
struct pair {
    struct spool_origin before, now;
    char id[ID_SHOWN];
};

struct identity {
    struct arena *arena;
    const struct identity_file *files;
    size_t source, at, customer, text; /* columns of the table, or COLUMNS_NONE */
    enum settings_same ruled;          /* the rule of the last rows that were merged */
    bool unasked;                      /* whether nobody asked for it */

    const struct slice *names; /* of the columns */
    struct gaps *gaps;         /* what merging loses */
    size_t gap;                /* the column of the first loss */
    char gap_id[ID_SHOWN];     /* and its row */

    long long ids, ruined;               /* rows that have an id, a ruined one */
    long long alike, changed, different; /* merged: the same, others, and of these plainly different ones */
    long long within;                    /* changed within one file */
    struct pair changed_pair, odd_pair;  /* examples */
    long long ruin_size, ruin_group;     /* rows that share a ruined id and differ: the most, and so far */
    struct pair ruin_pair;
};

struct identity *identity_new(struct arena *arena, struct columns *columns, const struct identity_file *files)
{
    struct identity *const identity = arena_alloc(arena, sizeof *identity);
    size_t count;
    const struct slice *const names = columns_all(columns, &count);

    *identity = (struct identity){.arena = arena,
                                  .files = files,
                                  .source = columns_place(columns, slice_of("source")),
                                  .at = columns_place(columns, slice_of("at")),
                                  .customer = columns_place(columns, slice_of("customer")),
                                  .text = columns_place(columns, slice_of("text")),
                                  .names = names,
                                  .gaps = gaps_new(arena, count)};
    return identity;
}

uint32_t identity_mark(struct identity *identity, size_t file, struct slice id)
{
    const bool ruined = ruin_is(id);

    identity->ids++;
    identity->ruined += ruined;
    return (ruined ? IDENTITY_RUINED : 0u) |
           (identity->files[file].same == SETTINGS_SAME_ALL ? IDENTITY_APART : 0u);
}

uint64_t identity_key(struct slice source, struct slice id)
{
    return digest_key(id) + (source.length ? digest_key(source) * 31 : 0);
}

static struct slice cell(const struct spool_row *row, size_t column)
{
    return column == COLUMNS_NONE ? (struct slice){"", 0} : row->cells[column];
}

static bool plainly_differ(const struct identity *identity, const struct spool_row *a,
                           const struct spool_row *b)
{
    return clash_is(
        b->cells[0],
        &(struct clash_row){cell(a, identity->customer), cell(a, identity->at), cell(a, identity->text)},
        &(struct clash_row){cell(b, identity->customer), cell(b, identity->at), cell(b, identity->text)});
}

static size_t filled(const struct spool_row *row)
{
    size_t count = 0;

    for (size_t i = 0; i < row->count; i++)
        count += row->cells[i].length > 0;
    return count;
}

static void show_id(char text[ID_SHOWN], struct slice id)
{
    const struct slice shown = text_fit(id, 40);

    snprintf(text, ID_SHOWN, "%.*s", (int)(shown.length < 60 ? shown.length : 60), shown.at);
}

static void keep_pair(struct pair *pair, const struct spool_row *before, const struct spool_row *now)
{
    pair->before = before->origin;
    pair->now = now->origin;
    show_id(pair->id, now->cells[0]);
}

static void weigh_ruined(struct identity *identity, const struct spool_row *before,
                         const struct spool_row *now)
{
    if (++identity->ruin_group < identity->ruin_size)
        return;
    identity->ruin_size = identity->ruin_group;
    keep_pair(&identity->ruin_pair, before, now);
}

/* How a row differs from the one before it that has its id. */
static void weigh(struct identity *identity, const struct spool_row *before, const struct spool_row *now)
{
    if (slice_is(before->line, now->line)) {
        identity->alike++;
        return;
    }
    if (now->origin.marks & IDENTITY_RUINED)
        weigh_ruined(identity, before, now);
    identity->within += before->origin.file == now->origin.file;
    if (identity->changed++ == 0)
        keep_pair(&identity->changed_pair, before, now);
    if (identity->files[now->origin.file].same == SETTINGS_SAME_UNSAID &&
        plainly_differ(identity, before, now) && identity->different++ == 0)
        keep_pair(&identity->odd_pair, before, now);
}

/* The one that holds so far, and how much it says. */
struct holder {
    uint64_t row;
    size_t file, filled;
};

static bool gives_way(struct identity *identity, const struct holder *holder, const struct holder *now)
{
    const enum settings_same same = identity->files[now->file].same;

    identity->ruled = same == SETTINGS_SAME_UNSAID ? SETTINGS_SAME_LAST : same;
    identity->unasked = identity->unasked || same == SETTINGS_SAME_UNSAID;
    if (same == SETTINGS_SAME_FIRST)
        return false;
    return same != SETTINGS_SAME_COMPLETE || now->filled >= holder->filled;
}

static bool settle_group(struct identity *identity, struct spool *spool, struct twins *twins, uint64_t first,
                         struct balance *balance, struct err *err)
{
    struct spool_row before = {0}, now;
    struct holder holder = {0};
    uint64_t head = TWINS_NONE, next;
    int hand = 0;

    identity->ruin_group = 1;
    for (uint64_t row = first; row != TWINS_NONE; row = next) {
        next = twins_next(twins, row);
        if (!spool_at(spool, hand, twins_place(twins, row), &now, err))
            return false;
        if (now.origin.marks & IDENTITY_EVENT)
            return true;
        if ((now.origin.marks & IDENTITY_APART) ||
            (head != TWINS_NONE &&
             !(slice_is(now.cells[0], before.cells[0]) &&
               slice_is(cell(&now, identity->source), cell(&before, identity->source))))) {
            twins_part(twins, row);
            continue;
        }
        const struct holder mine = {row, now.origin.file, filled(&now)};
        if (head == TWINS_NONE) {
            head = row;
            holder = mine;
            gaps_see(identity->gaps, now.cells, true);
        } else {
            weigh(identity, &before, &now);
            const bool gives = gives_way(identity, &holder, &mine);
            balance_fate(balance, gives ? holder.file : mine.file, BALANCE_MERGED, 1);
            holder = gives ? mine : holder;
            gaps_see(identity->gaps, now.cells, gives);
        }
        before = now;
        hand = 1 - hand;
    }
    if (head == TWINS_NONE)
        return true;
    twins_hold(twins, head, holder.row);
    if (gaps_close(identity->gaps, &identity->gap))
        show_id(identity->gap_id, before.cells[0]);
    return true;
}

/* `a.csv:3` */
static const char *place_of(const struct identity *identity, struct spool_origin origin)
{
    return arena_printf(identity->arena, "%s:%llu", identity->files[origin.file].name,
                        (unsigned long long)origin.line);
}

static bool refuse_ruined(const struct identity *identity, struct err *err)
{
    char ruined[NUMBER_SIZE], ids[NUMBER_SIZE], size[NUMBER_SIZE];

    number_count(identity->ruined, ruined);
    number_count(identity->ids, ids);
    number_count(identity->ruin_size, size);
    return err_set(
        err, ERR_DATA,
        "%s: %s of %s ids are ruined (such as %s, on %s rows that differ): a spreadsheet has cut "
        "their digits; leave the id to the content by taking the line of id out of the map (--guess "
        "prints one), or keep all rows by @same,,all or --same all",
        identity->files[identity->ruin_pair.now.file].name, ruined, ids, identity->ruin_pair.id, size);
}

static long long merged_of(const struct identity *identity)
{
    return identity->alike + identity->changed;
}

static bool refuse_different(const struct identity *identity, struct err *err)
{
    const struct pair *const pair = &identity->odd_pair;
    const bool apart = pair->before.file != pair->now.file;
    char different[NUMBER_SIZE], merged[NUMBER_SIZE];

    number_count(identity->different, different);
    number_count(merged_of(identity), merged);
    return err_set(
        err, ERR_DATA,
        "of %s row%s with the id of an earlier one %s %s plainly other feedback, such as %s and %s "
        "(id %s): customer, time or text differ; is it the id of something else? Take the line of "
        "id out of the map and ids come from the content; --same all keeps all rows; --same last "
        "takes the later row for the newer state of the same feedback%s",
        merged, merged_of(identity) == 1 ? "" : "s", different, identity->different == 1 ? "is" : "are",
        place_of(identity, pair->before), place_of(identity, pair->now), pair->id,
        apart ? "; a line like source,,NAME in each map keeps exports apart"
              : "; @each,COLUMN, in the map makes one row of a ticket's events");
}

bool identity_settle(struct identity *identity, struct spool *spool, struct twins *twins,
                     struct balance *balance, struct err *err)
{
    for (uint64_t row = 0; row < twins_count(twins); row++)
        if (twins_is_first(twins, row) && twins_next(twins, row) != TWINS_NONE &&
            !settle_group(identity, spool, twins, row, balance, err))
            return false;
    if (identity->ruin_size)
        return refuse_ruined(identity, err);
    return identity->different * 2 <= merged_of(identity) || refuse_different(identity, err);
}

static const char *holding(const struct identity *identity)
{
    switch (identity->ruled) {
    case SETTINGS_SAME_FIRST:
        return "the first holds";
    case SETTINGS_SAME_COMPLETE:
        return "the one that says most holds";
    default:
        return "the last holds";
    }
}

/* What is lost by merging, as the end of a sentence. */
static const char *losses(const struct identity *identity)
{
    const long long lost = gaps_count(identity->gaps);
    char count[NUMBER_SIZE];

    if (lost == 0)
        return "";
    number_count(lost, count);
    const struct slice name = identity->names[identity->gap];
    return arena_printf(identity->arena,
                        "; %s cell%s that had a value %s empty now, such as %.*s of id %s; is a later file "
                        "the older export?",
                        count, lost == 1 ? "" : "s", lost == 1 ? "is" : "are", (int)name.length, name.at,
                        identity->gap_id);
}

/* Exports that overlap are nothing to warn of, unless something is lost. */
static void say_changed(const struct identity *identity, const struct talk *talk)
{
    const struct pair *const pair = &identity->changed_pair;
    const bool is_odd = identity->unasked && (identity->within || gaps_count(identity->gaps));
    char count[NUMBER_SIZE];

    number_count(identity->changed, count);
    talk_say(talk, is_odd ? TALK_WARNING : TALK_NOTE,
             "%s row%s the id of an earlier one and differ%s, such as %s from %s: merged, %s%s%s", count,
             identity->changed == 1 ? " has" : "s have", identity->changed == 1 ? "s" : "",
             place_of(identity, pair->now), place_of(identity, pair->before), holding(identity),
             identity->unasked ? " (--same first, complete or all)" : "", losses(identity));
}

void identity_say(const struct identity *identity, const struct talk *talk)
{
    char count[NUMBER_SIZE], all[NUMBER_SIZE];

    number_count(identity->alike, count);
    if (identity->alike)
        talk_say(talk, TALK_NOTE, "%s row%s as an earlier one of that id: merged", count,
                 identity->alike == 1 ? " is the same" : "s are the same");
    if (identity->changed)
        say_changed(identity, talk);
    number_count(identity->different, count);
    number_count(merged_of(identity), all);
    if (identity->different)
        talk_say(talk, TALK_WARNING,
                 "%s of %s row%s with the id of an earlier one differ%s in customer, time or text, "
                 "such as %s from %s; is it the same feedback?",
                 count, all, merged_of(identity) == 1 ? "" : "s", identity->different == 1 ? "s" : "",
                 place_of(identity, identity->odd_pair.now), place_of(identity, identity->odd_pair.before));
}
