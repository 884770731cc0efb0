/* uneven - what periods of unequal size do to what is known of how they vary beyond chance */
#pragma once
#include "voc/pool.h"

/* The answers of periods: their mean and mean square. NAN where none tells, and of counts. */
struct uneven {
    double mean, square;
};

struct uneven uneven_of(struct measure *const rows[], size_t count);
/* What periods vary by beyond chance is alike for all answers of one, so that in their pooled level it weighs
   by the answers: how many times as much as in single periods of the usual size, the mean of which it was
   learnt from. It is the mean square of the pooled periods' answers over their mean (Kish 1965, Survey
   Sampling, 11.7: 1 + the squared coefficient of variation, times their mean) over the usual mean, or over
   their own where that is less: fewer answers than usual make nothing surer. 1 where sizes aren't known. */
double uneven_weight(const struct uneven *pooled, const struct uneven *usual);
/* The part that is left of the degrees of freedom of a spread that was learnt from the usual periods: large
   ones vary more, and few of them tell most (Satterthwaite 1946, Biometrics 2:110, for variances of 1 +
   (spread^2 - 1) n / mean n). */
double uneven_freedom(const struct uneven *usual, double spread);
