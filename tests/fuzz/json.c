/* json - whatever a file holds, taken as JSON: an object's text gives the same cells again, and a file
   without its end is no shorter table */
#include "trial.h"
#include "voc/bytes.h"
#include "voc/members.h"
#include "voc/objects.h"

#include <string.h>

struct outcome {
    bool opened;
    enum record_got end;
    size_t width, good;
};

/* All that the object's text holds, and nothing else, is in its row. */
static void compare(const struct origin *origin, struct members *members, size_t width)
{
    const char *why;
    size_t fault, filled = 0, there = 0;

    trial_holds(members_read(members, origin->kind->raw(origin->self), &why, &fault));
    for (size_t i = 0; i < members_count(members); i++)
        there += members_value(members, i).length;
    for (size_t i = 0; i < width; i++)
        filled += origin->kind->cell(origin->self, i).length;
    trial_holds(filled == there);
}

static struct outcome read_objects(struct arena *arena, struct slice content)
{
    struct err err = {0};
    struct outcome outcome = {0};
    struct origin origin;
    const char *const path = trial_file(0, content);
    struct bytes *const bytes = bytes_open(arena, path, NULL, &err);

    if (!bytes || !objects_open(arena, path, bytes, NULL, &origin, &err)) {
        trial_is_refusal(&err);
        return outcome;
    }
    outcome.opened = true;
    trial_holds(origin.kind->next(origin.self, &err) == RECORD_ROW);
    outcome.width = origin.kind->width(origin.self);
    size_t *const slots = arena_array(arena, outcome.width, sizeof *slots);
    for (size_t i = 0; i < outcome.width; i++)
        slots[i] = i;
    origin.kind->want(origin.self, slots, outcome.width, outcome.width);
    struct members *const members = members_new(arena);
    while ((outcome.end = origin.kind->next(origin.self, &err)) == RECORD_ROW || outcome.end == RECORD_BAD)
        if (outcome.end == RECORD_ROW)
            compare(&origin, members, outcome.width), outcome.good++;
        else
            trial_is_refusal(&err);
    trial_holds(outcome.end == RECORD_END); /* what is LOST was LOST when names were gathered */
    return outcome;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct slice content = {(const char *)data, size};
    struct arena *const arena = trial_arena();
    const struct outcome outcome = read_objects(arena, content);
    const bool in_array = slice_starts(slice_trim(content), "[") && memchr(data, ']', size);

    if (outcome.opened && in_array) {
        const char *end = content.at + size;
        while (end[-1] != ']')
            end--;
        trial_holds(!read_objects(arena, (struct slice){content.at, (size_t)(end - 1 - content.at)}).opened);
    }
    arena_free(arena);
    return 0;
}
