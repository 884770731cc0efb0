/* match - which columns of an export are which fields */
#include "voc/match.h"

#include "voc/arena.h"
#include "voc/beside.h"
#include "voc/clauses.h"
#include "voc/headers.h"
#include "voc/text.h"

/* Fields are taken in this order, so `at` has the first choice among the times. */
static const struct match_wish wishes[] = {
    {"id", MATCH_PLAIN, 0, 0, 0},          {"source", MATCH_DIMENSION, 0, 0, 0},
    {"at", MATCH_TIME, 0, 0, 0},           {"asked_at", MATCH_TIME, 0, 0, 0},
    {"answered_at", MATCH_TIME, 0, 0, 0},  {"resolved_at", MATCH_TIME, 0, 0, 0},
    {"closed_at", MATCH_TIME, 0, 0, 0},    {"nps", MATCH_SCORE, 0, 10, 8},
    {"csat", MATCH_SCORE, 1, 5, 5},        {"ces", MATCH_SCORE, 1, 7, 6},
    {"rating", MATCH_SCORE, 1, 5, 5},      {"text", MATCH_PLAIN, 0, 0, 0},
    {"channel", MATCH_DIMENSION, 0, 0, 0}, {"customer", MATCH_DIMENSION, 0, 0, 0},
    {"weight", MATCH_PLAIN, 0, 0, 0},
};

enum { WISHES = sizeof wishes / sizeof *wishes };

const struct match_wish *match_wish_for(struct slice field)
{
    for (size_t i = 0; i < WISHES; i++)
        if (slice_is(slice_of(wishes[i].field), field))
            return &wishes[i];
    return NULL;
}

bool match_is_unique(const struct slice *header, size_t width, size_t place)
{
    for (size_t i = 0; i < width; i++)
        if (i != place && slice_is(header[i], header[place]))
            return false;
    return header[place].length > 0;
}

static bool has_field(const struct slice *header, size_t width, const char *field)
{
    for (size_t i = 0; i < width; i++)
        if (slice_is(header[i], slice_of(field)))
            return true;
    return false;
}

static bool has_role(const struct slice *header, size_t width, enum match_role role)
{
    for (size_t i = 0; i < WISHES; i++)
        if (wishes[i].role == role && has_field(header, width, wishes[i].field))
            return true;
    return false;
}

/* Whether an unknown column would be a field that a feedback table had under its own name: its time, its only
   score, and where no time shows that it is one, its text. */
static bool is_missed(const struct slice *header, size_t width, const char *plain)
{
    const bool has_at = has_field(header, width, "at"), has_score = has_role(header, width, MATCH_SCORE);

    for (size_t i = 0; i < WISHES; i++) {
        const struct match_wish *const wish = &wishes[i];
        const bool is_wanted = wish->role == MATCH_SCORE        ? !has_score
                               : strcmp(wish->field, "at") == 0 ? !has_at
                               : strcmp(wish->field, "text") == 0
                                   ? !has_at && !has_field(header, width, "text")
                                   : false;
        if (is_wanted && headers_fit(wish->field, plain) > 0)
            return true;
    }
    return false;
}

bool match_is_feedback(struct arena *arena, const struct slice *header, size_t width)
{
    size_t known = 0;

    for (size_t i = 0; i < width; i++) {
        if (!match_is_unique(header, width, i))
            return false;
        const bool is_known = clauses_know(header[i]);
        known += is_known;
        if (!is_known && is_missed(header, width, headers_plain(arena, header[i])))
            return false;
    }
    return known >= 2;
}

struct match *match_all(struct arena *arena, const struct slice *header, size_t width, size_t *count)
{
    struct match *const matches = arena_array(arena, width, sizeof *matches);

    for (size_t i = 0; i < width; i++)
        matches[i] = (struct match){
            .wish = match_wish_for(header[i]), .field = slice_copy(arena, header[i]), .place = i};
    *count = width;
    return matches;
}

/* Columns as they are being handed out. */
struct hand {
    const char **plain; /* NULL: taken */
    const char **texts; /* NULL: there are none */
    size_t width;
    struct match *matches;
    size_t count;
};

static void take(struct hand *hand, const struct match_wish *wish, const char *field, size_t place)
{
    hand->matches[hand->count++] = (struct match){.wish = wish, .field = field, .place = place};
    hand->plain[place] = NULL;
}

/* The free column whose words fit a wish best, the first of equals, and the next of these; `width` if none
   does. */
static size_t best_among(const struct hand *hand, const char *const *words, const struct match_wish *wish,
                         size_t *tied)
{
    size_t best = hand->width;
    int highest = 0;

    *tied = hand->width;
    for (size_t i = 0; i < hand->width; i++) {
        const int fit = hand->plain[i] ? headers_fit(wish->field, words[i]) : 0;
        if (fit > 0 && fit == highest && *tied == hand->width)
            *tied = i;
        if (fit > highest) {
            highest = fit;
            best = i;
            *tied = hand->width;
        }
    }
    return best;
}

