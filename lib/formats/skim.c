/* skim - one column of a large CSV, read in pieces by two hands at once */
#include "voc/skim.h"

#include "voc/arena.h"
#include "voc/hands.h"
#include "voc/seams.h"
#include "voc/spring.h"
#include "voc/vet.h"

#include <stdatomic.h>

/* How long a piece is, more or less; how much is looked at to find where one begins, first and where that
   doesn't tell, and behind how many lines, where a comment may have as many. */
enum { PIECE = 2 * 1024 * 1024, PROBE = 16 * 1024, LONG_PROBE = 64 * 1024, TRIES = 64 };

struct hand {
    struct skim *skim;
    struct spring *spring;
    struct seams *seams;
    char *text; /* BOUNDS_REACH bytes, `filled` of them used */
    size_t filled;
    struct skim_at at;
    struct vet vet;
};

struct skim {
    struct arena *arena;
    struct skim_text text;
    uint64_t head;    /* where the file begins, as far as anybody reads it */
    uint64_t *starts; /* of the pieces; behind the last one, where the file ends */
    size_t count;
    struct hand hands[HANDS];
    size_t column;
    bool (*see)(void *self, const struct skim_at *at, struct slice cell);
    void *self;
    enum skim_got *got;  /* of each piece */
    atomic_size_t ended; /* the first piece, as yet, of which not all was seen; `count`: none */
};

static bool open_hand(struct skim *skim, struct hand *hand)
{
    struct err ignored = {0};

    *hand = (struct hand){.skim = skim,
                          .spring = spring_open(skim->arena, skim->text.path, "", &ignored),
                          .seams = seams_new(skim->arena),
                          .text = arena_room(skim->arena, BOUNDS_REACH)};
    return hand->spring && spring_is_plain(hand->spring);
}

/* Reads up to so many bytes behind what is there; fewer only at the end of the file. */
static size_t fill(struct hand *hand, uint64_t most)
{
    const size_t room = BOUNDS_REACH - hand->filled, size = most < room ? (size_t)most : room;
    size_t read = 0, got = 1;
    struct err ignored = {0};

    for (; read < size && got > 0; read += got)
        if (!spring_pull(hand->spring, hand->text + hand->filled + read, size - read, &got, &ignored))
            return read;
    return read;
}

/* Whether the text seems to begin with a record: what begins elsewhere soon has a quote where none may be. */
static bool are_records(struct hand *hand, struct slice text)
{
    seams_find(hand->seams, text, hand->skim->text.delimiter);
    return seams_length(hand->seams) > text.length / 2;
}

/* Where the first record behind a place seems to begin. */
static bool find_start(struct hand *hand, uint64_t place, uint64_t probe, uint64_t *start)
{
    spring_go_to(hand->spring, place);
    hand->filled = 0;
    struct slice rest = {hand->text, fill(hand, probe)};

    for (int i = 0; i < TRIES; i++) {
        const char *const feed = memchr(rest.at, '\n', rest.length);
        if (!feed)
            return false;
        rest = (struct slice){feed + 1, rest.length - (size_t)(feed + 1 - rest.at)};
        *start = place + (uint64_t)(rest.at - hand->text);
        if (are_records(hand, rest))
            return true;
    }
    return false;
}

static void find_pieces(struct skim *skim, uint64_t end)
{
    const uint64_t begin = skim->text.begin;

    skim->starts = arena_array(skim->arena, (size_t)((end - begin) / PIECE) + 2, sizeof *skim->starts);
    skim->starts[skim->count++] = begin;
    for (uint64_t place = begin + PIECE; place + PIECE / 2 <= end; place += PIECE)
        skim->count += find_start(&skim->hands[0], place, PROBE, &skim->starts[skim->count]) ||
                       find_start(&skim->hands[0], place, LONG_PROBE, &skim->starts[skim->count]);
    skim->starts[skim->count] = end;
    skim->got = arena_array(skim->arena, skim->count, sizeof *skim->got);
}

struct skim *skim_open(struct arena *arena, const struct skim_text *text)
{
    struct skim *const skim = arena_alloc(arena, sizeof *skim);
    uint64_t end;

    *skim = (struct skim){.arena = arena, .text = *text};
    for (size_t i = 0; i < HANDS; i++) {
        if (!open_hand(skim, &skim->hands[i]))
            return NULL;
        skim->hands[i].at.hand = i;
    }
    skim->head = spring_place(skim->hands[0].spring);
    if (!spring_size(skim->hands[0].spring, &end) || end < text->begin)
        return NULL;
    find_pieces(skim, end);
    return skim;
}

size_t skim_pieces(const struct skim *skim)
{
    return skim->count;
}

