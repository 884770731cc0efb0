/* utf16 - text in UTF-16 as UTF-8 */
#include "voc/utf16.h"

#include "voc/machine.h"

enum { RUN = 32, UNIT = 2, PAIR = 2 * UNIT };

MACHINE_INLINE unsigned unit_at(const char *at, bool high_first)
{
    const unsigned first = (unsigned char)at[0], second = (unsigned char)at[1];

    return high_first ? first << 8 | second : second << 8 | first;
}

/* Whether all of a run are ASCII; what is written is of use only then. */
MACHINE_INLINE bool copy_run(const char *from, char *text, bool high_first)
{
    unsigned all = 0;

    for (size_t i = 0; i < RUN; i++) {
        const unsigned unit = unit_at(from + UNIT * i, high_first);
        all |= unit;
        text[i] = (char)unit;
    }
    return all < 0x80;
}

/* How many characters of ASCII it begins with, as far as there is room. */
MACHINE_TWICE static size_t copy_ascii(struct slice bytes, char *text, size_t room, bool high_first)
{
    const size_t units = bytes.length / UNIT, most = units < room ? units : room;
    size_t count = 0;

    if (high_first)
        while (count + RUN <= most && copy_run(bytes.at + UNIT * count, text + count, true))
            count += RUN;
    else
        while (count + RUN <= most && copy_run(bytes.at + UNIT * count, text + count, false))
            count += RUN;
    for (unsigned unit; count < most && (unit = unit_at(bytes.at + UNIT * count, high_first)) < 0x80; count++)
        text[count] = (char)unit;
    return count;
}

/* The character that it begins with, and how many bytes that has; 0 where none does. */
static size_t take(struct slice bytes, bool high_first, unsigned *character)
{
    const unsigned unit = bytes.length < UNIT ? 0 : unit_at(bytes.at, high_first);
    const bool is_half = unit >= 0xD800 && unit < 0xE000;
    const unsigned next = bytes.length < PAIR ? 0 : unit_at(bytes.at + UNIT, high_first);

    *character = is_half ? 0x10000 + ((unit & 0x3FF) << 10 | (next & 0x3FF)) : unit;
    if (is_half)
        return unit < 0xDC00 && next >= 0xDC00 && next < 0xE000 ? PAIR : 0;
    return bytes.length < UNIT ? 0 : UNIT;
}

/* As the Unicode Standard has it, 3.9, table 3-6. */
static size_t put(unsigned character, char text[UTF16_LONGEST])
{
    const size_t length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;

    if (length == 1) {
        text[0] = (char)character;
        return length;
    }
    for (size_t i = length - 1; i > 0; i--, character >>= 6)
        text[i] = (char)(0x80 | (character & 0x3F));
    text[0] = (char)(0xF00 >> length | character);
    return length;
}

size_t utf16_read(bool high_first, struct slice bytes, char *text, size_t room, size_t *length)
{
    size_t at = 0, taken;
    unsigned character;

    *length = 0;
    do {
        const size_t ascii = copy_ascii((struct slice){bytes.at + at, bytes.length - at}, text + *length,
                                        room - *length, high_first);
        at += UNIT * ascii;
        *length += ascii;
        const struct slice rest = {bytes.at + at, bytes.length - at};
        taken = room - *length < UTF16_LONGEST ? 0 : take(rest, high_first, &character);
        at += taken;
        *length += taken ? put(character, text + *length) : 0;
    } while (taken);
    return at;
}
