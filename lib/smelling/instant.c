/* instant - a time as import wrote it */
#include "voc/instant.h"

bool instant_read(struct dayclock *clock, struct slice cell, struct instant *instant)
{
    struct moment moment;

    instant->precision = MOMENT_NONE;
    if (!dayclock_parse(clock, cell, &moment))
        return false;
    const int64_t day = civil_floor(moment.seconds, CIVIL_DAY);
    *instant = (struct instant){.seconds = moment.seconds,
                                .day = (int32_t)day,
                                .minute = (int32_t)(moment.seconds - day * CIVIL_DAY) / 60,
                                .precision = moment.precision};
    return true;
}
