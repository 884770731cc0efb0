/* outlook - where a series will be when its target is due, and whether that is at the target */
#pragma once
#include "voc/position.h"

enum judge_outlook { JUDGE_OUTLOOK_NONE, JUDGE_OUTLOOK_LIKELY, JUDGE_OUTLOOK_OPEN, JUDGE_OUTLOOK_UNLIKELY };
extern const char *const judge_outlook_words[]; /* "" likely open unlikely */

/* NAN: unknown. */
struct outlook {
    double forecast, low, high; /* what will be judged when it is due, in the metric's unit */
    double chance;              /* that this is at the target */
    double pace;                /* what each period until then must gain; 0: it is at the target as it is */
    enum judge_outlook word;    /* likely from 80 %, unlikely below 20 % */
};

/* By forecast.h up to the due day, the interval at the row's level. Of what is due already, or from now on, and
   where forecast.h has none, the forecast is what stands now, without an interval of its own, and the chance
   that its level truly is at the target: normal, with the error of its interval on the side of the target, as
   near an end of the scale the other side has no room. With seasons `pace` is what each period must gain beyond
   them; nothing is known where the due day's aren't (position.h). Without a target there is no chance and no
   pace; nor is there a chance with fewer than two answers, or where the target's start is ahead. */
struct outlook outlook_of(const struct position *position);
