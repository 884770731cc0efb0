/* coherence - whether the clauses of a map's line go together, and with the name of its field */
#include "voc/coherence.h"

#include "voc/clocks.h"
#include "voc/contract.h"
#include "voc/number.h"

#include <math.h>

/* A well-known score is counted by its own scale everywhere, so another one would give wrong numbers. */
static bool scale_suits(const struct meaning *meaning, const struct contract_field *field, struct err *err)
{
    const struct meaning_scale scale = meaning->scale;
    const double low = fmin(scale.worst, scale.best), high = fmax(scale.worst, scale.best);

    if (!field || field->kind != MEANING_SCALE || (low >= field->scale.worst && high == field->scale.best))
        return true;
    return err_set(err, ERR_DATA,
                   "the scale of %s is %g..%g everywhere, not %g..%g; take it under another name (%s_%g) and "
                   "define its metric",
                   field->name, field->scale.worst, field->scale.best, scale.worst, scale.best, field->name,
                   high);
}

static bool turned_word(struct meaning_scale scale, struct meaning_word word, double number, struct err *err)
{
    return err_set(err, ERR_DATA,
                   "beside the turned scale %g..%g, '%.*s=%.*s' could mean %g or %g; give the words a "
                   "line of their own, %g..%g; %.*s=NUMBER, with 'if' where numbers stand there, too",
                   scale.worst, scale.best, (int)word.from.length, word.from.at, (int)word.to.length,
                   word.to.at, number, scale.worst + scale.best - number, scale.best, scale.worst,
                   (int)word.from.length, word.from.at);
}

/* What is written for a word would be turned, too, or not: each is what somebody means. */
static bool words_suit(const struct meaning *meaning, struct err *err)
{
    double number;

    if (meaning->scale.worst <= meaning->scale.best)
        return true;
    for (size_t i = 0; i < meaning->word_count; i++)
        if (meaning->words[i].to.length && number_parse(meaning->words[i].to, &number))
            return turned_word(meaning->scale, meaning->words[i], number, err);
    return true;
}

static bool settle_time(struct arena *arena, struct meaning *meaning, const struct contract_field *field,
                        struct err *err)
{
    if (field && field->kind != MEANING_TIME && field->kind != MEANING_NAME)
        return err_set(err, ERR_DATA, "%s is no time", field->name);
    if (meaning->since.length) {
        meaning->kind = MEANING_NUMBER;
        return !meaning->format || err_set(err, ERR_DATA, "either a time or how long after another");
    }
    meaning->clocks = clocks_new(arena, meaning->zone);
    return true;
}

static enum meaning_kind kind_of(const struct meaning *meaning, const struct contract_field *field)
{
    return meaning->has_scale    ? MEANING_SCALE
           : meaning->has_number ? MEANING_NUMBER
           : field               ? field->kind
           : meaning->is_worded  ? MEANING_NUMBER
                                 : MEANING_NAME;
}

static bool settle_value(struct meaning *meaning, const struct contract_field *field, struct err *err)
{
    meaning->kind = kind_of(meaning, field);
    if (meaning->kind == MEANING_SCALE && !meaning->has_scale)
        meaning->scale = field->scale;
    if ((meaning->zone || meaning->zone_in_header) && meaning->kind != MEANING_TIME)
        return err_set(err, ERR_DATA, "'zone' needs a time; expected 'date FORMAT' with it");
    if (meaning->is_worded && meaning->kind != MEANING_SCALE && meaning->kind != MEANING_NUMBER)
        return err_set(err, ERR_DATA, "'worded' needs a number; expected a scale, such as 0..10, with it");
    return meaning->kind != MEANING_SCALE || (words_suit(meaning, err) && scale_suits(meaning, field, err));
}

bool coherence_settle(struct arena *arena, struct slice name, struct meaning *meaning, struct err *err)
{
    const struct contract_field *const field = contract_field(name);
    const bool is_time = meaning->format || meaning->learns || meaning->since.length;

    if (meaning->has_scale && (is_time || (field && field->kind == MEANING_TIME)))
        return err_set(err, ERR_DATA, "a time has no scale");
    return is_time ? settle_time(arena, meaning, field, err) : settle_value(meaning, field, err);
}
