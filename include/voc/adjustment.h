/* adjustment - seasonal adjustment: what the seasons in a table's baselines make of its periods, so that
   periods of unlike seasons can be compared, and how well that is known */
#pragma once
#include "voc/measures.h"
#include "voc/scale.h"
#include "voc/season.h"

/* In `note`: what depends on the season of a due day can't be told. */
extern const char adjustment_word[];

/* The seasons of one series' baseline. */
struct adjustment {
    enum season_kind season;      /* SEASON_NONE: it has none, and nothing is adjusted */
    double baseline[SEASON_MOST]; /* of each, as it is after the baseline's window; NAN: no row tells */
    double slope;                 /* a period inside the window, on `scale` */
    struct scale scale;           /* on which seasons and slope add up */
    int64_t last;                 /* the window's last period */
    double periods;               /* of the window, for each season */
    double usual;                 /* answers of a usual period; of counts 1 */
};

/* From the column `baseline` of the rows whose window is that of the newest row (base_to). Seasons are those
   that explain it, the newest 104 rows to six decimals: of days weekdays, else months, or quarters where
   months of one were seen alike; after the window there is no trend, in it a line (on logarithms of medians).
   Baselines at an end of what the metric can be tell of nothing but their own season. A column that no season
   explains has none. False and err where a cell is no number. */
bool adjustment_read(const struct measures *measures, const struct series *series,
                     struct adjustment *adjustment, struct err *err);
/* What baselines have of a trend in that period, on the scale: 0 from the window's last period on. */
double adjustment_trend(const struct adjustment *adjustment, struct period period);

/* How much of a stretch of time is in each season; the shares add up to 1. */
struct adjustment_mix {
    double share[SEASON_MOST];
};
/* Of rows that are judged together, by their answers; of counts and of individual values (pool.h) by periods.
   None of no rows. */
struct adjustment_mix adjustment_of_rows(const struct adjustment *adjustment, struct measure *const rows[],
                                         size_t count, bool is_individual);
/* Of `count` successive periods that end with this one; and of a whole cycle. */
struct adjustment_mix adjustment_of_periods(const struct adjustment *adjustment, struct period last,
                                            size_t count);
struct adjustment_mix adjustment_of_cycle(const struct adjustment *adjustment);
/* The mean baseline of a mix, on that working scale; NAN where a season of it isn't known. */
double adjustment_level(const struct adjustment *adjustment, struct scale scale,
                        const struct adjustment_mix *mix);
/* `value`, which holds in seasons `from`, as it would be in `to`: moved by what the baselines differ on that
   scale. NAN where they aren't known, or what the metric can be (the row's) has no room for it. */
double adjustment_move(const struct adjustment *adjustment, struct scale scale, const struct measure *row,
                       double value, const struct adjustment_mix *from, const struct adjustment_mix *to);
/* How badly the difference of two mixes is known: its variance for that of a usual period. A season's mean is
   that of the window's periods in it, so sum of (a - b)^2 / periods: exact for as many alike in each. */
double adjustment_doubt(const struct adjustment *adjustment, const struct adjustment_mix *a,
                        const struct adjustment_mix *b);
/* The sd of individual values by their moving ranges (limits_sigma) without what their seasons differ by;
   inside the window, which the seasons were learnt from, times sqrt(p / (p - 1)) of p periods for each. */
double adjustment_sigma(const struct adjustment *adjustment, struct scale scale, struct measure *const rows[],
                        size_t count);
