/* integrity - tables of owners whose honesty is known: how often a sign of integrity calls an honest owner
   odd, and how often it finds one who isn't. Prints Markdown tables.

   integrity [TABLES] */
#include "voc/integrity.h"
#include "random.h"
#include "voc/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAYS = 364, FIRST_DAY = 20089, MOST_BINS = 100000 }; /* 2025-01-01 is day 20089 */

/* What a table of owners is like. */
struct world {
    const char *name;
    int owners, answers;      /* answers: of each owner in a year */
    double unlike;            /* sd of how owners differ, on the log scale */
    double waves;             /* shape of a week's rate; 0: even weeks */
    bool mailings;            /* half of the owners ask in bulk, and are answered in bulk */
    enum integrity_sign game; /* what the first owner does; INTEGRITY_SIGNS: nobody games */
};

/* One owner's truth. */
struct owner {
    double mood, response, quick, slow, week[DAYS / 7 + 1];
    bool in_bulk, games[INTEGRITY_SIGNS + 1];
};

static double logistic(double x)
{
    return 1 / (1 + exp(-x));
}

static struct owner owner_new(const struct world *world, int place, struct random *random)
{
    struct owner owner = {.mood = world->unlike * random_normal(random),
                          .response = logistic(-0.8 + world->unlike * random_normal(random)),
                          .in_bulk = world->mailings && place % 2};
    const double asks = world->unlike * random_normal(random),
                 chooses = world->unlike * random_normal(random);

    owner.quick = logistic(0.2 + asks + chooses / 2);
    owner.slow = logistic(0.2 + asks - chooses / 2);
    for (int i = 0; i <= DAYS / 7; i++)
        owner.week[i] = world->waves > 0 ? random_gamma(random, world->waves) / world->waves : 1;
    owner.games[world->game] = place == 0;
    return owner;
}

/* A score from 0 to 10, of a latent mood cut into parts as common in surveys. */
static int score_of(double mood, struct random *random)
{
    static const double shares[] = {.04, .01, .02, .02, .02, .06, .06, .11, .19, .17, .30};
    double share = random_share(random), latent;

    latent = log(share / (1 - share)) + mood;
    share = logistic(latent);
    for (int score = 0; score < 10; score++) {
        if (share < shares[score])
            return score;
        share -= shares[score];
    }
    return 10;
}

static bool is_quarter_end(int day)
{
    const struct period quarter = period_of(PERIOD_QUARTER, (int64_t)(FIRST_DAY + day) * CIVIL_DAY);

    return period_end(quarter) / CIVIL_DAY - (FIRST_DAY + day) <= 14;
}

struct bins {
    uint32_t *counts;
    size_t count;
};

/* An answer in some minutes of the day that are its own, or, in a bunch, in those of others. */
static void place(struct bins *bins, bool is_bunched)
{
    if (is_bunched && bins->count && bins->counts[bins->count - 1] < 6)
        bins->counts[bins->count - 1]++;
    else if (bins->count < MOST_BINS)
        bins->counts[bins->count++] = 1;
}

static void answer(const struct owner *owner, struct habits_owner *it, struct habits_day *day, int at,
                   struct bins *bins, struct random *random)
{
    const double year = (double)at / DAYS;
    double mood = owner->mood;
    int score;

    if (owner->games[INTEGRITY_QUARTER_SCORES] && is_quarter_end(at))
        mood += 1.5;
    if (owner->games[INTEGRITY_FADING])
        mood += 1.2 * (year - 0.5);
    score = score_of(mood, random);
    if (owner->games[INTEGRITY_HEAPING] && score == 8 && random_share(random) < 0.5)
        score = 9;
    it->scores[0][score]++;
    day->scores[0].n++;
    day->scores[0].top += score >= 9;
    day->scores[0].sum += score;
    day->scores[0].squares += score * score;
    place(bins, (owner->in_bulk && random_share(random) < 0.3) ||
                    (owner->games[INTEGRITY_BURSTS] && random_share(random) < 0.3));
}

/* A case that was settled, quick or slow, and asked about or not. */
static void settle(const struct owner *owner, struct habits_owner *it, struct random *random)
{
    const int length = (int)(20 * random_share(random));
    const bool is_slow = length >= 10;
    const double gamed = is_slow ? 0.3 : 0.7, honest = is_slow ? owner->slow : owner->quick,
                 asked = owner->games[INTEGRITY_CHOOSING] ? gamed : honest;

    ++(random_share(random) < asked ? it->asked : it->passed)[length];
}

static void live(struct arena *arena, const struct world *world, int number, struct habits_owner *it,
                 struct random *random)
{
    const struct owner owner = owner_new(world, number, random);
    struct bins bins = {arena_array(arena, MOST_BINS, sizeof *bins.counts), 0};

