/* smells - what may be wrong with exports that can be read */
#include "voc/smells.h"

#include "voc/arena.h"
#include "voc/echoes.h"
#include "voc/grading.h"
#include "voc/midnight.h"
#include "voc/ruined.h"
#include "voc/slips.h"
#include "voc/whiffs.h"
#include "voc/wording.h"

/* How a column is looked at. */
enum kind { KIND_NONE, KIND_TIME, KIND_LABEL, KIND_SCORE };

enum { ID, CUSTOMER, NAMED }; /* columns of names of their own */

struct smells {
    struct arena *arena;
    struct moment as_of;
    const struct slice *names;
    size_t count;
    enum kind *kinds;
    struct timing *timing;
    struct grading *grading;
    struct ruined ruined[NAMED];
    size_t places[NAMED], text; /* of these columns and of comments, COLUMNS_NONE: it isn't there */
    struct echoes *echoes;
    struct wording *words, *customers; /* NULL where the column isn't there */
    struct midnight_labels *labels;    /* the columns of labels, label_count of them */
    size_t *label_places;
    size_t label_count;
    const char *file;
    struct spot_row spots[STRETCH_MOST]; /* of the rows that are looked at */
    unsigned cases[STRETCH_MOST];
    struct whiffs *whiffs;
};

struct smells *smells_new(struct arena *arena, struct columns *columns, struct moment as_of)
{
    struct smells *smells = arena_alloc(arena, sizeof *smells);

    *smells = (struct smells){
        .arena = arena, .as_of = as_of, .timing = timing_new(arena), .whiffs = whiffs_new(arena)};
    smells->names = columns_all(columns, &smells->count);
    smells->grading = grading_new(arena);
    smells->places[ID] = columns_place(columns, slice_of("id"));
    smells->places[CUSTOMER] = columns_place(columns, slice_of("customer"));
    smells->text = columns_place(columns, slice_of("text"));
    if (smells->text != COLUMNS_NONE)
        smells->echoes = echoes_new(arena), smells->words = wording_new(arena);
    if (smells->places[CUSTOMER] != COLUMNS_NONE)
        smells->customers = wording_new(arena);
    smells->kinds = arena_array(arena, smells->count, sizeof *smells->kinds);
    smells->labels = arena_array(arena, smells->count, sizeof *smells->labels);
    smells->label_places = arena_array(arena, smells->count, sizeof *smells->label_places);
    return smells;
}

/* The first of the map's fields that sets a column, NULL where none does. */
static const struct map_field *field_of(const struct map *map, struct slice name)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(map->fields[i].name, name))
            return &map->fields[i];
    return NULL;
}

/* A column that the map doesn't have is kept as it is, or another file's. */
static enum kind kind_of(struct slice name, const struct map_field *field)
{
    const struct meaning *const meaning = field ? field->meaning : NULL;

    if ((field && !meaning) || slice_is(name, slice_of("id")) || slice_is(name, slice_of("customer")))
        return KIND_NONE;
    if (!meaning || meaning->kind == MEANING_NAME)
        return KIND_LABEL;
    return meaning->kind == MEANING_TIME    ? KIND_TIME
           : meaning->kind == MEANING_SCALE ? KIND_SCORE
                                            : KIND_NONE;
}

static void add(struct smells *smells, size_t place, enum kind kind, const struct meaning *meaning)
{
    if (kind == KIND_TIME)
        timing_add(smells->timing, place, smells->names[place], meaning->zone,
                   meaning->format ? meaning->format_text : NULL);
    if (kind == KIND_SCORE)
        grading_add(smells->grading, place, smells->names[place], meaning->scale);
    if (kind != KIND_LABEL || smells->kinds[place] != KIND_NONE)
        return;
    smells->label_places[smells->label_count] = place;
    smells->labels[smells->label_count++] =
        (struct midnight_labels){smells->names[place], variety_new(smells->arena, TIMING_CASES)};
}

void smells_open(struct smells *smells, const struct map *map, const char *file)
{
    smells->file = arena_copy(smells->arena, file, strlen(file));
    whiffs_accept(smells->whiffs, map->settings.accepted);
    grading_turn(smells->grading);
    for (size_t place = 0; place < smells->count; place++) {
        const struct map_field *const field = field_of(map, smells->names[place]);
        const enum kind kind = kind_of(smells->names[place], field);
        add(smells, place, kind, field ? field->meaning : NULL);
        if (smells->kinds[place] == KIND_NONE)
            smells->kinds[place] = kind;
    }
}

static void see_words(struct smells *smells, const struct slice *cells, const struct spot_row *row)
{
    if (smells->customers)
        wording_see(smells->customers, cells[smells->places[CUSTOMER]], row);
    if (!smells->words)
        return;
    wording_see(smells->words, cells[smells->text], row);
    echoes_see(smells->echoes, cells[smells->text], cells[smells->places[ID]], row);
}

void smells_see(struct smells *smells, const struct stretch *stretch)
{
    const struct spot_rows rows = {stretch->count, smells->count, stretch->cells, smells->spots,
                                   stretch->columns};

    for (size_t i = 0; i < rows.count; i++)
        smells->spots[i] = (struct spot_row){smells->file, stretch->lines[i]};
    for (int i = ID; i < NAMED; i++)
        if (smells->places[i] != COLUMNS_NONE)
            ruined_see(&smells->ruined[i], &rows, smells->places[i]);
    for (size_t i = 0; i < rows.count && (smells->customers || smells->words); i++)
        see_words(smells, stretch_cells(stretch, i), &smells->spots[i]);
    grading_see(smells->grading, &rows);
    timing_see(smells->timing, &rows, smells->cases);
    for (size_t i = 0; i < smells->label_count; i++)
        variety_see(smells->labels[i].labels, smells->label_places[i], &rows, smells->cases);
}

static void tell_labels(const struct smells *smells)
{
    const struct midnight_labels *const columns = smells->labels;
    const struct slips **const slips = arena_array(smells->arena, smells->label_count, sizeof *slips);

    for (size_t i = 0; i < smells->label_count; i++) {
        wording_tell_labels(columns[i].labels, columns[i].name, smells->whiffs);
        slips[i] = slips_new(smells->arena, columns[i].labels, columns[i].name);
        slips_tell(slips[i], smells->whiffs);
        for (size_t j = 0; j < i; j++)
            slips_tell_across(slips[j], slips[i], smells->whiffs);
    }
}

void smells_say(struct smells *smells, const struct talk *talk)
{
    for (int i = ID; i < NAMED; i++)
        if (smells->places[i] != COLUMNS_NONE)
            ruined_tell(&smells->ruined[i], smells->names[smells->places[i]], smells->whiffs);
    if (smells->customers)
        wording_tell(smells->customers, slice_of("customer"), false, smells->whiffs);
    if (smells->words)
        wording_tell(smells->words, slice_of("text"), true, smells->whiffs);
    if (smells->echoes)
        echoes_tell(smells->echoes, smells->names[smells->text], smells->whiffs);
    grading_tell(smells->grading, smells->whiffs);
    timing_tell(smells->timing, smells->as_of, smells->whiffs);
    midnight_tell(smells->timing, smells->labels, smells->label_count, smells->whiffs);
    tell_labels(smells);
    whiffs_say(smells->whiffs, talk);
}
