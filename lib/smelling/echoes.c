/* echoes - the same comment under many ids */
#include "voc/echoes.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/number.h"

enum { SETS = 1024, WAYS = 4, FEWEST_IDS = 5, SHORT = 20, LONG = 40, SHORT_SHARE = 200 };

struct echo {
    uint32_t ids[FEWEST_IDS - 1]; /* the first that had it */
    uint32_t id_count;            /* different ones, and each row beyond */
    bool is_long;
    struct spot spot;
};

/* What nearly all comments are done with at a glance. */
struct set {
    uint64_t keys[WAYS];   /* of the comments */
    int32_t credits[WAYS]; /* how many comments without room each outlasts */
};

struct echoes {
    long long count;
    bool lossy;
    struct set sets[SETS];
    struct echo items[SETS][WAYS];
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

/* The comment's way in its set, a new one where there is room; else WAYS, and all of the set grow older. */
static int find(struct echoes *echoes, size_t place, uint64_t key)
{
    struct set *const set = &echoes->sets[place];
    int room = WAYS;

    for (int way = WAYS; way-- > 0;) {
        if (set->keys[way] == key && echoes->items[place][way].id_count)
            return way;
        room = set->credits[way] == 0 ? way : room;
    }
    if (room < WAYS) {
        echoes->lossy = echoes->lossy || echoes->items[place][room].id_count;
        echoes->items[place][room].id_count = 0;
        set->keys[room] = key;
        return room;
    }
    for (int way = 0; way < WAYS; way++)
        set->credits[way]--;
    return WAYS;
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

static void keep_words(struct echo *echo, struct slice said)
{
    const struct spot_row first = echo->spot.row;

    echo->is_long = is_as_long(said, LONG);
    spot_set(&echo->spot, &first, said);
}

void echoes_see(struct echoes *echoes, struct slice text, struct slice id, const struct spot_row *row)
{
    const struct slice said = slice_trim(text);

    echoes->count += said.length > 0;
    if (!is_as_long(said, SHORT))
        return;
    const uint64_t key = digest_key(said);
    const size_t place = key % SETS;
    const int way = find(echoes, place, key);
    if (way == WAYS)
        return;
    struct echo *const echo = &echoes->items[place][way];
    if (echo->id_count == 0)
        echo->spot.row = *row;
    else if (echo->id_count == 1) /* most comments come once: only here it is worth to keep the words */
        keep_words(echo, said);
    echoes->sets[place].credits[way]++;
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

    for (size_t i = 0; i < (size_t)SETS * WAYS; i++) {
        const struct echo *const echo = &echoes->items[i / WAYS][i % WAYS];
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
