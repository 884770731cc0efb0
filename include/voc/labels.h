/* labels - what each of several columns stands for, where one question is spread over them */
#pragma once
#include "voc/rows.h"
#include "voc/slice.h"

struct arena;

/* The label of each of these columns: the option below the question, what stands behind ` > ` or in brackets
   at the end, without a beginning that all share (of `numbers` up to any sign: `nps_0`; else up to a dash or
   a colon). NULL where one is empty or two are the same. In the arena. */
struct slice *labels_of(struct arena *arena, const struct rows *rows, const size_t places[], size_t count,
                        bool numbers);
