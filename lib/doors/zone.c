/* zone - time zones by name */
#include "voc/zone.h"

#include "voc/arena.h"
#include "voc/civil.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ZONE_FOLDER "/usr/share/zoneinfo/"
enum { LARGEST_FILE = 1 << 20, HEADER = 44 };

/* One end of daylight saving in a POSIX rule: day `weekday` (0 Sunday) of week `week` (5: the last) of
   `month`, or the day of the year; at `time` seconds of local time. */
struct change {
    enum { MONTH_DAY, JULIAN_DAY, YEAR_DAY } form;
    int month, week, weekday, day;
    int32_t time;
};

struct rule {
    bool present, saves;
    int32_t standard, saving; /* offsets from UTC */
    struct change begin, end;
};

struct zone {
    const char *name;
    size_t count;
    int64_t *at; /* transitions, ascending, and the offset from each on */
    int32_t *offset;
    int32_t first;                        /* before the first transition */
    const unsigned char *types, *indexes; /* of the file, with the abbreviations */
    size_t type_count;
    struct slice letters;
    struct rule rule;
};

static int64_t big_endian(const unsigned char *at, int bytes)
{
    uint64_t value = at[0] & 0x80 ? UINT64_MAX : 0;

    for (int i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return (int64_t)value;
}

static const char *take_abbreviation(const char *at)
{
    if (*at == '<') {
        const char *end = strchr(at, '>');
        return end ? end + 1 : NULL;
    }
    const char *const start = at;
    while (isalpha((unsigned char)*at))
        at++;
    return at - start >= 3 ? at : NULL;
}

/* [+-]hh[:mm[:ss]] */
static const char *take_clock(const char *at, int32_t *seconds)
{
    const int sign = *at == '-' ? -1 : 1;
    int32_t unit = 3600;
    char *end;

    at += *at == '-' || *at == '+';
    if (!isdigit((unsigned char)*at))
        return NULL;
    for (*seconds = 0; unit > 0; unit /= 60) {
        *seconds += (int32_t)strtol(at, &end, 10) * unit;
        at = end;
        if (*at != ':' || !isdigit((unsigned char)at[1]))
            break;
        at++;
    }
    *seconds *= sign;
    return at;
}

static const char *take_change(const char *at, struct change *change)
{
    int length = 0;

    *change = (struct change){.form = YEAR_DAY, .time = 7200};
    if (sscanf(at, "M%d.%d.%d%n", &change->month, &change->week, &change->weekday, &length) == 3)
        change->form = MONTH_DAY;
    else if (sscanf(at, "J%d%n", &change->day, &length) == 1)
        change->form = JULIAN_DAY;
    else if (sscanf(at, "%d%n", &change->day, &length) != 1)
        return NULL;
    at += length;
    return *at == '/' ? take_clock(at + 1, &change->time) : at;
}

/* `CET-1CEST,M3.5.0,M10.5.0/3`; east is negative there. */
static bool parse_rule(const char *at, struct rule *rule)
{
    int32_t west;

    if (!(at = take_abbreviation(at)) || !(at = take_clock(at, &west)))
        return false;
    *rule = (struct rule){.present = true, .standard = -west, .saving = -west + 3600};
    if (*at == '\0')
        return true;
    if (!(at = take_abbreviation(at)))
        return false;
    if (*at != ',') {
        if (!(at = take_clock(at, &west)))
            return false;
        rule->saving = -west;
    }
    rule->saves = *at == ',' && (at = take_change(at + 1, &rule->begin)) && *at == ',' &&
                  take_change(at + 1, &rule->end);
    return rule->saves;
}

static int64_t change_day(const struct change *change, int64_t year)
{
    const int64_t january = civil_days(year, 1, 1);

    if (change->form == YEAR_DAY)
        return january + change->day;
    if (change->form == JULIAN_DAY) /* counts as if no year had a 29 February */
        return january + change->day - 1 + (change->day > 59 && civil_days(year, 3, 1) - january == 60);
    const int64_t first = civil_days(year, change->month, 1);
    const int64_t next =
        change->month == 12 ? civil_days(year + 1, 1, 1) : civil_days(year, change->month + 1, 1);
    int64_t day = first + (change->weekday - civil_weekday(first) % 7 + 7) % 7 + (change->week - 1) * 7;
    while (day >= next)
        day -= 7;
    return day;
}

static int32_t rule_offset(const struct rule *rule, int64_t utc)
{
    if (!rule->saves)
        return rule->standard;
    const int64_t year = civil_from_seconds(utc + rule->standard).year;
    const int64_t begin = change_day(&rule->begin, year) * CIVIL_DAY + rule->begin.time - rule->standard;
    const int64_t end = change_day(&rule->end, year) * CIVIL_DAY + rule->end.time - rule->saving;
    const bool saving = begin < end ? utc >= begin && utc < end : utc >= begin || utc < end;
    return saving ? rule->saving : rule->standard;
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
    zone->count = counts.times;
    zone->at = arena_array(arena, counts.times, sizeof *zone->at);
    zone->offset = arena_array(arena, counts.times, sizeof *zone->offset);
    for (size_t i = 0; i < counts.times; i++) {
        zone->at[i] = big_endian(times + i * 8, 8);
        zone->offset[i] = (int32_t)big_endian(types + (indexes[i] < counts.types ? indexes[i] : 0) * 6, 4);
    }
    zone->first = (int32_t)big_endian(types, 4);
    zone->types = types;
    zone->indexes = indexes;
    zone->type_count = counts.types;
    zone->letters = (struct slice){(const char *)types + counts.types * 6, counts.chars};
    const char *footer = (const char *)file + end;
    const char *const close = length > end + 1 ? memchr(footer + 1, '\n', length - end - 1) : NULL;
    if (close && close > footer + 1)
        parse_rule(arena_copy(arena, footer + 1, (size_t)(close - footer - 1)), &zone->rule);
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
    unsigned char *content = arena_alloc(arena, LARGEST_FILE);
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
    if ((*name == '+' || *name == '-') && (end = take_clock(name, &zone->first)) && *end == '\0')
        return zone;
    if (load(arena, zone))
        return zone;
    err_set(err, ERR_USAGE, "'%s' is no time zone known here; expected one like Europe/Paris, UTC or +02:00",
            name);
    return NULL;
}

int32_t zone_offset(const struct zone *zone, int64_t utc)
{
    size_t low = 0, high = zone->count;

    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (zone->at[middle] <= utc)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == zone->count && zone->rule.present)
        return rule_offset(&zone->rule, utc);
    return low ? zone->offset[low - 1] : zone->first;
}

int64_t zone_to_utc(const struct zone *zone, int64_t local)
{
    const int32_t before = zone_offset(zone, local - CIVIL_DAY), after = zone_offset(zone, local + CIVIL_DAY);
    const int64_t early = local - before, late = local - after;

    if (zone_offset(zone, early) == before)
        return early;
    return zone_offset(zone, late) == after ? late : early;
}

bool zone_abbreviation(const struct zone *zone, struct slice word, int32_t *offset)
{
    for (size_t i = zone->count; i-- > 0;) {
        const unsigned char type = zone->indexes[i] < zone->type_count ? zone->indexes[i] : 0;
        const unsigned char letters = zone->types[type * 6 + 5];
        if (letters + word.length >= zone->letters.length ||
            zone->letters.at[letters + word.length] != '\0' ||
            !slice_is_nearly((struct slice){zone->letters.at + letters, word.length}, word))
            continue;
        *offset = zone->offset[i];
        return true;
    }
    return false;
}
