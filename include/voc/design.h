/* design - the design effect: what answers are worth where customers answer again and again */
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct arena;

/* All answers of one customer (a cluster): their weights together, and the sum of weight times value. */
struct design_cluster {
    double weight, total;
};

/* The variance of an estimate, which comes from the differences between customers, beside what it would be
   worth if each answer came from somebody else. NAN: not known. */
struct design {
    double summed; /* the sum over customers of the squared sum of their answers' influence on the estimate */
    double independent; /* the estimate's variance if all answers were independent and weighed the same */
    double answers, clusters;
    double customers; /* Kish's effective number, every customer being one answer: all answers of one are
                         alike */
    double shrinkage; /* what of `summed` is left as the estimate comes from the same answers */
    bool is_alike;    /* all answers are: nothing tells how customers differ */
};

/* A ratio mean (of a share the value is 1 or 0, of a net 1, 0 or -1), by linearisation (Cochran 1977,
   Sampling Techniques, 6.3 and 9A.5; Lumley 2004, J. Stat. Softw. 9(8); R's survey: svydesign(id =),
   svymean). `mean` is the sum of all totals over that of all weights, `variance` the weighted mean of squared
   differences from it. Customers are independent of each other. */
struct design design_mean(const struct design_cluster clusters[], size_t length, double answers, double mean,
                          double variance);
/* The standard error of that mean: sqrt(m / (m - 1) summed) of m customers, NAN for fewer than two. */
double design_mean_se(const struct design *design);

enum design_fate { DESIGN_ANSWERED, DESIGN_CLOSED, DESIGN_WAITING };

/* Answers of one customer that took (or have waited) equally long: the weight of them all. */
struct design_item {
    size_t cluster;
    double time, weight;
    enum design_fate fate;
};

/* The share answered within `time` (as survival_within has it): its infinitesimal jackknife variance, summed
   by customer (Aalen & Johansen's estimator; Therneau & Grambsch 2000, Modeling Survival Data, 7.2; R's
   survival: survfit(cluster =, robust = TRUE)). Where every customer answers once it is Greenwood's. Items
   are sorted by cluster; `answers` is how many there are. The arena is used for what sorting needs. */
struct design design_within(struct arena *arena, const struct design_item items[], size_t length,
                            double answers, double time);
/* The standard error of that share, sqrt(summed) as R has it; NAN for fewer than two customers. */
double design_within_se(const struct design *design);

/* How many independent answers tell as much (Kish 1965, Survey Sampling, 8.2): answers over the design
   effect, both variances with their m - 1. Never more than there are answers, as customers who seem to
   contradict themselves more than chance are chance (Korn & Graubard 1998, Survey Methodology 24:193). Where
   all answers are alike nothing shows how alike a customer's are, and each customer counts once. 1 for a
   single customer. */
double design_effective(const struct design *design);
/* The number to make an interval of `level` from: the effective one, but with the variance corrected for
   customers of unequal weight (as m - 1 does where all weigh the same; Bell & McCaffrey 2002, Survey
   Methodology 28:169) and lowered by the square of Student's t of all answers over that of the effective
   number of customers, from which the variance is known (Korn & Graubard 1998; Carter, Schnepel & Steigerwald
   2017, Rev. Econ. Stat. 99:698); not below what it is if each customer counts once. NAN for a single
   customer. */
double design_interval_n(const struct design *design, double level);
