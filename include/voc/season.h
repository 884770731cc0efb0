/* season - which part of a cycle a period is in: the day of its week, the month or the quarter of its year */
#pragma once
#include "voc/period.h"

enum season_kind { SEASON_NONE, SEASON_WEEKDAY, SEASON_MONTH, SEASON_QUARTER };
enum { SEASON_MOST = 12 };
extern const char *const season_words[]; /* "" weekday month quarter NULL */

bool season_parse(struct slice word, enum season_kind *kind);
/* Whether periods of that kind are short enough to be in one: days have all three, weeks and months months
   and quarters, quarters quarters. */
bool season_fits(enum season_kind kind, enum period_kind periods);
/* The one that is looked for in such periods: weekday of days, month of weeks and months, quarter of
   quarters. */
enum season_kind season_usual(enum period_kind periods);
/* How many a cycle has: 7, 12, 4; 1 for none. */
int season_count(enum season_kind kind);
/* The season of a period, from 0: Monday, January, the first quarter. It follows the calendar; a week is in
   the month of its Thursday, as its year is (ISO 8601). */
int season_of(enum season_kind kind, struct period period);
/* How many full cycles lie between the beginning of the first period and the end of the last. A year counts
   as 52 weeks. */
int season_cycles(enum season_kind kind, struct period first, struct period last);
