/* saving - when clocks change, as a rule says that holds for all years: what POSIX has in TZ, and zoneinfo
   files at their end */
#pragma once
#include "voc/transitions.h"

/* One end of daylight saving: day `weekday` (0 Sunday) of week `week` (5: the last) of `month`, or the day of
   the year; at `time` seconds of local time. */
struct saving_change {
    enum { SAVING_MONTH_DAY, SAVING_JULIAN_DAY, SAVING_YEAR_DAY } form;
    int month, week, weekday, day;
    int32_t time;
};

struct saving {
    bool present, saves;
    int32_t standard, saving; /* offsets from UTC */
    struct saving_change begin, end;
};

/* The years for which a rule is written out, and how many changes these have. */
enum {
    SAVING_FROM = 1970,
    SAVING_UNTIL = TRANSITIONS_LAST_YEAR + 1,
    SAVING_CHANGES = 2 * (SAVING_UNTIL - SAVING_FROM + 1)
};

/* `CET-1CEST,M3.5.0,M10.5.0/3`; east is negative there. */
bool saving_parse(const char *text, struct saving *rule);
/* [+-]hh[:mm[:ss]]; what follows it, or NULL. */
const char *saving_take_clock(const char *text, int32_t *seconds);
/* Seconds to add to UTC. */
int32_t saving_offset(const struct saving *rule, int64_t utc);
/* What the rule, which holds from the last of the transitions on, says of the years that they are looked up
   for; there is room for so many changes. */
void saving_extend(const struct saving *rule, struct transitions *transitions);
