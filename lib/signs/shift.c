/* shift - whether the scale of a column's answers changes in its middle */
#include "voc/shift.h"

#include <math.h>

static const double limits[] = {5, 7, 10};

enum { LIMITS = sizeof limits / sizeof *limits, FEWEST = 20 };

void shift_see(struct shift *shift, double answer, size_t line)
{
    shift->rises += shift->count && answer > shift->last;
    shift->falls += shift->count && answer < shift->last;
    shift->last = answer;
    for (size_t i = 0; i < LIMITS; i++) {
        struct shift_limit *const limit = &shift->limits[i];
        if (answer > limits[i]) {
            if (limit->above++ == 0) {
                limit->first = shift->count;
                limit->first_line = line;
            }
            limit->final = shift->count;
            limit->next_line = 0;
        } else if (limit->next_line == 0)
            limit->next_line = line;
    }
    shift->count++;
}

/* Sorted by answer, a column begins low and ends high. */
static bool is_sorted(const struct shift *shift)
{
    const long long fewer = shift->rises < shift->falls ? shift->rises : shift->falls;

    return fewer * 20 < shift->count;
}

/* Whether `within` answers in a row keep within a limit that so many of the others are above. */
static bool is_unlikely(long long within, long long above, long long others)
{
    const double share = (double)above / (double)others;

    return within >= FEWEST && above >= FEWEST / 2 &&
           (double)within * log1p(-fmin(share, 1 - 1e-9)) < log(1e-6);
}

bool shift_find(const struct shift *shift, double best, struct shift_found *found)
{
    for (size_t i = 0; i < LIMITS && limits[i] <= best && !is_sorted(shift); i++) {
        const struct shift_limit *const limit = &shift->limits[i];
        const long long rest = shift->count - limit->first, tail = shift->count - limit->final - 1;
        if (limit->above && is_unlikely(limit->first, limit->above, rest)) {
            *found =
                (struct shift_found){limits[i], false, limit->first, rest, limit->above, limit->first_line};
            return true;
        }
        if (limit->above && is_unlikely(tail, limit->above, limit->final + 1)) {
            *found =
                (struct shift_found){limits[i], true, limit->final + 1, tail, limit->above, limit->next_line};
            return true;
        }
    }
    return false;
}
