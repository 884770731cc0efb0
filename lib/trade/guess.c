/* guess - the map of an export that comes without one */
#include "voc/guess.h"

#include "voc/arena.h"
#include "voc/headers.h"
#include "voc/known.h"
#include "voc/number.h"
#include "voc/path.h"
#include "voc/settle.h"
#include "voc/talk.h"
#include "voc/undated.h"

struct guess {
    struct arena *look;     /* while the export is open */
    const struct map *base; /* what is known already, or NULL */
    struct layout layout;
    struct picks picks;
    bool is_feedback;
    struct sketch sketch;
};

/* All rows are read, and read again where what looked like a feedback table turns out to be none. */
static bool look_at(struct guess *guess, struct err *err)
{
    struct layout *const layout = &guess->layout;
    struct match_given given = {0};

    if (!layout_find(layout, err) ||
        (guess->base && !known_fields(guess->base, layout, &guess->sketch, &given, err)) ||
        !known_tests(guess->base, layout, &guess->sketch, err))
        return false;
    guess->is_feedback = !guess->base && match_is_feedback(guess->look, layout->header, layout->width);
    do {
        if (!layout_open(layout, err))
            return false;
        guess->picks = guess->is_feedback ? picks_named(layout) : picks_usual(layout, &given);
        if (!picks_see_all(&guess->picks, layout, guess->sketch.map, err))
            return false;
    } while (guess->is_feedback && !(guess->is_feedback = picks_are_feedback(&guess->picks, guess->look)));
    return true;
}

/* Without a score, a time or a text there is nothing that a customer said. */
static bool says_something(const struct guess *guess, struct err *err)
{
    const struct map *const map = guess->sketch.map;

    for (size_t i = 0; i < map->field_count; i++) {
        const struct match_wish *const wish = match_wish_for(map->fields[i].name);
        if (wish &&
            (wish->role == MATCH_TIME || wish->role == MATCH_SCORE || strcmp(wish->field, "text") == 0))
            return true;
    }
    if (guess->sketch.doubtful)
        return *guess->sketch.doubtful = true;
    return err_set(
        err, ERR_DATA,
        "%s: no column is recognised as a score, a time or a text; write a map (--guess prints a start) "
        "and name it with --map",
        rows_name(guess->layout.rows));
}

static bool has_score(const struct guess *guess)
{
    bool has = guess->picks.block_count > 0 || known_has_score(guess->base);

    for (size_t i = 0; i < guess->picks.count; i++)
        has = has || guess->picks.all[i].scores;
    return has;
}

static bool has_left(const struct guess *guess)
{
    bool has = false;

    for (size_t i = 0; i < guess->layout.width; i++)
        has = has || (!guess->picks.taken[i] && !picks_is_given(&guess->picks, i));
    return has;
}

static void say_taken(const struct guess *guess)
{
    const char *const file = rows_name(guess->layout.rows);
    const struct rows_shape *const shape = guess->layout.shape;
    const char *const where =
        shape->skip
            ? arena_printf(guess->look, "; the header is in line %zu, what stands above it is left out",
                           shape->skip + 1)
            : "";

    if (guess->is_feedback)
        talk_say(guess->sketch.talk, TALK_NOTE, "%s: a feedback table, taken as it is", file);
    else if (*guess->sketch.told)
        talk_say(guess->sketch.talk, TALK_NOTE, "%s: took %s%s%s", file, guess->sketch.told,
                 shape->header_rows ? "; the header has more than one row" : "", where);
}

/* That there is a score to take is what most exports are imported for. */
static void say_no_score(const struct guess *guess)
{
    if (!has_score(guess) && has_left(guess))
        talk_say(guess->sketch.talk, TALK_WARNING,
                 "%s: no score was recognised; if it has one, name it in a map (--guess prints one) with a "
                 "line like nps,COLUMN,0..10",
                 rows_name(guess->layout.rows));
}

static bool has_field(const struct guess *guess, const char *field)
{
    const struct map *const map = guess->sketch.map;

    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(map->fields[i].name, slice_of(field)))
            return true;
    return false;
}

static bool has_time(const struct guess *guess)
{
    const struct map *const map = guess->sketch.map;

    for (size_t i = 0; i < map->field_count; i++) {
        const struct match_wish *const wish = match_wish_for(map->fields[i].name);
        if (wish && wish->role == MATCH_TIME)
            return true;
    }
    return false;
}

