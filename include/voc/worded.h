/* worded - a number with words around it, or stars */
#pragma once
#include "voc/slice.h"

/* Why there is no number to take. */
enum worded_fault {
    WORDED_FINE,
    WORDED_NONE, /* no number and no stars, or what stands around it could change it (`>5`, `2 months ago`) */
    WORDED_SEVERAL, /* more than one */
    WORDED_END,     /* it is out of another number than the scale's end */
    WORDED_DATE     /* a spreadsheet has made a date of it: `5-Apr` */
};

/* The one number of `10 - extremely likely`, `Extremely likely (10)`, `4 out of 5`, `4/5`, `85 %`, `4.5
   stars`, `★★★★☆` or `⭐⭐⭐`; what it is out of, where that is said, has to be `end` (INFINITY: a number that
   has none). With `decimal_comma` numbers are written 4,5. */
enum worded_fault worded_read(struct slice cell, bool decimal_comma, double end, double *value);
/* Whether what it reads counts from nothing up to the good end, whatever the scale: stars, `4 out of 5`, `85
   %`. */
bool worded_counts(struct slice cell);
