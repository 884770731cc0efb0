/* omissions - rows of an export that are left out as no feedback */
#include "voc/omissions.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

enum { EXAMPLE = 200, SHOWN = 60 };

struct omissions {
    struct {
        long long count;
        size_t line; /* of the first */
        char example[EXAMPLE];
    } of[OMISSIONS_REASONS];
};

struct omissions *omissions_new(struct arena *arena)
{
    struct omissions *const omissions = arena_alloc(arena, sizeof *omissions);

    *omissions = (struct omissions){0};
    return omissions;
}

void omissions_add(struct omissions *omissions, enum omissions_reason reason, struct slice raw, size_t line)
{
    if (omissions->of[reason].count++ > 0)
        return;
    omissions->of[reason].line = line;
    const struct slice shown = text_fit(slice_trim(raw), SHOWN);
    if (shown.length < EXAMPLE)
        memcpy(omissions->of[reason].example, shown.at, shown.length);
}

long long omissions_count(const struct omissions *omissions, size_t number, const char **reason)
{
    static const char *const reasons[OMISSIONS_REASONS] = {"repeated headers", "previews or tests",
                                                           "totals or notes"};

    if (number >= OMISSIONS_REASONS)
        return -1;
    *reason = reasons[number];
    return omissions->of[number].count;
}

void omissions_say(const struct omissions *omissions, const char *name, const struct talk *talk)
{
    static const char *const what[OMISSIONS_REASONS][2] = {
        {"row that repeats the header is", "rows that repeat the header are"},
        {"row that is a preview or a test is", "rows that are previews or tests are"},
        {"row at the end that is a total or a note is", "rows at the end that are totals or notes are"}};

    for (size_t i = 0; i < OMISSIONS_REASONS; i++) {
        const long long n = omissions->of[i].count;
        char count[NUMBER_SIZE];
        if (n == 0)
            continue;
        number_count(n, count);
        talk_say(talk, TALK_WARNING, "%s: %s %s left out%s line %zu: %s", name, count, what[i][n > 1],
                 n > 1 ? ", from" : ",", omissions->of[i].line, omissions->of[i].example);
    }
}
