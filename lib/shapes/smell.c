/* smell - what may be wrong with an export that can be read */
#include "voc/smell.h"

#include "voc/text.h"

static const char *const names[SMELLS] = {[SMELL_SWAPPED_DAYS] = "swapped-days",
                                          [SMELL_TWO_ORDERS] = "two-orders",
                                          [SMELL_ZONES] = "zones",
                                          [SMELL_RUINED_IDS] = "ruined-ids",
                                          [SMELL_SCALE_CHANGE] = "scale-change",
                                          [SMELL_PLACEHOLDER] = "placeholder",
                                          [SMELL_FUTURE] = "future",
                                          [SMELL_FAR_DATE] = "far-date",
                                          [SMELL_REPLY_BEFORE] = "reply-before",
                                          [SMELL_SAME_MOMENT] = "same-moment",
                                          [SMELL_MIDNIGHT] = "midnight",
                                          [SMELL_NO_ANSWERS] = "no-answers",
                                          [SMELL_SAME_SCORE] = "same-score",
                                          [SMELL_EXTREMES] = "extremes",
                                          [SMELL_SAME_COMMENT] = "same-comment",
                                          [SMELL_TEST_ROWS] = "test-rows",
                                          [SMELL_ERROR_VALUES] = "error-values",
                                          [SMELL_NEAR_LABELS] = "near-labels",
                                          [SMELL_MOJIBAKE] = "mojibake",
                                          [SMELL_CUT_TEXT] = "cut-text",
                                          [SMELL_NUMBERS] = "numbers",
                                          [SMELL_HTML] = "html"};

const char *smell_name(enum smell smell)
{
    return names[smell];
}

bool smell_parse(struct slice name, enum smell *smell)
{
    for (int i = 0; i < SMELLS; i++)
        if (slice_is_nearly(slice_of(names[i]), name)) {
            *smell = (enum smell)i;
            return true;
        }
    return false;
}

const char *smell_likely(struct slice word)
{
    return text_likely(word, names, SMELLS);
}
