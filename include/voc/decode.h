/* decode - text in any encoding that iconv knows, as UTF-8 */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct single;
struct spring;

/* The name by which an encoding is decoded, in the arena: as iconv has it, of `Latin-1` and the like the
   usual one; NULL where nobody knows it. */
const char *decode_name(struct arena *arena, struct slice name);
/* The known name that was probably meant, or NULL. */
const char *decode_likely(struct slice name);

/* What stands on both sides of the hexadecimal digits of what can't be decoded; no text has this byte. */
#define DECODE_LOST '\xFF'

/* The spring itself for UTF-8, else one that gives its text as UTF-8. What is no character comes as its
   digits between two DECODE_LOST; an end in the middle of a character is an error. NULL and err where the
   encoding isn't known. */
struct spring *decode_open(struct arena *arena, struct spring *spring, const char *encoding, struct err *err);
/* A piece of text as UTF-8, in the arena, up to the first byte that is no character of a known encoding. */
struct slice decode_text(struct arena *arena, struct slice text, const char *encoding);
/* The characters of an encoding that are single bytes, the first 128 those of ASCII; NULL where they aren't,
   or nobody knows it. */
const struct single *decode_single(struct arena *arena, const char *encoding);
