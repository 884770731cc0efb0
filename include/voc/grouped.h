/* grouped - numbers whose thousands are parted: `1,204.5`, `1.204,5`, `1 204` */
#pragma once
#include "voc/slice.h"

/* How they are written. */
struct grouped {
    char mark;          /* between thousands; ' ' is any blank; 0: none */
    bool decimal_comma; /* of what has a mark */
};

/* Learns the form from an example, such as `1,204.5`. False where it shows no thousands. */
bool grouped_learn(struct slice example, struct grouped *grouped);
/* The number with a point and without marks, in `room`. False where a mark stands elsewhere than before each
   three digits of the whole part, or the cell doesn't fit the room. */
bool grouped_read(const struct grouped *grouped, struct slice cell, char *room, size_t size,
                  struct slice *number);

/* How the numbers of a column are written; begins zeroed. */
struct grouped_count {
    long long points, commas; /* that can only part decimals there, or tell that the other parts thousands */
    long long open_points, open_commas; /* one, before three digits: `1,204` */
    bool has_thousands;                 /* beyond doubt */
};
void grouped_see(struct grouped_count *count, struct slice cell);
