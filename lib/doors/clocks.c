/* clocks - zones as cells name them */
#include "voc/clocks.h"

#include "voc/arena.h"
#include "voc/moment.h"
#include "voc/scan.h"
#include "voc/text.h"
#include "voc/zone.h"

/* Those that practically always mean one clock, in quarters of an hour east of UTC. PST is Manila's, too, MST
   was Rangoon's and EST Sydney's, but exports that write them are American. */
static const struct {
    const char *word;
    int quarters;
} fixed[] = {{"UTC", 0},   {"GMT", 0},   {"UT", 0},    {"Z", 0},      {"WET", 0},    {"WEST", 4},
             {"CET", 4},   {"CEST", 8},  {"MEZ", 4},   {"MESZ", 8},   {"EET", 8},    {"EEST", 12},
             {"MSK", 12},  {"TRT", 12},  {"EST", -20}, {"EDT", -16},  {"CDT", -20},  {"MST", -28},
             {"MDT", -24}, {"PST", -32}, {"PDT", -28}, {"AKST", -36}, {"AKDT", -32}, {"HST", -40},
             {"BRT", -12}, {"ART", -12}, {"SAST", 8},  {"WIB", 28},   {"HKT", 32},   {"SGT", 32},
             {"AWST", 32}, {"JST", 36},  {"KST", 36},  {"ACST", 38},  {"ACDT", 42},  {"AEST", 40},
             {"AEDT", 44}, {"NZST", 48}, {"NZDT", 52}};

static const struct {
    const char *word, *zones;
} several[] = {{"IST", "Asia/Kolkata, Asia/Jerusalem or Europe/Dublin"},
               {"CST", "America/Chicago, Asia/Shanghai or America/Havana"},
               {"BST", "Europe/London"},
               {"AST", "America/Halifax"}};

enum { MOST_KEPT = 16, LONGEST = 48 };

struct clock {
    char word[LONGEST];
    size_t length;
    const struct zone *zone;
    int32_t offset; /* without a zone */
    bool known;
};

struct clocks {
    struct arena *arena;
    const struct zone *home;
    struct clock kept[MOST_KEPT];
    size_t count, oldest;
};

static bool find_fixed(struct slice word, int32_t *offset)
{
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (slice_is_nearly(slice_of(fixed[i].word), word)) {
            *offset = fixed[i].quarters * 900;
            return true;
        }
    return false;
}

static const char *find_several(struct slice word)
{
    for (size_t i = 0; i < sizeof several / sizeof *several; i++)
        if (slice_is_nearly(slice_of(several[i].word), word))
            return several[i].zones;
    return NULL;
}

/* GMT+2, UTC-03:30, GMT+0100. */
static bool find_offset(struct slice word, int32_t *offset)
{
    struct scan scan = {word.at, word.at + word.length}, whole;
    struct moment_cell cell = {0};
    int hours;

    if (word.length < 5 || !scan_letters(&scan) || scan.at != word.at + 3 ||
        (!slice_is_nearly((struct slice){word.at, 3}, slice_of("GMT")) &&
         !slice_is_nearly((struct slice){word.at, 3}, slice_of("UTC"))))
        return false;
    const int sign = *scan.at == '-' ? -1 : 1;
    whole = scan;
    if ((scan_mark(&whole, '+') || scan_mark(&whole, '-')) && scan_part(&whole, 1, &hours) &&
        whole.at == whole.end) {
        *offset = sign * hours * 3600;
        return hours < 24;
    }
    if (!moment_take_offset(&scan, &cell) || scan.at != scan.end)
        return false;
    *offset = cell.offset;
    return true;
}

static const struct zone *find_place(struct arena *arena, struct slice word)
{
    struct err ignored = {0};

    return memchr(word.at, '/', word.length) ? zone_open(arena, slice_copy(arena, word), &ignored) : NULL;
}

enum clocks_kind clocks_kind(struct slice word, const char **zones)
{
    int32_t offset;

    *zones = find_several(word);
    if (*zones)
        return CLOCKS_SEVERAL;
    return find_fixed(word, &offset) || find_offset(word, &offset) ? CLOCKS_KNOWN : CLOCKS_UNKNOWN;
}

struct clocks *clocks_new(struct arena *arena, const struct zone *home)
{
    struct clocks *clocks = arena_alloc(arena, sizeof *clocks);

    *clocks = (struct clocks){.arena = arena, .home = home};
    return clocks;
}

static const struct clock *keep(struct clocks *clocks, struct slice word)
{
    struct clock *const clock = &clocks->kept[clocks->oldest];

    clocks->oldest = (clocks->oldest + 1) % MOST_KEPT;
    clocks->count += clocks->count < MOST_KEPT;
    *clock = (struct clock){.length = word.length};
    memcpy(clock->word, word.at, word.length);
    clock->known = (clocks->home && zone_abbreviation(clocks->home, word, &clock->offset)) ||
                   find_fixed(word, &clock->offset) || find_offset(word, &clock->offset) ||
                   (clock->zone = find_place(clocks->arena, word));
    return clock;
}

static const struct clock *look_up(struct clocks *clocks, struct slice word)
{
    for (size_t i = 0; i < clocks->count; i++)
        if (slice_is((struct slice){clocks->kept[i].word, clocks->kept[i].length}, word))
            return &clocks->kept[i];
    return keep(clocks, word);
}

bool clocks_to_utc(struct clocks *clocks, struct slice word, int64_t local, int64_t *utc)
{
    if (word.length == 0 || word.length > LONGEST)
        return false;
    const struct clock *const clock = look_up(clocks, word);
    *utc = clock->zone ? zone_to_utc(clock->zone, local) : local - clock->offset;
    return clock->known;
}
