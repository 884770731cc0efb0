/* dated - whether a column's times can be read, and by which clause; what is wrong with them, where not */
#pragma once
#include "voc/dates.h"
#include "voc/err.h"

struct refusal;

/* The columns of times of the same export. */
struct dated_kin {
    const struct dates *const *dates;
    size_t count;
};

struct dated {
    enum dates_verdict verdict;
    struct manner_order order; /* the evidence */
};

/* Settles the column, so that dates_clause reads it. False and err, with the evidence and what settles it,
   where it can't be read or could be read in two ways; `has_zone`: the export or the map says where its clock
   hangs. */
bool dated_settle(const struct refusal *refusal, struct dates *dates, const struct dated_kin *kin,
                  bool has_zone, struct dated *dated, struct err *err);
/* Sets err, and returns false: the column names a zone by a word that several of them,
   listed in `zones`, use. */
bool dated_doubt_zone(const struct refusal *refusal, const struct dates *dates, struct slice word,
                      const char *zones, struct err *err);
