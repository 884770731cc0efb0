/* steady - what all rows of an export have had so far, which tells answers from averages below them */
#include "voc/steady.h"

#include "voc/looks.h"

enum { ENOUGH = 3 };

static const size_t none = (size_t)-1;

static bool has_blank(struct slice text)
{
    enum { WORD = 8 };
    const size_t last = text.length - WORD;
    uint64_t blanks = text.length < WORD ? slice_short(text, '-') : slice_word(text.at + last);

    blanks = slice_zeros(blanks ^ slice_each(' '));
    for (size_t at = 0; at + WORD < text.length; at += WORD)
        blanks |= slice_zeros(slice_word(text.at + at) ^ slice_each(' '));
    return blanks != 0;
}

void steady_see(struct steady *steady, struct slice id, bool is_timed)
{
    steady->rows++;
    steady->some_without_id = steady->some_without_id || looks_silent(id);
    steady->some_without_time = steady->some_without_time || !is_timed;
    steady->some_without_digit = steady->some_without_digit || !slice_has_digit(id);
    steady->some_with_blank = steady->some_with_blank || has_blank(id);
}

/* Whether a row, of several, would change nothing: then it needn't be seen, and isn't odd. */
static bool knows(const struct steady *steady, struct slice id, bool is_timed)
{
    const bool is_numbered = id.length && slice_is_digit(id.at[id.length - 1]); /* which is no silence */

    return (is_timed | steady->some_without_time) &&
           (is_numbered || steady->id == none || steady->some_without_id || !looks_silent(id)) &&
           (is_numbered || steady->some_without_digit || slice_has_digit(id)) &&
           (steady->some_with_blank || !has_blank(id));
}

size_t steady_count(const struct steady *steady, const struct stretch *stretch, size_t slot,
                    const bool are_timed[], size_t count)
{
    const struct slice nobody = {"", 0};
    size_t i = 0;

    while (i < count && steady->rows >= ENOUGH &&
           knows(steady, slot == none ? nobody : slice_trim(stretch_cells(stretch, i)[slot]), are_timed[i]))
        i++;
    return i;
}

bool steady_is_odd(const struct steady *steady, struct slice id)
{
    return steady->rows >= ENOUGH && steady->id != none && !looks_silent(id) &&
           ((!steady->some_without_digit && !slice_has_digit(id)) ||
            (!steady->some_with_blank && has_blank(id)));
}

/* `5.3` or `5,3`. */
static bool is_fraction(struct slice cell)
{
    for (size_t i = 1; i + 1 < cell.length; i++)
        if (strchr(".,", cell.at[i]) && slice_is_digit(cell.at[i - 1]) && slice_is_digit(cell.at[i + 1]))
            return cell.length <= 8 && looks_counted(cell);
    return false;
}

/* What a record has. */
struct line {
    struct slice id;
    bool is_timed, has_fraction, has_text;
};

static bool is_time(const struct steady *steady, size_t column)
{
    const struct footer *const footer = steady->footer;

    for (size_t i = 0; i < footer->telling_count; i++)
        if (footer->telling[i] == column && column != steady->id)
            return true;
    return false;
}

static struct line read_line(const struct steady *steady, struct slice raw)
{
    struct line line = {.id = {"", 0}};
    struct slice rest = slice_trim(raw), cell;

    for (size_t column = 0; footer_next(&rest, steady->footer->delimiter, &cell); column++) {
        if (column == steady->id)
            line.id = cell;
        else if (is_time(steady, column))
            line.is_timed = line.is_timed || !looks_silent(cell);
        else if (column == steady->footer->text)
            line.has_text = cell.length > 0;
        else
            line.has_fraction = line.has_fraction || is_fraction(cell);
    }
    return line;
}

static bool has_times(const struct steady *steady)
{
    return steady->footer->telling_count > (steady->id != none);
}

bool steady_ends(const struct steady *steady, struct slice raw)
{
    const struct line line = read_line(steady, raw);
    const bool had_ids = steady->id != none && !steady->some_without_id;
    const bool had_times = has_times(steady) && !steady->some_without_time;
    const bool lost_id = had_ids && looks_silent(line.id), lost_time = had_times && !line.is_timed;
    const bool is_odd = steady_is_odd(steady, line.id);

    if (steady->rows < ENOUGH || line.has_text)
        return false;
    if (lost_time)
        return lost_id || is_odd || (steady->id == none && line.has_fraction);
    return (lost_id && !has_times(steady) && line.has_fraction) || (is_odd && footer_word(line.id));
}
