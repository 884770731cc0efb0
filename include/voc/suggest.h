/* suggest - targets that could be set */
#pragma once
#include "voc/measures.h"
#include "voc/talk.h"

struct writer;

/* What one is suggested for: on which day it is due (days since 1970); none: 13 weeks after the newest
   period. */
struct suggest_plan {
    bool has_due;
    int64_t due;
};

/* A targets file: for each series with a baseline a cautious, a fair and a bold target, which its level
   reaches by the due day with chances of about 40, 25 and 10 % if it goes on moving as such series have
   (prospect.h), the chance of each as rounded, and what is doubtful about it (doubts.h) in fixed words.
   Series for which there is nothing to suggest are told with the reason. */
bool suggest_write(struct arena *arena, const struct measures *measures, const struct suggest_plan *plan,
                   const struct talk *talk, struct writer *writer, struct err *err);