/* Whether a piece before this one has ended it all: those behind that may be left, whose hand was slower. */
static bool is_over(const struct hand *hand)
{
    return hand->skim->ended < hand->at.piece;
}

/* What all comes to is what its first piece that isn't done comes to, whichever hand was first. */
static bool end_piece(struct hand *hand, enum skim_got got)
{
    struct skim *const skim = hand->skim;
    size_t ended = skim->ended;

    skim->got[hand->at.piece] = got;
    while (hand->at.piece < ended && !atomic_compare_exchange_weak(&skim->ended, &ended, hand->at.piece))
        ;
    return false;
}

/* False where it is odd or that was enough. */
static bool see_record(struct hand *hand, struct slice record)
{
    struct skim *const skim = hand->skim;
    struct slice cell;

    if (bounds_is_blank(record.at))
        return true;
    if (!seams_cell(record, skim->column, skim->text.delimiter, &cell))
        return end_piece(hand, SKIM_ODD);
    return skim->see(skim->self, &hand->at, cell) || end_piece(hand, SKIM_STOPPED);
}

/* The records that are known. */
static bool see_records(struct hand *hand)
{
    const uint32_t *const ends = seams_places(hand->seams);
    const size_t count = seams_count(hand->seams);
    size_t begin = 0;

    for (size_t i = 0; i < count; begin = ends[i++] + 1)
        if (!see_record(hand, (struct slice){hand->text + begin, ends[i] + 1 - begin}))
            return false;
    return true;
}

/* A last record without a line end gets one. */
static void end_line(struct hand *hand)
{
    if (hand->filled && hand->filled < BOUNDS_REACH && hand->text[hand->filled - 1] != '\n')
        hand->text[hand->filled++] = '\n';
}

static bool vet_bytes(struct hand *hand, size_t read)
{
    vet_look(&hand->vet, (struct slice){hand->text + hand->filled, read});
    hand->filled += read;
    return !hand->vet.is_odd || end_piece(hand, SKIM_FOREIGN);
}

/* Takes what begins with a record to where one ends, or as far as it goes. */
static bool read_records(struct hand *hand, uint64_t left, bool is_last)
{
    hand->filled = 0;
    while (left || hand->filled) {
        const size_t read = fill(hand, left), wanted = BOUNDS_REACH - hand->filled;
        if (read < (left < wanted ? left : wanted)) /* the file has become shorter */
            return end_piece(hand, SKIM_ODD);
        if (!vet_bytes(hand, read))
            return false;
        left -= read;
        if (is_last && left == 0)
            end_line(hand);
        seams_find(hand->seams, (struct slice){hand->text, hand->filled}, hand->skim->text.delimiter);
        const size_t taken = seams_length(hand->seams);
        if (taken == 0)
            return end_piece(hand, SKIM_ODD);
        if (is_over(hand) || !see_records(hand))
            return false;
        hand->filled -= taken;
        memmove(hand->text, hand->text + taken, hand->filled);
    }
    return vet_is_passed(&hand->vet) || end_piece(hand, SKIM_ODD);
}

/* What stands before the first record is no record, but has to be UTF-8. */
static bool vet_head(struct hand *hand)
{
    const uint64_t length = hand->skim->text.begin - hand->skim->head;

    spring_go_to(hand->spring, hand->skim->head);
    hand->filled = 0;
    const size_t read = fill(hand, length);
    return vet_bytes(hand, read) &&
           ((read == length && vet_is_passed(&hand->vet)) || end_piece(hand, SKIM_ODD));
}

static void read_piece(struct hand *hand, size_t piece)
{
    const struct skim *const skim = hand->skim;
    const uint64_t *const start = &skim->starts[piece];

    hand->at.piece = piece;
    hand->vet = (struct vet){0};
    if (piece == 0 && !vet_head(hand))
        return;
    spring_go_to(hand->spring, start[0]);
    read_records(hand, start[1] - start[0], piece + 1 == skim->count);
}

static void read_pieces(void *self, size_t first, size_t end)
{
    struct hand *const hand = self;

    for (size_t i = first; i < end && i < hand->skim->ended; i++) /* those before an end are still to be read */
        read_piece(hand, i);
}

enum skim_got skim_column(struct skim *skim, size_t column,
                          bool (*see)(void *self, const struct skim_at *at, struct slice cell), void *self)
{
    skim->column = column;
    skim->see = see;
    skim->self = self;
    skim->ended = skim->count;
    hands_share(skim->arena, skim->count, 1, read_pieces, (void *const[]){&skim->hands[0], &skim->hands[1]});
    return skim->ended == skim->count ? SKIM_DONE : skim->got[skim->ended];
}
