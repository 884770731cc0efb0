/* seal - hashes that nobody can make up: SHA-256 of what was read, and keyed ones (HMAC) for people */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct seal_key;

enum { SEAL_SIZE = 65, SEAL_KEYED_SIZE = 25 };

/* A file as it was: its size, when it was last changed, and its SHA-256 as 64 hexadecimal digits. */
struct seal {
    long long bytes, changed;
    char text[SEAL_SIZE];
};

/* Reads the whole of a plain file, "-" is standard input, and leaves its offset alone. False and err where it
   can't be read. */
bool seal_file(const char *path, struct seal *seal, struct err *err);
/* Whether size and time of change are still the same. */
bool seal_holds(const char *path, const struct seal *seal);

/* Reads a secret of at least 16 bytes from a file; a line end behind it is no part of it. *open is set where
   others than its owner may read the file. NULL and err where it is none. */
struct seal_key *seal_key_read(struct arena *arena, const char *path, bool *open, struct err *err);
/* The same of a secret that is at hand. */
struct seal_key *seal_key_of(struct arena *arena, struct slice secret);
/* HMAC-SHA256 of the domain's name, a NUL and the content, its first 96 bits as 24 hexadecimal digits: the
   same content in two domains can't be told to be the same. */
void seal_keyed(const struct seal_key *key, struct slice domain, struct slice content,
                char text[SEAL_KEYED_SIZE]);
/* Whether a text looks like one of these. */
bool seal_is_keyed(struct slice text);
