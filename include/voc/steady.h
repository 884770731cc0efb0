/* steady - what all rows of an export have had so far, which tells answers from averages below them */
#pragma once
#include "voc/footer.h"
#include "voc/stretch.h"

/* Rows so far. */
struct steady {
    const struct footer *footer; /* borrowed */
    size_t id;                   /* the column of the id, or (size_t)-1 */
    long long rows;
    bool some_without_id, some_without_time;  /* or were not looked at */
    bool some_without_digit, some_with_blank; /* ids */
};

/* One more row of the table: its id, and whether it has a time. */
void steady_see(struct steady *steady, struct slice id, bool is_timed);
/* How many rows of a stretch, `count` at the most, from the first on would change nothing of that: they needn't
   be seen, and none is odd. Their ids are in that slot, or (size_t)-1; which have a time. None, unless several
   rows were seen. */
size_t steady_count(const struct steady *steady, const struct stretch *stretch, size_t slot,
                    const bool are_timed[], size_t count);
/* Whether no id before, of several, looked like this one. */
bool steady_is_odd(const struct steady *steady, struct slice id);
/* Whether a record has no words of a customer, and lacks what all others before it had: its id and its time,
   or one of them and says a total or an average instead. */
bool steady_ends(const struct steady *steady, struct slice raw);
