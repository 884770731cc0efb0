/* adrift - clocks in a column that no zone holds */
#include "voc/adrift.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/refusal.h"
#include "voc/talk.h"

bool adrift_is_zones(const char *plain)
{
    static const char *const names[] = {"timezone",   "time zone", "tz",
                                        "utc offset", "zeitzone",  "fuseau horaire"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(plain, names[i]) == 0)
            return true;
    return false;
}

static bool has_any(const char *key, const char *const marks[2])
{
    return strstr(key, marks[0]) || strstr(key, marks[1]);
}

void adrift_say(const struct refusal *refusal, const struct dates *dates, const char *clause,
                const char *zones, const struct talk *talk)
{
    static const char *const clocks[] = {"%H", "%I"}, *const offsets[] = {"%z", "%Z"};
    long long held = 0, loose = 0;
    char held_count[NUMBER_SIZE], loose_count[NUMBER_SIZE];
    struct refusal joined = *refusal;
    size_t count;
    const struct manner *const manners = dates_manners(dates, &count);

    for (size_t i = 0; i < count; i++)
        if (has_any(manners[i].key, clocks))
            *(has_any(manners[i].key, offsets) ? &held : &loose) += manners[i].count;
    number_count(held, held_count);
    number_count(loose, loose_count);
    if (loose && held)
        talk_say(
            talk, TALK_WARNING,
            "%s: '%s': %s time%s without a zone %s read as UTC, beside %s with one; if they hang elsewhere, "
            "the map line is %s",
            refusal->file, refusal->column, loose_count, loose == 1 ? "" : "s", loose == 1 ? "is" : "are",
            held_count,
            refusal_line(refusal, refusal->field,
                         arena_printf(refusal->arena, "%s%szone Europe/Paris", clause, *clause ? "; " : "")));
    else if (loose && zones) {
        joined.column = arena_printf(refusal->arena, "%s + %s", refusal->column, zones);
        talk_say(talk, TALK_WARNING,
                 "%s: '%s' is read as UTC; if '%s' says where each row's clock hangs, the map line is %s",
                 refusal->file, refusal->column, zones, refusal_line(&joined, refusal->field, "date"));
    }
}
