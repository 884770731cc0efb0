/* judge - what one row of measures says about its target: verdict, outlook, change, what is still missing */
#pragma once
#include "voc/level.h"

struct judge_plan {
    long long over; /* how many of the newest periods are judged together; 0: those of the last 28 days */
};

enum judge_verdict { JUDGE_NONE, JUDGE_MET, JUDGE_ON_TRACK, JUDGE_OFF_TRACK, JUDGE_MISSED, JUDGE_UNPROVEN };
enum judge_outlook { JUDGE_OUTLOOK_NONE, JUDGE_OUTLOOK_LIKELY, JUDGE_OUTLOOK_OPEN, JUDGE_OUTLOOK_UNLIKELY };
extern const char *const judge_verdict_words[]; /* "" met on-track off-track missed unproven */
extern const char *const judge_outlook_words[]; /* "" likely open unlikely */

/* What one row says; NAN and empty words: unknown. */
struct judgement {
    double now, now_low, now_high;
    double change, change_low, change_high;
    const char *changed; /* better, worse; up, down where neither is; no; empty: unknown */
    double forecast, chance;
    enum judge_outlook outlook;
    double needed;         /* answers still missing for a verdict */
    const char *assurance; /* will-pass, may-pass, will-fail */
    enum judge_verdict verdict;
    double n; /* effective answers behind `now`; 0: no data */
};

/* How many periods of that kind are judged together. */
size_t judge_over(const struct judge_plan *plan, enum period_kind kind);
/* The check of one row: series->rows[place], from the periods up to it. */
bool judge_row(const struct measures *measures, const struct series *series, size_t place,
               const struct judge_plan *plan, struct judgement *judgement, struct err *err);
/* The level that is judged: the newest periods pooled, up to that row, its interval at `at`. */
bool judge_level(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct level *level, struct err *err);
