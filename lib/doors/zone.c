/* zone - time zones by name */
#include "voc/zone.h"

#include "voc/arena.h"
#include "voc/civil.h"
#include "voc/saving.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ZONE_FOLDER "/usr/share/zoneinfo/"
enum { LARGEST_FILE = 1 << 20, HEADER = 44 };

struct zone {
    const char *name;
    struct transitions table;             /* of the file, and for the years of its stretches by its rule */
    const unsigned char *types, *indexes; /* of the file, with the abbreviations */
    size_t type_count, index_count;
    struct slice letters;
    struct saving rule;
};

static int64_t big_endian(const unsigned char *at, int bytes)
{
    uint64_t value = at[0] & 0x80 ? UINT64_MAX : 0;

    for (int i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return (int64_t)value;
}

struct counts {
    size_t utc, standard, leap, times, types, chars;
};

static bool read_counts(const unsigned char *at, size_t left, struct counts *counts)
{
    size_t *const fields[] = {&counts->utc,   &counts->standard, &counts->leap,
                              &counts->times, &counts->types,    &counts->chars};

    if (left < HEADER || memcmp(at, "TZif", 4) != 0)
        return false;
    for (size_t i = 0; i < 6; i++)
        *fields[i] = (size_t)(uint32_t)big_endian(at + 20 + 4 * i, 4);
    return counts->times < LARGEST_FILE && counts->types > 0 && counts->types <= 256;
}

static size_t block_size(const struct counts *counts, size_t time_size)
{
    return counts->times * (time_size + 1) + counts->types * 6 + counts->chars +
           counts->leap * (time_size + 4) + counts->standard + counts->utc;
}

/* Version 2 and later: a block with 32-bit times to step over, one with 64 bits, and the rule
   for what comes after. */
static bool decode(struct arena *arena, struct zone *zone, const unsigned char *file, size_t length)
{
    struct counts old, counts;

    if (!read_counts(file, length, &old) || file[4] < '2')
        return false;
    const size_t start = HEADER + block_size(&old, 4);
    if (start > length || !read_counts(file + start, length - start, &counts))
        return false;
    const unsigned char *const times = file + start + HEADER, *const indexes = times + counts.times * 8,
                               *const types = indexes + counts.times;
    const size_t end = start + HEADER + block_size(&counts, 8);
    if (end > length)
        return false;
    zone->table = transitions_new(arena, counts.times + SAVING_CHANGES, (int32_t)big_endian(types, 4));
    for (size_t i = 0; i < counts.times; i++)
        transitions_add(&zone->table, big_endian(times + i * 8, 8),
                        (int32_t)big_endian(types + (indexes[i] < counts.types ? indexes[i] : 0) * 6, 4));
    zone->types = types;
    zone->indexes = indexes;
    zone->type_count = counts.types;
    zone->index_count = counts.times;
    zone->letters = (struct slice){(const char *)types + counts.types * 6, counts.chars};
    const char *footer = (const char *)file + end;
    const char *const close = length > end + 1 ? memchr(footer + 1, '\n', length - end - 1) : NULL;
    if (close && close > footer + 1)
        saving_parse(arena_copy(arena, footer + 1, (size_t)(close - footer - 1)), &zone->rule);
    saving_extend(&zone->rule, &zone->table);
    transitions_index(&zone->table);
    return true;
}

static bool is_zone_name(const char *name)
{
    for (const char *at = name; *at; at++)
        if (!isalnum((unsigned char)*at) && !strchr("/_+-", *at))
            return false;
    return *name && *name != '/' && strlen(name) < 64;
}

static bool load(struct arena *arena, struct zone *zone)
{
    char path[sizeof ZONE_FOLDER + 64];
    bool decoded = false;

    if (!is_zone_name(zone->name))
        return false;
    snprintf(path, sizeof path, ZONE_FOLDER "%s", zone->name);
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    unsigned char *content = arena_room(arena, LARGEST_FILE);
    const size_t length = fread(content, 1, LARGEST_FILE, file);
    if (!ferror(file))
        decoded = decode(arena, zone, content, length);
    fclose(file);
    return decoded;
}

const struct zone *zone_open(struct arena *arena, const char *name, struct err *err)
{
    struct zone *zone = arena_alloc(arena, sizeof *zone);
    const char *end;

    zone->name = arena_copy(arena, name, strlen(name));
    if (strcmp(name, "UTC") == 0 || strcmp(name, "Z") == 0)
        return zone;
    if ((*name == '+' || *name == '-') && (end = saving_take_clock(name, &zone->table.first)) && *end == '\0')
        return zone;
    if (load(arena, zone))
        return zone;
    err_set(err, ERR_USAGE, "'%s' is no time zone known here; expected one like Europe/Paris, UTC or +02:00",
            name);
    return NULL;
}

int32_t zone_offset(const struct zone *zone, int64_t utc)
{
    if (transitions_cover(utc))
        return transitions_offset(&zone->table, utc);
    const size_t passed = transitions_passed(&zone->table, utc);
    return passed >= zone->index_count && zone->rule.present ? saving_offset(&zone->rule, utc)
                                                             : transitions_after(&zone->table, passed);
}

struct zone_stretch zone_stretch(const struct zone *zone, int64_t utc)
{
    const struct transitions *const table = &zone->table;

    if (table->count == 0)
        return (struct zone_stretch){INT64_MIN, INT64_MAX, table->first};
    if (!transitions_cover(utc))
        return (struct zone_stretch){utc, utc + 1, zone_offset(zone, utc)};
    const size_t passed = transitions_passed(table, utc);
    const int64_t from = passed > 0 ? table->at[passed - 1] : 0,
                  end = passed < table->count ? table->at[passed] : INT64_MAX;
    return (struct zone_stretch){from > 0 ? from : 0, end < TRANSITIONS_END ? end : TRANSITIONS_END,
                                 transitions_after(table, passed)};
}

bool zone_is_utc(const struct zone *zone)
{
    return zone->table.count == 0 && zone->table.first == 0;
}

int64_t zone_to_utc(const struct zone *zone, int64_t local)
{
    if (zone->table.count == 0)
        return local - zone->table.first;
    const int32_t before = zone_offset(zone, local - CIVIL_DAY), after = zone_offset(zone, local + CIVIL_DAY);
    const int64_t early = local - before, late = local - after;

    if (zone_offset(zone, early) == before)
        return early;
    return zone_offset(zone, late) == after ? late : early;
}

bool zone_abbreviation(const struct zone *zone, struct slice word, int32_t *offset)
{
    for (size_t i = zone->index_count; i-- > 0;) {
        const unsigned char type = zone->indexes[i] < zone->type_count ? zone->indexes[i] : 0;
        const unsigned char letters = zone->types[type * 6 + 5];
        if (letters + word.length >= zone->letters.length ||
            zone->letters.at[letters + word.length] != '\0' ||
            !slice_is_nearly((struct slice){zone->letters.at + letters, word.length}, word))
            continue;
        *offset = zone->table.offset[i];
        return true;
    }
    return false;
}
