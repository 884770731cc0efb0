/* titles - what an export's columns are called where the first row of its header doesn't tell */
#include "voc/titles.h"

#include "voc/arena.h"

static bool is_twin(const struct slice *names, size_t width, size_t place)
{
    for (size_t i = 0; i < width; i++)
        if (i != place && slice_is(names[i], names[place]))
            return true;
    return false;
}

static struct slice joined(struct arena *arena, struct slice question, struct slice option)
{
    return question.length ? slice_of(arena_printf(arena, "%s > %s", question.at, option.at)) : option;
}

/* The question and the option of every column that has an option, empty for the others. */
static struct slice *whole_titles(struct arena *arena, const struct rows *rows, size_t *width)
{
    const struct slice *const header = rows_header(rows, width), *const options = rows_second(rows);
    struct slice *const titles = arena_array(arena, *width, sizeof *titles);
    struct slice question = {"", 0};

    for (size_t i = 0; i < *width && options; i++) {
        question = header[i].length ? header[i] : question;
        if (options[i].length)
            titles[i] = joined(arena, question, options[i]);
    }
    return titles;
}

const struct slice *titles_of(struct arena *arena, const struct rows *rows)
{
    size_t width;
    const struct slice *const header = rows_header(rows, &width);
    struct slice *const titles = whole_titles(arena, rows, &width);

    for (size_t i = 0; i < width; i++)
        if (titles[i].length == 0 || (header[i].length && !is_twin(header, width, i)))
            titles[i] = header[i];
    return titles;
}

size_t titles_find(struct arena *arena, const struct rows *rows, struct slice title, size_t *twin)
{
    size_t width, found = ROWS_NONE;
    const struct slice *const titles = whole_titles(arena, rows, &width);

    *twin = ROWS_NONE;
    for (size_t i = 0; i < width && title.length; i++)
        if (slice_is(titles[i], title))
            *(found == ROWS_NONE ? &found : twin) = i;
    return found;
}
