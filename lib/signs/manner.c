/* manner - one way in which the times of a column are written, and what its cells tell of it */
#include "voc/manner.h"

#include "voc/arena.h"
#include "voc/civil.h"
#include "voc/text.h"

bool manner_is_pair(const struct manner *manner)
{
    return manner->form == STYLE_PAIR || manner->form == STYLE_LATE;
}

struct manner manner_new(struct arena *arena, const char *key, struct slice cell)
{
    struct manner manner = {.form = style_form(key), .example = slice_copy(arena, cell)};

    strcpy(manner.key, key);
    if (manner_is_pair(&manner)) {
        manner.months = arena_alloc(arena, sizeof *manner.months);
        *manner.months = (struct manner_months){0};
    }
    return manner;
}

static bool is_weekday(const struct glance *seen, int month, int day)
{
    const struct civil civil = {.year = seen->year, .month = month, .day = day};

    return civil_is_valid(&civil) && civil_weekday(civil_days(civil.year, month, day)) == seen->weekday;
}

enum manner_told manner_told(const struct glance *seen)
{
    const int first = seen->numbers[0], second = seen->numbers[1];
    bool day_first = first > 12, month_first = second > 12;

    if (seen->weekday && seen->year && day_first == month_first) {
        day_first = is_weekday(seen, second, first) && !is_weekday(seen, first, second);
        month_first = is_weekday(seen, first, second) && !is_weekday(seen, second, first);
    }
    return day_first ? MANNER_DAY_FIRST : month_first ? MANNER_MONTH_FIRST : MANNER_EITHER;
}

static void weigh(struct manner *manner, struct arena *arena, const struct glance *seen, struct slice cell)
{
    struct manner_order *const tells = &manner->tells;
    const enum manner_told told = manner_told(seen);

    tells->day_first += told == MANNER_DAY_FIRST;
    tells->month_first += told == MANNER_MONTH_FIRST;
    tells->open += told == MANNER_EITHER;
    if (!tells->example && told == MANNER_EITHER && seen->numbers[0] != seen->numbers[1])
        tells->example = slice_copy(arena, cell);
}

static void count_month(unsigned months[], int year, int month)
{
    const int place = (year - MANNER_FIRST_YEAR) * 12 + month - 1;

    if (month >= 1 && month <= 12 && place >= 0 && place < MANNER_MONTHS)
        months[place]++;
}

static void chart(struct manner *manner, const struct glance *seen)
{
    const int first = seen->numbers[0], second = seen->numbers[1];

    if (first > 12 || second > 12) {
        count_month(manner->months->sure, seen->year, first > 12 ? second : first);
    } else if (first != second) {
        count_month(manner->months->first, seen->year, first);
        count_month(manner->months->second, seen->year, second);
    }
}

static void note_numbers(struct manner *manner, const struct glance *seen)
{
    for (size_t i = 0; i < MANNER_PLACES; i++) {
        const int number = seen->numbers[i] % 100;
        manner->values[i][number / 64] |= (uint64_t)1 << number % 64;
        manner->large[i] = manner->large[i] || number > 31 || number == 0;
    }
}

static bool is_midnight(struct slice cell)
{
    static const char clock[] = "00:00:00";
    const size_t length = sizeof clock - 1;

    return cell.length > length && memcmp(cell.at + cell.length - length, clock, length) == 0;
}

void manner_see(struct manner *manner, struct arena *arena, const struct glance *seen, struct slice cell)
{
    manner->count++;
    manner->midnights += is_midnight(cell);
    if (manner->form == STYLE_PAIR || manner->form == STYLE_TRIPLE)
        weigh(manner, arena, seen, cell);
    if (manner->form == STYLE_TRIPLE)
        note_numbers(manner, seen);
    if (manner_is_pair(manner))
        chart(manner, seen);
}

static int values_in(const struct manner *manner, size_t place)
{
    return __builtin_popcountll(manner->values[place][0]) + __builtin_popcountll(manner->values[place][1]);
}

/* The first or last days of months, when a report is due, and no years of feedback. */
static bool is_month_end(const struct manner *manner, size_t place)
{
    const uint64_t ends = (uint64_t)1 << 1 | (uint64_t)0xF << 28;

    return (manner->values[place][0] & ~ends) == 0 && manner->values[place][1] == 0;
}

/* Where none is no day: few years among many days, in either place; a handful of cells shows neither. */
enum manner_year manner_year(const struct manner *manner)
{
    const int first = values_in(manner, 0), last = values_in(manner, 2);
    const bool has_habit = strncmp(manner->key, "%N-", 3) != 0;

    if (manner->large[0] != manner->large[2])
        return manner->large[0] ? MANNER_YEAR_FIRST : MANNER_YEAR_LAST;
    if (manner->tells.month_first)
        return MANNER_YEAR_LAST;
    if (first * 4 <= last)
        return is_month_end(manner, 0) ? MANNER_YEAR_OPEN : MANNER_YEAR_FIRST;
    if (has_habit)
        return first < last ? MANNER_YEAR_OPEN : MANNER_YEAR_LAST;
    return last * 4 <= first ? MANNER_YEAR_LAST : MANNER_YEAR_OPEN;
}
