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
/* a header that several columns have, at these places: #3, #4. */
bool refusal_twins(const struct refusal *refusal, const char *header, const char *places, const char *format,
                   struct err *err);

/* No reason to refuse, but to warn: days that may have changed places with months. */
const char *refusal_wandering(const struct refusal *refusal, const struct swapped *swapped);
