/* instant - a time as import wrote it */
#include "voc/instant.h"

bool instant_read(struct dayclock *clock, struct slice cell, struct instant *instant)
{
    struct moment moment;

    instant->precision = MOMENT_NONE;
    if (!dayclock_parse(clock, cell, &moment))
        return false;
    *instant = instant_of(moment);
    return true;
}
