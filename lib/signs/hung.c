/* hung - where a column's clock hangs, as far as its header says */
#include "voc/hung.h"

#include "voc/arena.h"
#include "voc/clocks.h"
#include "voc/text.h"
#include "voc/zone.h"

static struct slice between(struct slice header, char opens, char closes)
{
    size_t start = header.length, end = header.length;

    while (start > 0 && header.at[start - 1] != opens) {
        start--;
        end = header.at[start] == closes ? start : end;
    }
    return start && end < header.length ? slice_trim((struct slice){header.at + start, end - start})
                                        : (struct slice){"", 0};
}

struct slice hung_word(struct slice header)
{
    const struct slice word = between(header, '(', ')');

    return word.length ? word : between(header, '[', ']');
}

/* `local`, `Eastern Time`; not `date and time`. */
static bool is_clock(struct slice word)
{
    struct slice rest = word, part, first = {"", 0}, last = {"", 0};
    int count = 0;

    while (slice_split(&rest, ' ', &part)) {
        first = count++ ? first : part;
        last = part;
    }
    if (slice_is_nearly(first, slice_of("local")))
        return count <= 2;
    return count > 1 && count <= 3 && slice_is_nearly(last, slice_of("time")) &&
           !slice_is_nearly(first, slice_of("date")) && !slice_is_nearly(first, slice_of("response"));
}

/* A word that means one clock, as its distance from UTC. */
static struct hung as_offset(struct arena *arena, struct slice word)
{
    int64_t utc = 0;
    const bool is_known = clocks_to_utc(clocks_new(arena, NULL), word, 0, &utc);
    const long long minutes = -utc / 60, size = minutes < 0 ? -minutes : minutes;

    if (!is_known || minutes == 0)
        return (struct hung){is_known ? HUNG_UTC : HUNG_UNSAID, word, NULL};
    return (struct hung){
        slice_has_digit(word) ? HUNG_THERE : HUNG_SEASONAL, word,
        arena_printf(arena, "%c%02lld:%02lld", minutes < 0 ? '-' : '+', size / 60, size % 60)};
}

struct hung hung_by(struct arena *arena, struct slice header)
{
    const struct slice word = hung_word(header);
    struct err ignored = {0};
    const char *zones;

    switch (clocks_kind(word, &zones)) {
    case CLOCKS_SEVERAL:
        return (struct hung){HUNG_SEVERAL, word, zones};
    case CLOCKS_KNOWN:
        return as_offset(arena, word);
    case CLOCKS_UNKNOWN:
        break;
    }
    const bool is_name =
        word.length && (memchr(word.at, '/', word.length) || word.at[0] == '+' || word.at[0] == '-');
    const char *const name = is_name ? slice_copy(arena, word) : NULL;
    if (name && zone_open(arena, name, &ignored))
        return (struct hung){HUNG_THERE, word, name};
    return (struct hung){is_clock(word) ? HUNG_UNKNOWN : HUNG_UNSAID, word, NULL};
}
