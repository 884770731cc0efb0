/* ruin - ids whose digits a spreadsheet has cut */
#pragma once
#include "voc/slice.h"

/* Whether it is in scientific notation (1.24E+17), or has only zeros behind its 15th digit. */
bool ruin_is_of_number(struct slice id);
static inline bool ruin_is(struct slice id)
{
    return id.length && id.at[0] >= '0' && id.at[0] <= '9' && ruin_is_of_number(id);
}
