/* leftover - what is not taken of an export's columns */
#include "voc/leftover.h"

#include "voc/arena.h"
#include "voc/copies.h"
#include "voc/talk.h"
#include "voc/text.h"

#include <stdio.h>

/* How many columns are named, how many bytes a name may have and what stands around it, and all of them: the
   last ones by their numbers where there is no room for names. */
enum { MOST_NAMED = 12, LONGEST_NAME = 300, MARKS = 8, NAMED = 900, NUMBERED = MOST_NAMED * 24 };
enum { NAMES_SIZE = NAMED + LONGEST_NAME + NUMBERED };

static bool is_alike(struct arena *arena, const struct heading *heading, const struct slice *header,
                     size_t place, size_t other)
{
    return heading->taken[other] && slice_is(header[place], header[other]) &&
           copies_are(arena, heading->rows, place, other);
}

struct leftover leftover_alike(struct arena *arena, struct heading *heading)
{
    struct leftover leftover = {
        .names = "", .renamed = "", .alike = "", .has_spare = rows_have_spare(heading->rows)};
    size_t width;
    const struct slice *const header = rows_header(heading->rows, &width);

    for (size_t i = 0; i < width; i++)
        for (size_t j = 0; j < width && !heading->taken[i] && header[i].length; j++)
            if (is_alike(arena, heading, header, i, j)) {
                heading->taken[i] = true;
                leftover.alike = arena_printf(arena, "%s%s#%zu as #%zu", leftover.alike,
                                              *leftover.alike ? ", " : "", i + 1, j + 1);
            }
    return leftover;
}

void leftover_name(struct arena *arena, struct leftover *leftover, const struct heading *heading)
{
    char text[NAMES_SIZE] = "";
    size_t used = 0;

    for (size_t i = 0; i < heading->width; i++) {
        const struct slice title = heading->titles[i], name = text_fit_in(title, 60, LONGEST_NAME - MARKS);
        if (heading->taken[i] || leftover->count++ >= MOST_NAMED)
            continue;
        used += (size_t)snprintf(text + used, sizeof text - used, "%s", leftover->count > 1 ? ", " : "");
        if (name.length && used < NAMED)
            used += (size_t)snprintf(text + used, sizeof text - used, "%.*s%s", (int)name.length, name.at,
                                     name.length < title.length ? "…" : "");
        else
            used += (size_t)snprintf(text + used, sizeof text - used, "#%zu", i + 1);
    }
    leftover->names = arena_copy(arena, text, used);
}

void leftover_keep(struct arena *arena, struct leftover *leftover, struct slice title, struct slice name)
{
    const struct slice shown = text_fit(title, 60);

    if (title.length && !slice_is(title, name) && strlen(leftover->renamed) < NAMES_SIZE)
        leftover->renamed =
            arena_printf(arena, "%s%s%.*s as %.*s", leftover->renamed, *leftover->renamed ? ", " : "",
                         (int)shown.length, shown.at, (int)name.length, name.at);
}

bool leftover_is(const struct leftover *leftover, const struct leftover *other)
{
    return other && other->count == leftover->count && strcmp(other->names, leftover->names) == 0;
}

void leftover_say_alike(const struct leftover *leftover, const char *file, const struct talk *talk)
{
    if (*leftover->renamed)
        talk_say(
            talk, TALK_WARNING,
            "%s: kept by place, as the name stands twice or means something in a feedback table: %s; a line "
            "NAME,#PLACE, in the map names it",
            file, leftover->renamed);
    if (*leftover->alike)
        talk_say(talk, TALK_NOTE, "%s: columns that are the same in every row are taken once: %s", file,
                 leftover->alike);
    if (leftover->has_spare)
        talk_say(talk, TALK_NOTE,
                 "%s: rows and header differ by one empty cell at the end, which is left out", file);
}

void leftover_say(const struct leftover *leftover, const char *file, const struct talk *talk)
{
    const size_t count = leftover->count;

    if (count > MOST_NAMED)
        talk_say(talk, TALK_NOTE, "%s: %zu columns are left out: %s, and %zu more (--keep takes them)", file,
                 count, leftover->names, count - MOST_NAMED);
    else if (count)
        talk_say(talk, TALK_NOTE, "%s: %zu column%s left out: %s (--keep takes %s)", file, count,
                 count == 1 ? " is" : "s are", leftover->names, count == 1 ? "it" : "them");
}
