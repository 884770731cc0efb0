/* dayclock - times as voc's tables have them: one is mostly on the same day as the one before */
#pragma once
#include "voc/moment.h"

/* The day that was read last, `2026-11-21T`, and when it began; zeroed: none yet. */
struct dayclock {
    char day[11];
    int64_t midnight;
};

/* As moment_parse, but of the last day only the clock is read. */
bool dayclock_parse(struct dayclock *clock, struct slice text, struct moment *moment);
