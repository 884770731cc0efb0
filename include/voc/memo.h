/* memo - what was found for a short value in a period, to be found again at once: rows mostly come from a few
   groups in turn */
#pragma once
#include "voc/slice.h"

struct arena;

enum { MEMO_SHORT = 24, MEMO_BITS = 12, MEMO_SIZE = 1 << MEMO_BITS };

/* What a value begins and ends with: its first sixteen bytes, with zeros behind a shorter one, and the last
   eight of a longer one. */
struct memo_words {
    uint64_t first, second, last;
};

/* By which a value of a kind in a period is known, where it is no longer than MEMO_SHORT. `where` has the
   period, the kind, and how long the value is. */
struct memo_key {
    struct memo_words words;
    uint64_t where;
};

/* One of MEMO_SIZE places; whoever comes pushes out who was there. */
struct memo {
    struct memo_key key;
    struct slice text; /* the value; good as long as the memo */
    void *found;       /* for it; NULL: nothing as yet */
};

struct memo *memo_new(struct arena *arena);

static inline struct memo_words memo_words(struct slice value)
{
    enum { WORD = sizeof(uint64_t) };
    const size_t n = value.length;
    uint64_t first = 0;

    for (size_t i = 0; i < n && n < WORD; i++)
        first |= (uint64_t)(unsigned char)value.at[i] << 8 * i;
    if (n <= WORD)
        return (struct memo_words){n == WORD ? slice_little(value.at) : first, 0, 0};
    const uint64_t last = slice_little(value.at + n - WORD),
                   second = n < 2 * WORD ? last >> 8 * (2 * WORD - n) : slice_little(value.at + WORD);
    return (struct memo_words){slice_little(value.at), second, n < 2 * WORD ? second : last};
}

/* The same where MEMO_REACH bytes can be read from where it begins on, however short it is: without a branch,
   as values of all lengths come in turn. */
enum { MEMO_REACH = 16 };
static inline struct memo_words memo_words_within(struct slice value)
{
    static const char marks[2 * MEMO_REACH] =
        "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
    const size_t n = value.length, own = n < MEMO_REACH ? n : MEMO_REACH;
    const char *const mark = marks + MEMO_REACH - own; /* as many bits as the value has */
    const uint64_t first = slice_little(mark), second = slice_little(mark + sizeof first);

    return (struct memo_words){slice_little(value.at) & first, slice_little(value.at + sizeof first) & second,
                               slice_little(value.at + (n > MEMO_REACH ? n : MEMO_REACH) - sizeof first) &
                                   second};
}

static inline uint64_t memo_mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static inline struct memo_key memo_key(struct memo_words words, size_t kind, size_t length, int64_t period)
{
    enum { LENGTH_BITS = 5, KIND_BITS = 27 };
    const size_t known = length < MEMO_SHORT ? length : MEMO_SHORT + (length > MEMO_SHORT);

    return (struct memo_key){words,
                             (uint64_t)period << (KIND_BITS + LENGTH_BITS) | kind << LENGTH_BITS | known};
}

static inline bool memo_is(const struct memo_key *a, const struct memo_key *b)
{
    return ((a->words.first ^ b->words.first) | (a->words.second ^ b->words.second) |
            (a->words.last ^ b->words.last) | (a->where ^ b->where)) == 0;
}

/* Its highest bits are of use: all bits of a factor have a say in those of a product. The end of a value and
   its place are moved off its beginning, which they may be like. */
static inline uint64_t memo_hash(const struct memo_key *key)
{
    const uint64_t last = key->words.last;

    return (key->words.first ^ (last << 23 | last >> 41) ^ key->where * 0x9E5) * UINT64_C(0x9E3779B97F4A7C15);
}

/* The place of a value that has this key; whoever finds something for it puts that there, with the text. */
static inline struct memo *memo_at(struct memo places[], const struct memo_key *key, struct slice value)
{
    struct memo *const place = &places[memo_hash(key) >> (64 - MEMO_BITS)];

    if (!memo_is(&place->key, key) ||
        (value.length > MEMO_SHORT && place->found && !slice_is(place->text, value)))
        *place = (struct memo){*key, {NULL, 0}, NULL};
    return place;
}

static inline struct memo *memo_of(struct memo places[], size_t kind, struct slice value, int64_t period)
{
    const struct memo_key key = memo_key(memo_words(value), kind, value.length, period);

    return memo_at(places, &key, value);
}
