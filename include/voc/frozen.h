/* frozen - baselines kept in a file that people read: with why, by whom and when; what was
   before stays in it */
#pragma once
#include "voc/measures.h"
#include "voc/scale.h"

struct arena;
struct writer;

/* A series' baseline: its level in a window of periods, and what is normal around it. */
struct base {
    bool is_known;
    double value, low, high; /* the level and its interval */
    double sd, spread;       /* of one answer by chance, on the working scale; between periods, over chance */
    struct scale scale;      /* the working scale */
    long long periods;       /* that had answers, the first and the last of them */
    const char *from, *to;
    int64_t end; /* the civil second at which it ends; what begins before isn't judged by it */
};

/* Reads the baselines of the measures' series from a file that frozen_write made, bases[] in the order of the
   series; of several rows for one series the last holds. A group's column that only one of both has is the
   total there. */
bool frozen_read(struct arena *arena, const char *path, const struct measures *measures, struct base bases[],
                 struct err *err);
/* Writes a row for each known baseline, below what the file `before` (NULL: none) holds already; that file's
   own groups stay, and are the total in the new rows. */
bool frozen_write(struct arena *arena, const char *before, const struct measures *measures,
                  const struct base bases[], const char *reason, const char *by, const char *on,
                  struct writer *writer, struct err *err);
