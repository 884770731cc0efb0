/* distinct - whether many keys are all different; 8 bytes a key */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct distinct;

/* Keys are hashes: their bits are as good as random. */
struct distinct *distinct_new(struct arena *arena);
void distinct_add(struct distinct *distinct, uint64_t key);
/* Whether no two of all their keys are the same; then those are gone, and no key may follow. */
bool distinct_all(struct distinct *const all[], size_t count);
