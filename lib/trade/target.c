/* target - where should we be, and by when? */
#include "voc/target.h"

#include "voc/carry.h"
#include "voc/milestone.h"
#include "voc/writer.h"

#include <math.h>

static const char *const own[] = {"target", "start", "due", "required", NULL};

static void write_day(struct writer *writer, bool is_known, int64_t day)
{
    char text[MOMENT_SIZE] = "";

    if (is_known)
        moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
    writer_text(writer, text);
}

static void write_aim(struct writer *writer, const struct aim *aim, const struct measure *row)
{
    const bool is_known = aim->goal && !isnan(aim->target);

    writer_number(writer, is_known ? aim->target : NAN);
    write_day(writer, is_known && aim->has_start, aim->start);
    write_day(writer, is_known && aim->goal->has_due, is_known ? aim->goal->due : 0);
    writer_number(writer, is_known ? milestone_required(aim, row) : NAN);
}

bool target_write(const struct aims *aims, struct writer *writer, struct err *err)
{
    const struct measures *const measures = aims->measures;

    if (!carry_header(writer, measures, own, err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        carry_cells(writer, measures, measures->rows[i], own);
        write_aim(writer, &aims->of_series[measures->rows[i]->series], measures->rows[i]);
        if (!writer_row(writer, err))
            return false;
    }
    return true;
}

void target_tell_unused(const struct aims *aims, const struct talk *talk)
{
    for (size_t i = 0; i < aims->goals->count; i++) {
        const struct goal *const goal = &aims->goals->items[i];
        if (!goal->is_used)
            talk_say(talk, TALK_WARNING, "%s:%zu: %s", aims->goals->name, goal->line,
                     aims_why_unused(aims, goal));
    }
}
