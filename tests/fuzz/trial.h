/* trial - what the harnesses share: an arena for a trial, its input and output as files, and what
   must hold */
#pragma once
#include "voc/arena.h"
#include "voc/err.h"
#include "voc/slice.h"
#include "voc/talk.h"

#include <stdint.h>

/* One trial, as libFuzzer calls it; what doesn't hold aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Aborts where it doesn't hold, with the place. */
#define trial_holds(holds) ((holds) ? (void)0 : trial_broken(#holds, __FILE__, __LINE__))
_Noreturn void trial_broken(const char *what, const char *file, int line);

/* An arena that aborts where memory runs out. */
struct arena *trial_arena(void);
/* The path of a plain file with these bytes; there are as many as TRIAL_FILES, each
   good until it is filled anew. */
enum { TRIAL_FILES = 4 };
const char *trial_file(int number, struct slice content);
/* What a file of these holds now, in the arena. */
struct slice trial_text(struct arena *arena, int number);
/* An error for the user: a status of those that bad data may have, and a sentence. */
void trial_is_refusal(const struct err *err);

/* The last sentence that was said with ` rows read = ` or ` row read = ` in it. */
struct trial_talk {
    struct talk talk;
    char sums[1024];
};
void trial_listen(struct trial_talk *said);
