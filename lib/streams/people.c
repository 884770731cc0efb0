/* people - a small file, owner,name */
#include "voc/people.h"

#include "voc/arena.h"
#include "voc/rows.h"
#include "voc/text.h"

struct reading {
    struct arena *arena;
    struct rows *rows;
    size_t owner, name; /* slots */
    struct people *people;
    struct err *err;
};

static const char *cell(const struct reading *reading, size_t slot)
{
    return slice_copy(reading->arena, slice_trim(rows_cell(reading->rows, slot)));
}

/* An owner without a name stays a handle. */
static bool take(struct reading *reading)
{
    struct people *const people = reading->people;
    const size_t size = sizeof *people->names;
    const char *const owner = cell(reading, reading->owner), *const name = cell(reading, reading->name);

    if (!*owner || !*name)
        return true;
    for (size_t i = 0; i < people->count; i++)
        if (strcmp(people->owners[i], owner) == 0)
            return rows_complain(reading->rows, "owner", slice_of(owner), "is there already", reading->err);
    people->owners = arena_more(reading->arena, people->owners, people->count, size);
    people->names = arena_more(reading->arena, people->names, people->count, size);
    people->owners[people->count] = owner;
    people->names[people->count++] = name;
    return true;
}

static bool is_alone(const char *const names[], size_t count, size_t place)
{
    for (size_t i = 0; i < count; i++)
        if (i != place && strcmp(names[i], names[place]) == 0)
            return false;
    return true;
}

static void tell_namesakes_apart(struct arena *arena, struct people *people)
{
    const char **const names = arena_array(arena, people->count + 1, sizeof *names);

    for (size_t i = 0; i < people->count; i++)
        names[i] = is_alone(people->names, people->count, i)
                       ? people->names[i]
                       : arena_printf(arena, "%s (%s)", people->names[i], people->owners[i]);
    people->names = names;
}

bool people_read(struct arena *arena, const char *path, struct people *people, struct err *err)
{
    struct reading reading = {.arena = arena, .people = people, .err = err};
    enum rows_got got;

    reading.rows = rows_open(arena, path, &(struct rows_shape){.all_text = true}, err);
    if (!reading.rows)
        return false;
    *people = (struct people){.name = rows_name(reading.rows)};
    reading.owner = rows_want(reading.rows, rows_find(reading.rows, slice_of("owner")));
    reading.name = rows_want(reading.rows, rows_find(reading.rows, slice_of("name")));
    if (reading.owner == ROWS_NONE || reading.name == ROWS_NONE)
        return err_set(err, ERR_DATA, "%s: expected the columns owner,name", people->name);
    while ((got = rows_next(reading.rows, err)) == ROWS_ROW)
        if (!take(&reading))
            return false;
    tell_namesakes_apart(arena, people);
    return got == ROWS_END;
}

const char *people_name(const struct people *people, const char *owner)
{
    for (size_t i = 0; owner && i < people->count; i++)
        if (strcmp(people->owners[i], owner) == 0)
            return people->names[i];
    return owner;
}
