/* echoes - the same comment under many ids */
#include "voc/echoes.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/number.h"

enum { SETS = 1024, WAYS = 4, FEWEST_IDS = 5, SHORT = 20, LONG = 40, SHORT_SHARE = 200 };

struct echo {
    uint64_t key;                 /* of the comment */
    uint32_t ids[FEWEST_IDS - 1]; /* the first that had it */
    uint32_t id_count;            /* different ones, and each row beyond */
    int32_t credit;               /* how many comments without room it outlasts */
    bool is_long;
    struct spot spot;
};

struct echoes {
    long long count;
    bool lossy;
    struct echo items[SETS * WAYS];
};

struct echoes *echoes_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct echoes));
}

/* Whether it has that many characters. */
static bool is_as_long(struct slice text, size_t characters)
{
    size_t count = 0;

    if (text.length < characters)
        return false;
    if (text.length >= 4 * characters)
        return true;
    for (size_t i = 0; i < text.length; i++)
        count += ((unsigned char)text.at[i] & 0xC0) != 0x80;
    return count >= characters;
}

/* The comment's place, a new one where there is room; else NULL, and all of the set grow older. */
static struct echo *find(struct echoes *echoes, uint64_t key)
{
    struct echo *const set = &echoes->items[key % SETS * WAYS], *room = NULL;

    for (struct echo *echo = set; echo < set + WAYS; echo++) {
        if (echo->id_count && echo->key == key)
            return echo;
        if (!room && echo->credit == 0)
            room = echo;
    }
    if (room) {
        echoes->lossy = echoes->lossy || room->id_count;
        *room = (struct echo){.key = key};
        return room;
    }
    for (struct echo *echo = set; echo < set + WAYS; echo++)
        echo->credit--;
    return NULL;
}

static void add_id(struct echo *echo, uint32_t id)
{
    if (echo->id_count < FEWEST_IDS - 1) {
        for (uint32_t i = 0; i < echo->id_count; i++)
            if (echo->ids[i] == id)
                return;
        echo->ids[echo->id_count] = id;
    } else if (echo->id_count == FEWEST_IDS - 1) {
        for (uint32_t i = 0; i < echo->id_count; i++)
            if (echo->ids[i] == id)
                return;
    }
    echo->id_count++;
}

void echoes_see(struct echoes *echoes, struct slice text, struct slice id, const struct spot_row *row)
{
    const struct slice said = slice_trim(text);

    echoes->count += said.length > 0;
    if (!is_as_long(said, SHORT))
        return;
    struct echo *const echo = find(echoes, digest_key(said));
    if (!echo)
        return;
    if (!echo->id_count) {
        echo->is_long = is_as_long(said, LONG);
        spot_set(&echo->spot, row, said);
    }
    echo->credit++;
    add_id(echo, id.length ? (uint32_t)digest_key(id) : (uint32_t)row->line * 2654435761u);
}

static bool is_told(const struct echoes *echoes, const struct echo *echo)
{
    return echo->id_count >= FEWEST_IDS &&
           (echo->is_long || (long long)echo->id_count * SHORT_SHARE >= echoes->count);
}

void echoes_tell(const struct echoes *echoes, struct slice column, struct whiffs *whiffs)
{
    const struct echo *most = NULL;
    long long texts = 0, rows = 0;
    char some[NUMBER_SIZE], count[NUMBER_SIZE], top[NUMBER_SIZE], spot[SPOT_SIZE];

    for (const struct echo *echo = echoes->items; echo < echoes->items + SETS * WAYS; echo++) {
        if (!is_told(echoes, echo))
            continue;
        texts++;
        rows += echo->id_count;
        if (!most || echo->id_count > most->id_count ||
            (echo->id_count == most->id_count && echo->spot.row.line < most->spot.row.line))
            most = echo;
    }
    if (!most)
        return;
    number_count(rows, some);
    number_count(echoes->count, count);
    number_count(most->id_count, top);
    whiffs_add(
        whiffs, SMELL_SAME_COMMENT, column, rows,
        "%s%s of %s comments are %lld text%s that came under at least %d ids each; the commonest %s times, "
        "first "
        "at %s: canned answers, a bot, or an export that has rows twice; they count as so many customers",
        echoes->lossy ? "at least " : "", some, count, texts, texts == 1 ? "" : "s", FEWEST_IDS, top,
        spot_text(&most->spot, spot));
}
