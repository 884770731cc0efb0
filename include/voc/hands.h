/* hands - like things done one by one, by two where the machine has two processors

   Which of them does which things is up to chance, so nothing that comes of it may depend on that: each thing
   has a place of its own for its result. */
#pragma once
#include <stddef.h>

struct arena;

enum { HANDS = 2 };

/* Calls work(hand, first, end) for things [first, end) until all `count` are done, some `stretch` of them
   that follow each other at a time. What a hand has (hands[0], hands[1]) no other one touches; it gets its
   things in their order. */
void hands_share(struct arena *arena, size_t count, size_t stretch,
                 void (*work)(void *hand, size_t first, size_t end), void *const hands[HANDS]);
