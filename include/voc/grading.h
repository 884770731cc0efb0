/* grading - the columns of scores: a scale that changes from one file to the next, or within one, answers
   that are all the same or only the ends of the scale, or none at all */
#pragma once
#include "voc/meaning.h"
#include "voc/spot.h"
#include "voc/whiffs.h"

struct arena;
struct grading;

/* Further files are not held against each other. */
enum { GRADING_FILES = 32 };

struct grading *grading_new(struct arena *arena);
/* A column of the table has scores on that scale, in this file; the first scale holds. */
void grading_add(struct grading *grading, size_t place, struct slice name, struct meaning_scale scale);
/* What follows is of another file. */
void grading_turn(struct grading *grading);
void grading_see(struct grading *grading, const struct spot_rows *rows);
/* Adds whiffs where marks_compare finds a change within a file or between the files before one and it; where
   no row of the files that have it, three or more, has an answer; where at least 20 answers are all the same;
   and where at least 30 on a scale of four steps or more are only its two ends, as a thumb's up and down.
   Closes the last file. */
void grading_tell(struct grading *grading, struct whiffs *whiffs);
