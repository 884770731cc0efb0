/* steady - what all rows of an export have had so far, which tells answers from averages below them */
#pragma once
#include "voc/footer.h"

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
/* Whether a row, of several, would change nothing of that: then it needn't be seen, and isn't odd. */
bool steady_knows(const struct steady *steady, struct slice id, bool is_timed);
/* Whether no id before, of several, looked like this one. */
bool steady_is_odd(const struct steady *steady, struct slice id);
/* Whether a record has no words of a customer, and lacks what all others before it had: its id and its time,
   or one of them and says a total or an average instead. */
bool steady_ends(const struct steady *steady, struct slice raw);
