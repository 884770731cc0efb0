/* position - where a series stood at one of its rows: the newest periods pooled, as many before, and what the
   row's columns say of the way to its target */
#pragma once
#include "voc/adjustment.h"
#include "voc/allowance.h"
#include "voc/due.h"
#include "voc/level.h"
#include "voc/sequential.h"

/* What many rows have in common, as far as it was worked out; zero is nothing. */
struct judge_memory {
    struct sequential_memory levels; /* of claims */
    const struct series *series;     /* the last one, whose seasons these are */
    struct adjustment seasons;
};

struct judge_plan {
    long long over; /* how many of the newest periods are judged together; 0: those of the last 28 days */
    struct judge_memory *memory; /* where many rows are judged; NULL: nothing is kept */
};

enum { POSITION_RECENT = 26 }; /* periods that tell of single delays and of what is to come */

/* Numbers that aren't known are NAN. */
struct position {
    const struct series *series;
    const struct measure *row;
    size_t place, over;
    struct sequential_memory *levels; /* that were found before, or NULL */
    bool is_one_look;   /* --over 1, or a table of one period: the verdict is that of this look alone */
    bool is_plain_rule; /* --over 1: by the shown interval alone */
    struct allowance shown, claims; /* of the intervals that are shown, and of claims that stand a year */
    double baseline, target, required, lcl, ucl;
    int aim;        /* 1: high is better; -1: low; without `better` from the baseline to the target */
    int direction;  /* the same, 0 without `better` */
    bool is_on_way; /* the row says where the way stands, else `required` is the target */
    struct due due;
    double allowance;         /* of an interval at the row's level */
    struct level now, before; /* at the row's level */
    struct adjustment seasons;
    struct adjustment_mix now_mix, due_mix; /* of `now`, of what is judged when it is due */
    bool is_blurred; /* more periods are judged together than a target is told of, and in other seasons */
    /* Target and `required` as `now` is held against them: with seasons and a due day moved from what is
       judged then to the seasons of `now` (adjustment_move); NAN where that can't be told, as those aren't in
       the table. */
    double aimed, wanted;
    double doubt;                     /* of that move: adjustment_doubt */
    double season_step, season_doubt; /* from `before` to `now`, on the working scale; 0 without seasons */
};

/* How many periods of that kind are judged together. */
size_t position_over(const struct judge_plan *plan, enum period_kind kind);
/* Reads what stands at series->rows[place]; false and err where a cell can't be. */
bool position_read(const struct measures *measures, const struct series *series, size_t place,
                   const struct judge_plan *plan, struct position *position, struct err *err);
/* The rows of the `over` periods that end `back` periods before the row, or before the one before where the
   row's own isn't over yet: *count of them. By the calendar: a missing row isn't replaced by an older one. */
struct measure *const *position_rows(const struct position *position, size_t back, size_t *count);
/* These pooled, with their interval at `level`, errors multiplied by `allowance`. */
struct level position_pool(const struct position *position, size_t back, double level, double allowance);
/* What errors of n answers are multiplied by as a move between seasons is known that badly: sqrt(1 + doubt n
   / the answers of a usual period). */
double position_widening(const struct position *position, double n, double doubt);
/* How badly the seasons of `now` are known: adjustment_doubt against a whole cycle; 0 without seasons. */
double position_season_doubt(const struct position *position);
/* A level as it is in the row's season, in those of `now`, on the metric's scale. */
double position_in_season(const struct position *position, double value);
/* Whether seasons move the target: it is due on a day, and the baseline has seasons. */
bool position_has_season(const struct position *position);
/* Whether fewer than two answers were pooled: one person's word is no verdict on anybody. */
bool position_is_thin(const struct position *position);
/* How many looks a year has: a look each period; 1 of `all`. */
double position_looks(const struct position *position);
/* Rows of the newest POSITION_RECENT periods, up to the row; *count of them. */
struct measure *const *position_recent(const struct position *position, size_t *count);
