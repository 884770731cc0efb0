/* meeting - what rows that come to a store tell beside those that are there */
#include "voc/meeting.h"

#include "voc/arena.h"
#include "voc/doubles.h"
#include "voc/number.h"
#include "voc/revision.h"
#include "voc/store.h"
#include "voc/succession.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/veil.h"

enum { SHOWN = 40 };

struct meeting {
    struct arena *arena;
    const char *place;
    const struct slice *columns;
    size_t count, customer, at, text; /* places of columns; count: there is none */
    struct succession *succession;
    struct revision *revision;
    struct doubles *doubles;
    struct veil veil;
    bool is_edited;     /* the row that is known has other words now */
    const char *named;  /* a source, where all rows in the store had one; else NULL */
    long long nameless; /* new rows without one */
};

static size_t place_of(const struct meeting *meeting, const char *name)
{
    size_t place = 0;

    while (place < meeting->count && !slice_is(meeting->columns[place], slice_of(name)))
        place++;
    return place;
}

/* Ids are told apart by their source, if all rows have one. */
static bool look_at_sources(struct meeting *meeting, struct store *store, struct err *err)
{
    struct query *const query = store_prepare(store,
                                              "SELECT source FROM feedback WHERE source > '' AND NOT EXISTS "
                                              "(SELECT 1 FROM feedback WHERE source = '') LIMIT 1",
                                              err);
    const enum store_got got = query ? store_step(query, err) : STORE_FAILED;

    if (got == STORE_ROW) {
        meeting->named = slice_copy(meeting->arena, text_fit(store_cell(query, 0), SHOWN));
        store_reset(query);
    }
    return got != STORE_FAILED;
}

static struct clash_row row_of(const struct meeting *meeting, const struct slice *cells)
{
    const struct slice none = slice_of("");

    return (struct clash_row){meeting->customer < meeting->count ? cells[meeting->customer] : none,
                              meeting->at < meeting->count ? cells[meeting->at] : none,
                              meeting->text < meeting->count ? cells[meeting->text] : none};
}

struct meeting *meeting_open(struct arena *arena, struct store *store, const char *place,
                             const struct slice *columns, size_t count, struct err *err)
{
    struct meeting *const meeting = arena_alloc(arena, sizeof *meeting);

    *meeting = (struct meeting){.arena = arena,
                                .place = place,
                                .columns = columns,
                                .count = count,
                                .succession = succession_new(arena, place),
                                .revision = revision_new(arena, columns, count)};
    meeting->customer = place_of(meeting, "customer");
    meeting->at = place_of(meeting, "at");
    meeting->text = place_of(meeting, "text");
    const struct clash_row has = row_of(meeting, columns);
    meeting->doubles = doubles_open(arena, store, &has, err);
    return meeting->doubles && look_at_sources(meeting, store, err) &&
                   (meeting->customer == count || veil_read(store, &meeting->veil, err))
               ? meeting
               : NULL;
}

bool meeting_new(struct meeting *meeting, struct slice source, struct slice id, const struct slice *cells,
                 struct err *err)
{
    const struct clash_row row = row_of(meeting, cells);

    meeting->nameless += source.length == 0;
    return veil_may(&meeting->veil, row.customer, meeting->place, err) &&
           doubles_look(meeting->doubles, source, id, &row, err);
}

bool meeting_known(struct meeting *meeting, struct slice source, struct slice id, const struct slice *was,
                   const struct slice *is, struct err *err)
{
    const struct clash_row before = row_of(meeting, was), now = row_of(meeting, is);

    succession_meet(meeting->succession, source, id, &before, &now);
    revision_meet(meeting->revision);
    meeting->is_edited = before.text.length && now.text.length && !slice_is(before.text, now.text);
    return veil_may(&meeting->veil, now.customer, meeting->place, err);
}

void meeting_change(struct meeting *meeting, size_t column, struct slice source, struct slice id,
                    struct slice was, struct slice is)
{
    if (is.length == 0)
        succession_empty(meeting->succession, source, id, meeting->columns[column], was);
    if (!meeting->is_edited)
        revision_change(meeting->revision, column, source, id, was, is);
}

bool meeting_may(const struct meeting *meeting, struct err *err)
{
    return succession_may(meeting->succession, err);
}

void meeting_say(const struct meeting *meeting, const struct talk *talk)
{
    char count[NUMBER_SIZE];

    succession_say(meeting->succession,
                   "is this an older export? voc store log --history shows what they held", talk);
    revision_say(meeting->revision, meeting->place, talk);
    doubles_say(meeting->doubles, meeting->place, talk);
    veil_say(&meeting->veil, meeting->place, talk);
    number_count(meeting->nameless, count);
    if (meeting->named && meeting->nameless)
        talk_say(
            talk, TALK_WARNING,
            "%s new row%s no source, as others in %s have (such as '%s'): an id of theirs may be that of "
            "something else one day; a line like source,,NAME in the map keeps exports apart",
            count, meeting->nameless == 1 ? " has" : "s have", meeting->place, meeting->named);
}
