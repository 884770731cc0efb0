/* wide - whole numbers of 256 bits */
#include "voc/wide.h"

#include <math.h>

enum { LIMBS = 4, LIMB_BITS = 64, MOST_DIGITS = 76, DIGITS_AT_ONCE = 9 };
static const uint64_t billion = 1000000000;

struct wide wide_of(int64_t value)
{
    const uint64_t rest = value < 0 ? UINT64_MAX : 0;

    return (struct wide){{(uint64_t)value, rest, rest, rest}};
}

struct wide wide_add(struct wide a, struct wide b)
{
    struct wide sum;
    uint64_t carry = 0;

    for (int i = 0; i < LIMBS; i++) {
        const uint64_t half = a.limbs[i] + carry;
        sum.limbs[i] = half + b.limbs[i];
        carry = (half < carry) + (sum.limbs[i] < half);
    }
    return sum;
}

static struct wide negate(struct wide wide)
{
    for (int i = 0; i < LIMBS; i++)
        wide.limbs[i] = ~wide.limbs[i];
    return wide_add(wide, wide_of(1));
}

struct wide wide_subtract(struct wide a, struct wide b)
{
    return wide_add(a, negate(b));
}

bool wide_is_negative(struct wide wide)
{
    return wide.limbs[LIMBS - 1] >> (LIMB_BITS - 1);
}

bool wide_is(struct wide a, struct wide b)
{
    for (int i = 0; i < LIMBS; i++)
        if (a.limbs[i] != b.limbs[i])
            return false;
    return true;
}

/* The product of two limbs; *high is what passes 64 bits. */
#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 twice;

static uint64_t multiply(uint64_t a, uint64_t b, uint64_t *high)
{
    const twice product = (twice)a * b;

    *high = (uint64_t)(product >> LIMB_BITS);
    return (uint64_t)product;
}
#else
static uint64_t multiply(uint64_t a, uint64_t b, uint64_t *high)
{
    const uint64_t a_low = (uint32_t)a, a_high = a >> 32, b_low = (uint32_t)b, b_high = b >> 32;
    const uint64_t low = a_low * b_low, left = a_high * b_low, right = a_low * b_high;
    const uint64_t middle = (low >> 32) + (uint32_t)left + (uint32_t)right;

    *high = a_high * b_high + (left >> 32) + (right >> 32) + (middle >> 32);
    return middle << 32 | (uint32_t)low;
}
#endif

/* The product, and one more. */
static struct wide multiply_add(struct wide wide, uint64_t by, uint64_t more)
{
    uint64_t carry = more;

    for (int i = 0; i < LIMBS; i++) {
        uint64_t high;
        const uint64_t low = multiply(wide.limbs[i], by, &high);
        wide.limbs[i] = low + carry;
        carry = high + (wide.limbs[i] < low);
    }
    return wide;
}

/* What is negative as a whole is so limb by limb: the product is right in two's complement. */
struct wide wide_times(struct wide wide, int64_t by)
{
    const struct wide product = multiply_add(wide, by < 0 ? -(uint64_t)by : (uint64_t)by, 0);

    return by < 0 ? negate(product) : product;
}

/* The 64 highest bits; what lies below them leaves its mark in the last one, so that rounding goes right. */
double wide_double(struct wide wide)
{
    const bool negative = wide_is_negative(wide);
    int top = LIMBS - 1, shift = 0;

    if (negative)
        wide = negate(wide);
    while (top > 0 && wide.limbs[top] == 0)
        top--;
    uint64_t head = wide.limbs[top];
    const uint64_t next = top > 0 ? wide.limbs[top - 1] : 0;
    bool rest = false;
    while (head && !(head << shift >> (LIMB_BITS - 1)))
        shift++;
    for (int i = 0; i + 1 < top; i++)
        rest = rest || wide.limbs[i];
    if (top > 0) {
        head = shift ? head << shift | next >> (LIMB_BITS - shift) : head;
        rest = rest || next << shift;
        head |= rest;
    } else {
        shift = 0;
    }
    const double size = ldexp((double)head, top * LIMB_BITS - shift);
    return negative ? -size : size;
}

/* Divides in place; gives what is left over. Limbs are divided by halves, as the divisor has 32 bits. */
static uint64_t divide(struct wide *wide, uint64_t by)
{
    uint64_t rest = 0;

    for (int i = LIMBS - 1; i >= 0; i--) {
        const uint64_t high = rest << 32 | wide->limbs[i] >> 32,
                       low = (high % by) << 32 | (uint32_t)wide->limbs[i];
        wide->limbs[i] = (high / by) << 32 | low / by;
        rest = low % by;
    }
    return rest;
}

size_t wide_write(struct wide wide, int decimals, char text[WIDE_SIZE])
{
    char digits[WIDE_SIZE];
    int count = 0, cut = 0;
    size_t length = 0;

    if (wide_is_negative(wide)) {
        wide = negate(wide);
        text[length++] = '-';
    }
    while (!wide_is(wide, wide_of(0)) || count <= decimals) {
        uint64_t piece = divide(&wide, billion);
        for (int i = 0; i < DIGITS_AT_ONCE; i++, piece /= 10)
            digits[count++] = (char)('0' + piece % 10);
    }
    while (count > decimals + 1 && digits[count - 1] == '0')
        count--;
    while (cut < decimals && digits[cut] == '0')
        cut++;
    for (int i = count - 1; i >= cut; i--) {
        if (i == decimals - 1)
            text[length++] = '.';
        text[length++] = digits[i];
    }
    text[length] = '\0';
    return length;
}

/* The digits of one side of the point, as wide_write has them: the first before it, the last behind it isn't
   0. */
static bool parse_digits(struct slice digits, struct wide *wide)
{
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9')
            return false;
        *wide = multiply_add(*wide, 10, (uint64_t)(digits.at[i] - '0'));
    }
    return digits.length > 0;
}

bool wide_parse(struct slice text, int decimals, struct wide *wide)
{
    const bool negative = text.length && text.at[0] == '-';
    struct slice behind = {text.at + negative, text.length - negative}, before;

    *wide = wide_of(0);
    if (text.length + (size_t)decimals > MOST_DIGITS || !slice_split(&behind, '.', &before) ||
        !parse_digits(before, wide) || (before.length > 1 && before.at[0] == '0'))
        return false;
    if (behind.at && (behind.length > (size_t)decimals || !parse_digits(behind, wide) ||
                      behind.at[behind.length - 1] == '0'))
        return false;
    for (size_t i = behind.at ? behind.length : 0; i < (size_t)decimals; i++)
        *wide = multiply_add(*wide, 10, 0);
    if (negative && wide_is(*wide, wide_of(0)))
        return false;
    if (negative)
        *wide = negate(*wide);
    return true;
}
