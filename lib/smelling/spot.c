/* spot - an example of what smells */
#include "voc/spot.h"

#include "voc/text.h"

#include <stdio.h>

void spot_set(struct spot *spot, const struct spot_row *row, struct slice value)
{
    const struct slice start = text_start(value, SPOT_VALUE);

    spot->row = *row;
    spot->cut = start.length < value.length;
    spot->length = (unsigned char)start.length;
    if (start.length)
        memcpy(spot->value, start.at, start.length);
}

const char *spot_text(const struct spot *spot, char text[SPOT_SIZE])
{
    snprintf(text, SPOT_SIZE, "%.200s:%zu: '%.*s%s'", spot->row.file, spot->row.line, (int)spot->length,
             spot->value, spot->cut ? "…" : "");
    return text;
}
