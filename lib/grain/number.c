/* number - decimals in and out */
#include "voc/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct decimal {
    uint64_t digits;
    int scale; /* value = digits * 10^scale */
    int significant;
    bool negative;
};

static const char *take_digits(const char *at, const char *end, struct decimal *decimal, int scale_step)
{
    for (; at < end && slice_is_digit(*at); at++) {
        if (decimal->significant < 19) {
            decimal->digits = decimal->digits * 10 + (uint64_t)(*at - '0');
            decimal->significant += decimal->digits != 0;
            decimal->scale += scale_step;
        } else {
            decimal->significant++;
            decimal->scale += scale_step + 1;
        }
    }
    return at;
}

static const char *take_exponent(const char *at, const char *end, struct decimal *decimal)
{
    const bool negative = at < end && *at == '-';
    int exponent = 0;

    if (at < end && (*at == '-' || *at == '+'))
        at++;
    if (at == end || !slice_is_digit(*at))
        return NULL;
    for (; at < end && slice_is_digit(*at); at++)
        exponent = exponent < 10000 ? exponent * 10 + (*at - '0') : exponent;
    decimal->scale += negative ? -exponent : exponent;
    return at;
}

/* The digits from `at` on, of which there are few enough for 64 bits; gives where they end. */
static const char *take_few(const char *at, const char *end, uint64_t *digits)
{
    for (; at < end && slice_is_digit(*at); at++)
        *digits = *digits * 10 + (uint64_t)(*at - '0');
    return at;
}

/* A number as most are: so short that no digit has to be left out, and without an exponent. */
static bool scan_short(struct slice slice, struct decimal *decimal)
{
    enum { MOST = 19 };
    const char *at = slice.at, *const end = slice.at + slice.length;
    uint64_t digits = 0;

    if (slice.length > MOST || slice.length == 0)
        return false;
    const bool negative = *at == '-';
    const char *const begin = at += negative;
    const char *point = at = take_few(at, end, &digits);
    if (at < end && *at == '.')
        at = take_few(at + 1, end, &digits);
    if (at < end || at - begin == (point < end))
        return false;
    *decimal = (struct decimal){digits, point < end ? (int)(point + 1 - end) : 0, 0, negative};
    return true;
}

static bool scan(struct slice slice, struct decimal *decimal)
{
    const char *at = slice.at, *end = slice.at + slice.length;

    if (scan_short(slice, decimal))
        return true;
    *decimal = (struct decimal){0};
    if (at < end && (*at == '-' || *at == '+'))
        decimal->negative = *at++ == '-';
    const char *const digits = at;
    at = take_digits(at, end, decimal, 0);
    ptrdiff_t seen = at - digits;
    if (at < end && *at == '.') {
        const char *const fraction = ++at;
        at = take_digits(at, end, decimal, -1);
        seen += at - fraction;
    }
    if (seen == 0)
        return false;
    if (at < end && (*at == 'e' || *at == 'E'))
        at = take_exponent(at + 1, end, decimal);
    return at == end;
}

static double by_library(struct slice slice)
{
    char small[128];
    char *text = slice.length < sizeof small ? small : malloc(slice.length + 1);

    if (!text)
        return NAN;
    memcpy(text, slice.at, slice.length);
    text[slice.length] = '\0';
    const double value = strtod(text, NULL);
    if (text != small)
        free(text);
    return value;
}

bool number_parse(struct slice slice, double *value)
{
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    struct decimal decimal;

    if (!scan(slice, &decimal))
        return false;
    /* Both factors are exact doubles, so one operation rounds once (Clinger 1990). */
    if (decimal.digits < (UINT64_C(1) << 53) && decimal.scale >= -22 && decimal.scale <= 22 &&
        decimal.significant <= 19) {
        const double digits = (double)decimal.digits;
        const double size =
            decimal.scale < 0 ? digits / powers[-decimal.scale] : digits * powers[decimal.scale];
        *value = decimal.negative ? -size : size;
        return true;
    }
    *value = by_library(slice);
    return isfinite(*value);
}

bool number_parse_fixed(struct slice slice, int decimals, int64_t *units)
{
    struct decimal decimal;

    if (!scan(slice, &decimal))
        return false;
    int shift = decimal.scale + decimals;
    uint64_t size = decimal.digits;
    for (; shift > 0 && size > 0; shift--, size *= 10)
        if (size > INT64_MAX / 10)
            return false;
    for (; shift < -1 && size > 0; shift++)
        size /= 10;
    if (shift == -1)
        size = size / 10 + (size % 10 >= 5);
    if (size > INT64_MAX)
        return false;
    *units = decimal.negative ? -(int64_t)size : (int64_t)size;
    return true;
}

