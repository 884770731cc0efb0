/* programs - made-up weeks through voc baseline, target and check, as a user would have them in a pipe */
#pragma once
#include "weeks.h"

/* As many series of such weeks as years, each with its first 13 weeks as baseline. */
struct trial {
    struct weeks weeks;
    int years;
    double target;                                /* NAN: none */
    double (*target_of)(int year, double target); /* NULL: the same for all */
    int due_in;   /* the week whose last day it is due; 0: a standing target */
    int frozen;   /* the baseline was frozen from so many weeks at the start, and these are no longer in the
                     table; 0: it is learnt from the first 13 of the table */
    bool is_kept; /* the target is to keep the baseline, whatever it was found to be */
    const char
        *season; /* of the frozen baseline, whose weeks stay in the table; NULL: none; "": stay without one */
    uint64_t seed;
};

/* One row as check has it; NAN and empty words: unknown. */
struct answer {
    int year, week;
    double target, now, forecast, low, high, chance;
    const char *changed, *outlook, *verdict;
};

/* Sees every row, in order. Ends the program where a program fails. */
void programs_run(const struct trial *trial, void (*see)(const struct answer *answer, void *memory),
                  void *memory);

enum { PROGRAMS_BASE = 13 };