/* Another free column with a usual name of the same score: `Stars` and `Overall rating`. */
static size_t other_name(const struct hand *hand, const struct match_wish *wish, size_t place)
{
    if (place == hand->width || !headers_names(wish->field, hand->plain[place]))
        return hand->width;
    for (size_t i = 0; i < hand->width; i++)
        if (i != place && hand->plain[i] && headers_names(wish->field, hand->plain[i]))
            return i;
    return hand->width;
}

static size_t best_for(const struct hand *hand, const struct match_wish *wish, size_t *rival)
{
    size_t tied;
    const size_t named = best_among(hand, hand->plain, wish, rival);

    if (*rival == hand->width)
        *rival = other_name(hand, wish, named);
    if (named < hand->width || !hand->texts)
        return named;
    const size_t asked = best_among(hand, hand->texts, wish, &tied);
    return tied < hand->width && wish->role == MATCH_SCORE ? hand->width : asked;
}

static struct match *find(const struct hand *hand, const char *field)
{
    for (size_t i = 0; i < hand->count; i++)
        if (strcmp(hand->matches[i].field, field) == 0)
            return &hand->matches[i];
    return NULL;
}

/* Ticket tools call the end of the work closing, where they know no other end; closed_at is an
   end without an answer. */
static void settle_closing(const struct hand *hand, const char *plain)
{
    struct match *const closed = find(hand, "closed_at");

    if (!closed || find(hand, "resolved_at") || strcmp(plain, "closed unanswered") == 0)
        return;
    closed->wish = match_wish_for(slice_of("resolved_at"));
    closed->field = "resolved_at";
}

/* Qualtrics writes who is a promoter beside the score, under the same question. */
static bool is_group(const char *plain)
{
    static const char end[] = "nps group";
    const size_t length = strlen(plain);

    return length >= sizeof end - 1 && strcmp(plain + length - (sizeof end - 1), end) == 0;
}

static const char **plain_texts(struct arena *arena, const struct hand *hand, const struct slice *texts)
{
    const char **const plain = arena_array(arena, hand->width, sizeof *plain);

    for (size_t i = 0; i < hand->width; i++)
        plain[i] = is_group(hand->plain[i]) ? "" : headers_plain(arena, texts[i]);
    return plain;
}

static bool is_field_given(const struct match_given *given, const char *field)
{
    for (size_t i = 0; given && i < given->field_count; i++)
        if (slice_is(slice_of(field), given->fields[i]))
            return true;
    return false;
}

/* Clocks beside dates, of what no field has taken. */
static void take_clocks(struct arena *arena, struct hand *hand, const struct slice *header)
{
    for (size_t i = 0; i < hand->count; i++) {
        struct match *const match = &hand->matches[i];
        if (!match->wish || match->wish->role != MATCH_TIME)
            continue;
        match->clock = beside_find(arena, hand->plain, hand->width, match->place,
                                   headers_plain(arena, header[match->place]));
        match->has_clock = match->clock < hand->width;
        if (match->has_clock)
            hand->plain[match->clock] = NULL;
    }
}

struct match *match_usual(struct arena *arena, const struct slice *header, const struct slice *texts,
                          size_t width, const struct match_given *given, size_t *count)
{
    struct hand hand = {.width = width,
                        .plain = arena_array(arena, width, sizeof *hand.plain),
                        .matches = arena_array(arena, width, sizeof *hand.matches)};

    for (size_t i = 0; i < width; i++)
        hand.plain[i] = headers_plain(arena, header[i]);
    hand.texts = texts ? plain_texts(arena, &hand, texts) : NULL;
    for (size_t i = 0; i < width && given && given->columns; i++)
        hand.plain[i] = given->columns[i] ? NULL : hand.plain[i];
    for (size_t i = 0; i < WISHES; i++) {
        size_t rival = width;
        const size_t place =
            is_field_given(given, wishes[i].field) ? width : best_for(&hand, &wishes[i], &rival);
        if (place == width)
            continue;
        take(&hand, &wishes[i], wishes[i].field, place);
        hand.matches[hand.count - 1].has_rival = wishes[i].role == MATCH_SCORE && rival < width;
        hand.matches[hand.count - 1].rival = rival;
    }
    take_clocks(arena, &hand, header);
    for (size_t i = 0; i < width; i++) {
        const char *const dimension = hand.plain[i] ? headers_dimension(hand.plain[i]) : NULL;
        if (dimension && !find(&hand, dimension) && !is_field_given(given, dimension))
            take(&hand, NULL, dimension, i);
    }
    for (size_t i = 0; i < hand.count; i++)
        hand.matches[i].has_rival = hand.matches[i].has_rival && hand.plain[hand.matches[i].rival];
    const struct match *const closed = find(&hand, "closed_at");
    if (closed)
        settle_closing(&hand, headers_plain(arena, header[closed->place]));
    *count = hand.count;
    return hand.matches;
}
