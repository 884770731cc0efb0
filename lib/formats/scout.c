/* scout - finds the bounds of a file's records, ahead of who reads them */
#include "voc/scout.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/errand.h"

struct scout {
    struct arena *arena;
    struct bytes *bytes;
    char delimiter;
    struct bounds *bounds; /* of what is read, */
    struct bounds *ahead;  /* and of what follows that, which another thread looks for meanwhile, */
    const char *follows;   /* from here on; NULL: nowhere */
    struct errand *errand; /* NULL: nobody was sent yet, */
    bool is_alone;         /* and nobody can be */
};

struct scout *scout_new(struct arena *arena, struct bytes *bytes)
{
    struct scout *const scout = arena_alloc(arena, sizeof *scout);

    *scout = (struct scout){.arena = arena,
                            .bytes = bytes,
                            .delimiter = ',',
                            .bounds = bounds_new(arena),
                            .is_alone = !bytes_are_at_hand(bytes)};
    return scout;
}

void scout_split_at(struct scout *scout, char delimiter)
{
    scout->delimiter = delimiter;
}

static void look_ahead(void *thing)
{
    struct scout *const scout = thing;

    bounds_find(scout->ahead, bytes_ahead(scout->bytes, scout->follows, BOUNDS_REACH), scout->delimiter);
}

static bool has_errand(struct scout *scout)
{
    if (scout->is_alone || scout->errand)
        return !scout->is_alone;
    scout->ahead = bounds_new(scout->arena);
    scout->errand = errand_new(scout->arena, look_ahead, scout);
    scout->is_alone = !scout->errand;
    return !scout->is_alone;
}

/* Looking ahead is worth it only where there is much to look at. */
static void send(struct scout *scout)
{
    const size_t length = bounds_length(scout->bounds);
    struct err ignored = {0};

    if (length < BOUNDS_REACH / 2 || !has_errand(scout) ||
        !bytes_make_room(scout->bytes, length + BOUNDS_REACH, &ignored))
        return;
    scout->follows = bytes_at(scout->bytes) + length;
    errand_start(scout->errand);
}

/* Whether what was found ahead is what follows. */
static bool take_over(struct scout *scout)
{
    struct bounds *const found = scout->ahead;
    const bool follows = scout->follows && scout->follows == bytes_at(scout->bytes);

    scout_halt(scout);
    if (follows) {
        scout->ahead = scout->bounds;
        scout->bounds = found;
    }
    return follows;
}

static bool look_on(struct scout *scout)
{
    struct slice text;
    struct err ignored = {0};

    bytes_keep(scout->bytes);
    if (!take_over(scout)) {
        if (!bytes_peek(scout->bytes, BOUNDS_REACH, &text, &ignored))
            return false;
        bounds_find(scout->bounds, text, scout->delimiter);
    }
    send(scout);
    bytes_vet_next(scout->bytes, bounds_length(scout->bounds));
    return true;
}

bool scout_next(struct scout *scout, struct bounds_record *record)
{
    return bounds_next(scout->bounds, record) || (look_on(scout) && bounds_next(scout->bounds, record));
}

struct bounds_run scout_take_run(struct scout *scout, size_t width, size_t most)
{
    if (bounds_are_used(scout->bounds))
        look_on(scout);
    return bounds_take_run(scout->bounds, width, most);
}

size_t scout_place(const struct scout *scout)
{
    return bounds_place(scout->bounds);
}

void scout_return(struct scout *scout, size_t place)
{
    bounds_return(scout->bounds, place);
}

void scout_forget(struct scout *scout)
{
    bounds_find(scout->bounds, (struct slice){"", 0}, scout->delimiter);
}

void scout_halt(struct scout *scout)
{
    errand_wait(scout->errand);
    scout->follows = NULL;
}
