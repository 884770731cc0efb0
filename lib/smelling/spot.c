/* spot - an example of what smells */
#include "voc/spot.h"

#include <stdio.h>

static bool goes_on(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

void spot_set(struct spot *spot, const struct spot_row *row, struct slice value)
{
    struct slice start = value;

    if (start.length > SPOT_VALUE)
        for (start.length = SPOT_VALUE; start.length && goes_on(value.at[start.length]);)
            start.length--; /* no character is cut in two */
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
