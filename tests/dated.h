/* dated - columns of days for tests, from a rule that says the n-th */
#pragma once
#include "dice.h"
#include "sniff.h"
#include "voc/days.h"

static inline void dated_see(struct days *days, int64_t day)
{
    char text[MOMENT_SIZE];

    moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
    struct instant instant;
    instant_read(&(struct dayclock){0}, slice_of(text), &instant);
    days_see(days, &instant, slice_of(text), &(struct spot_row){"a.csv", (size_t)days->count + 2});
    days_keep(days);
}

/* The day with the day of the month and the month changed places, where there is such a day. */
static inline int64_t dated_swap(int64_t day)
{
    struct civil civil = {0};

    civil_from_days(day, &civil);
    return civil.day <= 12 ? civil_days(civil.year, civil.day, civil.month) : day;
}

/* Rows of a file with recent times and without: many of the same day, some at midnight. */
struct dated_rows {
    struct stretch_times times;
    struct recent recent;
    struct slice cells[STRETCH_MOST];
    struct spot_row spots[STRETCH_MOST];
    char texts[STRETCH_MOST][MOMENT_SIZE];
};

/* Up to a month and a half behind the last one or before it. */
static inline struct moment dated_roll(uint32_t *dice, int64_t *last)
{
    static const int64_t clocks[] = {0, 1, 900, 43200, 86399};
    const uint32_t roll = dice_roll(dice);

    if (roll % 4 == 0)
        return (struct moment){-1, MOMENT_NONE};
    if (roll % 3 == 0)
        *last += ((int64_t)(roll >> 8) % 60 - 20) * CIVIL_DAY;
    *last -= *last % CIVIL_DAY;
    return roll % 5 == 0 ? (struct moment){*last, MOMENT_DAY}
                         : (struct moment){*last + clocks[dice_roll(dice) % ROWS(clocks)], MOMENT_SECOND};
}

/* From line `line` on; *last is when the last one was, and is at first. */
static inline struct spot_rows dated_rows(struct dated_rows *rows, uint32_t *dice, size_t line, int64_t *last)
{
    const size_t count = 1 + dice_roll(dice) % STRETCH_MOST;

    for (size_t i = 0; i < count; i++) {
        const struct moment moment = i ? dated_roll(dice, last) : (struct moment){*last, MOMENT_DAY};
        stretch_set_moment(&rows->times, i, moment);
        rows->cells[i] = (struct slice){rows->texts[i], moment_write(moment, rows->texts[i])};
        rows->spots[i] = (struct spot_row){"a.csv", line + i};
    }
    assert_true(recent_take(&rows->recent, &rows->times, count));
    return (struct spot_rows){count, 1, rows->cells, rows->spots, NULL};
}

static inline struct instant dated_now(const struct dated_rows *rows, size_t i)
{
    return instant_of(stretch_moment(&rows->times, i));
}
