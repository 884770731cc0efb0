/* grade - whether the answers in a column are a score, and how a map reads them */
#pragma once
#include "voc/err.h"
#include "voc/refusal.h"
#include "voc/scores.h"

struct arena;
struct talk;
struct match_wish;

/* What a column of answers is settled with. */
struct grade_plan {
    struct arena *arena;
    struct refusal refusal; /* says where it stands */
    const struct match_wish *wish;
    long long commas, points;          /* how the export's scores write decimals */
    const struct refusal_rival *rival; /* another score that it goes against, or NULL */
    struct slice question;             /* the column's header, or what it asks */
    const struct talk *talk;
};

struct grade {
    bool is_left; /* it is something else: that was said */
    const char *format;
    const char *how; /* it is taken, for the user */
};

/* False and err, with the evidence, where it could be read in more than one way. */
bool grade_settle(const struct scores *scores, const struct grade_plan *plan, struct grade *grade,
                  struct err *err);
