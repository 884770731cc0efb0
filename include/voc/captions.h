/* captions - what an export's header says below its first row: survey tools write one or two rows more */
#pragma once
#include "voc/slice.h"

struct arena;
struct rows;

struct captions {
    size_t rows;               /* of the header, with the first */
    const struct slice *texts; /* of each column the question that it answers; NULL where none are told */
    const char *const *zones;  /* of each column where its clock hangs, or NULL; NULL where none are told */
};

/* Reads on behind the first row of a header; the rows can't be read as a table afterwards. A third row of
   {"ImportId": …} is Qualtrics', with the questions in the second. A second row of `Response`, or of options
   where the first is blank and of nothing that a respondent could have said, is SurveyMonkey's. So is one of
   options above ticks that lacks what all rows below have. Any second row is one of header that has words in
   several columns of which everything below is counted. What it gives is in the arena. */
struct captions captions_read(struct arena *arena, struct rows *rows);
