/* lint - what is doubtful about targets */
#include "voc/lint.h"

#include "voc/writer.h"

#include <math.h>

/* What is doubtful about one series' target; NULL: nothing. */
static const char *doubt(const struct aims *aims, const struct measure *row, const struct aim *aim, int which,
                         struct err *err)
{
    double low = NAN, high = NAN;

    if (!measures_number(aims->measures, row, "lcl", &low, err) ||
        !measures_number(aims->measures, row, "ucl", &high, err))
        return NULL;
    switch (which) {
    case 0:
        return isnan(aim->baseline) ? "there is no baseline to start from" : NULL;
    case 1:
        return !aim->goal->has_due ? "it has no due date: it is required from now on" : NULL;
    case 2:
        return !isnan(aim->baseline) && *row->better && !aims_is_better(row, aim->target, aim->baseline) &&
                       aim->target != aim->baseline
                   ? "the baseline is past it already: it is to be held there"
                   : NULL;
    case 3:
        return !isnan(low) && aim->target > low && aim->target < high
                   ? "it lies inside the natural limits: a single period can reach it by luck"
                   : NULL;
    default:
        return NULL;
    }
}

static bool write_doubt(const struct aims *aims, struct writer *writer, struct err *err,
                        const struct measure *row, const struct aim *aim, const char *text)
{
    writer_count(writer, (long long)aim->goal->line);
    writer_text(writer, row ? row->metric : "");
    writer_text(writer, row ? measures_group_words(aims->arena, aims->measures, row) : "");
    writer_number(writer, aim->target);
    writer_number(writer, aim->baseline);
    writer_text(writer, text);
    return writer_row(writer, err);
}

static bool write_doubts(const struct aims *aims, struct writer *writer, struct err *err)
{
    enum { DOUBTS = 4 };

    for (size_t i = 0; i < aims->measures->series_count; i++) {
        const struct aim *const aim = &aims->of_series[i];
        const struct measure *const row = series_newest(&aims->measures->series[i]);
        for (int which = 0; aim->goal && which < DOUBTS; which++) {
            const char *const text = doubt(aims, row, aim, which, err);
            if (err->status || (text && !write_doubt(aims, writer, err, row, aim, text)))
                return false;
        }
    }
    return true;
}

/* The worst first: targets that fit no row. */
bool lint_write(const struct aims *aims, struct writer *writer, struct err *err)
{
    static const char *const header[] = {"line", "metric", "group", "target", "baseline", "doubt"};

    for (size_t i = 0; i < sizeof header / sizeof *header; i++)
        writer_text(writer, header[i]);
    if (!writer_row(writer, err))
        return false;
    for (size_t i = 0; i < aims->goals->count; i++) {
        const struct aim aim = {.goal = &aims->goals->items[i], .target = NAN, .baseline = NAN};
        if (!aim.goal->is_used &&
            !write_doubt(aims, writer, err, NULL, &aim, aims_why_unused(aims, aim.goal)))
            return false;
    }
    return write_doubts(aims, writer, err);
}
