/* trouble - what happened to how many rows, and to which first */
#include "voc/trouble.h"

#include "voc/number.h"

#include <stdio.h>

void trouble_note(struct trouble *trouble, const struct feed *feed, const char *word)
{
    if (trouble->rows++ == 0)
        *trouble = (struct trouble){1, word, feed_name(feed), feed_line(feed)};
}

const char *trouble_place(const struct trouble *trouble, char text[TROUBLE_SIZE])
{
    snprintf(text, TROUBLE_SIZE, "%.200s:%zu", trouble->name, trouble->line);
    return text;
}

const char *trouble_rows(long long rows, char text[TROUBLE_SIZE])
{
    char count[NUMBER_SIZE];

    number_count(rows, count);
    snprintf(text, TROUBLE_SIZE, "%.40s row%s", count, rows == 1 ? "" : "s");
    return text;
}
