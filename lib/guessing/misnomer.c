/* misnomer - fields of a map whose names are probably slips of well-known ones */
#include "voc/misnomer.h"

#include "voc/columns.h"
#include "voc/map.h"
#include "voc/metric.h"
#include "voc/talk.h"

static bool has_field(const struct map *map, const char *name)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(map->fields[i].name, slice_of(name)))
            return true;
    return false;
}

/* A field of which the name is nearly a well-known one that the map doesn't have is probably a slip: no
   metric would find it. Short names are near to too much, but for the scores. */
static const char *slip_of(const struct map *map, const struct map_field *field)
{
    const char *const likely = field->format.length ? columns_likely(field->name) : NULL;
    double low, high;

    if (!likely || has_field(map, likely))
        return NULL;
    return field->name.length > 4 || metric_score_range(slice_of(likely), &low, &high) ? likely : NULL;
}

void misnomer_say(const struct map *map, const struct talk *talk)
{
    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const field = &map->fields[i];
        const char *const likely = slip_of(map, field);
        if (likely)
            talk_say(talk, TALK_WARNING,
                     "%s:%zu: field '%.*s' becomes a column of its own; did you mean '%s'?", map->name,
                     field->line, (int)field->name.length, field->name.at, likely);
    }
}
