/* vet - whether a text that comes in pieces is UTF-8 */
#include "voc/vet.h"

#include "voc/text.h"
#include "voc/utf8.h"

enum { LONGEST = VET_HELD / 2 /* a character */ };

/* Takes the rest of a character that began in the piece before; gives how much that was. */
static size_t complete(struct vet *vet, struct slice piece)
{
    const size_t held = vet->held_length, most = piece.length < LONGEST ? piece.length : LONGEST;

    memcpy(vet->held + held, piece.at, most);
    const size_t length = text_character((struct slice){vet->held, held + most});
    vet->is_odd = vet->is_odd || (length == 0 && held + most >= LONGEST);
    vet->held_length = length == 0 && !vet->is_odd ? held + most : 0;
    return length > held ? length - held : most;
}

/* How many bytes at the end of a text begin a character that goes on behind it. */
static size_t open_end(struct slice text)
{
    for (size_t length = 1; length < LONGEST && length <= text.length; length++) {
        const unsigned char first = (unsigned char)text.at[text.length - length];
        if (first < 0x80)
            return 0;
        if (first >= 0xC0)
            return length < (first < 0xE0 ? 2u : first < 0xF0 ? 3u : 4u) ? length : 0;
    }
    return 0;
}

void vet_look(struct vet *vet, struct slice piece)
{
    const size_t begun = vet->held_length ? complete(vet, piece) : 0;
    const struct slice rest = {piece.at + begun, piece.length - begun};

    if (vet->is_odd || vet->held_length)
        return;
    vet->held_length = open_end(rest);
    memcpy(vet->held, rest.at + rest.length - vet->held_length, vet->held_length);
    vet->is_odd = !utf8_is((struct slice){rest.at, rest.length - vet->held_length});
}

bool vet_is_passed(const struct vet *vet)
{
    return !vet->is_odd && vet->held_length == 0;
}
