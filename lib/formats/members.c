/* members - a JSON object as cells */
#include "voc/members.h"

#include "voc/arena.h"
#include "voc/json.h"

#include <stdint.h>
#include <stdlib.h>

enum { DEEPEST = 64, FIRST_MEMBERS = 64, FIRST_TEXT = 16 * 1024 };

struct piece {
    size_t at, length;
};

struct member {
    struct piece name, value;
};

struct members {
    struct arena *arena;
    struct json *json;
    struct slice text;
    const char *complaint; /* our own, where YAJL has none */

    struct member *members;
    size_t count, capacity;
    char *room; /* of all names and values */
    size_t used, size;

    struct piece path[DEEPEST + 1]; /* the name of the open member at each depth, with those before it */
    size_t depth;                   /* of open objects, outside arrays */
    bool complete;
    size_t end; /* of the object in the text */

    size_t arrays; /* open brackets from the outermost array on */
    size_t start;  /* of that array in the text */
    size_t value;  /* of its value in the room */
    size_t elements;
    bool is_plain; /* only scalars without a bar so far */
};

static void members_close(void *thing)
{
    free(((struct members *)thing)->members);
    free(((struct members *)thing)->room);
}

/* Ends the run, as the arena does, where there is no memory. */
static void *larger(struct members *members, void *memory, size_t size)
{
    void *const moved = realloc(memory, size);

    return moved ? moved : arena_alloc(members->arena, SIZE_MAX);
}

static void reserve(struct members *members, size_t length)
{
    size_t size = members->size ? members->size : FIRST_TEXT;

    while (size - members->used < length)
        size *= 2;
    if (size > members->size)
        members->room = larger(members, members->room, size);
    members->size = size;
}

static void put(struct members *members, const char *text, size_t length)
{
    reserve(members, length);
    if (length)
        memcpy(members->room + members->used, text, length);
    members->used += length;
}

static struct piece put_piece(struct members *members, struct slice text)
{
    const size_t at = members->used;

    put(members, text.at, text.length);
    return (struct piece){at, text.length};
}

static bool add(struct members *members, struct piece value)
{
    if (members->count == members->capacity) {
        members->capacity = members->capacity ? members->capacity * 2 : FIRST_MEMBERS;
        members->members = larger(members, members->members, members->capacity * sizeof *members->members);
    }
    members->members[members->count++] = (struct member){members->path[members->depth], value};
    return true;
}

/* The names of the objects around it come first, joined by dots. */
static bool name(struct members *members, struct slice text)
{
    const size_t at = members->used;

    if (members->depth > 1) {
        const struct piece outer = members->path[members->depth - 1];
        reserve(members, outer.length);
        put(members, members->room + outer.at, outer.length);
        put(members, ".", 1);
    }
    put(members, text.at, text.length);
    members->path[members->depth] = (struct piece){at, members->used - at};
    return true;
}

static bool refuse(struct members *members, const char *complaint)
{
    members->complaint = complaint;
    return false;
}

static bool enter_array(struct members *members)
{
    if (members->arrays++ > 0) {
        members->is_plain = false;
    } else {
        members->start = json_read(members->json) - 1;
        members->value = members->used;
        members->elements = 0;
        members->is_plain = true;
    }
    return true;
}

/* The same value is the same text, however it was laid out. */
static void put_compact(struct members *members, struct slice json)
{
    bool quoted = false;

    reserve(members, json.length);
    for (size_t i = 0; i < json.length; i++) {
        const char c = json.at[i];
        if (!quoted && (c == ' ' || c == '\t' || c == '\r' || c == '\n'))
            continue;
        quoted ^= c == '"';
        members->room[members->used++] = c;
        if (c == '\\') /* only strings have them, and what is escaped may be a quote */
            members->room[members->used++] = json.at[++i];
    }
}

static bool leave_array(struct members *members)
{
    const size_t end = json_read(members->json);

    if (--members->arrays > 0)
        return true;
    if (!members->is_plain) {
        members->used = members->value;
        put_compact(members, (struct slice){members->text.at + members->start, end - members->start});
    }
    return add(members, (struct piece){members->value, members->used - members->value});
}

static bool element(struct members *members, struct slice text)
{
    if (members->arrays > 1 || !members->is_plain)
        return true;
    if (text.length && memchr(text.at, '|', text.length))
        members->is_plain = false;
    if (members->elements++ > 0)
        put(members, "|", 1);
    put(members, text.at, text.length);
    return true;
}

static bool hear_in_array(struct members *members, enum json_event event, struct slice text)
{
    switch (event) {
    case JSON_ARRAY:
    case JSON_OBJECT:
        return members->depth + members->arrays < DEEPEST ? enter_array(members)
                                                          : refuse(members, "is nested too deep");
    case JSON_ARRAY_END:
    case JSON_OBJECT_END:
        return leave_array(members);
    case JSON_NAME:
        return true;
    default:
        return element(members, text);
    }
}

static bool hear(void *self, enum json_event event, struct slice text)
{
    struct members *const members = self;

    if (members->arrays)
        return hear_in_array(members, event, text);
    if (members->complete)
        return false;
    switch (event) {
    case JSON_OBJECT:
        return ++members->depth <= DEEPEST || refuse(members, "is nested too deep");
    case JSON_OBJECT_END:
        members->complete = --members->depth == 0;
        members->end = json_read(members->json);
        return true;
    case JSON_ARRAY:
        return enter_array(members);
    case JSON_NAME:
        return name(members, text);
    default:
        return add(members, put_piece(members, text));
    }
}

struct members *members_new(struct arena *arena)
{
    struct members *members = arena_alloc(arena, sizeof *members);

    members->arena = arena;
    members->json = json_new(arena, (struct json_listener){hear, members});
    arena_defer(arena, members_close, members);
    return members;
}

static bool read_all(struct members *members, size_t *fault)
{
    *fault = 0;
    if (!slice_starts(members->text, "{"))
        return refuse(members, "is no object");
    if (!json_feed(members->json, members->text)) {
        *fault = json_read(members->json) - (json_read(members->json) > 0);
        return false;
    }
    *fault = members->text.length;
    if (!members->complete)
        return refuse(members, "ends inside the object");
    *fault = members->end; /* a number behind it wouldn't be heard yet */
    if (members->end < members->text.length)
        return false;
    *fault = json_sound(members->text);
    return *fault == members->text.length ||
           refuse(members, "an escape that is no character (half of a surrogate pair, or NUL)");
}

bool members_read(struct members *members, struct slice text, const char **why, size_t *fault)
{
    members->text = text;
    members->count = members->used = members->depth = members->arrays = 0;
    members->complete = false;
    members->complaint = NULL;
    if (read_all(members, fault))
        return true;
    *why = members->complaint  ? members->complaint
           : members->complete ? "more behind the object"
                               : json_why(members->json);
    json_restart(members->json);
    return false;
}

size_t members_count(const struct members *members)
{
    return members->count;
}

static struct slice slice_at(const struct members *members, struct piece piece)
{
    return (struct slice){members->room + piece.at, piece.length};
}

struct slice members_name(const struct members *members, size_t i)
{
    return slice_at(members, members->members[i].name);
}

struct slice members_value(const struct members *members, size_t i)
{
    return slice_at(members, members->members[i].value);
}
