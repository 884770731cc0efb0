/* check - are we going to make it? */
#include "voc/check.h"

#include "voc/carry.h"
#include "voc/writer.h"

static const char *const own[] = {"now",         "now_low",   "now_high", "change", "change_low",
                                  "change_high", "changed",   "forecast", "chance", "outlook",
                                  "needed",      "assurance", "verdict",  NULL};

static bool write_check(struct writer *writer, const struct judgement *judgement, struct err *err)
{
    writer_number(writer, judgement->now);
    writer_number(writer, judgement->now_low);
    writer_number(writer, judgement->now_high);
    writer_number(writer, judgement->change);
    writer_number(writer, judgement->change_low);
    writer_number(writer, judgement->change_high);
    writer_text(writer, judgement->changed);
    writer_number(writer, judgement->forecast);
    writer_number(writer, judgement->chance);
    writer_text(writer, judge_outlook_words[judgement->outlook]);
    writer_number(writer, judgement->needed);
    writer_text(writer, judgement->assurance);
    writer_text(writer, judge_verdict_words[judgement->verdict]);
    return writer_row(writer, err);
}

bool check_write(const struct measures *measures, const struct judge_plan *plan, struct writer *writer,
                 struct err *err)
{
    struct judgement judgement;

    if (!carry_header(writer, measures, own, err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        if (!judge_row(measures, &measures->series[measures->rows[i]->series], measures->rows[i]->place, plan,
                       &judgement, err))
            return false;
        carry_cells(writer, measures, measures->rows[i], own);
        if (!write_check(writer, &judgement, err))
            return false;
    }
    return true;
}
