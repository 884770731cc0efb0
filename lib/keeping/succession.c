/* succession - rows that take the place of others of their source and id */
#include "voc/succession.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/seal.h"
#include "voc/talk.h"
#include "voc/text.h"

enum { SOURCES_MOST = 64, SHOWN = 40 };

/* The rows of one source that met earlier ones. */
struct tally {
    struct slice source;
    long long met, different;
    const char *id, *evidence; /* of the first that differs */
    bool is_rekeyed;           /* its customer had another keyed hash */
};

struct succession {
    struct arena *arena;
    const char *place;
    struct tally tallies[SOURCES_MOST]; /* the last one is of all further sources, too */
    size_t count, latest;
    long long emptied;
    const char *example;
};

struct succession *succession_new(struct arena *arena, const char *place)
{
    struct succession *const succession = arena_alloc(arena, sizeof *succession);

    *succession = (struct succession){.arena = arena, .place = place};
    return succession;
}

static struct tally *find(struct succession *succession, struct slice source)
{
    for (size_t i = 0; i < succession->count; i++) {
        const size_t place = (succession->latest + i) % succession->count;
        if (!slice_is(succession->tallies[place].source, source))
            continue;
        succession->latest = place;
        return &succession->tallies[place];
    }
    if (succession->count == SOURCES_MOST)
        return &succession->tallies[SOURCES_MOST - 1];
    succession->tallies[succession->count].source = slice_of(slice_copy(succession->arena, source));
    return &succession->tallies[succession->count++];
}

static bool differ(struct slice one, struct slice other)
{
    return one.length && other.length && !slice_is(one, other);
}

/* The most telling of the cells that differ. */
static const char *evidence(struct arena *arena, const struct clash_row *before, const struct clash_row *now)
{
    const struct {
        const char *name;
        struct slice was, is;
    } cells[] = {{"customer", before->customer, now->customer},
                 {"text", before->text, now->text},
                 {"at", before->at, now->at}};
    size_t i = 0;

    while (i < 2 && !differ(cells[i].was, cells[i].is))
        i++;
    return arena_printf(arena, "%s was '%s' and is '%s'", cells[i].name,
                        text_excerpt(arena, cells[i].was, SHOWN), text_excerpt(arena, cells[i].is, SHOWN));
}

void succession_meet(struct succession *succession, struct slice source, struct slice id,
                     const struct clash_row *before, const struct clash_row *now)
{
    struct tally *const tally = find(succession, source);

    tally->met++;
    if (!clash_is(id, before, now) || tally->different++ > 0)
        return;
    tally->id = text_excerpt(succession->arena, id, SHOWN);
    tally->evidence = evidence(succession->arena, before, now);
    tally->is_rekeyed = seal_is_keyed(before->customer) && seal_is_keyed(now->customer);
}

void succession_empty(struct succession *succession, struct slice source, struct slice id,
                      struct slice column, struct slice was)
{
    struct arena *const arena = succession->arena;

    if (succession->emptied++ > 0)
        return;
    succession->example = arena_printf(arena, "%s of %s%s%s: %s", text_excerpt(arena, column, SHOWN),
                                       text_excerpt(arena, source, SHOWN), source.length ? " " : "id ",
                                       text_excerpt(arena, id, SHOWN), text_excerpt(arena, was, SHOWN));
}

static bool refuse(const struct succession *succession, const struct tally *tally, struct err *err)
{
    char met[NUMBER_SIZE], different[NUMBER_SIZE];
    const char *const source =
        tally->source.length
            ? arena_printf(succession->arena, "of source '%.*s'", (int)tally->source.length, tally->source.at)
            : "without a source";

    number_count(tally->met, met);
    number_count(tally->different, different);
    return err_set(
        err, ERR_DATA,
        "of %s row%s %s whose id is in %s already %s %s plainly other feedback, such as id %s: %s; %s", met,
        tally->met == 1 ? "" : "s", source, succession->place, different,
        tally->different == 1 ? "is" : "are", tally->id, tally->evidence,
        tally->is_rekeyed
            ? "both are keyed hashes: was --key another one in voc import?"
            : "are they ids of another export? A line like source,,NAME in the map of each keeps them apart; "
              "--same last takes the later row for the newer state of the same feedback");
}

bool succession_may(const struct succession *succession, struct err *err)
{
    for (size_t i = 0; i < succession->count; i++)
        if (succession->tallies[i].different * 2 > succession->tallies[i].met)
            return refuse(succession, &succession->tallies[i], err);
    return true;
}

void succession_say(const struct succession *succession, const char *help, const struct talk *talk)
{
    char emptied[NUMBER_SIZE];

    number_count(succession->emptied, emptied);
    if (succession->emptied)
        talk_say(talk, TALK_WARNING, "%s cell%s that had a value in %s %s empty now, such as %s; %s", emptied,
                 succession->emptied == 1 ? "" : "s", succession->place,
                 succession->emptied == 1 ? "is" : "are", succession->example, help);
}
