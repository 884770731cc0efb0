/* layout - how an export without a map is laid out: encoding, lines above its header, rows of header */
#include "voc/layout.h"

#include "voc/arena.h"
#include "voc/copies.h"
#include "voc/match.h"
#include "voc/preamble.h"
#include "voc/text.h"
#include "voc/titles.h"

/* All bytes are looked through once; what they say holds from then on. */
static void keep_evidence(struct layout *layout)
{
    if (layout->shape->encoding)
        return;
    layout->evidence = *rows_evidence(layout->rows);
    layout->shape->encoding = layout->evidence.marked ? NULL : layout->evidence.encoding;
}

bool layout_open(struct layout *layout, struct err *err)
{
    layout->rows = rows_open(layout->arena, layout->path, layout->shape, err);
    if (!layout->rows)
        return false;
    keep_evidence(layout);
    layout->header = rows_header(layout->rows, &layout->width);
    layout->titles = titles_of(layout->arena, layout->rows);
    return true;
}

bool layout_find(struct layout *layout, struct err *err)
{
    struct rows_shape *const shape = layout->shape;

    shape->seek = preamble_find;
    if (!layout_open(layout, err))
        return false;
    shape->seek = NULL;
    shape->skip = rows_are_found(layout->rows) ? rows_before(layout->rows) : 0;
    layout->captions = captions_read(layout->arena, layout->rows);
    shape->header_rows = layout->captions.rows > 1 ? layout->captions.rows : 0;
    return true;
}

const char *layout_column(const struct layout *layout, size_t place)
{
    const struct slice title = layout->titles[place];
    const bool is_a_name = match_is_unique(layout->titles, layout->width, place) && title.at[0] != '#' &&
                           text_valid(title) == title.length;

    return is_a_name ? slice_copy(layout->arena, title) : arena_printf(layout->arena, "#%zu", place + 1);
}

const char *layout_twins(const struct layout *layout, struct slice header)
{
    const char *list = "";
    size_t count = 0, first = 0;

    for (size_t i = 0; i < layout->width && header.length; i++) {
        if (!slice_is(layout->header[i], header) ||
            (count && copies_are(layout->arena, layout->rows, first, i)))
            continue;
        first = count ? first : i;
        list = arena_printf(layout->arena, "%s%s#%zu", list, count++ ? ", " : "", i + 1);
    }
    return count > 1 ? list : NULL;
}
