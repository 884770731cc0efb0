/* courses - signs in when owners' answers and scores came */
#pragma once
#include "voc/habits.h"
#include "voc/oddity.h"

/* The share of the asked who answer falls while the scores of that kind rise: both lines over stretches of
   four weeks, each beyond chance and beyond what the others' do at the same time; p is the largest of the
   four (an intersection-union test: Berger 1982, Technometrics 24:295). Who was asked in the newest two weeks
   may still answer, and isn't counted. n: asked; value: by how much the line of the share fell in percent,
   negative; low and high: what the others' would have done. It takes six stretches and thirty who
   were asked. */
void courses_fading(struct arena *arena, const struct habits_owner owners[], size_t count, size_t kind,
                    struct oddity oddities[]);
/* The share of top scores, or of answers, in the last two weeks of quarters against the rest of the quarter
   and against what the others have there. An owner is tested without the quarter that stands out most, as one
   may have been a good one or a campaign; figures are those of all quarters together, the newest eight at
   most. */
void courses_quarter_scores(struct arena *arena, const struct habits_owner owners[], size_t count,
                            size_t kind, struct oddity oddities[]);
void courses_quarter_answers(struct arena *arena, const struct habits_owner owners[], size_t count,
                             size_t kind, struct oddity oddities[]);
