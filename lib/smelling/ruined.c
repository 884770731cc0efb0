/* ruined - ids that a spreadsheet has taken for numbers */
#include "voc/ruined.h"

#include "voc/number.h"
#include "voc/ruin.h"

enum { KEPT_DIGITS = 15, FEWEST = 10 };

void ruined_see(struct ruined *ruined, struct slice cell, const struct spot_row *row)
{
    if (cell.length == 0)
        return;
    ruined->count++;
    ruined->longs += cell.length > KEPT_DIGITS;
    if (!ruin_is(cell))
        return;
    if (memchr(cell.at, 'E', cell.length) || memchr(cell.at, 'e', cell.length))
        ruined->scientific++;
    else
        ruined->zeros++;
    spot_first(&ruined->example, row, cell);
}

void ruined_tell(const struct ruined *ruined, struct slice column, struct whiffs *whiffs)
{
    const bool cut = ruined->longs >= FEWEST && ruined->zeros * 10 >= ruined->longs * 9;
    const long long rows = ruined->scientific + (cut ? ruined->zeros : 0);
    char spot[SPOT_SIZE], some[NUMBER_SIZE], count[NUMBER_SIZE];

    if (rows == 0)
        return;
    number_count(rows, some);
    number_count(ruined->count, count);
    whiffs_add(
        whiffs, SMELL_RUINED_IDS, column, rows,
        "%s of %s have lost their last digits, such as %s: a spreadsheet has taken them for numbers, and "
        "different ones look the same now; export them anew, as text, and don't tell rows apart by them",
        some, count, spot_text(&ruined->example, spot));
}
