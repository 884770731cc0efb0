/* rhythm - a baseline's trend and seasons as cells of a table */
#include "voc/rhythm.h"

#include "voc/arena.h"
#include "voc/number.h"

const char *rhythm_effects(struct arena *arena, const struct base *base)
{
    const char *effects = "";
    char text[NUMBER_SIZE];

    for (int i = 0; base->season && i < season_count(base->season); i++)
        effects = arena_printf(arena, "%s%s%.*s", effects, i ? " " : "",
                               (int)number_format(base->effect[i], text), text);
    return effects;
}

const char *rhythm_read(struct arena *arena, struct slice word, struct slice effects, struct base *base,
                        bool *is_word)
{
    const char *const wrong = "aren't %d numbers split by blanks, one for each %s";
    struct slice one;
    int count = 0;

    *is_word = season_parse(word, &base->season);
    if (!*is_word || base->season == SEASON_NONE)
        return NULL;
    const int wanted = season_count(base->season);
    for (; slice_split(&effects, ' ', &one); count++)
        if (count >= wanted || !number_parse(one, &base->effect[count]))
            return arena_printf(arena, wrong, wanted, season_words[base->season]);
    return count == wanted ? NULL : arena_printf(arena, wrong, wanted, season_words[base->season]);
}
