/* naming - the ids of rows that come without one, made from their content */
#include "voc/naming.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/pseudonyms.h"
#include "voc/seen.h"

#include <stdio.h>

/* A row tells which feedback it is by a clock, a name or some words, or where, among many, hardly any is
   alike. */
enum { DAY_LENGTH = 10, TELLING_TEXT = 16, MANY = 100, HARDLY_ANY = 20 };

struct naming {
    const struct identity_file *files;
    const struct pseudonyms *pseudonyms; /* NULL: nothing is hidden */
    size_t at, source, customer, text;   /* places of columns, or COLUMNS_NONE */
    struct seen *seen;
    long long made;                    /* ids from content */
    long long alike, again, elsewhere; /* identical rows; ids that the file, or an earlier one, has already */
};

struct naming *naming_new(struct arena *arena, struct columns *columns, const struct identity_file *files,
                          const struct pseudonyms *pseudonyms)
{
    struct naming *const naming = arena_alloc(arena, sizeof *naming);

    *naming = (struct naming){.files = files,
                              .pseudonyms = pseudonyms,
                              .at = columns_place(columns, slice_of("at")),
                              .source = columns_place(columns, slice_of("source")),
                              .customer = columns_place(columns, slice_of("customer")),
                              .text = columns_place(columns, slice_of("text")),
                              .seen = seen_new(arena)};
    return naming;
}

static struct slice cell_of(const struct slice *cells, size_t column)
{
    return column == COLUMNS_NONE ? (struct slice){"", 0} : cells[column];
}

/* Whether a row that looks the same in another file must be the same feedback. */
static bool is_telling(const struct naming *naming, const struct slice *cells)
{
    return cell_of(cells, naming->at).length > DAY_LENGTH || cell_of(cells, naming->customer).length > 0 ||
           cell_of(cells, naming->text).length >= TELLING_TEXT ||
           (naming->made >= MANY && naming->alike * HARDLY_ANY < naming->made);
}

/* Whether the same row of an earlier file makes this one needless; else it is told. */
static bool is_known(struct naming *naming, size_t file, const struct slice *cells)
{
    const enum settings_same same = naming->files[file].same;

    if (same == SETTINGS_SAME_UNSAID ? is_telling(naming, cells) : same != SETTINGS_SAME_ALL)
        return true;
    naming->elsewhere++;
    return false;
}

bool naming_give(struct naming *naming, size_t file, struct slice content, struct slice *cells,
                 char room[NAMING_SIZE])
{
    const struct seen_before before = seen_add(naming->seen, digest_key(content), (uint32_t)file);
    size_t length = DIGEST_SIZE - 1;

    if (before.here < before.elsewhere && is_known(naming, file, cells))
        return false;
    if (naming->pseudonyms)
        pseudonyms_id(naming->pseudonyms, content, room);
    else
        digest_write(content, room);
    if (before.here)
        length +=
            (size_t)snprintf(room + length, NAMING_SIZE - length, "-%lu", (unsigned long)before.here + 1);
    naming->made++;
    naming->alike += before.here > 0;
    cells[0] = (struct slice){room, length};
    return true;
}

void naming_keep(struct naming *naming, size_t file, const struct slice *cells)
{
    const uint64_t key = identity_key(cell_of(cells, naming->source), cells[0]);
    const struct seen_before before = seen_add(naming->seen, key, (uint32_t)file);

    naming->again += before.here > 0;
    naming->elsewhere += before.here == 0 && before.elsewhere > 0;
}

static void say(const struct talk *talk, enum talk_level level, long long count, const char *what)
{
    char number[NUMBER_SIZE];

    number_count(count, number);
    if (count)
        talk_say(talk, level, "%s row%s %s", number, count == 1 ? "" : "s", what);
}

void naming_say(const struct naming *naming, const struct talk *talk)
{
    say(talk, TALK_NOTE, naming->alike,
        "the same as an earlier one of the file: kept, with an id of its own");
    say(talk, TALK_WARNING, naming->again, "with an id that an earlier row of the file has: kept");
    say(talk, TALK_WARNING, naming->elsewhere,
        "with an id that an earlier file has: kept, so counted twice if it is the same feedback "
        "(--same first)");
}
