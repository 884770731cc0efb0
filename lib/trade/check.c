/* check - are we going to make it? */
#include "voc/check.h"

#include "voc/arena.h"
#include "voc/carry.h"
#include "voc/together.h"
#include "voc/writer.h"

static void write_budget(struct writer *writer, const struct budget *budget)
{
    writer_number(writer, budget->allowed);
    writer_number(writer, budget->burnt);
    writer_number(writer, budget->short_rate);
    writer_number(writer, budget->long_rate);
}

static void write_check(struct writer *writer, const struct judgement *judgement)
{
    writer_number(writer, judgement->now);
    writer_number(writer, judgement->now_low);
    writer_number(writer, judgement->now_high);
    writer_number(writer, judgement->change.value);
    writer_number(writer, judgement->change.low);
    writer_number(writer, judgement->change.high);
    writer_text(writer, change_words[judgement->changed]);
    writer_number(writer, judgement->outlook.forecast);
    writer_number(writer, judgement->outlook.low);
    writer_number(writer, judgement->outlook.high);
    writer_number(writer, judgement->outlook.chance);
    writer_text(writer, judge_outlook_words[judgement->outlook.word]);
    writer_number(writer, judgement->needed);
    writer_number(writer, judgement->outlook.pace);
    writer_text(writer, judgement->assurance);
    writer_text(writer, judge_verdict_words[judgement->verdict]);
}

bool check_write(struct arena *arena, const struct measures *measures, const struct judge_plan *plan,
                 bool has_budget, struct writer *writer, struct err *err)
{
    const struct judgement *const judgements = together_judge(arena, measures, plan, err);
    const struct carry *const carry = carry_of(arena, measures, has_budget ? carry_budget : carry_check);

    if (!judgements || !carry_header(carry, writer, err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        const struct measure *const row = measures->rows[i];
        const bool lacks_season = judgements[i].lacks_season;
        carry_noted(carry, writer, row,
                    lacks_season ? carry_note(arena, row->note, adjustment_word, true) : row->note);
        write_check(writer, &judgements[i]);
        if (has_budget)
            write_budget(writer, &judgements[i].budget);
        if (!writer_row(writer, err))
            return false;
    }
    return true;
}
