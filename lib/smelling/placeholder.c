/* placeholder - dates that stand for none */
#include "voc/placeholder.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <stdio.h>

enum { NEAR_DAYS = 60 };

static const struct {
    int32_t day;
    int fewest; /* rows that tell */
    const char *what;
} known[] = {
    {-719162, 1, "the year 1 of databases"},       /* 0001-01-01 */
    {-134774, 1, "day zero of Windows"},           /* 1601-01-01 */
    {-79257, 1, "day zero of SQL Server"},         /* 1753-01-01 */
    {-25569, 1, "day zero of spreadsheets"},       /* 1899-12-30 */
    {-25568, 1, "day zero of spreadsheets"},       /* 1899-12-31 */
    {-25567, 1, "day one of spreadsheets"},        /* 1900-01-01 */
    {-24107, 1, "day zero of the Macintosh"},      /* 1904-01-01 */
    {-1, 1, "the eve of Unix's day zero"},         /* 1969-12-31, west of Greenwich */
    {0, 1, "day zero of Unix"},                    /* 1970-01-01 */
    {3652, 5, "day zero of the PC"},               /* 1980-01-01 */
    {10957, 5, "a round date"},                    /* 2000-01-01 */
    {24855, 1, "the last day of 32-bit clocks"},   /* 2038-01-19 */
    {47481, 1, "the end of all days"},             /* 2099-12-31 */
    {39968, 1, "the last day of small datetimes"}, /* 2079-06-06 */
    {376199, 1, "the end of all days"},            /* 2999-12-31 */
    {2932896, 1, "the end of all days"},           /* 9999-12-31 */
};

enum { KNOWN = sizeof known / sizeof *known };

struct placeholder {
    long long count, rows[KNOWN];
    struct spot spots[KNOWN];
};

struct placeholder *placeholder_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct placeholder));
}

bool placeholder_look(struct placeholder *placeholder, const struct instant *instant, struct slice cell,
                      const struct spot_row *row)
{
    const int32_t day = instant->day;

    for (size_t i = 0; i < KNOWN; i++)
        if (known[i].day == day) {
            placeholder->count++;
            placeholder->rows[i]++;
            spot_first(&placeholder->spots[i], row, cell);
            return true;
        }
    return false;
}

/* Whether no feedback is about that old. */
static bool is_lonely(const struct days *days, int32_t day)
{
    for (int32_t near = day - NEAR_DAYS; near <= day + NEAR_DAYS; near++)
        if (days_rows(days, near))
            return false;
    return true;
}

void placeholder_tell(const struct placeholder *placeholder, const struct days *days, struct slice column,
                      struct whiffs *whiffs)
{
    char list[900] = "", spot[SPOT_SIZE], rows[NUMBER_SIZE], count[NUMBER_SIZE];
    long long all = 0;
    size_t used = 0;
    bool has_others = false;

    for (size_t i = 0; i < KNOWN; i++) {
        if (placeholder->rows[i] < known[i].fewest || !placeholder->rows[i] || !is_lonely(days, known[i].day))
            continue;
        all += placeholder->rows[i];
        number_count(placeholder->rows[i], rows);
        has_others = has_others || used >= sizeof list - 2 * SPOT_SIZE;
        if (!has_others)
            used += (size_t)snprintf(list + used, sizeof list - used, "%s%s in %s row%s (%s)",
                                     used ? ", " : "", spot_text(&placeholder->spots[i], spot), rows,
                                     placeholder->rows[i] == 1 ? "" : "s", known[i].what);
    }
    number_count(days->count + placeholder->count, count);
    if (all)
        whiffs_add(
            whiffs, SMELL_PLACEHOLDER, column, all,
            "of %s times some stand for none: %s%s; name such cells in the map, as they stand in the export: "
            "none CELL",
            count, list, has_others ? ", and others" : "");
}
