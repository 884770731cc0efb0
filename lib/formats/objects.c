/* objects - the objects of a JSON file as a table's records */
#include "voc/objects.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/elements.h"
#include "voc/evidence.h"
#include "voc/lexicon.h"
#include "voc/members.h"
#include "voc/reread.h"
#include "voc/text.h"

#include <stdio.h>

enum { MOST_NAMES = 20000 };

struct objects {
    struct arena *arena;
    const char *name;
    struct pages pages;
    struct elements *elements;
    struct members *members;
    struct slice text;

    struct lexicon columns;
    size_t shown;   /* of them: the first ones */
    size_t *sorted; /* all, by their names */
    char *content;
    size_t content_size;
    size_t number; /* of the object, from 1 */

    bool begun, in_header, is_sound;
    const size_t *slots;
    size_t slots_width, slot_count;
    struct slice *cells;
};

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
        const struct slice value = members_value(objects->members, i);
        column = lexicon_add(&objects->columns, name, column); /* most have their members in one order */
        struct lexicon_name *const known = &objects->columns.names[column];
        if (known->latest == objects->number)
            return twice(objects, name, err);
        known->latest = objects->number;
        known->member = i;
        known->filled = known->filled || value.length;
        if (column < objects->slots_width && objects->slots[column] != RECORD_UNWANTED)
            objects->cells[objects->slots[column]] = value;
        column++;
    }
    return objects->columns.count <= MOST_NAMES
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
    return ((const struct objects *)self)->shown;
}

static struct slice objects_cell(const void *self, size_t slot)
{
    const struct objects *const objects = self;

    return objects->in_header ? objects->columns.names[slot].name : objects->cells[slot];
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

/* Names and values in the order of the names; an empty cell says nothing, a bad object is what
   stands there. */
static struct slice objects_content(void *self)
{
    struct objects *const objects = self;
    size_t used = 0;

    if (!objects->is_sound)
        return objects->text;
    for (size_t i = 0; i < objects->columns.count; i++) {
        const struct lexicon_name *const known = &objects->columns.names[objects->sorted[i]];
        if (known->latest != objects->number)
            continue;
        const struct slice value = members_value(objects->members, known->member);
        if (value.length == 0)
            continue;
        put(objects, &used, known->name);
        put(objects, &used, value);
    }
    return (struct slice){objects->content, used};
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
    *err = objects->columns.count ? (struct err){0} : why;
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

    *objects = (struct objects){.arena = arena,
                                .name = bytes_name(bytes),
                                .members = members_new(arena),
                                .columns = lexicon_new(arena)};
    const char *const kept = reread_path(arena, path, bytes, err); /* decoded, where it isn't the path */
    const char *const encoding = kept == path ? bytes_evidence(bytes)->encoding : "UTF-8";
    if (!kept || !read_twice(objects, kept, encoding, within, err))
        return false;
    if (objects->columns.count == 0 && objects->number > 0)
        return err_set(err, ERR_DATA, "%s holds no object with a member, expected at least one",
                       objects->name);
    objects->number = 0;
    objects->text = (struct slice){"", 0};
    objects->shown = lexicon_part(&objects->columns);
    objects->sorted = lexicon_sorted(&objects->columns);
    for (size_t i = 0; i < objects->columns.count; i++)
        objects->columns.names[i].latest = 0;
    objects->cells = arena_array(arena, objects->columns.count, sizeof *objects->cells);
    *origin = (struct origin){&json, objects};
    return true;
}
