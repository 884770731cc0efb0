/* again - whether a record is the table's header once more, as where files were put together */
#pragma once
#include "voc/slice.h"

struct again {
    const struct slice *raws; /* the header's rows as they stood there, trimmed; borrowed */
    size_t count;
    size_t repeated; /* how many of them the last records were */
};

/* Whether it is the header's next row, or the first; to be asked once for each record. A mark of UTF-8 may
   stand before it. */
bool again_is(struct again *again, struct slice raw);
/* How many of these, from the first on, can't be the header's first row at a glance. */
size_t again_count_others(const struct again *again, const struct slice raws[], size_t count);
