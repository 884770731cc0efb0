/* sample - how many answers a claim takes, and how small a change so many answers can show */
#pragma once

/* Everywhere: `variance` is that of one answer, in the square of the unit that the margin or change is in
   (p (1 - p) of a share, p + q - (p - q)^2 of a net score, sd^2 of a mean); answers are independent, else
   they are to be effective numbers, and where periods differ beyond chance the variance is that of an answer
   times the square of spread. Sizes are not rounded: round up. NAN where an argument makes no sense, and for
   a variance of 0: answers that are all alike tell nothing of how the next ones vary; plan with the worst. */

/* A claim of change: the level of its two-sided interval, and the chance, above one half, with which a change
   of the stated size is to be found. */
struct sample_plan {
    double level, power;
};

/* What is usual: 95 % and 80 %. */
extern const struct sample_plan sample_usual;

/* The variance that none exceeds where an answer lies between `low` and `high`: a quarter of the range's
   square (Popoviciu 1935, Mathematica 9:129), as half of the answers at each end have it; NAN
   without ends. */
double sample_worst_variance(double low, double high);

/* The answers for an interval of estimate -+ margin: z^2 v / m^2 = n0, out of a population of N that is
   n0 N / (n0 + N - 1) (Krejcie & Morgan 1970, Educ. Psychol. Meas. 30:607); INFINITY: no end of it. */
double sample_for_margin(double variance, double margin, double population, double level);

/* The answers in each of two waves of the same size: 2 (z + zb)^2 v / d^2 (Fleiss, Levin & Paik 2003,
   Statistical Methods for Rates and Proportions, chapter 4). */
double sample_each_wave(double variance, double change, const struct sample_plan *plan);
/* Those of a second wave where the first had so many: v / (d^2 / (z + zb)^2 - v / first). NAN where the
   first is so small that no second one can show the change. */
double sample_second_wave(double variance, double change, double first, const struct sample_plan *plan);
/* The smallest change that two waves of these sizes show: (z + zb) sqrt(v / first + v / second). */
double sample_detectable(double variance, double first, double second, const struct sample_plan *plan);
