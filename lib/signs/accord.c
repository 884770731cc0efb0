/* accord - whether two columns of scores agree */
#include "voc/accord.h"

#include <math.h>

/* Welford (1962), for two at once. */
void accord_see(struct accord *accord, double a, double b)
{
    const double apart_a = a - accord->mean_a, apart_b = b - accord->mean_b;

    accord->count++;
    accord->mean_a += apart_a / (double)accord->count;
    accord->mean_b += apart_b / (double)accord->count;
    accord->square_a += apart_a * (a - accord->mean_a);
    accord->square_b += apart_b * (b - accord->mean_b);
    accord->product += apart_a * (b - accord->mean_b);
}

double accord_correlation(const struct accord *accord)
{
    const double scale = sqrt(accord->square_a) * sqrt(accord->square_b);

    return scale > 0 ? accord->product / scale : NAN;
}

bool accord_is_against(const struct accord *accord)
{
    const double correlation = accord_correlation(accord);

    if (accord->count < 10 || !(correlation <= -0.3))
        return false;
    return correlation <= -1 || atanh(correlation) * sqrt((double)accord->count - 3) < -6;
}
