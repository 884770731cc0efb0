/* integrity - what looks as if a score had been helped along */
#include "voc/integrity.h"

#include "voc/arena.h"
#include "voc/courses.h"
#include "voc/multiple.h"
#include "voc/nudges.h"
#include "voc/writer.h"

const char *const integrity_words[] = {"heaping",         "fading", "choosing",     "quarter-scores",
                                       "quarter-answers", "bursts", "reply-bursts", NULL};

/* Of all that are called odd so many are so by chance, at most, in the long run. */
static const double false_share = 0.05;

static void look(struct arena *arena, const struct habits_owner owners[], size_t count,
                 enum integrity_sign sign, struct oddity oddities[])
{
    const size_t kind = nudges_kind(owners, count);

    switch (sign) {
    case INTEGRITY_HEAPING:
        nudges_heaping(arena, owners, count, kind, oddities);
        break;
    case INTEGRITY_FADING:
        courses_fading(arena, owners, count, kind, oddities);
        break;
    case INTEGRITY_CHOOSING:
        nudges_choosing(arena, owners, count, oddities);
        break;
    case INTEGRITY_QUARTER_SCORES:
        courses_quarter_scores(arena, owners, count, kind, oddities);
        break;
    case INTEGRITY_QUARTER_ANSWERS:
        courses_quarter_answers(arena, owners, count, kind, oddities);
        break;
    default:
        nudges_bursts(arena, owners, count, sign == INTEGRITY_REPLY_BURSTS, oddities);
    }
}

static void find_odd(struct arena *arena, struct integrity all[], size_t count)
{
    const size_t length = count * INTEGRITY_SIGNS;
    double *const p = arena_array(arena, length + 1, sizeof *p);

    for (size_t i = 0; i < length; i++)
        p[i] = all[i / INTEGRITY_SIGNS].signs[i % INTEGRITY_SIGNS].p;
    multiple_adjust(p, length, arena, p);
    for (size_t i = 0; i < length; i++)
        if (p[i] <= false_share)
            all[i / INTEGRITY_SIGNS].signs[i % INTEGRITY_SIGNS].note = "odd";
}

struct integrity *integrity_of(struct arena *arena, const struct habits_owner owners[], size_t count)
{
    struct integrity *const all = arena_array(arena, count + 1, sizeof *all);
    struct oddity *const oddities = arena_array(arena, count + 1, sizeof *oddities);

    for (size_t sign = 0; sign < INTEGRITY_SIGNS; sign++) {
        look(arena, owners, count, (enum integrity_sign)sign, oddities);
        for (size_t i = 0; i < count; i++)
            all[i].signs[sign] = oddities[i];
    }
    for (size_t i = 0; i < count; i++)
        all[i].owner = owners[i].name;
    find_odd(arena, all, count);
    return all;
}

/* fair .. funnel: nothing is ranked by it. */
enum { EMPTY = 8 };

static bool write_sign(struct slice owner, enum integrity_sign sign, const struct oddity *odd,
                       struct writer *writer, struct err *err)
{
    const double numbers[] = {odd->n, odd->value, odd->low, odd->high};

    writer_cell(writer, owner);
    writer_text(writer, "integrity");
    writer_text(writer, integrity_words[sign]);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        writer_number(writer, numbers[i]);
    for (int i = 0; i < EMPTY; i++)
        writer_text(writer, "");
    writer_text(writer, odd->note);
    return writer_row(writer, err);
}

/* Whether the feedback has what a sign takes, of anybody. */
static bool can_be_had(const struct integrity all[], size_t count, size_t sign)
{
    for (size_t i = 0; i < count; i++)
        if (all[i].signs[sign].n > 0)
            return true;
    return false;
}

bool integrity_write(const struct integrity all[], size_t count, const struct roster *roster,
                     struct writer *writer, struct err *err)
{
    for (size_t sign = 0; sign < INTEGRITY_SIGNS; sign++)
        for (size_t owner = 0; owner < roster->owner_count && can_be_had(all, count, sign); owner++)
            for (size_t i = 0; i < count; i++)
                if (slice_is(all[i].owner, roster->owners[owner]) &&
                    !write_sign(all[i].owner, (enum integrity_sign)sign, &all[i].signs[sign], writer, err))
                    return false;
    return true;
}
