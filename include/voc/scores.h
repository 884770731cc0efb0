/* scores - what the answers in a column look like, learnt from all its cells */
#pragma once
#include "voc/families.h"
#include "voc/shift.h"
#include "voc/slice.h"

struct arena;
struct scores;

struct scores *scores_new(struct arena *arena);
/* Looks at a cell, trimmed and not empty, and where it stands; whether it is a number, be it with a decimal
   comma. */
bool scores_see(struct scores *scores, struct slice cell, size_t line, double *number);
/* How many numbers had a decimal comma, and how many a point. */
void scores_decimals(const struct scores *scores, long long *commas, long long *points);

/* What was seen, held against a scale. */
struct scores_summary {
    long long count; /* answers that are numbers, or words that stand for one */
    long long inside, outside;
    double least, most;       /* of the inside ones */
    double lowest, highest;   /* of all */
    const char *outside_list; /* up to four different ones, joined by `|`; NULL where there are more */
    long long words;          /* cells that are no number, and stand for none */
    const char *word;         /* one of them */
    const char *labels;       /* clause for words and their numbers (`10 - likely=10`), or NULL */
    bool is_worded;           /* `worded` reads some of them: stars, `Likely (10)` */
    const char *counts;       /* one of the cells that count up to the good end (`4 out of 5`), or NULL */
    const char *silent;       /* words that say that there is no answer (`Blank|Don't know`), or NULL */
    long long silent_count;
    const char *date; /* one of the cells of which a spreadsheet has made dates (`5-Apr`), or NULL */
    long long dates;
    struct families_fit family; /* that the words are of, where there is nothing else; points 0: none */
    bool is_family;             /* it is as long as the scale, and no other has them, so they were counted */
    bool ends_named;            /* words name the ends of the scale */
    bool ends_open;             /* and it could begin at another number */
    bool shifts;                /* the scale changes in the middle */
    struct shift_found shift;
};
struct scores_summary scores_summary(const struct scores *scores, struct arena *arena, double low,
                                     double high);
