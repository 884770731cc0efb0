/* layout - how an export without a map is laid out: encoding, lines above its header, rows of header */
#pragma once
#include "voc/captions.h"
#include "voc/err.h"
#include "voc/evidence.h"
#include "voc/rows.h"

struct arena;

struct layout {
    struct arena *arena; /* for what is known while the export is looked at */
    const char *path;
    struct rows_shape *shape; /* borrowed: what is found becomes its settings */
    struct rows *rows;        /* as they were opened last */
    struct evidence evidence; /* of its encoding */
    const struct slice *header, *titles;
    size_t width; /* columns */
    struct captions captions;
};

/* Finds it all. False and err where the export can't be read or has no header; layout_open before its rows
   are read. */
bool layout_find(struct layout *layout, struct err *err);
/* Opens the export anew, before its first row. */
bool layout_open(struct layout *layout, struct err *err);
/* What a map calls a column: its title, or `#3` where that isn't its own. In the arena. */
const char *layout_column(const struct layout *layout, size_t place);
/* `#3, #4`: the columns with that header, where there are several that aren't the same in every row; else
   NULL. In the arena. */
const char *layout_twins(const struct layout *layout, struct slice header);
