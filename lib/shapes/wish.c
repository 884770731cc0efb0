/* wish - what a line of a targets file asks of one of the group's columns */
#include "voc/wish.h"

#include "voc/pattern.h"

struct wish wish_of(struct slice cell)
{
    if (slice_is(cell, slice_of("*")))
        return (struct wish){.kind = WISH_TOTAL};
    return cell.length ? (struct wish){WISH_TEXT, cell} : (struct wish){.kind = WISH_EACH};
}

bool wish_grants(const struct wish *wish, struct slice group)
{
    const bool is_total = slice_is(group, slice_of("*"));

    if (wish->kind == WISH_TOTAL)
        return is_total;
    if (is_total || group.length == 0)
        return false;
    return wish->kind == WISH_EACH || pattern_glob(wish->text, group);
}

bool wish_is_wide(const struct wish *wish)
{
    return wish->kind == WISH_EACH ||
           (wish->kind == WISH_TEXT &&
            (memchr(wish->text.at, '*', wish->text.length) || memchr(wish->text.at, '?', wish->text.length)));
}

bool wish_is_same(const struct wish *a, const struct wish *b)
{
    return a->kind == b->kind && (a->kind != WISH_TEXT || slice_is(a->text, b->text));
}
