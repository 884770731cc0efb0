/* looks - what a cell looks like by itself: an answer that is counted or timed, or none at all */
#include "voc/looks.h"

/* The letters of AM, PM, T and Z stand behind a digit or a blank. */
static bool is_mark(struct slice cell, size_t at)
{
    return strchr(" .,:/-+%'", cell.at[at]) || (at > 0 && strchr("TZAPMapm", cell.at[at]));
}

bool looks_counted(struct slice cell)
{
    bool has_digit = false;

    for (size_t i = 0; i < cell.length; i++) {
        has_digit = has_digit || slice_is_digit(cell.at[i]);
        if (!slice_is_digit(cell.at[i]) && (cell.at[i] == '\0' || !is_mark(cell, i)))
            return false;
    }
    return has_digit;
}

bool looks_like_silence(struct slice cell)
{
    static const char *const signs[] = {"N/A", "NA",   "#N/A", "-",    "--",
                                        "?",   "null", "NaN",  "none", "unknown"};

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (slice_is_nearly(cell, slice_of(signs[i])))
            return true;
    return cell.length == 0;
}
