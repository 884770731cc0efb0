/* ruin - ids whose digits a spreadsheet has cut */
#include "voc/ruin.h"

/* A spreadsheet keeps so many digits of a number, and makes zeros of the others. */
enum { SHEET_DIGITS = 15 };

static size_t digits_of(struct slice text)
{
    size_t count = 0;

    while (count < text.length && text.at[count] >= '0' && text.at[count] <= '9')
        count++;
    return count;
}

/* 1.24E+17 and 1,24E+17 */
static bool is_scientific(struct slice id)
{
    size_t at = digits_of(id);

    if (at == 0 || at == id.length)
        return false;
    if (id.at[at] == '.' || id.at[at] == ',') {
        at++;
        at += digits_of((struct slice){id.at + at, id.length - at});
    }
    if (id.length - at < 3 || (id.at[at] | 32) != 'e' || id.at[at + 1] != '+')
        return false;
    return digits_of((struct slice){id.at + at + 2, id.length - at - 2}) == id.length - at - 2;
}

static bool is_rounded(struct slice id)
{
    if (id.length <= SHEET_DIGITS || digits_of(id) != id.length)
        return false;
    for (size_t i = SHEET_DIGITS; i < id.length; i++)
        if (id.at[i] != '0')
            return false;
    return true;
}

bool ruin_is_of_number(struct slice id)
{
    return is_scientific(id) || is_rounded(id);
}
