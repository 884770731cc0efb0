/* seen - which keys came before, in this file or an earlier one; 16 bytes a key */
#pragma once
#include <stdint.h>

struct arena;
struct seen;

struct seen *seen_new(struct arena *arena);

/* How often a key came before: in this file, and in that of the earlier ones that has it most often. */
struct seen_before {
    uint32_t here, elsewhere;
};

/* Notes that `key` occurs in the file of that number; files come one after the other. */
struct seen_before seen_add(struct seen *seen, uint64_t key, uint32_t file);
