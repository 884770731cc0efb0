/* weeks - made-up weeks of a metric whose truth is known, as a table of measures */
#pragma once
#include "random.h"
#include "voc/period.h"

#include <stdio.h>

enum weeks_kind { WEEKS_NPS, WEEKS_CSAT, WEEKS_ANSWERED, WEEKS_RATING, WEEKS_DELAY, WEEKS_VOLUME };
extern const char *const weeks_names[];

/* A process. Of NPS 50 % promote and 20 % detract; of csat 80 % are happy, of answered 95 %; ratings are 1 to
   5, mostly 4 and 5; delays are exponential with a median of 8 hours; volume is a count. */
struct weeks {
    enum weeks_kind kind;
    double n;      /* answers a week on average; each week's are Poisson */
    double spread; /* how much more weeks vary than chance, times its standard error; at most what that n
                      allows */
    double memory; /* the correlation of what varies beyond chance with the week before */
    double uneven; /* the sd of the logarithm of a week's usual answers, which are 2 to 300 then; n is their
                      mean before that; 0: all weeks alike */
    int count;     /* weeks in all */
    int steps_at;  /* the first week after a lasting change of `step`; 0: none */
    double step;  /* points of NPS, per cent, points of a rating; of delays and volume a factor's logarithm */
    double slope; /* the same, as a change for each week after the first */
    double season; /* the same, of the best time of the year over the mean: a cosine with its top in July; of
                      days what Saturdays and Sundays are worse by than the mean */
    enum period_kind every; /* days and months behave as weeks do; PERIOD_ALL: weeks */
};

/* The truth before any step, without season: 30, 80, 95, 4.15, 8, n. */
double weeks_truth(const struct weeks *weeks);
/* What the season of that week of a year's series adds to it. */
double weeks_season(const struct weeks *weeks, int year, int week);
/* Writes the header, and a series for a year, 0 the first; each begins where the one before ends, from
   2024-W01 on, so that no two are groups at the same time, whose changes would be claimed together. */
void weeks_header(FILE *file);
void weeks_write(FILE *file, const struct weeks *weeks, int year, struct random *random);
/* The name of a week, 0 the first. */
const char *weeks_period(const struct weeks *weeks, int week, char text[16]);
