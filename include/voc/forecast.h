/* forecast - what will be measured when a target is due: the judged periods up to that day, pooled */
#pragma once
#include "voc/kalman.h"
#include "voc/position.h"

enum { FORECAST_MODELS = KALMAN_MODELS };

/* A mixture of normals on the working scale, one for each model; weights add up to 1. */
struct forecast {
    double weight[FORECAST_MODELS], mean[FORECAST_MODELS], sd[FORECAST_MODELS];
    double periods; /* from the row's to the one in which it is due; 0: due already, or standing */
    struct scale scale;
};

/* From the newest POSITION_RECENT periods. A period's value is its level, an error by chance for its own
   answers, and one beyond chance; the level moves by a step of its own each period and along a slope, which
   goes on into the future damped by 0.95 for each period (Harvey 1989, Forecasting, Structural Time Series
   Models and the Kalman Filter, 2.3; Gardner & McKenzie 1985, Mgmt. Sci. 31:1237). How large these are few
   periods can't tell, so 30 models are averaged by their likelihood: errors beyond chance of 0 to 2.8 times
   chance's, steps that add up to 0, 0.1 or 0.3 standard deviations of one answer in a year, and a slope of
   none or of some 0.25 a year (of a count its mean takes the place of the deviation), half of the prior on
   none. Errors that go together from period to period thus count as a moving level. The coming periods are
   taken to have as many answers as the newest 13 had on average; judged periods that are over stay as they
   are.

   Where the baseline has seasons (adjustment.h), values are seasonally adjusted before, and what comes gets
   the seasons of its periods after (as R's stlf does with fixed seasons; Hyndman & Athanasopoulos 2021,
   Forecasting: Principles and Practice, 3rd ed., 5.7); errors by chance are those of each own season's level.
   Seasons are taken to come again as the baseline's window had them; how badly they are known is in the
   errors of both. False where a season of what is judged then isn't known, and where nothing is known or all
   values are alike without an error. */
bool forecast_of(const struct position *position, struct forecast *forecast);
/* The chance that it is at `target` or more, on the metric's own scale. */
double forecast_chance(const struct forecast *forecast, double target);
/* The value that is exceeded with the probability 1 - p. */
double forecast_quantile(const struct forecast *forecast, double p);
double forecast_mean(const struct forecast *forecast);
