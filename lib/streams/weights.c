/* weights - a small file, metric,weight */
#include "voc/weights.h"

#include "voc/number.h"
#include "voc/rows.h"
#include "voc/text.h"

static bool take(struct arena *arena, const struct rows *rows, size_t metric, size_t weight,
                 const char *const metrics[], size_t count, double weights[], struct err *err)
{
    const char *const name = slice_copy(arena, slice_trim(rows_cell(rows, metric)));
    const struct slice cell = slice_trim(rows_cell(rows, weight));
    double value;
    size_t i = 0;

    if (*name == '\0' && cell.length == 0)
        return true;
    while (i < count && strcmp(metrics[i], name) != 0)
        i++;
    if (i == count) {
        const char *const likely = text_likely(slice_of(name), metrics, count);
        return err_set(err, ERR_DATA, "%s:%zu: metric: '%s' isn't scored here%s%s%s", rows_name(rows),
                       rows_line(rows), name, likely ? "; did you mean '" : "", likely ? likely : "",
                       likely ? "'?" : "");
    }
    if (!number_parse(cell, &value) || value < 0)
        return rows_complain(rows, "weight", cell, "is not a number, 0 or more", err);
    weights[i] = value;
    return true;
}

bool weights_read(struct arena *arena, const char *path, const char *const metrics[], size_t count,
                  double weights[], struct err *err)
{
    struct rows *rows = rows_open(arena, path, &(struct rows_shape){.all_text = true}, err);
    enum rows_got got;

    if (!rows)
        return false;
    const size_t metric = rows_want(rows, rows_find(rows, slice_of("metric"))),
                 weight = rows_want(rows, rows_find(rows, slice_of("weight")));
    if (metric == ROWS_NONE || weight == ROWS_NONE)
        return err_set(err, ERR_DATA, "%s: expected the columns metric,weight", rows_name(rows));
    for (size_t i = 0; i < count; i++)
        weights[i] = 0;
    while ((got = rows_next(rows, err)) == ROWS_ROW)
        if (!take(arena, rows, metric, weight, metrics, count, weights, err))
            return false;
    return got == ROWS_END;
}
