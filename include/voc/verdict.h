/* verdict - what the newest answers prove of a target, what is still missing for it, and what the process as
   it is does with it */
#pragma once
#include "voc/position.h"

enum judge_verdict { JUDGE_NONE, JUDGE_MET, JUDGE_ON_TRACK, JUDGE_OFF_TRACK, JUDGE_MISSED, JUDGE_UNPROVEN };
extern const char *const judge_verdict_words[]; /* "" met on-track off-track missed unproven */

/* The rule: with the whole interval of `now` at the target or past it `met`; past where the way to it stands
   `on-track`; short of that `off-track`, or `missed` when it is due; else `unproven` (Altman et al. 2000,
   Statistics with Confidence; Piaggio et al. 2012, JAMA 308:2594). The interval is claim_look's: limits of
   the exact kind have their say beside the score ones, unless --over 1 asks for the plain rule. A position of
   one look takes the row's level for all four. Looked at every period, `met` and `missed` are final words:
   their interval is that of sequential_level, so that a process which is exactly at its target is called met
   in at most 5 % of years, and missed in at most 5 %; what the row's level proves and that doesn't stays
   `on-track` or `off-track`. Where the baseline has seasons, a target with a due day is about what is judged
   then: `now` is held against it as moved into the seasons of `now` (position.aimed, .wanted), its interval
   widened for what isn't known of these; where the move can't be told it is `unproven`. Nothing is required
   before the target's start: until then it is `unproven`, and so is what a single answer says. */
enum judge_verdict verdict_of(const struct position *position);
/* Answers that the pooled periods still lack before their interval would leave `required`, if the estimate
   stays; NAN where a million are too few, or a count: its periods come by themselves. */
double verdict_needed(const struct position *position);
/* will-pass, may-pass or will-fail: whether the natural limits of a single period are past the target,
   astride or short of it (NHS England's assurance icons, Making Data Count); empty: unknown. */
const char *verdict_assurance(const struct position *position);
