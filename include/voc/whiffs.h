/* whiffs - what smells in an import, gathered, and told once for each column, the most serious first */
#pragma once
#include "voc/smell.h"
#include "voc/talk.h"

#include <stdint.h>

struct arena;
struct whiffs;

/* At most so many sentences are said, which fits a screen; what is beyond them is named in one more. */
enum { WHIFFS_SAID = 10 };

struct whiffs *whiffs_new(struct arena *arena);
/* What a map accepts, a bit for each smell, isn't said. */
void whiffs_accept(struct whiffs *whiffs, uint32_t smells);
/* A column smells (an empty name: the sentence has the place); `rows` tells the worse of two alike. The name
   is borrowed, the sentence has neither the column nor the smell's name. */
void whiffs_add(struct whiffs *whiffs, enum smell smell, struct slice column, long long rows,
                const char *format, ...) __attribute__((format(printf, 5, 6)));
void whiffs_say(struct whiffs *whiffs, const struct talk *talk);
