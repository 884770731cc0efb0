/* single - the text of an encoding whose characters are single bytes */
#include "voc/single.h"

#include "voc/ascii.h"

size_t single_read(const struct single *single, struct slice bytes, char *text, size_t room, size_t *length)
{
    size_t at = 0;

    *length = 0;
    while (at < bytes.length && room - *length >= SINGLE_LONGEST) {
        const size_t left = bytes.length - at, fits = room - *length;
        const size_t ascii = ascii_length((struct slice){bytes.at + at, left < fits ? left : fits});
        memcpy(text + *length, bytes.at + at, ascii);
        at += ascii;
        *length += ascii;
        if (at == bytes.length || room - *length < SINGLE_LONGEST)
            return at;
        const unsigned char byte = (unsigned char)bytes.at[at];
        if (byte >= SINGLE_ASCII && !single->lengths[byte])
            return at;
        memcpy(text + *length, single->texts[byte], SINGLE_LONGEST);
        *length += single->lengths[byte];
        at++;
    }
    return at;
}
