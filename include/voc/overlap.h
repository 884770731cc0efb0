/* overlap - measures that may be counted from the same answers */
#pragma once
#include "voc/measures.h"

/* Whether no answer can be in both rows: some group sets them apart. */
bool overlap_is_apart(const struct measures *measures, const struct measure *a, const struct measure *b);
/* Whether all answers of `part` are in `whole`, too, of the same metric. */
bool overlap_holds(const struct measures *measures, const struct measure *whole, const struct measure *part);

/* The standard error of the sum of weight[i] * estimate i: those that are apart are independent, of any two
   others the correlation isn't known, and 1 bounds it. An upper bound thus, whatever the answers have in
   common (Cauchy-Schwarz); rows[i] tells what each is from. Weights and errors are 0 or more. */
double overlap_se(const struct measures *measures, const struct measure *const rows[], const double weight[],
                  const double se[], size_t count);