bool number_parse_whole(struct slice slice, long long *value)
{
    long long whole = 0;

    if (slice.length == 0)
        return false;
    for (size_t i = 0; i < slice.length; i++) {
        if (!slice_is_digit(slice.at[i]) || whole > (INT64_MAX - (slice.at[i] - '0')) / 10)
            return false;
        whole = whole * 10 + (slice.at[i] - '0');
    }
    *value = whole;
    return true;
}

enum { MOST_DECIMALS = 6, MILLION = 1000000 };

/* Writes digits from the back, as many as there are but no fewer than `least`; gives where they begin. */
static char *put_digits(char *end, uint64_t number, int least)
{
    for (; number > 0 || least > 0; number /= 10, least--)
        *--end = (char)('0' + number % 10);
    return end;
}

/* `units` of the so manieth decimal as text, which is `text` or a part of it. */
static size_t write_units(bool is_negative, uint64_t units, int decimals, char *text)
{
    static const uint64_t powers[] = {1, 10, 100, 1000, 10000, 100000, MILLION};
    char digits[32], *const end = digits + sizeof digits, *at = end;

    if (decimals > 0) {
        at = put_digits(at, units % powers[decimals], decimals);
        *--at = '.';
    }
    at = put_digits(at, units / powers[decimals], 1);
    if (is_negative && units > 0)
        *--at = '-';
    const size_t length = (size_t)(end - at);
    memcpy(text, at, length);
    text[length] = '\0';
    return length;
}

/* The units of the so manieth decimal nearest to a value, without the price of printf; false where that is
   needed, as the product is rounded, too: what it is off by is less than half a unit in its last place, so
   that it can lie on the wrong side of a half only where it is one. */
static bool nearest_units(double value, int decimals, uint64_t *units)
{
    static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    static const double most = 1e15; /* with room for a half */
    const double product = fabs(value) * powers[decimals];

    if (!(product < most))
        return false;
    *units = (uint64_t)product;
    const double rest = product - (double)*units;
    *units += rest > 0.5;
    return rest != 0.5;
}

size_t number_whole(int64_t value, char text[NUMBER_WHOLE_SIZE])
{
    return write_units(value < 0, value < 0 ? -(uint64_t)value : (uint64_t)value, 0, text);
}

static size_t round_by_library(double value, int decimals, char text[NUMBER_SIZE])
{
    size_t length = (size_t)snprintf(text, NUMBER_SIZE, "%.*f", decimals, value);

    if (text[0] == '-' && strspn(text + 1, "0.") == length - 1)
        memmove(text, text + 1, length--);
    return length;
}

size_t number_round(double value, int decimals, char text[NUMBER_SIZE])
{
    uint64_t units;

    if (!isfinite(value))
        return (size_t)(text[0] = '\0');
    return nearest_units(value, decimals, &units) ? write_units(value < 0, units, decimals, text)
                                                  : round_by_library(value, decimals, text);
}

size_t number_format(double value, char text[NUMBER_SIZE])
{
    static const double most = 1e15; /* all whole numbers up to it are doubles */

    if (fabs(value) < most && value == (double)(int64_t)value)
        return write_units(value < 0, (uint64_t)fabs(value), 0, text);
    size_t length = number_round(value, MOST_DECIMALS, text);
    if (length == 0)
        return 0;
    while (text[length - 1] == '0')
        length--;
    if (text[length - 1] == '.')
        length--;
    text[length] = '\0';
    return length;
}

size_t number_count(long long value, char text[NUMBER_SIZE])
{
    char plain[32];
    const size_t digits = (size_t)snprintf(plain, sizeof plain, "%lld", value);
    size_t length = 0;

    for (size_t i = 0; i < digits; i++) {
        text[length++] = plain[i];
        if (slice_is_digit(plain[i]) && i + 1 < digits && (digits - i - 1) % 3 == 0)
            text[length++] = ',';
    }
    text[length] = '\0';
    return length;
}

struct slice number_swapped(struct slice cell, char *room, size_t size)
{
    if (cell.length > size)
        return cell;
    for (size_t i = 0; i < cell.length; i++)
        room[i] = cell.at[i] == ',' ? '.' : cell.at[i] == '.' ? ',' : cell.at[i];
    return (struct slice){room, cell.length};
}
