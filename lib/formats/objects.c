/* objects - the objects of a JSON file as a table's records */
#include "voc/objects.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/digest.h"
#include "voc/elements.h"
#include "voc/evidence.h"
#include "voc/members.h"
#include "voc/reread.h"
#include "voc/text.h"

#include <stdio.h>
#include <stdlib.h>

enum { FIRST_NAMES = 64, MOST_NAMES = 20000 };

struct objects {
    struct arena *arena;
    const char *name;
    struct pages pages;
    struct elements *elements;
    struct members *members;
    struct slice text;

    struct slice *names; /* of the columns */
    size_t *member;      /* of the object, for the columns that it has */
    size_t *sorted;      /* columns by their names */
    char *content;
    size_t content_size;
    size_t *latest; /* the number of the last object that had each */
    size_t count, capacity;
    size_t *index; /* a hash table of columns + 1, twice the capacity */
    size_t number; /* of the object, from 1 */

    bool begun, in_header, is_sound;
    const size_t *slots;
    size_t slots_width, slot_count;
    struct slice *cells;
};

static size_t *find(const struct objects *objects, struct slice name)
{
    const size_t mask = objects->capacity * 2 - 1;
    size_t at = digest_key(name) & mask;

    while (objects->index[at] && !slice_is(objects->names[objects->index[at] - 1], name))
        at = (at + 1) & mask;
    return &objects->index[at];
}

static void widen(struct objects *objects)
{
    const size_t count = objects->count, capacity = objects->capacity ? objects->capacity * 2 : FIRST_NAMES;

    objects->names = arena_grow(objects->arena, objects->names, count * sizeof *objects->names,
                                capacity * sizeof *objects->names);
    objects->latest = arena_grow(objects->arena, objects->latest, count * sizeof *objects->latest,
                                 capacity * sizeof *objects->latest);
    objects->member = arena_array(objects->arena, capacity, sizeof *objects->member);
    objects->index = arena_array(objects->arena, capacity * 2, sizeof *objects->index);
    objects->capacity = capacity;
    for (size_t i = 0; i < count; i++)
        *find(objects, objects->names[i]) = i + 1;
}

/* The column of a name, a new one where it wasn't met yet. Most objects have their members in one order. */
static size_t column_of(struct objects *objects, struct slice name, size_t likely)
{
    if (likely < objects->count && slice_is(objects->names[likely], name))
        return likely;
    if (objects->count == objects->capacity)
        widen(objects);
    size_t *const found = find(objects, name);
    if (*found == 0) {
        objects->names[objects->count] = slice_of(slice_copy(objects->arena, name));
        *found = ++objects->count;
    }
    return *found - 1;
}

static enum record_got twice(struct objects *objects, struct slice name, struct err *err)
{
    char why[200];
    const struct slice shown = text_fit(name, 60);

    snprintf(why, sizeof why, "the name '%.*s' comes twice in one object", (int)shown.length, shown.at);
    return elements_fault(objects->elements, 0, why, err);
}

/* Takes the object apart; *columns of its members are noted to be there. */
static enum record_got take_object(struct objects *objects, struct err *err)
{
    const char *why;
    size_t fault, column = 0;

    objects->number++;
    if (!members_read(objects->members, objects->text, &why, &fault))
        return elements_fault(objects->elements, fault, why, err);
    for (size_t i = 0; i < members_count(objects->members); i++) {
        const struct slice name = members_name(objects->members, i);
        column = column_of(objects, name, column);
        if (objects->latest[column] == objects->number)
            return twice(objects, name, err);
        objects->latest[column] = objects->number;
        objects->member[column] = i;
        if (column < objects->slots_width && objects->slots[column] != RECORD_UNWANTED)
            objects->cells[objects->slots[column]] = members_value(objects->members, i);
        column++;
    }
    return objects->count <= MOST_NAMES
               ? RECORD_ROW
               : elements_fault(objects->elements, 0, "too many names that all differ for a table", err);
}

static enum record_got next_object(struct objects *objects, struct err *err)
{
    enum record_got got = elements_next(objects->elements, &objects->text, err);

    if (got == RECORD_ROW)
        got = take_object(objects, err);
    objects->is_sound = got == RECORD_ROW;
    return got;
}

static enum record_got objects_next(void *self, struct err *err)
{
    struct objects *const objects = self;

    objects->in_header = !objects->begun;
    objects->begun = true;
    if (objects->in_header)
        return RECORD_ROW;
    for (size_t i = 0; i < objects->slot_count; i++)
        objects->cells[i] = (struct slice){"", 0};
    return next_object(objects, err);
}

static size_t objects_width(const void *self)
{
    return ((const struct objects *)self)->count;
}

static struct slice objects_cell(const void *self, size_t slot)
{
    const struct objects *const objects = self;

    return objects->in_header ? objects->names[slot] : objects->cells[slot];
}

static struct slice objects_raw(const void *self)
{
    return ((const struct objects *)self)->text;
}

