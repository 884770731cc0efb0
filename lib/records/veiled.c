/* veiled - rows whose values measure hid, as too few answered */
#include "voc/veiled.h"

#include <string.h>

bool veiled_is(const struct measure *row)
{
    return strstr(row->note, "hidden") != NULL;
}

void veiled_tell(struct measure *const rows[], size_t count, const struct talk *talk)
{
    size_t hidden = 0;

    for (size_t i = 0; i < count; i++)
        hidden += veiled_is(rows[i]);
    if (hidden)
        talk_say(talk, TALK_WARNING, "%zu of %zu values are hidden, as too few answered; they are gaps here",
                 hidden, count);
}
