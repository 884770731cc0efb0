/* unsteady - says what the baselines' windows show that the baselines don't have in them */
#include "voc/unsteady.h"

#include "voc/arena.h"
#include "voc/multiple.h"
#include "voc/number.h"

#include <math.h>
#include <stddef.h>

static const double false_share = 0.05;

/* How many series have it, and the surest of them; measures->series_count where none has. */
struct kept {
    size_t count, surest;
    double p;
};

/* p lies at `offset` of each finding. */
static struct kept keep(struct arena *arena, const struct measures *measures, const struct stable found[],
                        size_t offset)
{
    const size_t all = measures->series_count;
    double *const p = arena_array(arena, all, sizeof *p), *const adjusted =
                                                              arena_array(arena, all, sizeof *adjusted);
    struct kept kept = {.surest = all, .p = NAN};

    for (size_t i = 0; i < all; i++)
        p[i] = *(const double *)((const char *)&found[i] + offset);
    multiple_adjust(p, all, arena, adjusted);
    for (size_t i = 0; i < all; i++) {
        if (!(adjusted[i] <= false_share))
            continue;
        kept.count++;
        if (kept.surest == all || p[i] < kept.p) {
            kept.surest = i;
            kept.p = p[i];
        }
    }
    return kept;
}

static const char *name_of(struct arena *arena, const struct measures *measures, size_t series)
{
    const struct measure *const row = measures->series[series].rows[0];

    return arena_printf(arena, "%s (%s)", row->metric, measures_group_words(arena, measures, row));
}

static const char *chance_words(struct arena *arena, double p)
{
    char text[NUMBER_SIZE];

    if (p < 0.001)
        return "p < 0.001";
    return arena_printf(arena, "p %.*s", (int)number_round(p, 3, text), text);
}

static const char *number_words(struct arena *arena, double number)
{
    char text[NUMBER_SIZE];

    return arena_printf(arena, "%.*s", (int)number_round(number, 1, text), text);
}

static void tell_breaks(struct arena *arena, const struct measures *measures, const struct stable found[],
                        const struct talk *talk)
{
    const struct kept kept = keep(arena, measures, found, offsetof(struct stable, break_p));

    if (kept.count)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu baselines come from a window that wasn't stable: the level of %s went from %s "
                 "to %s with "
                 "%s (%s)",
                 kept.count, measures->series_count, name_of(arena, measures, kept.surest),
                 number_words(arena, found[kept.surest].before),
                 number_words(arena, found[kept.surest].after), found[kept.surest].since,
                 chance_words(arena, kept.p));
}

static void tell_trends(struct arena *arena, const struct measures *measures, const struct stable found[],
                        const struct talk *talk)
{
    const struct kept kept = keep(arena, measures, found, offsetof(struct stable, trend_p));

    if (kept.count)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu series have a trend in their baseline's window, most surely %s, which %s (%s); "
                 "--trend takes "
                 "it into the baseline",
                 kept.count, measures->series_count, name_of(arena, measures, kept.surest),
                 found[kept.surest].slope > 0 ? "rises" : "falls", chance_words(arena, kept.p));
}

static void tell_seasons(struct arena *arena, const struct measures *measures, const struct stable found[],
                         const struct talk *talk)
{
    const struct kept kept = keep(arena, measures, found, offsetof(struct stable, season_p));

    if (kept.count)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu series have a season in their baseline's window, most surely %s (%s); --season "
                 "%s takes it "
                 "into the baseline",
                 kept.count, measures->series_count, name_of(arena, measures, kept.surest),
                 chance_words(arena, kept.p), season_words[found[kept.surest].season]);
}

void unsteady_tell(struct arena *arena, const struct measures *measures, const struct stable found[],
                   const struct talk *talk)
{
    tell_breaks(arena, measures, found, talk);
    tell_trends(arena, measures, found, talk);
    tell_seasons(arena, measures, found, talk);
}
