/* carry - what a program passes on of a measures table that it widens */
#include "voc/carry.h"

#include "voc/arena.h"
#include "voc/talk.h"
#include "voc/writer.h"

const char *const carry_baseline[] = {"baseline", "base_low",     "base_high", "base_from",
                                      "base_to",  "base_periods", "spread",    "lcl",
                                      "ucl",      "signal",       NULL};
const char *const carry_target[] = {"target", "start", "due", "required", NULL};
const char *const carry_check[] = {"now",         "now_low", "now_high", "change",       "change_low",
                                   "change_high", "changed", "forecast", "forecast_low", "forecast_high",
                                   "chance",      "outlook", "needed",   "pace",         "assurance",
                                   "verdict",     NULL};
const char *const carry_budget[] = {
    "now",       "now_low",      "now_high",      "change", "change_low", "change_high", "changed",
    "forecast",  "forecast_low", "forecast_high", "chance", "outlook",    "needed",      "pace",
    "assurance", "verdict",      "budget",        "burnt",  "burn_short", "burn_long",   NULL};

static const char *const *const chain[] = {carry_baseline, carry_target, carry_check, carry_budget};
enum { CHAIN = sizeof chain / sizeof *chain };

static bool is_own(struct slice column, const char *const own[])
{
    for (size_t i = 0; own[i]; i++)
        if (slice_is(column, slice_of(own[i])))
            return true;
    return false;
}

/* What a later program found from the columns that are made anew. */
static bool is_stale(struct slice column, const char *const own[])
{
    size_t place = 0;

    while (place < CHAIN && chain[place] != own)
        place++;
    for (size_t i = place + 1; i < CHAIN; i++)
        if (!is_own(column, own) && is_own(column, chain[i]))
            return true;
    return false;
}

static bool is_carried(const struct measures *measures, size_t column, const char *const own[])
{
    const struct slice name = measures->columns[column];
    const bool is_group =
        column >= measures->group_first && column < measures->group_first + measures->group_count;

    return is_group || (!is_own(name, own) && !is_stale(name, own));
}

struct carry {
    const struct measures *measures;
    const char *const *own;
    size_t *columns, count; /* those that are passed on */
    size_t noted;           /* the place of `note` among them, none: SIZE_MAX */
    struct slice *cells;    /* of the row that is passed on */
    bool is_run;            /* they follow each other */
};

struct carry *carry_of(struct arena *arena, const struct measures *measures, const char *const own[])
{
    struct carry *const carry = arena_alloc(arena, sizeof *carry);
    const size_t count = measures->column_count, noted = measures_find(measures, "note");

    *carry = (struct carry){.measures = measures,
                            .own = own,
                            .columns = arena_array(arena, count, sizeof *carry->columns),
                            .noted = SIZE_MAX,
                            .cells = arena_array(arena, count, sizeof *carry->cells)};
    for (size_t i = 0; i < count; i++) {
        if (!is_carried(measures, i, own))
            continue;
        if (i == noted)
            carry->noted = carry->count;
        carry->columns[carry->count++] = i;
    }
    carry->is_run =
        carry->count > 0 && carry->columns[carry->count - 1] == carry->columns[0] + carry->count - 1;
    return carry;
}

/* Whether the table has columns that the program in that place of the chain adds, and this one drops. */
static bool drops(const struct carry *carry, const char *const theirs[])
{
    const struct measures *const measures = carry->measures;

    for (size_t i = 0; i < measures->column_count; i++)
        if (!is_carried(measures, i, carry->own) && !is_own(measures->columns[i], carry->own) &&
            is_own(measures->columns[i], theirs))
            return true;
    return false;
}

void carry_tell(const struct carry *carry, const struct talk *talk)
{
    const bool target = drops(carry, carry_target), check = drops(carry, carry_check);

    if (target || check)
        talk_say(talk, TALK_WARNING,
                 "what %s added before is left out of %s, since it no longer holds; run it again",
                 target && check ? "voc target and voc check"
                 : target        ? "voc target"
                                 : "voc check",
                 carry->measures->name);
}

bool carry_header(const struct carry *carry, struct writer *writer, struct err *err)
{
    for (size_t i = 0; i < carry->count; i++)
        carry->cells[i] = carry->measures->columns[carry->columns[i]];
    writer_cells(writer, carry->cells, carry->count);
    for (size_t i = 0; carry->own[i]; i++)
        writer_text(writer, carry->own[i]);
    return writer_row(writer, err);
}

/* The cells in one piece; none where they don't follow each other. */
static struct slice run_of(const struct carry *carry, const struct measure *row)
{
    if (!carry->is_run)
        return (struct slice){"", 0};
    const size_t first = carry->columns[0], start = row->starts[first];
    return (struct slice){row->text + start, row->starts[first + carry->count] - start - 1};
}

void carry_noted(const struct carry *carry, struct writer *writer, const struct measure *row,
                 const char *note)
{
    if (note == row->note && writer_joined(writer, run_of(carry, row), carry->count))
        return;
    for (size_t i = 0; i < carry->count; i++)
        carry->cells[i] = measures_cell(row, carry->columns[i]);
    if (carry->noted < carry->count)
        carry->cells[carry->noted] = slice_of(note);
    writer_cells(writer, carry->cells, carry->count);
}

/* Adds a word behind the others. */
static char *put_word(char *end, const char *begin, struct slice word)
{
    if (end > begin)
        *end++ = ' ';
    memcpy(end, word.at, word.length);
    return end + word.length;
}

const char *carry_note(struct arena *arena, const char *note, const char *word, bool has_word)
{
    const struct slice wanted = slice_of(word);
    struct slice rest = slice_of(note), one;

    if (!has_word && !strstr(note, word))
        return note;
    char *const words = arena_alloc(arena, rest.length + wanted.length + sizeof " "), *end = words;
    while (slice_split(&rest, ' ', &one))
        if (one.length && !slice_is(one, wanted))
            end = put_word(end, words, one);
    if (has_word)
        end = put_word(end, words, wanted);
    *end = '\0';
    return words;
}

void carry_cells(const struct carry *carry, struct writer *writer, const struct measure *row)
{
    carry_noted(carry, writer, row, row->note);
}
