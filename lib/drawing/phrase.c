/* phrase - numbers as a person would say them */
#include "voc/phrase.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <math.h>

#define TIE "\u00A0"

static bool is_unit(const char *unit, const char *name)
{
    return strcmp(unit, name) == 0;
}

static int decimals_of_margin(double margin)
{
    if (isnan(margin) || margin <= 0)
        return 1;
    const int decimals = 1 - (int)floor(log10(margin));
    return decimals < 0 ? 0 : decimals > 6 ? 6 : decimals;
}

int phrase_decimals(const char *unit, double value, double margin)
{
    if (is_unit(unit, "points") || is_unit(unit, "messages"))
        return 0;
    if (is_unit(unit, "%"))
        return margin > 0 && margin < 1;
    if (is_unit(unit, "hours") || is_unit(unit, "working hours"))
        return fabs(value) < 1 ? 2 : fabs(value) < 10 || margin < 1;
    if (is_unit(unit, "stars"))
        return margin >= 10 ? 0 : margin >= 1 ? 1 : 2;
    return decimals_of_margin(margin);
}

/* The digits of the whole part in groups of three. */
static char *group_digits(struct arena *arena, const char *digits)
{
    const size_t length = strlen(digits), whole = strcspn(digits, ".");
    char *const text = arena_alloc(arena, length + length / 3 + 1), *end = text;

    for (size_t i = 0; i < length; i++) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0 && digits[i - 1] != '-')
            *end++ = ',';
        *end++ = digits[i];
    }
    return text;
}

const char *phrase_number(struct arena *arena, double value, int decimals)
{
    char digits[NUMBER_SIZE];

    number_round(value, decimals, digits);
    return group_digits(arena, digits);
}

static double margin_of(double low, double high)
{
    return (high - low) / 2;
}

static const char *unit_words(const char *unit)
{
    return is_unit(unit, "hours") ? "h" : unit;
}

static const char *with_unit(struct arena *arena, const char *number, const char *unit)
{
    return arena_printf(arena, *unit ? "%s" TIE "%s" : "%s", number, unit);
}

const char *phrase_value(struct arena *arena, const char *unit, double value, double low, double high)
{
    const int decimals = phrase_decimals(unit, value, margin_of(low, high));

    return isnan(value) ? "unknown"
                        : with_unit(arena, phrase_number(arena, value, decimals), unit_words(unit));
}

static const char *signed_number(struct arena *arena, double value, int decimals)
{
    const char *const number = phrase_number(arena, value, decimals);

    return value > 0 && strpbrk(number, "123456789") ? arena_printf(arena, "+%s", number) : number;
}

/* ` (32.0 to 61.6)`, "" where neither end is known. */
static const char *interval(struct arena *arena, double low, double high, int decimals,
                            const char *(*number)(struct arena *, double, int))
{
    if (isnan(low) && isnan(high))
        return "";
    if (isnan(high))
        return arena_printf(arena, " (%s" TIE "or" TIE "more)", number(arena, low, decimals));
    if (isnan(low))
        return arena_printf(arena, " (%s" TIE "or" TIE "less)", number(arena, high, decimals));
    return arena_printf(arena, " (%s" TIE "to" TIE "%s)", number(arena, low, decimals),
                        number(arena, high, decimals));
}

const char *phrase_estimate(struct arena *arena, const char *unit, double value, double low, double high)
{
    const int decimals = phrase_decimals(unit, value, margin_of(low, high));

    return arena_printf(arena, "%s%s", phrase_value(arena, unit, value, low, high),
                        isnan(value) ? "" : interval(arena, low, high, decimals, phrase_number));
}

const char *phrase_change(struct arena *arena, const char *unit, double change, double low, double high)
{
    const int decimals = phrase_decimals(unit, change, margin_of(low, high));
    const char *const words = is_unit(unit, "%") ? "points" : unit_words(unit);

    if (isnan(change))
        return "unknown";
    return arena_printf(arena, "%s%s", with_unit(arena, signed_number(arena, change, decimals), words),
                        interval(arena, low, high, decimals, signed_number));
}

const char *phrase_chance(struct arena *arena, double chance)
{
    if (isnan(chance))
        return "unknown";
    if (chance < 0.01)
        return "below" TIE "1" TIE "%";
    if (chance > 0.99)
        return "above" TIE "99" TIE "%";
    return arena_printf(arena, "%s" TIE "%%", phrase_number(arena, chance * 100, 0));
}

const char *phrase_count(struct arena *arena, double count)
{
    return phrase_number(arena, count, 0);
}

const char *phrase_counted(struct arena *arena, double count, const char *one, const char *many)
{
    return arena_printf(arena, "%s" TIE "%s", phrase_count(arena, count), count == 1 ? one : many);
}
