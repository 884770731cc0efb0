/* guise - what the file of an export looks like: its encoding, delimiter and header */
#include "voc/guise.h"

#include "voc/arena.h"
#include "voc/map.h"
#include "voc/path.h"
#include "voc/receipt.h"
#include "voc/seal.h"
#include "voc/talk.h"

#include <stdio.h>

static const char *joined(struct arena *arena, const struct slice *names, size_t count)
{
    size_t size = 1, used = 0;

    for (size_t i = 0; i < count; i++)
        size += names[i].length + 2;
    char *const text = arena_alloc(arena, size);
    for (size_t i = 0; i < count; i++)
        used += (size_t)snprintf(text + used, size - used, "%s%.*s", i ? ", " : "", (int)names[i].length,
                                 names[i].at);
    return text;
}

struct guise guise_of(struct arena *arena, const struct heading *heading)
{
    const struct rows *const rows = heading->rows;

    return (struct guise){.evidence = *rows_evidence(rows),
                          .delimiter = rows_delimiter(rows),
                          .above = rows_before(rows),
                          .is_found = rows_are_found(rows),
                          .header = joined(arena, heading->titles, heading->width)};
}

void guise_say(const struct guise *guise, const char *file, const struct talk *talk)
{
    evidence_say(&guise->evidence, file, talk);
    if (guise->is_found)
        talk_say(talk, TALK_NOTE, "%s: the header is in line %zu; what stands above it is left out", file,
                 guise->above + 1);
}

static const char *delimiter_word(char delimiter, char room[2])
{
    switch (delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "pipe";
    default:
        room[0] = delimiter;
        return room;
    }
}

void guise_note(const struct guise *guise, const struct map *map, const char *file, struct receipt *receipt)
{
    const size_t header_rows = map->settings.shape.header_rows;
    char room[2] = "";
    struct seal seal;
    struct err unread;

    receipt_text(receipt, file, "encoding", guise->evidence.encoding);
    receipt_text(receipt, file, "delimiter", delimiter_word(guise->delimiter, room));
    receipt_count(receipt, file, "lines above the header", (long long)guise->above);
    receipt_count(receipt, file, "header rows", header_rows ? (long long)header_rows : 1);
    receipt_text(receipt, file, "header", guise->header);
    receipt_text(receipt, file, "map", map->name);
    if (path_is_repeatable(map->name) && seal_file(map->name, &seal, &unread))
        receipt_text(receipt, file, "map sha256", seal.text);
}
