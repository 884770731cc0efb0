/* accord - whether two columns of scores agree: who is content in one is content in the other */
#pragma once
#include <stdbool.h>

/* Pairs of answers so far; begins zeroed. */
struct accord {
    long long count;
    double mean_a, mean_b, square_a, square_b, product; /* sums of products of deviations */
};

void accord_see(struct accord *accord, double a, double b);
/* Pearson's correlation, -1 to 1; NAN where one of them never differs. */
double accord_correlation(const struct accord *accord);
/* Whether it is below 0 beyond doubt: at most -0.3, and Fisher's z six standard errors below 0. */
bool accord_is_against(const struct accord *accord);
