/* dayclock - times as voc's tables have them, read by arithmetic */
#include "voc/dayclock.h"

static int two_digits(const char *at)
{
    return (at[0] - '0') * 10 + at[1] - '0';
}

/* Whatever can be read begins with its month. */
static void keep_month(struct dayclock *clock, const char *text)
{
    const int year = two_digits(text) * 100 + two_digits(text + 2), month = two_digits(text + 5);
    const int64_t first = civil_days(year, month, 1), next = civil_days(year + month / 12, month % 12 + 1, 1);

    *clock = (struct dayclock){slice_word(text), (uint64_t)(next - first) * 24, (first - 1) * CIVIL_DAY};
}

bool dayclock_parse(struct dayclock *clock, struct slice text, struct moment *moment)
{
    if (dayclock_glance(clock, text, moment))
        return true;
    if (!moment_parse(text, moment))
        return false;
    keep_month(clock, text.at);
    return true;
}
