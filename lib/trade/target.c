/* target - where should we be, and by when? */
#include "voc/target.h"

#include "voc/carry.h"
#include "voc/milestone.h"
#include "voc/writer.h"

#include <math.h>

static void write_day(struct writer *writer, bool is_known, int64_t day)
{
    char text[MOMENT_SIZE] = "";

    if (is_known)
        moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
    writer_text(writer, text);
}

/* Where a baseline has a trend or seasons, the way starts from that of the row's own. */
static bool settle_row(const struct aims *aims, const struct measure *row, struct aim *aim, struct err *err)
{
    double own_baseline;

    if (!measures_number(aims->measures, row, "baseline", &own_baseline, err))
        return false;
    aim->baseline = isnan(own_baseline) ? aim->baseline : own_baseline;
    return true;
}

static bool has_target(const struct aim *aim)
{
    return aim->goal && !isnan(aim->target);
}

static void write_aim(struct writer *writer, const struct aim *aim, double required)
{
    const bool is_known = has_target(aim);

    writer_number(writer, is_known ? aim->target : NAN);
    write_day(writer, is_known && aim->has_start, aim->start);
    write_day(writer, is_known && aim->goal->has_due, is_known ? aim->goal->due : 0);
    writer_number(writer, required);
}

bool target_write(struct arena *arena, const struct aims *aims, struct writer *writer,
                  const struct talk *talk, struct err *err)
{
    const struct measures *const measures = aims->measures;
    const struct carry *const carry = carry_of(arena, measures, carry_target);

    carry_tell(carry, talk);
    if (!carry_header(carry, writer, err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        const struct measure *const row = measures->rows[i];
        struct aim aim = aims->of_series[row->series];
        if (!settle_row(aims, row, &aim, err))
            return false;
        const double required = has_target(&aim) ? milestone_required(&aim, row) : NAN;
        carry_noted(carry, writer, row,
                    carry_note(arena, row->note, adjustment_word, has_target(&aim) && isnan(required)));
        write_aim(writer, &aim, required);
        if (!writer_row(writer, err))
            return false;
    }
    return true;
}

static void tell_spare(const struct goals *goals, const struct talk *talk)
{
    const struct goal *first;
    const size_t count = goals_spares(goals, &first);

    if (count)
        talk_say(
            talk, TALK_WARNING,
            "%s still has several targets for the same metric and group: the first one wins, and %zu %s left "
            "aside, line %zu first; keep one line of each",
            goals->name, count, count == 1 ? "line is" : "lines are", first->line);
}

void target_tell_unused(const struct aims *aims, const struct talk *talk)
{
    for (size_t i = 0; i < aims->goals->count; i++) {
        const struct goal *const goal = &aims->goals->items[i];
        if (!goal->is_used && !goals_is_spare(aims->goals, goal))
            talk_say(talk, TALK_WARNING, "%s:%zu: %s", aims->goals->name, goal->line,
                     aims_why_unused(aims, goal));
    }
    tell_spare(aims->goals, talk);
}
