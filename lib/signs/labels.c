/* labels - what each of several columns stands for */
#include "voc/labels.h"

#include "voc/arena.h"
#include "voc/text.h"

static bool is_sign(char c)
{
    return !((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80 ||
             c == '-' || c == '+');
}

static bool ends_question(struct slice start)
{
    const struct slice end = {start.at + start.length - 2, 2};

    return start.length > 2 && (slice_is(end, slice_of("- ")) || slice_is(end, slice_of(": ")));
}

/* `Question > Option` and `Question [Option]` are the option. */
static struct slice option_of(struct slice header)
{
    for (size_t i = header.length; i > 2; i--)
        if (memcmp(header.at + i - 3, " > ", 3) == 0)
            return slice_trim((struct slice){header.at + i, header.length - i});
    if (header.length < 3 || header.at[header.length - 1] != ']')
        return header;
    for (size_t i = header.length - 1; i > 0; i--)
        if (header.at[i - 1] == '[')
            return slice_trim((struct slice){header.at + i, header.length - 1 - i});
    return header;
}

static size_t same_start(struct slice a, struct slice b)
{
    size_t length = 0;

    while (length < a.length && length < b.length && a.at[length] == b.at[length])
        length++;
    return length;
}

/* How long a beginning all labels share that ends in a sign, as in `nps_0`, `nps_1`; words, which may begin
   alike, only behind a dash or a colon. */
static size_t shared(const struct slice *labels, size_t count, bool is_number)
{
    struct slice start = labels[0];

    for (size_t i = 1; i < count; i++)
        start.length = same_start(start, labels[i]);
    while (start.length > 0 && !(is_number ? is_sign(start.at[start.length - 1]) : ends_question(start)))
        start.length--;
    return start.length;
}

/* Where a header is empty or occurs twice, headers are no labels. */
static bool are_labels(const struct slice *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (labels[i].length == 0)
            return false;
        for (size_t j = 0; j < i; j++)
            if (slice_is(labels[i], labels[j]))
                return false;
    }
    return true;
}

struct slice *labels_of(struct arena *arena, const struct rows *rows, const size_t places[], size_t count,
                        bool numbers)
{
    struct slice *const labels = arena_array(arena, count, sizeof *labels);
    size_t width;
    const struct slice *const header = rows_header(rows, &width), *const options = rows_second(rows);

    for (size_t i = 0; i < count; i++) {
        const bool has_option = options && options[places[i]].length;
        labels[i] =
            option_of(slice_of(slice_copy(arena, has_option ? options[places[i]] : header[places[i]])));
    }
    if (!are_labels(labels, count))
        return NULL;
    const size_t cut = count > 1 ? shared(labels, count, numbers) : 0;
    for (size_t i = 0; i < count; i++)
        labels[i] = (struct slice){labels[i].at + cut, labels[i].length - cut};
    return labels;
}
