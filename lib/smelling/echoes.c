/* echoes - the same comment under many ids */
#include "voc/echoes.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/number.h"
#include "voc/text.h"

enum { SETS = 1024, WAYS = 4, FEWEST_IDS = 5, SHORT = 20, LONG = 40, SHORT_SHARE = 200 };

struct echo {
    uint32_t ids[FEWEST_IDS - 1]; /* the first that had it */
    bool is_long;
    struct spot spot;
};

/* What nearly all comments are done with at a glance: as long as a line of the processor's cache. */
struct set {
    uint64_t keys[WAYS];      /* of the comments */
    int32_t credits[WAYS];    /* how many comments without room each outlasts */
    uint32_t id_counts[WAYS]; /* different ids, and each row beyond; 0 is free */
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
    if (text.length < characters)
        return false;
    return text.length >= 4 * characters || text_count(text) >= characters;
}

/* The comment's way in its set, a new one where there is room; else WAYS, and all of the set grow older. */
static int find(struct echoes *echoes, size_t place, uint64_t key)
{
    struct set *const set = &echoes->sets[place];
    int room = WAYS;

    for (int way = WAYS; way-- > 0;) {
        if (set->keys[way] == key && set->id_counts[way])
            return way;
        room = set->credits[way] == 0 ? way : room;
    }
    if (room < WAYS) {
        echoes->lossy = echoes->lossy || set->id_counts[room];
        set->id_counts[room] = 0;
        set->keys[room] = key;
        return room;
    }
    for (int way = 0; way < WAYS; way++)
        set->credits[way]--;
    return WAYS;
}

static bool is_known(const struct echo *echo, uint32_t id_count, uint32_t id)
{
    for (uint32_t i = 0; i < id_count; i++)
        if (echo->ids[i] == id)
            return true;
    return false;
}

static void add_id(struct echo *echo, uint32_t *id_count, uint32_t id)
{
    if (*id_count < FEWEST_IDS && is_known(echo, *id_count, id))
        return;
    if (*id_count < FEWEST_IDS - 1)
        echo->ids[*id_count] = id;
    ++*id_count;
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
    struct set *const set = &echoes->sets[place];
    if (set->id_counts[way] == 0)
        echo->spot.row = *row;
    else if (set->id_counts[way] == 1) /* most comments come once: only here it is worth to keep the words */
        keep_words(echo, said);
    set->credits[way]++;
    add_id(echo, &set->id_counts[way],
           id.length ? (uint32_t)digest_key(id) : (uint32_t)row->line * 2654435761u);
}

static bool is_told(const struct echoes *echoes, const struct echo *echo, uint32_t id_count)
{
    return id_count >= FEWEST_IDS && (echo->is_long || (long long)id_count * SHORT_SHARE >= echoes->count);
}

/* What is told of them together, and the one that came most often. */
struct told {
    long long texts, rows;
    const struct echo *most;
    uint32_t most_ids;
};

static void add_told(struct told *told, const struct echo *echo, uint32_t id_count)
{
    told->texts++;
    told->rows += id_count;
    if (!told->most || id_count > told->most_ids ||
        (id_count == told->most_ids && echo->spot.row.line < told->most->spot.row.line)) {
        told->most = echo;
        told->most_ids = id_count;
    }
}

void echoes_tell(const struct echoes *echoes, struct slice column, struct whiffs *whiffs)
{
    struct told told = {0};
    char some[NUMBER_SIZE], count[NUMBER_SIZE], top[NUMBER_SIZE], spot[SPOT_SIZE];

    for (size_t i = 0; i < (size_t)SETS * WAYS; i++) {
        const struct echo *const echo = &echoes->items[i / WAYS][i % WAYS];
        const uint32_t id_count = echoes->sets[i / WAYS].id_counts[i % WAYS];
        if (is_told(echoes, echo, id_count))
            add_told(&told, echo, id_count);
    }
    if (!told.most)
        return;
    number_count(told.rows, some);
    number_count(echoes->count, count);
    number_count(told.most_ids, top);
    whiffs_add(
        whiffs, SMELL_SAME_COMMENT, column, told.rows,
        "%s%s of %s comments are %lld text%s that came under at least %d ids each; the commonest %s times, "
        "first "
        "at %s: canned answers, a bot, or an export that has rows twice; they count as so many customers",
        echoes->lossy ? "at least " : "", some, count, told.texts, told.texts == 1 ? "" : "s", FEWEST_IDS,
        top, spot_text(&told.most->spot, spot));
}
