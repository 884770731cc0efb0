/* marks - how often each mark of a scale was given, and whether two parts of a column have the same scale */
#pragma once
#include "voc/slice.h"

/* 0 to 10, and one for all above; fractions count as the mark below. */
enum { MARKS = 12 };

struct marks {
    long long rows[MARKS];
};

/* The mark of a cell that is neither one digit nor 10. */
int marks_look(struct slice cell);
/* The mark of a cell as import wrote it, or -1: no mark (empty, below 0, no number). */
static inline int marks_read(struct slice cell)
{
    const int mark = slice_up_to_ten(cell);

    return (mark < 0) & (cell.length > 0) ? marks_look(cell) : mark;
}
void marks_add(struct marks *sum, const struct marks *marks);
long long marks_count(const struct marks *marks);
/* The lowest and the highest that were given; -1 where none was. */
int marks_lowest(const struct marks *marks);
int marks_highest(const struct marks *marks);

enum marks_change { MARKS_SAME, MARKS_WIDER, MARKS_NARROWER, MARKS_MIRRORED };

/* How the scale of `after` differs from that of `before`:
   wider: at least 30 marks end just where scales do (4, 5, 7 or 10) while at least a tenth of 30 others lie
   above, which by chance has less than one in 10^9; narrower: the other way round; mirrored: of at least 50
   marks each the shares differ (total variation) by 0.35 or more, but by at most a third of that, and at most
   0.2, when one side is turned round. */
enum marks_change marks_compare(const struct marks *before, const struct marks *after);
/* How surely, for choosing among places where a column could be parted: higher is surer. */
double marks_evidence(const struct marks *before, const struct marks *after);
