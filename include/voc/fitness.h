/* fitness - how well a map fits an export, as far as the export's header and name tell */
#pragma once
#include "voc/err.h"
#include "voc/map.h"
#include "voc/rows.h"

struct arena;

/* An export's header as one layout shows it. */
struct sight {
    struct rows_shape shape;
    const struct rows *rows; /* NULL where the export can't be read so: err says why */
    struct err err;
};

struct fitness {
    const struct map *map;
    const struct sight *sight;
    size_t by_name, by_place, lacking; /* columns of the map: there by name or place, or missing */
    const struct map_field *missing;   /* the first line whose columns are */
    bool file_fits;
};

/* Of a map and an export, which it sees in its own layout; the sight is borrowed. */
struct fitness fitness_of(struct arena *arena, const struct map *map, const struct sight *sight,
                          const char *path);
bool fitness_is_full(const struct fitness *fitness);
/* Positive: `a` fits better, negative: `b`, both being fit. */
int fitness_better(const struct fitness *a, const struct fitness *b);
/* Positive: `a` comes nearer, neither being fit. */
int fitness_nearer(const struct fitness *a, const struct fitness *b);
/* Why a map doesn't fit an export that it sees: err is part of a sentence. */
void fitness_explain(struct arena *arena, const struct fitness *fitness, struct err *err);