static size_t objects_line(const void *self)
{
    return elements_line(((const struct objects *)self)->elements);
}

/* A bracket that closes says that it is whole. */
static bool objects_are_cut(const void *self)
{
    (void)self;
    return false;
}

static void objects_want(void *self, const size_t slots[], size_t width, size_t slot_count)
{
    struct objects *const objects = self;

    objects->slots = slots;
    objects->slots_width = width;
    objects->slot_count = slot_count;
}

static const char *objects_name(const void *self)
{
    return ((const struct objects *)self)->name;
}

static void put(struct objects *objects, size_t *used, struct slice text)
{
    if (objects->content_size - *used < text.length + 1) {
        const size_t size = (*used + text.length + 1) * 2;
        objects->content = arena_grow(objects->arena, objects->content, *used, size);
        objects->content_size = size;
    }
    if (text.length)
        memcpy(objects->content + *used, text.at, text.length);
    *used += text.length;
    objects->content[(*used)++] = '\0'; /* no name or value has one */
}

/* Names and values in the order of the names; an empty cell says nothing, a bad object is what stands there.
 */
static struct slice objects_content(void *self)
{
    struct objects *const objects = self;
    size_t used = 0;

    if (!objects->is_sound)
        return objects->text;
    for (size_t i = 0; i < objects->count; i++) {
        const size_t column = objects->sorted[i];
        if (objects->latest[column] != objects->number)
            continue;
        const struct slice value = members_value(objects->members, objects->member[column]);
        if (value.length == 0)
            continue;
        put(objects, &used, objects->names[column]);
        put(objects, &used, value);
    }
    return (struct slice){objects->content, used};
}

/* A column as it is being sorted. */
struct named {
    struct slice name;
    size_t column;
};

static int by_name(const void *left, const void *right)
{
    return slice_compare(((const struct named *)left)->name, ((const struct named *)right)->name);
}

static void sort_columns(struct objects *objects)
{
    struct named *const named = arena_array(objects->arena, objects->count, sizeof *named);

    for (size_t i = 0; i < objects->count; i++)
        named[i] = (struct named){objects->names[i], i};
    qsort(named, objects->count, sizeof *named, by_name);
    objects->sorted = arena_array(objects->arena, objects->count, sizeof *objects->sorted);
    for (size_t i = 0; i < objects->count; i++)
        objects->sorted[i] = named[i].column;
}

/* Reads all objects for their names. A bad line will be met again, unless there is no other. */
static bool learn_names(struct objects *objects, struct bytes *bytes, struct arena *arena, struct err *err)
{
    enum record_got got;
    struct err why = {0};

    objects->elements = elements_open(arena, bytes, objects->name, objects->pages);
    while ((got = next_object(objects, err)) == RECORD_ROW || got == RECORD_BAD)
        if (got == RECORD_BAD && !why.status)
            why = *err;
    if (got == RECORD_LOST)
        return false;
    *err = objects->count ? (struct err){0} : why;
    return err->status == 0;
}

static bool read_twice(struct objects *objects, const char *path, const char *encoding, const char *within,
                       struct err *err)
{
    struct arena *const once = arena_child(objects->arena);
    struct bytes *bytes = bytes_open(once, path, encoding, err);
    const bool looked = bytes && pages_look(objects->arena, bytes, within, &objects->pages, err);

    arena_clear(once);
    const bool learnt =
        looked && (bytes = bytes_open(once, path, encoding, err)) && learn_names(objects, bytes, once, err);
    arena_clear(once);
    if (!learnt || !(bytes = bytes_open(objects->arena, path, encoding, err)))
        return false;
    objects->elements = elements_open(objects->arena, bytes, objects->name, objects->pages);
    return true;
}

bool objects_open(struct arena *arena, const char *path, struct bytes *bytes, const char *within,
                  struct origin *origin, struct err *err)
{
    static const struct origin_kind json = {objects_next, objects_width, objects_cell,
                                            objects_raw,  objects_line,  objects_are_cut,
                                            objects_want, objects_name,  objects_content};
    struct objects *const objects = arena_alloc(arena, sizeof *objects);

    *objects = (struct objects){.arena = arena, .name = bytes_name(bytes), .members = members_new(arena)};
    const char *const kept = reread_path(arena, path, bytes, err); /* decoded, where it isn't the path */
    const char *const encoding = kept == path ? bytes_evidence(bytes)->encoding : "UTF-8";
    if (!kept || !read_twice(objects, kept, encoding, within, err))
        return false;
    if (objects->count == 0 && objects->number > 0)
        return err_set(err, ERR_DATA, "%s holds no object with a member, expected at least one",
                       objects->name);
    objects->number = 0;
    objects->text = (struct slice){"", 0};
    sort_columns(objects);
    if (objects->count) /* an empty file has none */
        memset(objects->latest, 0, objects->count * sizeof *objects->latest);
    objects->cells = arena_array(arena, objects->count, sizeof *objects->cells);
    *origin = (struct origin){&json, objects};
    return true;
}
