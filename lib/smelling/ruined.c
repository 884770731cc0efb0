/* ruined - ids that a spreadsheet has taken for numbers */
#include "voc/ruined.h"

#include "voc/number.h"
#include "voc/ruin.h"

enum { KEPT_DIGITS = 15, FEWEST = 10 };

static void see_ruin(struct ruined *ruined, struct slice cell, const struct spot_row *row)
{
    if (memchr(cell.at, 'E', cell.length) || memchr(cell.at, 'e', cell.length))
        ruined->scientific++;
    else
        ruined->zeros++;
    spot_first(&ruined->example, row, cell);
}

void ruined_see(struct ruined *ruined, const struct spot_rows *rows, size_t place)
{
    const struct slice *cell = rows->cells + place;
    const size_t width = rows->width;
    unsigned count = 0, longs = 0;

    for (size_t i = 0; i < rows->count; i++, cell += width) {
        count += cell->length > 0;
        longs += cell->length > KEPT_DIGITS;
        if (ruin_is(*cell))
            see_ruin(ruined, *cell, &rows->spots[i]);
    }
    ruined->count += count;
    ruined->longs += longs;
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
