/* outlying - how far out one of many is, were it one more of the others: beyond chance and beyond how they
   differ among themselves */
#pragma once
#include <stddef.h>

#include "voc/funnel.h"

struct arena;

enum { OUTLYING_FEWEST = 4 }; /* fewer others don't tell how they differ */

/* For each of many the chances that one more of the others would show so little, and so much: predictive
   tails, each of what the others alone say (Marshall & Spiegelhalter 2003, Stat. Med. 22:1649; Ohlssen,
   Sharples & Spiegelhalter 2007, JRSS A 170:865), so that who is far out can't hide in a spread that it made
   itself. Estimates are normal with their standard errors around true values that are normal around a common
   mean. That mean and the variance between owners are integrated over (others.h): large differences then have
   Student's t of others - 1 degrees, and no difference is never taken for sure. NAN where there is no value
   or no se above 0, and all where fewer than OUTLYING_FEWEST others have both. The arena lends it room. */
void outlying_values(struct arena *arena, const double value[], const double se[], size_t length,
                     struct funnel_tails tails[]);

/* The same of shares, success[i] of n[i], possibly fractional: true shares are beta-distributed with the
   correlation of two answers of one owner, 1 / (alpha + beta + 1), in place of the variance, and the tails
   are those of the beta-binomial (Skellam 1948, JRSS B 10:257), exact in the answers of the one. As nobody
   knows that they are a beta's, each tail is at least the normal one with the same mean and variance, which
   is the heavier one on the side of the nearer end. How probable a correlation is goes by the normal
   likelihood of the others' shares (weighted as by Kleinman 1973, JASA 68:46), half an answer of either kind
   added to their mean, whose doubt widens the beta. The tails take whole answers: of 7.4 effective ones 7.
   NAN where n is 0, and where all others have but a single answer. */
void outlying_shares(struct arena *arena, const double success[], const double n[], size_t length,
                     struct funnel_tails tails[]);
