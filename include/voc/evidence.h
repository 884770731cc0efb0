/* evidence - what a file's bytes say of its encoding: byte order marks, zeros, and
   whether all of them are UTF-8 */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct spring;
struct talk;

enum { EVIDENCE_WORD = 64 };

struct evidence {
    const char *encoding;     /* what the file is read as */
    bool marked;              /* by a byte order mark */
    bool guessed;             /* by how its words read, as another encoding could be meant */
    long long characters;     /* of several bytes, as UTF-8 has them */
    long long strays;         /* bytes that are not UTF-8 */
    char word[EVIDENCE_WORD]; /* with the first of them, as it reads; empty where there is none */
};

/* The encoding that a byte order mark declares, and the mark's length; NULL without one. */
const char *evidence_mark(struct slice head, size_t *length);
/* The encoding that shows by where the zeros are, in UTF-16 that has no mark; NULL where it isn't that. */
const char *evidence_zeros(struct slice head);
/* Reads all that a spring gives, in bounded memory. False and err where it can't be read, or where what is
   not UTF-8 reads as words in no encoding that is thought of. */
bool evidence_gather(struct arena *arena, struct spring *spring, struct evidence *evidence, struct err *err);
/* Warns where the encoding was guessed, and where bytes are left that it doesn't have; with the map line that
   settles it. */
void evidence_say(const struct evidence *evidence, const char *file, const struct talk *talk);
