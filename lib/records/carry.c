/* carry - what a program passes on of a measures table that it widens */
#include "voc/carry.h"

#include "voc/talk.h"
#include "voc/writer.h"

const char *const carry_baseline[] = {"baseline", "base_low",     "base_high", "base_from",
                                      "base_to",  "base_periods", "spread",    "lcl",
                                      "ucl",      "signal",       NULL};
const char *const carry_target[] = {"target", "start", "due", "required", NULL};
const char *const carry_check[] = {"now",         "now_low", "now_high", "change",       "change_low",
                                   "change_high", "changed", "forecast", "forecast_low", "forecast_high",
                                   "chance",      "outlook", "needed",   "pace",         "assurance",
                                   "verdict",     NULL};
const char *const carry_budget[] = {
    "now",       "now_low",      "now_high",      "change", "change_low", "change_high", "changed",
    "forecast",  "forecast_low", "forecast_high", "chance", "outlook",    "needed",      "pace",
    "assurance", "verdict",      "budget",        "burnt",  "burn_short", "burn_long",   NULL};

static const char *const *const chain[] = {carry_baseline, carry_target, carry_check, carry_budget};
enum { CHAIN = sizeof chain / sizeof *chain };

static bool is_own(struct slice column, const char *const own[])
{
    for (size_t i = 0; own[i]; i++)
        if (slice_is(column, slice_of(own[i])))
            return true;
    return false;
}

/* What a later program found from the columns that are made anew. */
static bool is_stale(struct slice column, const char *const own[])
{
    size_t place = 0;

    while (place < CHAIN && chain[place] != own)
        place++;
    for (size_t i = place + 1; i < CHAIN; i++)
        if (!is_own(column, own) && is_own(column, chain[i]))
            return true;
    return false;
}

static bool is_carried(const struct measures *measures, size_t column, const char *const own[])
{
    const struct slice name = measures->columns[column];
    const bool is_group =
        column >= measures->group_first && column < measures->group_first + measures->group_count;

    return is_group || (!is_own(name, own) && !is_stale(name, own));
}

/* Whether the table has columns that the program in that place of the chain adds, and this one drops. */
static bool drops(const struct measures *measures, const char *const own[], const char *const theirs[])
{
    for (size_t i = 0; i < measures->column_count; i++)
        if (!is_carried(measures, i, own) && !is_own(measures->columns[i], own) &&
            is_own(measures->columns[i], theirs))
            return true;
    return false;
}

void carry_tell(const struct measures *measures, const char *const own[], const struct talk *talk)
{
    const bool target = drops(measures, own, carry_target), check = drops(measures, own, carry_check);

    if (target || check)
        talk_say(talk, TALK_WARNING,
                 "what %s added before is left out of %s, since it no longer holds; run it again",
                 target && check ? "voc target and voc check"
                 : target        ? "voc target"
                                 : "voc check",
                 measures->name);
}

bool carry_header(struct writer *writer, const struct measures *measures, const char *const own[],
                  struct err *err)
{
    for (size_t i = 0; i < measures->column_count; i++)
        if (is_carried(measures, i, own))
            writer_cell(writer, measures->columns[i]);
    for (size_t i = 0; own[i]; i++)
        writer_text(writer, own[i]);
    return writer_row(writer, err);
}

void carry_noted(struct writer *writer, const struct measures *measures, const struct measure *row,
                 const char *const own[], const char *note)
{
    const size_t noted = measures_find(measures, "note");

    for (size_t i = 0; i < measures->column_count; i++)
        if (is_carried(measures, i, own))
            writer_cell(writer, i == noted ? slice_of(note) : measures_cell(row, i));
}

void carry_cells(struct writer *writer, const struct measures *measures, const struct measure *row,
                 const char *const own[])
{
    carry_noted(writer, measures, row, own, row->note);
}
