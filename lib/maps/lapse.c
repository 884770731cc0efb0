/* lapse - a time that an export tells as how long after another it was */
#include "voc/lapse.h"

#include "voc/moment.h"

#include <math.h>

enum { DAY = 86400 };

/* Longer than any customer waits, and short enough to be counted in seconds. */
static const double longest = 4e9;

bool lapse_read(const struct meaning *meaning, struct slice number, struct slice since,
                char room[MEANING_SIZE], struct slice *read, struct err *err)
{
    struct moment moment;
    double units;

    *read = (struct slice){"", 0};
    if (number.length == 0 || since.length == 0)
        return true;
    if (!moment_parse(since, &moment) || !number_parse(number, &units) ||
        !(fabs(units * (double)meaning->unit) < longest))
        return err_set(err, ERR_DATA, "%.*s after %.*s is no time", (int)number.length, number.at,
                       (int)since.length, since.at);
    if (moment.precision == MOMENT_DAY && meaning->unit != DAY)
        return err_set(err, ERR_DATA, "'%.*s' is counted from %.*s, of which only the day is known (%.*s)",
                       (int)number.length, number.at, (int)meaning->since.length, meaning->since.at,
                       (int)since.length, since.at);
    moment.seconds = moment_within(moment.seconds + (int64_t)llround(units * (double)meaning->unit));
    *read = (struct slice){room, moment_write(moment, room)};
    return true;
}
