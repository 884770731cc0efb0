/* memo - what was found for a short value in a period, to be found again at once: rows mostly come from a few
   groups in turn */
#pragma once
#include "voc/slice.h"

struct arena;

enum { MEMO_SHORT = 16, MEMO_BITS = 10, MEMO_SIZE = 1 << MEMO_BITS };

/* Of which of several kinds of values, and the value's first and last bytes. */
struct memo_key {
    uint64_t words[2];
    int64_t period;
    size_t length;
    size_t kind;
};

/* One of MEMO_SIZE places; whoever comes pushes out who was there. */
struct memo {
    struct memo_key key;
    const char *text; /* the value; good as long as the memo */
    void *found;      /* for it; NULL: nothing as yet */
};

struct memo *memo_new(struct arena *arena);

/* The first and the last bytes, eight each. Up to MEMO_SHORT bytes are known by these words and their length:
   what overlaps is there twice. */
static inline void memo_words(struct slice bytes, uint64_t words[2])
{
    uint32_t halves[2];

    words[0] = words[1] = 0;
    if (bytes.length >= sizeof *words) {
        memcpy(&words[0], bytes.at, sizeof *words);
        memcpy(&words[1], bytes.at + bytes.length - sizeof *words, sizeof *words);
    } else if (bytes.length >= sizeof *halves) {
        memcpy(&halves[0], bytes.at, sizeof *halves);
        memcpy(&halves[1], bytes.at + bytes.length - sizeof *halves, sizeof *halves);
        words[0] = (uint64_t)halves[1] << 32 | halves[0];
    } else if (bytes.length > 0) {
        const unsigned char *const at = (const unsigned char *)bytes.at;
        words[0] = (uint64_t)at[0] << 16 | (uint64_t)at[bytes.length / 2] << 8 | at[bytes.length - 1];
    }
}

static inline uint64_t memo_mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static inline bool memo_is(const struct memo_key *a, const struct memo_key *b)
{
    return a->words[0] == b->words[0] && a->words[1] == b->words[1] && a->period == b->period &&
           a->length == b->length && a->kind == b->kind;
}

/* The place of a value; whoever finds something for it puts that there, with the text. */
static inline struct memo *memo_of(struct memo places[], size_t kind, struct slice value, int64_t period)
{
    struct memo_key key = {.period = period, .length = value.length, .kind = kind};

    memo_words(value, key.words);
    const uint64_t hash = memo_mix(key.words[0] ^ (uint64_t)period << 8 ^ kind, key.words[1]);
    struct memo *const place = &places[hash * UINT64_C(0x9E3779B97F4A7C15) >> (64 - MEMO_BITS)];
    if (!memo_is(&place->key, &key) ||
        (value.length > MEMO_SHORT && place->found && memcmp(place->text, value.at, value.length) != 0))
        *place = (struct memo){key, NULL, NULL};
    return place;
}
