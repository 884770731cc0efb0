/* peers - series of the same metric and grouping, and the best of them */
#pragma once
#include "voc/measures.h"

struct arena;

struct peers_best {
    const struct measure *row; /* the newest of the peer's series; NULL: nobody has a baseline */
    double value;              /* in the metric's unit; NAN: unknown */
};

/* Whether both are of one metric and grouped alike: the total is no team's peer. */
bool peers_are(const struct measures *measures, const struct measure *a, const struct measure *b);
/* Whether `a` is better than `b` for the row's metric; where neither way is, whether it is more. */
bool peers_is_better(const struct measure *row, double a, double b);
/* The baseline of the peer (the row's own series among them) whose worse limit is the best: small groups are
   often first by luck. False where a cell can't be read. */
bool peers_best(const struct measures *measures, const struct measure *row, struct peers_best *best,
                struct err *err);
/* The best that was found for the newest peers, as most rows of a table have the same ones; zero is none. */
struct peers_memory {
    const struct measure *row; /* one of them */
    struct peers_best best;
};
/* The best of the peers' baselines shrunk to what their intervals can carry, on the logarithm where those of
   a quantile allow (normal-normal: shrink.h); from fewer than five there is too little to learn, and it is
   peers_best. From memory where it is there; NULL: none is kept. */
bool peers_best_shrunk(struct arena *arena, const struct measures *measures, const struct measure *row,
                       struct peers_memory *memory, struct peers_best *best, struct err *err);
