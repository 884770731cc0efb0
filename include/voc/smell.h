/* smell - what may be wrong with an export that can be read: the names by which a map accepts it, the most
   serious first */
#pragma once
#include "voc/slice.h"

enum smell {
    SMELL_SWAPPED_DAYS,
    SMELL_TWO_ORDERS,
    SMELL_ZONES,
    SMELL_RUINED_IDS,
    SMELL_SCALE_CHANGE,
    SMELL_PLACEHOLDER,
    SMELL_FUTURE,
    SMELL_FAR_DATE,
    SMELL_REPLY_BEFORE,
    SMELL_SAME_MOMENT,
    SMELL_MIDNIGHT,
    SMELL_NO_ANSWERS,
    SMELL_SAME_SCORE,
    SMELL_EXTREMES,
    SMELL_SAME_COMMENT,
    SMELL_TEST_ROWS,
    SMELL_ERROR_VALUES,
    SMELL_NEAR_LABELS,
    SMELL_MOJIBAKE,
    SMELL_CUT_TEXT,
    SMELL_NUMBERS,
    SMELL_HTML,
    SMELLS
};

/* As a map writes it: `swapped-days`. */
const char *smell_name(enum smell smell);
bool smell_parse(struct slice name, enum smell *smell);
/* The name that a word was probably meant to be, or NULL. */
const char *smell_likely(struct slice word);
