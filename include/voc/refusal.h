/* refusal - why a guess about an export could be wrong: the evidence, and the map line that settles it */
#pragma once
#include "voc/dates.h"
#include "voc/err.h"
#include "voc/scores.h"

struct arena;
struct match_wish;
struct swapped;

/* What is in doubt: a column, as a map names it, that could be a field. */
struct refusal {
    struct arena *arena;
    const char *file, *column, *field;
};

/* Another score of the same rows. */
struct refusal_rival {
    const char *field;
    long long rows; /* that have both */
    double correlation;
};

/* A line of a map, quoted as CSV wants it. */
const char *refusal_line(const struct refusal *refusal, const char *field, const char *format);

/* Each sets err and returns false. The order of day, month and year; */
bool refusal_order(const struct refusal *refusal, const struct dates *dates, enum dates_verdict verdict,
                   const struct manner_order *order, struct err *err);
/* numbers that lost their digits; */
bool refusal_ruined(const struct refusal *refusal, const struct dates *dates, struct err *err);
/* a spreadsheet's count of days; */
bool refusal_serial(const struct refusal *refusal, const struct dates *dates, struct err *err);
/* a zone that several places use; */
bool refusal_zone(const struct refusal *refusal, const struct dates *dates, struct err *err);
/* days and months that changed places, by style; */
bool refusal_swapped(const struct refusal *refusal, const struct swapped *swapped, struct err *err);
/* a few answers that the scale doesn't have: codes, or another scale; */
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
/* words that say that there is no answer; */
bool refusal_silent(const struct refusal *refusal, const struct scores_summary *summary, const char *format,
                    struct err *err);
/* decimal commas and decimal points; */
bool refusal_decimals(const struct refusal *refusal, long long commas, long long points, struct err *err);
/* a scale that changes in the middle; */
bool refusal_shift(const struct refusal *refusal, const struct match_wish *wish,
                   const struct shift_found *shift, struct err *err);
/* a score that falls where another rises; */
bool refusal_against(const struct refusal *refusal, const struct match_wish *wish,
                     const struct refusal_rival *rival, struct err *err);
/* a header that several columns have, at these places: #3, #4. */
bool refusal_twins(const struct refusal *refusal, const char *header, const char *places, const char *format,
                   struct err *err);

/* No reason to refuse, but to warn: days that may have changed places with months. */
const char *refusal_wandering(const struct refusal *refusal, const struct swapped *swapped);
