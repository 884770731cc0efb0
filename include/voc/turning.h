/* turning - why a guess of which end of a scale is the good one could be wrong: the evidence, and what
   settles it */
#pragma once
#include "voc/err.h"
#include "voc/refusal.h"

/* Each sets err and returns false: a header that tells which end is the good one, but not so that it is
   understood, of the score's scale; */
bool turning_unclear(const struct refusal *refusal, const struct match_wish *wish, struct err *err);
/* the same of another scale, that the header tells; */
bool turning_unclear_other(const struct refusal *refusal, double low, double high, struct err *err);
/* words for the ends of a scale beside numbers that the header turns; */
bool turning_words(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err);
/* cells on such a scale that count up to the good end, such as this one. */
bool turning_counts(const struct refusal *refusal, const struct match_wish *wish, const char *cell,
                    struct err *err);
