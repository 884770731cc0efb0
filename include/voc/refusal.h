/* refusal - why a guess about an export could be wrong: the evidence, and the map line that settles it */
#pragma once
#include "voc/dates.h"
#include "voc/err.h"
#include "voc/scores.h"

struct arena;
struct match_wish;

/* What is in doubt: a column, as a map names it, that could be a field. */
struct refusal {
    struct arena *arena;
    const char *file, *column, *field;
};

/* A line of a map, quoted as CSV wants it. */
const char *refusal_line(const struct refusal *refusal, const char *field, const char *format);

/* Each sets err and returns false. The order of day and month; */
bool refusal_order(const struct refusal *refusal, const struct dates *dates, const struct dates_order *order,
                   struct err *err);
/* a few answers that the scale doesn't have: codes, or another scale; */
bool refusal_codes(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err);
/* answers that a shorter scale could have, too; */
bool refusal_short(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err);
/* a header that several columns have, at these places: #3, #4. */
bool refusal_twins(const struct refusal *refusal, const char *header, const char *places, const char *format,
                   struct err *err);
