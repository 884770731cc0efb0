/* classes - what the cells of a score are to a share or a net */
#include "voc/classes.h"

int classes_class(const struct metric *metric, size_t part, struct slice cell, const double *number)
{
    const struct metric_part *const choices = &metric->parts[part];
    const bool is_good = metric_chosen(&choices->good, cell, number),
               is_bad = metric->kind == METRIC_NET && metric_chosen(&choices->bad, cell, number);

    return is_good - (is_bad && !is_good);
}

/* Of cells that are no number of the table. */
static struct classes without_numbers(void)
{
    struct classes classes;

    classes.of[CLASSES_OTHER] = CLASSES_ODD;
    classes.of[CLASSES_EMPTY] = CLASSES_NONE;
    return classes;
}

struct classes classes_of(const struct metric *metric, size_t part, struct slice column)
{
    const struct metric_part *const choices = &metric->parts[part];
    const bool has_words = metric_has_words(&choices->good) || metric_has_words(&choices->bad);
    const struct slice nothing = {"", 0};
    struct classes classes = without_numbers();
    double low = 0, high = CLASSES_WHOLE;

    metric_score_range(column, &low, &high);
    for (int i = 0; i < CLASSES_WHOLE; i++) {
        const double number = i;
        const bool is_odd = has_words || number < low || number > high;
        classes.of[i] = is_odd ? CLASSES_ODD : classes_class(metric, part, nothing, &number);
    }
    return classes;
}

struct classes classes_values(const struct metric *metric, size_t part, struct slice column)
{
    const struct metric_part *const scale = &metric->parts[part];
    struct classes classes = without_numbers();
    double low = 0, high = CLASSES_WHOLE;

    metric_score_range(column, &low, &high);
    for (int i = 0; i < CLASSES_WHOLE; i++) {
        const bool is_off = scale->range && (i < scale->low || i > scale->high);
        classes.of[i] = i < low || i > high || is_off ? CLASSES_ODD : i;
    }
    return classes;
}

struct classes classes_unhappy(size_t score)
{
    struct classes classes = without_numbers();
    double low, high;

    metric_score_range(slice_of(metric_scores[score]), &low, &high);
    for (int i = 0; i < CLASSES_WHOLE; i++)
        classes.of[i] = i < low || i > high ? CLASSES_ODD : metric_is_unhappy(score, i);
    return classes;
}
