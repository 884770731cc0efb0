/* answers - cells of a row as numbers within their scale */
#include "voc/answers.h"

#include "voc/arena.h"
#include "voc/metric.h"
#include "voc/number.h"

#include <stdio.h>

/* What a column's numbers are from and to, if that is known, and the one of the row that was read as the so
   manieth. */
struct scale {
    bool is_known;
    double low, high;
    long long row;
    double value;
};

struct answers {
    struct feed *feed;
    struct scale *scales; /* by column */
    size_t scores[ANSWERS_SCORES];
    long long scored; /* the row that the first score is of */
    size_t score;
    double value;
};

struct answers *answers_open(struct arena *arena, struct feed *feed)
{
    struct answers *const answers = arena_alloc(arena, sizeof *answers);
    size_t width;
    const struct slice *const names = feed_columns(feed, &width);

    answers->feed = feed;
    answers->scales = arena_array(arena, width, sizeof *answers->scales);
    for (size_t i = 0; i < width; i++) {
        struct scale *const scale = &answers->scales[i];
        scale->is_known = metric_score_range(names[i], &scale->low, &scale->high);
    }
    for (int i = 0; i < ANSWERS_SCORES; i++) {
        answers->scores[i] = feed_find(feed, metric_scores[i]);
        feed_want(feed, answers->scores[i]);
    }
    return answers;
}

static bool complain(const struct answers *answers, size_t column, struct err *err)
{
    const struct scale *const scale = &answers->scales[column];
    char complaint[64 + 2 * NUMBER_SIZE], from[NUMBER_SIZE], to[NUMBER_SIZE];

    if (!scale->is_known)
        return feed_complain(answers->feed, column, err, "is not a number");
    number_format(scale->low, from);
    number_format(scale->high, to);
    snprintf(complaint, sizeof complaint, "is not a number from %s to %s", from, to);
    return feed_complain(answers->feed, column, err, complaint);
}

/* Most scores have one digit. */
static bool read_number(struct slice cell, double *value)
{
    if (cell.length != 1 || cell.at[0] < '0' || cell.at[0] > '9')
        return number_parse(cell, value);
    *value = cell.at[0] - '0';
    return true;
}

bool answers_number(struct answers *answers, size_t column, struct slice cell, double *value, struct err *err)
{
    struct scale *const scale = &answers->scales[column];

    if (scale->row != feed_count(answers->feed)) {
        if (!read_number(cell, &scale->value) ||
            (scale->is_known && !(scale->value >= scale->low && scale->value <= scale->high)))
            return complain(answers, column, err);
        scale->row = feed_count(answers->feed);
    }
    *value = scale->value;
    return true;
}

static bool find_score(struct answers *answers, struct err *err)
{
    answers->scored = feed_count(answers->feed);
    for (answers->score = 0; answers->score < ANSWERS_SCORES; answers->score++) {
        const size_t column = answers->scores[answers->score];
        const struct slice cell = slice_trim(feed_cell(answers->feed, column));
        if (cell.length)
            return answers_number(answers, column, cell, &answers->value, err);
    }
    return true;
}

bool answers_score(struct answers *answers, size_t *score, double *value, struct err *err)
{
    if (answers->scored != feed_count(answers->feed) && !find_score(answers, err))
        return false;
    *score = answers->score;
    *value = answers->value;
    return true;
}
