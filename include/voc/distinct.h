/* distinct - whether many keys are all different; 8 bytes a key */
#pragma once
#include <stdbool.h>
#include <stdint.h>

struct arena;
struct distinct;

/* Keys are hashes: their bits are as good as random. */
struct distinct *distinct_new(struct arena *arena);
void distinct_add(struct distinct *distinct, uint64_t key);
/* Whether no two of them are the same; then they are gone, and no key may follow. */
bool distinct_all(struct distinct *distinct);
