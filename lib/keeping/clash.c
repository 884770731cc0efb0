/* clash - whether two rows of one id are plainly different pieces of feedback */
#include "voc/clash.h"

enum { COUNTER = 8 };
enum likeness { UNKNOWN, SAME, OTHER };

static enum likeness compare(struct slice one, struct slice other)
{
    if (one.length == 0 || other.length == 0)
        return UNKNOWN;
    return slice_is(one, other) ? SAME : OTHER;
}

/* Without the letter that stands for UTC. */
static struct slice digits_of(struct slice moment)
{
    return (struct slice){moment.at, moment.length - (moment.at[moment.length - 1] == 'Z')};
}

static enum likeness compare_times(struct slice one, struct slice other)
{
    if (one.length == 0 || other.length == 0)
        return UNKNOWN;
    one = digits_of(one);
    other = digits_of(other);
    return memcmp(one.at, other.at, one.length < other.length ? one.length : other.length) == 0 ? SAME
                                                                                                : OTHER;
}

/* Who is written in capitals is nobody else. */
static enum likeness compare_customers(struct slice one, struct slice other)
{
    one = slice_trim(one);
    other = slice_trim(other);
    if (one.length == 0 || other.length == 0)
        return UNKNOWN;
    return slice_is_nearly(one, other) ? SAME : OTHER;
}

bool clash_is(struct slice id, const struct clash_row *one, const struct clash_row *other)
{
    const enum likeness customer = compare_customers(one->customer, other->customer),
                        at = compare_times(one->at, other->at), text = compare(one->text, other->text);

    return customer == OTHER || (id.length <= COUNTER && customer != SAME && at != SAME && text != SAME &&
                                 (at == OTHER || text == OTHER));
}
