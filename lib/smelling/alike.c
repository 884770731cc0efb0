/* alike - whether two labels are nearly the same */
#include "voc/alike.h"

#include "voc/arena.h"

enum { FEWEST_ALIKE = 4, LONG_WORD = 6 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_mark(char c)
{
    return c != '\0' && strchr(" \t-_.,'\"/():;", c) != NULL;
}

/* Whether the marks from `at` on part two numbers, or are the sign of one. */
static bool is_parting(struct slice text, size_t at)
{
    size_t next = at;

    while (next < text.length && is_mark(text.at[next]))
        next++;
    if (next == text.length || !slice_is_digit(text.at[next]))
        return false;
    return at == 0 ? text.at[next - 1] == '-' : slice_is_digit(text.at[at - 1]) || text.at[next - 1] == '-';
}

struct slice alike_bare(struct arena *arena, struct slice folded)
{
    char *const copy = arena_alloc(arena, folded.length + 1);
    size_t kept = 0;

    for (size_t at = 0; at < folded.length; at++) {
        if (!is_mark(folded.at[at])) {
            copy[kept++] = folded.at[at];
            continue;
        }
        if (is_parting(folded, at))
            copy[kept++] = '-';
        while (at + 1 < folded.length && is_mark(folded.at[at + 1]))
            at++;
    }
    return (struct slice){copy, kept};
}

bool alike_is_worded(struct slice text)
{
    size_t alike = 0;
    bool letter = false;

    for (size_t i = 0; i < text.length; i++) {
        alike += is_letter(text.at[i]) || slice_is_digit(text.at[i]) || (unsigned char)text.at[i] >= 0x80;
        letter = letter || (!slice_is_digit(text.at[i]) && text.at[i] != '-');
    }
    return letter && alike >= FEWEST_ALIKE;
}

/* The letters in a row around a place. */
static size_t word_at(struct slice text, size_t at)
{
    size_t from = at, until = at;

    while (from > 0 && is_letter(text.at[from - 1]))
        from--;
    while (until < text.length && is_letter(text.at[until]))
        until++;
    return until - from;
}

/* Where two texts begin to differ, and what of each is left before they are the same again. */
struct rift {
    size_t at;
    struct slice a, b;
};

static struct rift rift_of(struct slice a, struct slice b)
{
    struct rift rift = {.a = a, .b = b};

    for (; rift.a.length && rift.b.length && *rift.a.at == *rift.b.at; rift.at++) {
        rift.a = (struct slice){rift.a.at + 1, rift.a.length - 1};
        rift.b = (struct slice){rift.b.at + 1, rift.b.length - 1};
    }
    while (rift.a.length && rift.b.length && rift.a.at[rift.a.length - 1] == rift.b.at[rift.b.length - 1]) {
        rift.a.length--;
        rift.b.length--;
    }
    return rift;
}

static bool is_turn(const struct rift *rift)
{
    return rift->a.length == 2 && rift->b.length == 2 && rift->a.at[0] == rift->b.at[1] &&
           rift->a.at[1] == rift->b.at[0] && is_letter(rift->a.at[0]) && is_letter(rift->a.at[1]);
}

static bool is_letter_or_none(struct slice text)
{
    return text.length == 0 || (text.length == 1 && is_letter(text.at[0]));
}

bool alike_is_slip(struct slice a, struct slice b)
{
    const struct rift rift = rift_of(a, b);
    const size_t in_a = word_at(a, rift.at), in_b = word_at(b, rift.at);

    return (is_turn(&rift) || (is_letter_or_none(rift.a) && is_letter_or_none(rift.b))) &&
           (in_a > in_b ? in_a : in_b) >= LONG_WORD;
}

bool alike_is_turned(struct slice a, struct slice b)
{
    if (a.length < LONG_WORD || a.length != b.length)
        return false;
    const struct rift rift = rift_of(a, b);
    return is_turn(&rift);
}
