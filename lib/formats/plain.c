/* plain - the cells of a line that is one record and has quotes, if any, just around cells */
#include "voc/plain.h"

static const char *find(const char *at, const char *end, char byte)
{
    const char *const found = at < end ? memchr(at, byte, (size_t)(end - at)) : NULL;

    return found ? found : end;
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

struct plain plain_line(struct slice line, char delimiter)
{
    const char *end = line.at + line.length;

    while (end > line.at && is_line_end(end[-1]))
        end--;
    return (struct plain){line.at, end, find(line.at, end, '"'), delimiter};
}

/* Steps over the delimiter that stands there; what ends behind it has one more cell. */
static enum plain_got step(struct plain *plain, const char *behind)
{
    plain->at = behind < plain->end ? behind + 1 : NULL;
    return PLAIN_CELL;
}

static enum plain_got take_quoted(struct plain *plain, struct slice *cell)
{
    const char *const start = plain->at + 1, *const close = find(start, plain->end, '"');

    if (close == plain->end || (close + 1 < plain->end && close[1] != plain->delimiter))
        return PLAIN_NOT;
    *cell = (struct slice){start, (size_t)(close - start)};
    plain->quote = find(close + 1, plain->end, '"');
    return step(plain, close + 1);
}

enum plain_got plain_next(struct plain *plain, struct slice *cell)
{
    if (!plain->at)
        return PLAIN_END;
    if (plain->at == plain->quote && plain->at < plain->end)
        return take_quoted(plain, cell);
    const char *const behind = find(plain->at, plain->end, plain->delimiter);
    if (plain->quote < behind)
        return PLAIN_NOT;
    *cell = (struct slice){plain->at, (size_t)(behind - plain->at)};
    return step(plain, behind);
}