/* Without a time there are no periods, though a column that isn't taken may well have it. */
static void say_no_time(const struct guess *guess)
{
    const struct layout *const layout = &guess->layout;
    bool *const taken = arena_array(guess->look, layout->width, sizeof *taken);

    if (guess->is_feedback || has_time(guess))
        return;
    for (size_t i = 0; i < layout->width; i++)
        taken[i] = guess->picks.taken[i] || picks_is_given(&guess->picks, i);
    const size_t place = undated_find(layout, taken);
    if (place == layout->width)
        return;
    const struct refusal found = {.arena = guess->look, .column = layout_column(layout, place)};
    talk_say(guess->sketch.talk, TALK_WARNING,
             "%s: no time was recognised; '%s' has dates: if the feedback is of these, name it in a map "
             "(--guess prints one) with the line %s",
             rows_name(layout->rows), found.column, refusal_line(&found, "at", "date"));
}

/* A score beside a count, and nobody who gave it: a table of results. */
static void say_results(const struct guess *guess)
{
    const struct layout *const layout = &guess->layout;

    if (!has_score(guess) || has_field(guess, "id") || has_field(guess, "text") || has_field(guess, "weight"))
        return;
    for (size_t i = 0; i < layout->width; i++) {
        const struct refusal place = {.arena = guess->look, .column = layout_column(layout, i)};
        if (guess->picks.taken[i] || !headers_counts(headers_plain(guess->look, layout->header[i])))
            continue;
        talk_say(guess->sketch.talk, TALK_WARNING,
                 "%s: '%s' looks like how many answers a row stands for: then its scores are results, such "
                 "as averages, and shares or an NPS made of them are wrong, and each row counts once; "
                 "import the answers themselves, or, where all answers of a row are the same, take it with "
                 "the line %s",
                 rows_name(layout->rows), place.column, refusal_line(&place, "weight", "number"));
    }
}

/* An import tells them one by one; who asks for a map alone won't see that. */
static void say_unread(const struct guess *guess)
{
    const struct picks *const picks = &guess->picks;
    char count[NUMBER_SIZE];

    number_count(picks->unread, count);
    if (guess->sketch.doubtful && picks->unread)
        talk_say(guess->sketch.talk, TALK_WARNING,
                 "%s: %s row%s can't be read and %s not looked at; the first: %s",
                 rows_name(guess->layout.rows), count, picks->unread == 1 ? "" : "s",
                 picks->unread == 1 ? "was" : "were", picks->why);
}

static bool make(struct guess *guess, struct err *err)
{
    if (!look_at(guess, err))
        return false;
    evidence_say(&guess->layout.evidence, rows_name(guess->layout.rows), guess->sketch.talk);
    if (!(guess->is_feedback ? settle_named(&guess->layout, &guess->picks, &guess->sketch, err)
                             : settle_usual(&guess->layout, &guess->picks, &guess->sketch, err)) ||
        !says_something(guess, err))
        return false;
    say_taken(guess);
    say_unread(guess);
    say_no_score(guess);
    say_no_time(guess);
    say_results(guess);
    return true;
}

const struct map *guess_map(struct arena *arena, const char *path, const struct map *base, bool *doubtful,
                            const struct talk *talk, struct err *err)
{
    struct map *const map = arena_alloc(arena, sizeof *map);
    struct arena *const look = arena_child(arena);
    struct guess guess = {
        .look = look,
        .base = base,
        .layout = {.arena = look, .path = path, .shape = &map->settings.shape},
        .sketch = {.arena = arena, .map = map, .told = "", .doubtful = doubtful, .talk = talk}};

    if (!path_repeat(arena, path, err))
        return NULL;
    *map = (struct map){.name = base ? base->name : "the guess", .guessed = true};
    if (base)
        map->settings = base->settings;
    const bool made = make(&guess, err);
    arena_clear(look);
    return made ? map : NULL;
}

const struct map *guess_nothing(struct arena *arena, const char *path)
{
    struct err ignored = {0};
    struct map *const map = arena_alloc(arena, sizeof *map);
    struct arena *const look = arena_child(arena);
    struct rows *const rows = rows_open(look, path, &(struct rows_shape){.may_be_empty = true}, &ignored);
    size_t width = 1;

    if (rows)
        rows_header(rows, &width);
    arena_clear(look);
    *map = (struct map){.name = "nothing", .guessed = true};
    return width ? NULL : map;
}