    it->days = arena_array(arena, DAYS, sizeof *it->days);
    for (int i = 0; i < DAYS; i++) {
        struct habits_day *const day = &it->days[i];
        const double fades = owner.games[INTEGRITY_FADING] ? 1.5 - (double)i / DAYS : 1,
                     rush = owner.games[INTEGRITY_QUARTER_ANSWERS] && is_quarter_end(i) ? 2.5 : 1,
                     asked = rush * owner.week[i / 7] * world->answers / (DAYS * 0.31);
        day->day = FIRST_DAY + i;
        day->asked = (uint32_t)random_count(random, asked);
        for (uint32_t j = 0; j < day->asked; j++)
            if (random_share(random) < owner.response * fades) {
                day->answered++;
                answer(&owner, it, day, i, &bins, random);
            }
    }
    for (int i = 0; i < world->answers; i++)
        settle(&owner, it, random);
    it->day_count = DAYS;
    it->answers = bins.counts;
    it->answers_count = bins.count;
    it->name = slice_of("");
}

/* How many tables of so many had each sign in an honest owner, and in the one who isn't. */
struct found {
    int honest[INTEGRITY_SIGNS + 1], caught;
};

static void fail(void)
{
    abort();
}

static struct found run(const struct world *world, int tables, uint64_t seed)
{
    struct random random = random_from(seed);
    struct found found = {0};

    for (int table = 0; table < tables; table++) {
        struct arena *const arena = arena_new(fail);
        struct habits_owner *const owners = arena_array(arena, (size_t)world->owners, sizeof *owners);
        bool any = false;
        for (int i = 0; i < world->owners; i++)
            live(arena, world, i, &owners[i], &random);
        const struct integrity *const all = integrity_of(arena, owners, (size_t)world->owners);
        for (int sign = 0; sign < INTEGRITY_SIGNS; sign++) {
            bool honest = false;
            for (int i = 0; i < world->owners; i++) {
                const bool is_odd = strcmp(all[i].signs[sign].note, "odd") == 0,
                           is_gamer = i == 0 && (int)world->game == sign;
                honest |= is_odd && !is_gamer;
                found.caught += is_odd && is_gamer;
            }
            found.honest[sign] += honest;
            any |= honest;
        }
        found.honest[INTEGRITY_SIGNS] += any;
        arena_free(arena);
    }
    return found;
}

static void print_share(int count, int tables)
{
    printf(" %.1f |", 100.0 * count / tables);
}

static void print_honest(const struct world *worlds, size_t count, int tables)
{
    printf("| honest owners |");
    for (int sign = 0; sign < INTEGRITY_SIGNS - 1; sign++)
        printf(" %s |", integrity_words[sign]);
    printf(" any |\n|---|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        const struct found found = run(&worlds[i], tables, 20260101 + i);
        printf("| %d, %d answers a year%s |", worlds[i].owners, worlds[i].answers, worlds[i].name);
        for (int sign = 0; sign < INTEGRITY_SIGNS - 1; sign++)
            print_share(found.honest[sign], tables);
        print_share(found.honest[INTEGRITY_SIGNS], tables);
        printf("\n");
        fflush(stdout);
    }
}

static void print_games(const struct world *base, size_t count, int tables)
{
    printf("\n| one of them games |");
    for (int sign = 0; sign < INTEGRITY_SIGNS - 1; sign++)
        printf(" %s |", integrity_words[sign]);
    printf("\n|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        printf("| %d, %d answers a year%s |", base[i].owners, base[i].answers, base[i].name);
        for (int sign = 0; sign < INTEGRITY_SIGNS - 1; sign++) {
            struct world world = base[i];
            world.game = (enum integrity_sign)sign;
            print_share(run(&world, tables, 20260201 + i).caught, tables);
            fflush(stdout);
        }
        printf("\n");
    }
}

int main(int argc, char **argv)
{
    static const struct world honest[] = {
        {"", 5, 50, 0, 0, false, INTEGRITY_SIGNS},
        {"", 5, 300, 0, 0, false, INTEGRITY_SIGNS},
        {"", 20, 50, 0, 0, false, INTEGRITY_SIGNS},
        {"", 20, 300, 0, 0, false, INTEGRITY_SIGNS},
        {", who differ", 5, 50, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ", 5, 300, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ", 5, 2000, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ", 20, 300, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ", 20, 2000, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ much", 10, 500, 0.8, 1, false, INTEGRITY_SIGNS},
        {", half of them by bulk mail", 10, 500, 0.3, 1, true, INTEGRITY_SIGNS},
    };
    static const struct world games[] = {
        {"", 5, 300, 0, 0, false, INTEGRITY_SIGNS},
        {"", 10, 100, 0, 0, false, INTEGRITY_SIGNS},
        {"", 10, 300, 0, 0, false, INTEGRITY_SIGNS},
        {"", 10, 1000, 0, 0, false, INTEGRITY_SIGNS},
        {", who differ", 10, 300, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ", 10, 1000, 0.3, 2, false, INTEGRITY_SIGNS},
        {", who differ", 30, 1000, 0.3, 2, false, INTEGRITY_SIGNS},
    };
    const int tables = argc > 1 ? atoi(argv[1]) : 1000;

    print_honest(honest, sizeof honest / sizeof *honest, tables);
    print_games(games, sizeof games / sizeof *games, tables / 4);
    return 0;
}
