/* oddity - one owner's habit against that of all others: how far it is from what chance and the others'
   differences explain */
#pragma once
#include "voc/unlike.h"

struct arena;

/* A habit of one owner; NAN: unknown. */
struct oddity {
    double n;         /* what it is counted from */
    double value;     /* a share, or a difference of shares, in percent */
    double low, high; /* where 99.8 % of owners with so many would be, were theirs the others' habit */
    double p;         /* that chance makes it so high, or more */
    const char *note; /* few, none, few-owners; empty where p is known */
};

/* So many of so many. */
struct oddity_share {
    double success, n;
};

/* Shares of each owner: Fisher's exact test against all others together, and against the differences between
   the others (unlike.h); p is the larger one. Owners with fewer than `fewest` are `few`, with none at all
   `none`, and aren't held against; with fewer than five owners left all are `few-owners`. An owner is tested
   by `own`, which may be less than what it is to the others in `shares`; value, low, high and n are those of
   `shares`. */
void oddity_shares(struct arena *arena, const struct oddity_share shares[], const struct oddity_share own[],
                   size_t length, double fewest, struct oddity oddities[]);

/* A fourfold table of each owner: `a` of `n` in one case, `b` of `m` in the other. */
struct oddity_table {
    double a, n, b, m;
};

/* The excess of a/n over b/m: Fisher's exact test within the owner, and the log odds ratio (with halves
   added: Haldane 1956, Ann. Hum. Genet. 20:309; its variance Woolf's 1955, 19:251) against those of the
   others; p is the larger one. `fewest` holds for n and m alike, `own` as above. */
void oddity_tables(struct arena *arena, const struct oddity_table tables[], const struct oddity_table own[],
                   size_t length, double fewest, struct oddity oddities[]);

/* Slopes that fall: of each owner one beyond chance, and beyond those of the others. As p; NAN unknown. */
void oddity_slopes(struct arena *arena, const struct unlike_slope slopes[], size_t length, double p[]);
/* How far from what is expected 99.8 % of owners would be. */
double oddity_reach(const struct unlike *unlike);
