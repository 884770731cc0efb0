/* refusal - why a guess about an export could be wrong: the evidence, and the map line that settles it */
#pragma once
#include "voc/err.h"
#include "voc/grouped.h"
#include "voc/scores.h"

struct arena;
struct match_wish;

/* What is in doubt: a column, as a map names it, that could be a field. */
struct refusal {
    struct arena *arena;
    const char *file, *column, *field;
    const char *more;  /* clauses that the line has besides; NULL: none */
    const char *where; /* " where Source is Play"; NULL: everywhere */
    bool has_map;
};

/* Another score of the same rows. */
struct refusal_rival {
    const char *field;
    long long rows; /* that have both */
    double correlation;
};

/* "settle it in a map with the line". */
const char *refusal_settle(const struct refusal *refusal);
/* A line of a map, quoted as CSV wants it. */
const char *refusal_line(const struct refusal *refusal, const char *field, const char *format);
/* csat_10,COLUMN,0..10: what isn't a well-known score's scale is a score of another name. */
const char *refusal_other_line(const struct refusal *refusal, double worst, double best);

/* Each sets err and returns false: a few answers that the scale doesn't have: codes, or another scale; */
bool refusal_codes(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err);
/* answers that a shorter scale could have, too; */
bool refusal_short(const struct refusal *refusal, const struct match_wish *wish,
                   const struct scores_summary *summary, struct err *err);
/* words of a scale that is longer or shorter, or could be; */
bool refusal_family(const struct refusal *refusal, const struct match_wish *wish,
                    const struct scores_summary *summary, struct err *err);
/* words for the ends of a scale that could begin or end at another number; */
bool refusal_ends(const struct refusal *refusal, const struct match_wish *wish,
                  const struct scores_summary *summary, const char *format, struct err *err);
/* a scale that the header tells, and that is another than the score's; */
bool refusal_told(const struct refusal *refusal, const struct match_wish *wish, double worst, double best,
                  struct err *err);
/* answers of which a spreadsheet has made dates; */
bool refusal_dates(const struct refusal *refusal, const struct scores_summary *summary, struct err *err);
/* words that say that there is no answer; */
bool refusal_silent(const struct refusal *refusal, const struct scores_summary *summary, const char *format,
                    struct err *err);
/* decimal commas and decimal points; */
bool refusal_decimals(const struct refusal *refusal, long long commas, long long points, struct err *err);
/* numbers of which the only mark could part thousands or decimals; */
bool refusal_thousands(const struct refusal *refusal, const struct grouped_count *count, struct err *err);
/* a scale that changes in the middle; */
bool refusal_shift(const struct refusal *refusal, const struct match_wish *wish,
                   const struct shift_found *shift, struct err *err);
/* a score that falls where another rises; */
bool refusal_against(const struct refusal *refusal, const struct match_wish *wish,
                     const struct refusal_rival *rival, struct err *err);
/* a header that several columns have, at these places: #3, #4. */
bool refusal_twins(const struct refusal *refusal, const char *header, const char *places, const char *format,
                   struct err *err);
