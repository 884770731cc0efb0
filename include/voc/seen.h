/* seen - which keys came before, in this file or an earlier one; 16 bytes a key */
#pragma once
#include <stdbool.h>
#include <stdint.h>

struct arena;
struct seen;

struct seen *seen_new(struct arena *arena);

/* How often a key came before: in this file, and whether in an earlier one. */
struct seen_before {
    uint32_t here;
    bool elsewhere;
};

/* Notes that `key` occurs in the file of that number. */
struct seen_before seen_add(struct seen *seen, uint64_t key, uint32_t file);
