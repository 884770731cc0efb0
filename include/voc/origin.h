/* origin - where a table's records come from, whatever holds them: the first record names the columns, each
   of the others has a cell for each of them */
#pragma once
#include "voc/record.h"

/* What each kind of origin can be asked; as record.h has it for a CSV. */
struct origin_kind {
    enum record_got (*next)(void *self, struct err *err);
    size_t (*width)(const void *self);
    struct slice (*cell)(const void *self, size_t slot);
    struct slice (*raw)(const void *self);
    size_t (*line)(const void *self);
    bool (*is_cut)(const void *self);
    void (*want)(void *self, const size_t slots[], size_t width, size_t slot_count);
    const char *(*name)(const void *self);
    /* what the record says, the same however it is written; NULL: the raw record */
    struct slice (*content)(void *self);
};

struct origin {
    const struct origin_kind *kind;
    void *self;
};

/* What a file holds, as its first bytes show it: a CSV where nothing else is sure. */
enum origin_content { ORIGIN_CSV, ORIGIN_JSON, ORIGIN_SQLITE };
enum origin_content origin_content(struct slice start);
/* A CSV's records. */
struct origin origin_csv(struct record *record);
