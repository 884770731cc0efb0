/* again - whether a record is the table's header once more */
#include "voc/again.h"

/* At a glance it is not, as nearly all records: it begins otherwise. */
static inline bool begins_otherwise(struct slice raw, struct slice header)
{
    const bool are_long = raw.length >= sizeof(uint64_t) && header.length >= sizeof(uint64_t);

    return raw.length && header.length && raw.at[0] > ' ' && raw.at[0] <= '~' &&
           (are_long ? slice_word(raw.at) != slice_word(header.at) : raw.at[0] != header.at[0]);
}

bool again_is(struct again *again, struct slice raw)
{
    if (again->repeated == 0 && begins_otherwise(raw, again->raws[0]))
        return false;
    if (slice_starts(raw, "\xEF\xBB\xBF"))
        raw = (struct slice){raw.at + 3, raw.length - 3};
    raw = slice_trim(raw);
    if (again->repeated == again->count || !slice_is(raw, again->raws[again->repeated]))
        again->repeated = 0;
    if (!slice_is(raw, again->raws[again->repeated]))
        return false;
    again->repeated++;
    return true;
}

size_t again_count_others(const struct again *again, const struct slice raws[], size_t count)
{
    size_t others = 0;

    while (others < count && begins_otherwise(raws[others], again->raws[0]))
        others++;
    return others;
}
