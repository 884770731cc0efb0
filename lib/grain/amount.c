/* amount - a number as people write it in a small table */
#include "voc/amount.h"

#include "voc/number.h"
#include "voc/text.h"

#include <ctype.h>

enum { LONGEST = 40 };

static bool starts_with(struct slice text, const char *start)
{
    const size_t length = strlen(start);

    return text.length >= length && memcmp(text.at, start, length) == 0;
}

static struct slice without(struct slice text, size_t length)
{
    return (struct slice){text.at + length, text.length - length};
}

/* Blanks, no-break ones too. */
static struct slice skip_blanks(struct slice text)
{
    static const char *const blanks[] = {" ", "\t", "\u00A0", "\u202F", "\u2009"};

    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (starts_with(text, blanks[i])) {
            text = without(text, strlen(blanks[i]));
            i = (size_t)-1;
        }
    return text;
}

/* Moves the digits at its front to the number. */
static size_t take_digits(struct slice *text, char *number, size_t *used)
{
    size_t taken = 0;

    while (taken < text->length && isdigit((unsigned char)text->at[taken]) && *used < LONGEST)
        number[(*used)++] = text->at[taken++];
    *text = without(*text, taken);
    return taken;
}

static void take_sign(struct slice *text, char *number, size_t *used)
{
    const char *const minus = "\u2212";

    if (starts_with(*text, minus)) {
        number[(*used)++] = '-';
        *text = without(*text, strlen(minus));
    } else if (starts_with(*text, "-") || starts_with(*text, "+")) {
        number[(*used)++] = *text->at;
        *text = without(*text, 1);
    }
}

static bool begins_unit(char c)
{
    return isalpha((unsigned char)c) || c == '%' || c == '$' || (unsigned char)c >= 0x80;
}

bool amount_parse(struct slice text, double *value, struct slice *unit)
{
    char number[LONGEST + 2];
    size_t used = 0;
    struct slice rest = skip_blanks(text);

    *unit = slice_of("");
    if (number_parse(text, value))
        return true;
    take_sign(&rest, number, &used);
    size_t digits = take_digits(&rest, number, &used);
    if (starts_with(rest, ".") || starts_with(rest, ",")) {
        const bool has_comma = *rest.at == ',';
        rest = without(rest, 1);
        number[used++] = '.';
        const size_t decimals = take_digits(&rest, number, &used);
        if (decimals == 0 || (has_comma && decimals == 3))
            return false;
        digits += decimals;
    }
    *unit = slice_trim(skip_blanks(rest));
    return digits > 0 && (unit->length == 0 || begins_unit(*unit->at)) &&
           number_parse((struct slice){number, used}, value);
}

bool amount_is_in(struct slice written, const char *unit)
{
    static const struct {
        const char *unit, *written;
    } ways[] = {{"hours", "h"},      {"hours", "hr"},  {"hours", "hrs"},  {"hours", "hour"},
                {"days", "d"},       {"days", "day"},  {"points", "pts"}, {"points", "pt"},
                {"points", "point"}, {"%", "points"},  {"%", "pts"},      {"%", "pt"},
                {"%", "point"},      {"%", "percent"}, {"stars", "star"}, {"messages", "message"}};

    if (written.length == 0 || !*unit || text_is_nearly(written, slice_of(unit)))
        return true;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (strcmp(ways[i].unit, unit) == 0 && text_is_nearly(written, slice_of(ways[i].written)))
            return true;
    return false;
}
