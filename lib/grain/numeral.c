/* numeral - cells that are numbers written in the one way that the number alone brings back */
#include "voc/numeral.h"

#include "voc/number.h"

enum { MOST_WHOLE = 18, MOST_DECIMAL = 9, MOST_ZEROS = 3 };

static size_t count_digits(struct slice text)
{
    size_t count = 0;

    while (count < text.length && text.at[count] >= '0' && text.at[count] <= '9')
        count++;
    return count;
}

static struct slice without_minus(struct slice cell)
{
    const size_t sign = cell.length > 1 && cell.at[0] == '-';

    return (struct slice){cell.at + sign, cell.length - sign};
}

static bool has_needless_zero(struct slice digits)
{
    return digits.length > 1 && digits.at[0] == '0';
}

static bool is_zeros(struct slice digits)
{
    for (size_t i = 0; i < digits.length; i++)
        if (digits.at[i] != '0')
            return false;
    return true;
}

bool numeral_whole(struct slice cell, int64_t *value)
{
    const struct slice digits = without_minus(cell);

    if (digits.length == 0 || digits.length > MOST_WHOLE || count_digits(digits) != digits.length ||
        has_needless_zero(digits) || (digits.length < cell.length && is_zeros(digits)))
        return false;
    *value = 0;
    for (size_t i = 0; i < digits.length; i++)
        *value = *value * 10 + (digits.at[i] - '0');
    if (digits.length < cell.length)
        *value = -*value;
    return true;
}

/* Behind the point: one zero alone, or no zero at the end. */
static bool is_fraction(struct slice digits)
{
    return digits.length > 0 && count_digits(digits) == digits.length &&
           (digits.length == 1 || digits.at[digits.length - 1] != '0');
}

/* So small that SQL would write it with an exponent. */
static bool is_tiny(struct slice fraction)
{
    size_t zeros = 0;

    while (zeros < fraction.length && fraction.at[zeros] == '0')
        zeros++;
    return zeros > MOST_ZEROS;
}

bool numeral_decimal(struct slice cell, double *value)
{
    const struct slice text = without_minus(cell);
    const struct slice whole = {text.at, count_digits(text)};

    if (whole.length == 0 || whole.length + 2 > text.length || text.at[whole.length] != '.')
        return false;
    const struct slice fraction = {whole.at + whole.length + 1, text.length - whole.length - 1};
    if (!is_fraction(fraction) || has_needless_zero(whole) || whole.length + fraction.length > MOST_DECIMAL)
        return false;
    if (is_zeros(whole) && (is_tiny(fraction) || (is_zeros(fraction) && text.length < cell.length)))
        return false;
    return number_parse(cell, value);
}
