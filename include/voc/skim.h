/* skim - one column of a large CSV, read in pieces by two hands at once, ahead of who reads it row by row

   A piece begins where a record seems to, which the piece before it confirms by ending there. */
#pragma once
#include "voc/slice.h"

struct arena;
struct skim;

struct skim_text {
    const char *path; /* of a plain file in UTF-8 */
    uint64_t begin;   /* where its records begin in that, behind the header, */
    char delimiter;   /* and what splits them */
};

/* Whose cell it is. */
struct skim_at {
    size_t hand,
        piece; /* from 0 on, hands below HANDS; a piece is one hand's, from its first row to its last */
};

enum skim_got {
    SKIM_DONE,    /* all were seen, and all of the file is UTF-8 */
    SKIM_STOPPED, /* as who sees them wanted */
    SKIM_ODD,     /* the file isn't plain enough to be read like that; some may have been seen */
    SKIM_FOREIGN  /* nor is it UTF-8 */
};

/* Finds the pieces. NULL where the file can't be read like that. */
struct skim *skim_open(struct arena *arena, const struct skim_text *text);
size_t skim_pieces(const struct skim *skim);
/* Lets `see` see the cell of that column of each record but of blank lines, as it stands there without its
   quotes, until it says false. A record that lacks it, or has quotes inside of it, is odd. */
enum skim_got skim_column(struct skim *skim, size_t column,
                          bool (*see)(void *self, const struct skim_at *at, struct slice cell), void *self);
