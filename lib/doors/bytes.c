/* bytes - files and pipes, read by lines */
#include "voc/bytes.h"

#include "voc/arena.h"
#include "voc/intake.h"
#include "voc/path.h"
#include "voc/spring.h"
#include "voc/vet.h"

#include <stdlib.h>

enum { READ_SIZE = 256 * 1024, FAR_SIZE = 8 * READ_SIZE };

struct bytes {
    struct spring *spring;
    struct evidence evidence;
    bool is_vetting;
    struct vet vet; /* of what stands before buffer[vetted] */
    size_t vetted;
    bool is_at_hand;
    bool ended;
    uint64_t gone; /* bytes that stood before the buffer's first one */
    char *buffer;
    size_t capacity;
    size_t kept, at, filled; /* buffer[kept..at) is the record so far, [at..filled) not yet taken */
};

static void bytes_close(void *thing)
{
    free(((struct bytes *)thing)->buffer);
}

struct bytes *bytes_open(struct arena *arena, const char *path, const char *encoding, struct err *err)
{
    struct bytes *const bytes = arena_alloc(arena, sizeof *bytes);
    const char *const title = path_title(path);

    bytes->spring =
        intake_open(arena, path, arena_copy(arena, title, strlen(title)), encoding, &bytes->evidence, err);
    arena_defer(arena, bytes_close, bytes);
    bytes->is_at_hand = path_is_repeatable(path);
    return bytes->spring ? bytes : NULL;
}

void bytes_vet(struct bytes *bytes)
{
    bytes->is_vetting = strcmp(bytes->evidence.encoding, "UTF-8") == 0;
}

static void vet_up_to(struct bytes *bytes, size_t end)
{
    if (!bytes->is_vetting || end <= bytes->vetted)
        return;
    vet_look(&bytes->vet, (struct slice){bytes->buffer + bytes->vetted, end - bytes->vetted});
    bytes->vetted = end;
}

void bytes_vet_next(struct bytes *bytes, size_t length)
{
    vet_up_to(bytes, bytes->at + length);
}

bool bytes_are_vetted(struct bytes *bytes)
{
    vet_up_to(bytes, bytes->filled);
    return bytes->is_vetting && bytes->ended && vet_is_passed(&bytes->vet);
}

struct bytes *bytes_text(struct arena *arena, struct slice text, const char *name)
{
    struct bytes *const bytes = arena_alloc(arena, sizeof *bytes);

    bytes->spring = spring_text(arena, text, name);
    bytes->is_at_hand = true;
    bytes->evidence.encoding = "UTF-8";
    arena_defer(arena, bytes_close, bytes);
    return bytes;
}

bool bytes_are_at_hand(const struct bytes *bytes)
{
    return bytes->is_at_hand;
}

uint64_t bytes_passed(const struct bytes *bytes)
{
    return bytes->gone + bytes->at;
}

bool bytes_place(const struct bytes *bytes, uint64_t *place)
{
    if (!spring_is_plain(bytes->spring))
        return false;
    *place = spring_place(bytes->spring) - (bytes->filled - bytes->at);
    return true;
}

const struct evidence *bytes_evidence(const struct bytes *bytes)
{
    return &bytes->evidence;
}

const char *bytes_name(const struct bytes *bytes)
{
    return bytes->spring->name;
}

static bool widen(struct bytes *bytes, struct err *err)
{
    const size_t capacity = bytes->capacity ? bytes->capacity * 2 : 2 * READ_SIZE;
    char *const buffer = realloc(bytes->buffer, capacity);

    if (!buffer)
        return bytes->filled ? err_set(err, ERR_SYSTEM, "%s: out of memory in a record of %zu bytes",
                                       bytes_name(bytes), bytes->filled)
                             : err_set(err, ERR_SYSTEM, "%s: out of memory", bytes_name(bytes));
    bytes->buffer = buffer;
    bytes->capacity = capacity;
    return true;
}

/* Slides the record to the front. */
static void slide(struct bytes *bytes)
{
    vet_up_to(bytes, bytes->kept);
    bytes->vetted -= bytes->is_vetting ? bytes->kept : 0;
    memmove(bytes->buffer, bytes->buffer + bytes->kept, bytes->filled - bytes->kept);
    bytes->at -= bytes->kept;
    bytes->filled -= bytes->kept;
    bytes->gone += bytes->kept;
    bytes->kept = 0;
}

