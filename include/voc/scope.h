/* scope - which stretch of time scores are about */
#pragma once
#include "voc/feedback.h"
#include "voc/judge.h"

/* The clock by which feedback is what the newest periods of these measures were counted from: up to their
   newest as_of, placed in the periods that are judged together; one that isn't over stays out. The measures
   don't say their zone. False and err on an as_of that is no moment. */
bool scope_clock(const struct measures *measures, const struct judge_plan *plan, const struct zone *zone,
                 struct reckoning *clock, struct err *err);
