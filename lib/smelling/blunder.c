/* blunder - cells that a program or a tester left */
#include "voc/blunder.h"

enum { LONGEST_ENTITY = 8 };

/* `starts` are the first letters of the list, so that most cells are done with at once. */
static bool is_listed(struct slice cell, const char *starts, const char *const list[], size_t count)
{
    if (cell.length == 0 || !memchr(starts, cell.at[0], strlen(starts)))
        return false;
    for (size_t i = 0; i < count; i++)
        if (slice_is_nearly(cell, slice_of(list[i])))
            return true;
    return false;
}

bool blunder_is_error(struct slice cell)
{
    static const char *const errors[] = {"#REF!",     "#N/A",  "#NAME?", "#VALUE!",
                                         "#DIV/0!",   "#NUM!", "#NULL!", "(null)",
                                         "undefined", "NaN",   "NULL",   "[object Object]"};

    return is_listed(cell, "#(uUnN[", errors, sizeof errors / sizeof *errors);
}

bool blunder_is_test(struct slice cell)
{
    static const char *const tests[] = {"test",    "tests",     "testing",      "test test", "testtest",
                                        "test123", "test 123",  "asdf",         "asdfasdf",  "qwerty",
                                        "dummy",   "test user", "test customer"};

    return is_listed(cell, "tTaAqQdD", tests, sizeof tests / sizeof *tests) || slice_starts(cell, "test@") ||
           slice_starts(cell, "Lorem ipsum") || slice_starts(cell, "asdf@");
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool blunder_has_entity(struct slice cell)
{
    const char *const end = cell.at + cell.length;

    for (const char *at = cell.at; (at = memchr(at, '&', (size_t)(end - at))); at++) {
        const char *name = at + 1;
        name += name < end && *name == '#';
        const char *next = name;
        while (next < end && next - at <= LONGEST_ENTITY && is_letter_or_digit(*next))
            next++;
        if (next < end && *next == ';' && next - name >= 2)
            return true;
    }
    return false;
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

bool blunder_has_lost(struct slice cell)
{
    const char *const end = cell.at + cell.length;

    for (const char *at = cell.at; (at = memchr(at, '?', (size_t)(end - at))); at++) {
        const char *next = at;
        while (next < end && *next == '?')
            next++;
        if (at > cell.at && is_letter_or_digit(at[-1]) && next < end && is_small(*next))
            return !memchr(cell.at, '/', cell.length) && !memchr(cell.at, '=', cell.length);
        at = next - 1;
    }
    return false;
}

bool blunder_has_mojibake(struct slice cell)
{
    /* A capital A with tilde or circumflex, or a with circumflex, and what follows in no language: a sign of
       Windows-1252's upper half; emoji begin as a thorn-like eth and a Y with diaeresis or Z with caron. */
    static const char *const pairs[] = {"\xC3\x83\xC2",     "\xC3\x82\xC2",     "\xC3\xA2\xE2\x82\xAC",
                                        "\xC3\xB0\xC5\xB8", "\xC3\x83\xE2\x80", "\xC3\x83\xC5",
                                        "\xEF\xBF\xBD"};

    for (size_t i = 0; i + 2 < cell.length; i++) {
        const unsigned char byte = (unsigned char)cell.at[i];
        if (byte != 0xC3 && byte != 0xEF)
            continue;
        const struct slice rest = {cell.at + i, cell.length - i};
        for (size_t j = 0; j < sizeof pairs / sizeof *pairs; j++)
            if (slice_starts(rest, pairs[j]))
                return true;
    }
    return false;
}