/* Who looks far ahead gets a larger buffer, so that sliding what is there costs less than reading it did. */
static bool make_room(struct bytes *bytes, size_t size, struct err *err)
{
    if (bytes->capacity - bytes->filled >= size)
        return true;
    if (bytes->kept)
        slide(bytes);
    const bool is_crowded = bytes->filled > bytes->capacity / 4 && bytes->capacity < FAR_SIZE;
    bool is_wide = !is_crowded || widen(bytes, err);
    while (is_wide && bytes->capacity - bytes->filled < size)
        is_wide = widen(bytes, err);
    return is_wide;
}

/* Reads into the room that there is. */
static bool draw(struct bytes *bytes, struct err *err)
{
    size_t got;

    if (!spring_pull(bytes->spring, bytes->buffer + bytes->filled, READ_SIZE, &got, err))
        return false;
    bytes->ended = got == 0;
    bytes->filled += got;
    return true;
}

static bool fill(struct bytes *bytes, struct err *err)
{
    return bytes->ended || (make_room(bytes, READ_SIZE, err) && draw(bytes, err));
}

void bytes_release(struct bytes *bytes)
{
    if (!bytes->ended || bytes->at < bytes->filled)
        return;
    vet_up_to(bytes, bytes->filled);
    free(bytes->buffer);
    bytes->buffer = NULL;
    bytes->gone += bytes->at;
    bytes->vetted = bytes->capacity = bytes->kept = bytes->at = bytes->filled = 0;
}

static struct slice pending(const struct bytes *bytes, size_t from)
{
    if (!bytes->buffer)
        return (struct slice){"", 0};
    return (struct slice){bytes->buffer + from, bytes->filled - from};
}

/* The length of the first line of `text` with its end, which isn't before `from`; 0 if the end isn't there
   yet. */
static size_t line_length(struct slice text, size_t from, bool ended)
{
    const size_t end = slice_line_end(text, from);
    const bool may_go_on = end == text.length || (text.at[end] == '\r' && end + 1 == text.length);

    return may_go_on && !ended ? 0 : slice_behind_line_end(text, end);
}

bool bytes_line(struct bytes *bytes, struct slice *line, struct err *err)
{
    size_t length, searched = 0;

    while ((length = line_length(pending(bytes, bytes->at), searched, bytes->ended)) == 0 && !bytes->ended) {
        const size_t there = bytes->filled - bytes->at;
        searched = there ? there - 1 : 0; /* where a CR may wait for its LF */
        if (!fill(bytes, err))
            return false;
    }
    *line = (struct slice){bytes->buffer + bytes->at, length};
    bytes->at += length;
    return true;
}

bool bytes_peek(struct bytes *bytes, size_t most, struct slice *next, struct err *err)
{
    while (bytes->filled - bytes->at < most && !bytes->ended)
        if (!fill(bytes, err))
            return false;
    *next = pending(bytes, bytes->at);
    if (next->length > most)
        next->length = most;
    return true;
}

void bytes_skip(struct bytes *bytes, size_t count)
{
    bytes->at += count;
}

struct slice bytes_take(struct bytes *bytes, size_t length)
{
    bytes->kept = bytes->at;
    bytes->at += length;
    return (struct slice){bytes->buffer + bytes->kept, length};
}

const char *bytes_at(const struct bytes *bytes)
{
    return pending(bytes, bytes->at).at;
}

void bytes_keep(struct bytes *bytes)
{
    bytes->kept = bytes->at;
}

void bytes_return(struct bytes *bytes, size_t count)
{
    bytes->at -= count;
}

struct slice bytes_kept(const struct bytes *bytes)
{
    if (!bytes->buffer)
        return (struct slice){"", 0};
    return (struct slice){bytes->buffer + bytes->kept, bytes->at - bytes->kept};
}

bool bytes_drain(struct bytes *bytes, struct err *err)
{
    struct slice piece;

    do {
        if (!bytes_peek(bytes, READ_SIZE, &piece, err))
            return false;
        bytes_skip(bytes, piece.length);
        bytes_keep(bytes);
    } while (piece.length);
    return true;
}

bool bytes_make_room(struct bytes *bytes, size_t ahead, struct err *err)
{
    const size_t there = bytes->filled - bytes->at;

    return bytes->ended || there >= ahead || make_room(bytes, ahead - there + READ_SIZE, err);
}

struct slice bytes_ahead(struct bytes *bytes, const char *from, size_t most)
{
    const size_t start = (size_t)(from - bytes->buffer), end = start + most;
    struct err ignored = {0};

    while (bytes->filled < end && !bytes->ended && bytes->capacity - bytes->filled >= READ_SIZE &&
           draw(bytes, &ignored))
        ;
    const size_t there = bytes->filled > start ? bytes->filled - start : 0;
    return (struct slice){from, there < most ? there : most};
}
